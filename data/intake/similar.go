package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"izpete/data/survey"
)

// bareForm is a label without case, diacritics, spaces and punctuation.
func bareForm(s string) string {
	t := transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC)
	plain, _, err := transform.String(t, strings.ToLower(s))
	if err != nil {
		plain = strings.ToLower(s)
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("<>≤≥+", r) {
			return r
		}
		return -1
	}, plain)
}

// alikeLabels tells whether two labels are probably one answer written in two
// ways: they differ in case, diacritics, spaces or punctuation, or in a letter
// or two of a long word. Labels with different figures are never alike, nor is
// a word and its contrary. x and y are the bare forms of a and b.
func alikeLabels(a, b, x, y string) bool {
	if x == "" || y == "" {
		return false
	}
	if x == y {
		return true
	}
	if d := len(x) - len(y); d > 8 || d < -8 {
		return false // two letters differ in eight bytes at most
	}
	if digits(x) != digits(y) || lastWord(a) != lastWord(b) && (utf8.RuneCountInString(lastWord(a)) <= 2 || utf8.RuneCountInString(lastWord(b)) <= 2) {
		return false
	}
	if contraryWords(a, b) {
		return false
	}
	short, long := x, y
	if len(short) > len(long) {
		short, long = long, short
	}
	n := utf8.RuneCountInString(short)
	if n < 6 {
		return false
	}
	limit := 1
	if n >= 14 {
		limit = 2
	}
	return distance(short, long, limit) <= limit
}

// contraryWords tells whether two labels differ by a beginning of a word, as
// "acceptable" and "unacceptable" do.
func contraryWords(a, b string) bool {
	x, y := strings.Fields(bareWords(a)), strings.Fields(bareWords(b))
	if len(x) != len(y) {
		return len(x)+len(y) > 2 // a word more or less changes the answer
	}
	for i := range x {
		if x[i] != y[i] && (strings.HasSuffix(x[i], y[i]) || strings.HasSuffix(y[i], x[i])) {
			return true
		}
	}
	return false
}

func bareWords(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return ' '
	}, s)
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) || strings.ContainsRune("<>≤≥+", r) {
			return r
		}
		return -1
	}, s)
}

func lastWord(s string) string {
	if f := strings.Fields(strings.ToLower(s)); len(f) > 0 {
		return f[len(f)-1]
	}
	return ""
}

// distance counts the letters to put in, take out or change between two words
// (Levenshtein); beyond limit it gives up and returns more than limit.
func distance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if len(y)-len(x) > limit || len(x)-len(y) > limit {
		return limit + 1
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j := range y {
			cost := diagonal
			if x[i] != y[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(y)]
}

// What is compared in search of similar options, each with each.
const (
	similarLimit = 200 // options of one question
	similarNotes = 12  // notes of one question
)

// similar notes the options that look like a more frequent one. It compares the
// most frequent options only, and says so where there are more.
func similar(t *survey.Table, q *survey.Question) []survey.Note {
	if q.Layout == survey.LayoutColumns {
		return nil
	}
	counts, forms := make([]int, len(q.Options)), make([]string, len(q.Options))
	order := make([]int, len(q.Options))
	for i, p := range q.Picked {
		order[i], counts[i] = i, p.Count()
	}
	slices.SortStableFunc(order, func(a, b int) int { return counts[b] - counts[a] })
	var notes []survey.Note
	if len(order) > similarLimit {
		order = order[:similarLimit]
		notes = append(notes, survey.Note{Code: "similar-not-sought", Place: t.Cells(q, -1), Args: map[string]any{"Text": q.Text, "Column": q.Column(-1), "N": len(q.Options), "Limit": similarLimit}})
	}
	for _, i := range order {
		forms[i] = bareForm(q.Options[i].Label)
	}
	slices.Sort(order)
	found := 0
	for _, i := range order {
		k := likeness(q, order, counts, forms, i)
		if k < 0 {
			continue
		}
		if found++; found > similarNotes {
			break
		}
		notes = append(notes, survey.Note{
			Code: "similar-values", Level: survey.Doubt,
			Place: firstCell(t, q, i),
			Args:  map[string]any{"Value": q.Options[i].Label, "Like": q.Options[k].Label, "N": counts[i], "Column": q.Column(i)},
		})
	}
	return notes
}

// likeness returns the first more frequent option that option i looks like, or
// -1.
func likeness(q *survey.Question, among, counts []int, forms []string, i int) int {
	for _, k := range among {
		rarer := counts[i] < counts[k] || counts[i] == counts[k] && i > k
		if i == k || !rarer || !alikeLabels(q.Options[i].Label, q.Options[k].Label, forms[i], forms[k]) {
			continue
		}
		// Two answers given often are two answers, unless they differ in form only.
		if forms[i] == forms[k] || counts[i] <= max(2, counts[k]/5) {
			return k
		}
	}
	return -1
}

// firstCell is the cell of the first respondent who chose an option.
func firstCell(t *survey.Table, q *survey.Question, option int) survey.Place {
	for i := range q.Picked[option].Each() {
		return t.Cell(q, option, i)
	}
	return t.Cells(q, option)
}
