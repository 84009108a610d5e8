package kit

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"izpete/ui/letters"
	"izpete/ui/theme"
)

// lineKey is what the broken lines of a text depend on besides the width.
type lineKey struct {
	text   string
	size   float32
	style  fyne.TextStyle
	single bool
	most   int
}

// broken is a text in lines.
type broken struct {
	lines []string // nil for none
	width float32
	of    lineKey
}

// broken returns the lines of the text at a width, from memory where nothing
// has changed. Two widths are kept: a scroll area asks with and without its bar.
func (t *Text) broken(width float32) []string {
	key := lineKey{t.Text, theme.Size(t.Letters), t.style(), t.Single, t.Most}
	for _, k := range t.known {
		if k.lines != nil && k.width == width && k.of == key {
			return k.lines
		}
	}
	lines := []string{t.Text}
	if !t.Single {
		measure := func(s string) float32 { return letters.Width(s, key.size, key.style) }
		lines = Break(t.Text, width, measure)
		if t.Most > 0 && len(lines) > t.Most {
			rest := strings.Join(lines[t.Most-1:], " ")
			lines = append(lines[:t.Most-1], Cut(rest, width, measure))
		}
	}
	t.known[1] = t.known[0]
	t.known[0] = broken{lines, width, key}
	return lines
}

// Break breaks a text into lines no wider than width. It breaks at spaces and
// behind hyphens and slashes, never at non-breaking spaces, and inside a word
// only where the word alone is too wide. There is at least one line.
func Break(text string, width float32, measure func(string) float32) []string {
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		lines = append(lines, breakParagraph(paragraph, width+0.5, measure)...)
	}
	return lines
}

func breakParagraph(text string, width float32, measure func(string) float32) []string {
	if width <= 1 || measure(text) <= width {
		return []string{text}
	}
	var lines []string
	line := ""
	for _, piece := range pieces(text) {
		if measure(strings.TrimRight(line+piece, " ")) <= width {
			line += piece
			continue
		}
		if line != "" {
			lines = append(lines, strings.TrimRight(line, " "))
		}
		line = piece
		for measure(strings.TrimRight(line, " ")) > width && utf8.RuneCountInString(line) > 1 {
			head := headThatFits(line, width, measure)
			lines = append(lines, head)
			line = line[len(head):]
		}
	}
	return append(lines, strings.TrimRight(line, " "))
}

// pieces cuts a text behind each space, hyphen and slash.
func pieces(text string) []string {
	var out []string
	from := 0
	for i, r := range text {
		if r == ' ' || r == '-' || r == '/' {
			out = append(out, text[from:i+1])
			from = i + 1
		}
	}
	if from < len(text) {
		out = append(out, text[from:])
	}
	return out
}

// headThatFits returns the longest beginning of a word that fits, at least one
// letter.
func headThatFits(word string, width float32, measure func(string) float32) string {
	end := 0
	for i, r := range word {
		next := i + utf8.RuneLen(r)
		if r == utf8.RuneError {
			next = i + 1
		}
		if end > 0 && measure(word[:next]) > width {
			break
		}
		end = next
	}
	return word[:end]
}

// Cut shortens a text to a width and marks it with an ellipsis.
func Cut(text string, width float32, measure func(string) float32) string {
	if measure(text) <= width {
		return text
	}
	letters := []rune(text)
	low, high := 0, len(letters)
	for low < high {
		mid := (low + high + 1) / 2
		if measure(string(letters[:mid])+"…") <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return strings.TrimRight(string(letters[:low]), " ") + "…"
}
