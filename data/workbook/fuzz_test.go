package workbook

import (
	"bytes"
	"context"
	"errors"
	"testing"
	"unicode/utf8"

	"izpete/data/survey"
)

// checkRead holds what must be so of whatever was read: a book with cells
// inside the limits, or an error with a code.
func checkRead(t *testing.T, b *Book, err error) {
	t.Helper()
	if err != nil {
		var e *survey.Error
		if !errors.As(err, &e) || e.Code == "" || e.Place.File == "" {
			t.Fatalf("an error without a code or a file: %v", err)
		}
		if e.Cause != nil && bytes.HasPrefix([]byte(e.Cause.Error()), []byte("panic")) {
			t.Fatal(err)
		}
		return
	}
	for _, s := range b.Sheets {
		checkSheet(t, s)
	}
}

func checkSheet(t *testing.T, s *Sheet) {
	t.Helper()
	n, before := 0, Address{}
	for at, c := range s.Each() {
		n++
		if at.Row < before.Row || at.Row == before.Row && at.Col <= before.Col {
			t.Fatalf("%v comes after %v", at, before)
		}
		before = at
		if at.String() == "" || at.Row > s.Rows || at.Col > s.Columns {
			t.Fatalf("%v is outside of %d x %d", at, s.Rows, s.Columns)
		}
		if c.Type == Empty || c != s.At(at.Row, at.Col) {
			t.Fatalf("%v: %v, At gives %v", at, c, s.At(at.Row, at.Col))
		}
		if (c.Type == Text || c.Type == Number || c.Type == Error) && c.Text == "" || !utf8.ValidString(c.Text) {
			t.Fatalf("%v: text %q", at, c.Text)
		}
	}
	if n != s.Count() {
		t.Fatalf("%d cells, Count gives %d", n, s.Count())
	}
}

func FuzzZip(f *testing.F) {
	f.Add(plainParts(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`).with("xl/sharedStrings.xml", testStrings).with("xl/styles.xml", testStyles).zip(f))
	f.Add([]byte("PK\x05\x06" + string(make([]byte, 18))))
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte("\xD0\xCF\x11\xE0"))
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := Read(context.Background(), "a.xlsx", data, nil)
		checkRead(t, b, err)
	})
}

func FuzzSheetXML(f *testing.F) {
	for _, seed := range []string{
		`<worksheet><sheetData><row r="1"><c r="A1" s="1"><v>46338.5</v></c><c t="b"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`,
		`<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>a&#x41;_x000D_</x:t></x:r></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
		`<w><sheetData><row r="2"><c r="B2" t="str"><f>1</f><v><![CDATA[x]]></v></c><c r="A2" t="e"><v>#N/A</v></c></row><row r="1"><c t="d"><v>2026-11-12</v></c></row></sheetData></w>`,
		`<w><sheetData><row><c t="s"><v>1</v></c><c t="s"><v>9</v></c></row></sheetData></w>`,
		`<w><sheetData><row><extLst/><c><v>1</v></c></row></sheetData><!-- x --><?y?></w>`,
		`<!DOCTYPE a><w/>`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		o := &outline{shows: []shows{showsNumber, showsDate, showsClock}}
		scan := &sheetScan{
			x: newScanner(bytes.NewReader(data)), outline: o, strings: []string{"Jā", "Nē", ""},
			count: func(int) error { return nil }, done: func() float64 { return 0.5 },
		}
		if scan.sheet() != nil {
			return
		}
		s := &Sheet{}
		s.store.shared = scan.strings
		scan.cells.fill(s)
		checkSheet(t, s)
	})
}

func FuzzSharedStrings(f *testing.F) {
	f.Add([]byte(testStrings))
	f.Add([]byte(`<sst><si><t>_xD83D__xDE00_ _x005F_x000D_</t></si><si/></sst>`))
	f.Add([]byte("<sst><si><t>\xFF&#xD800;&#0;</t></si></sst>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		all, err := scanStrings(newScanner(bytes.NewReader(data)))
		if err != nil {
			return
		}
		for i, s := range all {
			if !utf8.ValidString(s) {
				t.Fatalf("%d: %q", i, s)
			}
		}
	})
}

func FuzzCSV(f *testing.F) {
	for _, seed := range []string{
		"a;b\n1;2\n", "\"a\nb\",\"c\"\"d\"\n", "sep=;\n\xF0;\xE7", "\xFF\xFEa\x00;\x00", "\"\"\"", "\xEF\xBB\xBFa\tb\r\r\n", "-.;-0;0.;1.5\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := Read(context.Background(), "a.csv", data, nil)
		checkRead(t, b, err)
	})
}
