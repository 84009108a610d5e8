package report

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"math"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"

	"izpete/data/chart"
)

func pictured() chart.Scene {
	m := chart.FixedAdvance(0.5)
	body := chart.Bars(chart.BarSpec{Bars: []chart.Bar{
		{Label: `Drošība & "riski" <vāji>`, Share: 0.53, Low: 0.4, High: 0.6, HasInterval: true, Value: "53 %", Count: "44 / 83"},
		{Label: "Pārējie", Share: 0, Value: "0 %", Count: "0 / 83", Selected: true},
	}}, 600, m)
	s := chart.Frame(chart.FrameSpec{Title: "Šķēršļi", About: []string{"n = 83"}, Foot: []string{"aptauja.xlsx"}}, body, m)
	s.Triangles = append(s.Triangles, chart.Triangle{X: 300, Y: 4, W: 8, H: 8, Fill: chart.RoleWarn})
	return s
}

func TestSVGIsWellFormedAndSaysEverything(t *testing.T) {
	var b bytes.Buffer
	if err := SVG(&b, pictured(), Fonts{goregular.TTF, gobold.TTF}); err != nil {
		t.Fatal(err)
	}
	d, texts := xml.NewDecoder(&b), ""
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if c, ok := token.(xml.CharData); ok {
			texts += string(c) + "|"
		}
	}
	for _, want := range []string{"Šķēršļi", "n = 83", `Drošība & "riski" <vāji>`, "53 %", "44 / 83", "aptauja.xlsx"} {
		if !strings.Contains(strings.ReplaceAll(texts, "\n|", ""), want) {
			t.Errorf("%q is not in %q", want, texts)
		}
	}
}

// Whatever font stands in, a text takes the room that it was measured for.
func TestSVGHoldsTextsToTheirWidth(t *testing.T) {
	var b bytes.Buffer
	s := chart.Scene{W: 100, H: 20, Texts: []chart.Text{{Text: "53 %", Size: 13}, {Text: "", Size: 13}}}
	if err := SVG(&b, s, Fonts{goregular.TTF, gobold.TTF}); err != nil {
		t.Fatal(err)
	}
	l, err := newTypeset(Fonts{goregular.TTF, gobold.TTF}, 2)
	if err != nil {
		t.Fatal(err)
	}
	w, err := l.width("53 %", 13, false)
	if err != nil || w < 20 || w > 40 {
		t.Fatal(w, err)
	}
	_, rest, _ := strings.Cut(b.String(), `textLength="`)
	said, _, _ := strings.Cut(rest, `"`)
	if got, err := strconv.ParseFloat(said, 32); err != nil || math.Abs(got-float64(w)) > 0.5 || strings.Count(b.String(), "<text") != 1 {
		t.Errorf("%s for a width of %v", b.String(), w)
	}
}

func TestPNGShowsTheMarksWhereTheyStand(t *testing.T) {
	s := pictured()
	var b bytes.Buffer
	if err := PNG(&b, s, Fonts{goregular.TTF, gobold.TTF}, 2); err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	if got := img.Bounds().Dx(); got != int(s.W*2+0.5) {
		t.Errorf("%d pixels wide for %v units", got, s.W)
	}
	at := func(x, y float32) string {
		r, g, b, _ := img.At(int(x*2), int(y*2)).RGBA()
		return strings.ToUpper(hex(r>>8) + hex(g>>8) + hex(b>>8))
	}
	for _, r := range s.Rects {
		if r.Fill == chart.RoleBar && r.W > 0 {
			if got := at(r.X+r.W/4, r.Y+2); got != bar {
				t.Errorf("the bar is %s, want %s", got, bar)
			}
			if got := at(r.X+r.W+6, r.Y+2); got != "FFFFFF" {
				t.Errorf("behind the bar is %s", got)
			}
		}
	}
	if got := at(1, 1); got != "FFFFFF" {
		t.Errorf("the ground is %s", got)
	}
	dark := 0
	for x := range img.Bounds().Dx() {
		for y := range 60 {
			if r, _, _, _ := img.At(x, y).RGBA(); r>>8 < 0x60 {
				dark++
			}
		}
	}
	if dark < 50 {
		t.Error("the title is not drawn")
	}
}

func TestPNGWithoutFontsIsAnError(t *testing.T) {
	if err := PNG(io.Discard, pictured(), Fonts{}, 1); err == nil {
		t.Error("no error")
	}
}

func TestEveryRoleHasAColour(t *testing.T) {
	for _, r := range []chart.Role{
		chart.RoleBar, chart.RolePale, chart.RoleSelected, chart.RoleWash, chart.RoleMissing, chart.RoleInk, chart.RoleMuted, chart.RoleOnBar,
		chart.RoleRule, chart.RoleWhisker, chart.RoleSegment1, chart.RoleSegment2, chart.RoleSegment3, chart.RoleSegment4, chart.RoleSegment5, chart.RoleWarn,
		chart.RoleNegative1, chart.RoleNegative2, chart.RoleNegative3, chart.RolePositive1, chart.RolePositive2, chart.RolePositive3, chart.RoleNeutral,
	} {
		if _, ok := roles[r]; !ok {
			t.Errorf("%s has none", r)
		}
	}
}

func hex(n uint32) string {
	const digits = "0123456789abcdef"
	return string([]byte{digits[n>>4&15], digits[n&15]})
}
