package summary

import (
	"strings"
	"unicode"

	"izpete/data/finding"
	"izpete/data/survey"
)

// quotation is what a respondent said in their own words, to which question, and
// who it was; nothing of it where it is hidden.
func (b *builder) quotation(e finding.Evidence) []Run {
	if b.Hidden[e.ID] {
		return []Run{{Text: b.w.T("method.hidden"), Look: Muted}, {Text: "\n" + b.user(e.Text)}}
	}
	runs := []Run{{Text: b.quoted(e.Quote.Text)}, {Text: "\n" + b.w.T("report.written-by", "Who", b.speaker(e)), Look: Muted}, {Text: "\n" + b.user(e.Text)}}
	if len(e.Filter) > 0 {
		runs = append(runs, Run{Text: "\n" + b.w.T("report.evidence-filter", "Filter", b.terms(e.Filter)), Look: Muted})
	}
	return runs
}

// quoted puts the words of a respondent between quotation marks, with the names of
// respondents covered where they are to be.
func (b *builder) quoted(text string) string {
	return b.w.T("report.quoted", "Text", b.user(strings.TrimSpace(text)))
}

// speaker is who said a quotation; covered it says nothing, whether or not the name
// is still in the data.
func (b *builder) speaker(e finding.Evidence) string {
	switch {
	case b.Mask:
		return b.w.T("report.masked")
	case e.Quote.Name == "":
		return b.w.T("report.unnamed")
	}
	return e.Quote.Name
}

// quotedCell is where a quotation stands. Whoever has the workbook reads from a row
// who it is of, and from the name of a form as well: both are covered with the names.
func (b *builder) quotedCell(e finding.Evidence) string {
	if !b.Mask {
		return e.Place().String()
	}
	cell := e.Cells
	if e.Quote.File == "" {
		cell = strings.TrimRightFunc(cell, unicode.IsDigit)
	}
	at := survey.Place{File: e.File, Sheet: e.Sheet, Cell: cell}.String()
	if e.Quote.File == "" && cell != e.Cells {
		at = b.w.T("report.row-masked", "Place", at)
	}
	return b.user(at)
}
