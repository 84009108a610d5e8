package summary_test

import (
	"reflect"
	"strings"
	"testing"

	"izpete/data/published"
	"izpete/data/summary"
	"izpete/data/summary/summarytest"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// withPublished is the case of the tests with the deck's figures on obstacles:
// two digits interchanged, and one that 83 cannot have.
func withPublished(l words.Lang, filtered bool) summary.Input {
	in := summarytest.Input(l)
	for i, d := range in.Breakdowns {
		if d.Question.ID != "q7" {
			continue
		}
		in.Published = []published.Comparison{published.Compare(d, published.Claim{
			Texts: map[int]string{0: "53", 1: "35", 2: "21", 3: "daudz"}, Source: "Prezentācija, 12. slaids",
			Gone: []published.Gone{{Option: "Laika trūkums", Text: "4"}},
		})}
		if filtered {
			f := tabulate.Filter{{Table: "t1", Question: "q3", Options: []int{0, 1}}}
			in.Breakdowns[i] = tabulate.Of(d.Table, d.Question, f, tabulate.BaseAnswered)
		}
	}
	return in
}

func TestPublishedFiguresInTheSummary(t *testing.T) {
	got := all(summary.Build(withPublished(words.Latvian, false)))
	for _, want := range []string{
		" | Īpatsvars | Publicēts | ",
		"Finanšu trūkums | 44 | 83 | 53,0\u00a0% | 53\u00a0% | 47,1–58,9\u00a0% | 37,0–67,2\u00a0% |",
		"Publicētie skaitļi (Prezentācija, 12. slaids) pret datiem: 1 atbilst, 1 atšķiras, 1 nav iespējams, 1 nav procentu skaitlis.",
		"„Drošības riski” — atšķiras: publicēts 35\u00a0%, datos 53\u00a0%.",
		"„Vadlīniju trūkums” — nav iespējams no n\u00a0=\u00a083; tuvākie: 17/83\u00a0=\u00a020\u00a0%, 18/83\u00a0=\u00a022\u00a0%.",
		"„Laika trūkums” — publicēts 4, bet datos šāda varianta nav.",
		"Visi publicētie skaitļi kopā nevar būt no datu bāzes (n\u00a0=\u00a083).",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("not said: %s", want)
		}
	}
	if strings.Count(got, "| Publicēts |") != 1 {
		t.Error("a question of which nothing was published has the column too")
	}
	if en := all(summary.Build(withPublished(words.English, true))); !strings.Contains(en, "Published figures (Prezentācija, 12. slaids) against the data: (all answers, n = 83 institutions") || strings.Contains(en, "[[") {
		t.Error("under a filter it is not said what the figures are compared with")
	}
}

// The same input makes the same document, widths included.
func TestPublishedFiguresKeepDocumentsSound(t *testing.T) {
	for _, filtered := range []bool{false, true} {
		in := withPublished(words.Latvian, filtered)
		d := summary.Build(in)
		if !reflect.DeepEqual(d, summary.Build(in)) {
			t.Error("not the same twice")
		}
		for _, b := range d.Blocks {
			x, ok := b.(summary.Table)
			if !ok || x.ID != "t1/q7" {
				continue
			}
			width := 0.0
			for _, c := range x.Columns {
				if width += c.Width; c.Width < 0.08 {
					t.Errorf("filtered %v: %q is %v wide", filtered, c.Title, c.Width)
				}
			}
			if width < 0.999 || width > 1.001 {
				t.Errorf("filtered %v: %v wide", filtered, width)
			}
			for _, row := range x.Rows {
				if len(row) != len(x.Columns) {
					t.Errorf("filtered %v: %d cells for %d columns", filtered, len(row), len(x.Columns))
				}
			}
		}
	}
}

func TestSoundFiguresAreANote(t *testing.T) {
	in := summarytest.Input(words.Latvian)
	in.Published = []published.Comparison{published.Compare(in.Breakdowns[1], published.Claim{Texts: map[int]string{0: "53", 3: "39"}})}
	for _, b := range summary.Build(in).Blocks {
		if p, ok := b.(summary.Paragraph); ok && strings.HasPrefix(summary.Text(p.Runs), "Publicētie skaitļi pret datiem: 2 atbilst.") {
			if p.Role != summary.Note {
				t.Errorf("said as a %s", p.Role)
			}
			return
		}
	}
	t.Error("not said")
}
