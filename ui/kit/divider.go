package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/theme"
)

// Rect is a rectangle in the colour of a role, which follows the theme: a
// divider, a background, a mark.
type Rect struct {
	widget.BaseWidget
	Role   fyne.ThemeColorName
	Radius float32
	min    fyne.Size
}

var _ fyne.Widget = (*Rect)(nil)

// NewRect returns a rectangle that is at least this large.
func NewRect(role fyne.ThemeColorName, min fyne.Size) *Rect {
	r := &Rect{Role: role, min: min}
	r.ExtendBaseWidget(r)
	return r
}

// Divider is a thin line across.
func Divider() *Rect { return NewRect(theme.Line, fyne.NewSize(1, 1)) }

// Space is a gap of a height.
func Space(height float32) *Rect { return NewRect("", fyne.NewSize(0, height)) }

// MinSize is as given.
func (r *Rect) MinSize() fyne.Size { return r.min }

// CreateRenderer links the widget to what draws it.
func (r *Rect) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	v := &rectRenderer{rect: r, box: canvas.NewRectangle(nil)}
	v.objects = []fyne.CanvasObject{v.box}
	v.read()
	return v
}

type rectRenderer struct {
	rect    *Rect
	box     *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (v *rectRenderer) read() {
	v.box.Hidden = v.rect.Role == ""
	if !v.box.Hidden {
		v.box.FillColor = theme.Color(v.rect.Role)
	}
	v.box.CornerRadius = v.rect.Radius
}

func (v *rectRenderer) Layout(size fyne.Size)        { v.box.Resize(size) }
func (v *rectRenderer) MinSize() fyne.Size           { return v.rect.min }
func (v *rectRenderer) Objects() []fyne.CanvasObject { return v.objects }
func (v *rectRenderer) Destroy()                     {}

func (v *rectRenderer) Refresh() {
	v.read()
	v.box.Refresh()
}
