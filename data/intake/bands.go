package intake

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

var (
	amount   = regexp.MustCompile(`\d+(?:[ .,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?`)
	smaller  = regexp.MustCompile(`(?:^|[^\pL])(?:<|≤|līdz|mazāk|zem|ne vairāk|less than|fewer than|under|below|up to|at most|bis zu|bis|unter|weniger als|до|менее|меньше|or less|or fewer|or younger|or under|vai mazāk|un mazāk)`)
	greater  = regexp.MustCompile(`(?:>|≥|\+\s*$|(?:^|[^\pL])(?:virs|vairāk|ne mazāk|pāri|more than|over|above|at least|from|über|mehr als|ab|от|более|больше|свыше|or more|or over|or older|and more|and over|vai vairāk|un vairāk|plus)(?:[^\pL]|$))`)
	notLess  = regexp.MustCompile(`(?:^|[^\pL])(?:ne mazāk|no less|not less|no fewer|не менее|не меньше|nicht weniger)(?:[^\pL]|$)`)
	nothing  = regexp.MustCompile(`^(?:none|nav|nekad|never|not at all|neviens|neviena|zero|keine|нет)(?:[^\pL]|$)`)
	units    = regexp.MustCompile(`^\s*(k|tūkst|thousand|m|milj|mio|million|b|kb|mb|gb|tb|day|days|dien\pL*|week|weeks|nedēļ\pL*|month|months|mēne\pL*|year|years|gad\pL*)\b`)
	figures  = map[string]string{"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "twelve": "12", "a": "1"}
	wordNext = regexp.MustCompile(`(?i)\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|a)\s+(day|week|month|year)`)
)

var factors = map[string]float64{
	"k": 1e3, "tūkst": 1e3, "thousand": 1e3, "m": 1e6, "milj": 1e6, "mio": 1e6, "million": 1e6,
	"b": 1, "kb": 1e3, "mb": 1e6, "gb": 1e9, "tb": 1e12,
	"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365,
}

func factor(unit string) float64 {
	if f, ok := factors[unit]; ok {
		return f
	}
	switch {
	case strings.HasPrefix(unit, "dien"):
		return 1
	case strings.HasPrefix(unit, "nedēļ"):
		return 7
	case strings.HasPrefix(unit, "mēne"):
		return 30
	case strings.HasPrefix(unit, "gad"):
		return 365
	}
	return 1
}

// band is an interval of numbers as an option label gives it.
type band struct {
	low, high float64
	ranged    bool // more than a bare number
}

// Band reads the ends of a band from the label of an option, both included:
// "100 000–250 000" or "vairāk nekā 10 gadi", whose upper end is infinite. ok is
// false for a label that is no band, a bare number among them.
func Band(label string) (low, high float64, ok bool) {
	b, ok := readBand(label)
	return b.low, b.high, ok && (b.ranged || math.IsInf(b.low, -1))
}

// readBand reads "100 000–250 000", "<10", "Virs 250 000 eiro", "20Mb - 100Mb".
func readBand(label string) (band, bool) {
	s := strings.ToLower(strings.ReplaceAll(label, "\u00a0", " "))
	if nothing.MatchString(s) {
		return band{low: math.Inf(-1), high: 0}, true
	}
	s = wordNext.ReplaceAllStringFunc(s, func(m string) string {
		w, rest, _ := strings.Cut(m, " ")
		return figures[w] + " " + rest
	})
	found := amount.FindAllStringIndex(s, -1)
	if len(found) == 0 || len(found) > 2 || len(s) > 60 {
		return band{}, false
	}
	var nums, scale []float64
	for _, at := range found {
		n, ok := bandNumber(s[at[0]:at[1]])
		if !ok {
			return band{}, false
		}
		nums = append(nums, n)
		f := 0.0
		if u := units.FindStringSubmatch(s[at[1]:]); u != nil {
			f = factor(u[1])
		}
		scale = append(scale, f)
	}
	last := scale[len(scale)-1]
	for i := range nums {
		switch {
		case scale[i] != 0:
			nums[i] *= scale[i]
		case last != 0:
			nums[i] *= last
		}
	}
	if len(nums) == 2 {
		if between := strings.TrimSpace(s[found[0][1]:found[1][0]]); !joins(between) {
			return band{}, false
		}
		return band{nums[0], nums[1], true}, nums[0] <= nums[1]
	}
	// A label such as "1. vieta" begins with a number and is no band.
	head := strings.TrimSpace(s[:found[0][0]])
	switch {
	case notLess.MatchString(s):
		return band{nums[0], math.Inf(1), true}, true
	case smaller.MatchString(s):
		return band{math.Inf(-1), nums[0], true}, true
	case greater.MatchString(s):
		return band{nums[0], math.Inf(1), true}, true
	case strings.HasSuffix(strings.TrimSpace(s), "-") || strings.HasSuffix(strings.TrimSpace(s), "–"):
		return band{nums[0], math.Inf(1), true}, true
	case head == "" && strings.TrimSpace(s[found[0][1]:]) == "":
		return band{low: nums[0], high: nums[0]}, true
	}
	return band{}, false
}

// joins tells whether what stands between two figures makes them the ends of a
// band: a dash or a word such as "to", beside units at most.
func joins(between string) bool {
	for word := range strings.FieldsFuncSeq(between, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if !linkWords[word] && !units.MatchString(word) && !slices.Contains(unitWords, word) {
			return false
		}
	}
	return true
}

var linkWords = words("to|and|līdz|un|bis|und|до|и|years|gadi|gadu|people|darbinieki|darbinieku")

// bandNumber reads a figure with or without marks between its thousands.
func bandNumber(s string) (float64, bool) {
	if g := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '.' || r == ',' }); len(g) > 1 {
		thousands := len(g[0]) <= 3
		for _, part := range g[1:] {
			thousands = thousands && len(part) == 3
		}
		if thousands {
			s = strings.Join(g, "")
		} else {
			s = strings.ReplaceAll(strings.ReplaceAll(s, " ", ""), ",", ".")
		}
	}
	f, err := strconv.ParseFloat(s, 64)
	return f, err == nil
}

// bandRanks orders labels that are bands, lowest first; ok is false when they
// are not all bands. Bare numbers may stand among them.
func bandRanks(labels []string) (ranks []float64, ok bool) {
	ranged := 0
	for _, l := range labels {
		b, ok := readBand(l)
		if !ok {
			return nil, false
		}
		if b.ranged {
			ranged++
		}
		switch {
		case math.IsInf(b.low, -1) && !b.ranged:
			ranks = append(ranks, math.Inf(-1))
		case math.IsInf(b.low, -1):
			ranks = append(ranks, b.high-0.5)
		case math.IsInf(b.high, 1):
			ranks = append(ranks, b.low+0.25)
		default:
			ranks = append(ranks, b.low)
		}
	}
	return ranks, ranged >= 2 || ranged == 1 && len(labels) <= 3
}
