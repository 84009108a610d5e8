package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"izpete/ui/theme"
)

// Mark is a small drawing that stands for something.
type Mark int

// The marks; the zero value draws nothing.
const (
	MarkNone Mark = iota
	MarkUndo
	MarkRedo
	MarkHelp // a letter, see IconButton
	MarkFold
	MarkUnfold
	MarkClose
	MarkPanel
	MarkUp
	MarkDown
	MarkSearch
	MarkMenu

	// Of pages.
	MarkSheet
	MarkCards
	MarkBars
	MarkGrid
	MarkHouse
	MarkSpeech
	MarkFlag
	MarkPaper
)

// Drawing is a mark made of lines, for a renderer that places it.
type Drawing struct {
	mark  Mark
	lines []*canvas.Line
}

// NewDrawing makes the lines of a mark.
func NewDrawing(mark Mark) Drawing {
	d := Drawing{mark: mark}
	for range strokes(mark) {
		d.lines = append(d.lines, canvas.NewLine(nil))
	}
	return d
}

// Objects returns the lines.
func (d Drawing) Objects() (all []fyne.CanvasObject) {
	for _, l := range d.lines {
		all = append(all, l)
	}
	return all
}

// Colour gives the lines the colour of a role, and the strength that goes with
// the size of the text.
func (d Drawing) Colour(role fyne.ThemeColorName) {
	for _, l := range d.lines {
		l.StrokeColor, l.StrokeWidth = theme.Color(role), theme.Scaled(1.6)
	}
}

// Around places the mark around its middle.
func (d Drawing) Around(middle fyne.Position) {
	s := theme.Scaled(1)
	for i, st := range strokes(d.mark) {
		d.lines[i].Position1 = middle.AddXY(st[0]*s, st[1]*s)
		d.lines[i].Position2 = middle.AddXY(st[2]*s, st[3]*s)
	}
}

// strokes returns the lines of a mark, from and to, around its middle.
func strokes(m Mark) [][4]float32 {
	undo := [][4]float32{
		{-6, -2, -2, -6},
		{-6, -2, -2, 2},
		{-6, -2, 2, -2},
		{2, -2, 4.8, -0.8},
		{4.8, -0.8, 6, 2},
		{6, 2, 4.8, 4.8},
		{4.8, 4.8, 2, 6},
		{2, 6, -1, 6},
	}
	switch m {
	case MarkUndo:
		return undo
	case MarkRedo:
		for i, l := range undo {
			undo[i] = [4]float32{-l[0], l[1], -l[2], l[3]}
		}
		return undo
	case MarkFold:
		return [][4]float32{{2, -5, -3, 0}, {-3, 0, 2, 5}}
	case MarkUnfold:
		return [][4]float32{{-2, -5, 3, 0}, {3, 0, -2, 5}}
	case MarkPanel:
		return [][4]float32{{-7, -6, 7, -6}, {7, -6, 7, 6}, {7, 6, -7, 6}, {-7, 6, -7, -6}, {2, -6, 2, 6}}
	case MarkUp:
		return [][4]float32{{-5, 2, 0, -3}, {0, -3, 5, 2}}
	case MarkDown:
		return [][4]float32{{-5, -2, 0, 3}, {0, 3, 5, -2}}
	case MarkSearch:
		return [][4]float32{
			{-6, -3, -4, -6},
			{-4, -6, -1, -7},
			{-1, -7, 2, -6},
			{2, -6, 4, -3},
			{4, -3, 4, 0},
			{4, 0, 2, 2},
			{2, 2, -1, 3},
			{-1, 3, -4, 2},
			{-4, 2, -6, 0},
			{-6, 0, -6, -3},
			{3, 2, 7, 6},
		}
	case MarkMenu:
		return [][4]float32{{-6, -0.3, -4, -0.3}, {-6, 0.3, -4, 0.3}, {-1, -0.3, 1, -0.3}, {-1, 0.3, 1, 0.3}, {4, -0.3, 6, -0.3}, {4, 0.3, 6, 0.3}}
	case MarkClose:
		return [][4]float32{{-4, -4, 4, 4}, {-4, 4, 4, -4}}
	}

	return append(pathsOf(m), barsOf(m)...)
}

// pathsOf returns the marks of pages that are outlines.
func pathsOf(m Mark) (lines [][4]float32) {
	switch m {
	case MarkSheet:
		lines = path(-7, -6, 7, -6, 7, 6, -7, 6, -7, -6)
		return append(lines, [][4]float32{{-7, -2, 7, -2}, {-7, 2, 7, 2}, {-2.5, -6, -2.5, 6}}...)
	case MarkCards:
		for _, at := range [][2]float32{{-7, -7}, {1.5, -7}, {-7, 1.5}, {1.5, 1.5}} {
			x, y := at[0], at[1]
			lines = append(lines, path(x, y, x+5.5, y, x+5.5, y+5.5, x, y+5.5, x, y)...)
		}
	case MarkGrid:
		lines = path(-7, -7, 7, -7, 7, 7, -7, 7, -7, -7)
		return append(lines, [][4]float32{{-7, 0, 7, 0}, {0, -7, 0, 7}, {2, 3.5, 5, 3.5}, {-5, -3.5, -2, -3.5}}...)
	case MarkHouse:
		lines = append(path(-7, -2.5, 0, -7, 7, -2.5, -7, -2.5), [4]float32{-7, 6.5, 7, 6.5})
		for _, x := range []float32{-5, 0, 5} {
			lines = append(lines, [4]float32{x, -2.5, x, 6.5})
		}
	case MarkSpeech:
		return path(-7, -6, 7, -6, 7, 3, 0, 3, -3.5, 6.5, -3.5, 3, -7, 3, -7, -6)
	case MarkFlag:
		return append(path(-5, -6, 6, -6, 3, -2.5, 6, 1, -5, 1), [4]float32{-5, -7, -5, 7})
	case MarkPaper:
		lines = append(path(-5, -7, 2, -7, 6, -3, 6, 7, -5, 7, -5, -7), path(2, -7, 2, -3, 6, -3)...)
		return append(lines, [][4]float32{{-2, 1, 3, 1}, {-2, 4, 3, 4}}...)
	}
	return lines
}

// barsOf returns the mark of the page of bars: each two strokes thick.
func barsOf(m Mark) (lines [][4]float32) {
	if m != MarkBars {
		return nil
	}
	for i, to := range []float32{7, 3, -1} {
		y := float32(i)*5.5 - 5.5
		lines = append(lines, [4]float32{-7, y - 0.7, to, y - 0.7}, [4]float32{-7, y + 0.7, to, y + 0.7})
	}
	return lines
}

// path joins points, two numbers each, with lines.
func path(at ...float32) (lines [][4]float32) {
	for i := 2; i+1 < len(at); i += 2 {
		lines = append(lines, [4]float32{at[i-2], at[i-1], at[i], at[i+1]})
	}
	return lines
}
