package chart

// MultiplePanel is the chart of one group. Its bars are as many as
// MultiplesSpec.Labels.
type MultiplePanel struct {
	Title string
	Count string // "n = 12"
	Warn  bool   // the base is small; the words above the chart say so too
	Bars  []MultipleBar
}

// MultipleBar is one option in one group. The texts are ready-made.
type MultipleBar struct {
	ID       int     // of its spot
	Share    float64 // from 0 to 1
	Value    string  // "53 %", or the count where the base is too small
	Faint    bool    // the base is too small for a share
	Missing  bool    // "don't know" and the like
	Mark     HeatMark
	Selected bool
	Say      string
}

// MultiplesSpec is the same bars once a group, side by side and on one scale of
// 0 to 100 % (small multiples: Tufte 1983, The Visual Display of Quantitative
// Information, 170–175).
type MultiplesSpec struct {
	Labels []string
	Panels []MultiplePanel
	Scale  float32 // of text and spacing; 0 is 1
}

// Sizes of the chart at scale 1, in device-independent pixels.
const (
	panelLeast  = 128
	panelGap    = 16
	panelBar    = 12
	panelRow    = 5  // above and below what stands in a row
	panelAfter  = 14 // below a line of panels
	panelLabels = 0.26
)

// Multiples lays the panels out in as many lines as it takes. The options are
// named at the left of each line.
func Multiples(spec MultiplesSpec, width float32, m Measure) Scene {
	l := &multiples{scene: Scene{W: max(width, minWidth)}, spec: spec, measure: m, k: factor(spec.Scale)}
	if len(spec.Panels) == 0 {
		return l.scene
	}
	l.columns()
	for at := 0; at < len(spec.Panels); at += l.across {
		l.line(spec.Panels[at:min(at+l.across, len(spec.Panels))])
	}
	l.scene.H = l.y
	return l.scene
}

type multiples struct {
	scene   Scene
	spec    MultiplesSpec
	measure Measure
	k, y    float32

	labelW, panelW, valueW float32
	across                 int
	labels                 [][]string
	heights                []float32 // of the rows
	lineH                  float32
}

func (l *multiples) columns() {
	k := l.k
	_, l.lineH = l.measure("Āg", countSize*k, false)
	inner := l.scene.W - 2*inset
	for _, p := range l.spec.Panels {
		for _, b := range p.Bars {
			w, _ := l.measure(b.Value, countSize*k, true)
			l.valueW = max(l.valueW, w)
		}
	}
	l.valueW += markRoom * k
	least := max(panelLeast*k, l.valueW+48*k)
	l.labelW = min(max(panelLabels*inner, 90*k), 260*k)
	if room := inner - least - panelGap*k; l.labelW > room {
		l.labelW = max(room, 0.35*inner)
	}
	room := inner - l.labelW
	l.across = max(1, min(int(room/(least+panelGap*k)), len(l.spec.Panels)))
	// As many in each line as it takes for as many lines.
	lines := (len(l.spec.Panels) + l.across - 1) / l.across
	l.across = (len(l.spec.Panels) + lines - 1) / lines
	l.panelW = room/float32(l.across) - panelGap*k
	for _, label := range l.spec.Labels {
		lines := wrap(label, l.labelW, countSize*k, false, l.measure)
		l.labels = append(l.labels, lines)
		l.heights = append(l.heights, max(l.lineH*float32(len(lines)), panelBar*k, l.lineH)+2*panelRow*k)
	}
}

// markRoom is kept behind a value for its mark.
const markRoom = 14

// line is a line of panels.
func (l *multiples) line(panels []MultiplePanel) {
	k, s := l.k, &l.scene
	head := float32(0)
	titles := make([][]string, len(panels))
	for i, p := range panels {
		titles[i] = wrap(p.Title, l.panelW, countSize*k, true, l.measure)
		head = max(head, l.lineH*float32(len(titles[i])+1))
	}
	top := l.y + 4*k + head + 3*k
	y := top
	for r, lines := range l.labels {
		words := l.lineH * float32(len(lines))
		for n, line := range lines {
			s.Texts = append(s.Texts, Text{X: inset, Y: y + (l.heights[r]-words)/2 + l.lineH*float32(n), Text: line, Size: countSize * k, Fill: RoleInk})
		}
		y += l.heights[r]
	}
	for i, p := range panels {
		x := inset + l.labelW + panelGap*k + float32(i)*(l.panelW+panelGap*k)
		ty := l.y + 4*k + head - l.lineH*float32(len(titles[i])+1)
		for n, line := range titles[i] {
			s.Texts = append(s.Texts, Text{X: x, Y: ty + l.lineH*float32(n), Text: line, Size: countSize * k, Bold: true, Fill: RoleInk})
		}
		fill := RoleMuted
		if p.Warn {
			fill = RoleWarn
		}
		s.Texts = append(s.Texts, Text{X: x, Y: ty + l.lineH*float32(len(titles[i])), Text: p.Count, Size: countSize * k, Fill: fill})
		l.panel(p, x, top)
	}
	l.y = y + panelAfter*k
}

func (l *multiples) panel(p MultiplePanel, x, y float32) {
	k, s := l.k, &l.scene
	full := l.panelW - l.valueW - 4*k
	total := float32(0)
	for _, h := range l.heights {
		total += h
	}
	s.Lines = append(s.Lines, Line{X1: x, Y1: y, X2: x, Y2: y + total, Width: 1, Stroke: RoleRule})
	for r, b := range p.Bars {
		mid := y + l.heights[r]/2
		w := full * float32(min(max(b.Share, 0), 1))
		fill, ink := RoleBar, RoleInk
		switch {
		case b.Selected:
			fill, ink = RoleSelected, RoleSelected
		case b.Missing, b.Faint:
			fill = RoleSegment3
		}
		if w > 0 {
			s.Rects = append(s.Rects, Rect{X: x, Y: mid - panelBar*k/2, W: w, H: panelBar * k, Radius: barRadius, Fill: fill})
		}
		tw, _ := l.measure(b.Value, countSize*k, b.Selected)
		s.Texts = append(s.Texts, Text{X: x + w + 4*k, Y: mid - l.lineH/2, Text: b.Value, Size: countSize * k, Bold: b.Selected, Fill: ink})
		if b.Mark != HeatUnmarked {
			s.Triangles = append(s.Triangles, Triangle{X: x + w + 4*k + tw + 4*k, Y: mid - 3.5*k, W: 8 * k, H: 7 * k, Down: b.Mark == HeatLower, Fill: ink})
		}
		s.Spots = append(s.Spots, Spot{X: x, Y: y, W: l.panelW, H: l.heights[r], ID: b.ID, Say: b.Say})
		y += l.heights[r]
	}
}
