package report

import (
	"strconv"

	"izpete/data/summary"
	"izpete/data/words"
)

// categoryAxis has the labels at the left, the first category on top.
func (g drawing) categoryAxis() *node {
	return el("c:catAx", val("c:axId", 50010),
		el("c:scaling", val("c:orientation", "maxMin")),
		val("c:delete", flag(g.c.Kind == summary.Stacked)), val("c:axPos", "l"),
		el("c:numFmt", a("formatCode", "General"), a("sourceLinked", 0)),
		val("c:majorTickMark", "none"), val("c:minorTickMark", "none"), val("c:tickLblPos", "low"),
		el("c:spPr", el("a:ln", a("w", 9525), el("a:solidFill", rgb(rule)))),
		el("c:txPr", el("a:bodyPr"), el("a:lstStyle"), el("a:p", el("a:pPr", defaultText(g.labelSize(), ink, false)), endText(g.w.Lang))),
		val("c:crossAx", 50020), val("c:crosses", "autoZero"), val("c:auto", 0),
		val("c:lblAlgn", "ctr"), val("c:lblOffset", 100),
		val("c:tickLblSkip", 1), // every label, however crowded
		val("c:noMultiLvlLbl", 1))
}

// valueAxis runs from nought to the whole and is not drawn: the figures stand at
// the bars.
func (g drawing) valueAxis() *node {
	top := g.value(g.c.Max)
	if g.c.Kind == summary.Stacked {
		top = 1
	}
	return el("c:valAx", val("c:axId", 50020),
		el("c:scaling", val("c:orientation", "minMax"),
			val("c:max", strconv.FormatFloat(top, 'g', -1, 64)), val("c:min", 0)),
		val("c:delete", 1), val("c:axPos", "t"),
		el("c:numFmt", a("formatCode", g.format()), a("sourceLinked", 0)),
		val("c:majorTickMark", "none"), val("c:minorTickMark", "none"), val("c:tickLblPos", "nextTo"),
		val("c:crossAx", 50010), val("c:crosses", "autoZero"), val("c:crossBetween", "between"))
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// heading is the title above the bars, nil when there is none.
func (g drawing) heading() *node {
	if g.title == "" {
		return nil
	}
	look := defaultText(1000, ink, true)
	look.name = "a:rPr"
	look.attrs = append([]attr{a("lang", locale(g.w.Lang))}, look.attrs...)
	return el("c:title",
		el("c:tx", el("c:rich", el("a:bodyPr"), el("a:lstStyle"), el("a:p", el("a:r", look, el("a:t", g.title))))),
		place("", 0.01, 0.02, 0, 0), val("c:overlay", 0))
}

func legend() *node {
	return el("c:legend", val("c:legendPos", "b"), val("c:overlay", 0))
}

func solid(colour string) *node {
	return el("c:spPr", el("a:solidFill", rgb(colour)), noLine())
}

func rgb(colour string) *node { return el("a:srgbClr", a("val", colour)) }

func noLine() *node { return el("a:ln", el("a:noFill")) }

// defaultText is how text of a chart looks; size in hundredths of a point.
func defaultText(size int, colour string, bold bool) *node {
	return el("a:defRPr", a("sz", size), a("b", flag(bold)), el("a:solidFill", rgb(colour)), el("a:latin", a("typeface", font)), el("a:cs", a("typeface", font)))
}

func endText(l words.Lang) *node { return el("a:endParaRPr", a("lang", locale(l))) }
