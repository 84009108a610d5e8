package answers

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"izpete/data/survey"
	"izpete/data/wordlist"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/uitest"
)

// bulk is a list of so many answers of some thirty words, each so many times
// over.
func bulk(n, times int) asked {
	base := strings.Fields("vispirms jāsakārto datu kvalitāte un informācijas sistēmas jo bez tām mākslīgais intelekts nepalīdz iestādei budžetā līdzekļu nav paredzēts speciālists kurš varētu vadīt ieviešanu")
	q := &survey.Question{ID: "q2", Text: "Kas traucē?", Kind: survey.KindText, Columns: []string{"B"}, Asked: survey.FullSet(n), Answered: survey.FullSet(n)}
	t := &survey.Table{ID: "t1", Sheet: "Atbildes", Questions: []*survey.Question{q}}
	for i := range n {
		var b strings.Builder
		for k := range 30 * times {
			b.WriteString(base[(i*7+k*k*3+i/13)%len(base)])
			b.WriteByte(' ')
		}
		q.Texts = append(q.Texts, b.String())
		t.Names = append(t.Names, fmt.Sprintf("Iestāde %06d", i))
		t.Rows = append(t.Rows, i+2)
	}
	return asked{
		words: words.For(words.Latvian), view: workspace.View{Tables: []*survey.Table{t}},
		open:   workspace.OpenQuestion{Table: t, Question: q, Answers: n},
		coding: workspace.Coding{Read: survey.NewSet(n), Changed: survey.NewSet(n)},
	}
}

func BenchmarkList(b *testing.B) {
	a := bulk(100_000, 1)
	texts := textsOf(context.Background(), a.open.Question)
	for name, q := range map[string]wordlist.Query{
		"all": {}, "two words": wordlist.ParseQuery("kvalit datu"), "a stem": {Lang: words.Latvian, Stem: "dat"},
	} {
		b.Run(name, func(b *testing.B) {
			a.query = q
			for b.Loop() {
				if m := list(context.Background(), a, texts); len(m.rows) == 0 {
					b.Fatal("nothing is listed")
				}
			}
		})
	}
}

func BenchmarkTexts(b *testing.B) {
	a := bulk(100_000, 1)
	for b.Loop() {
		textsOf(context.Background(), a.open.Question)
	}
}

func BenchmarkScroll(b *testing.B) {
	uitest.App(b)
	r := bulkReader(bulk(100_000, 1))
	for b.Loop() {
		r.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -30}})
	}
}

// bulkReader is a list of answers as large as on the page.
func bulkReader(a asked) *reader {
	m := list(context.Background(), a, nil)
	r := newReader(a.words)
	r.face = func(i int) face {
		return face{name: m.name(i), cell: m.cell(i), text: m.texts.shown[i], state: "Vēl nav izlasīta"}
	}
	r.opened = func(i int) bool { return i == 1 }
	r.Resize(fyne.NewSize(760, 620))
	r.set(m.rows, a.query, -1)
	return r
}

// However long and many the answers are, a screen draws few things, and what is
// out of sight is not laid out. Hits part their lines, so that a search draws
// more texts.
func TestFewThingsAreDrawn(t *testing.T) {
	uitest.App(t)
	a := bulk(10_000, 15) // of some 3,300 letters
	for query, most := range map[string]int{"": 200, "datu kvalit sist": 400} {
		a.query = wordlist.ParseQuery(query)
		r := bulkReader(a)
		for _, by := range []float32{0, 300, 900, 5000} {
			r.scroll(by)
			r.Refresh()
			if texts, things := drawn(r); texts == 0 || texts > most || things > 1000 {
				t.Errorf("%q, after %v: %d texts, %d things", query, by, texts, things)
			}
		}
		r.goTo(len(r.rows) - 1)
		if r.shownLast != len(r.rows)-1 || r.bottom() > r.Size().Height+1 {
			t.Errorf("the end is not reached: %d, %v", r.shownLast, r.bottom())
		}
		if len(r.made) > 100 {
			t.Errorf("%d answers are laid out", len(r.made))
		}
		r.goTo(0)
		if r.top != 0 || r.off != 0 {
			t.Errorf("at %d, %v", r.top, r.off)
		}
	}
}

func drawn(r *reader) (texts, things int) {
	for _, o := range test.WidgetRenderer(r).Objects() {
		things++
		if _, is := o.(*canvas.Text); is {
			texts++
		}
	}
	return texts, things
}

// The bar leads everywhere.
func TestBar(t *testing.T) {
	uitest.App(t)
	r := bulkReader(bulk(1000, 1))
	y, h, shown := r.thumb()
	if !shown || y != 0 || h < 20 {
		t.Fatalf("%v %v %t", y, h, shown)
	}
	r.grip = 0
	r.drag(r.Size().Height)
	if y, h, _ = r.thumb(); r.shownLast != 999 || y+h < r.Size().Height-1 {
		t.Errorf("the end is not reached: %d, %v", r.shownLast, y)
	}
	r.drag(0)
	if r.top != 0 {
		t.Errorf("at %d", r.top)
	}
	few := bulkReader(bulk(2, 1))
	if _, _, shown := few.thumb(); shown {
		t.Error("a bar where all is in sight")
	}
}

// Lines keep to their width, lose no letter but the spaces at which they break,
// and do not overlap.
func FuzzLines(f *testing.F) {
	for _, s := range []string{"", "a b", "ļoti garš vārds", strings.Repeat("x", 300), "a\n\nb  c", " \n ", "👍👍👍 שלום"} {
		f.Add(s, 120)
	}
	uitest.App(f)
	r := newRuler()
	f.Fuzz(func(t *testing.T, text string, width int) {
		if len(text) > 2000 {
			return
		}
		text = shown(text)
		at := 0
		for _, l := range r.breaks(text, float32(max(width%800, 40))) {
			if l.start < at || l.end < l.start || l.end > len(text) {
				t.Fatalf("%q: %v after %d", text, l, at)
			}
			if lost := strings.Trim(text[at:l.start], " \n"); lost != "" {
				t.Fatalf("%q: %q is lost", text, lost)
			}
			at = l.end
		}
		if lost := strings.Trim(text[at:], " \n"); lost != "" {
			t.Fatalf("%q: %q is lost at the end", text, lost)
		}
		if cut, rest := fold(text); cut > len(text) || rest < 0 || (rest == 0) != (cut == len(text)) {
			t.Fatalf("%q is cut at %d, and %d are left", text, cut, rest)
		}
	})
}
