package intake

import (
	"slices"

	"izpete/data/survey"
)

// given is one answer that a cell gives.
type given struct {
	label   string
	state   survey.State // Ticked, NotAsked or NoAnswer
	missing settled
	from    []string // labels that became this one
}

// settled is what the steps say of something that is recognised otherwise.
type settled int8

const (
	unsettled settled = iota
	settledYes
	settledNo
)

// correct runs the answers of one cell, or the label of one option column,
// through the steps of the question; hit is told each step that changed them.
func (d *draft) correct(all []given, hit func(step int)) []given {
	for _, i := range d.steps {
		next, changed := d.ledger.steps[i].correct(all)
		if changed {
			hit(i)
		}
		all = next
	}
	return all
}

// correct applies one step to the answers of one cell.
func (s Step) correct(all []given) (out []given, changed bool) {
	for _, g := range all {
		about := contains(s.Values, g.label)
		ticked := g.state == survey.Ticked
		was := g
		switch {
		case !about:
		case s.Kind == StepMerge && ticked, s.Kind == StepOption && ticked && survey.Fold(s.Values[0]) == survey.Fold(g.label):
			if to := survey.Fold(s.To); to != "" && to != g.label {
				g.from = append(slices.Clone(g.from), g.label)
				g.label = to
			}
		case s.Kind == StepSplit && ticked && survey.Fold(s.Values[0]) == survey.Fold(g.label) && len(s.Values) > 1:
			for _, v := range s.Values[1:] {
				out = append(out, given{label: survey.Fold(v), state: g.state, missing: g.missing, from: append(slices.Clone(g.from), g.label)})
			}
			changed = true
			continue
		case s.Kind == StepMissing:
			g.state, g.missing = survey.Ticked, settledYes
		case s.Kind == StepNotMissing:
			g.state, g.missing = survey.Ticked, settledNo
		case s.Kind == StepNotAsked:
			g.state = survey.NotAsked
		case s.Kind == StepNoAnswer:
			g.state = survey.NoAnswer
		}
		changed = changed || g.label != was.label || g.state != was.state || g.missing != was.missing
		out = append(out, g)
	}
	return out, changed
}

// settled tells whether a step says that a value is no answer.
func (d *draft) settled(value string) bool {
	return slices.ContainsFunc(d.steps, func(i int) bool {
		s := d.ledger.steps[i]
		return (s.Kind == StepNotAsked || s.Kind == StepNoAnswer) && contains(s.Values, value)
	})
}

// givens reads the distinct values of a column into answers, steps applied.
// Blank cells, with id 0, give none unless a step says what they mean.
func (l *language) givens(d *draft, c *column) [][]given {
	all := make([][]given, len(c.values))
	blank := len(c.rows) - c.filled()
	for id, v := range c.values {
		var cell []given
		switch {
		case id == 0:
			cell = []given{{state: survey.NoAnswer}}
		case l.notAsked(v.text):
			cell = []given{{label: v.text, state: survey.NotAsked}}
		case isBlankWord(v.text):
			cell = []given{{label: v.text, state: survey.NoAnswer}}
		case d.split != nil:
			for _, p := range d.split.split(v.text) {
				cell = append(cell, given{label: survey.Fold(p), state: survey.Ticked})
			}
		default:
			cell = []given{{label: survey.Fold(v.text), state: survey.Ticked}}
		}
		n := v.count
		if id == 0 {
			n = blank
		}
		if n == 0 && id == 0 {
			continue
		}
		all[id] = d.correct(cell, func(step int) { d.ledger.apply(step, n, n) })
	}
	return all
}

// state returns what a cell says as a whole.
func state(cell []given) survey.State {
	s := survey.NoAnswer
	for _, g := range cell {
		if g.state == survey.Ticked {
			return survey.Ticked
		}
		if g.state == survey.NotAsked {
			s = survey.NotAsked
		}
	}
	return s
}

// settle applies what the steps say of the question as a whole, after its
// answers have been counted.
func (d *draft) settle(q *survey.Question) {
	for _, i := range d.steps {
		s := d.ledger.steps[i]
		n := q.Answered.Count()
		switch s.Kind {
		case StepQuestion:
			if survey.Fold(s.To) == "" {
				d.ledger.refuse(i, "no-text")
				continue
			}
			if q.Was == "" {
				q.Was = q.Text
			}
			q.Text = survey.Fold(s.To)
			if q.Doubt == "no-question-text" {
				q.Doubt = ""
			}
			d.ledger.apply(i, 0, n)
		case StepArea:
			q.Area, q.AreaGuess = s.To, s.Guess && s.To != ""
			d.ledger.apply(i, 0, n)
		case StepEarlier:
			q.Earlier = s.To
			d.ledger.apply(i, 0, n)
		case StepOrder:
			if reorder(q, s.Values) {
				d.ledger.apply(i, 0, n)
			}
		case StepKeepApart:
			if q.Charted() && slices.ContainsFunc(s.Values, func(v string) bool { return q.Option(v) >= 0 }) {
				d.ledger.apply(i, 0, 0)
			}
		case StepBlanksNotTicked, StepBlanksNoAnswer, StepNoneTicked:
			if q.Layout != survey.LayoutColumns {
				d.ledger.refuse(i, "one-column")
			}
		default:
			if !q.Charted() && s.Kind != StepNotAsked && s.Kind != StepNoAnswer {
				d.ledger.refuse(i, "no-options")
			}
		}
	}
}

// reorder puts the options named first, in that order; the others follow as
// they stood.
func reorder(q *survey.Question, labels []string) bool {
	var order []int
	for _, l := range labels {
		if at := q.Option(l); at >= 0 && !slices.Contains(order, at) {
			order = append(order, at)
		}
	}
	if len(order) == 0 {
		return false
	}
	for at := range q.Options {
		if !slices.Contains(order, at) {
			order = append(order, at)
		}
	}
	options, picked := q.Options, q.Picked
	q.Options, q.Picked = nil, nil
	for _, at := range order {
		q.Options, q.Picked = append(q.Options, options[at]), append(q.Picked, picked[at])
	}
	return true
}
