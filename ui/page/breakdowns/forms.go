package breakdowns

import (
	"slices"

	"izpete/data/words"
	"izpete/ui/chart"
)

// mode names a form. Its words are under "breakdowns.form.<mode>".
type mode string

// The forms.
const (
	asBars      mode = "bars"
	asParts     mode = "parts"
	asTable     mode = "table"
	asPublished mode = "published"
)

// form is a way in which a card shows its question. Whatever it shows has been
// counted beside the screen.
type form struct {
	mode mode
	fits func(f *figures) bool  // whether the question can be shown so
	rows func(f *figures) []row // what it lists, in its order
	// layout draws rows, all of them or the first ones; nil for a form that is no
	// chart.
	layout func(f *figures, w *words.Words, rows []row) chart.Layout
}

// forms are all forms, in the order in which a card offers them.
var forms = []form{
	{asBars, (*figures).charted, byShare, barsOf},
	{asParts, func(f *figures) bool { return divisible(f.question) }, inOrder, partsOf},
	{asTable, (*figures).charted, byShare, tableOf},
	{asPublished, (*figures).comparable, byShare, nil},
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

// rows returns the options in the order of a form.
func (f *figures) rows(m mode) []row { return formOf(m).rows(f) }

// said is what stands above a chart.
type said struct {
	subtitle string // whom the figures are of
	warning  string // "" when the base is large enough
}

func byShare(f *figures) []row { return f.bars }
func inOrder(f *figures) []row { return f.parts }
