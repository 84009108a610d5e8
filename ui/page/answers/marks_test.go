package answers

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/wordlist"
	"izpete/ui/letters"
	"izpete/ui/measure"
	"izpete/ui/theme"
	"izpete/ui/uitest"
)

// Whatever the letters, their marks and their case, a line with hits says what it
// says without them, its parts stand end to end, and each hit, no more and no
// less, stands upon a mark.
func TestMarksStandBehindTheirHits(t *testing.T) {
	uitest.App(t)
	parts := []string{"nauda", "Šķēršļi", "ŠĶĒR", "sker", "a\u0304", "İ", "ß", "ŀ", "ﬁ", "AVA", "Tā ", " ", " un ", "…", "53,0\u00a0%", "👍", "й", "ē", "„Jā”"}
	queries := []string{"skers", "nauda", "a", "i", "AVA", "ss", "ta", "un nauda", "\"a un\"", "ē"}
	r := rand.New(rand.NewPCG(8, 1))
	const size, height = 13, 19
	hits := 0
	for range 3000 {
		var b strings.Builder
		for range 1 + r.IntN(12) {
			b.WriteString(parts[r.IntN(len(parts))])
		}
		text := b.String()
		all := line{end: len(text)}
		gone := r.IntN(4) - 1
		found := pieces(text, all, wordlist.ParseQuery(queries[r.IntN(len(queries))]).Runs(text))
		boxes, lines, wide := marked(found, gone, size, height)
		said, x := "", float32(1)
		for i, l := range lines {
			p := found[i]
			said += l.Text
			w := letters.Width(l.Text, size, fyne.TextStyle{Bold: l.Bold})
			if l.X != x || !utf8.ValidString(l.Text) || l.Bold != (p.hit >= 0) {
				t.Fatalf("%q: the part %q is at %v, want %v", text, l.Text, l.X, x)
			}
			x += w
			if p.hit < 0 {
				continue
			}
			hits++
			if mark := (letters.Box{X: l.X - 1, W: w + 2, H: height, Radius: markRound, Fill: theme.WarnWash}); boxes[0] != mark {
				t.Fatalf("%q: the mark of %q is %+v, want %+v", text, l.Text, boxes[0], mark)
			}
			if boxes = boxes[1:]; p.hit != gone {
				continue
			}
			if under := boxes[0]; under.X != l.X-1 || under.W != w+2 || under.Y+under.H != height || under.Fill != theme.Warn {
				t.Fatalf("%q: the hit that was gone to has %+v under it", text, under)
			}
			boxes = boxes[1:]
		}
		if said != text || len(boxes) > 0 || wide != x+1 {
			t.Fatalf("%q: says %q, %d marks are left, %v wide", text, said, len(boxes), wide)
		}
	}
	if hits < 1000 {
		t.Errorf("only %d hits were looked at", hits)
	}
}

// Hits are found whatever the letters look like, and stand whole in their parts.
func TestMarksOfFoldedLetters(t *testing.T) {
	for _, c := range []struct{ text, query, want string }{
		{"Lielākie ŠĶĒRŠĻI ir", "skersli", "Lielākie [ŠĶĒRŠĻI] ir"},
		{"ta\u0304lu un tālu", "talu", "[ta\u0304lu] un [tālu]"},
		{"naudas nav", "naud", "[naud]as nav"},
	} {
		got := ""
		for _, p := range pieces(c.text, line{end: len(c.text)}, wordlist.ParseQuery(c.query).Runs(c.text)) {
			if p.hit >= 0 {
				got += "[" + p.text + "]"
			} else {
				got += p.text
			}
		}
		if got != c.want {
			t.Errorf("%q in %q: %q, want %q", c.query, c.text, got, c.want)
		}
	}
}

// A line with many hits is one thing to the screen, and reads as before.
func TestLinesWithHitsAreOneThing(t *testing.T) {
	f := open(t, remarks)
	f.host.Win.SetContent(f.reader)
	f.host.Win.Resize(fyne.NewSize(700, 560))
	singly, before := f.drawn(), strings.Join(uitest.Texts(f.reader), "|")
	f.find("a")
	f.host.Win.SetContent(f.reader)
	f.host.Win.Resize(fyne.NewSize(700, 560))
	if n := f.drawn(); n > singly {
		t.Errorf("%d things are drawn with hits, %d without", n, singly)
	}
	plate, ok := uitest.Find(f.reader, func(p *letters.Plate) bool { return p.Visible() })
	if !ok || len(plate.Pictured()) < 3 {
		t.Fatal("no line with hits")
	}
	if text := strings.Join(uitest.Texts(plate), ""); !strings.Contains(before, text) {
		t.Errorf("%q was not there before", text)
	}
}

// drawn counts what the list draws; a picture is one thing.
func (f *fixture) drawn() int {
	return measure.Object(f.reader, func(w fyne.Widget) []fyne.CanvasObject { return test.WidgetRenderer(w).Objects() }).Primitives
}
