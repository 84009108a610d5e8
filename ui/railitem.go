package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/kit"
	"izpete/ui/letters"
	"izpete/ui/theme"
)

// railItem leads to a page. The one that is up has a wash and a bar in the
// accent.
type railItem struct {
	kit.Press
	Text     string
	Mark     kit.Mark // of the page
	Folded   bool     // only the mark shows
	Count    string
	Selected bool
	OnSay    func(string)
}

var (
	_ fyne.Focusable  = (*railItem)(nil)
	_ fyne.Tappable   = (*railItem)(nil)
	_ fyne.Accessible = (*railItem)(nil)
	_ kit.Tall        = (*railItem)(nil)
)

func newRailItem(text string, mark kit.Mark, folded bool, tapped func()) *railItem {
	i := &railItem{Text: text, Mark: mark, Folded: folded}
	i.OnTapped = tapped
	i.ExtendBaseWidget(i)
	return i
}

// The places in an item: before the name, and behind it.
const (
	railName = 16
	railEnd  = 8
)

// HeightFor is as tall as in the design, or as a name in several lines needs.
func (i *railItem) HeightFor(width float32) float32 {
	least := theme.Scaled(34)
	if i.Folded {
		return least
	}
	return max(least, i.name().HeightFor(width-railName-railEnd)+8)
}

// name is the name in the letters in which it is the widest.
func (i *railItem) name() *kit.Text { return kit.Strong(i.Text) }

// MinSize is narrow: a name that does not fit goes on in the next line.
func (i *railItem) MinSize() fyne.Size {
	w := i.Size().Width
	if w == 0 {
		w = theme.Scaled(180)
	}
	return fyne.NewSize(theme.Scaled(38), i.HeightFor(w))
}

// MouseIn says the page's name when only its mark shows.
func (i *railItem) MouseIn(e *desktop.MouseEvent) {
	if i.Folded {
		i.OnSay(i.Text)
	}
	i.Press.MouseIn(e)
}

// MouseOut takes the name back.
func (i *railItem) MouseOut() {
	if i.Folded {
		i.OnSay("")
	}
	i.Press.MouseOut()
}

// AccessibilityLabel gives a screen reader the page's name and count, and whether
// it is the one that is up.
func (i *railItem) AccessibilityLabel() string {
	s := i.Text
	for _, more := range []string{i.Count, kit.SayChosen(i.Selected)} {
		if more != "" {
			s += ", " + more
		}
	}
	return s
}

// StopName is the page's name.
func (i *railItem) StopName() string { return i.Text }

// CreateRenderer links the widget to what draws it.
func (i *railItem) CreateRenderer() fyne.WidgetRenderer {
	i.ExtendBaseWidget(i)
	r := &railItemRenderer{
		item: i, wash: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil),
		text: kit.Body(""), count: canvas.NewText("", nil), ring: kit.Ring(7),
	}
	r.wash.CornerRadius, r.bar.CornerRadius = 6, 1.5
	r.count.Alignment = fyne.TextAlignTrailing
	r.objects = []fyne.CanvasObject{r.wash, r.bar, r.text, r.count, r.ring}
	if i.Folded {
		r.mark = kit.NewDrawing(i.Mark)
		r.objects = append(append([]fyne.CanvasObject{r.wash, r.bar}, r.mark.Objects()...), r.ring)
	}
	r.read()
	return r
}

type railItemRenderer struct {
	item            *railItem
	wash, bar, ring *canvas.Rectangle
	text            *kit.Text
	count           *canvas.Text
	mark            kit.Drawing
	objects         []fyne.CanvasObject
}

func (r *railItemRenderer) read() {
	i := r.item
	r.wash.Hidden = !i.Selected && !i.Hovered()
	r.wash.FillColor = theme.Color(theme.Hover)
	r.bar.Hidden, r.bar.FillColor = !i.Selected, theme.Color(theme.Accent)
	role := theme.Ink
	if i.Selected {
		role = theme.Accent
		r.wash.FillColor = theme.Color(theme.Wash)
	}
	r.mark.Colour(role)
	r.text.Text, r.text.Role, r.text.Bold = i.Text, role, i.Selected
	r.count.Text, r.count.TextSize, r.count.Color = i.Count, theme.Size(theme.Caption), theme.Color(theme.Muted)
	if i.Selected {
		r.count.Color = theme.Color(theme.Ink)
	}
}

func (r *railItemRenderer) Layout(size fyne.Size) {
	r.wash.Resize(size)
	r.bar.Move(fyne.NewPos(0, 6))
	r.bar.Resize(fyne.NewSize(3, size.Height-12))
	kit.ShowRing(r.ring, r.item.Focused(), size)
	if r.item.Folded {
		r.mark.Around(fyne.NewPos(size.Width/2, size.Height/2))
		return
	}
	x, room := float32(railName), size.Width-railName-railEnd
	h := r.text.HeightFor(room)
	r.text.Move(fyne.NewPos(x, (size.Height-h)/2))
	r.text.Resize(fyne.NewSize(room, h))
	c := r.count.MinSize()
	name := letters.Width(r.text.Text, theme.Size(theme.Text), fyne.TextStyle{Bold: r.text.Bold})
	// With very large text the name needs the room.
	r.count.Hidden = x+name+c.Width+16 > size.Width
	r.count.Move(fyne.NewPos(size.Width-12-c.Width, (size.Height-c.Height)/2))
	r.count.Resize(c)
}

func (r *railItemRenderer) MinSize() fyne.Size           { return r.item.MinSize() }
func (r *railItemRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *railItemRenderer) Destroy()                     {}

func (r *railItemRenderer) Refresh() {
	r.read()
	r.Layout(r.item.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}

// logo is the red mark of the program.
type logo struct{ widget.BaseWidget }

func newLogo() *logo {
	l := &logo{}
	l.ExtendBaseWidget(l)
	return l
}

// MinSize is a square.
func (l *logo) MinSize() fyne.Size { return fyne.NewSquareSize(theme.Scaled(28)) }

// CreateRenderer draws an I on the accent.
func (l *logo) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	box := canvas.NewRectangle(theme.Color(theme.AccentFill))
	box.CornerRadius = 7
	text := canvas.NewText("I", theme.Color(theme.OnAccent))
	text.TextSize, text.TextStyle.Bold, text.Alignment = theme.Size(theme.CardTitle), true, fyne.TextAlignCenter
	return &logoRenderer{box: box, text: text, objects: []fyne.CanvasObject{box, text}}
}

type logoRenderer struct {
	box     *canvas.Rectangle
	text    *canvas.Text
	objects []fyne.CanvasObject
}

func (r *logoRenderer) Layout(size fyne.Size) {
	s := min(size.Width, theme.Scaled(28))
	r.box.Resize(fyne.NewSquareSize(s))
	h := r.text.MinSize().Height
	r.text.Move(fyne.NewPos(0, (s-h)/2))
	r.text.Resize(fyne.NewSize(s, h))
}

func (r *logoRenderer) MinSize() fyne.Size           { return fyne.NewSquareSize(theme.Scaled(28)) }
func (r *logoRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *logoRenderer) Destroy()                     {}

func (r *logoRenderer) Refresh() {
	r.box.FillColor, r.text.Color = theme.Color(theme.AccentFill), theme.Color(theme.OnAccent)
	r.box.Refresh()
	r.text.Refresh()
}
