package workspace

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"izpete/data/finding"
	"izpete/data/survey"
)

// Listed is one line of the list of respondents.
type Listed struct {
	Respondent int    // index in the table; -1 for one who was invited and is not in it
	Name       string // "" where the sheet names nobody
	Row        int    // sheet row, 0 for one who is not in the table
	Group      string // value of Roster.Group, "" where there is none
	Blanks     int    // questions asked and left empty; open ones aside
	Findings   int    // findings of which some figure counts this respondent

	Contradictions int // in its answers

	Notes int // notes and questions on the card, of one who did not answer

	invited int // place in the list of those invited, of one who did not answer
}

// Roster is everyone a table is about: those who answered, and of those invited
// the ones whose name is not among them.
type Roster struct {
	Table    *survey.Table
	Group    *survey.Question   // the first that tells kinds of respondents; nil for none
	Columns  []*survey.Question // shown in the list
	Chosen   bool               // the auditor chose the columns
	Answered []Listed           // within the filter, in the order of the sheet
	Of       int                // respondents of the table, whatever the filter
	// Silent are those invited that no respondent is called like. They are known
	// only when the names of the list and of the table can be matched.
	Silent  []Listed
	Matched bool
	// Strangers is how many respondents are called like none of those invited.
	Strangers int
	// Contradicted is how many respondents of the table have contradictions in
	// their answers, whatever the filter.
	Contradicted int
}

// Roster lists the respondents of a table under the present filter; ok is false
// when there is no such table.
func (w *Workspace) Roster(table string) (r Roster, ok bool) {
	v := w.View()
	i := slices.IndexFunc(v.Tables, func(t *survey.Table) bool { return t.ID == table })
	if i < 0 {
		return Roster{}, false
	}
	t := v.Tables[i]
	r = Roster{Table: t, Group: firstGroup(t), Of: t.Len()}
	r.Columns, r.Chosen = w.columnsOf(t)
	blanks, resting, against := blanksOf(t), w.restingOn(t), w.contradictions(t).counts(t)
	for _, n := range against {
		if n > 0 {
			r.Contradicted++
		}
	}
	for k := range v.Within(t).Each() {
		l := Listed{Respondent: k, Name: t.Names[k], Row: t.Rows[k], Blanks: blanks[k], Findings: resting[k], Contradictions: against[k]}
		if r.Group != nil {
			l.Group = picked(r.Group, k)
		}
		r.Answered = append(r.Answered, l)
	}
	r.addSilent(w.frameOf(t))
	w.countNotes(&r)
	return r, true
}

func firstGroup(t *survey.Table) *survey.Question {
	i := slices.IndexFunc(t.Questions, func(q *survey.Question) bool { return q.Kind == survey.KindGroup })
	if i < 0 {
		return nil
	}
	return t.Questions[i]
}

// mostAnswered is the question of several options that most answered, of equals
// the first: one that many were routed past says little in a list of all.
func mostAnswered(t *survey.Table) *survey.Question {
	var most *survey.Question
	n := -1
	for _, q := range t.Questions {
		if q.Kind != survey.KindMultiple {
			continue
		}
		if answered := q.Answered.Count(); answered > n {
			most, n = q, answered
		}
	}
	return most
}

// stateOf is the state of a whole question: Offered stands for answered.
func stateOf(q *survey.Question, i int) survey.State {
	switch {
	case !q.Asked.Has(i):
		return survey.NotAsked
	case !q.Answered.Has(i):
		return survey.NoAnswer
	}
	return survey.Offered
}

// picked joins the labels that a respondent ticked.
func picked(q *survey.Question, i int) string {
	var labels []string
	for o, p := range q.Picked {
		if p.Has(i) {
			labels = append(labels, q.Options[o].Label)
		}
	}
	return strings.Join(labels, "; ")
}

// expected tells whether an empty answer is a blank to ask about: an open
// question is free to be left, and one made of the answers to others is not asked.
func expected(q *survey.Question) bool {
	if q.Derived != "" {
		return false
	}
	return q.Charted() || q.Kind == survey.KindNumber || q.Kind == survey.KindDate
}

// blanksOf counts for each respondent the questions asked and left empty.
func blanksOf(t *survey.Table) []int {
	n := make([]int, t.Len())
	for _, q := range t.Questions {
		if expected(q) {
			for i := range q.Asked.AndNot(q.Answered).Each() {
				n[i]++
			}
		}
	}
	return n
}

// restingOn counts for each respondent of a table the findings that have
// evidence in which it is counted.
func (w *Workspace) restingOn(t *survey.Table) []int {
	n := make([]int, t.Len())
	w.mu.Lock()
	all, figures := slices.Clone(w.findings), w.figures()
	w.mu.Unlock()
	for _, f := range all {
		for i := range figures.counted(f, t).Each() {
			n[i]++
		}
	}
	return n
}

// counted returns the respondents of a table that the evidence of a finding
// counts: those who ticked the option, within the filter of the evidence, and those
// who are quoted.
func (f figures) counted(of finding.Finding, t *survey.Table) *survey.Set {
	all := survey.NewSet(t.Len())
	for _, e := range of.Evidence {
		if e.Quoted() {
			if s, _ := f.quoted(e); s.table != nil && s.table.ID == t.ID && s.respondent >= 0 && !e.Hidden {
				all.Add(s.respondent)
			}
			continue
		}
		s, filter, ok := f.locate(e)
		if !ok || s.Table != t.ID {
			continue
		}
		if _, q := find(f.tables, s); q != nil {
			q, o := s.counted(t, q)
			all = all.Or(filter.Within(t).And(q.Picked[o]))
		}
	}
	return all
}

func (w *Workspace) frameOf(t *survey.Table) *survey.Frame {
	for _, s := range w.Surveys() {
		// A frame lists the units of the survey's first table, of which the case
		// has a copy once a question was derived or coded.
		if len(s.Tables) > 0 && s.Tables[0].ID == t.ID {
			return s.Frame
		}
	}
	return nil
}

// addSilent finds those invited that did not answer. Where fewer than half of
// the respondents are called like someone invited, the two name different
// things, and nothing is said.
func (r *Roster) addSilent(frame *survey.Frame) {
	if frame == nil || len(frame.Names) == 0 {
		return
	}
	invited := pairNames(frame.Names, r.Table.Names)
	matched := 0
	for _, k := range invited {
		if k >= 0 {
			matched++
		}
	}
	if matched*2 < r.Table.Len() || matched == 0 {
		return
	}
	r.Matched, r.Strangers = true, r.Table.Len()-matched
	groups := groupColumn(frame, r.Group)
	for i, k := range invited {
		if k >= 0 {
			continue
		}
		l := Listed{Respondent: -1, Name: survey.Fold(frame.Names[i]), invited: i}
		if i < len(groups) {
			l.Group = survey.Fold(groups[i])
		}
		r.Silent = append(r.Silent, l)
	}
}

// groupColumn is what the frame says of the question that tells kinds: the
// column with its title, or else the first one.
func groupColumn(frame *survey.Frame, q *survey.Question) []string {
	for _, c := range frame.Groups {
		if q != nil && plainName(c.Title) == plainName(q.Text) {
			return c.Values
		}
	}
	return nil
}

// pairNames finds for each name of a the entry of b that is called the same,
// each used once: first as written, white space folded, and then with case,
// letter marks and punctuation aside. -1 stands for none.
func pairNames(a, b []string) []int {
	to := make([]int, len(a))
	for i := range to {
		to[i] = -1
	}
	used := make([]bool, len(b))
	for _, key := range []func(string) string{survey.Fold, plainName} {
		at := map[string][]int{}
		for k, s := range b {
			if x := key(s); x != "" && !used[k] {
				at[x] = append(at[x], k)
			}
		}
		for i, s := range a {
			if x := key(s); to[i] < 0 && len(at[x]) > 0 {
				to[i], at[x] = at[x][0], at[x][1:]
				used[to[i]] = true
			}
		}
	}
	return to
}

// plainName is a name without case, letter marks and punctuation.
func plainName(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case unicode.IsLetter(r), unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, norm.NFKD.String(s))
	return strings.Join(strings.Fields(s), " ")
}
