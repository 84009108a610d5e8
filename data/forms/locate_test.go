package forms_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"izpete/data/forms"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// asked is the form that the tests below change.
var asked = []string{
	"Aptauja par datiem||",
	"Iestāde:||",
	"Jautājums|Atbilde|",
	"1. Vai iestādē ir datu stratēģija?||",
	"2. Vai iestādē ir datu pārvaldnieks?||",
	"3. Kas traucē izmantot datus?||",
	"Finanšu trūkums||",
	"Zināšanu trūkums||",
	"Cits||",
	"4. Kas palīdz izmantot datus?||",
	"Finansējums||",
	"Apmācības||",
	"Cits||",
	"5. Cik darbinieku strādā ar datiem?||",
}

func profileOf(t testing.TB) *forms.Profile {
	t.Helper()
	yesNo := []string{"Jā", "Nē"}
	p, err := forms.Teach(book(sheet("Anketa", asked...)), []forms.Mark{
		{Cells: "B2", Question: "name", Kind: survey.KindID},
		{Cells: "B4", Question: "q1", Kind: survey.KindSingle},
		{Cells: "B5", Question: "q2", Kind: survey.KindSingle},
		{Cells: "B7:B9", Question: "q3"},
		{Cells: "B11:B13", Question: "q4"},
		{Cells: "B14", Question: "q5", Kind: survey.KindNumber},
	})
	must(t, err)
	for _, i := range []int{1, 2} {
		p.Questions[i].Options, p.Questions[i].Closed = yesNo, true
	}
	return p
}

// filled is the form with an answer to everything.
func filled() []string {
	lines := append([]string(nil), asked...)
	for i, answer := range map[int]string{1: "Iestāde 001", 3: "Jā", 4: "Nē", 6: "x", 8: "x", 11: "x", 13: "#7"} {
		lines[i] = strings.Replace(lines[i], "|", "|"+answer, 1)
	}
	return lines
}

// insert puts lines in before the i-th, from 0.
func insert(lines []string, i int, more ...string) []string {
	return append(append(append([]string(nil), lines[:i]...), more...), lines[i:]...)
}

func replace(lines []string, i int, line string) []string {
	out := append([]string(nil), lines...)
	out[i] = line
	return out
}

// answers writes what the one form of a result says.
func answers(r *forms.Result) string {
	t := r.Table()
	var all []string
	for _, q := range t.Questions {
		s := "-"
		switch {
		case !q.Asked.Has(0):
			s = "?"
		case !q.Answered.Has(0):
		case q.Numbers != nil:
			s = fmt.Sprint(q.Numbers[0])
		case !q.Charted():
			s = q.Texts[0]
		default:
			s = ""
			for k, o := range q.Options {
				if q.Picked[k].Has(0) {
					s += o.Label + "@" + t.Cell(q, k, 0).Cell
				}
			}
		}
		all = append(all, s)
	}
	return strings.Join(all, ", ")
}

// Answers are found wherever their labels have gone, and what was changed is
// told.
func TestFormsThatWereChanged(t *testing.T) {
	const right = "Iestāde 001, Jā@B4, Nē@B5, Finanšu trūkums@B7Cits@B9, Apmācības@B12, 7"
	for name, c := range map[string]struct {
		sheets []*workbook.Sheet
		want   string
		codes  string
	}{
		"unchanged": {[]*workbook.Sheet{sheet("Anketa", filled()...)}, right, ""},
		"case, diacritics and spaces": {
			[]*workbook.Sheet{sheet("Anketa", replace(filled(), 3, "1.  VAI IESTADĒ ir datu stratēģija?|Jā")...)},
			right, "",
		},
		"rows put in": {
			[]*workbook.Sheet{sheet("Anketa", insert(insert(filled(), 9, "|", "|"), 3, "|")...)},
			"Iestāde 001, Jā@B5, Nē@B6, Finanšu trūkums@B8Cits@B10, Apmācības@B15, 7", "form-rows-in",
		},
		"a row with a text put in": {
			[]*workbook.Sheet{sheet("Anketa", insert(filled(), 4, "Lūdzam paskaidrot|Jo tā ir")...)},
			"Iestāde 001, Jā@B4, Nē@B6, Finanšu trūkums@B8Cits@B10, Apmācības@B13, 7", "form-rows-in form-extra-text",
		},
		"a question taken out": {
			[]*workbook.Sheet{sheet("Anketa", append(filled()[:4:4], filled()[5:]...)...)},
			"Iestāde 001, Jā@B4, ?, Finanšu trūkums@B6Cits@B8, Apmācības@B11, 7", "form-rows-out form-question-gone",
		},
		"one of two equal options taken out": {
			[]*workbook.Sheet{sheet("Anketa", append(filled()[:8:8], filled()[9:]...)...)},
			"Iestāde 001, Jā@B4, Nē@B5, Finanšu trūkums@B7, Apmācības@B11, 7", "form-rows-out form-question-gone",
		},
		"another wording": {
			[]*workbook.Sheet{sheet("Anketa", replace(filled(), 4, "2. Vai Jūsu iestādē strādā datu pārvaldnieks?|Nē")...)},
			right, "form-reworded",
		},
		"another question in its place": {
			[]*workbook.Sheet{sheet("Anketa", replace(filled(), 4, "2. Cik gadu?|Nē")...)},
			right, "form-reworded",
		},
		"a label wiped out": {
			[]*workbook.Sheet{sheet("Anketa", replace(filled(), 4, "|Nē")...)},
			right, "form-label-gone",
		},
		"a column put in before": {
			[]*workbook.Sheet{sheet("Anketa", before(filled())...)},
			"Iestāde 001, Jā@C4, Nē@C5, Finanšu trūkums@C7Cits@C9, Apmācības@C12, 7", "form-columns-moved",
		},
		"a column put in between": {
			[]*workbook.Sheet{sheet("Anketa", between(filled())...)},
			"Iestāde 001, Jā@C4, Nē@C5, Finanšu trūkums@C7Cits@C9, Apmācības@C12, 7", "form-columns-moved",
		},
		"a sheet renamed": {
			[]*workbook.Sheet{sheet("Lapa1", filled()...)}, right, "",
		},
		"a remark beside": {
			[]*workbook.Sheet{sheet("Anketa", replace(filled(), 4, filled()[4]+"vēl nav, bet būs")...)},
			right, "form-extra-text",
		},
		"another form": {
			[]*workbook.Sheet{sheet("Anketa", "Rēķins|", "Summa|#5", "PVN|#1")}, "", "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			p := profileOf(t)
			r, err := forms.Read(context.Background(), p, "anketas", book(c.sheets...))
			if c.want == "" {
				if err != nil || r.Forms[0].LeftOut != forms.OtherForm {
					t.Errorf("%v %+v", err, r)
				}
				return
			}
			must(t, err)
			if r.Table().Len() != 1 {
				t.Fatalf("left out: %s", r.Forms[0].LeftOut)
			}
			if got := answers(r); got != c.want {
				t.Errorf("%s\nwant %s", got, c.want)
			}
			if got := codes(&r.Forms[0]); got != c.codes {
				t.Errorf("%s, want %s", got, c.codes)
			}
		})
	}
}

// before puts an empty column in front.
func before(lines []string) []string {
	var out []string
	for _, l := range lines {
		out = append(out, "|"+l)
	}
	return out
}

// between puts an empty column between labels and answers.
func between(lines []string) []string {
	var out []string
	for _, l := range lines {
		out = append(out, strings.Replace(l, "|", "||", 1))
	}
	return out
}
