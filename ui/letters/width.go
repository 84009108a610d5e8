package letters

import (
	"math"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"github.com/go-text/typesetting/language"
	"golang.org/x/image/math/fixed"
)

// common are the letters whose widths are known beforehand: those of Latvian and
// of its neighbours, and the signs that stand between them.
const common = " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" +
	"āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽąęėįųĄĘĖĮŲõäöüÕÄÖÜ" +
	".,:;!?…·•-–—/\\()[]&%§+=<>_*#@'\"’‘“”„«»\u00a0€№°²×"

// lastCommon is the largest of them.
const lastCommon = '№'

// table is how wide the common letters of a font are, in units of which em make
// the size of a letter. It does not change once it is made.
type table struct {
	em    int
	index [lastCommon + 1]uint8 // from 1, of a letter in the lists below; 0 is not there
	wide  []int16               // by how much a letter moves on
	kern  []int16               // by how much more before each other letter
	line  [3]float32            // the parts of the height of a line
}

// tables are those of the weights, nil until they are made.
var tables [2]atomic.Pointer[table]

// tabulate shapes all common letters before all others, at once.
func tabulate(f *face) *table {
	letters := []rune(common)
	n := len(letters) + 1
	t := &table{em: int(f.font.Upem()), wide: make([]int16, n), kern: make([]int16, n*n)}
	high, _ := f.font.FontHExtents()
	t.line = [3]float32{high.Ascender, -high.Descender, high.LineGap}
	pairs := make([]rune, 0, 2*n*n)
	for i, r := range letters {
		glyph, ok := f.font.NominalGlyph(r)
		if !ok {
			continue
		}
		t.index[r] = uint8(i + 1)
		t.wide[i+1] = int16(math.Round(float64(f.font.HorizontalAdvance(glyph))))
		for _, next := range letters {
			pairs = append(pairs, r, next)
		}
	}
	for _, g := range f.shape(pairs, fixed.I(t.em), language.Latin).Glyphs {
		if at := g.TextIndex(); at+1 < len(pairs) {
			first, next := t.index[pairs[at]], t.index[pairs[at+1]]
			t.kern[int(first)*n+int(next)] = int16(g.Advance.Round()) - t.wide[first]
		}
	}
	return t
}

// Width returns how wide a line of text is, in device-independent pixels: what
// the toolkit says of it too, which shapes each text anew for that. Of slanted
// text and of rare letters the toolkit is asked.
func Width(text string, size float32, style fyne.TextStyle) float32 {
	if t := tables[weight(style.Bold)].Load(); t != nil && style == (fyne.TextStyle{Bold: style.Bold}) {
		if w, ok := t.width(text, size); ok {
			return w
		}
	}
	return fyne.MeasureText(text, size, style).Width
}

// Size returns how wide and high a line of text is.
func Size(text string, size float32, style fyne.TextStyle) fyne.Size {
	return fyne.NewSize(Width(text, size, style), Height(size, style))
}

// Height returns how high a line of text is, whatever it says.
func Height(size float32, style fyne.TextStyle) float32 {
	if t := tables[weight(style.Bold)].Load(); t != nil && style == (fyne.TextStyle{Bold: style.Bold}) {
		return t.height(size)
	}
	return fyne.MeasureText(" ", size, style).Height
}

// scale is how large a letter of a size is in parts of 64 of a pixel: the shaper
// works with whole sizes.
func scale(size float32) int { return toFixed(size).Ceil() << 6 }

// height adds up the parts of a line, each rounded.
func (t *table) height(size float32) float32 {
	scale, sum := float32(scale(size)), float32(0)
	for _, part := range t.line {
		sum += float32(math.Round(float64(part * scale / float32(t.em))))
	}
	return sum / 64
}

// width adds up the letters of a text; ok is false where one is not common.
func (t *table) width(text string, size float32) (w float32, ok bool) {
	n, sum, last, scale := len(t.wide), 0, 0, scale(size)
	for _, r := range text {
		if r > lastCommon || t.index[r] == 0 {
			return 0, false
		}
		at := int(t.index[r])
		// It rounds how wide a letter is, and cuts what it adds before another.
		sum += (int(t.wide[at])*scale + t.em/2) / t.em
		if kern := int(t.kern[last*n+at]); kern != 0 {
			sum += kern * scale / t.em
		}
		last = at
	}
	return float32(sum) / 64, true
}

func toFixed(size float32) fixed.Int26_6 { return fixed.Int26_6(float64(size) * 64) }

// Of returns how wide and high a text is, as its MinSize does.
func Of(t *canvas.Text) fyne.Size { return Size(t.Text, t.TextSize, t.TextStyle) }
