package intake

import (
	"math"
	"slices"
	"strings"

	"izpete/data/survey"
)

// build counts the answers of a draft.
func (l *language) build(d *draft, respondents int, listed map[string]int) *survey.Question {
	q := &survey.Question{Text: d.text, Kind: d.kind, Grid: d.grid, Doubt: d.doubt}
	for _, c := range d.sheetColumns() {
		q.Columns = append(q.Columns, letters(c.n))
	}
	if d.twin != nil {
		q.Twin = letters(d.twin.n)
	}
	q.Asked, q.Answered = survey.FullSet(respondents), survey.NewSet(respondents)
	switch {
	case !q.Charted():
		l.buildOpen(q, d, respondents)
	case d.marks != noMarks:
		l.buildColumns(q, d, respondents)
		if q.Kind == survey.KindScale {
			inOrder(q)
		}
	default:
		l.buildCells(q, d, respondents, listed)
	}
	d.settle(q)
	return q
}

// buildOpen keeps texts, dates and numbers as they are.
func (l *language) buildOpen(q *survey.Question, d *draft, n int) {
	c := d.cols[0]
	void := l.voided(d, c)
	notAsked := survey.NewSet(n)
	numbers := q.Kind == survey.KindNumber
	if numbers {
		q.Numbers = make([]float64, n)
	} else {
		q.Texts = make([]string, n)
	}
	// In an open answer only signs without another meaning count as not asked.
	plain := language{naIsAnswer: true}
	for i, id := range c.rows {
		v := &c.values[id]
		if numbers {
			q.Numbers[i] = math.NaN()
		}
		switch s, ok := void[id]; {
		case ok && s == survey.NotAsked:
			notAsked.Add(i)
			continue
		case ok:
			continue
		case plain.notAsked(v.text) || numbers && l.notAsked(v.text):
			notAsked.Add(i)
			continue
		case isBlankWord(v.text) && (v.text == "" || q.Kind != survey.KindMeta):
			continue
		case numbers && !isNumeric(*v):
			continue
		case numbers:
			q.Numbers[i] = v.num
		default:
			q.Texts[i] = v.text
		}
		q.Answered.Add(i)
	}
	q.Asked = notAsked.Not()
}

// buildCells counts one column: a single choice, a scale, or joined options.
func (l *language) buildCells(q *survey.Question, d *draft, n int, listed map[string]int) {
	c := d.cols[0]
	if d.split != nil {
		q.Layout, q.Delimiter = survey.LayoutDelimited, d.split.delimiter
	}
	index := map[string]int{}
	var options []choice
	cells := make([][]int, len(c.values)) // by value: the options in it
	givens := l.givens(d, c)
	several := false
	for id, v := range c.values {
		for _, g := range givens[id] {
			if g.state != survey.Ticked {
				continue
			}
			at, ok := index[g.label]
			if !ok {
				at = len(options)
				index[g.label] = at
				options = append(options, choice{option: survey.Option{Label: g.label}, value: g.label})
			}
			options[at].take(g)
			if !slices.Contains(cells[id], at) {
				cells[id] = append(cells[id], at)
				options[at].count += v.count
			}
		}
		several = several || len(cells[id]) > 1
	}
	if several && d.split == nil {
		q.Kind, q.Layout = survey.KindMultiple, survey.LayoutDelimited
	}
	q.InOrder = arrange(options, listed) && d.split == nil || q.Kind == survey.KindScale
	if q.InOrder && q.Kind == survey.KindSingle && !d.forced {
		q.Kind, q.Doubt = survey.KindScale, ""
	}
	if q.Kind == survey.KindScale {
		byNumber(options)
	}
	place := make([]int, len(options))
	for i, o := range options {
		place[index[o.value]] = i
		q.Options = append(q.Options, o.option)
		q.Picked = append(q.Picked, survey.NewSet(n))
	}
	notAsked := survey.NewSet(n)
	for i, id := range c.rows {
		if state(givens[id]) == survey.NotAsked {
			notAsked.Add(i)
			continue
		}
		for _, at := range cells[id] {
			q.Picked[place[at]].Add(i)
			q.Answered.Add(i)
		}
	}
	d.locate(q)
	l.addTwin(q, d, notAsked)
	q.Asked = notAsked.AndNot(q.Answered).Not()
}

// byNumber orders the marks of a scale in figures.
func byNumber(options []choice) {
	num := map[string]float64{}
	for _, o := range options {
		if f, ok := number(o.value); ok {
			num[o.value] = f
		} else if !o.option.Missing {
			return
		}
	}
	slices.SortStableFunc(options, func(a, b choice) int {
		switch {
		case a.option.Missing != b.option.Missing:
			if b.option.Missing {
				return -1
			}
			return 1
		case num[a.value] < num[b.value]:
			return -1
		case num[a.value] > num[b.value]:
			return 1
		}
		return 0
	})
}

// addTwin counts those who wrote into the box beside "other" as having
// answered, keeps what they wrote, and remembers of whom the options say that they were not asked.
func (l *language) addTwin(q *survey.Question, d *draft, notAsked *survey.Set) {
	if d.twin == nil {
		return
	}
	q.Written = make([]string, notAsked.Len())
	// People write "n/a" into a box; it is the tool's mark only where the options
	// carry it too.
	marked := notAsked.Count() > 0
	for i, id := range d.twin.rows {
		v := &d.twin.values[id]
		switch {
		case id == 0:
		case notAsked.Has(i) && l.notAsked(v.text), !marked && notAskedWords[key(v.text)]:
		default:
			if notAsked.Has(i) && !q.Answered.Has(i) {
				if q.Unasked == nil {
					q.Unasked = survey.NewSet(notAsked.Len())
				}
				q.Unasked.Add(i)
			}
			q.Answered.Add(i)
			q.Written[i] = strings.TrimSpace(v.text)
		}
	}
}
