package words_test

import (
	"encoding/json"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"izpete/assets"
	"izpete/data/survey"
	"izpete/data/words"
)

func TestLatvianNumberForms(t *testing.T) {
	lv := words.For(words.Latvian)
	for n, want := range map[int]string{
		0: "0 iestāžu", 1: "1 iestāde", 2: "2 iestādes", 10: "10 iestādes",
		11: "11 iestādes", 19: "19 iestādes", 20: "20 iestādes", 21: "21 iestāde", 83: "83 iestādes", 111: "111 iestādes",
		1234: "1\u00a0234 iestādes",
	} {
		if got := lv.N("unit.institution", n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

func TestNumbers(t *testing.T) {
	lv, en := words.For(words.Latvian), words.For(words.English)
	day := time.Date(2026, 11, 12, 9, 41, 0, 0, time.UTC)
	for name, pair := range map[string][2]string{
		"percent lv":            {lv.Percent(53.012, 1), "53,0\u00a0%"},
		"percent en":            {en.Percent(53.012, 1), "53.0%"},
		"half away from zero":   {en.Percent(12.5, 0), "13%"},
		"none":                  {lv.Percent(0, 0), "0\u00a0%"},
		"some, not none":        {lv.Percent(0.4, 0), "<1\u00a0%"},
		"half of one":           {lv.Percent(0.5, 0), "1\u00a0%"},
		"one in 7,718":          {lv.Percent(100.0/7718, 1), "<0,1\u00a0%"},
		"nearly all":            {en.Percent(99.6, 0), ">99%"},
		"nearly all, closer":    {en.Percent(99.96, 1), ">99.9%"},
		"not so nearly all":     {en.Percent(99.4, 0), "99%"},
		"all":                   {lv.Percent(100, 0), "100\u00a0%"},
		"all by sums":           {lv.Percent(99.99999999999, 0), "100\u00a0%"},
		"none by sums":          {lv.Percent(1e-14, 1), "0,0\u00a0%"},
		"less than none":        {lv.Percent(-0.4, 0), "0\u00a0%"},
		"negative half":         {en.Decimal(-12.5, 0), "−13"},
		"no negative zero":      {en.Decimal(-0.01, 1), "0.0"},
		"thousands lv":          {lv.Int(1234567), "1\u00a0234\u00a0567"},
		"thousands en":          {en.Int(-1234), "−1,234"},
		"decimal with grouping": {lv.Decimal(12345.678, 2), "12\u00a0345,68"},
		"date lv":               {lv.DateTime(day), "12.11.2026 09:41"},
		"date en":               {en.Date(day), "12 November 2026"},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s: %q, want %q", name, pair[0], pair[1])
		}
	}
}

func TestPValues(t *testing.T) {
	for p, want := range map[float64]string{
		0: "p < 0,001", .00099: "p < 0,001", .001: "p = 0,001", .0436: "p = 0,044", .9994: "p = 0,999", .9995: "p = 1", 1: "p = 1",
	} {
		if got := strings.ReplaceAll(words.For(words.Latvian).P(p), "\u00a0", " "); got != want {
			t.Errorf("%v: %q, want %q", p, got, want)
		}
	}
}

func TestUnknownErrorIsUnexpected(t *testing.T) {
	en := words.For(words.English)
	if got, want := en.Error(survey.Problem("no-such-code", survey.Place{}, nil)), en.T("error.unexpected"); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := en.Error(survey.Problem("unexpected", survey.Place{}, nil)); got != en.T("error.unexpected") {
		t.Error(got)
	}
	if !en.Has("unit.institution") || !en.Has("kind.text") || en.Has("no.such.key") {
		t.Error("Has is wrong about counted, plain or missing words")
	}
	if got := en.T("no.such.key"); got != "[[no.such.key]]" {
		t.Errorf("a missing word must show: %q", got)
	}
}

func TestNotesWriteCountsTheReadersWay(t *testing.T) {
	open := survey.Note{Code: "open-text", Args: map[string]any{"Column": "V", "Text": "Amats", "N": 2678}}
	row := survey.Problem("no-such-row", survey.Place{File: "a.xlsx", Sheet: "All"}, nil).With("Row", 2678)
	for name, pair := range map[string][2]string{
		"a count in Latvian":   {words.For(words.Latvian).Note(open), "2\u00a0678"},
		"a count in English":   {words.For(words.English).Note(open), "2,678"},
		"a row keeps its name": {words.For(words.Latvian).Error(row), "2678."},
	} {
		if !strings.Contains(pair[0], pair[1]) {
			t.Errorf("%s: %q has no %q", name, pair[0], pair[1])
		}
	}
}

// Every key stands in both languages, has the number forms that its language
// needs, and fills the same fields.
func TestBothLanguagesSayTheSame(t *testing.T) {
	all := everything(t)
	for k, lv := range all["lv"] {
		en, ok := all["en"][k]
		if !ok {
			t.Errorf("%s: no English", k)
			continue
		}
		if a, b := form(lv), form(en); a != b {
			t.Errorf("%s: one language counts, the other does not", k)
		}
		if m, ok := lv.(map[string]any); ok {
			for _, f := range []string{"zero", "one", "other"} {
				if m[f] == nil {
					t.Errorf("%s: Latvian lacks the form %q", k, f)
				}
			}
		}
	}
	for k := range all["en"] {
		if _, ok := all["lv"][k]; !ok {
			t.Errorf("%s: no Latvian", k)
		}
		if !strings.Contains(k, ".") {
			t.Errorf("%s: keys are dotted", k)
		}
	}
}

func form(v any) string {
	if _, ok := v.(map[string]any); ok {
		return "counted"
	}
	return "plain"
}

func TestPlain(t *testing.T) {
	for s, want := range map[string]string{"Šķēršļi MI ieviešanai": "skersli mi ieviesanai", "AI": "ai", "n\u00a0=\u00a083": "n = 83", "": ""} {
		if got := words.Plain(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// everything is what the words files say, by language and key.
func everything(t *testing.T) map[string]map[string]any {
	t.Helper()
	all := map[string]map[string]any{}
	for _, l := range words.Langs {
		all[string(l)] = map[string]any{}
		files, err := fs.Glob(assets.Words, "words/*."+string(l)+".json")
		if err != nil || len(files) == 0 {
			t.Fatal("no words", err)
		}
		for _, f := range files {
			data, err := assets.Words.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			var m map[string]any
			if err := json.Unmarshal(data, &m); err != nil {
				t.Fatalf("%s: %v", path.Base(f), err)
			}
			for k, v := range m {
				if _, twice := all[string(l)][k]; twice {
					t.Errorf("%s: %s stands twice", f, k)
				}
				all[string(l)][k] = v
			}
		}
	}
	return all
}

func keys(t *testing.T) []string { return slices.Sorted(maps.Keys(everything(t)["lv"])) }
