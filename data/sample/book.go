// Package sample makes the sample workbooks: an invented survey of 83
// institutions whose counts give every published percentage of the situational
// review on AI of the State Audit Office of Latvia (2025). It is needed when
// the program is built, never when it runs: the program carries the workbooks
// in assets.
package sample

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/xuri/excelize/v2"
)

// Files names the workbook of each language.
var Files = Text{"mi-gataviba-2025.xlsx", "ai-readiness-2025.xlsx"}

// Languages lists the languages in which there is a workbook.
var Languages = []string{Latvian, English}

// Write makes both workbooks in a folder, which must exist, and returns their
// paths.
func Write(folder string) ([]string, error) {
	var paths []string
	for _, lang := range Languages {
		data, err := Book(lang)
		if err != nil {
			return paths, err
		}
		path := filepath.Join(folder, Files.In(lang))
		if err := os.WriteFile(path, data, 0o644); err != nil {
			return paths, err
		}
		paths = append(paths, path)
	}
	return paths, nil
}

// Book returns the workbook of a language, the same bytes at every call.
func Book(lang string) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	b := &book{File: f, lang: lang}
	b.styles()
	for _, t := range tables(lang) {
		b.table(t)
	}
	b.about()
	b.properties()
	if b.err != nil {
		return nil, fmt.Errorf("sample workbook: %w", b.err)
	}
	data, err := f.WriteToBuffer()
	if err != nil {
		return nil, fmt.Errorf("sample workbook: %w", err)
	}
	return repack(data.Bytes())
}

// book writes a workbook; the first error stops the rest.
type book struct {
	*excelize.File
	lang   string
	sheets int
	style  struct {
		question, option, title, prose int
		cell                           map[look]int
	}
	err error
}

// do takes the error of one step.
func (b *book) do(err error) {
	if b.err == nil {
		b.err = err
	}
}

// sheet adds a sheet; the first takes the place of the one that a new workbook
// has.
func (b *book) sheet(name string) {
	if b.sheets == 0 {
		b.do(b.SetSheetName(b.GetSheetName(0), name))
	} else {
		_, err := b.NewSheet(name)
		b.do(err)
	}
	b.sheets++
}

// table writes one sheet of rows.
func (b *book) table(t table) {
	name := t.name.In(b.lang)
	b.sheet(name)
	for c, col := range t.columns {
		b.do(b.SetColWidth(name, letters(c), letters(c), col.width))
		b.head(t, c)
		for row := range t.rows {
			at := cell(c, t.header+row)
			if v := col.value(row); v != nil {
				b.do(b.SetCellValue(name, at, v))
			}
			b.do(b.SetCellStyle(name, at, at, b.style.cell[col.kind]))
		}
	}
	b.heights(t)
	b.do(b.SetPanes(name, &excelize.Panes{
		Freeze: true, XSplit: 1, YSplit: t.header,
		TopLeftCell: cell(1, t.header), ActivePane: "bottomRight",
		Selection: []excelize.Selection{{SQRef: cell(1, t.header), ActiveCell: cell(1, t.header), Pane: "bottomRight"}},
	}))
	b.page(name, len(t.columns) > 6)
	b.do(b.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: name,
		RefersTo: fmt.Sprintf("'%s'!$A:$A,'%s'!$1:$%d", name, name, t.header),
	}))
}

// heights gives each row the room that its longest text needs: a spreadsheet
// fits only the rows that were typed into it.
func (b *book) heights(t table) {
	name := t.name.In(b.lang)
	b.do(b.SetRowHeight(name, 1, 36))
	if t.header == 2 {
		b.do(b.SetRowHeight(name, 2, 64))
	}
	for row := range t.rows {
		most := 1
		for _, col := range t.columns {
			if text, ok := col.value(row).(string); ok && col.kind == long {
				most = max(most, lines(text, col.width))
			}
		}
		b.do(b.SetRowHeight(name, t.header+row+1, 3+lineHeight*float64(most)))
	}
}

// lineHeight is the height of a line of text, in points.
const lineHeight = 15

// lines estimates how many lines a text takes in a column of so many characters.
func lines(text string, width float64) int {
	return 1 + len([]rune(text))/int(width)
}

// head writes the header of a column. A question stands over all its columns;
// one with a single column stands over both header rows.
func (b *book) head(t table, c int) {
	name, col := t.name.In(b.lang), t.columns[c]
	b.do(b.SetCellStyle(name, cell(c, 0), cell(c, 0), b.style.question))
	if t.header == 2 {
		b.do(b.SetCellStyle(name, cell(c, 1), cell(c, 1), b.style.option))
	}
	if col.option != (Text{}) {
		b.do(b.SetCellStr(name, cell(c, 1), col.option.In(b.lang)))
	}
	if col.question == (Text{}) {
		return
	}
	b.do(b.SetCellStr(name, cell(c, 0), col.question.In(b.lang)))
	last := c
	for last+1 < len(t.columns) && t.columns[last+1].question == (Text{}) {
		last++
	}
	switch {
	case last > c:
		b.do(b.MergeCell(name, cell(c, 0), cell(last, 0)))
	case t.header == 2:
		b.do(b.SetCellStyle(name, cell(c, 1), cell(c, 1), b.style.question))
		b.do(b.MergeCell(name, cell(c, 0), cell(c, 1)))
	}
}

// proseWidth is as many characters as go on a page.
const proseWidth = 80

// about writes the sheet of prose.
func (b *book) about() {
	name := sheetAbout.In(b.lang)
	b.sheet(name)
	b.do(b.SetColWidth(name, "A", "A", proseWidth))
	for i, p := range about(b.lang) {
		style := b.style.prose
		if p.heading {
			style = b.style.title
		}
		b.do(b.SetCellStr(name, cell(0, i), p.text))
		b.do(b.SetCellStyle(name, cell(0, i), cell(0, i), style))
		height := 5 + lineHeight*float64(lines(p.text, proseWidth))
		if p.heading {
			height = 30
		}
		b.do(b.SetRowHeight(name, i+1, height))
	}
	show := false
	b.do(b.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: &show}))
	b.page(name, false)
}

// page sets a sheet up for paper as wide as one page: A4, or A3 on its side.
func (b *book) page(name string, broad bool) {
	paper, orientation := 9, "portrait"
	if broad {
		paper, orientation = 8, "landscape"
	}
	wide, tall, fit := 1, 0, true
	b.do(b.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &paper, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &tall}))
	b.do(b.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}))
}

// properties say what the file is, with a time that does not move.
func (b *book) properties() {
	b.SetActiveSheet(0)
	stamp := made.Format(time.RFC3339)
	title := Text{"MI gatavība 2025: izdomāti parauga dati", "AI readiness 2025: invented sample data"}
	b.do(b.SetDocProps(&excelize.DocProperties{
		Title: title.In(b.lang), Creator: "Izpēte", LastModifiedBy: "Izpēte",
		Created: stamp, Modified: stamp, Language: b.lang,
	}))
}

// letters names a column, the first being 0.
func letters(col int) string {
	name, err := excelize.ColumnNumberToName(col + 1)
	if err != nil {
		panic(err)
	}
	return name
}

// cell names a cell, the first being 0, 0.
func cell(col, row int) string { return fmt.Sprint(letters(col), row+1) }
