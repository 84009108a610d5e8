package workspace

import (
	"math"
	"slices"
	"strings"

	"izpete/data/finding"
	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// figures is the data in which evidence finds its figure again.
type figures struct {
	tables []*survey.Table
	newer  map[string]string // hash of an earlier version -> of the one in its place
	weigh  *weighing
}

// figures returns the data of the case; the lock is held.
func (w *Workspace) figures() figures {
	f := figures{tables: w.tables, newer: map[string]string{}, weigh: w.weigh}
	if w.file == nil {
		return f
	}
	for _, r := range w.records() {
		for _, old := range r.Replaces {
			f.newer[old] = r.SHA256
		}
	}
	return f
}

// check recomputes a piece of evidence from the data.
func (f figures) check(e finding.Evidence) finding.Check {
	if e.Quoted() {
		return f.checkQuote(e)
	}
	c := finding.Check{Evidence: e, Standing: finding.Gone}
	s, filter, ok := f.locate(e)
	if !ok {
		return c
	}
	t, q := find(f.tables, s)
	q, o := s.counted(t, q)
	b := f.by(e).Of(t, q, filter)
	r := b.Rows[o]
	if r.Hidden {
		c.Standing = finding.Hidden
		return c
	}
	c.Count, c.N = r.Count, b.Base.N
	c.Standing = finding.Changed
	weighted := len(e.Weights) == 0 || b.Weighted != nil && math.Abs(r.Percent-e.Percent) < sameShare
	c.Test = f.retest(e, s, filter)
	if c.Count == e.Count && c.N == e.N && weighted && c.Test == nil {
		c.Standing = finding.Holds
	}
	return c
}

// sameShare is how near two weighted shares are that are the same, in percentage
// points.
const sameShare = 1e-6

// locate finds the option and the filter that a piece of evidence speaks of: in
// the workbook it was made on, or in the version that took its place.
func (f figures) locate(e finding.Evidence) (Selection, tabulate.Filter, bool) {
	if e.Quoted() {
		return Selection{}, nil, false // there is no figure
	}
	for _, t := range f.candidates(e) {
		q, o := f.figure(t, e)
		if q == nil {
			continue
		}
		filter, ok := refilter(t, e)
		s := Selection{Table: t.ID, Question: q.ID, Option: o}
		if e.Range != nil {
			s.Range = tabulate.Whole(q, *e.Range)
		}
		return s, filter, ok
	}
	return Selection{}, nil, false
}

// candidates are the tables in which a figure may stand, the likeliest first.
func (f figures) candidates(e finding.Evidence) []*survey.Table {
	of := func(sha string) (all []*survey.Table) {
		for _, t := range f.tables {
			if t.Source.SHA256 == sha {
				all = append(all, t)
			}
		}
		return all
	}
	own := slices.DeleteFunc(of(e.Source), func(t *survey.Table) bool { return !t.HasSheet(e.Sheet) })
	if len(own) > 0 {
		return own
	}
	newer, ok := f.newer[e.Source]
	if !ok {
		return nil
	}
	all := of(newer) // a newer version may call its sheet otherwise
	slices.SortStableFunc(all, func(a, b *survey.Table) int {
		switch {
		case (a.Sheet == e.Sheet) == (b.Sheet == e.Sheet):
			return 0
		case a.Sheet == e.Sheet:
			return -1
		}
		return 1
	})
	return all
}

// figure finds question and option of a piece of evidence in a table; nil when
// they are not there.
func (f figures) figure(t *survey.Table, e finding.Evidence) (*survey.Question, int) {
	if e.Range != nil {
		return f.numeric(t, e), 0
	}
	if q := questionOf(t, e.Question, e.Text); q != nil {
		if o := q.Option(e.Option); o >= 0 {
			return q, o
		}
		return nil, -1
	}
	if t.Source.SHA256 != e.Source {
		return nil, -1
	}
	// In the same file the same column holds the same answers, whatever the
	// question is called now.
	for _, q := range t.Questions {
		if o := q.Option(e.Option); q.Charted() && o >= 0 {
			if at := t.Cells(q, o); at.Sheet == e.Sheet && at.Cell == e.Cells {
				return q, o
			}
		}
	}
	return nil, -1
}

// questionOf finds a question by its id and its text. An id alone is no proof:
// where questions have no codes, it is their place, and places move.
func questionOf(t *survey.Table, id, text string) *survey.Question {
	return questionWith((*survey.Question).Charted, t, id, text)
}

// questionWith does that among the questions of some kind.
func questionWith(kind func(*survey.Question) bool, t *survey.Table, id, text string) *survey.Question {
	var named, alike *survey.Question
	several := false
	for _, q := range t.Questions {
		if !kind(q) {
			continue
		}
		same := text == "" || sameText(q, text)
		switch {
		case q.ID == id && same:
			return q
		case same && text != "":
			several = named != nil
			named = q
		case q.ID == id && reworded(q.Text, text):
			alike = q
		}
	}
	if named != nil && !several {
		return named
	}
	return alike
}

// sameText tells whether a question has or had a text.
func sameText(q *survey.Question, text string) bool {
	want := survey.Fold(text)
	return survey.Fold(q.Text) == want || q.Was != "" && survey.Fold(q.Was) == want
}

// reworded tells whether two texts are probably one question in other words:
// they differ in a letter or two, or share most of their words.
func reworded(a, b string) bool {
	if intake.Alike(a, b) {
		return true
	}
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	shared := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			shared++
		}
	}
	return shared > 0 && shared*10 >= max(len(x), len(y))*6
}

// refilter finds the filter of a piece of evidence; ok is false when a part of
// it is no longer there.
func refilter(t *survey.Table, e finding.Evidence) (filter tabulate.Filter, ok bool) {
	for _, d := range e.Filter {
		how, ok := d.Combine()
		if !ok || !tabulate.How(how).Known() {
			return nil, false
		}
		if len(d.Ranges) > 0 {
			term, ok := rerange(t, d, tabulate.How(how))
			if !ok {
				return nil, false
			}
			filter = append(filter, term)
			continue
		}
		q := questionOf(t, d.Question, d.Text)
		if q == nil {
			return nil, false
		}
		term := tabulate.Term{Table: t.ID, Question: q.ID, How: tabulate.How(how)}
		for _, label := range d.Options {
			o := q.Option(label)
			if o < 0 {
				return nil, false
			}
			if !slices.Contains(term.Options, o) {
				term.Options = append(term.Options, o)
			}
		}
		filter = append(filter, term)
	}
	return filter, true
}

// renew finds a term of a filter made on other data again; ok is false when a
// part of it is no longer there.
func (f figures) renew(old []*survey.Table, term tabulate.Term) (tabulate.Term, bool) {
	at := slices.IndexFunc(old, func(t *survey.Table) bool { return t.ID == term.Table })
	if at < 0 || !term.Asks() {
		return term, false
	}
	was := finding.Evidence{Source: old[at].Source.SHA256, Sheet: old[at].Sheet, Filter: []finding.Term{describe(old[at], term)}}
	for _, t := range f.candidates(was) {
		if found, ok := refilter(t, was); ok && len(found) == 1 && found[0].Asks() {
			return found[0], true
		}
	}
	return term, false
}
