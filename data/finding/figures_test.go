package finding

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestNumbersIn(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"a share, Latvian":          {"Tikai 41 % iestāžu", "share 41 [41 %]"},
		"a share, English":          {"only 47% of them", "share 47 [47%]"},
		"with a no-break space":     {"53\u00a0% iestāžu", "share 53 [53\u00a0%]"},
		"with a narrow space":       {"53\u202f%", "share 53 [53\u202f%]"},
		"a decimal comma":           {"53,0 % iestāžu", "share 530e-1 [53,0 %]"},
		"a decimal point":           {"53.25% of", "share 5325e-2 [53.25%]"},
		"written out":               {"41 procents, 2 procentiem, 17 percent", "share 41 [41 procents]; share 2 [2 procentiem]; share 17 [17 percent]"},
		"percentage points":         {"par 12 procentpunktiem, 12 percentage points", ""},
		"a part":                    {"7 no 17 stratēģijām", "part 7/17 [7 no 17]"},
		"a part, in English":        {"44 of the 83 institutions, 3 out of 5", "part 44/83 [44 of the 83]; part 3/5 [3 out of 5]"},
		"a part with its unit":      {"44 iestādes no 83", "part 44/83 [44 iestādes no 83]"},
		"a part at the end":         {"Atbildēja 83 no 119. Pārējās klusēja.", "part 83/119 [83 no 119]"},
		"an ordinal is no part":     {"sk. 7 no 17. panta", ""},
		"a range":                   {"no 47,1–58,9 % un 40 līdz 50 %", "share 471e-1 [47,1]; share 589e-1 [58,9 %]; share 40 [40]; share 50 [50 %]"},
		"two with one sign":         {"41 un 47 %", "share 41 [41]; share 47 [47 %]"},
		"a count":                   {"44 iestādēm un 1 respondentam", "count 44 [44 iestādēm]; count 1 [1 respondentam]"},
		"thousands":                 {"1 234 iestādes, 1,234 institutions", "count 1234 [1 234 iestādes]; count 1234 [1,234 institutions]"},
		"a year before a count":     {"2025 100 iestādes", "count 100 [100 iestādes]"},
		"years, dates, paragraphs":  {"2025. gadā, 12.11.2026, 3. punkts, plkst. 9:41, 2024/25", ""},
		"names with numbers":        {"K-03, MK606, ISO27001, 3D, Nr. 5", ""},
		"a difference":              {"−5 %, +3 %, -2 %", ""},
		"decimals are no count":     {"4,5 iestādes", ""},
		"far too long":              {strings.Repeat("9", 40) + " % un 1,12345678 %", ""},
		"nothing":                   {"", ""},
		"a share at the very start": {"7%", "share 7 [7%]"},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, r := range NumbersIn(c.text) {
				s := fmt.Sprintf("%s %d", r.Kind, r.Number)
				if r.Decimals > 0 {
					s += fmt.Sprintf("e-%d", r.Decimals)
				}
				if r.Kind == FigurePart {
					s += fmt.Sprintf("/%d", r.Of)
				}
				got = append(got, s+" ["+c.text[r.Start:r.End]+"]")
			}
			if s := strings.Join(got, "; "); s != c.want {
				t.Errorf("%q\n got %s\nwant %s", c.text, s, c.want)
			}
		})
	}
}

func TestMatchEvidence(t *testing.T) {
	evidence := []Evidence{
		{ID: "a", Count: 44, N: 83, Invited: 119}, // 53.01…
		{ID: "b", Count: 1, N: 8},                 // 12.5
		{ID: "c", Count: 0, N: 0},
	}
	for text, want := range map[string]string{
		"53 %":            "0 share",
		"53,0 %":          "0 share",
		"53,01 %":         "0 share",
		"53,1 %":          "",
		"54 %":            "",
		"13 %":            "1 share",
		"12 %":            "",
		"12,5 %":          "1 share",
		"12,50 %":         "1 share",
		"0 %":             "",
		"44 no 83":        "0 count",
		"83 no 119":       "0 response",
		"44 no 119":       "",
		"83 no 44":        "",
		"44 iestādes":     "0 count",
		"83 institutions": "0 base",
		"119 iestādēm":    "0 invited",
		"8 iestādes":      "1 base",
		"0 iestāžu":       "2 count",
		"45 iestādes":     "",
	} {
		refs := NumbersIn(text)
		if len(refs) != 1 {
			t.Fatalf("%q: %d figures", text, len(refs))
		}
		var got []string
		for _, m := range MatchEvidence(refs[0], evidence) {
			got = append(got, fmt.Sprintf("%d %s", m.Evidence, m.Backing))
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("%q: %q, want %q", text, s, want)
		}
	}
}

func TestRoundedRefusesWhatIsNoShare(t *testing.T) {
	for _, c := range [][2]int64{{-1, 5}, {6, 5}, {1, 0}, {1, -5}, {1 << 40, 1 << 41}} {
		if got, ok := rounded(c[0], c[1], 6); ok {
			t.Errorf("%d of %d is %d", c[0], c[1], got)
		}
	}
	if got, ok := rounded(1_000_000_000, 1_000_000_000, 6); !ok || got != 100_000_000 {
		t.Errorf("all of the most is %d", got)
	}
}

func FuzzNumbersIn(f *testing.F) {
	for _, s := range []string{"41 %", "7 no 17", "53,0\u00a0%", "44 of the 83 institutions", "47–59 %", "\xff1 %\xff", "1 2 3 4 %"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, r := range NumbersIn(text) {
			if r.Start < end || r.End <= r.Start || r.End > len(text) {
				t.Fatalf("%q: %+v after %d", text, r, end)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[r.Start:r.End]) {
				t.Fatalf("%q: %+v cuts a letter", text, r)
			}
			if r.Number < 0 || r.Of < 0 || r.Decimals < 0 || r.Decimals > maxDecimals {
				t.Fatalf("%q: %+v", text, r)
			}
			end = r.End
			MatchEvidence(r, []Evidence{{Count: 1, N: 3, Invited: 7}})
		}
	})
}
