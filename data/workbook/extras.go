package workbook

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
)

// What a fill-in form says besides its values: which cells are calculated,
// which offer a list to choose from, and which have a name.

// Choice is a drop-down list that the workbook offers in some cells.
type Choice struct {
	Cells []Range
	// From is where the list comes from, as the file has it: the options in
	// quotation marks, a block of cells or a name.
	From string
}

// Name is a name that the workbook gives to a block of cells.
type Name struct {
	Name  string
	Sheet string
	Cells Range
}

// Formula tells whether a cell is calculated, with a result in the file or
// without one. The first MaxFormulas of a sheet are known.
func (s *Sheet) Formula(row, col int) bool {
	_, found := slices.BinarySearchFunc(s.formulas, Address{row, col}, compareAddress)
	return found
}

// Formulas lists the cells that are calculated, row by row and from left to
// right; the slice is the sheet's own.
func (s *Sheet) Formulas() []Address { return s.formulas }

// Choices lists the drop-down lists of the sheet, in the order of the file; the
// slice is the sheet's own.
func (s *Sheet) Choices() []Choice { return s.choices }

// Options returns what a drop-down list offers, blank entries left out; nil
// when it comes from what this program does not follow: a calculation or
// another workbook.
func (b *Book) Options(s *Sheet, c Choice) []string {
	from := strings.TrimSpace(strings.TrimPrefix(c.From, "="))
	if list, ok := strings.CutPrefix(from, `"`); ok {
		list = strings.ReplaceAll(strings.TrimSuffix(list, `"`), `""`, `"`)
		return filled(strings.Split(list, ","))
	}
	for _, n := range b.Names {
		if strings.EqualFold(n.Name, from) {
			return b.texts(n.Sheet, n.Cells)
		}
	}
	sheet, cells, ok := parseReference(from)
	if !ok {
		return nil
	}
	if sheet == "" {
		sheet = s.Name
	}
	return b.texts(sheet, cells)
}

// texts lists what stands in a block of cells, no more than MaxOptions of them.
func (b *Book) texts(sheet string, cells Range) []string {
	s := b.Sheet(sheet)
	if s == nil {
		return nil
	}
	var all []string
	for row := cells.Row1; row <= min(cells.Row2, s.Rows) && len(all) < MaxOptions; row++ {
		for col, c := range s.Row(row) {
			if col < cells.Col1 || col > cells.Col2 {
				continue
			}
			switch c.Type {
			case Date:
				all = append(all, c.ISO())
			default:
				all = append(all, c.Text)
			}
		}
	}
	return filled(all)
}

func filled(list []string) []string {
	var all []string
	for _, o := range list {
		if o = strings.TrimSpace(o); o != "" && len(all) < MaxOptions {
			all = append(all, o)
		}
	}
	return all
}

// parseReference reads Sheet!$A$1:$A$5, 'A sheet'!A1 or a block without its
// sheet.
func parseReference(ref string) (sheet string, cells Range, ok bool) {
	if i := strings.LastIndexByte(ref, '!'); i >= 0 {
		sheet, ref = ref[:i], ref[i+1:]
		if len(sheet) > 1 && sheet[0] == '\'' && sheet[len(sheet)-1] == '\'' {
			sheet = strings.ReplaceAll(sheet[1:len(sheet)-1], "''", "'")
		}
		if sheet == "" || strings.ContainsAny(sheet, "[]") {
			return "", Range{}, false
		}
	}
	cells, ok = parseRange(ref)
	return sheet, cells, ok
}

func compareAddress(a, b Address) int {
	return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Col, b.Col))
}

// extras collects what stands beside the values while a sheet is read.
type extras struct {
	formulas []Address
	choices  []Choice
}

// formula remembers that the cell is calculated.
func (e *extras) formula(at Address) {
	if len(e.formulas) < MaxFormulas {
		e.formulas = append(e.formulas, at)
	}
}

// give hands them over to the sheet.
func (e *extras) give(s *Sheet) {
	if !slices.IsSortedFunc(e.formulas, compareAddress) {
		slices.SortFunc(e.formulas, compareAddress)
	}
	s.formulas, s.choices = slices.Compact(e.formulas), e.choices
}

// validations reads the rules of what may stand in a cell, also in the form
// that was added to the format in 2010, and keeps the drop-down lists.
func (r *sheetScan) validations() error {
	var c *Choice
	var refs string
	for depth := r.x.depth(); ; {
		t, err := r.x.next()
		if err != nil {
			return err
		}
		if t == endTag && string(r.x.name) == "dataValidation" && c != nil {
			c.Cells = parseRanges(refs)
			if len(c.Cells) > 0 && c.From != "" && len(r.extras.choices) < MaxChoices {
				r.extras.choices = append(r.extras.choices, *c)
			}
			c = nil
		}
		if t == endTag && r.x.depth() < depth {
			return nil
		}
		if t != startTag {
			continue
		}
		switch string(r.x.name) {
		case "dataValidation":
			c = nil
			if a, err := r.x.attrMap(); err == nil && a["type"] == "list" {
				c, refs = &Choice{}, a["sqref"]
			}
		case "formula1":
			if c == nil {
				err = r.x.skip()
				break
			}
			err = r.firstFormula(c)
		case "sqref":
			var text []byte
			text, err = r.x.collect(nil)
			refs = string(text)
		case "formula2":
			err = r.x.skip()
		}
		if err != nil {
			return err
		}
	}
}

// maxFrom is how much text, in bytes, is read of where a list comes from; a list
// in quotation marks has 255 characters at most.
const maxFrom = 64 << 10

// named reads a name; one that is not of a block of cells is passed over.
func (j *job) named(x *scanner) error {
	a, err := x.attrMap()
	if err != nil {
		return err
	}
	text, err := x.collect(nil)
	if err != nil {
		return err
	}
	sheet, cells, ok := parseReference(strings.TrimSpace(string(text)))
	if ok && sheet != "" && a["hidden"] != "1" && len(j.names) < MaxNames {
		j.names = append(j.names, Name{Name: a["name"], Sheet: sheet, Cells: cells})
	}
	return nil
}

// firstFormula reads where a list comes from: the text of the element, or that
// of the element inside it.
func (r *sheetScan) firstFormula(c *Choice) error {
	var all []byte
	for depth := r.x.depth(); ; {
		t, err := r.x.next()
		switch {
		case err != nil:
			return err
		case t == endTag && r.x.depth() < depth:
			c.From = string(bytes.TrimSpace(all))
			return nil
		case t == textRun:
			if len(all) > maxFrom {
				continue
			}
			if all, err = appendText(all, r.x.text, r.x.cdata); err != nil {
				return err
			}
		}
	}
}

// parseRanges reads blocks of cells with spaces between them.
func parseRanges(refs string) []Range {
	var all []Range
	for ref := range strings.FieldsSeq(refs) {
		if b, ok := parseRange(ref); ok && len(all) < MaxMerged {
			all = append(all, b)
		}
	}
	return all
}
