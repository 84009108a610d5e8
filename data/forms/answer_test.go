package forms_test

import (
	"context"
	"testing"

	"izpete/data/forms"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// What people write into the cells of a form.
func TestAnswers(t *testing.T) {
	for name, c := range map[string]struct {
		row   int // of the form, from 0
		line  string
		want  string
		codes string
	}{
		"as listed":             {3, asked[3][:len(asked[3])-2] + "|nē", "Nē@B4", ""},
		"outside the list":      {3, asked[3][:len(asked[3])-2] + "|Varbūt", "Varbūt@B4", forms.OutsideList},
		"nothing":               {3, asked[3], "-", forms.Missing},
		"a dash":                {3, asked[3][:len(asked[3])-2] + "|-", "-", forms.Missing},
		"does not apply":        {3, asked[3][:len(asked[3])-2] + "|n/a", "?", ""},
		"a tick as a number":    {6, "Finanšu trūkums|#1", "Finanšu trūkums@B7Cits@B9", ""},
		"a tick in its words":   {6, "Finanšu trūkums|Finanšu trūkums", "Finanšu trūkums@B7Cits@B9", ""},
		"a box that is crossed": {6, "Finanšu trūkums|☒", "Finanšu trūkums@B7Cits@B9", ""},
		"an empty box":          {6, "Finanšu trūkums|☐", "Cits@B9", ""},
		"a plain no":            {6, "Finanšu trūkums|nē", "Cits@B9", ""},
		"neither":               {6, "Finanšu trūkums|daļēji", "Cits@B9", forms.UnclearTick},
		"a number with a comma": {13, "5. Cik darbinieku strādā ar datiem?|1 200,5", "1200.5", ""},
		"a number with a unit":  {13, "5. Cik darbinieku strādā ar datiem?|12 %", "12", ""},
		"a number in thousands": {13, "5. Cik darbinieku strādā ar datiem?|2 tūkst.", "-", forms.NotANumber},
		"no number":             {13, "5. Cik darbinieku strādā ar datiem?|daudz", "-", forms.NotANumber},
		"no name":               {1, "Iestāde:|", "-", forms.NoInstitution},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := forms.Read(context.Background(), profileOf(t), "anketas", book(sheet("Anketa", replace(filled(), c.row, c.line)...)))
			must(t, err)
			at := map[int]int{1: 0, 3: 1, 6: 3, 13: 5}[c.row]
			if got := one(r, at); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
			if got := codes(&r.Forms[0]); got != c.codes {
				t.Errorf("%q, want %q", got, c.codes)
			}
		})
	}
}

// one is the answer to one question.
func one(r *forms.Result, question int) string {
	t := *r.Table()
	t.Questions = t.Questions[question : question+1]
	return answers(&forms.Result{Survey: &survey.Survey{Tables: []*survey.Table{&t}}})
}

// One answer ticked twice is no answer; a no to everything is one.
func TestTicks(t *testing.T) {
	p := profileOf(t)
	p.Questions[3].Kind = survey.KindSingle
	lines := replace(filled(), 11, "Apmācības|0")
	r, err := forms.Read(context.Background(), p, "anketas", book(sheet("Anketa", lines...)))
	must(t, err)
	if got := answers(r); got != "Iestāde 001, Jā@B4, Nē@B5, -, , 7" {
		t.Error(got)
	}
	if got := codes(&r.Forms[0]); got != forms.SeveralTicks {
		t.Error(got)
	}
	q := r.Table().Question("q4")
	if q.State(1, 0) != survey.Offered || r.Table().Question("q3").State(0, 0) != survey.NoAnswer {
		t.Error(q.State(1, 0))
	}
}

// A question whose kind was not told is known by its answers.
func TestKindsAreLearnt(t *testing.T) {
	p := profileOf(t)
	p.Questions[1].Kind, p.Questions[1].Options, p.Questions[1].Closed = "", nil, false
	p.Questions[5].Kind = ""
	said := []string{"augsta", "zema", "Augsta", "vidēja", "zema", "zema", "augsta", "zema", "vidēja"}
	r := readAll(t, p, func(i int) []string {
		return replace(filled(), 3, "1. Vai iestādē ir datu stratēģija?|"+said[i])
	}, len(said))
	q := r.Table().Question("q1")
	got := ""
	for k, o := range q.Options {
		got += o.Label + " " + string(rune('0'+q.Picked[k].Count())) + " "
	}
	if q.Kind != survey.KindScale || got != "zema 4 vidēja 2 augsta 3 " {
		t.Errorf("%s: %s", q.Kind, got)
	}
	if k := r.Table().Question("q5").Kind; k != survey.KindNumber {
		t.Error(k)
	}
}

func readAll(t testing.TB, p *forms.Profile, lines func(i int) []string, n int) *forms.Result {
	t.Helper()
	var all []*workbook.Book
	for i := range n {
		b := book(sheet("Anketa", lines(i)...))
		b.File = "anketa " + string(rune('a'+i)) + ".xlsx"
		b.SHA256 = b.File
		all = append(all, b)
	}
	r, err := forms.Read(context.Background(), p, "anketas", all...)
	must(t, err)
	return r
}
