package workbook

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"izpete/data/survey"
)

// readUnusual reads through excelize a sheet that has something unknown among
// its rows. The scan has been through it, so that it is known to be well formed
// and how far it reaches; what is too much for excelize is refused.
func (p *pack) readUnusual(sheet *Sheet, scan *sheetScan) (*Sheet, error) {
	cause := fmt.Errorf("%.40q among the rows", scan.unusual)
	at := survey.Place{File: p.job.file, Sheet: sheet.Name}
	scan.cells.fill(sheet)
	if p.unpackedSize() > unusualBytes || sheet.Rows > unusualRows || len(scan.merged) > unusualMerged {
		return nil, survey.Problem(DamagedSheet, at, cause)
	}
	f, err := openExcelize(p.data)
	if err != nil {
		return nil, survey.Problem(DamagedSheet, at, fmt.Errorf("%w: %w", cause, err))
	}
	defer f.Close()
	read, err := excelizeSheet(p.job.ctx, f, sheet.Name, scan.outline.date1904)
	if err != nil {
		return nil, coded(fmt.Errorf("%w: %w", cause, err), DamagedSheet, at)
	}
	read.Hidden, read.Merged = sheet.Hidden, scan.merged
	scan.extras.give(read)
	if extra := read.Count() - sheet.Count(); extra > 0 {
		err = p.job.count(0, extra)
	}
	return read, err
}

// unpackedSize is what all parts declare to unpack to; the zip reader holds
// them to it.
func (p *pack) unpackedSize() int64 {
	total := int64(0)
	for name := range p.parts {
		total += p.size(name)
	}
	return total
}

func openExcelize(data []byte) (*excelize.File, error) {
	return excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue:      true,
		UnzipSizeLimit:    MaxUnpacked,
		UnzipXMLSizeLimit: MaxUnpacked, // never to a temporary file
	})
}

// excelizeSheet reads the cells of a sheet through excelize, by the same rules
// as the scanner.
func excelizeSheet(ctx context.Context, f *excelize.File, name string, date1904 bool) (*Sheet, error) {
	rows, err := f.Rows(name)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	// Inside a merged block excelize gives every cell the type of the first. The
	// rows are opened before, while the part is still as it came.
	if err := f.UnmergeCell(name, "A1", CellName(MaxRows, MaxColumns)); err != nil {
		return nil, err
	}
	r := excelizeReader{f: f, sheet: name, date1904: date1904, styles: map[int]shows{}}
	for row := 1; rows.Next(); row++ {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		values, err := rows.Columns()
		if err != nil {
			return nil, err
		}
		for i, v := range values {
			if v == "" {
				continue
			}
			if err := r.cell(row, i+1, v); err != nil {
				return nil, err
			}
		}
	}
	sheet := &Sheet{Name: name}
	r.cells.fill(sheet)
	return sheet, rows.Error()
}

type excelizeReader struct {
	f        *excelize.File
	sheet    string
	date1904 bool
	styles   map[int]shows
	cells    filler
}

// cell keeps a raw value with the type that excelize knows of it.
func (r *excelizeReader) cell(row, col int, v string) error {
	kind, err := r.f.GetCellType(r.sheet, CellName(row, col))
	if err != nil {
		return err
	}
	switch kind {
	case excelize.CellTypeSharedString, excelize.CellTypeInlineString, excelize.CellTypeFormula:
		text(&r.cells, row, col, Text, v)
	case excelize.CellTypeBool:
		keepBool(&r.cells, row, col, []byte(v))
	case excelize.CellTypeError:
		text(&r.cells, row, col, Error, strings.TrimSpace(v))
	case excelize.CellTypeDate:
		keepDate(&r.cells, row, col, []byte(v))
	default:
		s, err := r.shows(row, col)
		if err != nil {
			return err
		}
		keepNumber(&r.cells, row, col, []byte(v), s, r.date1904)
	}
	return nil
}

// shows returns how the format of a cell shows a number.
func (r *excelizeReader) shows(row, col int) (shows, error) {
	id, err := r.f.GetCellStyle(r.sheet, CellName(row, col))
	if err != nil {
		return showsNumber, err
	}
	if s, ok := r.styles[id]; ok {
		return s, nil
	}
	s := showsNumber
	style, err := r.f.GetStyle(id)
	switch {
	case err != nil:
	case style.CustomNumFmt != nil:
		s = showsFormat(*style.CustomNumFmt)
	default:
		s = showsBuiltin(style.NumFmt)
	}
	r.styles[id] = s
	return s, nil
}
