package chart

// name writes what a row below the axis is, above it.
func (l *histogramLayout) name(text string) {
	_, h := l.measure("Āg", countSize*l.k, false)
	l.y += 6 * l.k
	for _, line := range wrap(text, l.axisW, countSize*l.k, false, l.measure) {
		if line != "" {
			l.scene.Texts = append(l.scene.Texts, Text{X: inset, Y: l.y, Text: line, Size: countSize * l.k, Fill: RoleInk})
		}
		l.y += h
	}
}

func (l *histogramLayout) box(b HistogramBox) {
	k, s := l.k, &l.scene
	l.name(l.spec.BoxName)
	mid, half := l.y+boxRow*k/2, boxHeight*k/2
	line := func(x1, y1, x2, y2, width float32) {
		s.Lines = append(s.Lines, Line{X1: x1, Y1: y1, X2: x2, Y2: y2, Width: width, Stroke: RoleWhisker})
	}
	q1, q3, low, high := l.at(b.Quartile1), l.at(b.Quartile3), l.at(b.Low), l.at(b.High)
	s.Rects = append(s.Rects, Rect{X: q1, Y: mid - half, W: max(q3-q1, 1), H: 2 * half, Fill: RoleSegment3})
	line(low, mid, q1, mid, 1)
	line(q3, mid, high, mid, 1)
	for _, x := range []float32{low, high} {
		line(x, mid-half/2, x, mid+half/2, 1)
	}
	line(l.at(b.Median), mid-half, l.at(b.Median), mid+half, 2.5*k)
	l.spot(min(low, high)-2*k, l.y, max(high-low, 1)+4*k, boxRow*k, b.Say)
	d := outlierDot * k
	for _, o := range b.Outliers {
		x := l.at(o.At)
		s.Rects = append(s.Rects, Rect{X: x - d/2, Y: mid - d/2, W: d, H: d, Radius: d / 2, Fill: RoleBar})
		l.spot(x-d/2-k, mid-d/2-k, d+2*k, d+2*k, o.Say)
	}
	l.y += boxRow * k
}

func (l *histogramLayout) mean(m HistogramMean) {
	k, s := l.k, &l.scene
	l.name(l.spec.MeanName)
	mid, d := l.y+boxRow*k/3, valueDot*k
	x := l.at(m.Mean)
	from, to := x-d/2, x+d/2
	if m.HasInterval {
		low, high, cap := l.at(m.Low), l.at(m.High), capHeight*k/2
		s.Lines = append(s.Lines,
			Line{X1: low, Y1: mid, X2: high, Y2: mid, Width: 1, Stroke: RoleWhisker},
			Line{X1: low, Y1: mid - cap, X2: low, Y2: mid + cap, Width: 1, Stroke: RoleWhisker},
			Line{X1: high, Y1: mid - cap, X2: high, Y2: mid + cap, Width: 1, Stroke: RoleWhisker})
		from, to = min(from, low), max(to, high)
	}
	s.Rects = append(s.Rects, Rect{X: x - d/2, Y: mid - d/2, W: d, H: d, Radius: d / 2, Fill: RoleSegment1})
	l.spot(from-2*k, l.y, to-from+4*k, boxRow*k*2/3, m.Say)
	l.y += boxRow * k * 2 / 3
}
