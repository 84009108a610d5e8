package crosstab

import (
	"fyne.io/fyne/v2"

	"izpete/ui/kit"
	"izpete/ui/theme"
)

// inspector is the panel about the chosen cell or set; with nothing chosen it
// lists what differs.
type inspector struct {
	page    *Page
	root    *kit.Scroll
	shown   *figures
	persons int // how many of those chosen are listed
	listed  int // how many differences are
}

const (
	firstPersons = 8
	firstListed  = 8
	further      = 200 // listed with each further step
)

func newInspector(p *Page) *inspector {
	i := &inspector{page: p, root: kit.NewScroll(kit.Space(1))}
	i.show(nil)
	return i
}

// show fills the panel; nil says what it is for.
func (i *inspector) show(f *figures) {
	if f == nil || i.shown == nil || f.inspection.name != i.shown.inspection.name {
		i.persons, i.listed = firstPersons, firstListed
	}
	i.shown = f
	i.fill()
}

func (i *inspector) fill() {
	w := i.page.host.Words()
	if i.shown == nil || i.shown.inspection.name == "" {
		i.root.SetContent(kit.Column(7, append([]fyne.CanvasObject{
			kit.Title(w.T("crosstab.hint.title")), kit.Caption(w.T("crosstab.hint")),
		}, append(i.differences(), i.often()...)...)...))
		return
	}
	x := i.shown.inspection
	parts := []fyne.CanvasObject{kit.Title(x.name).Coloured(theme.Accent)}
	for _, text := range x.about {
		parts = append(parts, kit.Caption(text))
	}
	parts = append(parts, kit.Figure(x.figure))
	for _, text := range x.beside {
		parts = append(parts, kit.Caption(text))
	}
	if x.warn != "" {
		parts = append(parts, kit.Caption(x.warn).Coloured(theme.Warn))
	}
	if x.note != "" {
		parts = append(parts, kit.Caption(x.note))
	}
	parts = append(parts, i.adding()...)
	parts = append(parts, kit.Divider(),
		kit.Pad(2, 0, 0, 0, kit.HeadCount(w.T("crosstab.who."+string(i.shown.ask.table.Unit)), w.Int(x.count))), kit.Caption(x.source))
	n := min(i.persons, len(x.who))
	for _, p := range x.who[:n] {
		parts = append(parts, kit.KeyValue(p.name, p.cells))
	}
	parts = i.more(parts, len(x.who)-n, func() { i.persons = n + further })
	parts = append(parts, kit.Divider(), i.link(w.T("crosstab.clear"), func() { i.page.Escape() }))
	i.root.SetContent(kit.Column(7, parts...))
}

// differences lists the cells that differ significantly; each can be chosen.
func (i *inspector) differences() []fyne.CanvasObject {
	if i.shown == nil {
		return nil
	}
	w, all := i.page.host.Words(), i.shown.differing
	parts := []fyne.CanvasObject{kit.Divider(), kit.Pad(2, 0, 0, 0, kit.HeadCount(w.T("crosstab.differing"), w.Int(len(all))))}
	if len(all) == 0 {
		none := "crosstab.differing.none"
		switch f := i.shown; {
		case f.sheet.weights != nil:
			none = "crosstab.differing.weighted"
		case f.ask.method.Threshold > 0:
			none = "crosstab.differing.none.shown"
		}
		return append(parts, kit.Caption(w.T(none)))
	}
	n := min(i.listed, len(all))
	for _, d := range all[:n] {
		row := kit.NewListRow(d.title, func() { i.page.pick(d.cell) })
		row.Sub, row.Fill = d.sub, theme.Field
		parts = append(parts, row)
	}
	return i.more(parts, len(all)-n, func() { i.listed = n + further })
}

// firstOften is how many of the most frequent combinations are listed.
const firstOften = 5

// often lists the most frequent combinations in words, as far as they may be told;
// each can be chosen.
func (i *inspector) often() []fyne.CanvasObject {
	if i.shown == nil || i.shown.sets == nil || len(i.shown.sets.of.Sets) == 0 {
		return nil
	}
	s := sayer{i.page.host.Words(), i.shown.ask}
	of := i.shown.sets.of
	parts := []fyne.CanvasObject{kit.Divider(), kit.Pad(2, 0, 0, 0, kit.Strong(s.T("crosstab.sets.often")))}
	for n, c := range of.Sets[:min(firstOften, len(of.Sets))] {
		row := kit.NewListRow(i.shown.ask.name(s.Words, c.Options), func() { i.page.pickSet(n) })
		row.Sub, row.Fill = s.setCount(c.Count, of.N), theme.Field
		parts = append(parts, row)
	}
	return parts
}

// more offers the rest of a list.
func (i *inspector) more(parts []fyne.CanvasObject, rest int, grow func()) []fyne.CanvasObject {
	if rest <= 0 {
		return parts
	}
	text := i.page.host.Words().N("crosstab.more", min(rest, further))
	return append(parts, i.link(text, func() {
		grow()
		i.fill()
	}))
}

func (i *inspector) link(text string, do func()) fyne.CanvasObject {
	return kit.Flush(kit.Row(0, -1, kit.NewLink(text, do)))
}
