package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"izpete/ui/kit"
	"izpete/ui/letters"
	"izpete/ui/theme"
)

// searchField looks like a field on the strip and opens the palette, in which
// is typed.
type searchField struct {
	kit.Press
	Text, Keys string
}

var (
	_ fyne.Focusable  = (*searchField)(nil)
	_ fyne.Tappable   = (*searchField)(nil)
	_ fyne.Accessible = (*searchField)(nil)
)

func newSearchField(text, keys string, tapped func()) *searchField {
	f := &searchField{Text: text, Keys: keys}
	f.OnTapped = tapped
	f.ExtendBaseWidget(f)
	return f
}

// AccessibilityLabel gives a screen reader the words of the field.
func (f *searchField) AccessibilityLabel() string { return f.Text }

// MinSize has room for the words and the keys.
func (f *searchField) MinSize() fyne.Size {
	words := letters.Size(f.Text, theme.Size(theme.Caption), fyne.TextStyle{})
	keys := letters.Size(f.Keys, theme.Size(theme.Caption), fyne.TextStyle{})
	return fyne.NewSize(words.Width+keys.Width+theme.Scaled(38), words.Height+theme.Scaled(14))
}

// CreateRenderer links the widget to what draws it.
func (f *searchField) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	r := &searchFieldRenderer{field: f, box: canvas.NewRectangle(nil), words: canvas.NewText("", nil), keys: canvas.NewText("", nil), ring: kit.Ring(7)}
	r.objects = []fyne.CanvasObject{r.box, r.words, r.keys, r.ring}
	r.read()
	return r
}

type searchFieldRenderer struct {
	field       *searchField
	box, ring   *canvas.Rectangle
	words, keys *canvas.Text
	objects     []fyne.CanvasObject
}

func (r *searchFieldRenderer) read() {
	f := r.field
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth, r.box.CornerRadius = theme.Color(theme.Field), theme.Color(theme.Edge), 1, 7
	if f.Hovered() {
		r.box.FillColor = theme.Color(theme.Hover)
	}
	r.words.Text, r.keys.Text = f.Text, f.Keys
	for _, t := range []*canvas.Text{r.words, r.keys} {
		t.TextSize, t.Color = theme.Size(theme.Caption), theme.Color(theme.Muted)
	}
}

func (r *searchFieldRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	side := theme.Scaled(12)
	for t, x := range map[*canvas.Text]float32{r.words: side, r.keys: size.Width - side - r.keys.MinSize().Width} {
		s := t.MinSize()
		t.Move(fyne.NewPos(x, (size.Height-s.Height)/2))
		t.Resize(s)
	}
	kit.ShowRing(r.ring, r.field.Focused(), size)
}

func (r *searchFieldRenderer) MinSize() fyne.Size           { return r.field.MinSize() }
func (r *searchFieldRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *searchFieldRenderer) Destroy()                     {}

func (r *searchFieldRenderer) Refresh() {
	r.read()
	r.Layout(r.field.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}
