package workspace

import (
	"math"
	"slices"

	"izpete/data/survey"
	"izpete/data/tabulate"
)

// Visit is the card of one respondent: what is known of it, its answers beside
// those of its peers, the findings that count it, and what was noted.
type Visit struct {
	Table      *survey.Table
	Respondent int
	Name       string // "" where the sheet names nobody
	Place      survey.Place
	Row        int
	Groups     []Answered // what is known of it
	Dates      []Answered
	Kinds      []*survey.Question // by which peers can be chosen
	Peers      Peers
	Answers    []Answered // charted and other questions, in reading order
	Profile    []Tile     // one a readiness area
	Linked     []Linked
	Notes      []Note
	ReadOnly   bool

	// Silent marks the card of one who was invited and did not answer. Respondent
	// then stands behind those of the table, and of the rest only Name, Group,
	// Place, the list, and Notes are known.
	Silent bool
	Group  string // what the list of those invited says of its kind, "" for nothing

	Contradictions []Contradicted
	Suggested      []Suggested // questions for the visit that are neither taken nor dropped

	dropped []Note
}

// Peers are the other respondents with the same value of a question, of the whole
// table or of those that the filter leaves.
type Peers struct {
	Question *survey.Question // nil where the table tells no kinds: all others
	Value    string
	N        int // without the respondent; 0 when Hidden

	Filter     tabulate.Filter // what they were narrowed to, nil for the whole table
	Hidden     bool            // how many they are may not be told
	Unweighted bool            // the case has weights, which peers do without
	Threshold  int             // counts below it are hidden; 0 hides none

	method tabulate.Method
	group  tabulate.Filter // the filter and the value
	set    *survey.Set
	self   int

	counted map[*survey.Question]*tabulate.Breakdown // of peers and respondent, where something may be hidden
}

// Beside says whom a card sets its answers beside.
type Beside struct {
	By       string // id of the question whose value peers share; "" for the first that tells kinds
	Filtered bool   // only those that the filter leaves
}

// Answered is the answer of a respondent to a question, or of a question of
// several options to one of them.
type Answered struct {
	Question *survey.Question
	Option   int // -1 for the question as a whole
	State    survey.State
	Text     string  // labels, date or text; "" without an answer
	Number   float64 // of KindNumber; NaN without an answer
	Ticked   int     // options ticked, of a question as a whole
	Place    survey.Place
	// Same is how many peers are in the same state or gave the same answer, of
	// Of: those who answered, or were asked where there is no answer. Of is 0
	// where a comparison says nothing. Both are 0 when Hidden.
	Same, Of int
	Hidden   bool // the comparison would tell a count that may not be told
}

// Blank tells whether the question was asked and left empty.
func (a Answered) Blank() bool { return a.State == survey.NoAnswer }

// Expected tells whether an empty answer is a blank to ask about: an open
// question is free to be left.
func (a Answered) Expected() bool { return expected(a.Question) }

// Visit gathers the card of a respondent, or, with a number behind those of the
// respondents, of one of Roster.Silent. ok is false when there is no such
// respondent.
func (w *Workspace) Visit(table string, respondent int, beside Beside) (v Visit, ok bool) {
	view := w.View()
	tables := view.Tables
	i := slices.IndexFunc(tables, func(t *survey.Table) bool { return t.ID == table })
	if i < 0 || respondent < 0 {
		return Visit{}, false
	}
	t := tables[i]
	if respondent >= t.Len() {
		return w.visitSilent(t, respondent)
	}
	v = Visit{Table: t, Respondent: respondent, Name: survey.Fold(t.Names[respondent]), Row: t.Rows[respondent]}
	v.Place = survey.Place{File: t.Source.File, Sheet: t.Sheet}
	if t.Origins != nil {
		v.Place, v.Row = t.Origins[respondent], 0
	}
	for _, q := range t.Questions {
		if q.Kind == survey.KindGroup {
			v.Kinds = append(v.Kinds, q)
		}
	}
	v.choosePeers(view, beside)
	peers := v.Peers.set
	for _, q := range t.Reading() {
		if uncoded(q, respondent) || unwritten(q, respondent) {
			continue
		}
		switch q.Kind {
		case survey.KindID, survey.KindMeta:
		case survey.KindGroup:
			v.Groups = append(v.Groups, v.whole(q, peers))
		case survey.KindDate:
			v.Dates = append(v.Dates, v.whole(q, peers))
		default:
			v.Answers = append(v.Answers, v.whole(q, peers))
			if q.Kind == survey.KindMultiple && q.Answered.Has(respondent) {
				v.Answers = append(v.Answers, v.options(q, peers)...)
			}
		}
	}
	card, _ := w.cardOf(t, respondent)
	var leads map[string]Lead
	w.mu.Lock()
	if w.file != nil {
		v.ReadOnly, leads = w.file.ReadOnly(), w.leads()
	}
	v.Notes, v.dropped = w.cardNotes(t, card)
	figures, findings := w.figures(), slices.Clone(w.findings)
	w.mu.Unlock()
	for _, f := range findings {
		if figures.counted(f, t).Has(respondent) {
			v.Linked = append(v.Linked, Linked{Finding: f})
		}
	}
	v.Contradictions = w.contradictions(t).of(&v)
	v.suggest()
	v.profile(view, leads)
	return v, true
}

// uncoded tells whether a question is the codes of an answer that nobody has read
// yet: of the respondent they say nothing.
func uncoded(q *survey.Question, respondent int) bool {
	last := len(q.Options) - 1
	return q.Derived == string(tabulate.DerivedCodes) && last >= 0 && q.Options[last].Missing && q.Picked[last].Has(respondent)
}

// unwritten tells whether a question is what could be written beside options, and
// nothing was: nobody expects that.
func unwritten(q *survey.Question, respondent int) bool {
	return q.Derived == string(tabulate.DerivedWritten) && !q.Answered.Has(respondent)
}

// whole is the answer to a question, all its options together.
func (v *Visit) whole(q *survey.Question, peers *survey.Set) Answered {
	i := v.Respondent
	a := Answered{Question: q, Option: -1, State: stateOf(q, i), Number: math.NaN()}
	first := -1
	switch {
	case a.State != survey.Offered:
	case q.Charted():
		a.State, a.Text = survey.Ticked, picked(q, i)
		for o := len(q.Picked) - 1; o >= 0; o-- {
			if q.Picked[o].Has(i) {
				first = o
				a.Ticked++
			}
		}
	case q.Kind == survey.KindNumber && i < len(q.Numbers):
		a.State, a.Number = survey.Ticked, q.Numbers[i]
	case i < len(q.Texts):
		a.State, a.Text = survey.Ticked, q.Texts[i]
	}
	a.Place = v.Table.Cell(q, first, i)
	asked, answered := peers.And(q.Asked), peers.And(q.Answered)
	switch {
	case a.State == survey.NoAnswer:
		a.Of = asked.Count()
		a.Same = a.Of - answered.Count()
	case a.State == survey.Ticked && q.Charted() && q.Kind != survey.KindMultiple:
		a.Of = answered.Count()
		same := answered
		for _, p := range q.Picked {
			if p.Has(i) {
				same = same.And(p)
			} else {
				same = same.AndNot(p)
			}
		}
		a.Same = same.Count()
	}
	v.Peers.hide(v.Table, &a)
	return a
}

// options is what was ticked and what was not of a question of several options.
func (v *Visit) options(q *survey.Question, peers *survey.Set) []Answered {
	answered := peers.And(q.Answered)
	n := answered.Count()
	var all []Answered
	for o := range q.Options {
		a := Answered{Question: q, Option: o, State: q.State(o, v.Respondent), Number: math.NaN(), Of: n}
		a.Place, a.Text = v.Table.Cell(q, o, v.Respondent), q.Options[o].Label
		a.Same = answered.CountAnd(q.Picked[o])
		if a.State != survey.Ticked {
			a.Same = n - a.Same
		}
		v.Peers.hide(v.Table, &a)
		all = append(all, a)
	}
	return all
}
