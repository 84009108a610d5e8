package summary

import (
	"slices"
	"strconv"
	"time"

	"izpete/data/finding"
	"izpete/data/published"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// SectionID names a part of the summary. Its title is translated under
// "report.section.<id>".
type SectionID string

// The sections.
const (
	SectionSummary    SectionID = "summary"
	SectionMethod     SectionID = "method"
	SectionBreakdowns SectionID = "breakdowns"
	SectionFindings   SectionID = "findings"
	SectionEvidence   SectionID = "evidence" // appendix: index of the evidence
	SectionNotes      SectionID = "notes"    // appendix: notes about the data
)

// Section is a part of the summary and whether it is wanted.
type Section struct {
	ID SectionID `json:"id"`
	On bool      `json:"on"`
}

// Sections returns all sections in their usual order, all of them wanted.
func Sections() []Section {
	return []Section{
		{SectionSummary, true},
		{SectionMethod, true},
		{SectionBreakdowns, true},
		{SectionFindings, true},
		{SectionEvidence, true},
		{SectionNotes, true},
	}
}

// Input is everything that a summary is made of.
type Input struct {
	Words      *words.Words
	Title      string // of the case
	Made       time.Time
	Case       string // base name of the case file
	Tables     []*survey.Table
	Breakdowns []*tabulate.Breakdown
	Findings   []finding.Finding
	Checks     map[string]finding.Check // by evidence id; evidence without one was not checked
	Notes      []survey.Note            // what was noticed in the workbooks
	Names      []string                 // of those invited, masked like those of respondents
	Published  []published.Comparison   // of the questions of which something was published
	Filter     string                   // the filter in words, "" when there is none
	// NonResponse is one a table whose invited are known by name.
	NonResponse []NonResponse
	Method      []string        // in sentences, how shares were worked out where not as usual
	Hidden      map[string]bool // evidence, by id, whose figures must not be told
	Sections    []Section       // in the order wanted; nil for all in their usual order
	// Mask keeps the names of respondents out: wherever one of them stands in a
	// text it is replaced.
	Mask bool
}

// Build puts the document together.
func Build(in Input) Document {
	if in.Sections == nil {
		in.Sections = Sections()
	}
	b := &builder{Input: in, w: in.Words, mask: newMask(in)}
	b.doc = Document{
		Title:    b.user(in.Title),
		Subtitle: b.w.T("report.subtitle", "Date", b.w.Date(in.Made)),
		Case:     in.Case,
		Lang:     b.w.Lang,
		Made:     in.Made,
	}
	for _, t := range in.Tables {
		if !slices.Contains(b.doc.Sources, t.Source) {
			b.doc.Sources = append(b.doc.Sources, t.Source)
		}
	}
	b.add(Contents{}, PageBreak{})
	for _, s := range in.Sections {
		if s.On {
			b.section(s.ID)
		}
	}
	return b.doc
}

type builder struct {
	Input
	w    *words.Words
	doc  Document
	mask *mask

	h1, h2          int // numbers of the headings so far
	figures, tables int // numbers of the captions so far
}

func (b *builder) section(id SectionID) {
	switch id {
	case SectionSummary:
		b.keyFigures()
	case SectionMethod:
		b.method()
	case SectionBreakdowns:
		b.breakdowns()
	case SectionFindings:
		b.findings()
	case SectionEvidence:
		b.evidenceIndex()
	case SectionNotes:
		b.notes()
	}
}

func (b *builder) add(blocks ...Block) { b.doc.Blocks = append(b.doc.Blocks, blocks...) }

// opening starts a section, which is also a sheet of its own; what the document
// is about shares the first one.
// Of tells two sections of one kind apart; it may be empty.
func (b *builder) opening(id SectionID, of string) {
	sheet := string(id)
	if id == SectionSummary || id == SectionMethod {
		sheet = "about"
	}
	h := Heading{Level: 1, Text: b.w.T("report.section." + string(id)), Sheet: b.w.T("report.sheet." + sheet)}
	if of != "" {
		h.Text += ": " + of
		h.Sheet += " " + of
	}
	// Appendices stand apart from the numbered text.
	if id != SectionEvidence && id != SectionNotes {
		b.h1++
		b.h2 = 0
		h.Number = strconv.Itoa(b.h1) + "."
	}
	b.add(h)
}

// heading starts a numbered part of a section.
func (b *builder) heading(text string) {
	b.h2++
	b.add(Heading{Level: 2, Number: strconv.Itoa(b.h1) + "." + strconv.Itoa(b.h2) + ".", Text: text})
}

func (b *builder) say(role Role, runs ...Run) { b.add(Paragraph{Role: role, Runs: runs}) }

func (b *builder) text(role Role, key string, pairs ...any) {
	b.say(role, Run{Text: b.w.T(key, pairs...)})
}

// user prepares a text that people wrote: with Mask, without respondents' names.
func (b *builder) user(s string) string { return b.mask.apply(s) }

func (b *builder) footnote(text string) int {
	b.doc.Footnotes = append(b.doc.Footnotes, text)
	return len(b.doc.Footnotes)
}

func (b *builder) figure() int { b.figures++; return b.figures }
func (b *builder) table() int  { b.tables++; return b.tables }
