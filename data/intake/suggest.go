package intake

import (
	"slices"
	"strings"

	"izpete/data/survey"
)

// Delimiters are the signs known to join options in one cell.
var Delimiters = slices.Clone(delimiters)

// Suggestion is what would settle something noticed: the first step is the one
// proposed, the others are the other ways to see it.
type Suggestion struct {
	Notes []int // indexes into Survey.Notes, ascending
	Steps []Step
}

// Suggest proposes steps for the notes of a survey. Labels that look alike are
// one suggestion however many there are of them.
func Suggest(s *survey.Survey) []Suggestion {
	var all []Suggestion
	clusters := map[*survey.Question]bool{}
	for i, n := range s.Notes {
		t, q := noted(s, n)
		switch {
		case n.Code == "similar-values" && q != nil && !clusters[q]:
			clusters[q] = true
			all = append(all, alikeValues(s, t, q)...)
		case n.Code == "similar-values":
		default:
			if steps := settling(n, t, q); len(steps) > 0 {
				all = append(all, Suggestion{Notes: []int{i}, Steps: steps})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Suggestion) int { return a.Notes[0] - b.Notes[0] })
	return all
}

// noted finds the question that a note is about.
func noted(s *survey.Survey, n survey.Note) (*survey.Table, *survey.Question) {
	column, _ := n.Args["Column"].(string)
	var of *survey.Table
	for _, t := range s.Tables {
		if t.Sheet == n.Place.Sheet {
			of = t
		}
		for _, q := range t.Questions {
			if column != "" && slices.Contains(q.Columns, column) && SheetOf(t, q) == n.Place.Sheet {
				return t, q
			}
		}
	}
	return of, nil
}

// SheetOf returns the sheet on which a question stands.
func SheetOf(t *survey.Table, q *survey.Question) string {
	if q.Sheet != "" {
		return q.Sheet
	}
	return t.Sheet
}

// About begins a step of a question: its place is filled in.
func About(kind StepKind, t *survey.Table, q *survey.Question) Step {
	s := Step{Kind: kind, Sheet: SheetOf(t, q), Spot: Spot{Heading: q.Was}}
	if len(q.Columns) > 0 {
		s.Column = q.Columns[0]
	}
	if s.Heading == "" {
		s.Heading = q.Text
	}
	return s
}

// alikeValues clusters the labels of a question that its notes find alike; each
// cluster goes under its most frequent label.
func alikeValues(s *survey.Survey, t *survey.Table, q *survey.Question) []Suggestion {
	of := map[string]*cluster{}
	var clusters []*cluster
	for i, n := range s.Notes {
		if _, at := noted(s, n); n.Code != "similar-values" || at != q {
			continue
		}
		a, b := n.Args["Value"].(string), n.Args["Like"].(string)
		x, y := of[a], of[b]
		switch {
		case x == nil && y == nil:
			x = &cluster{}
			clusters = append(clusters, x)
		case x == nil:
			x = y
		case y != nil && x != y:
			x.labels, x.notes = append(x.labels, y.labels...), append(x.notes, y.notes...)
			y.labels, y.notes = nil, nil
		}
		x.notes = append(x.notes, i)
		x.labels = append(x.labels, a, b)
		for _, l := range x.labels {
			of[l] = x
		}
	}
	var all []Suggestion
	for _, c := range clusters {
		if len(c.notes) == 0 {
			continue
		}
		slices.Sort(c.notes)
		slices.Sort(c.labels)
		c.labels = slices.Compact(c.labels)
		merge, apart := About(StepMerge, t, q), About(StepKeepApart, t, q)
		apart.Values = c.labels
		most := 0
		for _, l := range c.labels {
			if n := q.Picked[q.Option(l)].Count(); n > most {
				most, merge.To = n, l
			}
		}
		merge.Values = slices.DeleteFunc(slices.Clone(c.labels), func(l string) bool { return l == merge.To })
		all = append(all, Suggestion{Notes: c.notes, Steps: []Step{merge, apart}})
	}
	return all
}

// cluster is a group of labels that are probably one.
type cluster struct {
	labels []string
	notes  []int
}

// settling returns the steps that settle one note, the one proposed first.
func settling(n survey.Note, t *survey.Table, q *survey.Question) []Step {
	value, _ := n.Args["Value"].(string)
	switch n.Code {
	case "hidden-sheet":
		return []Step{{Kind: StepReadSheet, Sheet: n.Place.Sheet}}
	case "same-rows":
		return []Step{{Kind: StepLeaveSheet, Sheet: n.Place.Sheet}, {Kind: StepReadSheet, Sheet: n.Place.Sheet}}
	case "same-name":
		if row := rowIn(n.Place.Cell); row > 0 && t != nil {
			return []Step{{Kind: StepLeaveOut, Sheet: t.Sheet, Rows: []int{row}, Values: []string{value}, To: "duplicate"}}
		}
	}
	if q == nil {
		return nil
	}
	with := func(kind StepKind, to string, values ...string) Step {
		s := About(kind, t, q)
		s.To, s.Values = to, values
		return s
	}
	switch n.Code {
	case "blank-between-ticks":
		return []Step{with(StepBlanksNotTicked, ""), with(StepBlanksNoAnswer, "")}
	case "states-not-told-apart":
		return []Step{with(StepNoneTicked, "no-answer"), with(StepNoneTicked, "answered"), with(StepNoneTicked, "not-asked")}
	case "zeros-not-told-apart":
		return []Step{with(StepNoneTicked, "answered"), with(StepNoneTicked, "no-answer"), with(StepNoneTicked, "not-asked")}
	case "kind-guess":
		return []Step{with(StepKindOf, string(q.Kind)), with(StepKindOf, string(survey.KindText))}
	case "one-tick-each":
		return []Step{with(StepKindOf, string(q.Kind)), with(StepKindOf, string(survey.KindMultiple))}
	case "joined-guess":
		return []Step{with(StepDelimiter, q.Delimiter), with(StepKindOf, string(survey.KindSingle)), with(StepKindOf, string(survey.KindText))}
	case "counted-twice":
		return []Step{with(StepKindOf, string(survey.KindMeta)), with(StepKindOf, string(survey.KindMultiple))}
	case "mixed-types":
		return []Step{with(StepNoAnswer, "", value), with(StepNotAsked, "", value), with(StepKindOf, string(survey.KindText))}
	case "error-cell":
		return []Step{with(StepNoAnswer, "", value), with(StepNotAsked, "", value)}
	case "no-question-text":
		return []Step{with(StepQuestion, q.Text)}
	case "maybe-one-question":
		return maybeJoined(n, t, q)
	}
	return nil
}

// maybeJoined proposes to join the columns that a note names.
func maybeJoined(n survey.Note, t *survey.Table, q *survey.Question) []Step {
	from, to, ok := strings.Cut(n.Place.Cell, ":")
	if !ok {
		return nil
	}
	join, apart := About(StepJoin, t, q), About(StepKindOf, t, q)
	apart.To = string(survey.KindSingle)
	inside := false
	for _, o := range t.Questions {
		if len(o.Columns) != 1 {
			inside = false
			continue
		}
		inside = inside || o.Columns[0] == from
		if inside && o != q {
			join.With = append(join.With, About(StepJoin, t, o).Spot)
		}
		if o.Columns[0] == to {
			inside = false
		}
	}
	if len(join.With) == 0 {
		return nil
	}
	apart.With = join.With
	return []Step{join, apart}
}

// rowIn returns the row of a cell such as "C7", 0 when it names none.
func rowIn(cell string) int {
	row := 0
	for _, r := range strings.TrimLeft(cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
		if r < '0' || r > '9' || row > 10_000_000 {
			return 0
		}
		row = row*10 + int(r-'0')
	}
	return row
}
