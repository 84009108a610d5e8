package crosstab

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/theme"
)

// choice is something that can be chosen from a list.
type choice struct {
	title, sub string
	do         func()
}

// chooser is a list over the page that is searched and chosen from; Enter takes
// the first that is found, Esc and a click elsewhere close it.
type chooser struct {
	host    page.Host
	popup   *widget.PopUp
	before  func(*fyne.KeyEvent)
	choices []choice
	scroll  *kit.Scroll
	rows    *fyne.Container // in the scroll area
}

const (
	chooserWidth  = 440
	chooserHeight = 400
	mostChoices   = 40 // in sight at once; the rest is found by typing
)

// choose opens the list under an object.
func choose(h page.Host, at fyne.CanvasObject, title string, choices []choice) {
	c := &chooser{host: h, choices: choices, scroll: kit.NewScroll(kit.Space(1))}
	canvas := h.Window().Canvas()
	search := kit.NewLine(h.Words().T("crosstab.search"))
	search.OnChanged = c.list
	search.OnEscape = func() bool { c.close(); return true }
	search.OnSubmitted = func(text string) {
		if found := c.found(text); len(found) > 0 {
			c.take(found[0])
		}
	}
	head := kit.Column(8, kit.Title(title), search)
	c.popup = widget.NewPopUp(kit.Pad(14, 12, 12, 14, &fyne.Container{Layout: headed{}, Objects: []fyne.CanvasObject{head, c.scroll}}), canvas)
	c.before = canvas.OnTypedKey()
	canvas.SetOnTypedKey(c.key)
	c.list("")
	window := canvas.Size()
	w := min(theme.Scaled(chooserWidth), window.Width-32)
	tall := kit.HeightFor(head, w-30) + kit.HeightFor(c.rows, w-30) + 48
	size := fyne.NewSize(w, min(tall, theme.Scaled(chooserHeight), window.Height-32))
	c.popup.ShowAtPosition(below(at, size, window))
	c.popup.Resize(size)
	canvas.Focus(search)
}

// below is the place under an object, within the window.
func below(at fyne.CanvasObject, size, window fyne.Size) fyne.Position {
	p := fyne.CurrentApp().Driver().AbsolutePositionForObject(at)
	x, y := p.X, p.Y+at.Size().Height+6
	return fyne.NewPos(max(16, min(x, window.Width-size.Width-16)), max(16, min(y, window.Height-size.Height-16)))
}

// found returns the choices in which every word typed occurs, with or without
// the marks of its letters.
func (c *chooser) found(text string) []choice {
	var out []choice
	terms := strings.Fields(plain(text))
next:
	for _, x := range c.choices {
		all := plain(x.title + " " + x.sub)
		for _, term := range terms {
			if !strings.Contains(all, term) {
				continue next
			}
		}
		out = append(out, x)
	}
	return out
}

func (c *chooser) list(text string) {
	w, found := c.host.Words(), c.found(text)
	var rows []fyne.CanvasObject
	for _, x := range found[:min(len(found), mostChoices)] {
		row := kit.NewListRow(x.title, func() { c.take(x) })
		row.Sub = x.sub
		rows = append(rows, row)
	}
	switch rest := len(found) - mostChoices; {
	case len(found) == 0:
		rows = append(rows, kit.Pad(8, 12, 0, 12, kit.Caption(w.T("crosstab.search.none"))))
	case rest > 0:
		rows = append(rows, kit.Pad(4, 12, 4, 12, kit.Caption(w.N("crosstab.search.more", rest))))
	}
	c.rows = kit.Column(0, rows...)
	c.scroll.SetContent(c.rows)
}

func (c *chooser) take(x choice) {
	c.close()
	x.do()
}

func (c *chooser) key(e *fyne.KeyEvent) {
	if !c.popup.Visible() {
		c.close()
		if c.before != nil {
			c.before(e)
		}
		return
	}
	if e.Name == fyne.KeyEscape {
		c.close()
	}
}

func (c *chooser) close() {
	c.popup.Hide()
	c.popup.Canvas.SetOnTypedKey(c.before)
}

// headed puts the first object at the top and gives the second the rest.
type headed struct{}

func (headed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(240, objects[0].MinSize().Height+120)
}

func (headed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	h := kit.HeightFor(objects[0], size.Width)
	objects[0].Move(fyne.Position{})
	objects[0].Resize(fyne.NewSize(size.Width, h))
	objects[1].Move(fyne.NewPos(0, h+8))
	objects[1].Resize(fyne.NewSize(size.Width, max(size.Height-h-8, 0)))
}
