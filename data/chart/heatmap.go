package chart

// HeatColumn heads a column of a heat map. The texts are ready-made.
type HeatColumn struct {
	Group string // what several columns next to one another belong to, "" for nothing
	Label string
	Count string // "n = 44", "" where it stands at the rows
}

// HeatRow is a row of a heat map, with as many cells as there are columns.
type HeatRow struct {
	Group string // what several rows below one another belong to, "" for nothing
	Label string
	Count string // "n = 44", "" where it stands at the columns
	Apart bool   // stands apart from the rows above it: the whole
	Cells []HeatCell
}

// HeatCell is one cell of a heat map.
type HeatCell struct {
	Text     string // "86 %", or the count where the base is too small
	Shade    HeatShade
	Mark     HeatMark
	Selected bool
	Say      string
}

// HeatShade says how dark a cell is: from 1, the palest, to HeatShades.
type HeatShade int

// Shades that say nothing of size, and how many there are that do.
const (
	HeatBare   HeatShade = 0  // no fill: a count without a percentage
	HeatWhole  HeatShade = -1 // an outline only: the whole is not compared
	HeatShades           = 5
)

// HeatMark is a triangle beside the text of a cell.
type HeatMark int

// The marks.
const (
	HeatUnmarked HeatMark = iota
	HeatHigher            // points up
	HeatLower             // points down
)

// HeatKey explains a shade or a mark below the map.
type HeatKey struct {
	Shade HeatShade
	Mark  HeatMark
	Text  string
}

// HeatSpec is a table whose cells are the darker the larger they are. A cell's
// spot has the ID row·len(Columns)+column.
type HeatSpec struct {
	Columns []HeatColumn
	Rows    []HeatRow
	Keys    []HeatKey
	Scale   float32 // of text and spacing; 0 is 1
	// Height is what the map should come to: its cells are lower or taller than
	// usual for it, as far as they read well. 0 leaves them as they are.
	Height float32
}

// Sizes of the map at scale 1, in device-independent pixels.
const (
	heatGap     = 6 // between cells
	heatApart   = 14
	heatSide    = 8   // within a cell, beside what it says
	heatCell    = 76  // least width of a cell
	heatMost    = 150 // a wider cell would be no easier to read
	heatHeight  = 34
	heatRoomy   = 44  // of a map of few rows
	heatLow     = 30  // where there is little height
	heatTall    = 88  // where there is much
	heatWide    = 3.4 // a tall cell may be so many times as wide
	fewRows     = 6
	heatSquat   = 0.55 // a tall cell is no taller than so much of its width
	heatWord    = 132  // a longer word of a heading is broken
	heatLabel   = 116  // least width of the rows' labels
	heatLabels  = 290
	headSize    = 12
	markWidth   = 10
	markHeight  = 9
	markSpace   = 5
	swatch      = 13
	heatRadius  = 4
	heatMinimum = 3 // fewer columns beside one another than this stand below one another
)

var heatFills = map[HeatShade]Role{
	1: RolePale, 2: RoleSegment4, 3: RoleSegment3, 4: RoleSegment2, 5: RoleSegment1,
}

// Heatmap lays out a table of cells. Columns that do not fit beside one another
// go on in a further block below, with the rows' labels again; where not even a
// few fit, each row is a list of its cells.
func Heatmap(spec HeatSpec, width float32, m Measure) Scene {
	usual := float32(heatRoomy)
	if len(spec.Rows) > fewRows {
		usual = heatHeight
	}
	if spec.Height <= 0 {
		return heatmap(spec, width, usual, m).scene
	}
	l := heatmap(spec, width, heatLow, m)
	for range 8 { // rows of many words grow late, and headings have fewer lines above wide cells
		cell := l.cellFor(spec.Height)
		if cell == l.cellH || cell > l.cellH && cell-l.cellH < 0.2 {
			break
		}
		l = heatmap(spec, width, cell, m)
	}
	return l.scene
}

// cellFor is how tall cells must be for the map to come to a height.
func (l *heatLayout) cellFor(height float32) float32 {
	if l.across == 0 || len(l.spec.Rows) == 0 {
		return l.cellH
	}
	more := (height - l.scene.H) / (l.k * float32(max(l.growing, 1)))
	tall := min(max(heatRoomy, heatSquat*l.cellW/l.k), heatTall)
	return min(max(l.cellH+more, heatLow), tall)
}

// heatmap lays the table out with cells of a height.
func heatmap(spec HeatSpec, width, cell float32, m Measure) *heatLayout {
	l := &heatLayout{scene: Scene{W: max(width, minWidth)}, spec: spec, measure: m, k: factor(spec.Scale), cellH: cell}
	_, l.lineH = m("Āg", labelSize*l.k, false)
	_, l.smallH = m("Āg", headSize*l.k, false)
	if l.columns() {
		for from := 0; from < len(spec.Columns); from += l.across {
			l.block(from, min(from+l.across, len(spec.Columns)))
		}
	} else {
		l.list()
	}
	l.keys()
	l.scene.H = l.y
	return l
}

type heatLayout struct {
	scene   Scene
	spec    HeatSpec
	measure Measure
	k       float32
	lineH   float32 // of a label
	smallH  float32 // of a heading

	labelW, countW float32
	cellX, cellW   float32
	cellH          float32 // before scaling; a row with more words is taller
	across         int     // columns of a block
	y              float32
	growing        int // lines of cells that are as tall as cellH, and not as their words
}

// columns decides where the columns stand and reports whether there is room
// for a table.
func (l *heatLayout) columns() bool {
	k, n := l.k, len(l.spec.Columns)
	for _, r := range l.spec.Rows {
		if w, _ := l.measure(r.Count, headSize*k, false); w > 0 {
			l.countW = max(l.countW, w+gap*k)
		}
	}
	least := l.cellNeeds()
	for _, c := range l.spec.Columns {
		least = max(least, min(l.longest(c.Label, headSize*k, false), heatWord*k))
	}
	labels := heatLabel * k
	for _, r := range l.spec.Rows {
		labels = max(labels, min(l.longest(r.Label, labelSize*k, r.Apart), heatLabels*k))
	}
	l.labelW = min(max(0.24*l.scene.W, labels), heatLabels*k)
	l.cellX = l.labelW + gap*k + l.countW
	room := l.scene.W - l.cellX
	fit := int((room + heatGap) / (least + heatGap))
	if n == 0 || fit < min(heatMinimum, n) {
		return false
	}
	blocks := (n + fit - 1) / fit
	l.across = (n + blocks - 1) / blocks
	l.cellW = min((room-heatGap*float32(l.across-1))/float32(l.across), max(max(heatMost, heatWide*l.cellH)*k, least))
	return true
}

// cellNeeds is the width of the widest thing that a cell says.
func (l *heatLayout) cellNeeds() float32 {
	least := heatCell * l.k
	for _, r := range l.spec.Rows {
		for _, c := range r.Cells {
			w, _ := l.measure(c.Text, labelSize*l.k, true)
			least = max(least, w+(markWidth+markSpace+2*heatSide)*l.k)
		}
	}
	return least
}

// longest is the width of the longest word of a text.
func (l *heatLayout) longest(text string, size float32, bold bool) float32 {
	longest := float32(0)
	for _, word := range words(text) {
		w, _ := l.measure(word, size, bold)
		longest = max(longest, w)
	}
	return longest
}

// block lays out some of the columns with all rows.
func (l *heatLayout) block(from, to int) {
	k := l.k
	if from > 0 {
		l.y += 2 * heatApart * k
	}
	l.heads(from, to)
	group := ""
	for i, r := range l.spec.Rows {
		if r.Group != group {
			group = r.Group
			l.group(group, i > 0)
		} else if r.Apart && i > 0 {
			l.y += heatApart * k
		}
		lines := wrap(r.Label, l.labelW, labelSize*k, r.Apart, l.measure)
		h := max(l.cellH*k, l.lineH*float32(len(lines)))
		l.texts(lines, 0, l.y+(h-l.lineH*float32(len(lines)))/2, l.lineH, Text{Size: labelSize * k, Bold: r.Apart, Fill: RoleInk})
		if r.Count != "" {
			l.text(Text{X: l.cellX - gap*k, Y: l.y + (h-l.smallH)/2, Text: r.Count, Size: headSize * k, Fill: RoleMuted, Align: AlignEnd})
		}
		if h <= l.cellH*k {
			l.growing++
		}
		for c := from; c < to; c++ {
			l.cell(i, c, l.cellX+float32(c-from)*(l.cellW+heatGap), l.y, l.cellW, h)
		}
		l.y += h + heatGap
	}
}

// group heads the rows that belong together.
func (l *heatLayout) group(name string, below bool) {
	if below {
		l.y += heatApart * l.k
	}
	lines := wrap(name, l.scene.W, labelSize*l.k, true, l.measure)
	l.texts(lines, 0, l.y, l.lineH, Text{Size: labelSize * l.k, Bold: true, Fill: RoleInk})
	l.y += l.lineH*float32(len(lines)) + heatGap
}

// heads writes the headings of the columns, all ending at the same height.
func (l *heatLayout) heads(from, to int) {
	k, columns := l.k, l.spec.Columns
	l.y += l.groups(from, to)
	heads, height, counted := make([][]string, to-from), float32(0), false
	for c := from; c < to; c++ {
		heads[c-from] = wrap(columns[c].Label, l.cellW, headSize*k, false, l.measure)
		height = max(height, l.smallH*float32(len(heads[c-from])))
		counted = counted || columns[c].Count != ""
	}
	for i, lines := range heads {
		x := l.cellX + float32(i)*(l.cellW+heatGap) + l.cellW/2
		l.texts(lines, x, l.y+height-l.smallH*float32(len(lines)), l.smallH, Text{Size: headSize * k, Fill: RoleInk, Align: AlignCentre})
		if n := columns[from+i].Count; n != "" {
			l.text(Text{X: x, Y: l.y + height + 2*k, Text: n, Size: headSize * k, Fill: RoleMuted, Align: AlignCentre})
		}
	}
	if counted {
		height += l.smallH + 2*k
	}
	l.y += height + 8*k
}

// groups writes what the columns belong to, above a line as long as they are,
// and returns the height it takes.
func (l *heatLayout) groups(from, to int) float32 {
	k, columns := l.k, l.spec.Columns
	type span struct {
		lines  []string
		x1, x2 float32
	}
	var spans []span
	tallest := 0
	for c := from; c < to; {
		end := c + 1
		for end < to && columns[end].Group == columns[c].Group {
			end++
		}
		x1 := l.cellX + float32(c-from)*(l.cellW+heatGap)
		x2 := l.cellX + float32(end-from)*(l.cellW+heatGap) - heatGap
		if name := columns[c].Group; name != "" {
			s := span{wrap(name, x2-x1, headSize*k, true, l.measure), x1, x2}
			spans, tallest = append(spans, s), max(tallest, len(s.lines))
		}
		c = end
	}
	if tallest == 0 {
		return 0
	}
	h := l.smallH * float32(tallest)
	for _, s := range spans {
		l.texts(s.lines, (s.x1+s.x2)/2, l.y+h-l.smallH*float32(len(s.lines)), l.smallH, Text{Size: headSize * k, Bold: true, Fill: RoleInk, Align: AlignCentre})
		l.scene.Lines = append(l.scene.Lines, Line{X1: s.x1, Y1: l.y + h + 3*k, X2: s.x2, Y2: l.y + h + 3*k, Width: 1, Stroke: RoleRule})
	}
	return h + 8*k
}

// list gives every cell a line of its own, with its heading before it.
func (l *heatLayout) list() {
	k, s := l.k, &l.scene
	cellW := min(l.cellNeeds(), s.W/2)
	labelW := s.W - cellW - gap*k
	group := ""
	for i, r := range l.spec.Rows {
		if i > 0 {
			l.y += heatApart * k
		}
		title := r.Label
		if r.Group != group {
			group = r.Group
			l.group(group, false)
		}
		lines := wrap(title, s.W, labelSize*k, true, l.measure)
		l.texts(lines, 0, l.y, l.lineH, Text{Size: labelSize * k, Bold: true, Fill: RoleInk})
		l.y += l.lineH * float32(len(lines))
		if r.Count != "" {
			l.text(Text{Y: l.y, Text: r.Count, Size: headSize * k, Fill: RoleMuted})
			l.y += l.smallH
		}
		l.y += heatGap
		part := ""
		for c, head := range l.spec.Columns {
			if head.Group != part {
				part = head.Group
				lines := wrap(part, s.W, headSize*k, true, l.measure)
				l.texts(lines, 0, l.y, l.smallH, Text{Size: headSize * k, Bold: true, Fill: RoleMuted})
				l.y += l.smallH*float32(len(lines)) + heatGap
			}
			label := head.Label
			if head.Count != "" {
				label += " (" + head.Count + ")"
			}
			lines := wrap(label, labelW, headSize*k, false, l.measure)
			h := max(heatHeight*k, l.smallH*float32(len(lines)))
			l.texts(lines, 0, l.y+(h-l.smallH*float32(len(lines)))/2, l.smallH, Text{Size: headSize * k, Fill: RoleInk})
			l.cell(i, c, s.W-cellW, l.y, cellW, h)
			l.y += h + heatGap
		}
	}
}
