// Package filterbar is the filter of the case as chips: the same above every
// page whose figures it is for.
package filterbar

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/page"
)

// Case is what the bar needs of the open case.
type Case interface {
	View() workspace.View
	Unselect()
	SetFilter(f tabulate.Filter)
	SetHow(table, question string, how tabulate.How)
	ClearFilter()
}

// Bar shows whom the figures are of: a chip for everyone, one for each
// condition, and a link that adds one. Where the room is short the chips say
// their options only, and then they fold into one that lists them.
type Bar struct {
	widget.BaseWidget
	Brief bool // without the chip for everyone: something else stands before it

	host  page.Host
	of    Case
	forms []*fyne.Container // the fullest first

	shown *workspace.View // what the chips were made of
	brief bool
	least fyne.Size // see Least; as tall as a chip
}

const gap = 8

// New returns a bar of nothing; Fetch fills it.
func New(h page.Host, of Case) *Bar {
	b := &Bar{host: h, of: of}
	b.ExtendBaseWidget(b)
	return b
}

// Fetch shows the filter as it is now. Where it is what it was the chips stay,
// and the focus with them.
func (b *Bar) Fetch() {
	v := b.of.View()
	if b.shown != nil && b.brief == b.Brief && same(*b.shown, v) {
		return
	}
	give := kit.HoldKeys(b.inside())
	b.shown, b.brief, b.forms = &v, b.Brief, nil
	if len(v.Tables) > 0 {
		b.fill(v)
	}
	b.choose(b.Size().Width)
	b.Refresh()
	give(b.inside())
}

// inside is what stands in the bar.
func (b *Bar) inside() *fyne.Container {
	all := &fyne.Container{}
	for _, f := range b.forms {
		all.Objects = append(all.Objects, f)
	}
	return all
}

// Held is what stands in the bar.
func (b *Bar) Held() []fyne.CanvasObject { return b.inside().Objects }

func same(a, b workspace.View) bool {
	return slices.Equal(a.Tables, b.Tables) && slices.EqualFunc(a.Filter, b.Filter, func(x, y tabulate.Term) bool {
		return x.Same(y) && x.How == y.How
	})
}

// fill makes the forms of the bar.
func (b *Bar) fill(v workspace.View) {
	w := b.host.Words()
	var terms []tabulate.Term
	for _, term := range v.Filter {
		if termText(w, v.Tables, term, whole) != "" {
			terms = append(terms, term)
		}
	}
	b.least = kit.Row(gap, -1, b.folded(w, v, make(tabulate.Filter, manyTerms)), b.adder()).MinSize()
	if len(terms) == 0 {
		b.forms = []*fyne.Container{b.form(v), kit.Row(gap, -1, b.adder())}
		return
	}
	for _, l := range []length{cut, options} {
		var chips []fyne.CanvasObject
		for _, term := range terms {
			c := kit.NewFilterChip(termText(w, v.Tables, term, l), func() { b.drop(term) })
			t, q := find(v.Tables, term)
			c.OnTapped = func() { b.change(c, t, q) }
			c.Whole = termText(w, v.Tables, term, whole)
			c.Say, c.OnSay = w.T("filterbar.remove", "What", c.Whole), b.host.Status
			chips = append(chips, c)
		}
		b.forms = append(b.forms, b.form(v, chips...))
	}
	b.forms = append(b.forms, b.form(v, b.folded(w, v, terms)), kit.Row(gap, -1, b.folded(w, v, terms), b.adder()))
}

// form is a row of the chips: everyone first, the link that adds one last.
func (b *Bar) form(v workspace.View, chips ...fyne.CanvasObject) *fyne.Container {
	row := kit.Row(gap, -1)
	if !b.Brief {
		w := b.host.Words()
		c := kit.NewChip(w.T("filterbar.all."+string(unit(v.Tables[0]))), kit.Plain, b.of.ClearFilter)
		c.Say, c.OnSay = w.T("filterbar.clear"), b.host.Status
		row.Objects = append(row.Objects, c)
	}
	row.Objects = append(append(row.Objects, chips...), b.adder())
	return row
}

func (b *Bar) adder() fyne.CanvasObject {
	var add *kit.Link
	add = kit.NewQuietLink(b.host.Words().T("filterbar.add"), func() { b.chooseQuestion(add) })
	return add
}

// folded is one chip for all conditions; it lists them.
func (b *Bar) folded(w *words.Words, v workspace.View, terms []tabulate.Term) fyne.CanvasObject {
	c := kit.NewChip(w.N("filterbar.folded", len(terms)), kit.Selected, nil)
	list := func() { b.list(c, v, terms) }
	c.OnTapped, c.OnMenu, c.Opens = list, list, true
	c.Say, c.OnSay = workspace.FilterText(w, v.Tables, v.Filter), b.host.Status
	return c
}

// drop takes one condition away.
func (b *Bar) drop(term tabulate.Term) {
	v := b.of.View()
	if s := v.Selected; s != nil && s.Table == term.Table && s.Question == term.Question {
		b.of.Unselect()
		return
	}
	b.of.SetFilter(v.Filter.Without(term.Table, term.Question))
}

// manyTerms is a number of conditions that nobody passes.
const manyTerms = 20

// Least is the width of the bar when it is folded, whether or not there is a
// condition: who leaves it this room can leave it there.
func (b *Bar) Least() float32 { return b.least.Width }

// choose shows the fullest form that fits.
func (b *Bar) choose(width float32) {
	at := len(b.forms) - 1
	for i, f := range b.forms {
		if f.MinSize().Width <= width {
			at = i
			break
		}
	}
	for i, f := range b.forms {
		f.Hidden = i != at
	}
}

// MinSize is that of the shortest form, and as tall with conditions as without.
func (b *Bar) MinSize() fyne.Size {
	if len(b.forms) == 0 {
		return fyne.Size{}
	}
	s := b.forms[len(b.forms)-1].MinSize()
	return fyne.NewSize(s.Width, max(s.Height, b.least.Height))
}

// CreateRenderer links the widget to what draws it.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	r := &barRenderer{bar: b}
	r.read()
	return r
}

type barRenderer struct {
	bar     *Bar
	objects []fyne.CanvasObject
}

func (r *barRenderer) read() {
	r.objects = r.objects[:0]
	for _, f := range r.bar.forms {
		r.objects = append(r.objects, f)
	}
}

func (r *barRenderer) Layout(size fyne.Size) {
	r.bar.choose(size.Width)
	for _, f := range r.bar.forms {
		f.Resize(size)
	}
}

func (r *barRenderer) MinSize() fyne.Size           { return r.bar.MinSize() }
func (r *barRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *barRenderer) Destroy()                     {}

func (r *barRenderer) Refresh() {
	r.read()
	r.Layout(r.bar.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}

func unit(t *survey.Table) survey.Unit {
	if t.Unit == "" {
		return survey.UnitRespondent
	}
	return t.Unit
}
