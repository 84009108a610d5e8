package letters

import (
	"fmt"
	"image"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"izpete/ui/theme"
)

// The lines stand on whole pixels at each scale: between them the toolkit's two
// painters do not round alike.
var lines = []Line{
	{Text: "Ministrija 04 – „Jā”", X: 8, Y: 4, Size: 12, Ink: theme.Ink},
	{Text: "Šķēršļi AVATo 53,0\u00a0%", X: 152, Y: 4, Size: 13, Bold: true, Ink: theme.Muted},
	{Text: "Москва un Rīga 12", X: 8, Y: 32, Size: 12, Ink: theme.Warn},
	{Text: "", X: 8, Y: 40, Size: 12, Ink: theme.Ink},
	{Text: "gjpqy,;", X: 152, Y: 28, Size: 15, Ink: theme.Accent},
}

// captured is a picture of an object upon the colour of a card.
func captured(t *testing.T, o fyne.CanvasObject, size fyne.Size, scale float32) image.Image {
	t.Helper()
	w := test.NewTempWindow(t, container.NewStack(canvas.NewRectangle(theme.Color(theme.Card)), o))
	w.SetPadded(false)
	w.Canvas().(software.WindowlessCanvas).SetScale(scale)
	w.Resize(size)
	return w.Canvas().Capture()
}

// A plate looks as if each of its lines were a text of the toolkit, at each
// scale of the display and in both themes.
func TestPlateLooksLikeTexts(t *testing.T) {
	size := fyne.NewSize(320, 60)
	for _, dark := range []bool{false, true} {
		for _, scale := range []float32{1, 1.25, 2} {
			t.Run(fmt.Sprint(dark, scale), func(t *testing.T) {
				app := test.NewTempApp(t)
				app.Settings().SetTheme(theme.New(dark, 1))
				p := NewPlate()
				p.Set([]Box{{X: 4, Y: 28, W: 100, H: 24, Fill: theme.Wash}}, lines)
				box := canvas.NewRectangle(theme.Color(theme.Wash))
				box.Move(fyne.NewPos(4, 28))
				box.Resize(fyne.NewSize(100, 24))
				texts := container.NewWithoutLayout(box)
				for _, l := range lines {
					texts.Add(l.object())
				}
				got, want := captured(t, p, size, scale), captured(t, texts, size, scale)
				ink := 0
				for y := range got.Bounds().Dy() {
					for x := range got.Bounds().Dx() {
						a, b := got.At(x, y), want.At(x, y)
						if apart(a, b) > 2 {
							t.Fatalf("at %d,%d: %v, want %v", x, y, a, b)
						}
						if apart(b, theme.Color(theme.Card)) > 90 {
							ink++
						}
					}
				}
				if ink < 300 {
					t.Errorf("only %d dark points were compared", ink)
				}
			})
		}
	}
}

// apart is how far two colours are from each other, of 255 a channel.
func apart(a, b color.Color) int {
	r1, g1, b1, _ := a.RGBA()
	r2, g2, b2, _ := b.RGBA()
	far := 0
	for _, d := range [3]int{int(r1>>8) - int(r2>>8), int(g1>>8) - int(g2>>8), int(b1>>8) - int(b2>>8)} {
		far = max(far, d, -d)
	}
	return far
}

// However large a plate is, its picture has whole pixels.
func TestPictureHasWholePixels(t *testing.T) {
	for _, scale := range []float32{1, 1.25, 1.5, 1.75, 2, 3} {
		test.NewTempApp(t)
		w := test.NewTempWindow(t, nil)
		w.Canvas().(software.WindowlessCanvas).SetScale(scale)
		p := NewPlate()
		for i := range 200 {
			size := fyne.NewSize(40+float32(i)*7.37, 17+float32(i)*0.19)
			p.Resize(size)
			got := test.WidgetRenderer(p).Objects()[0].Size()
			for _, v := range [2][2]float32{{got.Width, size.Width}, {got.Height, size.Height}} {
				pixels := v[0] * scale
				if off := pixels - float32(math.Round(float64(pixels))); off > 0.001 || off < -0.001 || v[0] < v[1]-0.02 || v[0] > v[1]+1 {
					t.Fatalf("at %v the picture of %v is %v", scale, size, got)
				}
			}
		}
	}
}

// The corners of a rounded box are left out, its middle is not.
func TestRoundedBox(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(false, 1))
	p := NewPlate()
	p.Set([]Box{{X: 10, Y: 10, W: 40, H: 20, Radius: 6, Fill: theme.WarnWash}}, nil)
	got := captured(t, p, fyne.NewSize(60, 40), 1)
	for _, c := range []struct {
		x, y int
		fill fyne.ThemeColorName
	}{{10, 10, theme.Card}, {49, 29, theme.Card}, {9, 20, theme.Card}, {10, 20, theme.WarnWash}, {30, 10, theme.WarnWash}, {49, 20, theme.WarnWash}, {50, 20, theme.Card}} {
		if d := apart(got.At(c.x, c.y), theme.Color(c.fill)); d > 4 {
			t.Errorf("%d,%d is %d apart from %s", c.x, c.y, d, c.fill)
		}
	}
}

// What the program's font cannot draw is left to the toolkit.
func TestPlateLeavesRareLettersToTheToolkit(t *testing.T) {
	test.NewTempApp(t)
	p := NewPlate()
	p.Set(nil, []Line{{Text: "Rīga", Size: 12, Ink: theme.Ink}, {Text: "한국", Size: 12, Ink: theme.Ink}, {Text: "سلام", Size: 12, Ink: theme.Ink}})
	if got := p.Pictured(); len(got) != 1 || got[0].Text != "Rīga" {
		t.Errorf("pictured: %v", got)
	}
	objects := test.WidgetRenderer(p).Objects()
	if len(objects) != 3 || objects[1].(*canvas.Text).Text != "한국" {
		t.Errorf("%d objects", len(objects))
	}
	p.Set(nil, nil)
	if objects = test.WidgetRenderer(p).Objects(); len(objects) != 1 {
		t.Errorf("%d objects are left", len(objects))
	}
}

// Masks do not grow without end.
func TestMasksAreBounded(t *testing.T) {
	test.NewTempApp(t)
	for i := range 100 {
		mask(maskKey{fmt.Sprint("Iestāde, kuras nosaukums ir garš ", i), 60, i%2 == 0, 2})
	}
	sum := 0
	for _, m := range masks.of {
		sum += len(m.Pix)
	}
	if sum != masks.bytes || sum > mostMasks {
		t.Errorf("%d bytes, said to be %d", sum, masks.bytes)
	}
}

func BenchmarkPlate(b *testing.B) {
	test.NewTempApp(b)
	b.Run("new", func(b *testing.B) {
		f := newFace(false)
		for b.Loop() {
			f.draw(maskKey{"Nav skaidra plāna MI izmant…", 12, false, 1})
		}
	})
	b.Run("row", func(b *testing.B) {
		p := NewPlate()
		p.Resize(fyne.NewSize(480, 30))
		r := test.WidgetRenderer(p).(*plateRenderer)
		p.Set(nil, lines)
		for b.Loop() {
			r.paint(480, 30)
		}
	})
}
