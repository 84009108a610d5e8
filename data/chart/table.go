package chart

// TableRow is one row of a table of figures.
type TableRow struct {
	Label    string
	Cells    []string // as many as TableSpec.Heads
	Selected bool
	Say      string
}

// TableSpec is a table of the figures that a chart would draw. The texts are
// ready-made.
type TableSpec struct {
	Corner string   // heading of the labels
	Heads  []string // headings of the figures
	Rows   []TableRow
	Scale  float32 // of text and spacing; 0 is 1
}

const (
	cellGap  = 22 // between columns of figures
	minLabel = 120
	cellRow  = 6 // above and below what stands in a row
)

// Table lays out labels with columns of figures. Where labels and figures do
// not fit beside one another, each figure stands on a line of its own, with its
// heading before it.
func Table(spec TableSpec, width float32, m Measure) Scene {
	l := &tableLayout{scene: Scene{W: max(width, minWidth)}, spec: spec, measure: m, k: factor(spec.Scale)}
	_, l.lineH = m("Āg", labelSize*l.k, false)
	l.columns()
	if !l.tall {
		l.head()
	}
	for i, r := range spec.Rows {
		l.row(i, r)
	}
	l.scene.H = l.y
	return l.scene
}

type tableLayout struct {
	scene   Scene
	spec    TableSpec
	measure Measure
	k       float32
	lineH   float32
	labelW  float32
	ends    []float32 // right end of each column of figures
	tall    bool      // each figure on a line of its own
	y       float32
}

func (l *tableLayout) columns() {
	k, x := l.k, l.scene.W-inset
	l.ends = make([]float32, len(l.spec.Heads))
	for c := len(l.spec.Heads) - 1; c >= 0; c-- {
		l.ends[c] = x
		w, _ := l.measure(l.spec.Heads[c], countSize*k, false)
		for _, r := range l.spec.Rows {
			cw, _ := l.measure(r.Cells[c], labelSize*k, r.Selected)
			w = max(w, cw)
		}
		x -= w + cellGap*k
	}
	corner, _ := l.measure(l.spec.Corner, countSize*k, false)
	l.labelW = x - inset
	if l.labelW < max(minLabel*k, corner) {
		l.tall = true
		l.labelW = l.scene.W - 2*inset
	}
}

func (l *tableLayout) head() {
	s, k := &l.scene, l.k
	_, h := l.measure("Āg", countSize*k, false)
	l.y = cellRow * k
	s.Texts = append(s.Texts, Text{X: inset, Y: l.y, Text: l.spec.Corner, Size: countSize * k, Fill: RoleMuted})
	for c, head := range l.spec.Heads {
		s.Texts = append(s.Texts, Text{X: l.ends[c], Y: l.y, Text: head, Size: countSize * k, Fill: RoleMuted, Align: AlignEnd})
	}
	l.y += h + cellRow*k
	l.rule()
}

func (l *tableLayout) rule() {
	l.scene.Lines = append(l.scene.Lines, Line{X1: inset, Y1: l.y, X2: l.scene.W - inset, Y2: l.y, Width: 1, Stroke: RoleRule})
}

func (l *tableLayout) row(i int, r TableRow) {
	s, k := &l.scene, l.k
	lines := wrap(r.Label, l.labelW, labelSize*k, r.Selected, l.measure)
	height := l.lineH*float32(len(lines)) + 2*cellRow*k
	figures := l.figures(r)
	for _, f := range figures {
		height += l.lineH * float32(f.lines())
	}
	ink := RoleInk
	if r.Selected {
		ink = RoleSelected
		s.Rects = append(s.Rects, Rect{Y: l.y, W: s.W, H: height, Radius: 4, Fill: RoleWash})
	}
	y := l.y + cellRow*k
	for n, text := range lines {
		s.Texts = append(s.Texts, Text{X: inset, Y: y + l.lineH*float32(n), Text: text, Size: labelSize * k, Bold: r.Selected, Fill: RoleInk})
	}
	figure := Text{Size: labelSize * k, Bold: r.Selected, Fill: ink, Align: AlignEnd}
	for c, text := range r.Cells {
		if !l.tall {
			figure.X, figure.Y, figure.Text = l.ends[c], y, text
			s.Texts = append(s.Texts, figure)
		}
	}
	at := y + l.lineH*float32(len(lines))
	for _, f := range figures {
		for n, text := range f.head {
			s.Texts = append(s.Texts, Text{X: inset, Y: at + l.lineH*float32(n), Text: text, Size: countSize * k, Fill: RoleMuted})
		}
		for n, text := range f.cell {
			figure.X, figure.Y, figure.Text = s.W-inset, at+l.lineH*float32(f.under+n), text
			s.Texts = append(s.Texts, figure)
		}
		at += l.lineH * float32(f.lines())
	}
	s.Spots = append(s.Spots, Spot{Y: l.y, W: s.W, H: height, ID: i, Say: r.Say})
	l.y += height
	if i < len(l.spec.Rows)-1 {
		l.rule()
	}
}

// tallFigure is a figure on lines of its own, with its heading before it or, where
// both are long, above it.
type tallFigure struct {
	head, cell []string
	under      int // the line on which the figure begins
}

func (f tallFigure) lines() int { return max(len(f.head), f.under+len(f.cell)) }

// figures returns the figures of a row where each stands on lines of its own.
func (l *tableLayout) figures(r TableRow) (all []tallFigure) {
	if !l.tall {
		return nil
	}
	k, room := l.k, l.scene.W-2*inset
	for c, text := range r.Cells {
		w, _ := l.measure(text, labelSize*k, r.Selected)
		beside := room - w - cellGap*k
		f := tallFigure{head: wrap(l.spec.Heads[c], beside, countSize*k, false, l.measure), cell: []string{text}}
		if beside < room/3 {
			f.head = wrap(l.spec.Heads[c], room, countSize*k, false, l.measure)
			f.cell, f.under = wrap(text, room, labelSize*k, r.Selected, l.measure), len(f.head)
		}
		all = append(all, f)
	}
	return all
}
