// Package letters measures and draws lines of text as the toolkit does, to the
// pixel, but many at a time: it knows how wide each letter of the program's font
// is before each other, and draws any number of lines as one picture.
package letters

import (
	"bytes"
	"sync"

	"fyne.io/fyne/v2"
	base "fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// face is the program's font in one weight. It is for one goroutine at a time.
type face struct {
	font   *font.Face
	shaper shaping.HarfbuzzShaper
	split  shaping.Segmenter
}

// newFace reads a font; nil for one that the toolkit could not read either.
func newFace(bold bool) *face {
	parsed, err := font.ParseTTF(bytes.NewReader(base.DefaultTheme().Font(fyne.TextStyle{Bold: bold}).Content()))
	if err != nil {
		return nil
	}
	return &face{font: parsed}
}

// pens are the faces that lines are drawn with, on the screen's goroutine.
var pens = [2]func() *face{
	sync.OnceValue(func() *face { return newFace(false) }),
	sync.OnceValue(func() *face { return newFace(true) }),
}

// weight is the place of a weight in a list of both.
func weight(bold bool) int {
	if bold {
		return 1
	}
	return 0
}

// ResolveFace makes a face the whole of a font map: it is asked only of letters
// that it has.
func (f *face) ResolveFace(rune) *font.Face { return f.font }

func (f *face) shape(text []rune, size fixed.Int26_6, script language.Script) shaping.Output {
	return f.shaper.Shape(shaping.Input{
		Text: text, RunEnd: len(text), Direction: di.DirectionLTR, Face: f.font, Size: size, Script: script,
	})
}

var warm sync.Once

// Warm reads the fonts beside the screen. Until it is done, and without it, the
// toolkit is asked for each width.
func Warm() {
	warm.Do(func() {
		base.DefaultTheme() // which the toolkit makes at the first use, on any goroutine
		go func() {
			for _, pen := range pens {
				pen() // the first picture would wait for it
			}
			for i := range tables {
				if f := newFace(i == 1); f != nil {
					tables[i].Store(tabulate(f))
				}
			}
		}()
	})
}
