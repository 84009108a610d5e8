package workspace

import (
	"slices"

	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// MostQuotes is how many answers are taken up as evidence at once.
const MostQuotes = 20

// quotes takes answers to an open question up as they stand, under the view's
// filter. The errors have the codes "answer-gone", and "quote-hidden" where the
// filter leaves fewer respondents than the method of the case lets be told: a
// quotation would name one of them.
func (w *Workspace) quotes(v View, table, question string, respondents []int) ([]finding.Evidence, error) {
	t, q := openIn(v.Tables, table, question)
	if q == nil || len(respondents) == 0 || len(respondents) > MostQuotes {
		return nil, survey.Problem("answer-gone", survey.Place{}, nil)
	}
	if v.Withheld(t) {
		return nil, survey.Problem("quote-hidden", survey.Place{}, nil).With("Threshold", v.Method.Threshold)
	}
	var filter []finding.Term
	for _, term := range v.Filter.For(t) {
		filter = append(filter, describe(t, term))
	}
	var all []finding.Evidence
	for _, i := range respondents {
		if i < 0 || i >= t.Len() || !q.Answered.Has(i) {
			return nil, survey.Problem("answer-gone", survey.Place{}, nil)
		}
		at := t.Cell(q, -1, i)
		e := finding.Evidence{
			ID: w.newID(), Source: t.Source.SHA256, File: t.Source.File, Sheet: at.Sheet, Cells: at.Cell,
			Unit: string(t.Unit), Question: q.ID, Text: q.Text, Filter: slices.Clone(filter),
			Quote: &finding.Quote{Text: q.Texts[i], Name: survey.Fold(t.Names[i]), Row: t.Rows[i]},
			Made:  w.deps.Clock().UTC(), By: w.deps.User,
		}
		if t.Origins != nil {
			e.Quote.File = at.File
		}
		if !t.HasSheet(e.Sheet) {
			e.Sheet, e.Quote.Sheet = t.Sheet, e.Sheet
		}
		all = append(all, e)
	}
	return all, nil
}

// openIn finds an open question in tables; nil when it is not there.
func openIn(tables []*survey.Table, table, question string) (*survey.Table, *survey.Question) {
	for _, t := range tables {
		if t.ID != table {
			continue
		}
		for _, q := range t.Questions {
			if q.ID == question && q.Kind == survey.KindText {
				return t, q
			}
		}
	}
	return nil, nil
}

// AddQuoteFinding writes a new finding with answers to an open question as its
// first evidence, at most MostQuotes, and returns its id. The errors have the codes
// "answer-gone" and "quote-hidden".
func (w *Workspace) AddQuoteFinding(title, table, question string, respondents []int) (string, error) {
	v := w.View()
	all, err := w.quotes(v, table, question, respondents)
	if err != nil {
		return "", err
	}
	_, q := openIn(v.Tables, table, question)
	return w.addFinding(title, q.Area, all...)
}

// AddQuotes lets a finding rest on answers to an open question, as one change; those
// that it rests on already are passed over. The errors are those of
// AddQuoteFinding, and "evidence-there" when none is left.
func (w *Workspace) AddQuotes(id, table, question string, respondents []int) error {
	all, err := w.quotes(w.View(), table, question, respondents)
	if err != nil {
		return err
	}
	return w.addEvidence("evidence.quote", id, all...)
}

// said is where a quotation stands now.
type said struct {
	table      *survey.Table
	question   *survey.Question
	respondent int // -1 where nobody of the name gave the answer
	filter     tabulate.Filter
}

// quoted finds the answer that a quotation took up: in the workbook it was made
// on, or in the version that took its place. ok is false when the question is not
// there, or a part of the filter.
func (f figures) quoted(e finding.Evidence) (s said, ok bool) {
	for _, t := range f.candidates(e) {
		q := openQuestionOf(t, codingRecord{Question: e.Question, Text: e.Text})
		if q == nil {
			continue
		}
		filter, ok := refilter(t, e)
		return said{t, q, speaker(t, q, e), filter}, ok
	}
	return said{respondent: -1}, false
}

// speaker is the respondent of a quotation: whoever has the name, of several of one
// name or of none the one who gives the answer, or who stands in the row in the
// same file; -1 for nobody.
func speaker(t *survey.Table, q *survey.Question, e finding.Evidence) int {
	var alike []int
	for i, name := range t.Names {
		if survey.Fold(name) == e.Quote.Name {
			alike = append(alike, i)
		}
	}
	if len(alike) == 1 && e.Quote.Name != "" {
		return alike[0]
	}
	same := t.Source.SHA256 == e.Source
	at, here := -1, -1
	for _, i := range alike {
		own := same && t.Rows[i] == e.Quote.Row
		if q.Answered.Has(i) && sameAnswer(q.Texts[i], e.Quote.Text) && (at < 0 || own) {
			at = i
		}
		if own {
			here = i
		}
	}
	if at < 0 {
		return here
	}
	return at
}

// sameAnswer tells whether two answers are the same but for white space.
func sameAnswer(a, b string) bool { return survey.Fold(a) == survey.Fold(b) }

// checkQuote compares a quotation with the data.
func (f figures) checkQuote(e finding.Evidence) finding.Check {
	c := finding.Check{Evidence: e, Standing: finding.Gone}
	s, ok := f.quoted(e)
	if !ok || s.respondent < 0 || !s.question.Answered.Has(s.respondent) {
		return c
	}
	c.Standing = finding.Holds
	if text := s.question.Texts[s.respondent]; !sameAnswer(text, e.Quote.Text) {
		c.Standing, c.Text = finding.Changed, text
	}
	return c
}

// hidesQuote tells whether a quotation must not be told: those whom its filter
// leaves are so few, now, that it would name one of them.
func (f figures) hidesQuote(e finding.Evidence, threshold int) bool {
	if threshold == 0 || len(e.Filter) == 0 {
		return false
	}
	s, ok := f.quoted(e)
	if !ok {
		return true // how many it left is no longer known
	}
	return View{Tables: f.tables, Filter: s.filter, Method: Method{Threshold: threshold}, weigh: f.weigh}.Withheld(s.table)
}

// Spoken is where a quotation stands: an answer to an open question.
type Spoken struct {
	Table, Question string
	Respondent      int // -1 where only the question is known
}

// ShowQuote narrows the respondents as they were when a quotation was taken up and
// says which answer it is; ok is false when the data no longer has the question, or
// when it is no quotation. Of one that is hidden only the question is told, and
// whoever no longer meets the filter is shown without it.
func (w *Workspace) ShowQuote(e finding.Evidence) (s Spoken, ok bool) {
	if !e.Quoted() {
		return Spoken{}, false
	}
	w.mu.Lock()
	at, whole := w.figures().quoted(e)
	if at.question == nil {
		w.mu.Unlock()
		return Spoken{}, false
	}
	s = Spoken{at.table.ID, at.question.ID, at.respondent}
	narrow := false
	switch {
	case e.Hidden:
		s.Respondent = -1
	default:
		narrow = true
		w.selected, w.filter = nil, nil
		if whole && (s.Respondent < 0 || at.filter.Within(at.table).Has(s.Respondent)) {
			w.filter = at.filter
		}
	}
	w.mu.Unlock()
	if narrow {
		w.signal(FilterChanged)
	}
	return s, true
}
