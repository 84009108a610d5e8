package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	base "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/letters"
	"izpete/ui/theme"
)

// TextBox is a text field of one or more lines that grows with what is written
// in it. It tells of each change, and again when the writing is done.
type TextBox struct {
	widget.Entry
	Name     string                    // what is written here, for screen readers; the placeholder where it is empty
	OnCommit func(text string)         // the field was left, after a change
	OnEscape func() bool               // Esc was pressed; nil or false leaves the field
	OnKey    func(k fyne.KeyName) bool // takes a key that is for a list below the field
	MinRows  int                       // rows shown even when empty

	shown   string // as last set from outside
	focused bool
	waiting *string // set from outside while someone was writing
}

var (
	_ fyne.Focusable  = (*TextBox)(nil)
	_ fyne.Accessible = (*TextBox)(nil)
	_ Tall            = (*TextBox)(nil)
	_ Writer          = (*TextBox)(nil)
)

// NewTextBox returns a field of several lines.
func NewTextBox(placeholder string) *TextBox {
	b := newBox(placeholder)
	b.MultiLine = true
	b.Wrapping = fyne.TextWrapWord
	return b
}

// NewLine returns a field of one line.
func NewLine(placeholder string) *TextBox { return newBox(placeholder) }

func newBox(placeholder string) *TextBox {
	b := &TextBox{MinRows: 1}
	b.PlaceHolder = placeholder
	b.ExtendBaseWidget(b)
	return b
}

// Called gives the field its name.
func (b *TextBox) Called(name string) *TextBox {
	b.Name = name
	return b
}

// AccessibilityLabel says what is written here.
func (b *TextBox) AccessibilityLabel() string { return FieldLabel(b.Name, b.PlaceHolder, b.Text) }

// StopName is the name without what is written.
func (b *TextBox) StopName() string { return FieldLabel(b.Name, b.PlaceHolder, "") }

// Field is the field of the toolkit.
func (b *TextBox) Field() *widget.Entry { return &b.Entry }

// AccessibilityRole is text: the toolkit has no role for a field.
func (b *TextBox) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// FieldLabel is what a screen reader says of a text field: its name, or what it
// asks for, and what stands in it.
func FieldLabel(name, placeholder, text string) string {
	if name == "" {
		name = placeholder
	}
	if text == "" {
		return name
	}
	return name + ": " + text
}

// Put sets the text from outside. While someone writes in the field it waits
// until the field is left, and is dropped if the writing changed the text.
func (b *TextBox) Put(text string) {
	if b.focused {
		b.waiting = &text
		return
	}
	b.shown, b.waiting = text, nil
	if b.Text != text {
		changed := b.OnChanged
		b.OnChanged = nil
		b.SetText(text)
		b.OnChanged = changed
	}
}

// FocusGained remembers that someone writes here.
func (b *TextBox) FocusGained() {
	b.focused = true
	b.Entry.FocusGained()
	FocusIntoSight()
}

// FocusLost hands over what was written.
func (b *TextBox) FocusLost() {
	b.focused = false
	b.Entry.FocusLost()
	switch {
	case b.Text != b.shown:
		b.shown, b.waiting = b.Text, nil
		if b.OnCommit != nil {
			b.OnCommit(b.Text)
		}
	case b.waiting != nil:
		b.Put(*b.waiting)
	}
}

// TypedKey leaves the field on Esc, passes F1 on, and writes the rest.
func (b *TextBox) TypedKey(e *fyne.KeyEvent) {
	if b.OnKey != nil && b.OnKey(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyEscape:
		if b.OnEscape != nil && b.OnEscape() {
			return
		}
		if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
			c.Unfocus()
		}
	case fyne.KeyF1:
		PassOn(e)
	default:
		b.Entry.TypedKey(e)
	}
}

// TypedShortcut does what a shortcut means in a field, and what it means in the
// window.
func (b *TextBox) TypedShortcut(s fyne.Shortcut) {
	b.Entry.TypedShortcut(s)
	PassShortcut(s)
}

// AcceptsTab leaves the Tab key to the window: it moves to the next field.
func (b *TextBox) AcceptsTab() bool { return false }

// UndoTyping takes back the last of what was typed since the field was entered
// and reports whether there was anything.
func (b *TextBox) UndoTyping() bool {
	before := b.Text
	b.Undo()
	return b.Text != before
}

// RedoTyping does again what UndoTyping took back and reports whether there was
// anything.
func (b *TextBox) RedoTyping() bool {
	before := b.Text
	b.Redo()
	return b.Text != before
}

// HeightFor returns the height of the field with its text wrapped to a width.
func (b *TextBox) HeightFor(width float32) float32 {
	pad, border := theme.Size(base.SizeNameInnerPadding), theme.Size(base.SizeNameInputBorder)
	text := b.Text
	if text == "" {
		text = b.PlaceHolder
	}
	rows := 1
	if b.MultiLine {
		rows = len(Break(text, width-2*pad-2*border-1, func(s string) float32 {
			return letters.Width(s, theme.Size(theme.Text), fyne.TextStyle{})
		}))
		if strings.HasSuffix(text, "\n") {
			rows++
		}
	}
	rows = max(rows, b.MinRows, 1)
	line := letters.Height(theme.Size(theme.Text), fyne.TextStyle{})
	return line*float32(rows) + theme.Size(base.SizeNameLineSpacing)*float32(rows-1) + 2*pad
}

// CreateRenderer links the field to what draws it.
func (b *TextBox) CreateRenderer() fyne.WidgetRenderer {
	return DressField(b.Entry.CreateRenderer(), func() FieldEdge {
		if b.focused {
			return FieldWriting
		}
		return FieldResting
	})
}

// MinSize is narrow: the layout gives the width, the text the height.
func (b *TextBox) MinSize() fyne.Size {
	b.ExtendBaseWidget(b)
	w := b.Entry.BaseWidget.Size().Width
	if w == 0 {
		w = theme.Scaled(240)
	}
	return fyne.NewSize(theme.Scaled(80), b.HeightFor(w))
}
