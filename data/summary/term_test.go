package summary

import (
	"testing"

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
