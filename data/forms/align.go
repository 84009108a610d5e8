package forms

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"izpete/data/intake"
)

// Rows of the taught form are paired with rows of a filled-in one by their
// texts, in order: first those whose text stands once in both, then, between
// them, the pairing that keeps most of the wording.

// alikeFrom is from which likeness on, 0 to 1, a text is another wording of the
// same rather than another text.
const alikeFrom = 0.55

// gapLimit is how many pairs of rows are weighed between two that are certain.
const gapLimit = 90_000

// comparedLength is how much of a text is compared, in bytes.
const comparedLength = 600

// word is a text as it is compared.
type word struct {
	col   int
	text  string // as shown
	bare  string
	pairs []uint64 // its pairs of letters, in order
}

func newWord(col int, text string) word {
	cut := text
	if len(cut) > comparedLength {
		cut = cut[:comparedLength]
	}
	return word{col: col, text: text, bare: intake.Bare(cut)}
}

// likeness is the share of pairs of letters that two texts have in common
// (Dice's coefficient), 1 for texts with the same bare form.
func (w *word) likeness(v *word) float64 {
	if w.bare == v.bare {
		return 1
	}
	a, b := w.letters(), v.letters()
	if len(a) == 0 || len(b) == 0 || len(a) > 3*len(b) || len(b) > 3*len(a) {
		return 0
	}
	common := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			common, i, j = common+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return 2 * float64(common) / float64(len(a)+len(b))
}

func (w *word) letters() []uint64 {
	if w.pairs == nil {
		last := rune(0)
		for _, r := range w.bare {
			if last != 0 {
				w.pairs = append(w.pairs, uint64(last)<<32|uint64(r))
			}
			last = r
		}
		slices.Sort(w.pairs)
	}
	return w.pairs
}

// line is a row with its texts, from left to right.
type line struct {
	row   int
	words []word
}

// likeness is how much of the taught row stands in the other, by length.
func (l *line) likeness(other *line) float64 {
	sum, whole := 0.0, 0.0
	for i := range l.words {
		w := &l.words[i]
		weight := float64(utf8.RuneCountInString(w.bare) + 1)
		best := 0.0
		for j := range other.words {
			best = max(best, w.likeness(&other.words[j]))
			if best == 1 {
				break
			}
		}
		sum += weight * best
		whole += weight
	}
	if whole == 0 {
		return 0
	}
	return sum / whole
}

// align pairs the taught rows with others: for each the index of its row, or -1.
func align(taught, other []line) []int {
	pairs := make([]int, len(taught))
	for i := range pairs {
		pairs[i] = -1
	}
	from, to := 0, 0
	for _, a := range append(anchors(taught, other), [2]int{len(taught), len(other)}) {
		fillGap(taught[from:a[0]], other[to:a[1]], pairs[from:a[0]], to)
		if a[0] < len(taught) {
			pairs[a[0]] = a[1]
		}
		from, to = a[0]+1, a[1]+1
	}
	return pairs
}

// anchors are the pairs of rows that share a text which stands once in each
// form, as many of them as keep the order.
func anchors(taught, other []line) [][2]int {
	mine, theirs := once(taught), once(other)
	var all [][2]int
	for i := range taught {
		for _, w := range taught[i].words {
			if k, ok := theirs[w.bare]; ok && k >= 0 && mine[w.bare] == i && utf8.RuneCountInString(w.bare) >= 4 {
				all = append(all, [2]int{i, k})
				break
			}
		}
	}
	return rising(all)
}

// once tells in which row a text stands; -1 where in several.
func once(lines []line) map[string]int {
	m := map[string]int{}
	for i, l := range lines {
		for _, w := range l.words {
			if k, ok := m[w.bare]; ok && k != i {
				m[w.bare] = -1
			} else if !ok {
				m[w.bare] = i
			}
		}
	}
	return m
}

// rising is the longest run of pairs that rises in both places; the first
// already does.
func rising(pairs [][2]int) [][2]int {
	var tails, before []int // ends of the best runs by length; the pair before each
	before = make([]int, len(pairs))
	for i, p := range pairs {
		n, _ := slices.BinarySearchFunc(tails, p[1], func(t, want int) int { return cmp.Compare(pairs[t][1], want) })
		before[i] = -1
		if n > 0 {
			before[i] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, i)
		} else {
			tails[n] = i
		}
	}
	if len(tails) == 0 {
		return nil
	}
	var run [][2]int
	for i := tails[len(tails)-1]; i >= 0; i = before[i] {
		run = append(run, pairs[i])
	}
	slices.Reverse(run)
	return run
}

// fillGap pairs the rows between two certain pairs so that their likeness adds
// up to the most; first is the index of other[0].
func fillGap(taught, other []line, pairs []int, first int) {
	m, n := len(taught), len(other)
	if m == 0 || n == 0 || m*n > gapLimit {
		return
	}
	like := make([]float64, m*n)
	best := make([]float64, (m+1)*(n+1))
	for i := m - 1; i >= 0; i-- {
		for j := n - 1; j >= 0; j-- {
			l := taught[i].likeness(&other[j])
			like[i*n+j] = l
			b := max(best[(i+1)*(n+1)+j], best[i*(n+1)+j+1])
			if l >= alikeFrom {
				b = max(b, best[(i+1)*(n+1)+j+1]+l)
			}
			best[i*(n+1)+j] = b
		}
	}
	for i, j := 0, 0; i < m && j < n; {
		l := like[i*n+j]
		switch b := best[i*(n+1)+j]; {
		case l >= alikeFrom && b == best[(i+1)*(n+1)+j+1]+l:
			pairs[i] = first + j
			i, j = i+1, j+1
		case b == best[(i+1)*(n+1)+j]:
			i++
		default:
			j++
		}
	}
}
