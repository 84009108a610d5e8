package casefile_test

import (
	"strings"
	"testing"

	"izpete/data/survey"
	"izpete/data/words"
)

func TestEveryProblemHasItsSentence(t *testing.T) {
	for _, lang := range words.Langs {
		w := words.For(lang)
		for _, code := range []string{
			"case-exists", "case-not-found", "case-locked", "not-a-case", "case-damaged", "case-newer", "case-older",
			"case-read-only", "case-no-access", "no-such-folder", "disk-full", "backup-exists", "nothing-to-undo", "nothing-to-redo",
			"blob-missing", "blob-altered", "entry-altered", "entry-unreadable", "entry-missing", "entry-orphan", "entry-twice",
			"entry-mismatch", "store-damaged",
		} {
			err := survey.Problem(code, survey.Place{File: "lieta.izpete"}, nil).With("Entry", 12).With("Hash", "ab12")
			s := w.Error(err)
			if s == w.T("error.unexpected") || strings.Contains(s, "[[") || strings.Contains(s, "{{") {
				t.Errorf("%s %s: %q", lang, code, s)
			}
			if !strings.HasPrefix(code, "nothing") && !strings.Contains(s, "lieta.izpete") {
				t.Errorf("%s %s does not say which case: %q", lang, code, s)
			}
		}
		if s := w.Error(survey.Problem("case-damaged", survey.Place{File: "x"}, nil)); strings.Contains(s, "(") {
			t.Errorf("an entry nobody knows is named: %q", s)
		}
		if s := w.Error(survey.Problem("case-damaged", survey.Place{File: "x"}, nil).With("Entry", 12)); !strings.Contains(s, "12") {
			t.Errorf("the damaged entry is not named: %q", s)
		}
	}
}
