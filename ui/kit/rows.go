package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/theme"
)

// Rows is a long column in a Scroll: of its rows only those in sight, and as many
// again above and below, are made and drawn, so that thousands cost no more than
// dozens. What a row looks like is known once it has been in sight; until then it
// counts as high as the others.
type Rows struct {
	widget.BaseWidget
	gap    float32
	count  int
	row    func(i int) fyne.CanvasObject
	scroll *Scroll // that they stand in; set by it

	width    float32
	heights  []float32 // 0 for not known yet
	usual    float32   // height of a row that is not known
	from, to int       // rows that are drawn
	drawn    []fyne.CanvasObject
	showing  bool
}

var _ Tall = (*Rows)(nil)

// NewRows returns rows that stand gap apart. row returns the object of a row, the
// same as long as it shows the same thing; it is asked for rows in sight alone.
func NewRows(gap float32, row func(i int) fyne.CanvasObject) *Rows {
	r := &Rows{gap: gap, row: row}
	r.ExtendBaseWidget(r)
	return r
}

// SetCount shows so many rows, made anew.
func (r *Rows) SetCount(n int) {
	r.count = n
	r.heights = make([]float32, n)
	r.show()
}

// Count returns how many rows there are.
func (r *Rows) Count() int { return r.count }

// top is where a row begins.
func (r *Rows) top(i int) float32 {
	y := float32(0)
	for _, h := range r.heights[:i] {
		y += r.height(h) + r.gap
	}
	return y
}

func (r *Rows) height(known float32) float32 {
	switch {
	case known > 0:
		return known
	case r.usual > 0:
		return r.usual
	}
	return theme.Scaled(52)
}

// HeightFor returns the height of all rows, as far as it is known.
func (r *Rows) HeightFor(float32) float32 {
	if r.count == 0 {
		return 0
	}
	return r.top(r.count) - r.gap
}

// MinSize is narrow.
func (r *Rows) MinSize() fyne.Size { return fyne.NewSize(1, r.HeightFor(0)) }

// Reveal brings a row into sight.
func (r *Rows) Reveal(i int) {
	if r.scroll == nil || i < 0 || i >= r.count {
		return
	}
	// What was not known before it came into sight moves what is below.
	for range 3 {
		y, view, offset := r.top(i), r.scroll.view(), r.scroll.Offset()
		switch bottom := y + r.height(r.heights[i]); {
		case y < offset:
			r.scroll.SetOffset(y)
		case bottom > offset+view:
			r.scroll.SetOffset(bottom - view)
		default:
			return
		}
		r.show()
	}
}

// show makes and places the rows in sight: once more where there came to be so
// many that the bar of the scroll area takes some of their width.
func (r *Rows) show() {
	if r.scroll == nil || r.width == 0 || r.showing {
		return
	}
	r.showing = true // placing tells the scroll area, which asks again
	defer func() { r.showing = false }()
	for range 3 {
		width := r.width
		if r.place(); r.width == width {
			break
		}
	}
}

func (r *Rows) place() {
	before := r.HeightFor(0)
	view := r.scroll.view()
	offset := min(r.scroll.Offset(), max(before-view, 0)) // fewer rows than there were end it earlier
	i, y := 0, float32(0)
	for ; i < r.count && y+r.height(r.heights[i]) < offset-view; i++ {
		y += r.height(r.heights[i]) + r.gap
	}
	r.from, r.drawn = i, nil
	moved := float32(0) // by which what is in sight would jump
	for ; i < r.count && y < offset+2*view; i++ {
		o := r.row(i)
		h := HeightFor(o, r.width)
		if was := r.height(r.heights[i]); y+was <= offset {
			moved += h - was
		}
		r.heights[i] = h
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(r.width, h))
		r.drawn = append(r.drawn, o)
		y += h + r.gap
	}
	r.to = i
	if r.usual == 0 && len(r.drawn) > 0 {
		r.usual = (y - r.gap*float32(len(r.drawn))) / float32(len(r.drawn))
	}
	if after := r.HeightFor(0); after != r.Size().Height || moved != 0 {
		r.scroll.grown(moved)
	}
	canvas.Refresh(r)
}

// Refresh shows the rows in sight as they are now.
func (r *Rows) Refresh() {
	r.show()
	r.BaseWidget.Refresh()
}

// CreateRenderer links the widget to what draws it.
func (r *Rows) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	return &rowsRenderer{r}
}

type rowsRenderer struct{ rows *Rows }

func (v *rowsRenderer) Layout(size fyne.Size) {
	// In another width the rows have other heights; those they had are nearer to
	// them than none, with which there would seem to be room for all again.
	v.rows.width = size.Width
	v.rows.show()
}

func (v *rowsRenderer) MinSize() fyne.Size           { return v.rows.MinSize() }
func (v *rowsRenderer) Objects() []fyne.CanvasObject { return v.rows.drawn }
func (v *rowsRenderer) Destroy()                     {}
func (v *rowsRenderer) Refresh()                     {}
