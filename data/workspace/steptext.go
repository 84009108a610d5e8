package workspace

import (
	"strconv"
	"strings"

	"izpete/data/survey"
	"izpete/data/words"
)

// StepText says a correction in one sentence.
func StepText(w *words.Words, c Correction) string {
	quoted := func(values []string) string {
		var all []string
		for _, v := range values {
			if v == "" {
				all = append(all, w.T("step.blank"))
				continue
			}
			all = append(all, w.T("step.quoted", "Text", v))
		}
		return strings.Join(all, ", ")
	}
	value, others := "", []string(nil)
	if len(c.Values) > 0 {
		value, others = c.Values[0], c.Values[1:]
	}
	question := w.T("step.column", "Column", c.Column)
	if c.Heading != "" {
		question = w.T("step.question", "Heading", c.Heading)
	}
	columns := []string{c.Column}
	for _, s := range c.With {
		columns = append(columns, s.Column)
	}
	to, kind, reason := c.To, c.To, c.To
	if c.Kind == Area && w.Has("area."+c.To) {
		to = w.T("area." + c.To)
	}
	if w.Has("kind." + c.To) {
		kind = w.T("kind." + c.To)
	}
	if !w.Has("leftout." + c.To) {
		reason = "by-hand"
	}
	var rows []string
	for _, r := range c.Rows {
		rows = append(rows, strconv.Itoa(r))
	}
	return w.T("step."+string(c.Kind),
		"Sheet", c.Sheet, "Question", question, "Columns", strings.Join(columns, ", "), "To", to, "KindName", kind,
		"Value", value, "Values", quoted(c.Values), "Others", quoted(others), "Rows", strings.Join(rows, ", "),
		"Reason", w.T("leftout."+reason), "Number", w.Int(c.Number), "Guess", c.Guess)
}

// OutcomeText says what became of a correction: whom it concerns, or why it
// could not be applied.
func OutcomeText(w *words.Words, s StoredCorrection, number int) string {
	if s.Outcome.Applied && !s.Outcome.Moved {
		return w.N("step.effect", s.Outcome.Respondents)
	}
	code := "step-not-applied"
	if s.Outcome.Applied {
		code = "step-other-heading"
	}
	return w.Note(survey.Note{Code: code, Place: survey.Place{Sheet: s.Sheet}, Args: map[string]any{
		"Step": number, "Reason": s.Outcome.Reason, "Column": s.Column, "Heading": s.Heading, "Value": firstOf(s.Values),
	}})
}

func firstOf(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return values[0]
}
