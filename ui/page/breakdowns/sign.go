package breakdowns

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"izpete/data/published"
	"izpete/ui/theme"
)

// sign is the mark beside a verdict: a tick, an unequal sign or a cross. The
// toolkit's font has no such letters.
type sign struct {
	widget.BaseWidget
	standing published.Standing
}

func newSign(s published.Standing) *sign {
	g := &sign{standing: s}
	g.ExtendBaseWidget(g)
	return g
}

func (g *sign) show(s published.Standing) {
	if g.standing != s {
		g.standing = s
		g.Refresh()
	}
}

// strokes are the lines of a mark in a box from 0 to 1.
func (g *sign) strokes() [][4]float32 {
	switch g.standing {
	case published.Agrees:
		return [][4]float32{{0.15, 0.55, 0.4, 0.8}, {0.4, 0.8, 0.85, 0.25}}
	case published.Impossible, published.Unreadable:
		return [][4]float32{{0.2, 0.2, 0.8, 0.8}, {0.8, 0.2, 0.2, 0.8}}
	case published.None:
		return nil
	}
	return [][4]float32{{0.05, 0.34, 0.95, 0.34}, {0.05, 0.7, 0.95, 0.7}, {0.68, 0.04, 0.32, 1}}
}

// role is the colour of a standing: of its mark and of its words.
func role(s published.Standing) fyne.ThemeColorName {
	if s == published.Agrees {
		return theme.Holds
	}
	return theme.Warn
}

// MinSize is as tall as a capital letter.
func (g *sign) MinSize() fyne.Size { return fyne.NewSquareSize(theme.Scaled(10)) }

// CreateRenderer links the widget to what draws it.
func (g *sign) CreateRenderer() fyne.WidgetRenderer {
	g.ExtendBaseWidget(g)
	r := &signRenderer{sign: g}
	for range r.lines {
		r.objects = append(r.objects, canvas.NewLine(nil))
	}
	for i := range r.lines {
		r.lines[i] = r.objects[i].(*canvas.Line)
	}
	return r
}

type signRenderer struct {
	sign    *sign
	lines   [3]*canvas.Line
	objects []fyne.CanvasObject
}

func (r *signRenderer) Layout(size fyne.Size) {
	all := r.sign.strokes()
	s := min(size.Width, size.Height)
	for i, l := range r.lines {
		if l.Hidden = i >= len(all); l.Hidden {
			continue
		}
		at := all[i]
		l.StrokeWidth, l.StrokeColor = 1.4*theme.Scaled(1), theme.Color(role(r.sign.standing))
		l.Position1, l.Position2 = fyne.NewPos(at[0]*s, at[1]*s), fyne.NewPos(at[2]*s, at[3]*s)
	}
}

func (r *signRenderer) MinSize() fyne.Size           { return r.sign.MinSize() }
func (r *signRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *signRenderer) Destroy()                     {}

func (r *signRenderer) Refresh() {
	r.Layout(r.sign.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}
