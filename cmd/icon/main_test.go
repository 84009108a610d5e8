package main

import (
	"bytes"
	"image/color"
	"image/png"
	"testing"

	"izpete/assets"
)

func TestCarriedIconIsTheOneDrawn(t *testing.T) {
	carried, err := png.Decode(bytes.NewReader(assets.Icon))
	if err != nil {
		t.Fatal(err)
	}
	drawn := icon()
	if carried.Bounds() != drawn.Bounds() {
		t.Fatalf("carried %v, drawn %v", carried.Bounds(), drawn.Bounds())
	}
	for y := range size {
		for x := range size {
			if a, b := color.NRGBAModel.Convert(carried.At(x, y)), drawn.At(x, y); a != b {
				t.Fatalf("at %d, %d: carried %v, drawn %v: run `make icon`", x, y, a, b)
			}
		}
	}
}

func TestIcon(t *testing.T) {
	img := icon()
	for name, c := range map[string]struct {
		x, y int
		want color.NRGBA
	}{
		"the corner is clear":   {0, 0, color.NRGBA{}},
		"the square is accent":  {size / 4, size / 2, accent},
		"the letter is white":   {size / 2, size / 2, paper},
		"under the letter none": {size / 2, size - 60, accent},
	} {
		if got := img.NRGBAAt(c.x, c.y); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
