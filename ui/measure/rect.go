package measure

import "fyne.io/fyne/v2"

// Rect is a part of the window, in device-independent pixels.
type Rect struct{ Left, Top, Right, Bottom float32 }

func rectOf(at fyne.Position, size fyne.Size) Rect {
	return Rect{at.X, at.Y, at.X + size.Width, at.Y + size.Height}
}

func (r Rect) empty() bool { return r.Right <= r.Left || r.Bottom <= r.Top }

func (r Rect) and(o Rect) Rect {
	return Rect{max(r.Left, o.Left), max(r.Top, o.Top), min(r.Right, o.Right), min(r.Bottom, o.Bottom)}
}

func (r Rect) width() float32  { return r.Right - r.Left }
func (r Rect) height() float32 { return r.Bottom - r.Top }

// within tells whether r lies in o, but for a pixel.
func (r Rect) within(o Rect) bool {
	return r.Left >= o.Left-1 && r.Right <= o.Right+1 && r.Top >= o.Top-1 && r.Bottom <= o.Bottom+1
}
