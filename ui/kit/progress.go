package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/theme"
)

// Progress is a thin bar that fills from 0 to 1.
type Progress struct {
	widget.BaseWidget
	Done float64
}

var _ fyne.Widget = (*Progress)(nil)

// NewProgress returns an empty bar.
func NewProgress() *Progress {
	p := &Progress{}
	p.ExtendBaseWidget(p)
	return p
}

// Set fills the bar to a part, 0 to 1.
func (p *Progress) Set(done float64) {
	p.Done = min(max(done, 0), 1)
	p.Refresh()
}

// MinSize is thin.
func (p *Progress) MinSize() fyne.Size { return fyne.NewSize(60, 6) }

// CreateRenderer links the widget to what draws it.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	r := &progressRenderer{progress: p, back: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil)}
	r.back.CornerRadius, r.bar.CornerRadius = 3, 3
	r.objects = []fyne.CanvasObject{r.back, r.bar}
	r.read()
	return r
}

type progressRenderer struct {
	progress  *Progress
	back, bar *canvas.Rectangle
	objects   []fyne.CanvasObject
}

func (r *progressRenderer) read() {
	r.back.FillColor, r.bar.FillColor = theme.Color(theme.Pale), theme.Color(theme.Bar)
}

func (r *progressRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	r.bar.Resize(fyne.NewSize(size.Width*float32(r.progress.Done), size.Height))
}

func (r *progressRenderer) MinSize() fyne.Size           { return r.progress.MinSize() }
func (r *progressRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *progressRenderer) Destroy()                     {}

func (r *progressRenderer) Refresh() {
	r.read()
	r.Layout(r.progress.Size())
	r.back.Refresh()
	r.bar.Refresh()
}
