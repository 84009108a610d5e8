package crosstab

import (
	"slices"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/workspace"
)

// ask is what is crossed: the questions themselves, and the filter less what is
// said of them. The table's own questions do not filter it, so that its cells
// stay comparable, the chosen one among them.
type ask struct {
	table         *survey.Table
	rows, columns *survey.Question
	within        *survey.Question   // nil for none
	groups        []*survey.Question // of the banner; columns is then nil
	banner        string             // its name, "" for all groups
	share         share
	correction    tabulate.Correction
	filter        tabulate.Filter // of other questions
	own           tabulate.Filter // of those of the table
	set           []int
	atLeast       bool            // sets are of those who ticked these and maybe others
	method        tabulate.Method // of the case, with the base of those who answered
	based         bool            // the case has another base, which the table does without
}

// asked finds the table and the questions to cross: those remembered, or else obstacles and
// prerequisites, or else the first that can be; ok is false when there are not
// two.
func asked(v workspace.View, m *Memory, banners []tabulate.Banner) (a ask, ok bool) {
	a = ask{share: m.share, correction: m.correction, set: m.set, atLeast: m.atLeast}
	a.based = v.Method.Base != "" && v.Method.Base != tabulate.BaseAnswered
	for _, t := range v.Tables {
		if len(crossable(t)) > 1 && (a.table == nil || t.ID == m.table) {
			a.table = t
		}
	}
	if a.table == nil {
		return a, false
	}
	a.method = v.Of(a.table)
	a.method.Base = tabulate.BaseAnswered
	a.rows, a.columns = pair(a.table, find(a.table, m.rows), find(a.table, m.columns))
	groups, name := bannerOf(a.table, a.rows, m, banners)
	if m.banner && len(groups) > 0 {
		a.banner = name
		a.groups, a.columns, a.share = groups, nil, ofColumn
	} else if within := find(a.table, m.within); within != a.rows && within != a.columns {
		a.within = within
	}
	a.filter = v.Filter.For(a.table)
	for _, q := range a.questions() {
		for _, term := range a.filter {
			if term.Question == q.ID {
				a.own = append(a.own, term)
			}
		}
		a.filter = a.filter.Without(a.table.ID, q.ID)
	}
	return a, true
}

// questions are those of the table: their terms choose cells.
func (a ask) questions() []*survey.Question {
	out := []*survey.Question{a.rows}
	for _, q := range append([]*survey.Question{a.columns, a.within}, a.groups...) {
		if q != nil && !slices.Contains(out, q) {
			out = append(out, q)
		}
	}
	return out
}

// crossable returns the questions that can be crossed, as they are read.
func crossable(t *survey.Table) []*survey.Question {
	var out []*survey.Question
	for _, q := range t.Reading() {
		if q.Charted() && len(q.Options) > 0 {
			out = append(out, q)
		}
	}
	return out
}

func groupsOf(t *survey.Table) []*survey.Question {
	return slices.DeleteFunc(crossable(t), func(q *survey.Question) bool { return q.Kind != survey.KindGroup })
}

// bannerOf returns the questions of the banner that was chosen, less that of the
// rows, and its name; those of all groups where there is no such banner.
func bannerOf(t *survey.Table, rows *survey.Question, m *Memory, banners []tabulate.Banner) ([]*survey.Question, string) {
	for _, b := range banners {
		if m.bannerName == "" || b.Name != m.bannerName || b.Table != t.ID {
			continue
		}
		var out []*survey.Question
		for _, id := range b.Questions {
			if q := find(t, id); q != nil && q != rows {
				out = append(out, q)
			}
		}
		if len(out) > 0 {
			return out, b.Name
		}
	}
	return slices.DeleteFunc(groupsOf(t), func(q *survey.Question) bool { return q == rows }), ""
}

func find(t *survey.Table, id string) *survey.Question {
	for _, q := range crossable(t) {
		if q.ID == id {
			return q
		}
	}
	return nil
}

// pair completes two questions.
func pair(t *survey.Table, rows, columns *survey.Question) (*survey.Question, *survey.Question) {
	all := crossable(t)
	several := slices.DeleteFunc(slices.Clone(all), func(q *survey.Question) bool { return q.Kind != survey.KindMultiple })
	if rows == nil && columns == nil {
		if o, p := workspace.Pair(t); o != nil {
			return o, p
		}
	}
	likely := append(several, all...)
	if rows == nil {
		rows = other(likely, columns)
	}
	if columns == nil {
		columns = other(likely, rows)
	}
	return rows, columns
}

func other(all []*survey.Question, than *survey.Question) *survey.Question {
	for _, q := range all {
		if q != than {
			return q
		}
	}
	return nil
}

// aboutObstacles tells whether the table answers what those with an obstacle
// ask for.
func (a ask) aboutObstacles() bool {
	return a.columns != nil && workspace.AboutObstacles(a.rows) && workspace.AboutPrerequisites(a.columns)
}

// title is how a question is called; one of a block of scales names the block
// too.
func title(q *survey.Question) string { return q.Title() }
