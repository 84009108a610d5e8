// Package dialogs shows the program's questions and messages over the window.
// Each closes on Esc and answers on Enter.
package dialogs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"izpete/data/words"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// Modal is a card over the window that must be answered first.
type Modal struct {
	popup  *widget.PopUp
	card   fyne.CanvasObject
	canvas fyne.Canvas
	before func(*fyne.KeyEvent) // what the window did with keys
	accept func()
	width  float32 // of the card
	closed bool
}

// button is one answer.
type button struct {
	text    string
	primary bool
	do      func()      // run after the modal has closed; nil only closes
	may     func() bool // run before it; false keeps the modal open
}

// show puts a card with content and answers over the window. Enter gives the
// last answer, Esc the first.
func show(win fyne.Window, title string, width float32, content fyne.CanvasObject, buttons ...button) *Modal {
	m := &Modal{canvas: win.Canvas(), before: win.Canvas().OnTypedKey()}
	row := []fyne.CanvasObject{kit.Space(1)}
	for _, b := range buttons {
		do := func() {
			if b.may != nil {
				// What is accepted may show a question of its own.
				m.away()
				if !b.may() {
					m.back()
				}
				return
			}
			m.Close()
			if b.do != nil {
				b.do()
			}
		}
		k := kit.NewButton(b.text, do)
		k.Primary = b.primary
		row = append(row, k)
		m.accept = do
	}
	// What is asked is never wider than the window.
	width = min(theme.Scaled(width), win.Canvas().Size().Width-48)
	head := kit.Title(title)
	card := kit.NewSheet(kit.Pad(20, 22, 18, 22, kit.Fixed(width-44, kit.Column(14, head, content, kit.Row(10, 0, row...)))))
	m.card, m.width, m.popup = card, width, widget.NewModalPopUp(card, m.canvas)
	m.canvas.SetOnTypedKey(m.key)
	m.popup.Show()
	m.popup.Resize(fyne.NewSize(width, kit.HeightFor(card, width)))
	return m
}

func (m *Modal) key(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		m.Close()
	case fyne.KeyReturn, fyne.KeyEnter:
		m.Accept()
	}
}

// Field makes Enter and Esc in a field of the card answer as they do beside it.
func (m *Modal) Field(b *kit.TextBox) {
	b.OnSubmitted = func(string) { m.Accept() }
	b.OnEscape = func() bool {
		m.Close()
		return true
	}
}

// fit gives the card the height of its content, which has changed.
func (m *Modal) fit() {
	width := m.popup.Content.Size().Width
	m.popup.Resize(fyne.NewSize(width, kit.HeightFor(m.card, width)))
	m.popup.Refresh()
}

// Accept gives the answer that Enter gives.
func (m *Modal) Accept() {
	if m.accept != nil && !m.closed {
		m.accept()
	}
}

// away takes the card away for the moment.
func (m *Modal) away() {
	m.popup.Hide()
	m.canvas.SetOnTypedKey(m.before)
	m.closed = true
}

// back shows it again, with room for what has been said in it meanwhile.
func (m *Modal) back() {
	size := m.popup.Size()
	size.Height = max(size.Height, kit.HeightFor(m.card, m.width))
	m.closed = false
	m.canvas.SetOnTypedKey(m.key)
	m.popup.Show()
	m.popup.Resize(size)
	m.fit() // what is asked may say now why it stays
}

// Close takes the card away.
func (m *Modal) Close() {
	if m.closed {
		return
	}
	m.closed = true
	m.popup.Hide()
	m.canvas.SetOnTypedKey(m.before)
}

// Message tells something; OK closes it.
func Message(win fyne.Window, w *words.Words, title, text string) *Modal {
	return show(win, title, 460, kit.Body(text), button{text: w.T("dialog.ok"), primary: true})
}

// Error tells what went wrong, in the words of the error's code.
func Error(win fyne.Window, w *words.Words, err error) *Modal {
	return Message(win, w, w.T("dialog.error"), w.Error(err))
}

// Confirm asks before something; yes is the word on the button that does it.
func Confirm(win fyne.Window, w *words.Words, title, text, yes string, do func()) *Modal {
	return show(win, title, 460, kit.Body(text),
		button{text: w.T("dialog.cancel")}, button{text: yes, primary: true, do: do})
}

// Long shows a text that may be longer than the window.
func Long(win fyne.Window, w *words.Words, title string, content fyne.CanvasObject) *Modal {
	return show(win, title, longWidth, scrolled(win, content, longWidth, 200), button{text: w.T("dialog.close"), primary: true})
}

// longWidth is how wide such a card is, before it grows with the text.
const longWidth = 560

// Ask shows a form; yes is the word on the button that does it.
func Ask(win fyne.Window, w *words.Words, title string, form fyne.CanvasObject, yes string, do func()) *Modal {
	return show(win, title, 520, form, button{text: w.T("dialog.cancel")}, button{text: yes, primary: true, do: do})
}
