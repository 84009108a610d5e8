package intake

import (
	"bytes"
	"encoding/json"
	"slices"

	"izpete/data/survey"
)

// StepKind says what a step corrects. Its sentence is translated under
// "step.<kind>", its name in the menu under "action.step.<kind>".
type StepKind string

// The kinds of step.
const (
	StepReadSheet  StepKind = "read-sheet"  // Sheet is read as answers
	StepLeaveSheet StepKind = "leave-sheet" // Sheet is not read
	StepHeader     StepKind = "header"      // the header of Sheet stands in Rows
	StepLeaveOut   StepKind = "leave-out"   // the row Rows[0], of the respondent Values[0], is not counted; To says why
	StepTakeIn     StepKind = "take-in"     // the row Rows[0], beginning with Values[0], is a respondent
	StepPopulation StepKind = "population"  // Number were invited

	StepKindOf    StepKind = "kind"      // the question, and those of With, is of the survey.Kind To, "id" and "group" among them
	StepJoin      StepKind = "join"      // the column and those of With are one question, called To when given
	StepApart     StepKind = "apart"     // each column is a question of its own
	StepDelimiter StepKind = "delimiter" // To joins the options in one cell

	StepMerge      StepKind = "merge"        // Values are one answer, To
	StepKeepApart  StepKind = "keep-apart"   // Values are alike and yet different answers
	StepOption     StepKind = "option-label" // the option Values[0] is called To
	StepSplit      StepKind = "split"        // the value Values[0] is the options Values[1:]
	StepOrder      StepKind = "order"        // the options stand in the order of Values
	StepMissing    StepKind = "missing"      // Values are "don't know" and the like
	StepNotMissing StepKind = "not-missing"  // Values are ordinary answers
	StepNotAsked   StepKind = "not-asked"    // Values, "" for a blank cell, mean that it was not asked
	StepNoAnswer   StepKind = "no-answer"    // Values are no answer

	StepBlanksNotTicked StepKind = "blanks-not-ticked" // blanks between ticks are not ticked
	StepBlanksNoAnswer  StepKind = "blanks-no-answer"  // who left blanks between ticks did not answer

	StepNoneTicked StepKind = "none-ticked" // who ticked nothing gave the answer To: "answered", "no-answer" or "not-asked"

	StepQuestion StepKind = "question-label" // the question is called To
	StepArea     StepKind = "area"           // its readiness area is To, "" for none
	StepEarlier  StepKind = "earlier"        // it is the question To of an earlier wave
)

// StepKinds lists all kinds.
var StepKinds = []StepKind{
	StepReadSheet, StepLeaveSheet, StepHeader, StepLeaveOut, StepTakeIn, StepPopulation,
	StepKindOf, StepJoin, StepApart, StepDelimiter,
	StepMerge, StepKeepApart, StepOption, StepSplit, StepOrder, StepMissing, StepNotMissing, StepNotAsked, StepNoAnswer,
	StepBlanksNotTicked, StepBlanksNoAnswer, StepNoneTicked, StepQuestion, StepArea, StepEarlier,
}

// Spot is a column of a sheet. The heading goes before the letters, so that a
// step finds its column in the next file, where it may have moved.
type Spot struct {
	Column  string `json:"column"`            // letters
	Heading string `json:"heading,omitempty"` // the question's text or the column's heading, "" for the letters alone
}

// Step is one correction of what was recognised. Steps are made in any order
// and take hold in that of recognition: sheets and headers, rows, the shape of
// questions, their answers; steps of one sort one after another. Values are
// labels as they are after the steps before.
type Step struct {
	Kind  StepKind `json:"kind"`
	Sheet string   `json:"sheet"`
	Spot
	With   []Spot   `json:"with,omitempty"`
	Values []string `json:"values,omitempty"`
	To     string   `json:"to,omitempty"`
	Rows   []int    `json:"rows,omitempty"` // 1-based
	Number int      `json:"number,omitempty"`
	Guess  bool     `json:"guess,omitempty"` // of StepArea: taken from words, and nobody has confirmed it
}

// Outcome is what became of a step.
type Outcome struct {
	Applied     bool
	Reason      string // why not: "no-sheet", "not-read", "no-column", ...; translated in "note.step-not-applied"
	Moved       bool   // only the letters of the column fit, its heading is another
	Cells       int    // cells read in another way
	Respondents int    // respondents whose row or answer that is
}

// Equal tells whether both steps say the same.
func (s Step) Equal(t Step) bool {
	a, errA := json.Marshal(s)
	b, errB := json.Marshal(t)
	return errA == nil && errB == nil && bytes.Equal(a, b)
}

// What a recipe may hold; one that breaks them was not written by this program.
const (
	MaxSteps     = 2000
	maxStepParts = 2000 // values, rows or columns of one step
)

// recipe is how a list of steps is kept in a file.
type recipe struct {
	Format string `json:"format"`
	Steps  []Step `json:"steps"`
}

const recipeFormat = "izpete-recipe-1"

// WriteRecipe writes steps for use on the next file.
func WriteRecipe(steps []Step) ([]byte, error) {
	return json.MarshalIndent(recipe{Format: recipeFormat, Steps: steps}, "", "  ")
}

// ReadRecipe reads what WriteRecipe wrote. The error has the code
// "not-a-recipe".
func ReadRecipe(data []byte) ([]Step, error) {
	var r recipe
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	err := d.Decode(&r)
	if err != nil || r.Format != recipeFormat || len(r.Steps) > MaxSteps {
		return nil, survey.Problem("not-a-recipe", survey.Place{}, err)
	}
	for _, s := range r.Steps {
		if !slices.Contains(StepKinds, s.Kind) || max(len(s.Values), len(s.Rows), len(s.With)) > maxStepParts {
			return nil, survey.Problem("not-a-recipe", survey.Place{}, nil)
		}
	}
	return r.Steps, nil
}
