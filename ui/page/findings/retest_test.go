package findings

import (
	"strings"
	"testing"

	"izpete/data/finding"
	"izpete/data/words"
)

// A cell of a cross-tab whose test comes out otherwise says so on its card and in
// the list, beside a figure that has changed or alone.
func TestATestThatComesOutOtherwiseIsRead(t *testing.T) {
	for name, c := range map[string]struct {
		count int
		test  finding.Test
		lang  words.Lang
		want  []string
	}{
		"alone":    {44, finding.Test{Method: "score", Adjusted: .26, Family: 4}, words.Latvian, []string{"pārrēķinot: būtiski neatšķiras no pārējiem (p = 0,260; pievienojot p = 0,012)"}},
		"beside":   {45, finding.Test{Method: "score", Adjusted: .002, Family: 4, Differs: "higher"}, words.Latvian, []string{"mainījies no 44 uz 45 · pārrēķinot: būtiski vairāk nekā pārējie (p = 0,002; pievienojot p = 0,012)"}},
		"untested": {44, finding.Test{Method: "none"}, words.Latvian, []string{"pārrēķinot: atšķirību no pārējiem vairs nevar pārbaudīt (pievienojot p = 0,012)"}},
		"English":  {44, finding.Test{Method: "score", Adjusted: .26, Family: 4}, words.English, []string{"recomputed: not significantly different from the others (p = 0.260; when added p = 0.012)"}},
	} {
		t.Run(name, func(t *testing.T) {
			b := sample()
			at := 2 // f3
			e := finding.Evidence{
				ID: "x1", Text: "Šķēršļi", Option: "Finanšu trūkums", Count: 44, N: 83, Base: "answered",
				Filter:  []finding.Term{{Question: "q2", Text: "Tips", Options: []string{"ministrija"}}},
				Crossed: &finding.Crossed{By: finding.Term{Question: "q2", Text: "Tips", Options: []string{"ministrija"}}, Share: "column", Method: "score", Adjusted: .012, Family: 4, Differs: "higher"},
			}
			b.all[at].Evidence = []finding.Evidence{e}
			b.checks[e.ID] = finding.Check{Evidence: e, Standing: finding.Changed, Count: c.count, N: 83, Test: &c.test}
			p, h := open(t, b)
			if c.lang != h.Lang {
				h.Lang = c.lang
				p = New(h, b, p.memory)
				p.Refresh()
			}
			p.pick("f3")
			got := strings.ReplaceAll(cardText(p), "\u00a0", " ")
			for _, s := range c.want {
				if !strings.Contains(got, s) {
					t.Errorf("no %q in %q", s, got)
				}
			}
			short := standingShort(h.Words(), b.checks[e.ID])
			if alone := c.count == 44; alone != (short == h.Words().T("findings.retested")) {
				t.Errorf("the list says %q", short)
			}
		})
	}
}
