// Package chooser is the list from which something is searched and chosen.
package chooser

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"izpete/data/words"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/theme"
)

// Choice is something that can be chosen from a list.
type Choice struct {
	Title, Sub string
	Do         func()
}

// chooser is a list over the page; the arrows go through what is found, of which
// Enter takes the one marked. Esc and a click elsewhere close it.
type chooser struct {
	host    page.Host
	popup   *widget.PopUp
	before  func(*fyne.KeyEvent)
	choices []Choice
	scroll  *kit.Scroll
	rows    *fyne.Container // in the scroll area

	shown []*kit.ListRow // that can be chosen, in the order of offer
	offer []Choice
	at    int // the row that Enter takes
}

const (
	chooserWidth  = 420
	chooserHeight = 380
	mostChoices   = 40 // in sight at once; the rest is found by typing
)

// Open opens a list under an object.
func Open(h page.Host, at fyne.CanvasObject, title string, choices []Choice) {
	c := &chooser{host: h, choices: choices, scroll: kit.NewScroll(kit.Space(1))}
	canvas := h.Window().Canvas()
	search := kit.NewLine(h.Words().T("chooser.search"))
	search.OnChanged = c.list
	search.OnEscape = func() bool { c.close(); return true }
	search.OnKey = c.step
	search.OnSubmitted = func(string) {
		if len(c.offer) > 0 {
			c.take(c.offer[c.at])
		}
	}
	head := kit.Column(8, kit.Title(title), search)
	body := &fyne.Container{Layout: headed{}, Objects: []fyne.CanvasObject{head, c.scroll}}
	c.popup = widget.NewPopUp(kit.NewSheet(kit.Pad(14, 12, 12, 14, body)), canvas)
	c.before = canvas.OnTypedKey()
	canvas.SetOnTypedKey(c.key)
	c.list("")
	size := c.size(head)
	c.popup.ShowAtPosition(c.below(at, size))
	c.popup.Resize(size)
	canvas.Focus(search)
}

// size is as tall as the list needs, within bounds and the window.
func (c *chooser) size(head fyne.CanvasObject) fyne.Size {
	window := c.popup.Canvas.Size()
	w := min(theme.Scaled(chooserWidth), window.Width-32)
	inner := w - 26 - c.popup.MinSize().Width + c.popup.Content.MinSize().Width
	h := kit.HeightFor(head, inner) + kit.HeightFor(c.rows, inner) + 44
	return fyne.NewSize(w, min(h, theme.Scaled(chooserHeight), window.Height-32))
}

// below is the place under an object, or over it where there is no room, within
// the window.
func (c *chooser) below(at fyne.CanvasObject, size fyne.Size) fyne.Position {
	p := fyne.CurrentApp().Driver().AbsolutePositionForObject(at)
	window := c.popup.Canvas.Size()
	y := p.Y + at.Size().Height + 6
	if y+size.Height > window.Height-16 {
		y = max(p.Y-size.Height-6, 16)
	}
	return fyne.NewPos(max(16, min(p.X, window.Width-size.Width-16)), y)
}

// found returns the choices in which every word typed occurs, with or without
// the marks of its letters.
func (c *chooser) found(text string) []Choice {
	var out []Choice
	terms := strings.Fields(words.Plain(text))
next:
	for _, x := range c.choices {
		all := words.Plain(x.Title + " " + x.Sub)
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
	c.shown, c.offer = nil, found[:min(len(found), mostChoices)]
	for _, x := range c.offer {
		row := kit.NewListRow(x.Title, func() { c.take(x) })
		row.Sub = x.Sub
		rows, c.shown = append(rows, row), append(c.shown, row)
	}
	switch rest := len(found) - mostChoices; {
	case len(found) == 0:
		rows = append(rows, kit.Pad(8, 12, 0, 12, kit.Caption(w.T("chooser.search.none"))))
	case rest > 0:
		rows = append(rows, kit.Pad(4, 12, 4, 12, kit.Caption(w.N("chooser.search.more", rest))))
	}
	c.rows = kit.Column(0, rows...)
	c.scroll.SetContent(c.rows)
	c.at = 0
	c.mark(0)
	c.scroll.ScrollToTop() // a list that has no size yet would be scrolled anywhere
}

// pageRows is how many rows the page keys go by.
const pageRows = 8

// step goes through the list with a key of the field, and reports whether it is
// one for that.
func (c *chooser) step(k fyne.KeyName) bool {
	n := len(c.shown)
	if n == 0 {
		return false
	}
	switch k {
	case fyne.KeyDown:
		c.mark((c.at + 1) % n)
	case fyne.KeyUp:
		c.mark((c.at + n - 1) % n)
	case fyne.KeyPageDown:
		c.mark(min(c.at+pageRows, n-1))
	case fyne.KeyPageUp:
		c.mark(max(c.at-pageRows, 0))
	default:
		return false
	}
	return true
}

// mark marks the row that Enter takes and brings it into sight.
func (c *chooser) mark(i int) {
	if i >= len(c.shown) {
		return
	}
	for j, row := range c.shown {
		if on := j == i; row.Selected != on {
			row.Selected = on
			row.Refresh()
		}
	}
	c.at = i
	c.scroll.ScrollTo(c.shown[i])
}

func (c *chooser) take(x Choice) {
	c.close()
	x.Do()
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
