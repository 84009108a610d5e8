package letters

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Whatever the text, its width is what the toolkit measures, to the last part of
// a pixel.
func TestWidthIsTheToolkits(t *testing.T) {
	test.NewTempApp(t)
	ready()
	r := rand.New(rand.NewPCG(3, 9))
	letters, rare := []rune(common), []rune("йЖβαłşçéñ\tﬁ한ا")
	for range 4000 {
		s := make([]rune, r.IntN(40))
		for i := range s {
			s[i] = letters[r.IntN(len(letters))]
		}
		if len(s) > 0 && r.IntN(20) == 0 {
			s[r.IntN(len(s))] = rare[r.IntN(len(rare))]
		}
		style := fyne.TextStyle{Bold: r.IntN(2) == 0, Italic: r.IntN(50) == 0}
		size := []float32{9.6, 12, 13, 13.65, 15, 18, 24, 26, 30, 39, r.Float32()*60 + 1}[r.IntN(11)]
		got, want := Size(string(s), size, style), fyne.MeasureText(string(s), size, style)
		if got != want {
			t.Errorf("%q at %v, %+v: %v, want %v", string(s), size, style, got, want)
		}
	}
}

func TestWidthOfWords(t *testing.T) {
	test.NewTempApp(t)
	ready()
	for _, text := range []string{
		"", " ", "0", "AVAToj. Tā", "ffi fl fi ffl", "Nepietiekamas darbinieku prasmes", "„Jā” – 53,0\u00a0% (44 no 83)", "Q7. Šķēršļi MI ieviešanai",
		"1\u00a0234", "Wave.To", "r.v.L'A", "Ministrija\u00a004", "…", "„;”",
	} {
		for _, bold := range []bool{false, true} {
			style := fyne.TextStyle{Bold: bold}
			if got, want := Size(text, 12, style), fyne.MeasureText(text, 12, style); got != want {
				t.Errorf("%q: %v, want %v", text, got, want)
			}
		}
	}
}

// The tables know the letters that they are meant for.
func TestCommonLettersAreKnown(t *testing.T) {
	ready()
	for i := range tables {
		if _, ok := tables[i].Load().width(common, 12); !ok {
			t.Errorf("weight %d: a letter is missing", i)
		}
	}
}

// ready waits until the fonts are read.
func ready() {
	Warm()
	for i := range tables {
		for tables[i].Load() == nil {
			time.Sleep(time.Millisecond)
		}
	}
}

func BenchmarkWidth(b *testing.B) {
	test.NewTempApp(b)
	ready()
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			tabulate(newFace(false))
		}
	})
	text := "Nav skaidra plāna MI izmantošanai, bet ir iekšējās vadlīnijas darbiniekiem"
	b.Run("ours", func(b *testing.B) {
		for b.Loop() {
			Width(text, 13, fyne.TextStyle{})
		}
	})
	b.Run("toolkit", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			fyne.MeasureText(fmt.Sprint(text, i), 13, fyne.TextStyle{})
		}
	})
}
