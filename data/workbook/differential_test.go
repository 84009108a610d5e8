package workbook

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// The scanner and excelize must see the same cells. Excelize is the witness
// here: it shares no code with the scanner but for the rules of types.
func compareWithExcelize(t *testing.T, name string, data []byte) {
	t.Helper()
	book, err := Read(context.Background(), name, data, nil)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	f, err := openExcelize(data)
	if err != nil {
		t.Errorf("%s: excelize: %v", name, err)
		return
	}
	defer f.Close()
	props, err := f.GetWorkbookProps()
	if err != nil {
		t.Fatal(err)
	}
	date1904 := props.Date1904 != nil && *props.Date1904
	if got, want := len(book.Sheets), len(f.GetSheetList()); got != want {
		t.Errorf("%s: %d sheets, excelize has %d", name, got, want)
	}
	for _, s := range book.Sheets {
		visible, err := f.GetSheetVisible(s.Name)
		if err != nil || visible == s.Hidden {
			t.Errorf("%s!%s: hidden %v, excelize: visible %v, %v", name, s.Name, s.Hidden, visible, err)
		}
		if s.Chart {
			continue
		}
		want, err := excelizeSheet(context.Background(), f, s.Name, date1904)
		if err != nil {
			t.Errorf("%s!%s: excelize: %v", name, s.Name, err)
			continue
		}
		compareSheets(t, name, s, want)
	}
}

func compareSheets(t *testing.T, name string, got, want *Sheet) {
	t.Helper()
	if got.Count() != want.Count() || got.Rows != want.Rows || got.Columns != want.Columns {
		t.Errorf("%s!%s: %d cells in %d x %d, excelize has %d in %d x %d", name, got.Name,
			got.Count(), got.Rows, got.Columns, want.Count(), want.Rows, want.Columns)
	}
	wrong := 0
	for at, c := range want.Each() {
		if g := got.At(at.Row, at.Col); g != c && wrong < 5 {
			wrong++
			t.Errorf("%s!%s!%s: %v, excelize has %v", name, got.Name, at, g, c)
		}
	}
}

func TestScannerEqualsExcelizeOnCorpus(t *testing.T) {
	for _, file := range corpusFiles(t, ".xlsx") {
		if filepath.Base(file) == "los-angeles-arrests-xlsx.xlsx" {
			continue // its parts lie outside xl/, where excelize finds no styles and so no dates
		}
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		if (testing.Short() || underRace) && info.Size() > 200<<10 {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		compareWithExcelize(t, filepath.Base(file), data)
	}
}

func TestScannerEqualsExcelizeOnGenerated(t *testing.T) {
	for name, build := range generated {
		t.Run(name, func(t *testing.T) {
			f := excelize.NewFile()
			defer f.Close()
			build(t, f)
			compareWithExcelize(t, "a.xlsx", saved(t, f))
		})
	}
}

// generated are workbooks as excelize writes them.
var generated = map[string]func(*testing.T, *excelize.File){
	"one of each type": func(t *testing.T, f *excelize.File) {
		for cell, v := range map[string]any{
			"A1": "Iestāde 009", "B1": 42, "C1": -0.25, "D1": true, "E1": false,
			"F1": 1.0e-12, "G1": 123456789012345678.0, "H1": "", "I1": " ar atstarpēm ", "J1": "a\r\nb\tc",
			"A2": time.Date(2026, 11, 12, 9, 41, 0, 0, time.UTC), "B2": 90 * time.Minute,
			"C2": "<&>\"'", "D2": "_x000D_", "E2": "007", "XFD3": "last column",
		} {
			must(t, f.SetCellValue("Sheet1", cell, v))
		}
		must(t, f.SetCellFormula("Sheet1", "A5", "1+1"))
	},
	"date formats": func(t *testing.T, f *excelize.File) {
		row := 0
		put := func(s *excelize.Style) {
			id, err := f.NewStyle(s)
			must(t, err)
			for col, v := range []float64{0, 0.5, 1, 59.25, 60, 61, 45000.75, 2958465.5, -1} {
				cell := CellName(row+1, col+1)
				must(t, f.SetCellValue("Sheet1", cell, v))
				must(t, f.SetCellStyle("Sheet1", cell, cell, id))
			}
			row++
		}
		for id := range 50 {
			put(&excelize.Style{NumFmt: id})
		}
		for _, code := range []string{
			"dd.mm.yyyy", `yyyy". gada "d. mmmm`, "[$-426]dddd, d mmmm", "[h]:mm", "0.00\\d", `#,##0 "d"`, "hh:mm", "mm:ss.0",
		} {
			put(&excelize.Style{CustomNumFmt: &code})
		}
	},
	"merged with values beneath": func(t *testing.T, f *excelize.File) {
		for _, cell := range []string{"A1", "B1", "C1", "A2"} {
			must(t, f.SetCellValue("Sheet1", cell, cell))
		}
		must(t, f.SetCellValue("Sheet1", "B2", 5))
		must(t, f.MergeCell("Sheet1", "A1", "C2"))
	},
	"rich text and several sheets": func(t *testing.T, f *excelize.File) {
		must(t, f.SetCellRichText("Sheet1", "B2", []excelize.RichTextRun{
			{Text: "Finanšu "}, {Text: "trūkums", Font: &excelize.Font{Bold: true}},
		}))
		for _, name := range []string{"Kodi & saraksti", "Slēpta"} {
			_, err := f.NewSheet(name)
			must(t, err)
			must(t, f.SetCellValue(name, "C7", name))
		}
		must(t, f.SetSheetVisible("Slēpta", false, true))
	},
}

func saved(t testing.TB, f *excelize.File) []byte {
	t.Helper()
	b, err := f.WriteToBuffer()
	must(t, err)
	return b.Bytes()
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
