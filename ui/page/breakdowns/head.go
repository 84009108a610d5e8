package breakdowns

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/kit"
	"izpete/ui/theme"
)

// head is the title of a card with its forms at the end of the line, or below
// where the title would have too little room.
type head struct {
	widget.BaseWidget
	title, forms fyne.CanvasObject // forms may be nil
}

var _ kit.Tall = (*head)(nil)

func newHead(title, forms fyne.CanvasObject) *head {
	h := &head{title: title, forms: forms}
	h.ExtendBaseWidget(h)
	return h
}

// Held are the title and the forms.
func (h *head) Held() []fyne.CanvasObject { return []fyne.CanvasObject{h.title, h.forms} }

// leastTitle is the room that a title needs beside the forms, before scaling.
const leastTitle = 120

func (h *head) place(width float32, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	if h.forms == nil {
		height := kit.HeightFor(h.title, width)
		put(h.title, fyne.Position{}, fyne.NewSize(width, height))
		return height
	}
	forms := h.forms.MinSize()
	beside := width - forms.Width - 12
	if beside < theme.Scaled(leastTitle) {
		height := kit.HeightFor(h.title, width)
		put(h.title, fyne.Position{}, fyne.NewSize(width, height))
		below := fyne.NewSize(min(forms.Width, width), kit.HeightFor(h.forms, width))
		put(h.forms, fyne.NewPos(-linkSide, height), below)
		return height + below.Height
	}
	height := kit.HeightFor(h.title, beside)
	put(h.title, fyne.Position{}, fyne.NewSize(beside, height))
	put(h.forms, fyne.NewPos(width-forms.Width, 0), forms)
	return max(height, forms.Height)
}

// HeightFor returns the height of the head at a width.
func (h *head) HeightFor(width float32) float32 {
	return h.place(width, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
}

// MinSize is narrow: the card gives the width.
func (h *head) MinSize() fyne.Size {
	w := theme.Scaled(leastTitle)
	return fyne.NewSize(w, h.HeightFor(max(w, h.Size().Width)))
}

// CreateRenderer links the widget to what draws it.
func (h *head) CreateRenderer() fyne.WidgetRenderer {
	h.ExtendBaseWidget(h)
	r := &headRenderer{h, []fyne.CanvasObject{h.title}}
	if h.forms != nil {
		r.objects = append(r.objects, h.forms)
	}
	return r
}

type headRenderer struct {
	head    *head
	objects []fyne.CanvasObject
}

func (r *headRenderer) Layout(size fyne.Size) {
	r.head.place(size.Width, func(o fyne.CanvasObject, p fyne.Position, s fyne.Size) {
		o.Move(p)
		o.Resize(s)
	})
}

func (r *headRenderer) MinSize() fyne.Size           { return r.head.MinSize() }
func (r *headRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *headRenderer) Destroy()                     {}

func (r *headRenderer) Refresh() {
	r.Layout(r.head.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}
