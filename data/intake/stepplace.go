package intake

import (
	"slices"
	"strings"

	"izpete/data/survey"
)

// names returns all that a column may be called by: its heading as it stands,
// without its code, the question over it, the question its heading begins with.
func (t title) names() []string {
	_, head := splitCode(t.whole)
	_, stem := splitCode(t.stem)
	all := []string{t.whole, head, t.stem, stem}
	for _, label := range []string{t.whole, head} {
		if stem != "" && label != stem {
			all = append(all, stem+" – "+label, t.stem+" – "+label)
		}
	}
	all = append(all, strings.TrimSuffix(head, " - Selected Choice"))
	for _, split := range splits {
		if s, _, ok := split(head); ok {
			all = append(all, s)
		}
	}
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}

// columnOf returns the index of the column at a spot, -1 when there is none:
// the one with its heading, the nearest to its letters if there are several;
// failing that the one with its letters, and then moved is true.
func (r *reading) columnOf(at Spot) (index int, moved bool) {
	stated := slices.IndexFunc(r.region.cols, func(c *column) bool { return letters(c.n) == strings.ToUpper(at.Column) })
	want := survey.Fold(at.Heading)
	if want == "" {
		return stated, false
	}
	best := -1
	for _, i := range r.called(want) {
		if best < 0 || stated >= 0 && apartBy(i, stated) < apartBy(best, stated) {
			best = i
		}
	}
	if best >= 0 {
		return best, false
	}
	// A question that the sheet has no text for is called by its options.
	for k := range r.drafts {
		d := &r.drafts[k]
		if survey.Fold(d.text) != want {
			continue
		}
		for i, c := range r.region.cols {
			if (i == stated || best < 0 || i < best && best != stated) && d.column(letters(c.n)) {
				best = i
			}
		}
	}
	if best >= 0 {
		return best, false
	}
	return stated, true
}

// called returns the columns that may be called by a name. All names are worked
// out once: every step looks for its column by them.
func (r *reading) called(name string) []int {
	if r.names == nil {
		r.names = map[string][]int{}
		for i, t := range r.titles {
			for _, n := range t.names() {
				if at := r.names[n]; len(at) == 0 || at[len(at)-1] != i {
					r.names[n] = append(at, i)
				}
			}
		}
	}
	return r.names[name]
}

func apartBy(i, k int) int { return max(i-k, k-i) }

// draftOf returns the question at a spot, nil when there is none.
func (r *reading) draftOf(at Spot) (d *draft, moved bool) {
	i, moved := r.columnOf(at)
	if i < 0 {
		return nil, false
	}
	for k := range r.drafts {
		if r.drafts[k].column(letters(r.region.cols[i].n)) {
			return &r.drafts[k], moved
		}
	}
	return nil, false
}

// column tells whether a question stands in a column, its twin included.
func (d *draft) column(name any) bool {
	has := func(c *column) bool { return letters(c.n) == name }
	return slices.ContainsFunc(d.cols, has) || slices.ContainsFunc(d.over, has) || d.twin != nil && has(d.twin)
}

// rowOf returns the sheet row that a step is about: its number where the row
// holds the step's value, otherwise the only row that does; 0 when there is
// none. Without a value the number alone decides.
func (r *reading) rowOf(s Step) int {
	row, value := 0, survey.Fold(first(s.Values))
	if len(s.Rows) > 0 {
		row = s.Rows[0]
	}
	inside := row >= r.region.first && row <= r.sheet.Rows
	if value == "" || inside && r.holds(row, value) {
		if !inside {
			return 0
		}
		return row
	}
	found := 0
	for at := r.region.first; at <= r.sheet.Rows; at++ {
		if !r.holds(at, value) {
			continue
		}
		if found != 0 {
			return 0
		}
		found = at
	}
	return found
}

// holds tells whether a cell of a row has a text.
func (r *reading) holds(row int, text string) bool {
	return slices.ContainsFunc(r.region.cols, func(c *column) bool { return c.text(row) == text })
}

// correctRows applies the steps about single rows.
func (l *ledger) correctRows(r *reading) {
	l.of(r, func(i int, s Step) {
		row := r.rowOf(s)
		if row == 0 {
			l.refuse(i, "no-row")
			return
		}
		at, counted := slices.BinarySearch(r.rows, row)
		left := slices.IndexFunc(r.left, func(o survey.LeftOut) bool { return o.Row == row })
		_, filled := lone(r.region.cols, row)
		switch {
		case counted == (s.Kind == StepTakeIn):
			l.refuse(i, "row-already")
		case counted:
			r.rows = slices.Delete(slices.Clone(r.rows), at, at+1)
			r.left = append(r.left, survey.LeftOut{Row: row, Reason: leftReason(s.To)})
			l.apply(i, filled, 1)
		case filled == 0:
			l.refuse(i, "row-blank")
		case left < 0:
			l.refuse(i, "no-row")
		default:
			r.rows = slices.Insert(slices.Clone(r.rows), at, row)
			r.left = slices.Delete(slices.Clone(r.left), left, left+1)
			l.apply(i, filled, 1)
		}
	}, StepLeaveOut, StepTakeIn)
}

// Reasons for which a person may leave a row out, translated under
// "leftout.<reason>". The last is taken for any other.
var Reasons = []string{"duplicate", "test", "outside", "by-hand"}

func leftReason(why string) string {
	if slices.Contains(Reasons, why) {
		return why
	}
	return "by-hand"
}
