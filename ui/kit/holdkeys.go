package kit

import "fyne.io/fyne/v2"

// HoldKeys is called before content is made anew; what it returns is called when
// the new content is in its place. If the keys were within the content they go to
// what says the same now, or else stands in the same place: they do not stay with
// what is gone, and nobody has to go through the whole window again. A field that
// is written in is left to its page.
func HoldKeys(content fyne.CanvasObject) func(fyne.CanvasObject) {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		c := w.Canvas()
		had := c.Focused()
		if _, writes := had.(interface{ SelectedText() string }); had == nil || writes {
			continue
		}
		if p := PlaceIn(content, had); p != nil {
			return func(now fyne.CanvasObject) { p.giveAgain(c, had, now) }
		}
	}
	return func(fyne.CanvasObject) {}
}

func (p *Place) giveAgain(c fyne.Canvas, had fyne.Focusable, now fyne.CanvasObject) {
	if c.Focused() != had {
		return // the page knew better
	}
	all := stops(now)
	for _, s := range all {
		if s.at == had {
			return
		}
	}
	if f := p.called(all); f != nil {
		c.Focus(f)
		return
	}
	if len(all) == 0 {
		c.Unfocus()
		return
	}
	c.Focus(all[min(p.at, len(all)-1)].at)
}
