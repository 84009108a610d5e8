package workbook

import (
	"errors"
	"fmt"
	"strconv"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"izpete/data/survey"
)

// FuzzScannerEqualsExcelize lets the bytes decide what stands in a sheet, has
// excelize write it, and holds the scanner to what excelize reads of it.
func FuzzScannerEqualsExcelize(f *testing.F) {
	f.Add([]byte("\x00\x11\x05\x21\x32\x07\x43\x54\x09\x65\x06\xffJ\xc4\x81"))
	f.Add([]byte("\x01\x01\x01\x02\x02\x02\x03\x03\x03\x04\x04\x04\x05\x05\x05"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 300 {
			return
		}
		book := excelize.NewFile()
		defer book.Close()
		day, err := book.NewStyle(&excelize.Style{NumFmt: 22})
		must(t, err)
		for i := 0; i+2 < len(data); i += 3 {
			at := CellName(1+int(data[i+1]>>4), 1+int(data[i+1]&15))
			n := int(data[i+2])
			text := fmt.Sprintf("%q %s", data[i:min(len(data), i+n%20)], []string{"Šķērslis", "a&b <c>", " ", "_x0041_", "=1+1"}[n%5])
			switch data[i] % 7 {
			case 0:
				err = book.SetCellStr("Sheet1", at, text)
			case 1:
				err = book.SetCellInt("Sheet1", at, int64(n)-100)
			case 2:
				err = book.SetCellFloat("Sheet1", at, float64(n)/7, -1, 64)
			case 3:
				err = book.SetCellBool("Sheet1", at, n%2 == 0)
			case 4:
				if err = book.SetCellValue("Sheet1", at, time.Date(1950+n, 3, 1, n%24, n%60, 0, 0, time.UTC)); err == nil {
					err = book.SetCellStyle("Sheet1", at, at, day)
				}
			case 5:
				err = book.SetCellRichText("Sheet1", at, []excelize.RichTextRun{{Text: text}, {Text: strconv.Itoa(n)}})
			case 6:
				err = book.MergeCell("Sheet1", at, CellName(17+n%3, 17+n%4))
			}
			must(t, err)
		}
		b, err := book.WriteToBuffer()
		must(t, err)
		if read, err := Read(t.Context(), "a.xlsx", b.Bytes(), nil); err != nil {
			// A sheet of nothing is refused, by its own code.
			if !isEmpty(err) {
				t.Fatal(err)
			}
			return
		} else if len(read.Sheets) != 1 {
			t.Fatalf("%d sheets", len(read.Sheets))
		}
		compareWithExcelize(t, "a.xlsx", b.Bytes())
	})
}

func isEmpty(err error) bool {
	var e *survey.Error
	return errors.As(err, &e) && e.Code == EmptyWorkbook
}
