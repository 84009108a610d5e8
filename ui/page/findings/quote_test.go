package findings

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"izpete/data/finding"
	"izpete/data/words"
	"izpete/ui/page"
	"izpete/ui/uitest"
)

// quoting is the sample with a quotation as the only evidence of a finding.
func quoting(standing finding.Standing, now string) (*book, *finding.Evidence) {
	b := sample()
	f := b.at("f3")
	f.Evidence = []finding.Evidence{{
		ID: "q1", File: "aptauja.xlsx", Sheet: "Atbildes", Cells: "R5", Text: "Piezīmes", Filter: []finding.Term{{Text: "Tips", Options: []string{"ministrija"}}},
		Quote: &finding.Quote{Text: "Vispirms jāsakārto dati.", Name: "Ministrija 03", Row: 5},
	}}
	b.checks["q1"] = finding.Check{Evidence: f.Evidence[0], Standing: standing, Text: now}
	return b, &f.Evidence[0]
}

func cardText(p *Page) string {
	return strings.ReplaceAll(strings.Join(uitest.Texts(p.editor.evidence.cards.Objects[0]), " "), "\u00a0", " ")
}

func TestAQuotationIsReadOnItsCard(t *testing.T) {
	for name, c := range map[string]struct {
		standing finding.Standing
		now      string
		lang     words.Lang
		want     []string
	}{
		"holds":   {finding.Holds, "", words.Latvian, []string{"Ministrija 03 · Piezīmes", "„Vispirms jāsakārto dati.”", "Filtrs: Tips: ministrija", "aptauja.xlsx!Atbildes!R5 · atbilst"}},
		"changed": {finding.Changed, "Viss labi.", words.Latvian, []string{"„Vispirms jāsakārto dati.”", "atbilde tagad ir cita: „Viss labi.”"}},
		"gone":    {finding.Gone, "", words.Latvian, []string{"datos vairs nav atrodams"}},
		"English": {finding.Changed, "Viss labi.", words.English, []string{"“Vispirms jāsakārto dati.”", "the answer is another one now: “Viss labi.”"}},
	} {
		t.Run(name, func(t *testing.T) {
			b, _ := quoting(c.standing, c.now)
			p, h := open(t, b)
			if c.lang != h.Lang {
				h.Lang = c.lang
				p = New(h, b, p.memory)
				p.Refresh()
			}
			p.pick("f3")
			got := cardText(p)
			for _, s := range c.want {
				if !strings.Contains(got, s) {
					t.Errorf("no %q in %q", s, got)
				}
			}
			if strings.Contains(got, "%") || strings.Contains(got, "n = 0") {
				t.Errorf("it speaks of a figure: %q", got)
			}
			if say := p.editor.evidence.cards.Objects[0].(*evidenceCard).AccessibilityLabel(); !strings.Contains(say, "Vispirms jāsakārto dati.") {
				t.Errorf("said %q", say)
			}
		})
	}
}

func TestAQuotationOpensItsAnswer(t *testing.T) {
	b, _ := quoting(finding.Holds, "")
	p, h := open(t, b)
	p.pick("f3")
	card := p.editor.evidence.cards.Objects[0].(*evidenceCard)
	test.Tap(card)
	if want := (page.OpenAnswer{Table: "t", Question: "q", Respondent: 4}); len(h.Revealed) != 1 || h.Revealed[0] != want || !slices.Equal(b.shown, []string{"q1"}) {
		t.Errorf("revealed %+v", h.Revealed)
	}
	b.checks["q1"] = finding.Check{Standing: finding.Gone}
	test.Tap(card)
	if len(h.Revealed) != 1 || len(h.Notified) != 1 || !strings.Contains(h.Notified[0], "citāts") {
		t.Errorf("revealed %+v, said %q", h.Revealed, h.Notified)
	}
}

func TestAHiddenQuotationIsToldNowhere(t *testing.T) {
	b, e := quoting(finding.Hidden, "")
	*e = e.Hide(true)
	p, _ := open(t, b)
	p.pick("f3")
	got := cardText(p)
	if strings.Contains(got, "Ministrija 03") || strings.Contains(got, "Vispirms") || strings.Contains(got, "R5") || !strings.Contains(got, "Aizklāts") {
		t.Errorf("%q", got)
	}
}

func TestLongQuotationsAreCutAtAWord(t *testing.T) {
	w := words.For(words.Latvian)
	long := strings.TrimSpace(strings.Repeat("Mēs par to domājam. ", 60))
	got := quoted(w, long)
	if n := len([]rune(got)); n > mostQuoted+3 || !strings.HasSuffix(got, "…”") || strings.HasSuffix(got, " …”") {
		t.Errorf("%d letters: %q", n, got)
	}
	if got := quoted(w, "  Īsi. "); got != "„Īsi.”" {
		t.Errorf("%q", got)
	}
}
