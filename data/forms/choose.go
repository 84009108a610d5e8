package forms

import (
	"cmp"
	"slices"

	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// chosen fills in a question with options: those of the form in its order, then
// other answers that were written nevertheless, the most frequent first. Where
// the form names none, they are learnt from the answers.
func chosen(q *Question, s *survey.Question, read []*Form, cells []*given) {
	index := map[string]int{}
	for _, o := range q.Options {
		index[intake.Bare(o)] = len(s.Options)
		s.Options = append(s.Options, survey.Option{Label: o, Missing: intake.DontKnow(o)})
	}
	answers := make([]answer, len(read))
	var others []string
	count := map[string]int{}
	label := map[string]string{}
	for i, f := range read {
		answers[i] = f.one(q, s.Kind, index, cells[i])
		if text := answers[i].text; text != "" {
			k := keyOf(text)
			if count[k]++; count[k] == 1 {
				others = append(others, k)
				label[k] = text
			}
		}
	}
	slices.SortStableFunc(others, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	labels, counts := make([]string, len(others)), make([]int, len(others))
	for i, k := range others {
		labels[i], counts[i] = label[k], count[k]
	}
	if arranged, scale := intake.Arrange(labels, counts); len(q.Options) == 0 {
		s.Options = arranged
		if scale && s.Kind == survey.KindSingle {
			s.Kind = survey.KindScale
		}
	} else {
		for _, l := range labels {
			s.Options = append(s.Options, survey.Option{Label: l, Missing: intake.DontKnow(l)})
		}
	}
	for i, o := range s.Options[len(q.Options):] {
		index[keyOf(o.Label)] = len(q.Options) + i
	}
	for range s.Options {
		s.Picked = append(s.Picked, survey.NewSet(len(read)))
	}
	for i, a := range answers {
		if a.text != "" {
			a.ticked = []int{index[keyOf(a.text)]}
		}
		put(s, i, a)
	}
}

// keyOf is the bare form of an answer, or the answer where nothing is left of
// it.
func keyOf(text string) string {
	if b := intake.Bare(text); b != "" {
		return b
	}
	return text
}

// guess tells the kind of a question from what was written to it: numbers,
// dates, answers that repeat, or open text.
func guess(cells []*given) survey.Kind {
	n, numbers, dates, long := 0, 0, 0, 0
	distinct := map[string]bool{}
	for _, c := range cells {
		text := c.text()
		if text == "" || intake.Blank(text) || intake.NotAsked(text) {
			continue
		}
		n++
		distinct[intake.Bare(text)] = true
		if _, ok := numberOf(c.cell); ok {
			numbers++
		}
		if c.cell.Type == workbook.Date {
			dates++
		}
		if len(text) > longAnswer {
			long++
		}
	}
	switch {
	case n == 0:
		return survey.KindText
	case numbers*10 >= n*9:
		return survey.KindNumber
	case dates*10 >= n*9:
		return survey.KindDate
	case long == 0 && n >= 4 && len(distinct) <= max(2, min(20, n/3)):
		return survey.KindSingle
	}
	return survey.KindText
}
