package dialogs

import (
	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/ui/kit"
)

// Form is a few fields with their answers.
type Form struct {
	Title   string
	Content fyne.CanvasObject
	Fields  []*kit.TextBox // Enter and Esc in them answer; the first gets the focus
	Yes     string
	Accept  func() bool // false keeps the form open: something in it is wrong
	Other   string      // a further answer; "" for none
	DoOther func()
}

// AskForm shows a form. What is wrong can be said in its content: the form grows
// with it and stays until what is asked for can be accepted.
func AskForm(win fyne.Window, w *words.Words, f Form) *Modal {
	buttons := []button{{text: w.T("dialog.cancel")}}
	if f.Other != "" {
		buttons = append(buttons, button{text: f.Other, do: f.DoOther})
	}
	buttons = append(buttons, button{text: f.Yes, primary: true, may: f.Accept})
	m := show(win, f.Title, 460, f.Content, buttons...)
	for _, b := range f.Fields {
		m.Field(b)
	}
	if len(f.Fields) > 0 {
		win.Canvas().Focus(f.Fields[0])
	}
	return m
}
