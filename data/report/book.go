package report

import (
	"bytes"
	"io"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"

	"izpete/data/summary"
)

// workbook is the small workbook behind a chart. Its layout is the one that the
// references of the chart follow.
func (g drawing) workbook(sheet string, made time.Time) ([]byte, error) {
	f, err := newBook(sheet)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	format := g.format()
	share, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
	if err != nil {
		return nil, err
	}
	put := func(col, row int, value any) {
		if err != nil {
			return
		}
		at := letters(col) + strconv.Itoa(row)
		switch v := value.(type) {
		case string:
			err = setText(f, sheet, at, v)
		case float64:
			if err = f.SetCellFloat(sheet, at, g.value(v), -1, 64); err == nil {
				err = f.SetCellStyle(sheet, at, at, share)
			}
		case int:
			err = f.SetCellInt(sheet, at, int64(v))
		}
	}
	count := g.w.T("report.col.count")
	if g.c.Kind == summary.Stacked {
		s := g.c.Series[0]
		put(1, 2, s.Name)
		put(1, 3, count)
		for i, c := range g.c.Categories {
			put(2+i, 1, c.Label)
			put(2+i, 2, s.Values[i])
			put(2+i, 3, s.Counts[i])
		}
	} else {
		for i, c := range g.c.Categories {
			put(1, 2+i, c.Label)
		}
		for j, s := range g.c.Series {
			put(2+j, 1, s.Name)
			put(2+len(g.c.Series)+j, 1, count)
			for i := range s.Values {
				put(2+j, 2+i, s.Values[i])
				put(2+len(g.c.Series)+j, 2+i, s.Counts[i])
			}
		}
	}
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = finish(&out, f, summary.Document{Title: g.c.Title, Lang: g.w.Lang, Made: made}, nil)
	return out.Bytes(), err
}

// embedded are the references into that workbook.
func (g drawing) embedded(sheet string) []refs {
	var out []refs
	if g.c.Kind == summary.Stacked {
		for i := range g.c.Categories {
			out = append(out, refs{reference(sheet, 2+i, 1, 1), reference(sheet, 1, 2, 2), reference(sheet, 2+i, 2, 2), reference(sheet, 2+i, 3, 3)})
		}
		return out
	}
	n := len(g.c.Series)
	last := len(g.c.Categories) + 1
	for i := range g.c.Series {
		out = append(out, refs{reference(sheet, 2+i, 1, 1), reference(sheet, 1, 2, last), reference(sheet, 2+i, 2, last), reference(sheet, 2+n+i, 2, last)})
	}
	return out
}

// newBook is a workbook with one sheet of the given name.
func newBook(sheet string) (*excelize.File, error) {
	f := excelize.NewFile()
	if err := f.SetSheetName("Sheet1", sheet); err != nil {
		return nil, err
	}
	return f, f.SetDefaultFont(font)
}

// finish gives a workbook its properties and writes it, always to the same
// bytes. The parts given replace those of the same name.
func finish(w io.Writer, f *excelize.File, d summary.Document, parts map[string][]byte) error {
	made := d.Made.UTC().Format(time.RFC3339)
	if err := f.SetDocProps(&excelize.DocProperties{
		Title: d.Title, Subject: d.Subtitle, Creator: "Izpēte", LastModifiedBy: "Izpēte",
		Created: made, Modified: made, Language: locale(d.Lang),
	}); err != nil {
		return err
	}
	if err := f.SetAppProps(&excelize.AppProperties{Application: "Izpēte"}); err != nil {
		return err
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		return err
	}
	return repack(w, b.Bytes(), parts)
}

// setText writes text that is never taken for a formula, whatever it starts
// with: as a string, and in a cell formatted as text where someone who edits it
// would otherwise turn it into one.
func setText(f *excelize.File, sheet, at, s string) error {
	if err := f.SetCellStr(sheet, at, s); err != nil || !formulaLike(s) {
		return err
	}
	text, err := f.NewStyle(&excelize.Style{NumFmt: 49})
	if err != nil {
		return err
	}
	return f.SetCellStyle(sheet, at, at, text)
}

// formulaLike tells whether a spreadsheet could take the text for a formula.
func formulaLike(s string) bool {
	if s == "" {
		return false
	}
	switch s[0] {
	case '=', '+', '-', '@', '\t', '\r', '\n':
		return true
	}
	return false
}
