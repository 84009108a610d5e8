package forms_test

import (
	"bytes"
	"context"
	"io"
	"testing"

	"github.com/xuri/excelize/v2"

	"izpete/data/forms"
	sample "izpete/data/sample/forms"
	"izpete/data/workbook"
)

// edit changes a form as a person would.
func edit(t testing.TB, data []byte, change func(f *excelize.File)) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	must(t, err)
	defer f.Close()
	change(f)
	out, err := f.WriteToBuffer()
	must(t, err)
	return out.Bytes()
}

// rename gives a form another institution's name.
func rename(t testing.TB, f *sample.Folder, data []byte, name string) []byte {
	t.Helper()
	at := f.Profile.Questions[0].Cells[0]
	return edit(t, data, func(x *excelize.File) { must(t, x.SetCellStr(at.Sheet, at.Cell, name)) })
}

func open(t testing.TB, data []byte) *workbook.Book {
	t.Helper()
	b, err := workbook.Read(context.Background(), "anketa.xlsx", data, nil)
	must(t, err)
	return b
}

// bytesOf is a file of a folder.
func bytesOf(name string, data []byte) forms.Source {
	return forms.Source{Name: name, Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data)), nil }}
}
