package chart

// dots draws a dot a value; those that would meet stand upon one another. Where
// some are highlighted the others are paler and smaller.
func (l *histogramLayout) dots() {
	k, s := l.k, &l.scene
	d := valueDot * k
	level := make([]int, len(l.spec.Dots))
	highest := 0
	for i, dot := range l.spec.Dots {
		for j := i - 1; j >= 0; j-- {
			if l.at(dot.At)-l.at(l.spec.Dots[j].At) < d+1 {
				level[i] = max(level[i], level[j]+1)
			}
		}
		highest = max(highest, level[i])
	}
	base := 6*k + float32(highest+1)*(d+2*k)
	for i, dot := range l.spec.Dots {
		x, y := l.at(dot.At)-d/2, base-float32(level[i]+1)*(d+2*k)
		size, fill := d, RoleBar
		if l.spec.HasParts && !dot.Lit {
			size, fill = dimDot*k, RoleSegment3
		}
		in := (d - size) / 2
		s.Rects = append(s.Rects, Rect{X: x + in, Y: y + in, W: size, H: size, Radius: size / 2, Fill: fill})
		l.spot(x, y, d, d+2*k, dot.Say)
	}
	l.y = base
}
