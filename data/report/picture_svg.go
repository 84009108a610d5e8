package report

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strconv"

	"izpete/data/chart"
)

// SVG writes a scene as a picture that can be made larger without loss. Letters
// stay letters, in Noto Sans or what stands in for it, as wide as in the fonts
// given: a wider one must not run over its neighbours.
func SVG(out io.Writer, s chart.Scene, fonts Fonts) error {
	measured, err := newTypeset(fonts, 1)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	fmt.Fprintf(w, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" font-family="Noto Sans, Segoe UI, Arial, sans-serif">`+"\n",
		number(s.W), number(s.H), number(s.W), number(s.H))
	fmt.Fprintf(w, `<rect width="%s" height="%s" fill="#FFFFFF"/>`+"\n", number(s.W), number(s.H))
	for _, r := range s.Rects {
		if r.W > 0 && r.H > 0 {
			fmt.Fprintf(w, `<rect x="%s" y="%s" width="%s" height="%s" rx="%s" fill="#%s"/>`+"\n",
				number(r.X), number(r.Y), number(r.W), number(r.H), number(r.Radius), roleColour(r.Fill))
		}
	}
	for _, l := range s.Lines {
		fmt.Fprintf(w, `<line x1="%s" y1="%s" x2="%s" y2="%s" stroke="#%s" stroke-width="%s"/>`+"\n",
			number(l.X1), number(l.Y1), number(l.X2), number(l.Y2), roleColour(l.Stroke), number(l.Width))
	}
	for _, t := range s.Triangles {
		x, y := corners(t)
		fmt.Fprintf(w, `<polygon points="%s,%s %s,%s %s,%s" fill="#%s"/>`+"\n",
			number(x[0]), number(y[0]), number(x[1]), number(y[1]), number(x[2]), number(y[2]), roleColour(t.Fill))
	}
	for _, t := range s.Texts {
		anchor := map[chart.Align]string{chart.AlignEnd: ` text-anchor="end"`, chart.AlignCentre: ` text-anchor="middle"`}[t.Align]
		weight := ""
		if t.Bold {
			weight = ` font-weight="700"`
		}
		width, err := measured.width(t.Text, t.Size, t.Bold)
		if err != nil {
			return err
		}
		if width == 0 {
			continue
		}
		fmt.Fprintf(w, `<text x="%s" y="%s" font-size="%s" textLength="%s" lengthAdjust="spacingAndGlyphs"%s%s fill="#%s" xml:space="preserve">%s</text>`+"\n",
			number(t.X), number(t.Y+t.Size*ascentOfSize), number(t.Size), number(width), anchor, weight, textColour(t), escaped(t.Text))
	}
	fmt.Fprintln(w, `</svg>`)
	return w.Flush()
}

func escaped(s string) string {
	var b bytes.Buffer
	escape(&b, s)
	return b.String()
}

// corners are those of a triangle.
func corners(t chart.Triangle) (x, y [3]float32) {
	x = [3]float32{t.X, t.X + t.W, t.X + t.W/2}
	if t.Down {
		return x, [3]float32{t.Y, t.Y, t.Y + t.H}
	}
	return x, [3]float32{t.Y + t.H, t.Y + t.H, t.Y}
}

// number writes a length with at most two decimals.
func number(x float32) string {
	return strconv.FormatFloat(float64(int64(x*100+copysign(0.5, x)))/100, 'f', -1, 64)
}

func copysign(of, sign float32) float32 {
	if sign < 0 {
		return -of
	}
	return of
}
