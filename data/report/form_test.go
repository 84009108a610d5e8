package report

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"izpete/data/words"
)

// A short list stands in the cell; one with a comma, a sign that XML or a
// formula would take for its own, or too much text, in the hidden sheet, once.
func TestFormLists(t *testing.T) {
	long := strings.Split(strings.Repeat("Pašvaldība ", 40), " ")[:40]
	for i := range long {
		long[i] += " " + cellAt(i+1, 1)
	}
	form := Form{Title: "Anketa", Lang: words.Latvian, Made: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), Sheet: "Anketa", Lists: "Sara'ksti", Widths: []float64{20}}
	for _, list := range [][]string{{"Jā", "Nē"}, {"jā, daļēji", "nē"}, {"=1", "a"}, long, long, {"<5", "&"}} {
		form.Rows = append(form.Rows, FormRow{Cells: []FormCell{{Col: 1, Look: FormAnswer, Open: true, List: list}}})
	}
	var b, again bytes.Buffer
	for _, to := range []*bytes.Buffer{&b, &again} {
		if err := WriteForm(to, form); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Error("the same form differs")
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rules, err := f.GetDataValidations("Anketa")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{`"Jā,Nē"`, "'Sara''ksti'!$A$1:$A$2", "'Sara''ksti'!$B$1:$B$2", "'Sara''ksti'!$C$1:$C$40", "'Sara''ksti'!$C$1:$C$40", "'Sara''ksti'!$D$1:$D$2"}
	for i, r := range rules {
		if r.Formula1 != want[i] {
			t.Errorf("%d: %s, want %s", i, r.Formula1, want[i])
		}
	}
	if len(rules) != len(want) {
		t.Errorf("%d lists", len(rules))
	}
	for cell, text := range map[string]string{"A1": "jā, daļēji", "B1": "=1", "D2": "&"} {
		if got, err := f.GetCellValue("Sara'ksti", cell); err != nil || got != text {
			t.Errorf("%s: %q %v", cell, got, err)
		}
	}
}
