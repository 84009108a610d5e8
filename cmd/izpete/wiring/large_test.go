package wiring_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"izpete/data/words"
	"izpete/data/workspace"
)

// large invents a survey as a table of comma-separated values: names and types of
// institutions and so many questions of six kinds with long titles and labels.
func large(respondents, questions int) []byte {
	r := rand.New(rand.NewPCG(200, 1))
	var b bytes.Buffer
	b.WriteString("Iestāde,Tips")
	for q := range questions {
		fmt.Fprintf(&b, `,"Q%d. Kā Jūsu iestādē %d. gadā tika vērtēta mākslīgā intelekta ieviešana un izmantošana?"`, q+1, 2020+q%6)
	}
	b.WriteByte('\n')
	types := []string{"ministrija", "padotības iestāde", "pašvaldība", "valsts kapitālsabiedrība", "augstskola"}
	labels := []string{
		"Finanšu trūkums", "Nepietiekamas darbinieku prasmes", "Datu kvalitāte un pieejamība",
		"Drošības un personas datu aizsardzības riski", "Nav skaidra plāna", "Cita atbilde", "Grūti pateikt",
	}
	grades := []string{"pilnīgi nepiekrītu", "drīzāk nepiekrītu", "drīzāk piekrītu", "pilnīgi piekrītu"}
	blank := 8                // of a hundred
	if respondents > 10_000 { // files over a limit are not read
		blank = 53
		types = []string{"min", "iest", "pašv", "uzņ", "augst"}
		labels = []string{"Finanses", "Prasmes", "Dati", "Drošība", "Plāns", "Cita", "Nezina"}
		grades = []string{"nē", "drīzāk nē", "drīzāk jā", "jā"}
	}
	for i := range respondents {
		fmt.Fprintf(&b, "Iestāde %06d,%s", i+1, types[r.IntN(len(types))])
		for q := range questions {
			b.WriteByte(',')
			if r.IntN(100) < blank {
				continue // no answer
			}
			switch q % 6 {
			case 0, 3:
				b.WriteString(labels[r.IntN(len(labels))])
			case 1:
				for n, sep := 1+r.IntN(3), ""; n > 0; n, sep = n-1, "; " {
					b.WriteString(sep + labels[r.IntN(len(labels))])
				}
			case 2:
				b.WriteString(grades[r.IntN(len(grades))])
			case 4:
				fmt.Fprint(&b, r.IntN(5000))
			default:
				fmt.Fprintf(&b, "%s un %s", labels[r.IntN(len(labels))], types[r.IntN(len(types))])
			}
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// openLarge returns a workspace with a case of such a survey.
func openLarge(t testing.TB, respondents, questions int) *workspace.Workspace {
	t.Helper()
	w := newWorkspace(t)
	if err := w.Create(filepath.Join(t.TempDir(), "liela.izpete"), "Liela aptauja"); err != nil {
		t.Fatal(err)
	}
	p, err := w.PreviewBytes(t.Context(), "liela.csv", large(respondents, questions))
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Load(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	if n := len(w.View().Tables[0].Questions); n < questions {
		t.Fatalf("%d questions were recognised", n)
	}
	return w
}

// A screen holds at most so much, however much the case holds: with more, each
// frame takes too long. Texts are the dear ones. A sheet of cells that fills a
// window of three times the usual area shows three times the texts.
func most(l look) (primitives, texts, objects int) {
	if l.width > 2000 {
		return 1200, 600, 2500
	}
	return 1000, 200, 2000
}

// What is drawn depends on how many questions there are, hardly on how many
// answered: a few respondents stand for many.
func TestLargeSurveyIsDrawnWithinBounds(t *testing.T) {
	w := openLarge(t, 500, 200)
	write(t, w)
	for _, l := range []look{{width: 1360, height: 860}, {width: 2560, height: 1440}} {
		l.lang, l.scale = words.Latvian, 1
		w.ClearFilter()
		r := newRig(t, w, l)
		for _, e := range r.deps.Entries {
			t.Run(fmt.Sprintf("%s/%s", l, e.ID), func(t *testing.T) {
				r.show(e.ID)
				for _, state := range []string{"as it comes up", "with a selection"} {
					m := r.measure()
					t.Logf("%s: %d primitives, %d of them texts; %d objects", state, m.Primitives, m.Texts, m.Objects)
					if primitives, texts, objects := most(l); m.Primitives > primitives || m.Texts > texts || m.Objects > objects {
						t.Errorf("%s: more than %d primitives, %d texts or %d objects", state, primitives, texts, objects)
					}
					if bad := faults(m); bad != "" {
						t.Errorf("%s:\n%s", state, bad)
					}
					r.pressMark()
				}
			})
		}
	}
}
