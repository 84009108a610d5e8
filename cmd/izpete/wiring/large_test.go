package wiring_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/letters"
	"izpete/ui/page"
	"izpete/ui/uitest"
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
	w := openTable(t, large(respondents, questions))
	if n := len(w.View().Tables[0].Questions); n < questions {
		t.Fatalf("%d questions were recognised", n)
	}
	return w
}

// openTable returns a workspace with a case of a table of comma-separated values.
func openTable(t testing.TB, data []byte) *workspace.Workspace {
	t.Helper()
	w := newWorkspace(t)
	if err := w.Create(filepath.Join(t.TempDir(), "liela.izpete"), "Liela aptauja"); err != nil {
		t.Fatal(err)
	}
	p, err := w.PreviewBytes(t.Context(), "liela.csv", data)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Load(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	return w
}

// A screen holds at most so much, however much the case holds and however large
// the window is: with more, each frame takes too long. Texts are the dear ones.
const (
	mostPrimitives = 1000
	mostTexts      = 200
	mostObjects    = 2000
)

// within measures what is up.
func (r *rig) within(t *testing.T, state string) {
	t.Helper()
	m := r.measure()
	t.Logf("%s: %d primitives, %d of them texts; %d objects", state, m.Primitives, m.Texts, m.Objects)
	if m.Primitives > mostPrimitives || m.Texts > mostTexts || m.Objects > mostObjects {
		t.Errorf("%s: %d primitives, %d of them texts; %d objects", state, m.Primitives, m.Texts, m.Objects)
	}
	if bad := faults(m); bad != "" {
		t.Errorf("%s:\n%s", state, bad)
	}
}

// What is drawn depends on how many questions there are, hardly on how many
// answered: a few respondents stand for many.
func TestLargeSurveyIsDrawnWithinBounds(t *testing.T) {
	w := openLarge(t, 500, 200)
	write(t, w)
	for _, l := range append(slices.Clone(windows), look{width: 1920, height: 1080, scale: 1}) {
		l.lang = words.Latvian
		w.ClearFilter()
		r := newRig(t, w, l)
		for _, e := range r.deps.Entries {
			t.Run(fmt.Sprintf("%s/%s", l, e.ID), func(t *testing.T) {
				r.show(e.ID)
				r.within(t, "as it comes up")
				r.pressMark()
				r.within(t, "with a selection")
				r.Do("view.rail")
				r.Do("view.inspector")
				r.queue.Drain()
				r.within(t, "with more room")
				r.Do("find")
				r.queue.Drain()
				r.within(t, "with the palette")
				r.show(e.ID)
				r.Do("view.rail")
				r.Do("view.inspector")
				r.queue.Drain()
			})
		}
	}
}

// remarks invents a table of open answers, short ones and long ones.
func remarks(respondents int) []byte {
	r := rand.New(rand.NewPCG(77, 1))
	said := strings.Fields("trūkst naudas un cilvēku vadlīnijas ir izstrādē datus glabājam paši mākslīgais intelekts palīdz sagatavot atbildes iestādē nav skaidra plāna")
	var b bytes.Buffer
	b.WriteString("Iestāde,Tips,Vai izmantojat?,Piezīmes\n")
	for i := range respondents {
		fmt.Fprintf(&b, "Iestāde %05d,ministrija,%s,\"%d.", i+1, []string{"jā", "nē"}[i%2], i)
		for range 4 + r.IntN(8)*r.IntN(12) {
			b.WriteString(" " + said[r.IntN(len(said))])
		}
		b.WriteString(".\"\n")
	}
	return b.Bytes()
}

// Open answers keep the bounds too, with a search that hits nearly every word,
// and so does the list of their words.
func TestOpenAnswersAreDrawnWithinBounds(t *testing.T) {
	w := openTable(t, remarks(2000))
	for _, l := range append(slices.Clone(windows), look{width: 2560, height: 1440, scale: 0.8}) {
		l.lang = words.Latvian
		t.Run(l.String(), func(t *testing.T) {
			r := newRig(t, w, l)
			r.show(page.Answers)
			r.within(t, "as it comes up")
			plain := r.measure().Texts
			r.Do("list.find")
			test.Type(r.Window.Window().Canvas().Focused(), "a")
			r.queue.Drain()
			r.within(t, "with a search")
			if hits, ok := uitest.Find(r.Page().Content(), func(p *letters.Plate) bool { return len(p.Pictured()) > 5 }); !ok || !hits.Visible() {
				t.Error("no line has hits")
			}
			if got := r.measure().Texts; got > plain+4 {
				t.Errorf("%d texts with a search, %d without", got, plain)
			}
			form, ok := uitest.Find(r.Page().Content(), func(s *kit.Segmented) bool { return slices.Contains(s.Options, "Vārdi") })
			if !ok {
				t.Fatal("the page has no list of words")
			}
			r.Window.Window().Canvas().Focus(form)
			form.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
			r.queue.Drain()
			r.within(t, "with the list of words")
		})
	}
}
