package breakdowns

import (
	"slices"
	"strings"
	"unicode/utf8"

	"izpete/data/tabulate"
	"izpete/data/words"
)

// highlighter says the whole of a breakdown under a filter, with the part of each
// option that belongs to those whom the filter leaves. The base stays that of the
// whole.
func highlighter(w *words.Words, b *tabulate.Breakdown) sayer {
	return sayer{Words: w, b: b.Whole, lit: b}
}

// rows puts the rows of a breakdown into words, in the order given. Of a
// highlighted one they are those of the whole.
func (s sayer) rows(of []tabulate.Row, chosen []int) []row {
	out := make([]row, 0, len(of))
	for _, r := range of {
		picked := slices.Contains(chosen, r.Option)
		var x row
		if s.lit != nil {
			x = s.highlighted(s.row(s.b.Rows[r.Option], picked), r)
		} else {
			x = s.row(r, picked)
		}
		if s.plain {
			x.bar.HasInterval = false
		}
		out = append(out, x)
	}
	return out
}

// highlighted adds to an option of the whole how many of those who ticked it are
// highlighted: x of y, never without the y. Both are counted, also where the bar is
// weighted, and say so. What is hidden of either stays so.
func (s sayer) highlighted(x row, lit tabulate.Row) row {
	whole := s.b.Rows[lit.Option]
	if whole.Hidden || lit.Hidden {
		hidden := s.T("method.hidden")
		x.cells = append(x.cells, hidden)
		if !whole.Hidden {
			x.bar.Say += " · " + s.T("breakdowns.say.lit.hidden")
		}
		return x
	}
	of := s.T("breakdowns.lit.of", "Count", s.Int(lit.Count), "Of", s.Int(whole.Count))
	said := of
	if whole.Count > 0 {
		x.bar.Part, x.bar.HasPart = float64(lit.Count)/float64(whole.Count), true
	}
	if whole.Count >= tabulate.CountsOnly {
		said = s.T("breakdowns.lit.share", "Of", of, "Share", s.Percent(100*float64(lit.Count)/float64(whole.Count), 1))
	}
	if s.b.Weighted != nil {
		said = s.T("breakdowns.lit.unweighted", "Of", said)
	}
	x.bar.Count = of
	x.cells = append(x.cells, of)
	x.bar.Say += " · " + s.T("breakdowns.say.lit", "Of", said)
	return x
}

// marking are the forms that show who is highlighted.
var marking = map[mode]bool{asBars: true, asParts: true, asNumbers: true, asTable: true}

// sayUnmarked says of the other forms that they show the whole and nobody in it.
func (f *figures) sayUnmarked(s sayer) {
	if s.lit == nil {
		return
	}
	for m, x := range f.said {
		if m != asPublished && !marking[m] {
			x.subtitle += " · " + s.T("breakdowns.lit.unmarked")
			f.said[m] = x
		}
	}
}

// litText says who is highlighted, and where the chart shows them.
func (s sayer) litText(m mode) []string {
	if s.lit.Base.Hidden {
		return []string{s.T("breakdowns.lit.hidden")}
	}
	units := s.N(s.unit("unit"), s.lit.Base.N)
	if s.b.Base.Kind == tabulate.BaseMentions {
		units = s.N("method.mentions", s.lit.Base.N)
	}
	parts := []string{s.T("breakdowns.lit."+string(m), "Units", units, "Filter", filterText(s.Words, s.lit.Table, s.lit.Filter))}
	if s.b.Weighted != nil {
		parts = append(parts, s.T("breakdowns.lit.part.unweighted"))
	}
	return parts
}

// longPhrase is from how many letters a phrase of a subtitle may break between
// its words.
const longPhrase = 26

// phrases joins the parts of a subtitle. A short one stays in one line: broken in
// the middle it would be read with its neighbour.
func phrases(parts []string) string {
	out := make([]string, len(parts))
	for i, p := range parts {
		if out[i] = p; utf8.RuneCountInString(p) < longPhrase {
			out[i] = strings.ReplaceAll(p, " ", "\u00a0")
		}
	}
	return strings.Join(out, " · ")
}
