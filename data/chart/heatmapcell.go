package chart

import "strings"

// cell draws one cell with what it says and its mark in the middle.
func (l *heatLayout) cell(row, column int, x, y, w, h float32) {
	k, s, c := l.k, &l.scene, l.spec.Rows[row].Cells[column]
	fill := heatFills[c.Shade]
	if c.Selected {
		fill = RoleSelected
	}
	if fill != "" {
		s.Rects = append(s.Rects, Rect{X: x, Y: y, W: w, H: h, Radius: heatRadius, Fill: fill})
	}
	if c.Shade == HeatWhole && !c.Selected {
		l.outline(x, y, w, h)
	}
	tw, th := l.measure(c.Text, labelSize*k, true)
	marked := float32(0)
	if c.Mark != HeatUnmarked {
		marked = (markSpace + markWidth) * k
	}
	left := x + (w-tw-marked)/2
	l.text(Text{X: left, Y: y + (h-th)/2, Text: c.Text, Size: labelSize * k, Bold: true, Fill: RoleInk, On: fill})
	l.mark(c.Mark, left+tw+markSpace*k, y+h/2, upon(fill))
	s.Spots = append(s.Spots, Spot{X: x, Y: y, W: w, H: h, ID: row*len(l.spec.Columns) + column, Say: c.Say})
}

// outline draws the edges of a cell.
func (l *heatLayout) outline(x, y, w, h float32) {
	for _, p := range [][4]float32{{x, y, x + w, y}, {x, y + h, x + w, y + h}, {x, y, x, y + h}, {x + w, y, x + w, y + h}} {
		l.scene.Lines = append(l.scene.Lines, Line{X1: p[0], Y1: p[1], X2: p[2], Y2: p[3], Width: 1, Stroke: RoleRule})
	}
}

// upon is the role of a mark that stands out on a fill as a text would.
func upon(fill Role) Role {
	switch fill {
	case RoleSegment1, RoleSegment2, RoleSelected:
		return RoleOnBar
	}
	return RoleInk
}

// mark draws a triangle in the middle of a line.
func (l *heatLayout) mark(m HeatMark, x, mid float32, ink Role) {
	if m == HeatUnmarked {
		return
	}
	w, h := markWidth*l.k, markHeight*l.k
	l.scene.Triangles = append(l.scene.Triangles, Triangle{X: x, Y: mid - h/2, W: w, H: h, Down: m == HeatLower, Fill: ink})
}

// keys explains shades and marks below the map, one after the other.
func (l *heatLayout) keys() {
	if len(l.spec.Keys) == 0 {
		l.y = max(l.y-heatGap, 0)
		return
	}
	k, s := l.k, &l.scene
	l.y += heatApart * k
	lead := (swatch + 6) * k
	x := float32(0)
	line := max(l.smallH, swatch*k)
	for _, key := range l.spec.Keys {
		lines := wrap(key.Text, s.W-lead, headSize*k, false, l.measure)
		w, _ := l.measure(lines[0], headSize*k, false)
		if x > 0 && (x+lead+w > s.W || len(lines) > 1) {
			x, l.y = 0, l.y+line+4*k
		}
		mid := l.y + line/2
		if key.Mark != HeatUnmarked {
			l.mark(key.Mark, x+(swatch-markWidth)*k/2, mid, RoleInk)
		} else {
			s.Rects = append(s.Rects, Rect{X: x, Y: mid - swatch*k/2, W: swatch * k, H: swatch * k, Radius: 3, Fill: heatFills[key.Shade]})
		}
		l.texts(lines, x+lead, mid-l.smallH/2, l.smallH, Text{Size: headSize * k, Fill: RoleMuted})
		x += lead + w + 16*k
		if len(lines) > 1 {
			x, l.y = 0, l.y+l.smallH*float32(len(lines))+4*k
		}
	}
	if x > 0 {
		l.y += line
	}
}

// texts writes lines below one another, each like a given one.
func (l *heatLayout) texts(lines []string, x, y, height float32, like Text) {
	for i, line := range lines {
		like.X, like.Y, like.Text = x, y+height*float32(i), line
		l.text(like)
	}
}

func (l *heatLayout) text(t Text) {
	if t.Text != "" {
		l.scene.Texts = append(l.scene.Texts, t)
	}
}

// words parts a text where it may be broken without breaking a word.
func words(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '/' || r == '-' })
}
