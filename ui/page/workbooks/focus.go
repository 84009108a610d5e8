package workbooks

import (
	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/ui/kit"
)

// controls are what can be focused in the page, by name, so that the focus
// finds its place again when the page shows the workbook as corrected.
type controls map[string]fyne.Focusable

// keep names a control and returns it.
func keep[T fyne.Focusable](v *view, name string, w T) T {
	v.controls[name] = w
	return w
}

// held is where the focus was, and what was being written there.
type held struct {
	name    string
	writing bool
	text    string
	row     int
	column  int
}

// letGo says where the focus is. What stands in the fields is not handed over
// any more: they are about to be made anew.
func (v *view) letGo() held {
	var h held
	on := v.page.host.Window().Canvas().Focused()
	for name, w := range v.controls {
		box, isBox := w.(*kit.TextBox)
		if w == on {
			h.name = name
			if isBox && box.OnCommit != nil {
				h.writing, h.text, h.row, h.column = true, box.Text, box.CursorRow, box.CursorColumn
			}
		}
		if isBox {
			box.OnCommit = nil
		}
	}
	return h
}

// takeUp gives the focus to the control that has the name now.
func (v *view) takeUp(h held) {
	w := v.controls[h.name]
	if h.name == "" || w == nil {
		return
	}
	box, isBox := w.(*kit.TextBox)
	v.page.host.Window().Canvas().Focus(w)
	if isBox && h.writing && box.Text != h.text {
		box.SetText(h.text)
		box.CursorRow, box.CursorColumn = h.row, h.column
	}
}

// line is a field of one line that hands over what was written when it is left
// or Enter is pressed; Esc puts back what stood there. says is its name for screen
// readers.
func (v *view) line(name, says, value, hint string, commit func(text string)) *kit.TextBox {
	return v.field(name, says, value, commit, kit.NewLine(hint))
}

// lines is the same for a longer text.
func (v *view) lines(name, says, value string, commit func(text string)) *kit.TextBox {
	return v.field(name, says, value, commit, kit.NewTextBox(""))
}

func (v *view) field(name, says, value string, commit func(string), b *kit.TextBox) *kit.TextBox {
	b.Put(value)
	b.Name = says
	hand := func(text string) {
		if text = survey.Fold(text); text != survey.Fold(value) {
			b.OnCommit = nil
			commit(text)
		}
	}
	b.OnCommit = hand
	b.OnSubmitted = func(text string) {
		if b.OnCommit != nil {
			hand(text)
		}
	}
	b.OnEscape = func() bool {
		if b.Text == value {
			return false
		}
		b.SetText(value)
		return true
	}
	return keep(v, name, b)
}
