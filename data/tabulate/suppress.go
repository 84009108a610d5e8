package tabulate

import (
	"slices"

	"izpete/data/stats"
)

// Disclosure says which counts must not be told.
type Disclosure = stats.Disclosure

// Suppress returns the breakdown as it may be given away: counts below the
// threshold hidden, and as many others as it takes that none can be computed
// back from the base or, under a filter, by subtracting from the whole. For
// options of which several may be ticked, those who did not tick one are
// protected like those who did. Hidden rows hold no figures. Weighted shares are
// left out: they would tell.
func (b *Breakdown) Suppress(d Disclosure) *Breakdown {
	out := *b
	out.Weighted = nil
	out.Rows = slices.Clone(b.Rows)
	if b.Whole != nil {
		out.Whole = b.Whole.Suppress(d)
	}
	for _, group := range b.lines() {
		whole := stats.Additive{}
		if b.Whole != nil {
			whole = b.Whole.line(group)
		}
		s := hide(b.line(group), whole, b.Whole != nil, d)
		if s.Withheld || s.Total || s.Columns[0] {
			// The base follows from the missing answers, so nothing is told.
			out.withhold()
			return &out
		}
		for i, r := range group {
			if s.Cells[i][0] {
				out.Rows[r].hide()
			}
		}
		if len(group) == 1 && s.Cells[1][0] {
			out.Rows[group[0]].hide()
		}
	}
	if b.silentTells(d) {
		out.NotAsked, out.NoAnswer, out.SilentHidden = 0, 0, true
	}
	if few(b.Unknown, d) || slices.ContainsFunc(out.Rows, func(r Row) bool { return r.Outside && r.Hidden }) {
		out.Unknown = 0
	}
	return &out
}

// few tells whether a count is too small to be told.
func few(n int, d Disclosure) bool { return n > 0 && n < d.Threshold }

// silentTells tells whether those who were not asked, or gave no answer, are too few
// to be told apart: within the filter, outside it or in all.
func (b *Breakdown) silentTells(d Disclosure) bool {
	tells := few(b.NotAsked, d) || few(b.NoAnswer, d)
	if w := b.Whole; w != nil {
		tells = tells || w.silentTells(d) || few(w.NotAsked-b.NotAsked, d) || few(w.NoAnswer-b.NoAnswer, d)
	}
	return tells
}

// lines parts the rows into those that add up to something known: all options of
// a question of one choice or all mentions, and otherwise each option by itself.
func (b *Breakdown) lines() [][]int {
	var known, missing []int
	for i, r := range b.Rows {
		if r.Outside {
			missing = append(missing, i)
		} else {
			known = append(known, i)
		}
	}
	var out [][]int
	whole := b.Base.Kind == BaseMentions || partition(b.Question)
	for _, group := range [][]int{known, missing} {
		if whole && len(group) > 1 {
			out = append(out, group)
			continue
		}
		for _, r := range group {
			out = append(out, []int{r})
		}
	}
	return out
}

// line is a column of rows that add up, or one row beside the others of the base.
func (b *Breakdown) line(rows []int) stats.Additive {
	var cells [][]int
	for _, r := range rows {
		cells = append(cells, []int{b.Rows[r].Count})
	}
	if len(rows) == 1 {
		n := b.Base.N
		if b.Rows[rows[0]].Outside {
			n += b.Unknown
		}
		cells = append(cells, []int{n - cells[0][0]})
	}
	return stats.Add(cells)
}

// hide suppresses a table, after the same table of the whole where there is one.
// About nobody nothing has to be hidden.
func hide(a, whole stats.Additive, after bool, d Disclosure) stats.Suppression {
	if a.Total == 0 {
		d, a.Hide = Disclosure{}, nil
	}
	if !after {
		return stats.Suppress(a, d)
	}
	return stats.SuppressAfter(whole, stats.Suppress(whole, d), a, d)
}

func (b *Breakdown) withhold() {
	b.Base.N, b.Base.Population, b.Base.Hidden = 0, 0, true
	b.NotAsked, b.NoAnswer, b.SilentHidden, b.Unknown = 0, 0, true, 0
	for i := range b.Rows {
		b.Rows[i].hide()
	}
}

// hide takes all figures out of a row, so that whoever forgets to look at Hidden
// still tells nothing.
func (r *Row) hide() {
	*r = Row{Option: r.Option, Label: r.Label, Missing: r.Missing, Outside: r.Outside, Hidden: true}
}
