package tabulate

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"izpete/data/survey"
)

// Side is where a rung of a scale stands.
type Side int

// The sides. Beside is "don't know" and its like, which are no rung.
const (
	Negative Side = iota
	Neutral
	Positive
	Beside
)

// Scale parts the options of a question into those on either side of a middle.
type Scale struct {
	Sides []Side // by option
	// Rungs are the options from the most negative to the most positive, Apart
	// those beside the scale.
	Rungs, Apart []int
}

// tops are the highest numbers of scales of numbers. The highest given answer
// tells which scale it is; a lower one may be missing because nobody gave it.
var tops = []int{5, 7, 10}

// ScaleOf tells on which side of the middle each option of an ordered question
// stands. Words decide by what they say, numbers by the middle of the scale
// from 1 to 5, 1 to 7, 1 to 10 or 0 to 10. ok is false for scales without two
// poles, such as bands of sizes, how often, or how much; for those with an
// option of which it is not plain where it stands; and where one side is empty.
func ScaleOf(q *survey.Question) (s *Scale, ok bool) {
	if q.Kind != survey.KindScale && q.Kind != survey.KindSingle || !q.Ordered() {
		return nil, false
	}
	s = &Scale{Sides: make([]Side, len(q.Options))}
	for i, o := range q.Options {
		if s.Sides[i] = Beside; o.Missing {
			s.Apart = append(s.Apart, i)
		} else {
			s.Rungs = append(s.Rungs, i)
		}
	}
	if !s.byNumber(q) && !s.byWord(q) {
		return nil, false
	}
	if !slices.Contains(s.Sides, Negative) || !slices.Contains(s.Sides, Positive) {
		return nil, false
	}
	// A sheet may list the best first; the chart never does.
	if s.Sides[s.Rungs[0]] > s.Sides[s.Rungs[len(s.Rungs)-1]] {
		slices.Reverse(s.Rungs)
	}
	for i := 1; i < len(s.Rungs); i++ {
		if s.Sides[s.Rungs[i]] < s.Sides[s.Rungs[i-1]] {
			return nil, false
		}
	}
	return s, true
}

// byNumber takes the options for numbers, which a rung may name as well: "5 – yes".
func (s *Scale) byNumber(q *survey.Question) bool {
	var numbers []int
	top := 0
	for i, o := range s.Rungs {
		n, of, ok := rungOf(q.Options[o].Label)
		if !ok || slices.Contains(numbers, n) || i > 0 && of != top {
			return false
		}
		numbers, top = append(numbers, n), of
	}
	if len(numbers) == 0 {
		return false
	}
	least, most := slices.Min(numbers), slices.Max(numbers)
	switch {
	case top > 0: // the labels say so: "3/5"
		most = top
	case len(numbers) < 3 || !slices.Contains(tops, most) || least == 0 && most != 10:
		return false
	}
	first := min(1, least)
	for i, n := range numbers {
		switch 2 * n {
		case first + most:
			s.Sides[s.Rungs[i]] = Neutral
		default:
			s.Sides[s.Rungs[i]] = Negative
			if 2*n > first+most {
				s.Sides[s.Rungs[i]] = Positive
			}
		}
	}
	return true
}

// rungOf reads the number of a rung, and of how many where the label says so:
// "4", "4 – agree", "4/5". of is 0 where it does not.
func rungOf(label string) (n, of int, ok bool) {
	head, tail, cut := strings.Cut(survey.Fold(label), "/")
	if !cut {
		n, ok = leading(label)
		return n, 0, ok
	}
	n, errN := strconv.Atoi(strings.TrimSpace(head))
	of, errOf := strconv.Atoi(strings.TrimSpace(tail))
	return n, of, errN == nil && errOf == nil && n >= 0 && n <= of && of > 2 && of <= 100
}

// leading reads the whole number that a label is or begins with: "4", "4 – agree".
// A band such as "4–6" is none.
func leading(label string) (int, bool) {
	label = survey.Fold(label)
	digits := 0
	for digits < len(label) && label[digits] >= '0' && label[digits] <= '9' {
		digits++
	}
	n, err := strconv.Atoi(label[:digits])
	rest := strings.TrimLeft(label[digits:], " .:-–—=()")
	if err != nil || digits > 2 || strings.ContainsFunc(rest, unicode.IsDigit) {
		return 0, false
	}
	if rest != "" && label[digits:] == rest {
		return 0, false // "5x"
	}
	return n, true
}

func (s *Scale) byWord(q *survey.Question) bool {
	for _, o := range s.Rungs {
		side, ok := sideOf(q.Options[o].Label)
		if !ok {
			return false
		}
		s.Sides[o] = side
	}
	return len(s.Rungs) > 1
}

// What a rung of two poles says, as the beginnings of its words; those that end
// in a full stop are whole words. The first list with a match decides.
var (
	neutralStems  = stems("neitrāl neutral neither undecided viduvēj vidēj apmierinoš average fair. teils weder neutr нейтр средн same. maybe. befriedigend mittel")
	negativeStems = stems("nepiekr slikt neapmierin nesvarīg mazsvarīg nē. nav. ne. nemaz disagree bad. poor poorly dissatisf unsatisf unimportant unacceptab uncomfortab nepieņemam worse difficult hard. unlikely no. not. schlecht unzufried nein. nicht. kein плох неудовлет нет. не. несоглас")
	positiveStems = stems("piekrī piekri lab. labi labs laba teicam izcil apmierin svarīg izšķiroš jā. agree good better excellent satisf important easy likely yes. acceptab comfortab pieņemam definitely probably stimme trifft gut. zufried ja. хорош отлич соглас да. удовлет")
)

// Of what may be a little so, only these have an opposite.
var (
	hedges = stems("slightly moderately little. nedaudz mazliet extremely")
	poles  = stems("agree disagree piekr nepiekr satisf dissatisf unsatisf apmierin neapmierin likely unlikely accept unaccept comfort uncomfort better worse")
)

func stems(list string) []string { return strings.Fields(list) }

// sideOf tells on which side of the middle a wording stands.
func sideOf(label string) (Side, bool) {
	words := strings.FieldsFunc(strings.ToLower(survey.Fold(label)), func(r rune) bool { return !unicode.IsLetter(r) })
	says := func(list []string) int {
		n := 0
		for _, w := range words {
			if slices.ContainsFunc(list, func(stem string) bool {
				whole, is := strings.CutSuffix(stem, ".")
				return is && w == whole || !is && strings.HasPrefix(w, stem)
			}) {
				n++
			}
		}
		return n
	}
	switch {
	case says(neutralStems) > 0, says(negativeStems) > 1 && says(positiveStems) > 0 && len(words) > 3:
		return Neutral, true // "ne piekrītu, ne nepiekrītu"
	case says(hedges) > 0 && says(poles) == 0:
		return Beside, false // a little of something has no opposite
	case len(words) == 1 && (words[0] == "daļēji" || words[0] == "partly" || words[0] == "partially" || words[0] == "teilweise" || words[0] == "частично"):
		return Neutral, true
	case says(negativeStems) > 0:
		return Negative, true
	case says(positiveStems) > 0:
		return Positive, true
	}
	return Beside, false
}

// Balance is how the answers to a scale lie about its middle. Percentages are of
// N and not rounded.
type Balance struct {
	N                                   int
	Negative, Neutral, Positive, Beside int
	PercentNegative, PercentPositive    float64
	// Net is the positive less the negative, in percentage points, from the counts
	// themselves where nothing is weighted: it is rounded once, when it is written.
	Net    float64
	Hidden bool // a rung is suppressed, so nothing is told
}

// Balance sums up rows of a breakdown on the scale. n is their base.
func (s *Scale) Balance(rows []Row, n int, weighted bool) Balance {
	b := Balance{N: n}
	for o, r := range rows {
		b.Hidden = b.Hidden || r.Hidden
		switch s.Sides[o] {
		case Negative:
			b.Negative += r.Count
			b.PercentNegative += r.Percent
		case Neutral:
			b.Neutral += r.Count
		case Positive:
			b.Positive += r.Count
			b.PercentPositive += r.Percent
		default:
			b.Beside += r.Count
		}
	}
	if b.Hidden {
		return Balance{Hidden: true}
	}
	if n > 0 && !weighted {
		b.PercentNegative = 100 * float64(b.Negative) / float64(n)
		b.PercentPositive = 100 * float64(b.Positive) / float64(n)
		b.Net = 100 * float64(b.Positive-b.Negative) / float64(n)
	} else {
		b.Net = b.PercentPositive - b.PercentNegative
	}
	return b
}
