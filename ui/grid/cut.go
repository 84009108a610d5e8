package grid

import (
	"strings"

	"fyne.io/fyne/v2"

	"izpete/ui/letters"
)

// cutKey is what the length of a text that fits depends on.
type cutKey struct {
	text  string
	width float32
	size  float32
	bold  bool
}

// mostCuts bounds what is remembered of texts that were measured.
const mostCuts = 2000

// cut ends a text that is too wide with an ellipsis; all of it is said when the
// pointer is on the row.
func (r *renderer) cut(text string, width, size float32, bold bool) string {
	key := cutKey{text, width, size, bold}
	if s, ok := r.cuts[key]; ok {
		return s
	}
	if len(r.cuts) > mostCuts {
		clear(r.cuts)
	}
	style := fyne.TextStyle{Bold: bold}
	tail := ending(text)
	runes := []rune(strings.TrimSuffix(text, tail))
	fits := func(n int) string {
		if n == len(runes) {
			return text
		}
		return string(runes[:n]) + "…" + tail
	}
	low, high := 0, min(len(runes), 400)
	if letters.Width(fits(high), size, style) <= width+0.5 {
		low = high
	}
	for low+1 < high {
		if mid := (low + high) / 2; letters.Width(fits(mid), size, style) <= width+0.5 {
			low = mid
		} else {
			high = mid
		}
	}
	r.cuts[key] = fits(low)
	return r.cuts[key]
}

// ending is the short number that tells names apart, which is kept when a name
// is cut: " 04" of "Ministrija 04".
func ending(text string) string {
	at := strings.LastIndexByte(text, ' ')
	if at < 0 || len(text)-at > 6 || !strings.ContainsAny(text[at:], "0123456789") {
		return ""
	}
	return text[at:]
}
