package report

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"izpete/data/summary"
	"izpete/data/summary/summarytest"
	"izpete/data/words"
)

func opened(t *testing.T, file []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// rowOf finds the first row whose first cell holds the text.
func rowOf(t *testing.T, f *excelize.File, sheet, text string) int {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range rows {
		if len(r) > 0 && r[0] == text {
			return i + 1
		}
	}
	t.Fatalf("%s: no row %q", sheet, text)
	return 0
}

func raw(t *testing.T, f *excelize.File, sheet, cell string) float64 {
	t.Helper()
	s, err := f.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatalf("%s!%s is %q, not a number", sheet, cell, s)
	}
	return x
}

func TestFiguresAreNumbers(t *testing.T) {
	f := opened(t, written(t, XLSX, summarytest.Document(words.Latvian)))
	const sheet = "Sadalījumi Atbildes"
	row := strconv.Itoa(rowOf(t, f, sheet, "Finanšu trūkums"))
	for col, want := range map[string]float64{
		"B": 44, "C": 83, "D": 44.0 / 83,
		"E": 0.4710, "F": 0.5889, // 95 % Wilson interval for 44 of 83 out of 119, domain facts 1.5
		"G": 44.0 / 119, "H": (44.0 + 119 - 83) / 119,
	} {
		got := raw(t, f, sheet, col+row)
		tolerance := 1e-12
		if col == "E" || col == "F" {
			tolerance = 5e-4
		}
		if math.Abs(got-want) > tolerance {
			t.Errorf("%s: %v, want %v", col+row, got, want)
		}
	}
	if shown, _ := f.GetCellValue(sheet, "D"+row); !strings.Contains(shown, "53.0") {
		t.Errorf("the share shows as %q", shown)
	}
	// Below ten answers there are counts and no percentages.
	small := strconv.Itoa(rowOf(t, f, sheet, "Jā"))
	if raw(t, f, sheet, "B"+small) != 2 {
		t.Error("the count of a small base is missing")
	}
	if v, _ := f.GetCellValue(sheet, "D"+small); v != "–" {
		t.Errorf("a base of 6 shows the share %q", v)
	}
}

func TestWorkbookIsMadeToBeRead(t *testing.T) {
	f := opened(t, written(t, XLSX, summarytest.Document(words.English)))
	want := []string{"About", "Breakdowns Answers", "Breakdowns Policy documents", "Findings", "Index of evidence", "Notes about the data"}
	if got := f.GetSheetList(); strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("sheets %q", got)
	}
	for _, sheet := range f.GetSheetList() {
		panes, err := f.GetPanes(sheet)
		if err != nil || !panes.Freeze || panes.YSplit < 1 {
			t.Errorf("%s: header not frozen: %+v, %v", sheet, panes, err)
		}
		layout, err := f.GetPageLayout(sheet)
		if err != nil || *layout.FitToWidth != 1 || *layout.FitToHeight != 0 || *layout.Size != 9 {
			t.Errorf("%s: page %+v, %v", sheet, layout, err)
		}
	}
	titles := map[string]bool{}
	for _, n := range f.GetDefinedName() {
		if n.Name == "_xlnm.Print_Titles" {
			titles[n.Scope] = true
		}
	}
	if len(titles) != len(want) {
		t.Errorf("print titles on %v", titles)
	}
	if v, _ := f.GetCellValue("Index of evidence", "C4"); v != "survey.xlsx!Answers!B3:B85" {
		t.Errorf("the index of evidence has %q", v)
	}
	if linked, to, _ := f.GetCellHyperLink("About", "A5"); !linked || !strings.Contains(to, "Breakdowns Answers") {
		t.Errorf("the contents lead to %q", to)
	}
}

// hostile puts the texts, in turn, in every place where people write.
func hostile(texts ...string) summary.Document {
	in := summarytest.Input(words.English)
	n := 0
	put := func(places ...*string) {
		for _, p := range places {
			*p = texts[n%len(texts)]
			n++
		}
	}
	put(&in.Title, &in.Filter)
	for _, t := range in.Tables {
		put(&t.Sheet, &t.Source.File)
		for _, q := range t.Questions {
			put(&q.Text)
			for i := range q.Options {
				put(&q.Options[i].Label)
			}
		}
	}
	for _, b := range in.Breakdowns {
		for i := range b.Rows {
			put(&b.Rows[i].Label)
		}
	}
	for i := range in.Findings {
		f := &in.Findings[i]
		f.Tags = []string{""}
		put(&f.Title, &f.Criterion, &f.Condition, &f.Cause, &f.Effect, &f.Recommendation, &f.Counter, &f.Author, &f.Tags[0])
		for j := range f.Evidence {
			e := &f.Evidence[j]
			put(&e.Text, &e.Option, &e.File, &e.Sheet, &e.Cells, &e.By, &e.Source)
		}
	}
	return summary.Build(in)
}

func TestNoTextBecomesAFormula(t *testing.T) {
	d := hostile("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\";\"y\")", "=cmd|' /C calc'!A0")
	books := [][]byte{written(t, XLSX, d)}
	for name, data := range unpacked(t, written(t, DOCX, d)) {
		if strings.HasSuffix(name, ".xlsx") {
			books = append(books, data)
		}
	}
	checked := 0
	for _, book := range books {
		for name, data := range unpacked(t, book) {
			if strings.HasPrefix(name, "xl/worksheets/") && bytes.Contains(data, []byte("<f")) {
				t.Errorf("%s holds a formula", name)
			}
		}
		f := opened(t, book)
		for _, sheet := range f.GetSheetList() {
			rows, err := f.GetRows(sheet)
			if err != nil {
				t.Fatal(err)
			}
			for r, row := range rows {
				for c, v := range row {
					if formulaLike(v) {
						checked++
						checkText(t, f, sheet, letters(c+1)+strconv.Itoa(r+1))
					}
				}
			}
		}
	}
	if checked < 50 {
		t.Errorf("only %d cells start like a formula", checked)
	}
}

// checkText fails unless a cell is text and stays so when it is edited.
func checkText(t *testing.T, f *excelize.File, sheet, cell string) {
	t.Helper()
	kind, err := f.GetCellType(sheet, cell)
	if err != nil || kind != excelize.CellTypeSharedString {
		t.Errorf("%s!%s is of type %v, %v", sheet, cell, kind, err)
	}
	id, _ := f.GetCellStyle(sheet, cell)
	if style, err := f.GetStyle(id); err != nil || style.NumFmt != 49 {
		t.Errorf("%s!%s is not formatted as text: %v", sheet, cell, err)
	}
}

func TestLongTextsAreCutOnlyWhereACellEnds(t *testing.T) {
	in := summarytest.Input(words.Latvian)
	long := strings.Repeat("Gaŗš stāsts 🙂 ", 5000)
	in.Findings[0].Cause = long
	in.Findings[0].Title = strings.Repeat("virsraksts ", 400)
	d := summary.Build(in)
	f := opened(t, written(t, XLSX, d))
	found := false
	for _, sheet := range f.GetSheetList() {
		rows, _ := f.GetRows(sheet)
		for _, row := range rows {
			for _, v := range row {
				if n := len(utf16.Encode([]rune(v))); n > cellLimit {
					t.Errorf("a cell of %d", n)
				}
				found = found || strings.HasSuffix(v, words.For(words.Latvian).T("report.cut"))
			}
		}
	}
	if !found {
		t.Error("a text was cut and nothing says so")
	}
	document := unpacked(t, written(t, DOCX, d))[docDocument]
	if n := strings.Count(string(document), "Gaŗš stāsts"); n != 5000 {
		t.Errorf("the Word file has %d of 5000 repetitions", n)
	}
}

func TestSheetNames(t *testing.T) {
	taken := map[string]bool{}
	for _, c := range []struct{ in, want string }{
		{"Konstatējumi", "Konstatējumi"},
		{"konstatējumi", "konstatējumi 2"},
		{"A/B: [x]*?\\", "A B   x"},
		{"''", "–"},
		{"Sadalījumi Nozares politikas plānošanas dokumenti", "Sadalījumi Nozares politikas pl"},
		{"Sadalījumi Nozares politikas plānošanas dokumenti", "Sadalījumi Nozares politikas 2"},
		{strings.Repeat("🙂", 20), strings.Repeat("🙂", 15)},
	} {
		if got := sheetName(c.in, taken); got != c.want {
			t.Errorf("%q: %q, want %q", c.in, got, c.want)
		}
	}
}
