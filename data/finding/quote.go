package finding

import "izpete/data/survey"

// Quote is an answer in a respondent's own words, taken up as evidence. It has no
// figure: Option, Base, Count and N of its evidence are empty, so that a program
// that knows no quotations finds nothing behind it and says so, and Cells is the
// cell of the answer. A quotation tells who said it.
type Quote struct {
	Text string `json:"text"`           // as it stood, whole
	Name string `json:"name,omitempty"` // of the respondent, white space folded; "" where the sheet names nobody
	Row  int    `json:"row,omitempty"`  // sheet row, 1-based; of a form its number
	// Of a filled-in form its base name, where the evidence's is their folder, and
	// its sheet, where it is called otherwise than that of the form taught.
	File  string `json:"file,omitempty"`
	Sheet string `json:"sheet,omitempty"`
}

// Quoted tells whether the evidence is a quotation and not a figure.
func (e Evidence) Quoted() bool { return e.Quote != nil }

// Place is where the evidence stands: a range, or the cell of an answer.
func (e Evidence) Place() survey.Place {
	p := survey.Place{File: e.File, Sheet: e.Sheet, Cell: e.Cells}
	if e.Quoted() && e.Quote.File != "" {
		p.File = e.Quote.File
	}
	if e.Quoted() && e.Quote.Sheet != "" {
		p.Sheet = e.Quote.Sheet
	}
	return p
}

// untold returns the quotation without what was said and by whom.
func (q *Quote) untold() *Quote {
	if q == nil {
		return nil
	}
	return &Quote{}
}
