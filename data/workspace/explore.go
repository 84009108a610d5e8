package workspace

import (
	"slices"
	"strings"

	"izpete/data/finding"
	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// Selection is one option of one question, or of a question of numbers one range
// of them.
type Selection struct {
	Table    string // survey.Table.ID
	Question string // survey.Question.ID
	Option   int
	Range    survey.Range // of a question of numbers or dates; Option is then 0
}

// Tables returns the tables of the case, in the order they were loaded.
func (w *Workspace) Tables() []*survey.Table {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.tables)
}

// Surveys returns what each workbook of the case holds.
func (w *Workspace) Surveys() []*survey.Survey {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.surveys)
}

// Filter returns what the respondents are narrowed to.
func (w *Workspace) Filter() tabulate.Filter {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.filter)
}

// SetFilter narrows the respondents; nil clears it.
func (w *Workspace) SetFilter(f tabulate.Filter) {
	w.mu.Lock()
	w.filter = slices.Clone(f)
	w.mu.Unlock()
	w.signal(FilterChanged)
}

// Selected returns the option that the inspector shows.
func (w *Workspace) Selected() (Selection, bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.selected == nil {
		return Selection{}, false
	}
	return *w.selected, true
}

// Select shows an option in the inspector and filters by it: the terms of other
// questions stay, the question's own term becomes this option.
func (w *Workspace) Select(s Selection) {
	w.mu.Lock()
	w.selected = &s
	w.filter = append(w.filter.Without(s.Table, s.Question), s.Term())
	w.mu.Unlock()
	w.signal(FilterChanged)
}

// Unselect takes the selected option, and the filter it made, back.
func (w *Workspace) Unselect() {
	w.mu.Lock()
	if w.selected != nil {
		w.filter = w.filter.Without(w.selected.Table, w.selected.Question)
		w.selected = nil
	}
	w.mu.Unlock()
	w.signal(FilterChanged)
}

// ClearFilter shows all respondents again and selects nothing.
func (w *Workspace) ClearFilter() {
	w.mu.Lock()
	w.filter, w.selected = nil, nil
	w.mu.Unlock()
	w.signal(FilterChanged)
}

// View is the data and the filter at one moment, for counting off the screen's
// goroutine.
type View struct {
	Tables   []*survey.Table
	Filter   tabulate.Filter
	Selected *Selection
	Method   Method

	weigh  *weighing
	absent map[string]func() []Listed // by table, those who did not answer
}

// View returns the data and the filter as they are now.
func (w *Workspace) View() View {
	w.mu.Lock()
	defer w.mu.Unlock()
	v := View{Tables: slices.Clone(w.tables), Filter: slices.Clone(w.filter), Method: w.method(), weigh: w.weigh, absent: w.absent}
	if w.selected != nil {
		s := *w.selected
		v.Selected = &s
	}
	return v
}

// Breakdown counts one question under the view's filter, by the method of the
// case. A question does not filter itself: its own options stay comparable, the
// chosen one among them.
func (v View) Breakdown(t *survey.Table, q *survey.Question) *tabulate.Breakdown {
	return v.Of(t).Of(t, q, v.Filter.Without(t.ID, q.ID))
}

// Within returns the respondents of a table that the view's filter leaves.
func (v View) Within(t *survey.Table) *survey.Set { return v.Filter.Within(t) }

// FilterText says a filter in words, "" when it is empty.
func FilterText(w *words.Words, tables []*survey.Table, f tabulate.Filter) string {
	var terms []string
	for _, t := range tables {
		for _, term := range f.For(t) {
			d := describe(t, term)
			terms = append(terms, w.T("filter.term", "Question", d.Text, "Options", summary.AskedOf(w, d)))
		}
	}
	return strings.Join(terms, "; ")
}

func (v View) find(s Selection) (*survey.Table, *survey.Question) {
	return find(v.Tables, s)
}

func find(tables []*survey.Table, s Selection) (*survey.Table, *survey.Question) {
	for _, t := range tables {
		if t.ID != s.Table {
			continue
		}
		for _, q := range t.Questions {
			if q.ID == s.Question && s.of(q) {
				return t, q
			}
		}
	}
	return nil, nil
}

// Inspection is everything about one figure.
type Inspection struct {
	Selection Selection
	Question  *survey.Question
	Breakdown *tabulate.Breakdown
	Row       tabulate.Row
	Cells     survey.Place // the range it rests on
	Who       []Chosen     // who ticked the option, within the filter; nobody is named of a hidden figure
	Linked    []Linked     // findings that rest on it
}

// Chosen is one respondent who ticked an option, and where that stands.
type Chosen struct {
	Respondent int
	Name       string // "" where the sheet names nobody
	Place      survey.Place
}

// Linked is a finding that rests on a figure, with what its evidence says now.
type Linked struct {
	Finding finding.Finding
	Check   finding.Check
}

// Inspect gathers everything about an option; ok is false when it is not there.
func (w *Workspace) Inspect(s Selection) (in Inspection, ok bool) {
	v := w.View()
	t, q := v.find(s)
	if q == nil {
		return Inspection{}, false
	}
	b, o := v.figure(t, q, s)
	in = Inspection{Selection: s, Question: q, Breakdown: b, Row: b.Rows[o], Cells: t.Cells(q, s.Option)}
	for i := range b.Filter.Within(t).And(b.Question.Picked[o]).Each() {
		if in.Row.Hidden {
			break
		}
		in.Who = append(in.Who, Chosen{Respondent: i, Name: t.Names[i], Place: t.Cell(q, s.Option, i)})
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	figures := w.figures()
	for _, f := range w.findings {
		for _, e := range f.Evidence {
			if at, _, ok := figures.locate(e); ok && at == s {
				in.Linked = append(in.Linked, Linked{Finding: f, Check: w.checks[e.ID]})
				break
			}
		}
	}
	return in, true
}
