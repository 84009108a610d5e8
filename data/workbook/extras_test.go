package workbook

import (
	"context"
	"fmt"
	"strings"
	"testing"
)

func extraParts() parts {
	p := plainParts(`<row r="1"><c r="A1" t="inlineStr"><is><t>Jā</t></is></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>A1</f></c></row>` +
		`<row r="2"><c r="A2" t="inlineStr"><is><t>Nē</t></is></c><c r="B2"><v>3</v></c></row>`)
	p["xl/workbook.xml"] = strings.Replace(bookList, "</workbook>", `<definedNames><definedName name="varianti">Atbildes!$A$1:$A$2</definedName>`+
		`<definedName name="viens">'Atbildes'!$B$2</definedName><definedName name="prom">[1]Cits!$A$1</definedName><definedName name="summa">SUM(1)</definedName></definedNames></workbook>`, 1)
	p["xl/worksheets/sheet1.xml"] = strings.Replace(p["xl/worksheets/sheet1.xml"], "</worksheet>",
		`<dataValidations count="4"><dataValidation type="list" sqref="D1 E1:E3"><formula1>"Jā, Nē,,Nezinu"</formula1></dataValidation>`+
			`<dataValidation type="whole" sqref="F1"><formula1>1</formula1><formula2>9</formula2></dataValidation>`+
			`<dataValidation type="list" sqref="G1"><formula1>$A$1:$A$2</formula1></dataValidation>`+
			`<dataValidation type="list" sqref="H1"><formula1>varianti</formula1></dataValidation>`+
			`<dataValidation type="list" sqref="I1"><formula1>INDIRECT(A1)</formula1></dataValidation></dataValidations>`+
			`<extLst><ext><x14:dataValidations xmlns:x14="a" xmlns:xm="b"><x14:dataValidation type="list"><x14:formula1><xm:f>Atbildes!$A$2:$A$2</xm:f></x14:formula1><xm:sqref>J1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`, 1)
	return p
}

func TestFormsSayMoreThanTheirValues(t *testing.T) {
	b, err := Read(context.Background(), "anketa.xlsx", extraParts().zip(t), nil)
	must(t, err)
	s := b.Sheets[0]
	for cell, want := range map[string]bool{"A1": false, "B1": true, "C1": true, "B2": false, "Z9": false} {
		row, col, _ := ParseCell(cell)
		if s.Formula(row, col) != want {
			t.Errorf("%s: formula %v", cell, !want)
		}
	}
	if got := fmt.Sprint(s.Formulas()); got != "[B1 C1]" {
		t.Error(got)
	}
	if s.At(1, 3).Type != Empty {
		t.Error("a formula without a result shows nothing")
	}
	var got []string
	for _, c := range s.Choices() {
		got = append(got, fmt.Sprint(c.Cells, b.Options(s, c)))
	}
	want := "[D1 E1:E3] [Jā Nē Nezinu]|[G1] [Jā Nē]|[H1] [Jā Nē]|[I1] []|[J1] [Nē]"
	if strings.Join(got, "|") != want {
		t.Errorf("%s\nwant %s", strings.Join(got, "|"), want)
	}
	if got := fmt.Sprint(b.Names); got != "[{varianti Atbildes A1:A2} {viens Atbildes B2}]" {
		t.Error(got)
	}
}

// FuzzChoices reads whatever stands behind the rows, and the names of a
// workbook.
func FuzzChoices(f *testing.F) {
	p := extraParts()
	f.Add(p["xl/worksheets/sheet1.xml"], p["xl/workbook.xml"])
	f.Add(`<worksheet><extLst><dataValidation type="list" sqref="A1"><formula1>A</formula1></extLst></worksheet>`, bookList)
	f.Add(`<worksheet><dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>$A$1:$XFD$1048576</formula1></dataValidation></dataValidations></worksheet>`, bookList)
	f.Fuzz(func(t *testing.T, sheet, list string) {
		b, err := Read(context.Background(), "anketa.xlsx", plainParts("").with("xl/worksheets/sheet1.xml", sheet).with("xl/workbook.xml", list).zip(t), nil)
		if err != nil {
			return
		}
		for _, s := range b.Sheets {
			for i, a := range s.Formulas() {
				if !s.Formula(a.Row, a.Col) || i > 0 && compareAddress(s.Formulas()[i-1], a) >= 0 {
					t.Fatalf("formula %v", a)
				}
			}
			for _, c := range s.Choices() {
				if o := b.Options(s, c); len(o) > MaxOptions || len(c.Cells) == 0 {
					t.Fatalf("%d options in %v", len(o), c.Cells)
				}
			}
		}
	})
}
