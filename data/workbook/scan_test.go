package workbook

import (
	"context"
	"errors"
	"math"
	"strconv"
	"strings"
	"testing"
	"time"

	"izpete/data/survey"
)

// The styles of the tests: 0 plain, 1 a day, 2 a clock, 3 elapsed time.
const testStyles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/>` +
	`<numFmt numFmtId="165" formatCode="[h]:mm:ss"/></numFmts>` +
	`<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
	`<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="165"/></cellXfs></styleSheet>`

const testStrings = `<sst><si><t>Jā</t></si><si><r><t>Nav </t></r><r><rPr><b/></rPr><t xml:space="preserve">atbildes </t></r>` +
	`<rPh sb="0" eb="1"><t>guide</t></rPh></si><si><t/></si><si><t>a_x000D_&#10;b &amp; c</t></si></sst>`

func readParts(t testing.TB, p parts) (*Book, error) {
	t.Helper()
	return Read(context.Background(), "anketa.xlsx", p.zip(t), nil)
}

// show writes the cells of a sheet on one line each: "B7 text Jā".
func show(s *Sheet) string {
	var b strings.Builder
	for at, c := range s.Each() {
		v := c.Text
		switch c.Type {
		case Date:
			v = c.ISO()
		case Bool:
			v = map[float64]string{0: "false", 1: "true"}[c.Number]
		}
		b.WriteString(at.String() + " " + c.Type.String() + " " + v + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func TestCells(t *testing.T) {
	for name, c := range map[string]struct{ rows, want string }{
		"shared text":             {`<row r="2"><c r="C2" t="s"><v>0</v></c></row>`, "C2 text Jā"},
		"rich text":               {`<row r="1"><c r="A1" t="s"><v>1</v></c></row>`, "A1 text Nav atbildes "},
		"empty text is no cell":   {`<row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1"><v>1</v></c></row>`, "B1 number 1"},
		"escapes and entities":    {`<row r="1"><c r="A1" t="s"><v>3</v></c></row>`, "A1 text a\r\nb & c"},
		"inline text":             {`<row r="1"><c r="A1" t="inlineStr"><is><r><t>x</t></r><r><t>y</t></r></is></c></row>`, "A1 text xy"},
		"inline text, mislabeled": {`<row r="1"><c r="A1" t="inlineStr"><v>x</v></c></row>`, "A1 text x"},
		"formula with text":       {`<row r="1"><c r="A1" t="str"><f>B1&amp;"x"</f><v>yx</v></c></row>`, "A1 text yx"},
		"formula with number":     {`<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>`, "A1 number 2"},
		"formula not calculated":  {`<row r="1"><c r="A1"><f>1+1</f></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><v>1</v></c></row>`, "C1 number 1"},
		"digits as stored":        {`<row r="1"><c r="A1"><v>0.10</v></c><c r="B1"><v>1E-3</v></c><c r="C1"><v>007</v></c><c r="D1"><v>-5</v></c></row>`, "A1 number 0.10\nB1 number 1E-3\nC1 number 007\nD1 number -5"},
		"white space at a number": {"<row r=\"1\"><c r=\"A1\"><v>\n 12 </v></c></row>", "A1 number 12"},
		"no number after all":     {`<row r="1"><c r="A1"><v>0x1F</v></c><c r="B1"><v>NaN</v></c><c r="C1"><v>1e999</v></c></row>`, "A1 text 0x1F\nB1 text NaN\nC1 text 1e999"},
		"true and false":          {`<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>false</v></c><c r="C1" t="b"><v>0</v></c></row>`, "A1 bool true\nB1 bool false\nC1 bool false"},
		"error":                   {`<row r="1"><c r="A1" t="e"><f>NA()</f><v>#N/A</v></c></row>`, "A1 error #N/A"},
		"day, clock, elapsed":     {`<row r="1"><c r="A1" s="1"><v>46338.5</v></c><c r="B1" s="2"><v>0.25</v></c><c r="C1" s="3"><v>1.5</v></c></row>`, "A1 date 2026-11-12T12:00:00\nB1 date 06:00:00\nC1 number 1.5"},
		"date written as text":    {`<row r="1"><c r="A1" t="d"><v>2026-11-12T09:41:00Z</v></c><c r="B1" t="d"><v>soon</v></c></row>`, "A1 date 2026-11-12T09:41:00\nB1 text soon"},
		"unknown format":          {`<row r="1"><c r="A1" s="99"><v>45000</v></c></row>`, "A1 number 45000"},
		"no addresses":            {`<row><c><v>1</v></c><c/><c t="s"><v>0</v></c></row><row/><row><c><v>2</v></c></row>`, "A1 number 1\nC1 text Jā\nA3 number 2"},
		"some addresses":          {`<row><c r="C4"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`, "C4 number 1\nD4 number 2\nA5 number 3"},
		"attributes in any order": {`<row spans="1:2" r="5"><c t="s" cm='1' s="0" r='B5' ><v>0</v></c></row>`, "B5 text Jā"},
		"disorder and twice":      {`<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c><c r="A1"><v>4</v></c></row>`, "A1 number 4\nA2 number 2\nB2 number 1"},
		"comments, CDATA, PIs":    {`<!-- > --><row r="1"><?x y?><c r="A1" t="str"><v>a<!-- b --><![CDATA[<&amp;]]>c</v></c></row>`, "A1 text a<&amp;c"},
		"line ends":               {"<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\r\nb\rc</v></c></row>", "A1 text a\nb\nc"},
		"angle in an attribute":   {`<row r="1" x=">"><c r="A1" y='">'><v>1</v></c></row>`, "A1 number 1"},
		"only formats":            {`<row r="1"><c r="A1"><v>1</v></c></row><row r="900"><c r="ZZ900" s="1"/></row>`, "A1 number 1"},
		"the far corner":          {`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`, "XFD1048576 number 1"},
		"not a code point":        {"<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\xFFb</v></c></row>", "A1 text a\uFFFDb"},
		"long text":               {`<row r="1"><c r="A1" t="str"><v>` + strings.Repeat("ā", 200_000) + `</v></c></row>`, "A1 text " + strings.Repeat("ā", 200_000)},
	} {
		t.Run(name, func(t *testing.T) {
			b, err := readParts(t, plainParts(c.rows).with("xl/sharedStrings.xml", testStrings).with("xl/styles.xml", testStyles))
			if err != nil {
				t.Fatal(err)
			}
			if got := show(b.Sheets[0]); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// The short way of simpleCell and the general way, which a prefix leads to,
// must agree.
func TestShortWayEqualsGeneralWay(t *testing.T) {
	var cells strings.Builder
	row := 0
	for _, attrs := range []string{
		``, ` r="C%d"`, ` s="1"`, ` r="E%d" s="2" t="n"`, ` t="s" s="0" r="F%d"`, ` t="s"`, ` t="b"`, ` t="b" r="XFD%d"`, ` r="K%d"  s="3"`, ` r="L%d" `,
	} {
		for _, value := range []string{"0", "1", "46338.5", "-3", "007", "0.10", "1.", "-"} {
			if strings.Contains(attrs, `"s"`) && value != "0" && value != "1" {
				continue
			}
			row++
			cells.WriteString(`<row><c` + strings.ReplaceAll(attrs, "%d", strconv.Itoa(row)) + `><v>` + value + `</v></c></row>`)
		}
	}
	for _, text := range []string{
		`Jā`, ` ar atstarpi `, `a&amp;b`, `_x0041_`, `a_b`, "rinda\r\notra", "", "\xff", `]]`, `5`,
	} {
		for _, t := range []string{`<t>`, `<t xml:space="preserve">`, `<t a="b">`} {
			row++
			cells.WriteString(`<row><c r="D` + strconv.Itoa(row) + `" t="inlineStr"><is>` + t + text + `</t></is></c></row>`)
		}
	}
	rows := cells.String()
	general := strings.NewReplacer("</", "</x:", "<row", "<x:row", "<c", "<x:c", "<v", "<x:v", "<is", "<x:is", "<t", "<x:t").Replace(rows)
	p := plainParts("").with("xl/sharedStrings.xml", testStrings).with("xl/styles.xml", testStyles)
	var got [2]string
	for i, sheet := range []string{
		`<worksheet><sheetData>` + rows + `</sheetData></worksheet>`,
		`<x:worksheet><x:sheetData>` + general + `</x:sheetData></x:worksheet>`,
	} {
		b, err := readParts(t, p.with("xl/worksheets/sheet1.xml", sheet))
		must(t, err)
		got[i] = show(b.Sheets[0])
	}
	if got[0] != got[1] || !strings.Contains(got[0], "date 2026-11-12T12:00:00") {
		t.Errorf("short way:\n%s\ngeneral way:\n%s", got[0], got[1])
	}
}

// What a prefix a writer gives to the namespace must not matter, nor how the
// letters of a part are coded.
func TestPrefixesAndEncodings(t *testing.T) {
	plain := `<x:worksheet xmlns:x="urn:s"><x:dimension ref="A1"/><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>šķērslis</x:v></x:c></x:row></x:sheetData>` +
		`<x:mergeCells><x:mergeCell ref="C3:A1"/></x:mergeCells></x:worksheet>`
	utf16 := "\xFF\xFE"
	for _, r := range plain {
		utf16 += string([]byte{byte(r), byte(r >> 8)})
	}
	baltic := strings.NewReplacer("š", "\xF0", "ķ", "\xED", "ē", "\xE7").Replace(plain)
	for name, sheet := range map[string]string{
		"UTF-8":               plain,
		"UTF-8 with a mark":   "\xEF\xBB\xBF" + plain,
		"UTF-16 with a mark":  utf16,
		"UTF-16 without mark": utf16[2:],
		"Windows-1257":        `<?xml version="1.0" encoding="windows-1257"?>` + baltic,
	} {
		t.Run(name, func(t *testing.T) {
			b, err := readParts(t, plainParts("").with("xl/worksheets/sheet1.xml", sheet))
			if err != nil {
				t.Fatal(err)
			}
			s := b.Sheets[0]
			if got := show(s); got != "A1 text šķērslis" {
				t.Error(got)
			}
			if len(s.Merged) != 1 || s.Merged[0].String() != "A1:C3" {
				t.Error("merged:", s.Merged)
			}
		})
	}
}

// A wrapper that the scanner does not know is left to excelize, which finds
// the cells inside.
func TestUnknownElementAmongRows(t *testing.T) {
	rows := `<row r="1"><c r="A1"><v>1</v></c></row><x><row r="2"><c r="A2"><v>2</v></c></row></x>`
	p := plainParts("")
	p["xl/worksheets/sheet1.xml"] = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` + rows + `</sheetData></worksheet>`
	b, err := readParts(t, p)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := show(b.Sheets[0]), "A1 number 1\nA2 number 2"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSheetList(t *testing.T) {
	list := `<workbook xmlns:r="urn:r"><sheets><sheet name="A &amp; B" sheetId="3" r:id="rId1"/>` +
		`<sheet name="Slēpta" sheetId="1" state="hidden" r:id="rId5"/><sheet name="Ļoti" sheetId="2" state="veryHidden" r:id="rId5"/>` +
		`<sheet name="Diagramma" sheetId="9" r:id="rId6"/></sheets></workbook>`
	relations := strings.Replace(bookRelations, "</Relationships>", `<Relationship Id="rId5" Type="`+officeRelation+`worksheet" Target="/XL/worksheets\other.xml"/>`+
		`<Relationship Id="rId6" Type="`+officeRelation+`chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`, 1)
	b, err := readParts(t, plainParts(`<row><c><v>1</v></c></row>`).with("xl/workbook.xml", list).
		with("xl/_rels/workbook.xml.rels", relations).
		with("xl/worksheets/other.xml", `<worksheet><sheetData/></worksheet>`))
	if err != nil {
		t.Fatal(err)
	}
	type sheet struct {
		name          string
		hidden, chart bool
	}
	var got []sheet
	for _, s := range b.Sheets {
		got = append(got, sheet{s.Name, s.Hidden, s.Chart})
	}
	want := []sheet{{"A & B", false, false}, {"Slēpta", true, false}, {"Ļoti", true, false}, {"Diagramma", false, true}}
	if len(got) != len(want) {
		t.Fatal(got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("sheet %d: %v, want %v", i, got[i], want[i])
		}
	}
	if b.File != "anketa.xlsx" || len(b.SHA256) != 64 || b.Size == 0 || b.Sheet("Slēpta") != b.Sheets[1] || b.Sheet("x") != nil {
		t.Errorf("the book: %+v", b)
	}
}

func TestSheetCells(t *testing.T) {
	day := time.Date(2026, 11, 12, 9, 41, 0, 0, time.UTC)
	s := NewSheet("Atbildes", [][]Cell{
		{{Type: Text, Text: "Jā"}, {}, {Type: Number, Number: 2.5}},
		{},
		{{}, {Type: Date, Time: day}, {Type: Bool, Number: 1}, {Type: Error, Text: "#REF!"}, {}},
		{{}, {}},
	})
	if s.Rows != 3 || s.Columns != 4 || s.Count() != 5 {
		t.Errorf("%d x %d, %d cells", s.Rows, s.Columns, s.Count())
	}
	if got := s.At(1, 3); got != (Cell{Type: Number, Number: 2.5, Text: "2.5"}) {
		t.Error("C1:", got)
	}
	if got := s.At(3, 2); !got.Time.Equal(day) {
		t.Error("B3:", got)
	}
	for _, at := range [][2]int{{0, 1}, {1, 0}, {1, 2}, {2, 1}, {3, 5}, {4, 1}, {-1, -1}, {math.MaxInt, math.MaxInt}} {
		if got := s.At(at[0], at[1]); got != (Cell{}) {
			t.Errorf("%v: %v, want nothing", at, got)
		}
	}
	cols := []int{}
	for col := range s.Row(3) {
		cols = append(cols, col)
		if col == 3 {
			break
		}
	}
	if len(cols) != 2 || cols[0] != 2 || cols[1] != 3 {
		t.Error("row 3:", cols)
	}
}

// codeOf returns the code of an error of this package.
func codeOf(err error) string {
	var e *survey.Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}
