package workbook

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"

	"github.com/xuri/excelize/v2"
)

// large is a workbook of 20,000 rows and 100 columns, made once: a survey with
// a line of headings, an id, texts out of a list and numbers.
var large = sync.OnceValue(func() []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	part := func(name, text string) {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		if err != nil {
			panic(err)
		}
	}
	part("[Content_Types].xml", contentTypes)
	part("_rels/.rels", rootRelations)
	part("xl/_rels/workbook.xml.rels", bookRelations)
	part("xl/workbook.xml", bookList)
	var s strings.Builder
	s.WriteString(`<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`)
	for i := range 500 {
		fmt.Fprintf(&s, "<si><t>Atbilžu variants %d</t></si>", i)
	}
	part("xl/sharedStrings.xml", s.String()+"</sst>")
	s.Reset()
	s.WriteString(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`)
	seed := uint32(1)
	for row := 1; row <= 20_000; row++ {
		fmt.Fprintf(&s, `<row r="%d">`, row)
		for col := 1; col <= 100; col++ {
			seed = seed*1664525 + 1013904223
			v := seed >> 8
			switch {
			case col%3 == 0:
				fmt.Fprintf(&s, `<c r="%s" s="1" t="s"><v>%d</v></c>`, CellName(row, col), v%500)
			case col%10 == 1:
				fmt.Fprintf(&s, `<c r="%s"><v>%d.%d</v></c>`, CellName(row, col), v%1000, v%97)
			default:
				fmt.Fprintf(&s, `<c r="%s"><v>%d</v></c>`, CellName(row, col), v%100_000)
			}
		}
		s.WriteString("</row>")
	}
	part("xl/worksheets/sheet1.xml", s.String()+"</sheetData></worksheet>")
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
})

func BenchmarkRead(b *testing.B) {
	data := large()
	b.ReportAllocs()
	for b.Loop() {
		book, err := Read(context.Background(), "a.xlsx", data, nil)
		if err != nil || book.Sheets[0].Count() != 2_000_000 {
			b.Fatal(err)
		}
	}
}

// BenchmarkExcelizeRows is the ordinary way to go through rows with excelize.
func BenchmarkExcelizeRows(b *testing.B) {
	data := large()
	b.ReportAllocs()
	for b.Loop() {
		f, err := excelize.OpenReader(bytes.NewReader(data))
		if err != nil {
			b.Fatal(err)
		}
		rows, err := f.Rows("Atbildes")
		if err != nil {
			b.Fatal(err)
		}
		for rows.Next() {
			if _, err := rows.Columns(); err != nil {
				b.Fatal(err)
			}
		}
		rows.Close()
		f.Close()
	}
}

// BenchmarkInflateOnly unpacks all parts and looks at nothing: what any reader
// must spend.
func BenchmarkInflateOnly(b *testing.B) {
	data := large()
	b.ReportAllocs()
	for b.Loop() {
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			b.Fatal(err)
		}
		total := int64(0)
		for _, f := range z.File {
			r, err := f.Open()
			if err != nil {
				b.Fatal(err)
			}
			n, err := io.Copy(io.Discard, r)
			if err != nil {
				b.Fatal(err)
			}
			total += n
			r.Close()
		}
		b.SetBytes(total)
	}
}
