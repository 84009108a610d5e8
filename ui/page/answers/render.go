package answers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"izpete/ui/kit"
	"izpete/ui/letters"
	"izpete/ui/theme"
)

// CreateRenderer links the widget to what draws it.
func (r *reader) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	v := &readerRenderer{reader: r, ring: kit.Ring(7)}
	v.draw()
	return v
}

// readerRenderer draws the answers in sight. Its objects are used again from one
// drawing to the next.
type readerRenderer struct {
	reader  *reader
	ring    *canvas.Rectangle
	objects []fyne.CanvasObject
	boxes   []*canvas.Rectangle
	texts   []*canvas.Text
	plates  []*letters.Plate // lines with hits
	used    used
}

// used is how many of the objects that are kept are in use.
type used struct{ boxes, texts, plates int }

func (v *readerRenderer) rect(b box, role fyne.ThemeColorName, radius float32) *canvas.Rectangle {
	if v.used.boxes == len(v.boxes) {
		v.boxes = append(v.boxes, canvas.NewRectangle(nil))
	}
	o := v.boxes[v.used.boxes]
	v.used.boxes++
	o.FillColor, o.CornerRadius, o.StrokeWidth, o.StrokeColor = theme.Color(role), radius, 0, nil
	o.Move(fyne.NewPos(b.x, b.y))
	o.Resize(fyne.NewSize(b.w, b.h))
	v.objects = append(v.objects, o)
	return o
}

func (v *readerRenderer) text(s string, x, y float32, size fyne.ThemeSizeName, role fyne.ThemeColorName, bold bool) float32 {
	if v.used.texts == len(v.texts) {
		v.texts = append(v.texts, canvas.NewText("", nil))
	}
	o := v.texts[v.used.texts]
	v.used.texts++
	o.Text, o.TextSize, o.Color, o.TextStyle = s, theme.Size(size), theme.Color(role), fyne.TextStyle{Bold: bold}
	m := letters.Size(s, o.TextSize, o.TextStyle)
	o.Move(fyne.NewPos(x, y))
	o.Resize(m)
	v.objects = append(v.objects, o)
	return m.Width
}

// draw collects what is in sight.
func (v *readerRenderer) draw() {
	r := v.reader
	v.objects, v.used = v.objects[:0], used{}
	height := r.Size().Height
	y := -r.off
	for p := r.top; p < len(r.rows) && y < height; p++ {
		l := r.at(p)
		v.answer(p, l, y, height)
		y += l.height
	}
	if at, h, shown := r.thumb(); shown && r.width > 0 {
		v.rect(box{r.Size().Width - barWide + 3, at, barWide - 5, h}, theme.Edge, 3)
	}
	kit.ShowRing(v.ring, r.focused && !r.quiet, r.Size())
	v.objects = append(v.objects, v.ring)
}

// answer draws one answer, as far as it is in sight.
func (v *readerRenderer) answer(place int, l *laid, y, view float32) {
	r := v.reader
	x, wide := float32(rowSide), r.width-barWide
	i := r.rows[place]
	if r.selected[i] || place == r.cursor {
		v.rect(box{0, y + 1, wide, l.height - 2}, theme.Wash, 6)
	}
	if place == r.cursor {
		v.rect(box{0, y + 6, 3, l.height - 12}, theme.Accent, 1.5)
	}
	if place > 0 {
		v.rect(box{x, y, wide - x, 1}, theme.Line, 0)
	}
	top := y + theme.Scaled(rowTop)
	if top > -theme.Scaled(40) {
		cell := caption(l.cell, false)
		end := x + r.inner(r.width)
		v.text(r.cut(l.name, l.room), x, top, theme.Text, theme.Ink, true)
		v.text(l.cell, max(end-cell.Width, x), top+1, theme.Caption, theme.Muted, false)
	}
	line := r.lineHeight()
	for k, at := range l.lines {
		if ty := y + l.tops[k]; ty+line > 0 && ty < view {
			v.line(l, at, place == r.cursor, x, ty, line)
		}
	}
	if l.more != "" {
		v.text(l.more, x, y+l.moreAt, theme.Caption, theme.Accent, true)
	}
	if len(l.codes) == 0 {
		v.state(l, x, y)
	}
	for k, c := range l.codes {
		b := l.chips[k]
		v.rect(box{x + b.x, y + b.y, b.w, b.h}, theme.ChipFill, b.h/2)
		v.text(r.cutSmall(c, b.w-2*theme.Scaled(chipSide)), x+b.x+theme.Scaled(chipSide), y+b.y+theme.Scaled(3), theme.Caption, theme.Ink, false)
	}
}

const markRound = 3 // corners of the mark of a hit

// line draws a line of an answer. One with hits is a picture: however many there
// are, to the screen it is one thing.
func (v *readerRenderer) line(l *laid, at line, current bool, x, y, height float32) {
	parts := pieces(l.text, at, l.runs)
	if len(parts) == 1 && parts[0].hit < 0 {
		v.text(parts[0].text, x, y, theme.Text, theme.Ink, false)
		return
	}
	gone := -1
	if current {
		gone = v.reader.hit
	}
	if v.used.plates == len(v.plates) {
		v.plates = append(v.plates, letters.NewPlate())
	}
	o := v.plates[v.used.plates]
	v.used.plates++
	boxes, lines, wide := marked(parts, gone, theme.Size(theme.Text), height)
	o.Move(fyne.NewPos(x-1, y))
	o.Resize(fyne.NewSize(wide, height))
	o.Set(boxes, lines)
	v.objects = append(v.objects, o)
}

// marked lays a line with hits out within a picture that begins a pixel before
// it: hits are in bold upon a mark, and the one that was gone to has a line under
// it too. It returns how wide the picture is.
func marked(parts []piece, gone int, size, height float32) (boxes []letters.Box, lines []letters.Line, wide float32) {
	x := float32(1)
	for _, p := range parts {
		hit := p.hit >= 0
		w := letters.Width(p.text, size, fyne.TextStyle{Bold: hit})
		if hit {
			boxes = append(boxes, letters.Box{X: x - 1, W: w + 2, H: height, Radius: markRound, Fill: theme.WarnWash})
		}
		if hit && p.hit == gone {
			boxes = append(boxes, letters.Box{X: x - 1, Y: height - 2, W: w + 2, H: 2, Fill: theme.Warn})
		}
		lines = append(lines, letters.Line{Text: p.text, X: x, Size: size, Bold: hit, Ink: theme.Ink})
		x += w
	}
	return boxes, lines, x + 1
}

// state says whether an answer without a code was read: by a word, and by a dot
// before it where something is left to do.
func (v *readerRenderer) state(l *laid, x, y float32) {
	b, dot, room := l.chips[0], theme.Scaled(dotWide), theme.Scaled(dotRoom)
	if l.dot != "" {
		v.rect(box{x + b.x, y + b.y + (b.h-dot)/2, dot, dot}, l.dot, dot/2)
	}
	v.text(v.reader.cutSmall(l.state, b.w-room), x+b.x+room, y+b.y, theme.Caption, l.role, false)
}

func (r *reader) cut(s string, width float32) string {
	return kit.Cut(s, width, func(s string) float32 {
		return letters.Width(s, theme.Size(theme.Text), fyne.TextStyle{Bold: true})
	})
}

func (r *reader) cutSmall(s string, width float32) string {
	return kit.Cut(s, width+1, func(s string) float32 { return caption(s, false).Width })
}

func (v *readerRenderer) Layout(fyne.Size) { v.draw() }

func (v *readerRenderer) MinSize() fyne.Size           { return v.reader.MinSize() }
func (v *readerRenderer) Objects() []fyne.CanvasObject { return v.objects }
func (v *readerRenderer) Destroy()                     {}

func (v *readerRenderer) Refresh() {
	v.draw()
	canvas.Refresh(v.reader)
}
