package breakdowns

import (
	"testing"

	"izpete/data/words"
)

// Every form has a word in both languages, and one name stands for one form.
func TestFormsHaveWordsAndNames(t *testing.T) {
	seen := map[mode]bool{}
	for _, x := range forms {
		if seen[x.mode] {
			t.Errorf("two forms are called %q", x.mode)
		}
		seen[x.mode] = true
		for _, lang := range []words.Lang{words.Latvian, words.English} {
			if w := words.For(lang); !w.Has("breakdowns.form." + string(x.mode)) {
				t.Errorf("%s: no word for %q", lang, x.mode)
			}
		}
	}
}
