package answers

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"izpete/data/wordlist"
	"izpete/ui/letters"
	"izpete/ui/theme"
)

// line is a line of an answer as it is drawn: bytes of the shown text.
type line struct {
	start, end int
	first      bool // begins a paragraph
}

// ruler measures words and breaks texts. A word is measured once: answers
// repeat theirs.
type ruler struct {
	size  float32
	words map[string]float32
}

// mostWords bounds what a ruler remembers.
const mostWords = 20_000

func newRuler() *ruler {
	return &ruler{size: theme.Size(theme.Text), words: map[string]float32{}}
}

func (r *ruler) width(word string) float32 {
	w, ok := r.words[word]
	if !ok {
		if len(r.words) > mostWords {
			clear(r.words)
		}
		w = letters.Width(word, r.size, fyne.TextStyle{})
		r.words[word] = w
	}
	return w
}

// breaks parts a text into lines no wider than width: at spaces, and within a
// word only where it is too wide by itself.
func (r *ruler) breaks(text string, width float32) []line {
	var out []line
	at := 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		out = r.paragraph(out, paragraph, at, width)
		at += len(paragraph) + 1
	}
	return out
}

func (r *ruler) paragraph(out []line, text string, base int, width float32) []line {
	space := r.width(" ")
	start, end, used := 0, 0, float32(0)
	first := true
	finish := func() {
		out = append(out, line{base + start, base + end, first})
		first = false
	}
	for at := 0; at < len(text); {
		from := at
		for at < len(text) && text[at] != ' ' {
			at++
		}
		word := text[from:at]
		for at < len(text) && text[at] == ' ' {
			at++
		}
		w := r.width(word)
		switch {
		case end > start && used+space+w <= width:
			used += space*float32(from-end) + w
			end = from + len(word)
			continue
		case end > start:
			finish()
		}
		start, end, used = from, from+len(word), w
		for used > width && utf8.RuneCountInString(text[start:end]) > 1 {
			whole := end
			end = start + r.head(text[start:end], width)
			finish()
			start, end = end, whole
			used = letters.Width(text[start:end], r.size, fyne.TextStyle{})
		}
	}
	finish()
	return out
}

// head returns how many bytes of a word fit into a width, at least a letter.
func (r *ruler) head(word string, width float32) int {
	used := float32(0)
	for i, c := range word {
		used += r.width(string(c))
		if i > 0 && used > width {
			return i
		}
	}
	return len(word)
}

// Long answers are folded: so many letters are shown of one that has more than
// mostFolded.
const (
	shownFolded = 700
	mostFolded  = 900
)

// shown makes an answer ready to be drawn. Line breaks of all kinds become one
// kind, other control characters a space; nothing else is changed.
func shown(text string) string {
	text = strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n"))
	if strings.IndexFunc(text, odd) < 0 {
		return text
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || !odd(r):
			return r
		case r == '\r' || r == '\u2028' || r == '\u2029' || r == '\v' || r == '\f' || r == 0x85:
			return '\n'
		case r == '\t' || r == 0xA0:
			return ' '
		case unicode.Is(unicode.Cf, r):
			return -1
		}
		return ' '
	}, text)
}

// odd tells whether a letter cannot be drawn as it is. The joiners of emoji and
// the marks of Arabic and Hebrew are kept.
func odd(r rune) bool {
	switch r {
	case '\n':
		return false
	case '\u200d', '\u200c', '\u200e', '\u200f':
		return false
	case '\u2028', '\u2029', 0xA0, utf8.RuneError:
		return true
	}
	return unicode.IsControl(r) || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0xFEFF
}

// fold tells where a long text is cut for a first look, at a space; rest is how
// many letters are left behind it, 0 where the text is shown whole.
func fold(text string) (cut, rest int) {
	if len(text) <= mostFolded {
		return len(text), 0
	}
	n := utf8.RuneCountInString(text)
	if n <= mostFolded {
		return len(text), 0
	}
	seen := 0
	for i := range text {
		if seen == shownFolded {
			cut = i
			break
		}
		seen++
	}
	if space := strings.LastIndexAny(text[:cut], " \n"); space > cut/2 {
		cut = space
	}
	return cut, n - utf8.RuneCountInString(text[:cut])
}

// piece is a part of a line, a hit or not.
type piece struct {
	text string
	hit  int // number of the hit within the answer, -1 for none
}

// pieces parts a line at its hits. Letters that are written from right to left
// are not torn apart: such a line is a hit as a whole.
func pieces(text string, l line, runs []wordlist.Run) []piece {
	var out []piece
	at := l.start
	for k, r := range runs {
		from, to := max(r.Start, l.start), min(r.End, l.end)
		if from >= to {
			continue
		}
		if rightToLeft(text[l.start:l.end]) {
			return []piece{{text[l.start:l.end], k}}
		}
		if from > at {
			out = append(out, piece{text[at:from], -1})
		}
		out = append(out, piece{text[from:to], k})
		at = to
	}
	if at < l.end || len(out) == 0 {
		out = append(out, piece{text[at:l.end], -1})
	}
	return out
}

func rightToLeft(text string) bool {
	for _, r := range text {
		if unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko) {
			return true
		}
	}
	return false
}
