package report

import (
	"math"
	"sync"

	"fyne.io/fyne/v2"
	base "fyne.io/fyne/v2/theme"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"izpete/ui/page/report/paper"
)

// ruler measures texts in the program's own font, beside the screen: the
// toolkit's measuring belongs to the screen's goroutine.
type ruler struct {
	mu    sync.Mutex
	faces map[fyne.TextStyle]*face
}

// face is one font with the widths of its letters met so far, at one point.
type face struct {
	font   *sfnt.Font // nil when it cannot be read
	buffer sfnt.Buffer
	widths map[rune]float32
}

// theRuler is one for all pages that are ever made: reading the fonts takes time,
// and the theme's never change. It is first asked for on the screen's goroutine.
var theRuler = sync.OnceValue(newRuler)

func newRuler() *ruler {
	r := &ruler{faces: map[fyne.TextStyle]*face{}}
	for _, s := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}, {Bold: true, Italic: true}} {
		f := &face{widths: map[rune]float32{}}
		if res := base.DefaultTheme().Font(s); res != nil {
			if parsed, err := sfnt.Parse(res.Content()); err == nil {
				f.font = parsed
			}
		}
		r.faces[s] = f
	}
	return r
}

// at returns the measure of pages that are shown at a zoom, in device-independent
// pixels a point.
func (r *ruler) at(zoom float32) paper.Measure {
	return func(text string, s paper.Style) float32 { return r.width(text, s) * letters(s, zoom) / zoom }
}

// letters is the size in which letters are drawn at a zoom: whole pixels, since
// between them the toolkit sets letters of one size at the distances of the next.
func letters(s paper.Style, zoom float32) float32 {
	return max(float32(math.Round(float64(s.Size*zoom))), 1)
}

// width returns how wide a text is in letters of one point.
func (r *ruler) width(text string, s paper.Style) float32 {
	r.mu.Lock()
	defer r.mu.Unlock()
	f := r.faces[fyne.TextStyle{Bold: s.Bold, Italic: s.Italic}]
	w := float32(0)
	for _, c := range text {
		w += f.width(c)
	}
	return w
}

// width is that of a letter of one point; a letter that the font lacks comes
// from another, and is taken to be wide.
func (f *face) width(c rune) float32 {
	w, ok := f.widths[c]
	if ok {
		return w
	}
	w = 0.9
	if f.font != nil {
		em := fixed.I(int(f.font.UnitsPerEm()))
		if i, err := f.font.GlyphIndex(&f.buffer, c); err == nil && i > 0 {
			if a, err := f.font.GlyphAdvance(&f.buffer, i, em, font.HintingNone); err == nil {
				w = float32(a) / float32(em)
			}
		}
	}
	f.widths[c] = w
	return w
}
