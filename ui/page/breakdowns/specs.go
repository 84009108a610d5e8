package breakdowns

import (
	data "izpete/data/chart"
	"izpete/data/words"
	"izpete/ui/chart"
)

// manyOptions is how many options a card shows before the rest are asked for.
const manyOptions = 12

// layout is the chart of a question in a form; limit 0 shows all options.
func (f *figures) layout(w *words.Words, m mode, limit int) chart.Layout {
	x := formOf(m)
	rows := f.rows(m)
	if limit > 0 && limit < len(rows) {
		rows = rows[:limit]
	}
	return x.layout(f, w, rows)
}

func barsOf(_ *figures, _ *words.Words, rows []row) chart.Layout {
	spec := data.BarSpec{}
	for _, r := range rows {
		spec.Bars = append(spec.Bars, r.bar)
	}
	return chart.Bars(spec)
}

func partsOf(f *figures, _ *words.Words, rows []row) chart.Layout {
	spec := data.StackedSpec{HasWhole: f.filtered, HasParts: f.lit}
	for _, r := range rows {
		b := r.bar
		spec.HasWhole = spec.HasWhole && b.HasWhole
		spec.Segments = append(spec.Segments, data.Segment{
			Label: b.Label, Share: b.Share, Whole: b.Whole, Part: b.Part, Value: b.Value, Count: b.Count,
			Missing: b.Missing, Selected: b.Selected, Say: b.Say,
		})
	}
	return chart.Stacked(spec)
}

func tableOf(f *figures, w *words.Words, rows []row) chart.Layout {
	spec := data.TableSpec{Corner: w.T("breakdowns.col.option"), Heads: f.heads}
	for _, r := range rows {
		spec.Rows = append(spec.Rows, data.TableRow{Label: r.bar.Label, Cells: r.cells, Selected: r.bar.Selected, Say: r.bar.Say})
	}
	return chart.Table(spec)
}

// limit is how many options are shown: all when the auditor asked for them, or
// when one of those left out is chosen.
func (f *figures) limit(m mode, all bool) int {
	rows := f.rows(m)
	if all || len(rows) <= manyOptions {
		return 0
	}
	for _, r := range rows[manyOptions:] {
		if r.bar.Selected || m == asPublished && f.published.Claim.Texts[r.option] != "" {
			return 0
		}
	}
	return manyOptions
}
