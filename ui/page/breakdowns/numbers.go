package breakdowns

import (
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
)

// drawing puts the numbers of a question into a chart and a table; there are none
// without values, and where nothing may be told.
func (f *figures) drawing(w *words.Words, v workspace.View, want setup) {
	h := v.Of(f.table).Histogram(f.table, f.question, v.Filter)
	s := numberSayer{Words: w, t: f.table, h: h, asked: f.asked}
	if want.highlight && h.Whole != nil {
		lit := *h
		lit.Hidden = h.Hidden || v.Withheld(f.table)
		s.h, s.lit = h.Whole, &lit
		f.lit, f.filtered = true, false
	}
	f.facts = s.facts()
	if s.h.Hidden {
		f.said[asBars] = said{label(w, f.question), w.T("method.hidden.all")}
		return
	}
	unweighted := len(v.Method.Weights) > 0
	f.said[asBars] = said{s.subtitle(asBars, unweighted), s.warning()}
	if s.h.N == 0 {
		return
	}
	d := &drawn{}
	if s.h.Few != nil {
		s.few(d)
	} else {
		s.bins(d)
	}
	f.numbers = d
	for _, m := range []mode{asNumbers, asTable} {
		f.said[m] = said{s.subtitle(m, unweighted), s.warning()}
	}
}

// subtitle says whom the figures are of.
func (s numberSayer) subtitle(m mode, unweighted bool) string {
	h, parts := s.h, []string{label(s.Words, s.h.Question)}
	if h.Whole == nil {
		parts = append(parts, s.T("breakdowns.n", "Units", s.units(h.N)))
	} else {
		if h.Whole.Hidden {
			parts = append(parts, s.T("breakdowns.n", "Units", s.units(h.N)))
		} else {
			parts = append(parts, s.T("breakdowns.of", "N", s.Int(h.N), "Of", s.Int(h.Whole.N)))
		}
		parts = append(parts, s.T("breakdowns.whose."+string(s.t.Unit), "Filter", filterText(s.Words, s.t, h.Filter)))
	}
	parts = append(parts, s.litText(m)...)
	if h.SilentHidden {
		parts = append(parts, s.T("breakdowns.silent.suppressed"))
	}
	if n := h.NotAsked; n > 0 {
		parts = append(parts, s.T("breakdowns.notasked", "N", s.Int(n)))
	}
	if n := h.NoAnswer; n > 0 {
		parts = append(parts, s.T("breakdowns.noanswer", "N", s.Int(n)))
	}
	if h.Threshold > 0 {
		parts = append(parts, s.T("method.below", "N", s.Int(h.Threshold)))
	}
	if unweighted {
		parts = append(parts, s.T("method.unweighted"))
	}
	return phrases(parts)
}

func (s numberSayer) units(n int) string { return s.N("unit."+string(s.t.Unit), n) }

// warning is what must be known of a small base before its figures are used.
func (s numberSayer) warning() string {
	switch h := s.h; {
	case h.N == 0 && h.Whole != nil:
		return s.T("breakdowns.warn.none")
	case h.N == 0:
		return s.T("breakdowns.warn.empty")
	case h.N < tabulate.CountsOnly && h.Threshold == 0:
		return s.T("breakdowns.warn.few", "N", s.Int(h.N))
	case h.N < tabulate.CountsOnly:
		return s.T("breakdowns.warn.tiny", "N", s.Int(h.N))
	case h.N < tabulate.Careful:
		return s.T("breakdowns.warn.small", "N", s.Int(h.N))
	}
	return ""
}

// facts gives median and quartiles; of fewer than ten values they would say
// little more than the values themselves, and where small counts are hidden they
// are what respondents answered.
func (s numberSayer) facts() string {
	h := s.h
	switch {
	case s.dated():
		return s.dateFacts()
	case h.Threshold > 0:
		return s.T("breakdowns.number.hidden")
	case h.N < tabulate.CountsOnly:
		return s.T("breakdowns.number.few", "N", s.Int(h.N))
	}
	return s.T("breakdowns.number", "Median", readable(s.Words, h.Median), "Low", readable(s.Words, h.LowerQuartile),
		"High", readable(s.Words, h.UpperQuartile), "Min", readable(s.Words, h.Min), "Max", readable(s.Words, h.Max))
}
