package published_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"izpete/data/published"
	"izpete/data/stats"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// asked is a table of n respondents with one question of which the first n
// answered, with so many for each option.
func asked(kind survey.Kind, n int, counts ...int) *tabulate.Breakdown {
	t := &survey.Table{ID: "t1", Sheet: "Atbildes", Unit: survey.UnitInstitution, Rows: make([]int, n), Names: make([]string, n)}
	q := &survey.Question{ID: "q7", Text: "Šķēršļi MI ieviešanai", Kind: kind, Asked: survey.FullSet(n), Answered: survey.FullSet(n)}
	next := 0
	for i, k := range counts {
		q.Options = append(q.Options, survey.Option{Label: fmt.Sprintf("Variants %c", 'A'+i)})
		s := survey.NewSet(n)
		if kind == survey.KindMultiple {
			next = 0
		}
		for j := range k {
			s.Add(next + j)
		}
		next += k
		q.Picked = append(q.Picked, s)
	}
	t.Questions = []*survey.Question{q}
	return tabulate.Of(t, q, nil, tabulate.BaseAnswered)
}

func claim(base string, texts ...string) published.Claim {
	c := published.Claim{Texts: map[int]string{}, Base: base}
	for i, s := range texts {
		if s != "" {
			c.Texts[i] = s
		}
	}
	return c
}

func TestStandings(t *testing.T) {
	obstacles := asked(survey.KindMultiple, 83, 44, 44, 38, 32)
	impact := asked(survey.KindMultiple, 63, 19, 14, 13, 6)
	for name, c := range map[string]struct {
		own   *tabulate.Breakdown
		claim published.Claim
		want  []published.Standing
		fits  bool
	}{
		"as in the data":          {obstacles, claim("", "53", "53,0 %", "46", "39"), []published.Standing{"agrees", "agrees", "agrees", "agrees"}, true},
		"two digits interchanged": {obstacles, claim("", "53", "35", "46", "39"), []published.Standing{"agrees", "differs", "agrees", "agrees"}, true},
		"a decimal more":          {obstacles, claim("", "53,1"), []published.Standing{"impossible", "", "", ""}, false},
		"no percentage":           {obstacles, claim("", "pieci", "101", "-3", "39"), []published.Standing{"unreadable", "unreadable", "unreadable", "agrees"}, true},
		"at its own base":         {impact, claim("", "30", "22", "21", "10"), []published.Standing{"agrees", "agrees", "agrees", "agrees"}, true},
		"at 83":                   {impact, claim("n = 83", "30", "22", "21", "10"), []published.Standing{"agrees", "agrees", "impossible", "agrees"}, false},
		"nobody answered":         {asked(survey.KindSingle, 0, 0, 0), claim("", "50", ""), []published.Standing{"nobase", ""}, false},
		"nobody, but a base":      {asked(survey.KindSingle, 0, 0, 0), claim("8", "50", ""), []published.Standing{"differs", ""}, true},
	} {
		t.Run(name, func(t *testing.T) {
			x := published.Compare(c.own, c.claim)
			var got []published.Standing
			for _, r := range x.Rows {
				got = append(got, r.Standing)
			}
			if !slices.Equal(got, c.want) || x.Fits != c.fits {
				t.Errorf("%q, fits %v; want %q, %v", got, x.Fits, c.want, c.fits)
			}
		})
	}
}

// The base of the slide on positive impact is not 83: domain facts 1.4.
func TestImpactAt83(t *testing.T) {
	own := asked(survey.KindMultiple, 63, 19, 14, 13, 6)
	own.Table.Population = 119
	x := published.Compare(own, claim("83", "30", "22", "21", "10"))
	lv, en := words.For(words.Latvian), words.For(words.English)
	if got, want := x.Verdict(lv, x.Rows[2]), "nav iespējams no n\u00a0=\u00a083; tuvākie: 17/83\u00a0=\u00a020\u00a0%, 18/83\u00a0=\u00a022\u00a0%"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := x.Possible(lv); !strings.Contains(got, "63, 67, 73, 77, 81, 82, ") {
		t.Errorf("bases: %q", got)
	}
	if !slices.Contains(x.Bases, 63) || slices.Contains(x.Bases, 83) || x.Limit != 119 {
		t.Errorf("bases up to %d: %d", x.Limit, x.Bases)
	}
	if got := x.Together(en); !strings.Contains(got, "83") || !strings.Contains(got, "cannot") {
		t.Errorf("%q", got)
	}
	// Cutting instead of rounding would allow all four, and the program says so.
	if !slices.Contains(x.Rules, stats.Truncate) || !strings.Contains(x.Rounding(lv), lv.T("published.rule.truncate")) {
		t.Errorf("rules %q: %q", x.Rules, x.Rounding(lv))
	}
	if !x.Rows[2].Equal || x.Sound() {
		t.Error("the figure is that of the data, and impossible at the base that is claimed")
	}
}

// Each figure may be possible and all of them together not.
func TestTogether(t *testing.T) {
	own := asked(survey.KindSingle, 83, 14, 18, 46, 5)
	lv := words.For(words.Latvian)
	for name, c := range map[string]struct {
		claim published.Claim
		form  stats.Form
		fits  bool
	}{
		"a part":                 {claim("", "17", "22", "55"), stats.Some, true},
		"all":                    {claim("", "17", "22", "55", "6"), stats.Closed, true},
		"all, and too many":      {claim("", "17", "22", "55", "16"), stats.Closed, false},
		"a part, already more":   {claim("", "60", "55"), stats.Some, false},
		"cut instead of round":   {claim("", "16", "21", "55", "6"), stats.Closed, false},
		"cut, and said to be":    {published.Claim{Texts: claim("", "16", "21", "55", "6").Texts, Rule: stats.Truncate}, stats.Closed, true},
		"a rule nobody knows":    {published.Claim{Texts: claim("", "17").Texts, Rule: "up"}, stats.Some, true},
		"a base nobody can read": {claim("daudz", "17"), stats.Some, true},
	} {
		t.Run(name, func(t *testing.T) {
			x := published.Compare(own, c.claim)
			if x.Form != c.form || x.Fits != c.fits {
				t.Errorf("%s, fits %v", x.Form, x.Fits)
			}
			for _, l := range words.Langs {
				w := words.For(l)
				for _, s := range []string{x.Together(w), x.Possible(w), x.Rounding(w), published.Brief(w, x)} {
					if strings.Contains(s, "[[") {
						t.Error(s)
					}
				}
			}
			if said := x.Together(lv); c.fits == (strings.Contains(said, "nevar") || strings.Contains(said, "pārsniedz")) {
				t.Error(said)
			}
		})
	}
}

// No percentage of a base below ten is said, neither its own nor a near one.
func TestSmallBases(t *testing.T) {
	lv := words.For(words.Latvian)
	x := published.Compare(asked(survey.KindSingle, 7, 3, 4), claim("", "42", "50"))
	for _, r := range x.Rows {
		said := x.Verdict(lv, r)
		if strings.Contains(said, "%") || x.Share(lv, r) != "" {
			t.Errorf("%q, %q", said, x.Share(lv, r))
		}
	}
	if got, want := x.Verdict(lv, x.Rows[0]), "nav iespējams no n\u00a0=\u00a07; tuvākie: 2/7, 3/7"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	x = published.Compare(asked(survey.KindSingle, 7, 3, 4), claim("", "29", ""))
	if got, want := x.Verdict(lv, x.Rows[0]), "atšķiras: publicēts 29\u00a0%, datos 3\u00a0no\u00a07"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// A published zero and a published hundred have a neighbour on one side only.
func TestNearestAtTheEnds(t *testing.T) {
	for text, want := range map[string]int{"99": 83, "1": 1, "0,3": 1} {
		x := published.Compare(asked(survey.KindMultiple, 83, 44), claim("", text))
		r := x.Rows[0]
		if text == "99" || text == "1" {
			if r.Standing == published.Impossible {
				t.Errorf("%s is possible of 83", text)
			}
			continue
		}
		if len(r.Nearest) != 2 || r.Nearest[0].K != 0 || r.Nearest[1].K != want {
			t.Errorf("%s: %+v", text, r.Nearest)
		}
	}
}

func TestParseBase(t *testing.T) {
	for text, want := range map[string]int{"83": 83, " n = 83 ": 83, "N=83": 83, "1 234": 1234, "1\u00a0234": 1234, "": 0, "n": 0, "0": 0, "-3": 0, "83,5": 0, "2000000": 0, "astoņi": 0} {
		if got, ok := published.ParseBase(text); got != want || ok != (want > 0) {
			t.Errorf("%q: %d, %v", text, got, ok)
		}
	}
}
