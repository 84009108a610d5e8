package tabulate

import (
	"slices"

	"izpete/data/survey"
)

// Groups puts the options of all questions of a banner side by side, as one
// question of which a respondent has one answer each: to part others by. Without
// says which question is not taken in. It is nil when fewer than two options are
// left.
func (bn Banner) Groups(t *survey.Table, without *survey.Question) *survey.Question {
	n := t.Len()
	out := &survey.Question{ID: "banner/" + bn.Name, Text: bn.Name, Kind: survey.KindMultiple, Asked: survey.NewSet(n), Answered: survey.NewSet(n)}
	for _, id := range bn.Questions {
		q := find(t, id)
		if q == nil || q == without || !q.Charted() {
			continue
		}
		out.Asked, out.Answered = out.Asked.Or(q.Asked), out.Answered.Or(q.Answered)
		out.Columns = append(out.Columns, q.Columns...)
		for o, option := range q.Options {
			out.Options = append(out.Options, survey.Option{Label: q.Title() + ": " + option.Label, Missing: option.Missing})
			out.Picked = append(out.Picked, q.Picked[o])
		}
	}
	if len(out.Options) < 2 {
		return nil
	}
	return out
}

// Groups counts a question within each option of a banner, as its questions side by
// side (see Banner.Groups), by the method; nil when there are none. Below a threshold
// each question of the banner is guarded as its own cross-tab is, and an option of
// the question that is hidden beside one of them is hidden beside all: they share
// its total.
func (m Method) Groups(bn Banner, t *survey.Table, q *survey.Question, f Filter) *Cross {
	by := bn.Groups(t, q)
	if by == nil {
		return nil
	}
	if m.Threshold == 0 {
		return m.Cross(t, q, by, f)
	}
	own := bn
	own.Questions = nil
	for _, id := range bn.Questions {
		if p := find(t, id); p != nil && p != q && p.Charted() {
			own.Questions = append(own.Questions, id)
		}
	}
	all := m.unweighted().BannerBy(own, t, q, f, Holm)
	rows := *all.Breakdown
	rows.Rows = slices.Clone(rows.Rows)
	out := &Cross{Breakdown: &rows, By: by, Cells: make([][]Cell, len(rows.Rows)), Correction: Holm}
	for _, x := range all.Parts {
		if x.Base.Hidden {
			rows.withhold()
		}
		for r := range x.Rows {
			if x.Rows[r].Hidden {
				rows.Rows[r].hide()
			}
		}
	}
	for _, x := range all.Parts {
		for c := range x.Columns {
			out.Columns = append(out.Columns, len(out.Columns))
			out.HiddenColumns = append(out.HiddenColumns, x.HiddenColumns[c] || rows.Base.Hidden)
			for r := range x.Cells {
				cell := x.Cells[r][c]
				cell.Differs = NoDifference
				switch {
				case out.HiddenColumns[len(out.Columns)-1]:
					cell = Cell{Hidden: true}
				case rows.Rows[r].Hidden:
					cell = Cell{N: cell.N, Hidden: true}
				}
				out.Cells[r] = append(out.Cells[r], cell)
			}
		}
	}
	mark([]*Cross{out}, Holm)
	return m.weighed(out)
}
