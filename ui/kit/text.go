package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/letters"
	"izpete/ui/theme"
)

// Text is a piece of text that wraps to its width, follows the theme and has
// no padding of its own. Set its fields and call Refresh, or use SetText.
type Text struct {
	widget.BaseWidget
	Text    string
	Role    fyne.ThemeColorName // colour
	Letters fyne.ThemeSizeName  // size of the letters
	Bold    bool
	Italic  bool
	Align   fyne.TextAlign
	Single  bool // one line, never wrapped: for numbers and short fixed words
	Most    int  // lines, the last of which ends with an ellipsis; 0 for as many as it takes

	known [2]broken // the widths last asked for, the latest first
}

var (
	_ fyne.Widget     = (*Text)(nil)
	_ Tall            = (*Text)(nil)
	_ fyne.Accessible = (*Text)(nil)
)

// NewText returns a text of a size and colour; the helpers below name the usual
// ones.
func NewText(text string, size fyne.ThemeSizeName, role fyne.ThemeColorName, bold bool) *Text {
	t := &Text{Text: text, Letters: size, Role: role, Bold: bold}
	t.ExtendBaseWidget(t)
	return t
}

// Body is running text.
func Body(text string) *Text { return NewText(text, theme.Text, theme.Ink, false) }

// Strong is running text in bold.
func Strong(text string) *Text { return NewText(text, theme.Text, theme.Ink, true) }

// Caption is small secondary text: subtitles, bases, sources.
func Caption(text string) *Text { return NewText(text, theme.Caption, theme.Muted, false) }

// Title is the title of a card.
func Title(text string) *Text { return NewText(text, theme.CardTitle, theme.Ink, true) }

// Heading is the title of a thing that fills a card.
func Heading(text string) *Text { return NewText(text, theme.Heading, theme.Ink, true) }

// Figure is the one figure that a card is about.
func Figure(text string) *Text {
	t := NewText(text, theme.Figure, theme.Ink, true)
	t.Single = true
	return t
}

// Section is the small bold heading of a part of a card, written in capitals by
// the caller's words.
func Section(text string) *Text { return NewText(text, theme.Caption, theme.Muted, true) }

// Coloured returns t with another colour.
func (t *Text) Coloured(role fyne.ThemeColorName) *Text {
	t.Role = role
	return t
}

// OneLine returns t as a text that is never wrapped.
func (t *Text) OneLine() *Text {
	t.Single = true
	return t
}

// Aligned returns t set to an edge or the middle.
func (t *Text) Aligned(a fyne.TextAlign) *Text {
	t.Align = a
	return t
}

// SetText changes the text.
func (t *Text) SetText(text string) {
	if t.Text == text {
		return
	}
	t.Text = text
	t.Refresh()
}

func (t *Text) style() fyne.TextStyle { return fyne.TextStyle{Bold: t.Bold, Italic: t.Italic} }

func (t *Text) lineHeight() float32 {
	return letters.Height(theme.Size(t.Letters), t.style())
}

// HeightFor returns the height of the text wrapped to a width.
func (t *Text) HeightFor(width float32) float32 {
	return t.lineHeight() * float32(len(t.broken(width)))
}

// MinSize of a wrapping text is a long word wide; a single line is as wide as
// it is.
func (t *Text) MinSize() fyne.Size {
	if t.Single {
		s := letters.Size(t.Text, theme.Size(t.Letters), t.style())
		return fyne.NewSize(s.Width, t.lineHeight())
	}
	w := min(letters.Width(t.Text, theme.Size(t.Letters), t.style()), theme.Scaled(48))
	at := t.BaseWidget.Size().Width
	if at == 0 {
		at = theme.Scaled(400)
	}
	return fyne.NewSize(w, t.HeightFor(max(w, at)))
}

// AccessibilityLabel gives a screen reader the whole text.
func (t *Text) AccessibilityLabel() string { return t.Text }

// AccessibilityRole says that it is text.
func (t *Text) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer links the widget to what draws it.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	r := &textRenderer{text: t}
	r.Refresh()
	return r
}

type textRenderer struct {
	text    *Text
	objects []fyne.CanvasObject // one canvas.Text a line
}

func (r *textRenderer) Layout(size fyne.Size) {
	r.fit(size.Width)
	h := r.text.lineHeight()
	for i, o := range r.objects {
		o.Move(fyne.NewPos(0, h*float32(i)))
		o.Resize(fyne.NewSize(size.Width, h))
	}
}

// fit makes as many lines as the text has at a width.
func (r *textRenderer) fit(width float32) {
	lines := r.text.broken(width)
	for len(r.objects) < len(lines) {
		r.objects = append(r.objects, canvas.NewText("", theme.Color(r.text.Role)))
	}
	r.objects = r.objects[:len(lines)]
	for i, line := range lines {
		c := r.objects[i].(*canvas.Text)
		c.Text, c.TextSize, c.TextStyle = line, theme.Size(r.text.Letters), r.text.style()
		c.Alignment, c.Color = r.text.Align, theme.Color(r.text.Role)
	}
}

func (r *textRenderer) MinSize() fyne.Size           { return r.text.MinSize() }
func (r *textRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *textRenderer) Destroy()                     {}

func (r *textRenderer) Refresh() {
	r.Layout(r.text.BaseWidget.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}
