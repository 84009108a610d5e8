package summary

import (
	"math"
	"strings"
	"testing"

	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

func TestAskedSaysHowOptionsCombine(t *testing.T) {
	lv, en := words.For(words.Latvian), words.For(words.English)
	one, two := []string{"A"}, []string{"A", "B"}
	for name, c := range map[string]struct {
		w       *words.Words
		how     tabulate.How
		options []string
		want    string
	}{
		"one":         {lv, tabulate.AnyOf, one, "A"},
		"all of one":  {lv, tabulate.AllOf, one, "A"},
		"any":         {lv, tabulate.AnyOf, two, "A vai B"},
		"all":         {lv, tabulate.AllOf, two, "visi no „A”, „B”"},
		"none":        {lv, tabulate.NoneOf, two, "neviens no „A”, „B” (starp atbildējušajiem)"},
		"none of one": {en, tabulate.NoneOf, one, "none of “A” (among those who answered)"},
		"all, en":     {en, tabulate.AllOf, two, "all of “A”, “B”"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Asked(c.w, c.how, c.options); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestRangesInWords(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		r      survey.Range
		lv, en string
	}{
		{survey.Range{From: 10, To: 20, Whole: true}, "10–19", "10–19"},
		{survey.Range{From: 10, To: 11, Whole: true}, "10", "10"},
		{survey.Range{From: 10, To: 20, Whole: true, Closed: true}, "10–20", "10–20"},
		{survey.Range{From: 1000, To: 20000, Closed: true}, "1 000–20 000", "1,000–20,000"},
		{survey.Range{From: .5, To: 1.125}, "no 0,5 līdz 1,125 (neieskaitot)", "from 0.5 to below 1.125"},
		{survey.Range{From: .5, To: .75, Closed: true}, "0,5–0,75", "0.5–0.75"},
		{survey.Range{From: 5, To: 5, Closed: true}, "5", "5"},
		{survey.Range{From: 5, To: inf}, "5 un vairāk", "5 or more"},
		{survey.Range{From: -inf, To: 5}, "mazāk par 5", "less than 5"},
		{survey.Range{From: -inf, To: 5, Whole: true}, "4 un mazāk", "4 or less"},
		{survey.Range{From: -inf, To: 5, Closed: true}, "5 un mazāk", "5 or less"},
		{survey.Range{From: -inf, To: inf}, "jebkurš skaitlis", "any number"},
		{survey.Range{From: 20148, To: 20179, Whole: true, Days: true}, "no 01.03.2025 līdz 31.03.2025", "from 1 March 2025 to 31 March 2025"},
		{survey.Range{From: 20148, To: 20178, Closed: true, Days: true}, "no 01.03.2025 līdz 31.03.2025", "from 1 March 2025 to 31 March 2025"},
		{survey.Range{From: 20148, To: 20149, Whole: true, Days: true}, "01.03.2025", "1 March 2025"},
		{survey.Range{From: 20148, To: inf, Days: true}, "no 01.03.2025", "from 1 March 2025 on"},
		{survey.Range{From: -inf, To: 20149, Days: true}, "līdz 01.03.2025", "until 1 March 2025"},
		{survey.Range{From: -inf, To: inf, Days: true}, "jebkurš datums", "any date"},
	} {
		for lang, want := range map[words.Lang]string{words.Latvian: c.lv, words.English: c.en} {
			got := strings.ReplaceAll(Range(words.For(lang), c.r), "\u00a0", " ")
			if got != want {
				t.Errorf("%v in %s: %q, want %q", c.r, lang, got, want)
			}
		}
	}
}

func TestConditionsOnNumbersInWords(t *testing.T) {
	low, high := survey.Range{From: 0, To: 10, Whole: true}, survey.Range{From: 90, To: 100, Closed: true}
	w := words.For(words.Latvian)
	for how, want := range map[string]string{
		"":     "0–9 vai 90–100",
		"none": "ārpus 0–9 vai 90–100 (starp atbildējušajiem)",
		"all":  "visi no 0–9, 90–100",
	} {
		c := finding.Term{Text: "Cik", Options: []string{"[0; 10)", "[90; 100]"}, Ranges: []survey.Range{low, high}, How: finding.RangeHow(how)}
		if got := AskedOf(w, c); got != want {
			t.Errorf("%q: %q, want %q", how, got, want)
		}
		b := builder{w: w, mask: &mask{}}
		if got := b.terms([]finding.Term{c}); got != "Cik: "+want {
			t.Errorf("in a report %q: %q", how, got)
		}
	}
	if got := Option(w, finding.Evidence{Option: "[0; 10)", Range: &low}); got != "0–9" {
		t.Errorf("the figure of a bar is called %q", got)
	}
}

func TestConditionsOnDatesInWords(t *testing.T) {
	march, april := survey.Range{From: 20148, To: 20179, Whole: true, Days: true}, survey.Range{From: 20179, To: 20180, Whole: true, Days: true}
	for how, want := range map[tabulate.How]string{
		tabulate.AnyOf:  "no 01.03.2025 līdz 31.03.2025 vai 01.04.2025",
		tabulate.NoneOf: "cits datums, ne no 01.03.2025 līdz 31.03.2025 vai 01.04.2025 (starp atbildējušajiem)",
	} {
		if got := AskedRanges(words.For(words.Latvian), how, []survey.Range{march, april}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
