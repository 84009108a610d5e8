package letters

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"github.com/go-text/render"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// maskKey is what the shape of a line depends on.
type maskKey struct {
	text  string
	size  float32
	bold  bool
	scale float32 // pixels to a device-independent one
}

// masks are the lines that were drawn, as what they cover. Answers repeat
// theirs, and a line that comes back into sight is not drawn anew. They belong
// to the screen's goroutine.
var masks = struct {
	of    map[maskKey]*image.Alpha
	bytes int
}{of: map[maskKey]*image.Alpha{}}

// mostMasks bounds what they take, in bytes.
const mostMasks = 8 << 20

// mask returns what a line covers, from the top of its first letter's start.
func mask(key maskKey) *image.Alpha {
	if m, ok := masks.of[key]; ok {
		return m
	}
	m := pens[weight(key.bold)]().draw(key)
	if masks.bytes += len(m.Pix); masks.bytes > mostMasks {
		clear(masks.of)
		masks.bytes = len(m.Pix)
	}
	masks.of[key] = m
	return m
}

// drawn tells whether the program's font has all letters of a text. For others
// the toolkit looks in the fonts of the system.
func drawn(text string, bold bool) bool {
	f := pens[weight(bold)]()
	if f == nil {
		return false
	}
	for _, r := range text {
		if r < ' ' || r > '~' && (r < 0xA0 || r >= 0x590 && (r < 0x1E00 || r >= 0x2C00)) {
			return false // a control character, or a script that is set in another way
		}
		if _, ok := f.font.NominalGlyph(r); !ok {
			return false
		}
	}
	return true
}

// draw draws a line as the toolkit does: each run of letters of one script from
// a whole pixel on, upon the line of the tallest.
func (f *face) draw(key maskKey) *image.Alpha {
	text := []rune(key.text)
	in := shaping.Input{Text: text, RunEnd: len(text), Direction: di.DirectionLTR, Face: f.font, Size: toFixed(key.size)}
	var runs []shaping.Output
	ascent, wide := fixed.Int26_6(0), float32(0)
	for _, part := range f.split.Split(in, f) {
		run := f.shaper.Shape(part)
		runs, ascent = append(runs, run), max(ascent, run.LineBounds.Ascent)
		wide += pixels(run.Advance) * key.scale
	}
	high := Height(key.size, fyne.TextStyle{})*key.scale + 1 // below it letters have room
	img := image.NewRGBA(image.Rect(0, 0, int(math.Ceil(float64(wide)))+1, int(math.Ceil(float64(high)))))
	pen := render.Renderer{FontSize: key.size, PixScale: key.scale, Color: color.White}
	x, base := float32(0), int(math.Ceil(float64(pixels(ascent)*key.scale)))
	for _, run := range runs {
		pen.DrawShapedRunAt(run, img, int(x), base)
		x += pixels(run.Advance) * key.scale
	}
	m := image.NewAlpha(img.Rect)
	for i := range m.Pix {
		m.Pix[i] = img.Pix[4*i+3]
	}
	return m
}

func pixels(i fixed.Int26_6) float32 { return float32(i) / 64 }
