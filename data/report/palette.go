package report

import (
	"izpete/data/summary"
	"izpete/data/words"
)

// The colours on paper.
const (
	ink     = "1B2430"
	muted   = "5E6B7A"
	rule    = "D5DBE3" // thin lines
	shade   = "F1F3F8" // behind labels and headers
	accent  = "9D2235" // the rule under a heading, nothing else
	bar     = "3E6C9E"
	pale    = "C9D6E6" // the whole, behind a filtered bar
	missing = "A9B2BD" // "don't know" and the like
	green   = "2F6B4F"
	amber   = "8F5F12"
	wash    = "FBF2E0" // behind a warning
)

// font is on every Windows and Mac, and has an equally wide stand-in elsewhere.
const font = "Arial"

// segments colour the parts of a stacked bar, dark to light.
var segments = []string{"2E5584", "4676AC", "A9BFD8", "C9D6E6", "E1E8F0"}

// onSegment is the colour of text upon each of the segments.
var onSegment = []string{"FFFFFF", "FFFFFF", ink, ink, ink}

// lookColour is the colour of a run of text, "" for that of its paragraph.
func lookColour(l summary.Look) string {
	switch l {
	case summary.Muted:
		return muted
	case summary.Good:
		return green
	case summary.Bad:
		return amber
	}
	return ""
}

// locale is the language tag of a document.
func locale(l words.Lang) string {
	if l == words.English {
		return "en-GB"
	}
	return "lv-LV"
}

// percentFormat is the number format of shares kept as fractions.
func percentFormat(l words.Lang, decimals string) string {
	if l == words.English {
		return decimals + "%"
	}
	return decimals + "\"\u00a0\"%"
}
