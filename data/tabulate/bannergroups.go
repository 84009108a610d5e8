package tabulate

import "izpete/data/survey"

// Groups puts the options of all questions of a banner side by side, as one
// question of which a respondent has one answer each: to part others by. Without
// says which question is not taken in. It is nil when fewer than two options are
// left.
func (bn Banner) Groups(t *survey.Table, without *survey.Question) *survey.Question {
	n := t.Len()
	out := &survey.Question{ID: "banner/" + bn.Name, Text: bn.Name, Kind: survey.KindMultiple, Asked: survey.NewSet(n), Answered: survey.NewSet(n)}
	for _, id := range bn.Questions {
		q := find(t, id)
		if q == nil || q == without || !q.Charted() {
			continue
		}
		out.Asked, out.Answered = out.Asked.Or(q.Asked), out.Answered.Or(q.Answered)
		out.Columns = append(out.Columns, q.Columns...)
		for o, option := range q.Options {
			out.Options = append(out.Options, survey.Option{Label: q.Title() + ": " + option.Label, Missing: option.Missing})
			out.Picked = append(out.Picked, q.Picked[o])
		}
	}
	if len(out.Options) < 2 {
		return nil
	}
	return out
}
