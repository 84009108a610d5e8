package published

import (
	"slices"
	"strings"

	"izpete/data/survey"
)

// Found is a line whose option is in the data.
type Found struct {
	Line
	Table  *survey.Table
	Asked  *survey.Question
	Choice int // index of the option
}

// Reason says why a line could not be placed. Its words are under
// "published.left.<reason>".
type Reason string

// The reasons.
const (
	NoQuestion Reason = "question" // no question has this name and these options
	Several    Reason = "several"  // more than one question could be meant
	NoOption   Reason = "option"   // the question has no such option
	NoPercent  Reason = "percent"  // it has no percentage
	Twice      Reason = "twice"    // the option has a figure already
	TooMany    Reason = "toomany"  // further than MostLines
	BadBase    Reason = "badbase"  // the base is no number; the figure itself was placed
	Alone      Reason = "alone"    // a figure without an option, and no option left for it
)

// Left is a line that could not be placed.
type Left struct {
	Line
	Reason Reason
}

// Reading is what became of a table of published figures.
type Reading struct {
	Placed    int // figures
	Questions int // they belong to
	Left      []Left
}

// Known tells whether a text names a question of the tables.
func Known(tables []*survey.Table) func(string) bool {
	return func(s string) bool {
		return slices.ContainsFunc(questions(tables), func(p place) bool { return p.named(s) })
	}
}

// place is a question in its table.
type place struct {
	t *survey.Table
	q *survey.Question
}

func questions(tables []*survey.Table) []place {
	var all []place
	for _, t := range tables {
		for _, q := range t.Questions {
			if q.Charted() {
				all = append(all, place{t, q})
			}
		}
	}
	return all
}

// Match finds the option of each line. Labels are compared without case, runs of
// white space, quotation marks and the kind of dash. Lines under one name belong
// to one question: the one called so, or whose text holds the name; where there
// is none, or several, the options decide.
func Match(tables []*survey.Table, lines []Line) (found []Found, left []Left) {
	all := questions(tables)
	if len(lines) > MostLines {
		for _, l := range lines[MostLines:] {
			left = append(left, Left{l, TooMany})
		}
		lines = lines[:MostLines]
	}
	for len(lines) > 0 {
		n := 1
		for n < len(lines) && lines[n].Question == lines[0].Question {
			n++
		}
		f, l := matchBlock(all, lines[:n])
		found, left = append(found, f...), append(left, l...)
		lines = lines[n:]
	}
	return distinct(found, left)
}

func matchBlock(all []place, block []Line) (found []Found, left []Left) {
	best, reason := choose(all, block)
	if best == nil && block[0].Question == "" && len(block) > 1 {
		// Figures of several questions without a name: each line for itself.
		for i := range block {
			f, l := matchBlock(all, block[i:i+1])
			found, left = append(found, f...), append(left, l...)
		}
		return found, left
	}
	for _, l := range block {
		switch {
		case !percent(l.Percent):
			left = append(left, Left{l, NoPercent})
		case best == nil:
			left = append(left, Left{l, reason})
		case l.Option == "":
			left = append(left, Left{l, Alone})
		case option(best.q, l.Option) < 0:
			left = append(left, Left{l, NoOption})
		default:
			if _, ok := ParseBase(l.Base); l.Base != "" && !ok {
				left = append(left, Left{l, BadBase})
				l.Base = ""
			}
			found = append(found, Found{l, best.t, best.q, option(best.q, l.Option)})
		}
	}
	return found, left
}

// choose finds the one question that a block of lines is about.
func choose(all []place, block []Line) (*place, Reason) {
	name := block[0].Question
	try := [](func(place) bool){func(place) bool { return true }}
	if name != "" {
		try = [](func(place) bool){
			func(p place) bool { return p.named(name) },
			func(p place) bool { return p.about(name) },
			try[0],
		}
	}
	reason := NoQuestion
	for step, fits := range try {
		var most []place
		score := 0
		for _, p := range all {
			if !fits(p) {
				continue
			}
			n := 0
			for _, l := range block {
				if l.Option != "" && option(p.q, l.Option) >= 0 {
					n++
				}
			}
			switch {
			case n > score:
				most, score = []place{p}, n
			case n == score:
				most = append(most, p)
			}
		}
		// By its options alone a question is known only when they are all there.
		if last := step == len(try)-1; last && score < len(block) {
			continue
		}
		switch len(most) {
		case 0:
		case 1:
			return &most[0], ""
		default:
			reason = Several
			if score == 0 {
				reason = NoQuestion
			}
			if name != "" && step < len(try)-1 {
				return nil, Several
			}
		}
	}
	return nil, reason
}

// distinct leaves each option its first figure.
func distinct(found []Found, left []Left) ([]Found, []Left) {
	type key struct {
		q      *survey.Question
		choice int
	}
	seen := map[key]bool{}
	var once []Found
	for _, f := range found {
		k := key{f.Asked, f.Choice}
		if seen[k] {
			left = append(left, Left{f.Line, Twice})
			continue
		}
		seen[k] = true
		once = append(once, f)
	}
	return once, left
}

// Fill gives figures pasted into one question to its options: those with a
// label to the option of that label, those alone one after the other in the
// order given.
func Fill(t *survey.Table, q *survey.Question, order []int, lines []Line) (found []Found, left []Left) {
	for _, l := range lines {
		to := -1
		switch {
		case !percent(l.Percent):
			left = append(left, Left{l, NoPercent})
			continue
		case l.Option != "":
			if to = option(q, l.Option); to < 0 {
				left = append(left, Left{l, NoOption})
				continue
			}
		case len(order) == 0:
			left = append(left, Left{l, Alone})
			continue
		default:
			to, order = order[0], order[1:]
		}
		if _, ok := ParseBase(l.Base); !ok {
			l.Base = ""
		}
		found = append(found, Found{l, t, q, to})
	}
	return distinct(found, left)
}

// named tells whether the question is called so.
func (p place) named(s string) bool {
	want := fold(s)
	return want == fold(p.q.Text) || want == fold(p.q.ID) || p.q.Was != "" && want == fold(p.q.Was) ||
		p.q.Grid != "" && want == fold(p.q.Grid+" - "+p.q.Text)
}

// shortName is how many letters a name must have to be looked for in a text.
const shortName = 4

// about tells whether the question's text holds the name, or the other way
// round.
func (p place) about(s string) bool {
	a, b := fold(s), fold(p.q.Text)
	if len([]rune(a)) < shortName || len([]rune(b)) < shortName {
		return false
	}
	return strings.Contains(b, a) || strings.Contains(a, b)
}

// option finds an option by its label.
func option(q *survey.Question, label string) int {
	if i := q.Option(label); i >= 0 {
		return i
	}
	want := fold(label)
	return slices.IndexFunc(q.Options, func(o survey.Option) bool {
		return fold(o.Label) == want || slices.ContainsFunc(o.From, func(s string) bool { return fold(s) == want })
	})
}

var marks = strings.NewReplacer(
	"„", "", "“", "", "”", "", "«", "", "»", "", `"`, "", "'", "", "’", "",
	"–", "-", "—", "-", "‑", "-", "−", "-",
)

// fold prepares a label for comparison with one that was typed again.
func fold(s string) string {
	return strings.ToLower(strings.TrimRight(survey.Fold(marks.Replace(s)), " :.*"))
}
