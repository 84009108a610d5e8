package dialogs

import (
	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// Edit shows a form that may grow while it is filled in, in a scroll area where
// the window has no room for all of it; tell Fit when it has. may is asked before
// yes, the word on the button, closes the form: false keeps it open.
func Edit(win fyne.Window, w *words.Words, title string, form fyne.CanvasObject, yes string, may func() bool) *Modal {
	return show(win, title, formWidth, within(win, form), button{text: w.T("dialog.cancel")}, button{text: yes, primary: true, may: may})
}

// List shows rows of things with what can be done to each; close ends it.
func List(win fyne.Window, w *words.Words, title string, content fyne.CanvasObject) *Modal {
	return show(win, title, formWidth, within(win, content), button{text: w.T("dialog.close"), primary: true})
}

// Fit gives the card the height of its content, which has changed.
func (m *Modal) Fit() { m.fit() }

// formWidth is how wide such a card is, before it grows with the text.
const formWidth = 640

// within puts a form where it can be scrolled when the window has no room for it.
func within(win fyne.Window, form fyne.CanvasObject) fyne.CanvasObject {
	return scrolled(win, form, formWidth, 180)
}

// scrolled puts a content, in a card of a width, where it can be scrolled when the
// window has no room for it and so much around it.
func scrolled(win fyne.Window, content fyne.CanvasObject, card, around float32) *fyne.Container {
	u := &upTo{form: content, canvas: win.Canvas(), around: around}
	u.width = min(theme.Scaled(card), u.canvas.Size().Width-48) - 44
	return &fyne.Container{Layout: u, Objects: []fyne.CanvasObject{kit.NewScroll(content)}}
}

// upTo is as tall as its form, within what the window has now.
type upTo struct {
	form          fyne.CanvasObject
	canvas        fyne.Canvas
	around, width float32
}

func (u *upTo) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(1, min(kit.HeightFor(u.form, u.width)+8, u.canvas.Size().Height-u.around))
}

func (u *upTo) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	u.width = size.Width
	for _, o := range objects {
		o.Resize(size)
	}
}

// tall is a layout of the height that it says now.
type tall func() float32

func (t tall) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, t()) }

func (t tall) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}
