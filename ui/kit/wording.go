package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"izpete/ui/letters"
)

// The words of a control stand in one line, for which it asks the room. Where it
// gets less, as with very large text in a small window, they go on in the next.

// breakWords breaks the words of a control for a width.
func breakWords(words string, size float32, bold bool, width float32) []string {
	return Break(words, width, func(s string) float32 {
		return letters.Width(s, size, fyne.TextStyle{Bold: bold})
	})
}

// wordsHeight is how tall the words of a control are at a width.
func wordsHeight(words string, size float32, bold bool, width float32) float32 {
	h := letters.Height(size, fyne.TextStyle{Bold: bold})
	return h * float32(len(breakWords(words, size, bold, width)))
}

// furtherLines puts words that do not fit a width into lines, the first into a
// text that has all the looks, the others into copies of it, which it returns.
// Words that fit are left alone.
func furtherLines(first *canvas.Text, words string, at fyne.Position, size fyne.Size) []fyne.CanvasObject {
	if letters.Of(first).Width <= size.Width+0.5 {
		return nil
	}
	lines := breakWords(words, first.TextSize, first.TextStyle.Bold, size.Width)
	h := letters.Of(first).Height
	y := at.Y + (size.Height-h*float32(len(lines)))/2
	first.Text = lines[0]
	first.Move(fyne.NewPos(at.X, y))
	first.Resize(fyne.NewSize(size.Width, h))
	var more []fyne.CanvasObject
	for i, line := range lines[1:] {
		t := canvas.NewText(line, first.Color)
		t.TextSize, t.TextStyle, t.Alignment = first.TextSize, first.TextStyle, first.Alignment
		t.Move(fyne.NewPos(at.X, y+h*float32(i+1)))
		t.Resize(fyne.NewSize(size.Width, h))
		more = append(more, t)
	}
	return more
}
