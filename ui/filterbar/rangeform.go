package filterbar

import (
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/dialogs"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// rangeForm asks from which number, or day, to which respondents are to be narrowed, and
// says what was understood, or what is wrong, while it is typed.
type rangeForm struct {
	words     *words.Words
	table     *survey.Table
	question  *survey.Question
	threshold int
	bars      []survey.Range
	whole     bool          // all answers are whole numbers
	had       tabulate.Term // what is asked of the question already

	from, to *kit.TextBox
	with     *kit.Check // the upper end itself as well
	said     *kit.Text
	fit      func()
}

// askRange opens the form.
func (b *Bar) askRange(t *survey.Table, q *survey.Question) {
	w, v := b.host.Words(), b.of.View()
	f := &rangeForm{words: w, table: t, question: q, threshold: v.Method.Threshold, bars: tabulate.Bars(q), had: v.Filter.Asked(t.ID, q.ID), fit: func() {}}
	f.whole = tabulate.Whole(q, survey.Range{}).Whole
	f.from, f.to = kit.NewLine(f.says("from.hint")).Called(w.T("filterbar.range.from")), kit.NewLine(f.says("to.hint")).Called(w.T("filterbar.range.to"))
	f.from.OnChanged, f.to.OnChanged = f.typed, f.typed
	f.with = kit.NewCheck(w.T("filterbar.range.with"), f.threshold == 0, func(bool) { f.typed("") })
	f.said = kit.Caption("")
	parts := []fyne.CanvasObject{
		kit.Caption(f.about()),
		kit.Strong(w.T("filterbar.range.from")), f.from, kit.Strong(w.T("filterbar.range.to")), f.to,
	}
	if !f.whole {
		parts = append(parts, f.with)
	}
	m := dialogs.AskForm(b.host.Window(), w, dialogs.Form{
		Title: q.Title(), Content: kit.Column(8, append(parts, f.said)...), Fields: []*kit.TextBox{f.from, f.to}, Yes: w.T("filterbar.range.yes"),
		Accept: func() bool {
			r, wrong := f.read()
			if wrong != "" {
				f.say(wrong, theme.Warn)
				return false
			}
			b.put(t, q, r)
			return true
		},
	})
	f.fit = m.Fit
}

// put asks for a range beside those that are asked for already.
func (b *Bar) put(t *survey.Table, q *survey.Question, r survey.Range) {
	if !slices.ContainsFunc(b.of.View().Filter.Asked(t.ID, q.ID).Ranges, r.Same) {
		b.turnRange(t, q, r)
	}
}

// says is a text about numbers, or about dates.
func (f *rangeForm) says(key string, args ...any) string {
	return f.words.T("filterbar."+rangeKind(f.question)+"."+key, args...)
}

// number reads a number, or a day as people write it.
func (f *rangeForm) number(text string) (float64, bool) {
	if !tabulate.Dated(f.question) {
		return f.words.ParseDecimal(text)
	}
	t, ok := workspace.ReadDay(text)
	return tabulate.DayOf(t), ok
}

// about says what the form asks for, and which answers there are as far as that
// may be told.
func (f *rangeForm) about() string {
	w := f.words
	text := w.T("filterbar.range.ask")
	if len(f.bars) == 0 {
		return text + " " + f.says("nothing")
	}
	if f.threshold > 0 {
		return text + " " + w.T("filterbar.range.edges", "N", w.Int(f.threshold), "Edges", f.edges())
	}
	s := tabulate.SpreadOf(f.question, survey.FullSet(f.table.Len()))
	extent := tabulate.Whole(f.question, survey.Range{From: s.Min, To: s.Max, Closed: true})
	return text + " " + w.T("filterbar.range.answers", "Range", summary.Range(w, extent))
}

// edges are where a range may begin and end while small counts are hidden.
func (f *rangeForm) edges() string {
	var all []string
	for _, b := range f.bars {
		all = append(all, summary.Range(f.words, b))
	}
	return strings.Join(all, "; ")
}

// typed says what the filter would be, with the ranges that it has already.
func (f *rangeForm) typed(string) {
	if f.from.Text == "" && f.to.Text == "" {
		f.say("", theme.Muted)
		return
	}
	r, wrong := f.read()
	if wrong != "" {
		f.say(wrong, theme.Warn)
		return
	}
	term := f.had
	if term.Ranges = slices.Clone(f.had.Ranges); !slices.ContainsFunc(term.Ranges, r.Same) {
		term.Ranges = append(term.Ranges, r)
	}
	tabulate.SortRanges(term.Ranges)
	w, text := f.words, summary.AskedRanges(f.words, term.How, term.Ranges)
	if f.threshold > 0 {
		f.say(w.T("filterbar.range.read", "Range", text), theme.Muted)
		return
	}
	n := tabulate.Filter{term}.Within(f.table).Count()
	f.say(w.T("filterbar.range.read.n", "Range", text, "Units", w.N("unit."+string(unit(f.table)), n)), theme.Muted)
}

// bar is the bar that holds the same whole numbers as a range, or the range.
func (f *rangeForm) bar(r survey.Range) survey.Range {
	for _, b := range f.bars {
		if f.whole && r.Closed && r.Whole && b.Whole && !b.Closed && b.From == r.From && b.To == r.To+1 {
			return b
		}
	}
	return r
}

func (f *rangeForm) say(text string, role fyne.ThemeColorName) {
	f.said.Role = role
	f.said.SetText(text)
	f.fit()
}

// read makes a range of what is typed; wrong says why there is none. A number left
// out leaves that side open.
func (f *rangeForm) read() (r survey.Range, wrong string) {
	w := f.words
	r = survey.Range{From: math.Inf(-1), To: math.Inf(1)}
	for _, end := range []struct {
		text string
		to   *float64
	}{{f.from.Text, &r.From}, {f.to.Text, &r.To}} {
		text := strings.TrimSpace(end.text)
		if text == "" {
			continue
		}
		x, ok := f.number(text)
		if !ok {
			return r, f.says("wrong", "Text", text)
		}
		*end.to = x
	}
	r.Closed = !math.IsInf(r.To, 1) && (f.whole || f.with.Checked)
	switch {
	case math.IsInf(r.From, -1) && math.IsInf(r.To, 1):
		return r, w.T("filterbar.range.empty")
	case r.From > r.To:
		return r, f.says("turned")
	case !r.Valid():
		return r, w.T("filterbar.range.nobody")
	}
	r = f.bar(tabulate.Whole(f.question, r))
	if f.threshold > 0 && !tabulate.OfBars(f.question, r) {
		return r, w.T("filterbar.range.small", "N", w.Int(f.threshold))
	}
	return r, ""
}
