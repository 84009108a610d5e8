// Package summary puts an annotated summary together: figures with their bases,
// findings with their evidence, and what is known of the data. The document it
// builds knows no file format; the writers of package report and the preview on
// screen read the same blocks.
package summary

import (
	"time"

	"izpete/data/survey"
	"izpete/data/words"
)

// Document is an annotated summary, ready to be shown or written.
type Document struct {
	Title    string
	Subtitle string
	Case     string // base name of the case file, "" when it has none
	Lang     words.Lang
	Made     time.Time
	Blocks   []Block
	// Footnotes are numbered from 1 in the order in which the text refers to them.
	Footnotes []string
	Sources   []survey.Source // the workbooks that the figures rest on
}

// Block is one piece of a document: Heading, Paragraph, Table, Chart, Contents
// or PageBreak.
type Block interface{ block() }

// Heading opens a part of the document.
type Heading struct {
	Level  int    // 1 to 3
	Number string // "2.1."; "" when it is not numbered
	Text   string
	// Sheet names the sheet on which this part goes in formats made of sheets;
	// "" goes on in the sheet before.
	Sheet string
}

// Role says how a paragraph is meant.
type Role string

// The roles of a paragraph.
const (
	Body    Role = "body"
	Lead    Role = "lead"    // opens a section, a little larger
	Base    Role = "base"    // the base a figure stands on
	Note    Role = "note"    // small print under a figure
	Warning Role = "warning" // needs a look before a figure is relied upon
	Item    Role = "item"    // one entry of a list
)

// Paragraph is text.
type Paragraph struct {
	Role Role
	Runs []Run
}

// Look is how a run of text stands out.
type Look string

// The looks of text.
const (
	Plain  Look = ""
	Bold   Look = "bold"
	Italic Look = "italic"
	Muted  Look = "muted"
	Good   Look = "good" // agrees with the data; never by colour alone
	Bad    Look = "bad"  // no longer agrees
)

// Run is a stretch of text in one look. A line break in Text starts a new line
// in the same paragraph.
type Run struct {
	Text     string
	Look     Look
	Footnote int // number of the footnote referred to after the text, 0 for none
}

// Align places the text of a column.
type Align string

// The alignments.
const (
	Start Align = "start"
	End   Align = "end"
)

// Column is one column of a table.
type Column struct {
	Title string
	Align Align
	Width float64 // share of the text width, 0 to 1; those of a table add up to 1
	// Span tells that cells hold an interval: where cells hold one number each,
	// the column becomes two.
	Span bool
}

// ValueKind says what number a cell stands for.
type ValueKind string

// The kinds of value.
const (
	NoValue ValueKind = ""
	Count   ValueKind = "count"
	Percent ValueKind = "percent" // unrounded, 0 to 100
	Span    ValueKind = "span"    // from Number to High, unrounded percentages
)

// Cell is one cell of a table: its text as people read it and, for figures, the
// unrounded number behind it.
type Cell struct {
	Runs   []Run
	Kind   ValueKind
	Number float64
	High   float64
}

// Table is a table of figures, or a form of labels and texts.
type Table struct {
	ID      string // a chart refers to it; unique in the document, "" when no chart does
	Number  int    // in the caption; 0 for a table without one
	Caption string
	// Form marks a table of labels (first column) and texts, without a header.
	Form    bool
	Columns []Column
	Rows    [][]Cell
}

// ChartKind is the shape of a chart.
type ChartKind string

// The kinds of chart.
const (
	Bars    ChartKind = "bars"    // one horizontal bar a category, first on top
	Stacked ChartKind = "stacked" // one bar of 100 %, a part a series
)

// Chart is a figure over the rows of one breakdown.
type Chart struct {
	Kind       ChartKind
	Number     int // in the caption
	Caption    string
	Title      string // the question
	Categories []Category
	Series     []Series
	// Counts tells that the values are counts, because the base is too small
	// for percentages; Max is then the size of the base.
	Counts bool
	Max    float64 // end of the value axis
	Alt    string  // all of it in words
	Table  string  // ID of the table that holds the same figures
}

// Category is one bar, or one part of a stacked bar.
type Category struct {
	Label   string
	Missing bool // "don't know" and the like
}

// Series is one value a category: percentages 0 to 100, or counts.
type Series struct {
	Name   string
	Pale   bool // stands behind, for comparison
	Values []float64
	Counts []int
}

// Contents is the table of contents, over the headings of levels 1 and 2.
type Contents struct{}

// PageBreak starts a new page in formats made of pages.
type PageBreak struct{}

func (Heading) block()   {}
func (Paragraph) block() {}
func (Table) block()     {}
func (Chart) block()     {}
func (Contents) block()  {}
func (PageBreak) block() {}

// Text joins runs without their looks and footnotes.
func Text(runs []Run) string {
	s := ""
	for _, r := range runs {
		s += r.Text
	}
	return s
}
