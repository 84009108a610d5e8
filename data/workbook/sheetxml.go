package workbook

import (
	"bytes"
	"fmt"
	"strconv"

	"izpete/data/survey"
)

// sheetScan goes through the XML of one sheet and keeps its cells.
type sheetScan struct {
	x       *scanner
	outline *outline
	strings []string
	count   func(cells int) error // tells the job, a row at a time
	done    func() float64        // the share of the sheet that is read

	cells    filler
	merged   []Range
	extras   extras
	at       Address // the cell being read, for the problem that it may meet
	text     []byte  // used anew for each cell
	reported int     // cells told to the job
	unusual  string  // the first element met that this reader does not know
}

// readSheet reads the cells of a sheet.
func (p *pack) readSheet(s sheetPart, o *outline, shared []string) (*Sheet, error) {
	sheet := &Sheet{Name: s.name, Hidden: s.hidden, Chart: s.chart}
	if s.chart {
		return sheet, nil
	}
	x, close, err := p.scan(s.part)
	if err != nil {
		return nil, err
	}
	defer close()
	whole := float64(p.size(s.part))
	scan := &sheetScan{
		x: x, outline: o, strings: shared,
		count: func(n int) error { return p.job.count(0, n) },
		done:  func() float64 { return float64(x.read) / whole },
	}
	if err := scan.sheet(); err != nil {
		at := survey.Place{File: p.job.file, Sheet: s.name, Cell: scan.at.String()}
		return nil, coded(err, DamagedSheet, at)
	}
	if scan.unusual != "" {
		return p.readUnusual(sheet, scan)
	}
	sheet.store.shared = shared
	sheet.Merged = scan.merged
	scan.extras.give(sheet)
	scan.cells.fill(sheet)
	return sheet, nil
}

func (r *sheetScan) sheet() error {
	for {
		t, err := r.x.next()
		switch {
		case err != nil:
			return err
		case t == endOfFile:
			return r.told()
		case t != startTag || r.x.depth() == 1:
			continue
		case string(r.x.name) == "sheetData":
			err = r.rows()
		case string(r.x.name) == "mergeCells":
			err = r.merges()
		case string(r.x.name) == "dataValidations", string(r.x.name) == "extLst":
			err = r.validations()
		default:
			err = r.x.skip()
		}
		if err != nil {
			return err
		}
	}
}

// told counts the cells kept since the last time.
func (r *sheetScan) told() error {
	n := len(r.cells.slots) + len(r.extras.formulas) - r.reported
	r.reported += n
	r.cells.expect(r.done())
	return r.count(n)
}

// rows reads what stands inside sheetData. A row without a number follows the
// one before, and goes by its cells where these have addresses.
func (r *sheetScan) rows() error {
	row := 0
	for depth := r.x.depth(); ; {
		t, err := r.x.next()
		switch {
		case err != nil:
			return err
		case t == endTag && r.x.depth() < depth:
			return nil
		case t != startTag:
			continue
		case string(r.x.name) != "row":
			if err := r.unknown(); err != nil {
				return err
			}
			continue
		}
		row++
		numbered := false
		for list := r.x.attrs; ; {
			prefix, name, value, rest, ok, err := attribute(list)
			if err != nil {
				return err
			}
			if !ok {
				break
			}
			list = rest
			if prefix == nil && string(name) == "r" {
				numbered = true
				if row = rowNumber(value); row == 0 {
					return fmt.Errorf("row %.20q", value)
				}
			}
		}
		if row > MaxRows {
			return tooLarge("rows", MaxRows)
		}
		if err := r.row(row); err != nil {
			return err
		}
		if !numbered {
			row = r.at.Row
		}
		if err := r.told(); err != nil {
			return err
		}
	}
}

// unknown passes over an element that may hold cells in a way this reader does
// not know, and remembers it.
func (r *sheetScan) unknown() error {
	if r.unusual == "" {
		r.unusual = string(r.x.name)
	}
	return r.x.skip()
}

// row reads the cells of a row. A cell without an address follows the one
// before.
func (r *sheetScan) row(row int) error {
	r.at = Address{Row: row}
	for depth := r.x.depth(); ; {
		if read, err := r.simpleCell(); err != nil {
			return err
		} else if read {
			continue
		}
		t, err := r.x.next()
		switch {
		case err != nil:
			return err
		case t == endTag && r.x.depth() < depth:
			return nil
		case t != startTag:
			continue
		}
		switch string(r.x.name) {
		case "c":
			r.at.Col++
			err = r.cell()
		case "extLst":
			err = r.x.skip()
		default:
			err = r.unknown()
		}
		if err != nil {
			return err
		}
	}
}

// cell reads one cell: its attributes, then what is inside. A formula is passed
// over; its result stands beside it.
func (r *sheetScan) cell() error {
	style, kind, err := r.cellAttrs()
	if err != nil {
		return err
	}
	r.text = r.text[:0]
	for depth := r.x.depth(); ; {
		t, err := r.x.next()
		switch {
		case err != nil:
			return err
		case t == endTag && r.x.depth() < depth:
			return r.value(kind, style, r.text)
		case t != startTag:
			continue
		}
		switch string(r.x.name) {
		case "v":
			r.text, err = r.x.collect(r.text[:0])
			if kind == cellString {
				r.text = unescape(r.text)
			}
		case "is":
			if kind != cellInline {
				err = r.x.skip()
				break
			}
			r.text, err = richText(r.x, r.text[:0])
		case "f":
			r.extras.formula(r.at)
			err = r.x.skip()
		default:
			err = r.x.skip()
		}
		if err != nil {
			return err
		}
	}
}

// cellType is how a cell says that its value is written.
type cellType uint8

const (
	cellNumber cellType = iota
	cellShared
	cellString // the text that a formula gave
	cellInline
	cellBool
	cellError
	cellDate
)

var cellTypes = map[string]cellType{
	"n": cellNumber, "s": cellShared, "str": cellString, "inlineStr": cellInline,
	"b": cellBool, "e": cellError, "d": cellDate,
}

func (r *sheetScan) cellAttrs() (style int, kind cellType, err error) {
	for list := r.x.attrs; ; {
		prefix, name, value, rest, ok, err := attribute(list)
		if err != nil || !ok {
			if r.at.Col > MaxColumns {
				return 0, 0, tooLarge("columns", MaxColumns)
			}
			return style, kind, err
		}
		list = rest
		if prefix != nil || len(name) != 1 {
			continue
		}
		switch name[0] {
		case 'r':
			col, digits := leadingColumn(value)
			row := rowNumber(digits)
			if col == 0 || row == 0 {
				return 0, 0, fmt.Errorf("address %.20q", value)
			}
			r.at = Address{Row: row, Col: col}
		case 's':
			if style, err = strconv.Atoi(string(value)); err != nil || style < 0 {
				return 0, 0, fmt.Errorf("cell format %.20q", value)
			}
		case 't':
			if kind, ok = cellTypes[string(value)]; !ok {
				return 0, 0, fmt.Errorf("cell type %.20q", value)
			}
		}
	}
}

// value keeps the value t of the cell at r.at.
func (r *sheetScan) value(kind cellType, style int, t []byte) error {
	if len(t) == 0 {
		return nil
	}
	row, col := r.at.Row, r.at.Col
	switch kind {
	case cellShared:
		return r.shared(t)
	case cellString, cellInline:
		text(&r.cells, row, col, Text, t)
	case cellError:
		text(&r.cells, row, col, Error, bytes.TrimSpace(t))
	case cellBool:
		keepBool(&r.cells, row, col, t)
	case cellDate:
		keepDate(&r.cells, row, col, t)
	default:
		keepNumber(&r.cells, row, col, t, r.outline.shown(style), r.outline.date1904)
	}
	return nil
}

// shared keeps a shared string, known by its place in their list.
func (r *sheetScan) shared(t []byte) error {
	n, ok := parseNumber(bytes.TrimSpace(t))
	i := int(n)
	if !ok || n < 0 || n >= float64(len(r.strings)) || float64(i) != n {
		return fmt.Errorf("shared string %.20q of %d", t, len(r.strings))
	}
	if r.strings[i] != "" {
		r.cells.sharedText(r.at.Row, r.at.Col, i)
	}
	return nil
}
