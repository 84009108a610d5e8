package workspace

import (
	"slices"
	"strings"

	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// Comparing is which two groups of a table are compared.
type Comparing struct {
	Table string // survey.Table.ID
	A, B  tabulate.Group
	// Was is the filter that became a group and comes back when the comparison
	// ends; nil for none.
	Was tabulate.Filter
}

// Same tells whether two comparisons are of the same groups; what comes back after
// them does not count. nil is none.
func (c *Comparing) Same(other *Comparing) bool {
	if c == nil || other == nil {
		return c == other
	}
	same := func(a, b tabulate.Group) bool { return a.Rest == b.Rest && a.Filter.Same(b.Filter) }
	return c.Table == other.Table && same(c.A, other.A) && same(c.B, other.B)
}

// Say names both groups; "" for none, and where the table is not there.
func (c *Comparing) Say(w *words.Words, tables []*survey.Table) string {
	if c == nil {
		return ""
	}
	for _, t := range tables {
		if t.ID == c.Table {
			return w.T("views.compares", "A", GroupText(w, t, c.A), "B", GroupText(w, t, c.B))
		}
	}
	return ""
}

// GroupText says who stands on one side of a comparison.
func GroupText(w *words.Words, t *survey.Table, g tabulate.Group) string {
	if g.Rest {
		return w.T("breakdowns.compare.rest." + string(t.Unit))
	}
	return FilterText(w, []*survey.Table{t}, g.Filter)
}

// compareRecord is a comparison as the journal has it, in words.
type compareRecord struct {
	Source string         `json:"source"` // hash of the workbook
	Sheet  string         `json:"sheet"`
	A      groupRecord    `json:"a"`
	B      groupRecord    `json:"b"`
	Was    []finding.Term `json:"was,omitempty"`
}

type groupRecord struct {
	Rest   bool           `json:"rest,omitempty"`
	Filter []finding.Term `json:"filter,omitempty"`
}

// compared takes a comparison of a table down in words; nil for none.
func compared(tables []*survey.Table, c *Comparing) *compareRecord {
	if c == nil {
		return nil
	}
	for _, t := range tables {
		if t.ID != c.Table {
			continue
		}
		terms := func(f tabulate.Filter) (all []finding.Term) {
			for _, term := range f.For(t) {
				all = append(all, describe(t, term))
			}
			return all
		}
		return &compareRecord{
			Source: t.Source.SHA256, Sheet: t.Sheet, Was: terms(c.Was),
			A: groupRecord{c.A.Rest, terms(c.A.Filter)}, B: groupRecord{c.B.Rest, terms(c.B.Filter)},
		}
	}
	return nil
}

// find looks for a comparison in the data; nil when any condition of a group is
// gone: without it the group would be another one.
func (r *compareRecord) find(f figures) *Comparing {
	for _, t := range f.candidates(finding.Evidence{Source: r.Source, Sheet: r.Sheet}) {
		if c := r.within(t); c != nil {
			return c
		}
	}
	return nil
}

func (r *compareRecord) within(t *survey.Table) *Comparing {
	c := &Comparing{Table: t.ID, A: tabulate.Group{Rest: r.A.Rest}, B: tabulate.Group{Rest: r.B.Rest}}
	for _, g := range []struct {
		from []finding.Term
		to   *tabulate.Filter
	}{{r.A.Filter, &c.A.Filter}, {r.B.Filter, &c.B.Filter}, {r.Was, &c.Was}} {
		found, ok := refilter(t, finding.Evidence{Filter: g.from})
		if !ok {
			return nil
		}
		*g.to = found
	}
	if c.A.Rest && c.B.Rest || !c.A.Applies(t) || !c.B.Applies(t) {
		return nil
	}
	return c
}

// howCompare marks the condition that stands for a comparison among those of a
// filter. It asks for nothing; a program that knows no comparisons in its place
// does not know such a way either, and says that something is gone rather than
// show everyone.
const howCompare = "compare"

// mark is that condition; its text tells of the groups.
func (r *compareRecord) mark() finding.Term {
	side := func(g groupRecord) string {
		var all []string
		for _, t := range g.Filter {
			all = append(all, t.Text+": "+strings.Join(t.Options, ", "))
		}
		if g.Rest {
			all = append(all, "…")
		}
		return strings.Join(all, "; ")
	}
	return finding.Term{Text: side(r.A) + " / " + side(r.B), How: howCompare}
}

// unmarked are the conditions of a filter less the one that stands for a
// comparison.
func unmarked(terms []finding.Term) []finding.Term {
	return slices.DeleteFunc(slices.Clone(terms), func(t finding.Term) bool { return t.How == howCompare })
}

// Recompare finds a comparison again that was made when its table was another one:
// before a correction, or in an earlier version of the workbook. It is nil when
// it is no longer there.
func (w *Workspace) Recompare(old *survey.Table, c *Comparing) *Comparing {
	r := compared([]*survey.Table{old}, c)
	if r == nil {
		return nil
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	return r.find(w.figures())
}
