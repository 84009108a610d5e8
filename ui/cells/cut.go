package cells

import (
	"strings"

	"fyne.io/fyne/v2"

	"izpete/ui/kit"
	"izpete/ui/letters"
)

// cut brings a text into one line and cuts it to a width with an ellipsis.
func cut(text string, width, size float32, style fyne.TextStyle) string {
	// A letter is at least a few pixels wide: no need to measure a whole essay.
	if most := int(width) * 2; len(text) > most {
		text = text[:whole(text, most)]
	}
	if strings.ContainsAny(text, "\n\r\t") {
		text = strings.Join(strings.Fields(text), " ")
	}
	return kit.Cut(text, width, func(s string) float32 { return letters.Width(s, size, style) })
}

// whole returns the length of at most so many bytes of a text, and of the letter
// that they would end within.
func whole(text string, most int) int {
	for i := range text {
		if i >= most {
			return i
		}
	}
	return len(text)
}
