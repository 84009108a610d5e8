package report

import (
	"math"
	"strconv"
	"unicode/utf8"

	"izpete/data/summary"
)

// Heights of a figure, in thousandths of a centimetre.
const (
	lineHeight   = 400  // one line of a label
	barHeight    = 820  // one bar with its gap
	besideHeight = 280  // one bar more in the same place
	titleHeight  = 900  // the title above
	legendHeight = 700  // the legend below
	stackHeight  = 1450 // a stacked bar
	letterWidth  = 200  // a letter of a label
)

// labelWidth is how the labels of the bars are set: their share of the width, and
// how many letters fit on a line there.
func (g drawing) labelWidth() (share float64, letters int) {
	longest := 0
	for _, c := range g.c.Categories {
		longest = max(longest, utf8.RuneCountInString(c.Label))
	}
	share = 0.40
	if longest > 70 {
		share = 0.52
	}
	return share, int(share * float64(g.width) / letterWidth)
}

// labelSize is that of the labels in hundredths of a point: smaller where there
// are more of them than the figure may be high.
func (g drawing) labelSize() int {
	const usual, least = 900, 600
	// Smaller letters take less of a line and make lower lines.
	shrunk := usual * math.Sqrt(float64(g.most)/float64(g.wanted()))
	return min(usual, max(least, int(shrunk)))
}

// height is that of the figure.
func (g drawing) height() int { return min(g.wanted(), g.most) }

// wanted is how high the figure would be with room enough. All bars get the room
// that the longest label takes, because they stand at equal distances.
func (g drawing) wanted() int {
	h := 0
	if g.title != "" {
		h += titleHeight
	}
	if g.c.Kind == summary.Stacked {
		return h + stackHeight + g.legendLines()*lineHeight + 600
	}
	_, fit := g.labelWidth()
	each := barHeight + besideHeight*(len(g.c.Series)-1)
	for _, c := range g.c.Categories {
		lines := 1 + (utf8.RuneCountInString(c.Label)-1)/fit
		each = max(each, lineHeight*lines+200)
	}
	h += each*len(g.c.Categories) + 300
	if len(g.c.Series) > 1 {
		h += legendHeight
	}
	return h
}

// legendLines is how many lines the legend of a stacked bar takes.
func (g drawing) legendLines() int {
	letters := 0
	for _, c := range g.c.Categories {
		letters += utf8.RuneCountInString(c.Label) + 4
	}
	return 1 + letters*letterWidth/(g.width*9/10)
}

// layout leaves the left of the figure to labels, which wrap within it, and some
// room at the right for the figures at the end of the bars.
func (g drawing) layout() *node {
	whole := float64(g.height())
	top, bottom := 100/whole, 100/whole
	if g.title != "" {
		top = titleHeight / whole
	}
	if g.c.Kind == summary.Stacked {
		return place("inner", 0.01, top, 0.98, stackHeight/whole)
	}
	if len(g.c.Series) > 1 {
		bottom = legendHeight / whole
	}
	x, _ := g.labelWidth()
	return place("inner", x, top, 0.90-x, 1-top-bottom)
}

// place puts a part of the chart at a share of the figure's width and height.
func place(target string, x, y, w, h float64) *node {
	number := func(f float64) string { return strconv.FormatFloat(f, 'f', 3, 64) }
	return el("c:layout", el("c:manualLayout",
		when(target != "", val("c:layoutTarget", target)), val("c:xMode", "edge"), val("c:yMode", "edge"),
		val("c:x", number(x)), val("c:y", number(y)),
		when(w > 0, val("c:w", number(w))), when(h > 0, val("c:h", number(h)))))
}
