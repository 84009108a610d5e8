package workspace

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"izpete/data/casefile"
	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// Correction is one correction of what was recognised in a workbook: what it
// does, and where. Spot is a column with its heading.
type (
	Correction     = intake.Step
	CorrectionKind = intake.StepKind
	Spot           = intake.Spot
	Outcome        = intake.Outcome
	Suggestion     = intake.Suggestion
)

// The kinds of correction; see intake for what each means.
const (
	ReadSheet       = intake.StepReadSheet
	LeaveSheet      = intake.StepLeaveSheet
	HeaderRows      = intake.StepHeader
	LeaveOut        = intake.StepLeaveOut
	TakeIn          = intake.StepTakeIn
	Population      = intake.StepPopulation
	KindOf          = intake.StepKindOf
	Join            = intake.StepJoin
	SplitApart      = intake.StepApart
	Delimiter       = intake.StepDelimiter
	Merge           = intake.StepMerge
	KeepApart       = intake.StepKeepApart
	OptionLabel     = intake.StepOption
	SplitValue      = intake.StepSplit
	OptionOrder     = intake.StepOrder
	Missing         = intake.StepMissing
	NotMissing      = intake.StepNotMissing
	NotAsked        = intake.StepNotAsked
	NoAnswer        = intake.StepNoAnswer
	BlanksNotTicked = intake.StepBlanksNotTicked
	BlanksNoAnswer  = intake.StepBlanksNoAnswer
	NoneTicked      = intake.StepNoneTicked
	QuestionLabel   = intake.StepQuestion
	Area            = intake.StepArea
	Earlier         = intake.StepEarlier
)

// Reasons for which a row can be left out, translated under "leftout.<reason>".
var Reasons = intake.Reasons

// Delimiters are those to choose from.
var Delimiters = intake.Delimiters

// About begins a correction of a question: its sheet, first column and heading
// are filled in.
func About(kind CorrectionKind, t *survey.Table, q *survey.Question) Correction {
	return intake.About(kind, t, q)
}

// AboutRow begins a correction of a row, by its number and the name of the
// respondent, so that the next file is not corrected in another's row.
func (s PreviewSheet) AboutRow(kind CorrectionKind, row int) Correction {
	c := Correction{Kind: kind, Sheet: s.Info.Name, Rows: []int{row}}
	if name := s.nameIn(row); name != "" {
		c.Values = []string{name}
	}
	return c
}

// nameIn returns what tells a row from the others: its cell in the column of
// names, otherwise its first text that stands in no other row of its column; ""
// when there is none.
func (s PreviewSheet) nameIn(row int) string {
	for col := 1; col <= s.Info.Columns; col++ {
		if c := s.sheet.At(row, col); c.Type == workbook.Text && s.names(col) {
			return survey.Fold(c.Text)
		}
	}
	for col := 1; col <= s.Info.Columns; col++ {
		text := survey.Fold(s.sheet.At(row, col).Text)
		if _, number := intake.Amount(text); s.sheet.At(row, col).Type != workbook.Text || text == "" || number {
			continue
		}
		again := false
		for r := 1; r <= s.Info.Rows && !again; r++ {
			again = r != row && survey.Fold(s.sheet.At(r, col).Text) == text
		}
		if !again {
			return text
		}
	}
	return ""
}

// names tells whether a column names the respondents.
func (s PreviewSheet) names(col int) bool {
	return s.Table != nil && slices.ContainsFunc(s.Table.Questions, func(q *survey.Question) bool {
		return q.Kind == survey.KindID && slices.Contains(q.Columns, ColumnName(col))
	})
}

// StoredCorrection is a correction of a workbook of the case.
type StoredCorrection struct {
	ID string // within the workbook
	Correction
	Outcome Outcome
}

// Steps returns the corrections of the preview with what became of each.
func (p *Preview) Steps() []StoredCorrection {
	var all []StoredCorrection
	for i, s := range p.steps {
		all = append(all, StoredCorrection{ID: p.stepID(i), Correction: s, Outcome: p.outcomes[i]})
	}
	return all
}

func (p *Preview) stepID(i int) string {
	if i < len(p.ids) {
		return p.ids[i]
	}
	return fmt.Sprint(i + 1)
}

// Suggestions are the corrections that would settle what was noticed.
// Forms are corrected in their profile instead, and have none.
func (p *Preview) Suggestions() []Suggestion {
	if p.Forms != nil {
		return nil
	}
	return intake.Suggest(p.Survey)
}

// PreviewWith recognises a previewed workbook again under corrections, which
// take the place of those it had. The file is not read again, and p stays as it
// is.
func (w *Workspace) PreviewWith(ctx context.Context, p *Preview, steps []Correction) (*Preview, error) {
	if p.Forms != nil {
		return nil, survey.Problem("forms-no-steps", survey.Place{File: p.Forms.Source.File}, nil)
	}
	if len(steps) > intake.MaxSteps {
		return nil, survey.Problem("too-many-steps", survey.Place{File: p.Survey.Source.File}, nil).With("Most", intake.MaxSteps)
	}
	n, err := recognise(ctx, p.book, steps)
	if err != nil {
		return nil, w.explain("correct workbook", err)
	}
	n.Path, n.Took, n.data = p.Path, p.Took, p.data
	return n, nil
}

// Recipe is the corrections of a preview as a file, for use on the next one.
func (p *Preview) Recipe() ([]byte, error) { return intake.WriteRecipe(p.steps) }

// PreviewRecipe applies a recipe after the corrections that a preview has.
// The error has the code "not-a-recipe".
func (w *Workspace) PreviewRecipe(ctx context.Context, p *Preview, recipe []byte) (*Preview, error) {
	steps, err := intake.ReadRecipe(recipe)
	if err != nil {
		return nil, w.explain("read recipe", err)
	}
	return w.PreviewWith(ctx, p, slices.Concat(p.steps, steps))
}

// keyStep is where corrections are kept: "step/<hash of the workbook>/<id>",
// ids in the order in which they were made.
const keyStep = "step/"

// storedSteps reads the corrections of a workbook. One that cannot be read is
// an error: figures without it would be others.
func storedSteps(s *casefile.State, sha string) (steps []Correction, ids []string, err error) {
	prefix := keyStep + sha + "/"
	for key := range s.Keys(prefix) {
		var c Correction
		if err := json.Unmarshal(s.Get(key), &c); err != nil {
			return nil, nil, survey.Problem("step-unreadable", survey.Place{}, err).With("Key", key)
		}
		steps, ids = append(steps, c), append(ids, strings.TrimPrefix(key, prefix))
	}
	return steps, ids, nil
}

// stepChange stores a correction after the others. Ids sort by their number;
// the rest keeps those of two copies of a case apart.
func (w *Workspace) stepChange(sha string, number int, c Correction) (casefile.Change, error) {
	raw, err := json.Marshal(c)
	return casefile.Change{Key: fmt.Sprintf("%s%s/%06d-%s", keyStep, sha, number, w.newID()), To: raw}, err
}

// nextStep is the number of the next correction.
func nextStep(ids []string) int {
	n := 0
	if len(ids) > 0 {
		fmt.Sscanf(ids[len(ids)-1], "%06d-", &n)
	}
	return n + 1
}

// Steps returns the corrections of a workbook of the case, in their order.
func (w *Workspace) Steps(ctx context.Context, sha string) ([]StoredCorrection, error) {
	p, err := w.Source(ctx, sha)
	if err != nil {
		return nil, err
	}
	return p.Steps(), nil
}

// AddStep corrects a workbook of the case.
func (w *Workspace) AddStep(ctx context.Context, sha string, c Correction) error {
	return w.addSteps(ctx, "step."+string(c.Kind), sha, []Correction{c})
}

// AddRecipe applies a recipe to a workbook of the case, as one change.
func (w *Workspace) AddRecipe(ctx context.Context, sha string, recipe []byte) error {
	steps, err := intake.ReadRecipe(recipe)
	if err != nil || len(steps) == 0 {
		return w.explain("read recipe", err)
	}
	return w.addSteps(ctx, "step.recipe", sha, steps)
}

func (w *Workspace) addSteps(ctx context.Context, action, sha string, more []Correction) error {
	w.mu.Lock()
	f := w.file
	w.mu.Unlock()
	if f == nil {
		return errNoCase
	}
	rec, ok := sourceRecord(f, sha)
	if !ok {
		return survey.Problem("source-gone", survey.Place{}, nil)
	}
	ids, err := w.corrected(ctx, f, rec, more)
	if err != nil {
		return w.explain("correct workbook", err)
	}
	e := casefile.Entry{Action: action, Subject: sha}
	if e.Changes, err = w.stepsAfter(sha, nextStep(ids), more); err != nil {
		return w.explain("correct workbook", err)
	}
	return w.change("correct workbook", e)
}

// corrected recognises a workbook with more corrections before they are stored:
// what cannot be read is not stored, and the data is ready when the change is.
// It returns the ids of the corrections so far.
func (w *Workspace) corrected(ctx context.Context, f *casefile.File, rec record, more []Correction) ([]string, error) {
	steps, ids, err := storedSteps(f.State(), rec.SHA256)
	if err != nil {
		return nil, err
	}
	if len(steps)+len(more) > intake.MaxSteps {
		return nil, survey.Problem("too-many-steps", survey.Place{File: rec.File}, nil).With("Most", intake.MaxSteps)
	}
	b, err := w.cells(ctx, f, rec)
	if err != nil {
		return nil, err
	}
	p, err := recognise(ctx, b, slices.Concat(steps, more))
	if err != nil {
		return nil, err
	}
	w.remember(p)
	return ids, nil
}

// RemoveStep takes a correction of a workbook back, wherever it stands in the
// list.
func (w *Workspace) RemoveStep(sha, id string) error {
	w.mu.Lock()
	f := w.file
	w.mu.Unlock()
	if f == nil {
		return errNoCase
	}
	key := keyStep + sha + "/" + id
	if f.State().Get(key) == nil {
		return survey.Problem("no-step", survey.Place{}, nil)
	}
	return w.change("remove correction", casefile.Entry{Action: "step.remove", Subject: sha, Changes: []casefile.Change{{Key: key}}})
}

// Recipe is the corrections of a workbook of the case as a file.
func (w *Workspace) Recipe(sha string) ([]byte, error) {
	w.mu.Lock()
	f := w.file
	w.mu.Unlock()
	if f == nil {
		return nil, errNoCase
	}
	steps, _, err := storedSteps(f.State(), sha)
	if err != nil {
		return nil, w.explain("write recipe", err)
	}
	data, err := intake.WriteRecipe(steps)
	return data, w.explain("write recipe", err)
}

// stepChanges stores the corrections of a new workbook.
func (w *Workspace) stepChanges(sha string, steps []Correction) ([]casefile.Change, error) {
	return w.stepsAfter(sha, 1, steps)
}

// stepsAfter stores corrections, the first under a number.
func (w *Workspace) stepsAfter(sha string, first int, steps []Correction) ([]casefile.Change, error) {
	var all []casefile.Change
	for i, c := range steps {
		change, err := w.stepChange(sha, first+i, c)
		if err != nil {
			return nil, err
		}
		all = append(all, change)
	}
	return all, nil
}

// stepKeys takes all corrections of a workbook away.
func stepKeys(s *casefile.State, sha string) []casefile.Change {
	var gone []casefile.Change
	for key := range s.Keys(keyStep + sha + "/") {
		gone = append(gone, casefile.Change{Key: key})
	}
	return gone
}
