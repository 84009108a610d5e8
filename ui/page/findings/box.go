package findings

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	base "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/kit"
	"izpete/ui/letters"
)

// box is a text field of the page. One of several lines grows with its text;
// Tab moves on from it, Esc and Ctrl+Enter leave it.
type box struct {
	widget.Entry
	name    string // what is written here, for screen readers
	onLeft  func() // the keyboard focus has gone
	onFocus func() // the keys
	onEnter func() // Enter in a field of one paragraph
	onDown  func() // the down arrow in a field of one line

	focused, hovered bool
	flat             bool // without an edge at rest
	dress            *kit.FieldLook

	broken brokenText
}

// brokenText is how a text was last broken into lines.
type brokenText struct {
	text  string
	width float32
	rows  int
	of    map[string]int // rows by paragraph
}

var (
	_ fyne.Focusable    = (*box)(nil)
	_ fyne.Accessible   = (*box)(nil)
	_ fyne.Tabbable     = (*box)(nil)
	_ fyne.Shortcutable = (*box)(nil)
	_ desktop.Hoverable = (*box)(nil)
	_ kit.Tall          = (*box)(nil)
	_ kit.Writer        = (*box)(nil)
	_ kit.Waker         = (*box)(nil)
)

func newBox(placeholder string, lines bool) *box {
	b := &box{}
	b.PlaceHolder, b.MultiLine = placeholder, lines
	b.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	if lines {
		b.Wrapping = fyne.TextWrapWord
	}
	b.ExtendBaseWidget(b)
	return b
}

// AccessibilityLabel says what is written here.
func (b *box) AccessibilityLabel() string { return kit.FieldLabel(b.name, b.PlaceHolder, b.Text) }

// StopName is the name without what is written.
func (b *box) StopName() string { return kit.FieldLabel(b.name, b.PlaceHolder, "") }

// Field is the field of the toolkit.
func (b *box) Field() *widget.Entry { return &b.Entry }

// Wake shows the box of a title, which is hidden at rest.
func (b *box) Wake() { b.Show() }

// AccessibilityRole is text: the toolkit has no role for a field.
func (b *box) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// put shows a text that was not typed here, without telling of a change. The
// cursor stays in its row and column as far as the text reaches. A text that is
// the same is left alone: it keeps the toolkit's own undo.
func (b *box) put(text string) {
	if b.Text == text {
		return
	}
	tell := b.OnChanged
	b.OnChanged = nil
	b.SetText(text)
	b.OnChanged = tell
}

// load shows the text of another finding, from its beginning. What was typed
// before cannot be taken back here.
func (b *box) load(text string) {
	tell := b.OnChanged
	b.OnChanged = nil
	b.CursorRow, b.CursorColumn = 0, 0
	b.SetText(text)
	b.OnChanged = tell
}

// UndoTyping takes back the last of what was typed and reports whether there
// was anything.
func (b *box) UndoTyping() bool {
	before := b.Text
	b.Undo()
	return b.Text != before
}

// RedoTyping does again what UndoTyping took back and reports whether there was
// anything.
func (b *box) RedoTyping() bool {
	before := b.Text
	b.Redo()
	return b.Text != before
}

// AcceptsTab leaves Tab to move to the next field.
func (b *box) AcceptsTab() bool { return false }

// FocusGained says that someone writes here.
func (b *box) FocusGained() {
	b.Entry.FocusGained()
	b.look(true, b.hovered)
	kit.FocusIntoSight()
}

// MouseIn shows the edge of the field.
func (b *box) MouseIn(*desktop.MouseEvent) { b.look(b.focused, true) }

// MouseMoved does nothing.
func (b *box) MouseMoved(*desktop.MouseEvent) {}

// MouseOut hides it again.
func (b *box) MouseOut() { b.look(b.focused, false) }

// edge shows in a form only under the pointer: at rest the text is to be read.
func (b *box) edge() kit.FieldEdge {
	switch {
	case b.focused:
		return kit.FieldWriting
	case b.flat && !b.hovered:
		return kit.FieldFlat
	}
	return kit.FieldResting
}

// CreateRenderer links the field to what draws it.
func (b *box) CreateRenderer() fyne.WidgetRenderer {
	b.dress = kit.DressField(b.Entry.CreateRenderer(), b.edge)
	return b.dress
}

func (b *box) look(focused, hovered bool) {
	turned := focused != b.focused
	b.focused, b.hovered = focused, hovered
	if turned && b.onFocus != nil {
		b.onFocus()
	}
	if b.dress != nil {
		b.dress.Look()
	}
}

// FocusLost says that the writing is done.
func (b *box) FocusLost() {
	b.Entry.FocusLost()
	b.look(false, b.hovered)
	if b.onLeft != nil {
		b.onLeft()
	}
}

// TypedKey leaves the field on Esc and passes F1 on; the rest is writing.
func (b *box) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyEscape:
		b.leave()
	case e.Name == fyne.KeyF1:
		kit.PassOn(e)
	case e.Name == fyne.KeyDown && b.onDown != nil:
		b.onDown()
	case (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter) && b.onEnter != nil:
		b.onEnter()
	default:
		b.Entry.TypedKey(e)
	}
}

// TypedShortcut leaves the field on Ctrl+Enter; the rest is for the toolkit.
func (b *box) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierShortcutDefault &&
		(c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter) {
		b.leave()
		return
	}
	b.Entry.TypedShortcut(s)
	kit.PassShortcut(s)
}

func (b *box) leave() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Unfocus()
	}
}

// HeightFor returns the height of the field with its text wrapped to a width.
func (b *box) HeightFor(width float32) float32 {
	th := b.Theme()
	pad, border := th.Size(base.SizeNameInnerPadding), th.Size(base.SizeNameInputBorder)
	rows := 1
	if b.MultiLine {
		rows = b.rows(b.inner(width) - 1)
	}
	return b.line()*float32(rows) + 2*pad + 2*border
}

// inner is the width of the lines of a field of a width.
func (b *box) inner(width float32) float32 {
	return width - 2*b.Theme().Size(base.SizeNameInnerPadding)
}

// line is the height of a line.
func (b *box) line() float32 { return letters.Height(b.Theme().Size(base.SizeNameText), b.TextStyle) }

// measure is the width of a text in the letters of the field.
func (b *box) measure(text string) float32 {
	return letters.Width(text, b.Theme().Size(base.SizeNameText), b.TextStyle)
}

// rows counts the lines of the text at a width. Only paragraphs that were not
// there before are broken: each letter typed changes one of them.
func (b *box) rows(width float32) int {
	text := b.Text
	if text == "" {
		text = b.PlaceHolder
	}
	if b.broken.text == text && b.broken.width == width {
		return b.broken.rows
	}
	before := b.broken.of
	if b.broken.width != width {
		before = nil
	}
	of, total := map[string]int{}, 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		n, ok := before[paragraph]
		if !ok {
			n = len(lines(paragraph, width, b.measure))
		}
		of[paragraph] = n
		total += n
	}
	b.broken = brokenText{text: text, width: width, rows: total, of: of}
	return total
}

// MinSize is narrow: the layout gives the width, the text the height.
func (b *box) MinSize() fyne.Size {
	w := b.Size().Width
	if w == 0 {
		w = 240
	}
	return fyne.NewSize(60, b.HeightFor(w))
}
