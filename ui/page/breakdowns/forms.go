package breakdowns

import (
	"slices"

	data "izpete/data/chart"
	"izpete/data/words"
	"izpete/ui/chart"
)

// mode names a form. Its words are under "breakdowns.form.<mode>".
type mode string

// The forms.
const (
	asBars      mode = "bars"
	asParts     mode = "parts"
	asScale     mode = "scale"
	asNumbers   mode = "numbers"
	asCompare   mode = "compare"
	asSplit     mode = "split"
	asTable     mode = "table"
	asPublished mode = "published"
)

// form is a way in which a card shows its question. Whatever it shows has been
// counted beside the screen.
type form struct {
	mode  mode
	fits  func(f *figures) bool  // whether the question can be shown so
	ready func(f *figures) bool  // whether what it shows was counted; nil when it always is
	rows  func(f *figures) []row // the options it lists, in its order; nil when it lists something else
	// layout draws rows, all of them or the first ones; nil for a form that is no
	// chart.
	layout func(f *figures, w *words.Words, rows []row) chart.Layout
	// table is the same numbers as a table, and which option each of its rows
	// stands for, -1 for none; nil for the options one by one.
	table func(f *figures, w *words.Words) (data.TableSpec, []int)
	picks func(f *figures) []int // the option that a spot's ID stands for, -1 for none; nil: that of its row
}

// forms are all forms, in the order in which a card offers them.
var forms = []form{
	{mode: asCompare, fits: isCompared, rows: comparedRows, layout: comparedOf, table: comparedTable},
	{mode: asBars, fits: (*figures).charted, rows: byShare, layout: barsOf},
	{mode: asParts, fits: func(f *figures) bool { return divisible(f.question) }, rows: inOrder, layout: partsOf},
	{mode: asScale, fits: hasScale, ready: isScaled, layout: scaleOf, table: scaleTable, picks: scalePicks},
	{mode: asSplit, fits: canSplit, ready: isSplit, rows: byShare, layout: splitOf, table: splitTable, picks: splitPicks},
	{mode: asNumbers, fits: hasNumbers, layout: numbersOf, table: numbersTable, picks: numbersPicks},
	{mode: asTable, fits: func(f *figures) bool { return f.charted() || hasNumbers(f) }, rows: byShare, layout: tableOf},
	{mode: asPublished, fits: (*figures).comparable, rows: byShare},
}

// formOf finds a form.
func formOf(m mode) form {
	return forms[slices.IndexFunc(forms, func(x form) bool { return x.mode == m })]
}

// forms are the forms in which a question can be shown.
func (f *figures) forms() []mode {
	var out []mode
	for _, x := range forms {
		if x.fits(f) {
			out = append(out, x.mode)
		}
	}
	return out
}

// shows tells whether the figures hold what a form shows.
func (f *figures) shows(m mode) bool {
	x := formOf(m)
	return x.fits(f) && (x.ready == nil || x.ready(f))
}

// rows returns the options in the order of a form.
func (f *figures) rows(m mode) []row {
	if x := formOf(m); x.rows != nil {
		return x.rows(f)
	}
	return nil
}

// said is what stands above a chart.
type said struct {
	subtitle string // whom the figures are of
	warning  string // "" when the base is large enough
}

func byShare(f *figures) []row { return f.bars }
func inOrder(f *figures) []row { return f.parts }

// face is what a card shows of its figures: a form, or as a table the numbers of
// the form that was shown before.
type face struct{ mode, under mode }

// said is what stands above the chart.
func (x face) said(f *figures) said {
	// What a table of numbers holds is said of it, not of the histogram.
	if x.mode == asTable && x.under != asNumbers && formOf(x.under).table != nil {
		return f.said[x.under]
	}
	return f.said[x.mode]
}

// layout is the chart; limit 0 shows all options.
func (x face) layout(f *figures, w *words.Words, limit int) chart.Layout {
	if x.mode == asTable {
		if t := formOf(x.under).table; t != nil {
			spec, _ := t(f, w)
			return chart.Table(spec)
		}
	}
	return f.layout(w, x.mode, limit)
}

// rows are the options that are listed one by one.
func (x face) rows(f *figures) []row {
	if x.mode == asTable && formOf(x.under).table != nil {
		return nil
	}
	return f.rows(x.mode)
}

// option is the option that the spot with an ID stands for; -1 for none.
func (x face) option(f *figures, w *words.Words, id int) int {
	var picks []int
	switch form := formOf(x.mode); {
	case x.mode == asTable && formOf(x.under).table != nil:
		_, picks = formOf(x.under).table(f, w)
	case form.picks != nil:
		picks = form.picks(f)
	default:
		for _, r := range form.rows(f) {
			picks = append(picks, r.option)
		}
	}
	if id < 0 || id >= len(picks) {
		return -1
	}
	return picks[id]
}

// parts is the form that can be parted by groups, "" for none.
func (x face) parts() mode {
	shown := x.mode
	if shown == asTable {
		shown = x.under
	}
	if shown == asScale || shown == asSplit {
		return shown
	}
	return ""
}
