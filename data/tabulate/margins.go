package tabulate

import (
	"slices"

	"izpete/data/survey"
)

// mostKinds is how many values a property of the invited may have to be weighted
// by: a name or a number of each would leave nobody to stand for another.
const mostKinds = 12

// Margins returns what respondents can be weighted by: each property of the
// invited of which it is known, for most respondents, what theirs is. It is read
// from the list by the respondent's name and otherwise from an answer: a question
// of one choice with the property's name, or with values that all stand in the
// list. A table whose respondents are not those of the list has none.
func Margins(t *survey.Table, frame *survey.Frame) []Match {
	if frame == nil || t.Population == 0 || t.Len() == 0 {
		return nil
	}
	at := map[string]int{}
	for i, name := range frame.Names {
		if _, taken := at[key(name)]; !taken && key(name) != "" {
			at[key(name)] = i
		}
	}
	var out []Match
	for _, g := range frame.Groups {
		if len(g.Values) != len(frame.Names) {
			continue
		}
		if n := kinds(g); n < 2 || n > mostKinds {
			continue
		}
		q := byName(t, g, at)
		if q == nil {
			q = byAnswer(t, g)
		}
		if q != nil {
			out = append(out, Match{Question: q, Column: stated(g)})
		}
	}
	return out
}

func kinds(g survey.FrameColumn) int {
	seen := map[string]bool{}
	for _, v := range g.Values {
		if key(v) != "" {
			seen[key(v)] = true
		}
	}
	return len(seen)
}

// stated leaves out the invited of which the property is not known.
func stated(g survey.FrameColumn) survey.FrameColumn {
	g.Values = slices.DeleteFunc(slices.Clone(g.Values), func(v string) bool { return key(v) == "" })
	return g
}

// byName makes a question of what the list says of each respondent; nil when it
// says nothing of a tenth of them or more.
func byName(t *survey.Table, g survey.FrameColumn, at map[string]int) *survey.Question {
	n := t.Len()
	q := &survey.Question{Text: g.Title, Kind: survey.KindGroup, Asked: survey.FullSet(n), Answered: survey.NewSet(n)}
	option := map[string]int{}
	for r, name := range t.Names {
		i, listed := at[key(name)]
		if !listed || key(g.Values[i]) == "" {
			continue
		}
		o, known := option[key(g.Values[i])]
		if !known {
			o = len(q.Options)
			option[key(g.Values[i])] = o
			q.Options = append(q.Options, survey.Option{Label: survey.Fold(g.Values[i])})
			q.Picked = append(q.Picked, survey.NewSet(n))
		}
		q.Picked[o].Add(r)
		q.Answered.Add(r)
	}
	if q.Answered.Count()*10 < n*9 {
		return nil
	}
	return q
}

// byAnswer finds the question that asks for a property of the invited.
func byAnswer(t *survey.Table, g survey.FrameColumn) *survey.Question {
	listed := map[string]bool{}
	for _, v := range g.Values {
		listed[key(v)] = true
	}
	fits := func(q *survey.Question) bool {
		if !q.Charted() || q.Kind == survey.KindMultiple || q.Answered.Count()*10 < t.Len()*9 {
			return false
		}
		for i, o := range q.Options {
			if q.Picked[i].Count() > 0 && !listed[key(o.Label)] {
				return false
			}
		}
		return true
	}
	var found *survey.Question
	for _, q := range t.Questions {
		if !fits(q) {
			continue
		}
		if key(q.Text) == key(g.Title) {
			return q
		}
		if found == nil {
			found = q
		}
	}
	return found
}

// Grouped returns the list of the invited with only those properties that group
// them: more than one value, and not one of each.
func Grouped(frame *survey.Frame) *survey.Frame {
	out := *frame
	out.Groups = nil
	for _, g := range frame.Groups {
		if n := kinds(g); n > 1 && n <= mostKinds {
			out.Groups = append(out.Groups, g)
		}
	}
	return &out
}
