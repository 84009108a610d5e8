package intake

import (
	"slices"
	"strconv"

	"izpete/data/survey"
)

// box is one option of a question with a column an option.
type box struct {
	option  survey.Option
	ticks   *survey.Set
	columns []*column
}

// buildColumns counts a question with a column an option, in the order of the
// sheet, "don't know" last.
func (l *language) buildColumns(q *survey.Question, d *draft, n int) {
	q.Layout = survey.LayoutColumns
	var boxes []box
	notAsked, void, routed := survey.NewSet(n), survey.NewSet(n), survey.NewSet(n)
	for k, c := range d.cols {
		ticks := l.ticks(q, d, k, notAsked)
		label := d.labels[k]
		if label == "" {
			label = letters(c.n)
		}
		for _, g := range d.correct([]given{{label: label, state: survey.Ticked}}, func(step int) {
			d.ledger.apply(step, ticks.Count(), ticks.Count())
		}) {
			switch g.state {
			case survey.NotAsked:
				routed = routed.Or(ticks)
			case survey.NoAnswer:
				void = void.Or(ticks)
			default:
				boxes = put(boxes, g, c, ticks)
			}
		}
	}
	slices.SortStableFunc(boxes, func(a, b box) int {
		switch {
		case a.option.Missing == b.option.Missing:
			return 0
		case b.option.Missing:
			return -1
		}
		return 1
	})
	some, merged := survey.NewSet(n), false
	for _, b := range boxes {
		q.Options = append(q.Options, b.option)
		q.Picked = append(q.Picked, b.ticks)
		some = some.Or(b.ticks)
		merged = merged || len(b.columns) > 1
	}
	// Who ticked nothing but what a step takes for no answer has given none.
	q.Answered = q.Answered.AndNot(void.Or(routed).AndNot(some))
	notAsked = notAsked.Or(routed.AndNot(some))
	d.noneTicked(q, some, notAsked)
	l.addTwin(q, d, notAsked)
	l.betweenTicks(q, d)
	q.Asked = notAsked.AndNot(q.Answered).Not()
	if merged {
		addresses(q, d, func(option, i int) string {
			b := boxes[option]
			for _, c := range b.columns {
				if l.tick(d, c, c.rows[i]) {
					return cellName(c, d, i)
				}
			}
			return cellName(b.columns[0], d, i)
		})
	}
}

// put adds an option column to the option of its label.
func put(boxes []box, g given, c *column, ticks *survey.Set) []box {
	missing := isMissing(g.label) && g.missing != settledNo || g.missing == settledYes
	at := slices.IndexFunc(boxes, func(b box) bool {
		return len(g.from) > 0 && b.option.Label == g.label || len(b.option.From) > 0 && b.option.Label == g.label
	})
	if at < 0 {
		return append(boxes, box{survey.Option{Label: g.label, Column: letters(c.n), Missing: missing, From: g.from}, ticks, []*column{c}})
	}
	b := &boxes[at]
	b.option.From = slices.Concat(b.option.From, g.from)
	b.option.Missing = b.option.Missing || missing
	b.option.More = append(b.option.More, letters(c.n))
	b.ticks = b.ticks.Or(ticks)
	b.columns = append(b.columns, c)
	return boxes
}

// ticks returns who ticked the k-th column, adds those who answered there to the
// question and those who were not asked.
func (l *language) ticks(q *survey.Question, d *draft, k int, notAsked *survey.Set) *survey.Set {
	c := d.cols[k]
	ticks := survey.NewSet(len(c.rows))
	void := l.voided(d, c, d.labels[k])
	for i, id := range c.rows {
		v := &c.values[id]
		s, settled := void[id]
		switch {
		case id == 0 || settled && s == survey.NoAnswer:
		case settled:
			notAsked.Add(i)
		case isBlankWord(v.text):
		case l.notAsked(v.text):
			notAsked.Add(i)
		default:
			q.Answered.Add(i)
			if d.marks == anyMark || isYes(v.text) {
				ticks.Add(i)
			}
		}
	}
	return ticks
}

// tick tells whether a value of an option column is a tick.
func (l *language) tick(d *draft, c *column, id int32) bool {
	v := c.values[id].text
	return id != 0 && !l.empty(v) && (d.marks == anyMark || isYes(v))
}

// voided says of the values that steps take for no answer, by their number,
// whether they mean that it was not asked. The label of an option is no value.
func (l *language) voided(d *draft, c *column, labels ...string) map[int32]survey.State {
	var void map[int32]survey.State
	for _, i := range d.steps {
		s := d.ledger.steps[i]
		if s.Kind != StepNotAsked && s.Kind != StepNoAnswer {
			continue
		}
		for id, v := range c.values {
			if !contains(s.Values, v.text) || contains(labels, v.text) || id == 0 && d.marks != noMarks {
				continue
			}
			n := v.count
			if id == 0 {
				n = len(c.rows) - c.filled()
			}
			if n == 0 {
				continue
			}
			if void == nil {
				void = map[int32]survey.State{}
			}
			void[int32(id)] = survey.NoAnswer
			if s.Kind == StepNotAsked {
				void[int32(id)] = survey.NotAsked
			}
			d.ledger.apply(i, n, n)
		}
	}
	return void
}

// noneTicked applies what a step says of those who ticked nothing.
func (d *draft) noneTicked(q *survey.Question, some, notAsked *survey.Set) {
	for _, i := range d.steps {
		s := d.ledger.steps[i]
		blank := s.Kind == StepNotAsked && contains(s.Values, "")
		if s.Kind != StepNoneTicked && !blank {
			continue
		}
		none := some.Not()
		if blank {
			none = q.Answered.Or(notAsked).Not()
		}
		for r := range none.Each() {
			switch {
			case s.To == "answered" && !notAsked.Has(r):
				q.Answered.Add(r)
			case blank, s.To == "not-asked":
				notAsked.Add(r)
			}
		}
		if !blank && s.To != "answered" {
			q.Answered = q.Answered.AndNot(none)
		}
		d.ledger.apply(i, none.Count()*len(d.cols), none.Count())
	}
}

// betweenTicks applies what a step says of blanks among the ticks of one
// respondent: not ticked, as it is without a step, or that the whole question
// counts as not answered.
func (l *language) betweenTicks(q *survey.Question, d *draft) {
	for _, i := range d.steps {
		kind := d.ledger.steps[i].Kind
		if kind != StepBlanksNotTicked && kind != StepBlanksNoAnswer || d.marks != yesNo {
			continue
		}
		part, blanks := survey.NewSet(q.Answered.Len()), 0
		for r := range q.Answered.Each() {
			n, filled := 0, false
			for _, c := range d.cols {
				v := c.values[c.rows[r]].text
				if isBlankWord(v) {
					n++
				} else {
					filled = filled || !l.notAsked(v)
				}
			}
			if filled && n > 0 {
				part.Add(r)
				blanks += n
			}
		}
		if blanks == 0 {
			continue
		}
		d.ledger.apply(i, blanks, part.Count())
		if kind == StepBlanksNoAnswer {
			q.Answered = q.Answered.AndNot(part)
			for k := range q.Picked {
				q.Picked[k] = q.Picked[k].AndNot(part)
			}
		}
	}
}

// addresses keeps for each respondent the cell of each option, where options
// stand in more than one column.
func addresses(q *survey.Question, d *draft, at func(option, i int) string) {
	q.Addresses = make([][]string, q.Answered.Len())
	for i := range q.Addresses {
		own := make([]string, len(q.Options))
		for o := range own {
			own[o] = at(o, i)
		}
		q.Addresses[i] = own
	}
}

// cellName is the cell of a respondent in a column, "" for one who is not on its
// sheet.
func cellName(c *column, d *draft, i int) string {
	if d.sheetRows[i] == 0 {
		return ""
	}
	return letters(c.n) + strconv.Itoa(d.sheetRows[i])
}

// locate keeps the cells of answers laid over each other from several columns.
func (d *draft) locate(q *survey.Question) {
	if d.over == nil {
		return
	}
	addresses(q, d, func(option, i int) string {
		o := q.Options[option]
		for _, c := range d.over {
			if id := c.rows[i]; id != 0 && (c.values[id].text == o.Label || contains(o.From, c.values[id].text)) {
				return cellName(c, d, i)
			}
		}
		return cellName(d.over[0], d, i)
	})
}

// take adds what an answer brings to the option it is of.
func (c *choice) take(g given) {
	if g.missing != unsettled {
		c.missing = g.missing
	}
	for _, f := range g.from {
		if !slices.Contains(c.option.From, f) {
			c.option.From = append(c.option.From, f)
		}
	}
}
