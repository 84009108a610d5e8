package finding

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// FigureKind says what a number written in a text is.
type FigureKind string

// The kinds of figure.
const (
	FigureShare FigureKind = "share" // "41 %", "53,0 %", "47 percent"
	FigurePart  FigureKind = "part"  // "7 no 17", "44 of the 83"
	FigureCount FigureKind = "count" // "44 iestādes", "83 respondents"
)

// NumberRef is a figure written in a text.
type NumberRef struct {
	Start, End int // bytes of the text, with the sign or the words that belong to it
	Kind       FigureKind
	// Number is the figure without its decimal mark and Decimals how many digits
	// stood behind that: 530 and 1 for "53,0 %". Trailing noughts count.
	Number   int64
	Decimals int
	Of       int64 // the second number of a part
}

// token is a run of digits, with its thousands and decimals.
type token struct {
	start, end int
	number     int64
	decimals   int
	whole      bool // can be a count
	count      int64
	label      bool // belongs to a name, a date or a difference: K-03, 12.11.2026, −5
}

const spaces = ` \x{00A0}\x{202F}\x{2009}`

var (
	digits = regexp.MustCompile(`(?:\d{1,3}(?:[` + spaces + `]\d{3})+|\d+)(?:[.,]\d+)?`)

	// What may stand behind a number or between two. Inflected as in both
	// languages; percentage points are differences, not shares.
	afterShare = regexp.MustCompile(`^[` + spaces + `]?%|^[` + spaces + `](?i:procent(?:iem|us|os|am|ā|s|i|u)|per ?cent)`)
	between    = regexp.MustCompile(`^(?:[` + spaces + `]?[-–—][` + spaces + `]?|[` + spaces + `](?:līdz|un|to|and)[` + spaces + `])$`)
	partOf     = regexp.MustCompile(`^[` + spaces + `](?:` + units + `[` + spaces + `])?(?:no|of|out of)[` + spaces + `](?:visām |visiem |kopumā |the |all )?$`)
	counted    = regexp.MustCompile(`^[` + spaces + `]` + units)
)

// units are the words for what answers, in whatever case.
const units = `(?i:iestā[dž]\pL*|respondent\pL*|dokument\pL*|institution\pL*|document\pL*)`

// NumbersIn finds the percentages and counts written in a text, in either
// language, in order and not overlapping. Numbers without a sign or a word that
// says what they count are left alone: years, dates, paragraphs, labels.
func NumbersIn(text string) []NumberRef {
	tokens := tokensOf(text)
	var refs []NumberRef
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		if t.label {
			continue
		}
		if end, ok := shareEnd(text, t); ok {
			refs = append(refs, t.ref(FigureShare, end))
			continue
		}
		if i+1 < len(tokens) && !tokens[i+1].label {
			next := tokens[i+1]
			gap := text[t.end:next.start]
			_, nextShare := shareEnd(text, next)
			switch {
			case nextShare && between.MatchString(gap):
				refs = append(refs, t.ref(FigureShare, t.end))
				continue
			case t.whole && next.whole && !nextShare && partOf.MatchString(gap) && !ordinal(text, next):
				r := t.ref(FigurePart, next.end)
				r.Of = next.count
				refs = append(refs, r)
				i++
				continue
			}
		}
		if m := counted.FindStringIndex(text[t.end:]); m != nil && t.whole {
			refs = append(refs, t.ref(FigureCount, t.end+m[1]))
		}
	}
	return refs
}

func (t token) ref(kind FigureKind, end int) NumberRef {
	r := NumberRef{Start: t.start, End: end, Kind: kind, Number: t.number, Decimals: t.decimals}
	if kind != FigureShare {
		r.Number, r.Decimals = t.count, 0
	}
	return r
}

// shareEnd tells whether a per cent sign or word follows, and where it ends.
func shareEnd(text string, t token) (int, bool) {
	m := afterShare.FindStringIndex(text[t.end:])
	if m == nil {
		return 0, false
	}
	end := t.end + m[1]
	if text[end-1] == '%' {
		return end, true
	}
	r, _ := utf8.DecodeRuneInString(text[end:])
	return end, !unicode.IsLetter(r)
}

// ordinal tells "17. punkts" from a sentence that ends in 17.
func ordinal(text string, t token) bool {
	rest, ok := strings.CutPrefix(text[t.end:], ".")
	if !ok {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(rest, unicode.IsSpace))
	return unicode.IsLower(r)
}

// tokensOf finds the numbers of a text. Those too long to be a figure are kept
// as labels, so that what stands beside them is not misread.
func tokensOf(text string) []token {
	var tokens []token
	for _, m := range digits.FindAllStringIndex(text, -1) {
		t := token{start: m[0], end: m[1]}
		body := text[m[0]:m[1]]
		at := strings.IndexAny(body, ".,")
		if at >= 0 {
			t.decimals = len(body) - at - 1
		}
		plain := strings.Map(func(r rune) rune {
			if r < '0' || r > '9' {
				return -1
			}
			return r
		}, body)
		var err error
		t.number, err = strconv.ParseInt(plain, 10, 64)
		// "1,234 institutions": a comma before three digits is a thousands mark
		// where something is counted.
		thousands := at >= 1 && at <= 3 && body[at] == ',' && t.decimals == 3
		t.whole, t.count = t.decimals == 0 || thousands, t.number
		t.label = err != nil || len(plain) > 15 || t.decimals > maxDecimals || attached(text, t)
		tokens = append(tokens, t)
	}
	return tokens
}

// attached tells whether a number is part of something longer.
func attached(text string, t token) bool {
	before, size := utf8.DecodeLastRuneInString(text[:t.start])
	earlier, _ := utf8.DecodeLastRuneInString(text[:t.start-size])
	switch {
	case unicode.IsLetter(before) || strings.ContainsRune("_/§#−+", before):
		return true
	case before == '-' && (t.start == size || unicode.IsLetter(earlier) || unicode.IsSpace(earlier)):
		return true
	case (before == '.' || before == ',' || before == ':') && unicode.IsDigit(earlier):
		return true
	}
	after, size := utf8.DecodeRuneInString(text[t.end:])
	if strings.ContainsRune(".,:/", after) {
		next, _ := utf8.DecodeRuneInString(text[t.end+size:])
		return unicode.IsDigit(next)
	}
	return unicode.IsLetter(after) || after == '_'
}
