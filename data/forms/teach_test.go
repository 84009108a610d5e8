package forms_test

import (
	"fmt"
	"strings"
	"testing"

	"izpete/data/forms"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// sheet builds a sheet from lines of cells with a bar between them; "#" begins
// a number.
func sheet(name string, lines ...string) *workbook.Sheet {
	var rows [][]workbook.Cell
	for _, l := range lines {
		var row []workbook.Cell
		for text := range strings.SplitSeq(l, "|") {
			c := workbook.Cell{Type: workbook.Text, Text: text}
			if digits, ok := strings.CutPrefix(text, "#"); ok {
				c = workbook.Cell{Type: workbook.Number, Text: digits}
				fmt.Sscan(digits, &c.Number)
			}
			row = append(row, c)
		}
		rows = append(rows, row)
	}
	return workbook.NewSheet(name, rows)
}

func book(sheets ...*workbook.Sheet) *workbook.Book {
	return &workbook.Book{File: "anketa.xlsx", Sheets: sheets}
}

// described writes a taught question in short: kind, text, then each cell with
// its option and by what it is found.
func described(q forms.Question) string {
	s := string(q.Kind) + " " + q.Text
	for _, c := range q.Cells {
		s += " | " + c.Cell
		if c.Option != "" {
			s += "=" + c.Option
		}
		s += " by"
		for _, l := range c.Near {
			s += " " + l.Cell
		}
	}
	return s
}

// The texts that belong to an answer are found wherever forms put them.
func TestTeachFindsLabels(t *testing.T) {
	merged := sheet("Anketa", "Iestādes nosaukums:||", "||", "2. Kas traucē?|Finanses|x", "|Zināšanas|", "|Dati|1")
	merged.Merged = []workbook.Range{{Row1: 1, Col1: 2, Row2: 1, Col2: 3}, {Row1: 3, Col1: 1, Row2: 5, Col2: 1}}
	for name, c := range map[string]struct {
		sheet *workbook.Sheet
		marks []forms.Mark
		want  string
	}{
		"label at the left": {
			sheet("Anketa", "Iestādes nosaukums:|Iestāde 001", "Darbinieki|#12"),
			[]forms.Mark{{Cells: "B1"}, {Cells: "b2"}},
			"id Iestādes nosaukums: | B1 by A1\nnumber Darbinieki | B2 by A2",
		},
		"label above": {
			sheet("Anketa", "Piezīmes", "", ""),
			[]forms.Mark{{Cells: "A2", Kind: survey.KindText}},
			"text Piezīmes | A2 by A1",
		},
		"number and text before the answer, heading over it": {
			sheet("Anketa", "Nr.|Jautājums|Atbilde", "1.|Vai izmanto?|Jā", "2.|Kāpēc?|"),
			[]forms.Mark{{Cells: "C2", Kind: survey.KindSingle}, {Cells: "C3", Kind: survey.KindText}},
			"single Vai izmanto? | C2 by B2 C1\ntext Kāpēc? | C3 by B3 C1",
		},
		"options left of the boxes, question over them": {
			sheet("Anketa", "7. Kas traucē?|", "Finanses|x", "Zināšanas|", "Dati|☒"),
			[]forms.Mark{{Cells: "B2:B4"}},
			"", // a block without a name is one question
		},
		"options right of the boxes": {
			sheet("Anketa", "Kas traucē?", "☐|Finanses", "☒|Zināšanas"),
			[]forms.Mark{{Cells: "A2:A3", Question: "q7"}},
			"multiple Kas traucē? | A2=Finanses by B2 A1 | A3=Zināšanas by B3 A1",
		},
		"boxes and options in turn along a row": {
			sheet("Anketa", "Vai izmanto?||||", "x|Jā||Nē"),
			[]forms.Mark{{Cells: "A2", Question: "q1", Kind: survey.KindSingle}, {Cells: "C2", Question: "q1"}},
			"single Vai izmanto? | A2=Jā by B2 A1 | C2=Nē by D2 A1",
		},
		"a grid with a scale over it": {
			sheet("Anketa", "Novērtējiet|slikti|viduvēji|labi", "Dati||x|", "Prasmes|x||"),
			[]forms.Mark{{Cells: "B2:D2", Question: "a", Kind: survey.KindScale}, {Cells: "B3:D3", Question: "b", Kind: survey.KindScale}},
			"scale Dati | B2=slikti by A2 B1 | C2=viduvēji by A2 C1 | D2=labi by A2 D1\n" +
				"scale Prasmes | B3=slikti by A3 B1 | C3=viduvēji by A3 C1 | D3=labi by A3 D1",
		},
		"merged cells": {
			merged,
			[]forms.Mark{{Cells: "C1"}, {Cells: "C3:C5"}},
			"id Iestādes nosaukums: | B1 by A1\nmultiple 2. Kas traucē? | C3=Finanses by B3 A3 | C4=Zināšanas by B4 A3 | C5=Dati by B5 A3",
		},
		"given by the auditor": {
			sheet("Anketa", "x|"),
			[]forms.Mark{{Cells: "A1", Question: "ai", Text: "Vai izmanto?", Option: "Jā", Kind: survey.KindSingle}},
			"single Vai izmanto? | A1=Jā by",
		},
		"nothing near": {sheet("Anketa", "|", "|#5"), []forms.Mark{{Cells: "B2"}}, "number B2 | B2 by"},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := forms.Teach(book(c.sheet), c.marks)
			must(t, err)
			var got []string
			for _, q := range p.Questions {
				got = append(got, described(q))
			}
			want := c.want
			if want == "" {
				want = "multiple 7. Kas traucē? | B2=Finanses by A2 A1 | B3=Zināšanas by A3 A1 | B4=Dati by A4 A1"
			}
			if strings.Join(got, "\n") != want {
				t.Errorf("%s\nwant\n%s", strings.Join(got, "\n"), want)
			}
		})
	}
}

func TestTeachSaysWhatIsWrong(t *testing.T) {
	b := book(sheet("Anketa", "a|b"))
	for name, c := range map[string]struct {
		marks []forms.Mark
		code  string
	}{
		"nothing":    {nil, forms.NothingAsked},
		"no cell":    {[]forms.Mark{{Cells: "7C"}}, forms.NoSuchCell},
		"beyond":     {[]forms.Mark{{Cells: "ZZZZ1"}}, forms.NoSuchCell},
		"no sheet":   {[]forms.Mark{{Sheet: "Nav", Cells: "A1"}}, forms.NoSuchSheet},
		"everything": {[]forms.Mark{{Cells: "A1:XFD1048576"}}, forms.FormTooLarge},
	} {
		if _, err := forms.Teach(b, c.marks); code(err) != c.code {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := forms.Teach(&workbook.Book{File: "tukša.xlsx"}, []forms.Mark{{Cells: "A1"}}); code(err) != forms.NoSuchSheet {
		t.Error(err)
	}
}

func TestSuggest(t *testing.T) {
	f := eighty()
	b := open(t, f.Files[0].Data)
	p, err := forms.Teach(b, forms.Suggest(b))
	must(t, err)
	want := map[string]bool{}
	for _, q := range f.Profile.Questions {
		for _, c := range q.Cells {
			want[c.Cell] = true
		}
	}
	got := map[string]bool{}
	for _, q := range p.Questions {
		for _, c := range q.Cells {
			got[c.Cell] = true
			if !want[c.Cell] {
				t.Errorf("%s is no answer", c.Cell)
			}
		}
		if q.Ticks() && len(q.Cells) != 4 {
			t.Errorf("%s: %d boxes", q.Text, len(q.Cells))
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d of %d answer cells", len(got), len(want))
	}
	if p.Questions[0].Kind != survey.KindID {
		t.Error(p.Questions[0])
	}
}

func TestSuggestInPlainForms(t *testing.T) {
	s := sheet("Anketa", "APTAUJA|", "Iestādes nosaukums:|", "1. Vai izmanto MI?|Jā", "2. Kas traucē?|", "Finanses|x", "Zināšanas|x", "3. Kopā darbinieki?|#5")
	var got []string
	for _, m := range forms.Suggest(book(s)) {
		got = append(got, m.Cells)
	}
	if strings.Join(got, " ") != "B2 B3 B5 B6 B7" {
		t.Error(got)
	}
	if marks := forms.Suggest(book()); len(marks) != 0 {
		t.Error(marks)
	}
}
