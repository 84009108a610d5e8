package breakdowns

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"izpete/data/chart"
	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// sayer puts a breakdown into words. No percentage leaves it without its base.
type sayer struct {
	*words.Words
	b *tabulate.Breakdown
	// lit is the same breakdown of those who are highlighted; nil when nobody is.
	lit   *tabulate.Breakdown
	plain bool // no whiskers are drawn
}

// unit finishes a key with the unit of the table: in Latvian they differ in
// gender.
func (s sayer) unit(key string) string { return key + "." + string(s.b.Table.Unit) }

// units counts the units of the table.
func (s sayer) units(n int) string {
	if s.b.Base.Kind == tabulate.BaseMentions {
		return s.N("method.mentions", n)
	}
	return s.N(s.unit("unit"), n)
}

// tiny tells whether the base is too small for percentages.
func (s sayer) tiny() bool { return s.b.Base.N < tabulate.CountsOnly }

// label is how a question is called in a line: its kind and number.
func label(w *words.Words, q *survey.Question) string {
	return upperFirst(w.T("kind."+string(q.Kind))) + " " + number(q)
}

// number is the question's id as people write it.
func number(q *survey.Question) string { return q.Number() }

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// subtitle says whom the shares of a card are of.
func (s sayer) subtitle(m mode) string {
	parts := []string{label(s.Words, s.b.Question)}
	whole := s.b.Whole
	switch {
	case s.b.Base.Hidden:
	case whole == nil:
		parts = append(parts, s.T("breakdowns.n", "Units", s.units(s.b.Base.N)))
		if !s.tiny() {
			if s.b.Base.Kind == tabulate.BaseAnswered {
				parts = append(parts, s.T(s.unit("breakdowns.base")))
			}
			if m != asParts && (!s.plain || m == asTable) && s.b.Base.Kind != tabulate.BaseMentions {
				parts = append(parts, s.T(s.intervalKey()))
			}
		}
	case m == asBars && !s.tiny():
		parts = append(parts,
			s.T(s.unit("breakdowns.pale"), "N", s.Int(whole.Base.N)),
			s.T("breakdowns.dark", "Units", s.units(s.b.Base.N), "Filter", filterText(s.Words, s.b.Table, s.b.Filter)))
	default:
		parts = append(parts,
			s.T("breakdowns.of", "N", s.Int(s.b.Base.N), "Of", s.Int(whole.Base.N)),
			s.T(s.unit("breakdowns.whose"), "Filter", filterText(s.Words, s.b.Table, s.b.Filter)))
		if m == asParts && !s.tiny() {
			parts = append(parts, s.T(s.unit("breakdowns.strip"), "N", s.Int(whole.Base.N)))
		}
	}
	if s.lit != nil && !s.b.Base.Hidden && marking[m] {
		parts = append(parts, s.litText(m)...)
	}
	parts = append(parts, summary.MethodMarks(s.Words, s.b)...)
	return phrases(append(parts, s.silent()...))
}

func (s sayer) intervalKey() string {
	if s.b.Base.Population > 0 && s.b.Weighted == nil {
		return "breakdowns.interval.finite"
	}
	return "breakdowns.interval"
}

// silent counts those who were not asked or did not answer, where there are any.
func (s sayer) silent() []string {
	var parts []string
	if s.b.SilentHidden && !s.b.Base.Hidden {
		return []string{s.T("breakdowns.silent.suppressed")}
	}
	if n := s.b.NotAsked; n > 0 {
		parts = append(parts, s.T("breakdowns.notasked", "N", s.Int(n)))
	}
	if n := s.b.NoAnswer; n > 0 {
		parts = append(parts, s.T("breakdowns.noanswer", "N", s.Int(n)))
	}
	return parts
}

// warning is what must be known of a small base before its figures are used.
func (s sayer) warning() string {
	switch n := s.b.Base.N; {
	case s.b.Base.Hidden:
		return s.T("method.hidden.all")
	case n == 0 && s.b.Whole != nil:
		return s.T("breakdowns.warn.none")
	case n == 0:
		return s.T("breakdowns.warn.empty")
	case s.tiny():
		return s.T("breakdowns.warn.tiny", "N", s.Int(n))
	case n < tabulate.Careful:
		return s.T("breakdowns.warn.small", "N", s.Int(n))
	}
	return ""
}

// heads are the headings of the card's table.
func (s sayer) heads() []string {
	heads := []string{s.T("breakdowns.col.count"), s.T("breakdowns.col.share"), s.T("breakdowns.col.interval")}
	if s.b.Whole != nil {
		heads = append(heads, s.T(s.unit("breakdowns.col.whole")))
	}
	if s.lit != nil {
		heads = append(heads, s.T("breakdowns.col.lit"))
	}
	return heads
}

// row puts one option into numbers as they are read.
func (s sayer) row(r tabulate.Row, chosen bool) row {
	if r.Hidden {
		return s.hidden(r, chosen)
	}
	bar := chart.Bar{
		Label: r.Label, Share: r.Percent / 100, Missing: r.Missing, Selected: chosen,
		Count: s.Int(r.Count) + "\u00a0/\u00a0" + s.Int(s.b.Base.N),
	}
	cells := []string{s.Int(r.Count), "—", "—"}
	said := []string{s.T("breakdowns.say.count", "Option", r.Label, "Count", s.Int(r.Count), "N", s.Int(s.b.Base.N))}
	if !s.tiny() && !r.Outside {
		bar.Value = s.Percent(r.Percent, 0)
		cells[1] = s.Percent(r.Percent, 1)
		said = []string{s.T("breakdowns.say", "Option", r.Label, "Share", s.Percent(r.Percent, 1), "Count", s.Int(r.Count), "N", s.Int(s.b.Base.N))}
		if r.HasInterval {
			cells[2] = s.PercentRange(r.Low, r.High, 1)
			said = append(said, s.T("breakdowns.ci", "Range", cells[2]))
		}
	}
	if s.b.Whole == nil {
		bar.Low, bar.High, bar.HasInterval = r.Low/100, r.High/100, r.HasInterval && !s.tiny()
	} else {
		whole := s.b.Whole.Rows[r.Option]
		if whole.Hidden {
			bar.Say = strings.Join(said, " · ")
			return row{option: r.Option, bar: bar, cells: append(cells, s.T("method.hidden"))}
		}
		bar.Whole, bar.HasWhole = whole.Percent/100, !s.tiny() && s.b.Whole.Base.N >= tabulate.CountsOnly
		share := s.Percent(whole.Percent, 1)
		if s.b.Whole.Base.N < tabulate.CountsOnly {
			share = s.Int(whole.Count)
		}
		cells = append(cells, share)
		said = append(said, s.T(s.unit("breakdowns.say.whole"), "Share", share, "Count", s.Int(whole.Count), "N", s.Int(s.b.Whole.Base.N)))
	}
	bar.Say = strings.Join(said, " · ")
	return row{option: r.Option, bar: bar, cells: cells}
}

// hidden is an option whose figures must not be told: it has no bar, and no count.
func (s sayer) hidden(r tabulate.Row, chosen bool) row {
	hidden := s.T("method.hidden")
	x := row{option: r.Option, cells: []string{hidden, "—", "—"}, bar: chart.Bar{
		Label: r.Label, Missing: r.Missing, Selected: chosen, Value: hidden, Say: s.T("method.say.hidden", "Option", r.Label),
	}}
	if s.b.Whole != nil {
		x.cells = append(x.cells, s.whole(s.b.Whole.Rows[r.Option]))
	}
	return x
}

// whole is the share of everyone that stands in the table.
func (s sayer) whole(r tabulate.Row) string {
	switch {
	case r.Hidden:
		return s.T("method.hidden")
	case s.b.Whole.Base.N < tabulate.CountsOnly:
		return s.Int(r.Count)
	}
	return s.Percent(r.Percent, 1)
}
