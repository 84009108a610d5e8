package published_test

import (
	"slices"
	"strings"
	"testing"

	"izpete/data/published"
)

func TestReadText(t *testing.T) {
	known := func(s string) bool { return s == "Šķēršļi" }
	for name, c := range map[string]struct {
		text string
		want string // question|option|percent|base, a line each
	}{
		"tabs":                         {"Finanšu trūkums\t53\nDrošības riski\t53,0 %", "|Finanšu trūkums|53|\n|Drošības riski|53,0 %|"},
		"semicolons with the question": {"Šķēršļi;Finanšu trūkums;53\r\nŠķēršļi;Drošības riski;52.9\r\n", "Šķēršļi|Finanšu trūkums|53|\nŠķēršļi|Drošības riski|52.9|"},
		"a slide":                      {"Finanšu trūkums – 53 %\nDrošības riski 46 %\nVadlīniju trūkums: 7", "|Finanšu trūkums|53 %|\n|Drošības riski|46 %|\n|Vadlīniju trūkums|7|"},
		"the question above":           {"Šķēršļi (n = 83)\nFinanšu trūkums\t53\n\nPriekšnoteikumi\nPrasmes\t76", "Šķēršļi|Finanšu trūkums|53|83\nPriekšnoteikumi|Prasmes|76|"},
		"figures alone":                {"53\n 53,0\n46 %\n", "||53|\n||53,0|\n||46 %|"},
		"headings of columns":          {"Variants\tPublicēts, %\nJā\t12", "|Jā|12|"},
		"base behind":                  {"Šķēršļi;Jā;53;83\nJā;53 %;83\nJā;53;n = 119", "Šķēršļi|Jā|53|83\n|Jā|53 %|83\n|Jā|53|n = 119"},
		"rungs of a scale":             {"Šķēršļi;5;17", "Šķēršļi|5|17|"},
		"a name that ends in a number": {"Jautājums 1\nJā\t12", "Jautājums 1|Jā|12|"},
		"what is no percentage stays":  {"Jā\t12\nNē\tdaudz", "|Jā|12|\n|Nē|daudz|"},
		"parts of one":                 {"Jā\t0.53\nNē\t0.4\nNezina\t0.07", "|Jā|53|\n|Nē|40|\n|Nezina|7|"},
		"parts of one, a decimal":      {"Jā\t0,535\nNē\t0,465", "|Jā|53.5|\n|Nē|46.5|"},
		"small percentages":            {"Jā\t0,5\nNē\t0,8", "|Jā|0,5|\n|Nē|0,8|"},
		"quotation marks":              {`"Jā"` + "\t" + `"12"`, "|Jā|12|"},
		"nothing":                      {"\n \n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, l := range published.ReadText(c.text, known) {
				got = append(got, strings.Join([]string{l.Question, l.Option, l.Percent, l.Base}, "|"))
			}
			if s := strings.Join(got, "\n"); s != c.want {
				t.Errorf("got\n%s\nwant\n%s", s, c.want)
			}
		})
	}
}

// Every line that holds something is read as a figure, as the name of what
// follows or, at the top, as headings; none is made up.
func FuzzReadText(f *testing.F) {
	for _, s := range []string{"a\t53\nb;c;4\n", "Q (n=83)\nx – 5 %", "0.53\n0.47", ";;;\n\t", "\r\n\r"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		rows := strings.Count(text, "\n") + strings.Count(text, "\r") + 1
		lines := published.ReadText(text, func(string) bool { return false })
		if len(lines) > min(rows, published.MostLines+1) {
			t.Fatalf("%d lines of %d", len(lines), rows)
		}
		if !slices.IsSortedFunc(lines, func(a, b published.Line) int { return a.Number - b.Number }) {
			t.Fatal("lines out of order")
		}
		for _, l := range lines {
			if l.Percent == "" {
				t.Fatalf("a line without a figure: %+v", l)
			}
		}
	})
}
