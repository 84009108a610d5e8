package overview

import (
	"strings"

	"izpete/data/summary"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
)

// question is a question of the survey as the source of a card.
type question struct{ lead workspace.Lead }

const (
	mostKeys = 6   // in the legend of a card
	saysLong = 160 // letters of a question on a card; all of it is told on hover
)

func (s question) facts(w *words.Words, o workspace.Overview, area string) facts {
	t, q := s.lead.Table, s.lead.Question
	b := o.Breakdown(t, q)
	option := s.lead.Option
	if option < 0 {
		option = workspace.UsualOption(b, area)
	}
	say := sayer{w, b}
	f := facts{name: w.T("area."+area) + ". " + q.Title()}
	f.figure = say.figure(b.Rows[option])
	label := w.T("overview.says", "Option", q.Options[option].Label, "Question", q.Title())
	f.says, f.whole = short(label, saysLong), label
	if s.lead.Says != "" {
		f.says, f.whole = s.lead.Says, s.lead.Says+" · "+label
	}
	f.whole = say.row(b.Rows[option]) + " · " + f.whole
	if say.small() {
		f.whole += " · " + w.T("overview.warn.small.whole")
	}
	f.aside = say.aside(option)
	f.warning = say.warning(option)
	f.base = say.base()
	switch {
	case len(o.Filter) > 0 && len(o.Filter.For(t)) == 0:
		f.note = w.T("overview.notfiltered")
	case len(o.Filter.For(t)) > len(o.Filter.Without(t.ID, q.ID).For(t)):
		f.note = w.T("overview.ownfilter")
	}
	if b.Base.Hidden || b.Base.N == 0 {
		return f
	}
	f.layout = say.layout(option)
	return f
}

// short ends a text that is too long with an ellipsis.
func short(s string, limit int) string {
	r := []rune(s)
	if len(r) <= limit {
		return s
	}
	return strings.TrimSpace(string(r[:limit-1])) + "…"
}

// sayer puts a breakdown into words. No percentage leaves it without its base.
type sayer struct {
	*words.Words
	b *tabulate.Breakdown
}

func (s sayer) unit(key string) string { return key + "." + string(s.b.Table.Unit) }

func (s sayer) units(n int) string {
	if s.b.Base.Kind == tabulate.BaseMentions {
		return s.N("method.mentions", n)
	}
	return s.N(s.unit("unit"), n)
}

func tiny(b *tabulate.Breakdown) bool { return b.Base.N < tabulate.CountsOnly }

// figure is the large figure: a share, or a count where the base is too small
// for one.
func (s sayer) figure(r tabulate.Row) string {
	switch {
	case r.Hidden || s.b.Base.Hidden:
		return s.T("method.hidden")
	case s.b.Base.N == 0:
		return "—"
	case r.Outside:
		return s.Int(r.Count)
	case tiny(s.b):
		return s.T("overview.count", "Count", s.Int(r.Count), "N", s.Int(s.b.Base.N))
	}
	return s.Percent(r.Percent, 0)
}

// share says one row of a breakdown with its base.
func (s sayer) share(b *tabulate.Breakdown, r tabulate.Row) string {
	count := s.T("overview.count", "Count", s.Int(r.Count), "N", s.Int(b.Base.N))
	switch {
	case r.Hidden || b.Base.Hidden:
		return s.T("method.hidden")
	case r.Outside:
		return s.Int(r.Count)
	case tiny(b):
		return count
	}
	return s.T("overview.share", "Share", s.Percent(r.Percent, 1), "Count", count)
}

// row says all of an option, with the whole beside what a filter leaves.
func (s sayer) row(r tabulate.Row) string {
	parts := []string{s.T("overview.say", "Option", r.Label, "Share", s.share(s.b, r))}
	if r.HasInterval && !tiny(s.b) && !r.Hidden && !r.Outside {
		parts = append(parts, s.T("overview.ci", "Range", s.PercentRange(r.Low, r.High, 1)))
	}
	if s.b.Whole != nil {
		parts = append(parts, s.T(s.unit("overview.all"), "Share", s.share(s.b.Whole, s.b.Whole.Rows[r.Option])))
	}
	return strings.Join(parts, " · ")
}

// aside says the figure of all respondents under that of a filter.
func (s sayer) aside(option int) string {
	if s.b.Whole == nil {
		return ""
	}
	return s.T(s.unit("overview.all"), "Share", s.share(s.b.Whole, s.b.Whole.Rows[option]))
}

// base says whom the shares are of.
func (s sayer) base() string {
	var parts []string
	switch {
	case s.b.Base.Hidden:
	case s.b.Whole != nil && s.b.Whole.Base.Hidden:
		parts = append(parts, s.T("overview.n", "Units", s.units(s.b.Base.N)))
	case s.b.Whole != nil:
		parts = append(parts, s.T("overview.n.of", "N", s.Int(s.b.Base.N), "Units", s.units(s.b.Whole.Base.N)), s.T("overview.filtered"))
	default:
		parts = append(parts, s.T("overview.n", "Units", s.units(s.b.Base.N)))
	}
	return strings.Join(append(parts, summary.MethodMarks(s.Words, s.b)...), " · ")
}

// warning is what must be known before the figure is used.
func (s sayer) warning(option int) string {
	switch n := s.b.Base.N; {
	case s.b.Base.Hidden:
		return s.T("method.hidden.all")
	case n == 0 && s.b.Whole != nil:
		return s.T("overview.warn.none")
	case n == 0:
		return s.T("overview.warn.empty")
	case s.b.Rows[option].Outside:
		return s.T("overview.warn.outside", "Option", s.b.Rows[option].Label)
	case tiny(s.b):
		return s.T("overview.warn.tiny")
	case s.small():
		return s.T("overview.warn.small")
	}
	return ""
}

// small tells whether the base allows a share that must be read with care.
func (s sayer) small() bool {
	n := s.b.Base.N
	return !s.b.Base.Hidden && n >= tabulate.CountsOnly && n < tabulate.Careful
}
