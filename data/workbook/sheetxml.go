package workbook

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"izpete/data/survey"
)

// sheetScan goes through the XML of one sheet and keeps its cells.
type sheetScan struct {
	x       *scanner
	outline *outline
	strings []string
	count   func(cells int) error // tells the job, a row at a time

	cells    filler
	merged   []Range
	at       Address // the cell being read, for the problem that it may meet
	text     []byte  // used anew for each cell
	reported int     // cells told to the job
}

// readSheet reads the cells of a sheet.
func (p *pack) readSheet(s sheetPart, o *outline, shared []string) (*Sheet, error) {
	sheet := &Sheet{Name: s.name, Hidden: s.hidden, Chart: s.chart}
	if s.chart {
		return sheet, nil
	}
	x, done, err := p.scan(s.part)
	if err != nil {
		return nil, err
	}
	defer done()
	scan := &sheetScan{x: x, outline: o, strings: shared, count: func(n int) error { return p.job.count(0, n) }}
	if err := scan.sheet(); err != nil {
		at := survey.Place{File: p.job.file, Sheet: s.name, Cell: scan.at.String()}
		return nil, scan.problem(err, at)
	}
	sheet.store.shared = shared
	sheet.Merged = scan.merged
	scan.cells.fill(sheet)
	return sheet, nil
}

// problem keeps what is unusual as it is, for the caller to look at.
func (r *sheetScan) problem(err error, at survey.Place) error {
	if errors.Is(err, errUnusual) {
		return err
	}
	return coded(err, DamagedSheet, at)
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
	n := len(r.cells.slots) - r.reported
	r.reported = len(r.cells.slots)
	return r.count(n)
}

// rows reads what stands inside sheetData. A row without a number follows the
// one before.
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
			return fmt.Errorf("%w: %.40q among the rows", errUnusual, r.x.name)
		}
		row++
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
		if err := r.told(); err != nil {
			return err
		}
	}
}

// row reads the cells of a row. A cell without an address follows the one
// before.
func (r *sheetScan) row(row int) error {
	r.at = Address{Row: row}
	for depth := r.x.depth(); ; {
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
			err = fmt.Errorf("%w: %.40q among the cells", errUnusual, r.x.name)
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
			return r.value(kind, style)
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

// value keeps the value of the cell at r.at, written in r.text.
func (r *sheetScan) value(kind cellType, style int) error {
	t := r.text
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
		switch string(bytes.TrimSpace(t)) {
		case "1", "true":
			r.cells.bool(row, col, true)
		case "0", "false":
			r.cells.bool(row, col, false)
		default:
			text(&r.cells, row, col, Text, t)
		}
	case cellDate:
		if moment, ok := isoTime(string(t)); ok {
			r.cells.date(row, col, moment)
		} else {
			text(&r.cells, row, col, Text, t)
		}
	default:
		r.plain(t, style)
	}
	return nil
}

// shared keeps a shared string, known by its place in their list.
func (r *sheetScan) shared(t []byte) error {
	i, err := strconv.Atoi(string(bytes.TrimSpace(t)))
	if err != nil || i < 0 || i >= len(r.strings) {
		return fmt.Errorf("shared string %.20q of %d", t, len(r.strings))
	}
	if r.strings[i] != "" {
		r.cells.sharedText(r.at.Row, r.at.Col, i)
	}
	return nil
}

// plain keeps a number, as a date where its format shows one. What is not
// written as a number is kept as text.
func (r *sheetScan) plain(t []byte, style int) {
	digits := bytes.TrimSpace(t)
	n, ok := parseNumber(digits)
	if !ok {
		text(&r.cells, r.at.Row, r.at.Col, Text, t)
		return
	}
	if style < len(r.outline.shows) && r.outline.shows[style] != showsNumber {
		if moment, ok := serialTime(n, r.outline.date1904, r.outline.shows[style]); ok {
			r.cells.date(r.at.Row, r.at.Col, moment)
			return
		}
	}
	r.cells.number(r.at.Row, r.at.Col, n, digits)
}

// parseNumber reads a number as XML writes it; NaN, infinity, hexadecimal and
// what no float64 can hold are none.
func parseNumber(d []byte) (float64, bool) {
	if len(d) == 0 || len(d) > maxDigits {
		return 0, false
	}
	if len(d) <= 15 && wholeDigits(d) {
		n, i := int64(0), 0
		if d[0] == '-' {
			i = 1
		}
		for _, c := range d[i:] {
			n = n*10 + int64(c-'0')
		}
		if i == 1 {
			n = -n
		}
		return float64(n), true
	}
	for _, c := range d {
		if (c < '0' || c > '9') && !strings.ContainsRune("+-.eE", rune(c)) {
			return 0, false
		}
	}
	n, err := strconv.ParseFloat(string(d), 64)
	return n, err == nil && !math.IsInf(n, 0)
}

// merges reads the merged blocks.
func (r *sheetScan) merges() error {
	for depth := r.x.depth(); ; {
		t, err := r.x.next()
		switch {
		case err != nil:
			return err
		case t == endTag && r.x.depth() < depth:
			return nil
		case t != startTag || string(r.x.name) != "mergeCell":
			continue
		}
		a, err := r.x.attrMap()
		if err != nil {
			return err
		}
		if b, ok := parseRange(a["ref"]); ok {
			r.merged = append(r.merged, b)
		}
		if len(r.merged) > MaxMerged {
			return tooLarge("merged blocks", MaxMerged)
		}
	}
}

// parseRange reads B2:C7, or B2 for a block of one cell, with the corners in
// any order.
func parseRange(ref string) (Range, bool) {
	first, last, two := strings.Cut(ref, ":")
	if !two {
		last = first
	}
	r1, c1, ok1 := ParseCell(first)
	r2, c2, ok2 := ParseCell(last)
	return Range{min(r1, r2), min(c1, c2), max(r1, r2), max(c1, c2)}, ok1 && ok2
}
