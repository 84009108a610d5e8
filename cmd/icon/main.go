// Command icon draws the program's icon: `go run ./cmd/icon assets/icon.png`.
package main

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"

	"golang.org/x/image/vector"
)

// size is the edge of the icon in pixels; the packagers scale it down.
const size = 512

var (
	accent = color.NRGBA{0x9D, 0x22, 0x35, 0xFF}
	paper  = color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF}
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: icon FILE.png")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := png.Encode(f, icon()); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// icon draws the letter I on a square with rounded corners.
func icon() *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, size, size))
	rounded(img, 16, 16, size-16, size-16, 100, accent)
	rounded(img, 226, 138, 286, 374, 6, paper)
	return img
}

// rounded fills a rectangle with corners of radius r.
func rounded(img *image.NRGBA, x0, y0, x1, y1, r float32, c color.Color) {
	// A quarter of a circle as a cubic curve has its control points this far
	// along the radius.
	k := r * (1 - 0.5522847)
	v := vector.NewRasterizer(size, size)
	v.MoveTo(x0+r, y0)
	v.LineTo(x1-r, y0)
	v.CubeTo(x1-k, y0, x1, y0+k, x1, y0+r)
	v.LineTo(x1, y1-r)
	v.CubeTo(x1, y1-k, x1-k, y1, x1-r, y1)
	v.LineTo(x0+r, y1)
	v.CubeTo(x0+k, y1, x0, y1-k, x0, y1-r)
	v.LineTo(x0, y0+r)
	v.CubeTo(x0, y0+k, x0+k, y0, x0+r, y0)
	v.ClosePath()
	v.DrawOp = draw.Over
	v.Draw(img, img.Bounds(), image.NewUniform(c), image.Point{})
}
