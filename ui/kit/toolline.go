package kit

import "fyne.io/fyne/v2"

// WithTools lays out a title, a subtitle and a Wrap of links about what both head.
// The links stand at the end of the first of the two lines that leaves them room,
// and below both where neither does.
func WithTools(title, subtitle *Text, tools *fyne.Container) *fyne.Container {
	return &fyne.Container{Layout: &withTools{}, Objects: []fyne.CanvasObject{title, subtitle, tools}}
}

type withTools struct{ width float32 }

const (
	toolsBelow = 4  // between the lines
	toolsApart = 20 // before the links
)

// place puts the three and returns their height. Links have a room of their own
// around their words, which stand at the edges.
func (l *withTools) place(o []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, p fyne.Position, s fyne.Size)) float32 {
	tools := fyne.NewSize(min(Wanted(o[2]), width+2*linkSide), 0)
	tools.Height = HeightFor(o[2], tools.Width)
	room := width - tools.Width + linkSide - toolsApart
	y, stand := float32(0), false
	for _, line := range o[:2] {
		w, h, fits := width, float32(0), !stand && Wanted(line) <= room
		if fits {
			w, h, stand = room, tools.Height, true
		}
		text := HeightFor(line, w)
		h = max(h, text)
		put(line, fyne.NewPos(0, y+(h-text)/2), fyne.NewSize(w, text))
		if fits {
			put(o[2], fyne.NewPos(width+linkSide-tools.Width, y+(h-tools.Height)/2), tools)
		}
		y += h + toolsBelow
	}
	if stand {
		return y - toolsBelow
	}
	put(o[2], fyne.NewPos(-linkSide, y), tools)
	return y + tools.Height
}

func (l *withTools) heightFor(o []fyne.CanvasObject, width float32) float32 {
	return l.place(o, width, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
}

func (l *withTools) MinSize(o []fyne.CanvasObject) fyne.Size {
	w := max(o[0].MinSize().Width, o[1].MinSize().Width, o[2].MinSize().Width-2*linkSide)
	return fyne.NewSize(w, l.heightFor(o, max(w, l.width)))
}

func (l *withTools) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.place(o, size.Width, func(o fyne.CanvasObject, p fyne.Position, s fyne.Size) {
		o.Move(p)
		o.Resize(s)
	})
}
