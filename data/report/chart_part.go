package report

import (
	"fmt"
	"strconv"
	"strings"

	"izpete/data/summary"
	"izpete/data/words"
)

// drawing turns a chart of the document into a chart part of an Office file:
// values that are there to be shown, and references to the cells that they
// stand in, so that the chart can be edited.
type drawing struct {
	c     summary.Chart
	w     *words.Words
	width int    // in thousandths of a centimetre
	most  int    // height that the figure may have, in the same
	title string // drawn above the bars; "" for none
	refs  []refs // one a series, or one a part of a stacked bar
}

// refs names the cells of one series. Counts is "" when they stand in none.
type refs struct{ name, labels, values, counts string }

// reference writes an absolute reference to a block of cells, 1-based.
func reference(sheet string, col, row1, row2 int) string {
	s := "'" + strings.ReplaceAll(sheet, "'", "''") + "'!$" + letters(col) + "$" + strconv.Itoa(row1)
	if row1 != row2 {
		s += ":$" + letters(col) + "$" + strconv.Itoa(row2)
	}
	return s
}

// letters names a column: 1 is A, 27 is AA.
func letters(col int) string {
	s := ""
	for ; col > 0; col = (col - 1) / 26 {
		s = string(rune('A'+(col-1)%26)) + s
	}
	return s
}

// space is the whole chart part (DrawingML charts, ISO/IEC 29500 part 1, 21.2).
// The workbook is the id of the embedded one, "" when the chart stands in its
// own.
func (g drawing) space(workbook string) *node {
	stacked := g.c.Kind == summary.Stacked
	return el("c:chartSpace", a("xmlns:c", nsC), a("xmlns:a", nsA), a("xmlns:r", nsR), a("xmlns:c15", nsC15),
		val("c:date1904", 0),
		val("c:lang", locale(g.w.Lang)),
		val("c:roundedCorners", 0),
		el("c:chart",
			g.heading(),
			val("c:autoTitleDeleted", flag(g.title == "")),
			el("c:plotArea", g.layout(), g.bars(), g.categoryAxis(), g.valueAxis(), el("c:spPr", el("a:noFill"), noLine())),
			when(stacked || len(g.c.Series) > 1, legend()),
			val("c:plotVisOnly", 1),
			val("c:dispBlanksAs", "gap")),
		el("c:spPr", el("a:noFill"), noLine()),
		el("c:txPr", el("a:bodyPr"), el("a:lstStyle"), el("a:p", el("a:pPr", defaultText(900, ink, false)), endText(g.w.Lang))),
		when(workbook != "", el("c:externalData", a("r:id", workbook), val("c:autoUpdate", 0))))
}

func (g drawing) bars() *node {
	grouping, gap, overlap := "clustered", 55, -5
	var series []*node
	if g.c.Kind == summary.Stacked {
		grouping, gap, overlap = "percentStacked", 20, 100
		for i := range g.c.Categories {
			series = append(series, g.part(i))
		}
	} else {
		for i := range g.c.Series {
			series = append(series, g.series(i))
		}
	}
	return el("c:barChart",
		val("c:barDir", "bar"), val("c:grouping", grouping), val("c:varyColors", 0),
		series,
		val("c:gapWidth", gap), val("c:overlap", overlap), val("c:axId", 50010), val("c:axId", 50020))
}

// series is one bar a category.
func (g drawing) series(i int) *node {
	s := g.c.Series[i]
	colour := bar
	if s.Pale {
		colour = pale
	}
	ser := el("c:ser", val("c:idx", i), val("c:order", i),
		el("c:tx", g.strings(g.refs[i].name, []string{s.Name})),
		solid(colour), val("c:invertIfNegative", 0))
	for j, c := range g.c.Categories {
		if c.Missing && !s.Pale {
			ser.add(el("c:dPt", val("c:idx", j), val("c:invertIfNegative", 0), val("c:bubble3D", 0), solid(missing)))
		}
	}
	ser.add(g.labels(s, "outEnd", ink))
	labels := make([]string, len(g.c.Categories))
	for j, c := range g.c.Categories {
		labels[j] = c.Label
	}
	ser.add(el("c:cat", g.strings(g.refs[i].labels, labels)))
	ser.add(el("c:val", g.numbers(g.refs[i].values, s.Values)))
	if !s.Pale {
		ser.add(g.countsBeside(g.refs[i].counts, s.Counts))
	}
	return ser
}

// part is one part of a stacked bar.
func (g drawing) part(i int) *node {
	s, c := g.c.Series[0], g.c.Categories[i]
	one := summary.Series{Values: s.Values[i : i+1], Counts: s.Counts[i : i+1]}
	colour, text := segments[i%len(segments)], onSegment[i%len(segments)]
	if c.Missing {
		colour, text = "DDE2E8", ink
	}
	return el("c:ser", val("c:idx", i), val("c:order", i),
		el("c:tx", g.strings(g.refs[i].name, []string{c.Label})),
		el("c:spPr", el("a:solidFill", rgb(colour)), el("a:ln", a("w", 12700), el("a:solidFill", rgb("FFFFFF")))), val("c:invertIfNegative", 0),
		g.labels(one, "ctr", text),
		el("c:cat", g.strings(g.refs[i].labels, []string{s.Name})),
		el("c:val", g.numbers(g.refs[i].values, one.Values)),
		g.countsBeside(g.refs[i].counts, one.Counts))
}

// The extensions of 2013 that let a label show a cell beside the value.
const (
	extLabels = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
	extRange  = "{02D57815-91ED-43cb-92C2-25804820EDAC}"
)

// labels show the share and, from the cells beside it, the count: both follow
// when the figures are edited. Readers that do not know the extension show the
// same text as it was written.
func (g drawing) labels(s summary.Series, position, colour string) *node {
	if s.Pale {
		return el("c:dLbls", val("c:delete", 1))
	}
	points := 900
	if g.c.Kind == summary.Stacked {
		points = 800
	}
	dl := el("c:dLbls")
	for i := range s.Values {
		if g.c.Kind == summary.Stacked && s.Values[i] < 4 {
			dl.add(el("c:dLbl", val("c:idx", 0), val("c:delete", 1))) // no room; legend and table have it
			continue
		}
		if g.c.Counts || g.c.Kind == summary.Stacked && s.Values[i] < 10 {
			continue
		}
		text := defaultText(points, colour, true)
		text.name = "a:rPr"
		text.attrs = append([]attr{a("lang", locale(g.w.Lang))}, text.attrs...)
		piece := func(kind string, n int, shown string) *node {
			return el("a:fld", a("id", fmt.Sprintf("{%08X-0000-4000-8000-%012X}", 0x1A000000+n, i+1)), a("type", kind), text, el("a:pPr"), el("a:t", shown))
		}
		plain := func(s string) *node { return el("a:r", text, el("a:t", s)) }
		dl.add(el("c:dLbl", val("c:idx", i),
			el("c:tx", el("c:rich", unwrapped(), el("a:lstStyle"), el("a:p",
				piece("VALUE", 1, g.w.Percent(s.Values[i], 0)), plain("\u00a0("),
				piece("CELLRANGE", 2, strconv.Itoa(s.Counts[i])), plain(")")))),
			val("c:dLblPos", position), shown(),
			el("c:extLst", el("c:ext", a("uri", extLabels), el("c15:dlblFieldTable"), val("c15:showDataLabelsRange", 1)))))
	}
	dl.add(el("c:numFmt", a("formatCode", g.format()), a("sourceLinked", 0)))
	dl.add(el("c:spPr", el("a:noFill"), noLine()))
	dl.add(el("c:txPr", unwrapped(), el("a:lstStyle"), el("a:p", el("a:pPr", defaultText(points, colour, true)), endText(g.w.Lang))))
	dl.add(val("c:dLblPos", position))
	dl.add(shown())
	if !g.c.Counts {
		dl.add(el("c:extLst", el("c:ext", a("uri", extLabels), val("c15:showDataLabelsRange", 1), val("c15:showLeaderLines", 0))))
	}
	return dl
}

// unwrapped keeps a label on one line.
func unwrapped() *node {
	return el("a:bodyPr", a("wrap", "none"), a("anchor", "ctr"), el("a:spAutoFit"))
}

// shown lists what a label shows; all six must be said.
func shown() []*node {
	return nodes(val("c:showLegendKey", 0), val("c:showVal", 1), val("c:showCatName", 0),
		val("c:showSerName", 0), val("c:showPercent", 0), val("c:showBubbleSize", 0))
}

// countsBeside names the cells with the counts, for the labels.
func (g drawing) countsBeside(ref string, counts []int) *node {
	if g.c.Counts {
		return nil
	}
	cache := el("c15:dlblRangeCache", val("c:ptCount", len(counts)))
	for i, n := range counts {
		cache.add(el("c:pt", a("idx", i), el("c:v", strconv.Itoa(n))))
	}
	return el("c:extLst", el("c:ext", a("uri", extRange), el("c15:datalabelsRange", el("c15:f", ref), cache)))
}

func (g drawing) strings(ref string, values []string) *node {
	cache := el("c:strCache", val("c:ptCount", len(values)))
	for i, v := range values {
		cache.add(el("c:pt", a("idx", i), el("c:v", v)))
	}
	return el("c:strRef", el("c:f", ref), cache)
}

func (g drawing) numbers(ref string, values []float64) *node {
	cache := el("c:numCache", el("c:formatCode", g.format()), val("c:ptCount", len(values)))
	for i, v := range values {
		cache.add(el("c:pt", a("idx", i), el("c:v", strconv.FormatFloat(g.value(v), 'g', -1, 64))))
	}
	return el("c:numRef", el("c:f", ref), cache)
}

// value is what stands in the workbook: shares as fractions, counts as they are.
func (g drawing) value(v float64) float64 {
	if g.c.Counts {
		return v
	}
	return v / 100
}

func (g drawing) format() string {
	if g.c.Counts {
		return "0"
	}
	return percentFormat(g.w.Lang, "0")
}
