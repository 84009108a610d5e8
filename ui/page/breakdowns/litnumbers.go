package breakdowns

import (
	"slices"
	"strings"

	data "izpete/data/chart"
	"izpete/data/tabulate"
)

// litPart is how much of a bar of numbers is highlighted, in words.
type litPart struct {
	share float64 // of the bar, 0 to 1
	text  string  // above the bar
	say   string  // after what is said of the bar
	cell  string  // of the table
}

// part says how many of a bar are highlighted: x of y, never without the y. What
// is hidden of either stays so.
func (s numberSayer) part(bar int) litPart {
	whole, lit := s.h.Bars[bar], s.lit.Bars[bar]
	if whole.Hidden {
		return litPart{cell: s.T("method.hidden")}
	}
	if lit.Hidden || s.lit.Hidden {
		return litPart{text: s.Int(whole.Count), say: " · " + s.T("breakdowns.say.lit.hidden"), cell: s.T("method.hidden")}
	}
	of := s.T("breakdowns.lit.of", "Count", s.Int(lit.Count), "Of", s.Int(whole.Count))
	x, said := litPart{text: of, cell: of}, of
	if whole.Count > 0 {
		x.share = float64(lit.Count) / float64(whole.Count)
	}
	if whole.Count >= tabulate.CountsOnly {
		said = s.T("breakdowns.lit.share", "Of", of, "Share", s.Percent(100*x.share, 1))
	}
	x.say = " · " + s.T("breakdowns.say.lit", "Of", said)
	return x
}

// mark says of a single value whether its respondent is highlighted.
func (s numberSayer) mark(v tabulate.NumberValue, dot *data.HistogramMark, row *data.TableRow) {
	key, unit := "breakdowns.lit.not.", string(s.t.Unit)
	cell := "—"
	if dot.Lit = slices.Contains(s.lit.Few, v); dot.Lit {
		key, cell = "breakdowns.lit.one.", s.T("breakdowns.lit.one."+unit)
	}
	dot.Say += " · " + s.T(key+unit)
	row.Cells = append(row.Cells, cell)
}

// litValues lists the values that are highlighted; "" when none is.
func (s numberSayer) litValues() string {
	if s.lit == nil || len(s.lit.Few) == 0 {
		return ""
	}
	var values []string
	for _, v := range s.lit.Few {
		values = append(values, s.value(v.Value))
	}
	return s.T("breakdowns.lit."+s.kind("values", "dates"), "Values", strings.Join(values, "; "))
}

// litText says who is highlighted, and where the chart shows them.
func (s numberSayer) litText(m mode) []string {
	if s.lit == nil {
		return nil
	}
	if s.lit.Hidden {
		return []string{s.T("breakdowns.lit.hidden")}
	}
	key := "breakdowns.lit." + string(m)
	if m == asNumbers && s.h.Few != nil {
		key = "breakdowns.lit.dots"
	}
	return []string{s.T(key, "Units", s.units(s.lit.N), "Filter", filterText(s.Words, s.t, s.lit.Filter))}
}
