package intake

import (
	"math"

	"izpete/data/survey"
)

// judged is what a column on its own turned out to be.
type judged struct {
	kind  survey.Kind
	split *splitter // for a joined cell
	doubt string    // note code when the kind is a guess
}

// judge decides the kind of a column that is a question of its own.
func (l *language) judge(c *column, heading string, meta bool, known map[string]bool) judged {
	answers, distinct := l.answers(c)
	switch {
	case meta, technical(c):
		return judged{kind: survey.KindMeta}
	case answers == 0:
		return judged{kind: survey.KindText}
	case c.share(isDate) >= 0.8:
		return judged{kind: survey.KindDate}
	}
	if l.numeric(c, answers) && numbersName(c, heading) {
		return judged{kind: survey.KindMeta}
	}
	if l.numeric(c, answers) {
		return l.judgeNumbers(c, distinct)
	}
	single, sure := l.categorical(c, answers, distinct)
	if s := l.learn(c, known, false); s != nil {
		j := judged{kind: survey.KindMultiple, split: s}
		if s.doubt {
			j.doubt = "joined-guess"
		}
		return j
	}
	if single {
		j := judged{kind: survey.KindSingle}
		if !sure {
			j.doubt = "kind-guess"
		}
		return j
	}
	return judged{kind: survey.KindText}
}

// answers counts the rows and the distinct values that are answers.
func (l *language) answers(c *column) (rows, distinct int) {
	for _, v := range c.values[1:] {
		if !l.empty(v.text) {
			rows += v.count
			distinct++
		}
	}
	return rows, distinct
}

// numeric tells whether the answers are numbers, those apart that say that there
// is nothing to tell.
func (l *language) numeric(c *column, answers int) bool {
	numbers, missing := 0, 0
	for _, v := range c.values[1:] {
		if isNumeric(v) && !l.empty(v.text) {
			numbers += v.count
		}
	}
	if numbers*5 < answers {
		return false
	}
	for _, v := range c.values[1:] {
		if !isNumeric(v) && !l.empty(v.text) && isMissing(v.text) {
			missing += v.count
		}
	}
	return numbers*10 >= (answers-missing)*9
}

// share returns the part of the answers whose value passes.
func (l *language) share(c *column, answers int, pass func(value) bool) float64 {
	n := 0
	for _, v := range c.values[1:] {
		if !l.empty(v.text) && pass(v) {
			n += v.count
		}
	}
	return float64(n) / float64(max(answers, 1))
}

// judgeNumbers tells marks on a scale from measured numbers: a scale has few,
// whole, small values.
func (l *language) judgeNumbers(c *column, distinct int) judged {
	low, high, whole, binary := math.Inf(1), math.Inf(-1), true, true
	for _, v := range c.values[1:] {
		if l.empty(v.text) || !isNumeric(v) {
			continue
		}
		low, high = math.Min(low, v.num), math.Max(high, v.num)
		whole = whole && v.num == math.Trunc(v.num)
		binary = binary && (v.num == 0 || v.num == 1)
	}
	switch {
	case binary:
		return judged{kind: survey.KindSingle}
	case whole && low >= 0 && high <= 10 && (distinct >= 3 || c.repeated > 0.5) && c.repeated >= 0.3:
		return judged{kind: survey.KindScale}
	}
	return judged{kind: survey.KindNumber}
}

// categorical tells whether the values are options of which one was chosen:
// most answers share their value with others. sure is false near the border.
func (l *language) categorical(c *column, answers, distinct int) (single, sure bool) {
	if distinct == 0 {
		return false, false
	}
	repeated := l.share(c, answers, repeats)
	long := 0
	var labels []string
	for _, v := range c.values[1:] {
		if l.empty(v.text) {
			continue
		}
		if len(v.text) > 250 {
			long++
		}
		if distinct <= 12 && !isMissing(v.text) {
			labels = append(labels, key(v.text))
		}
	}
	if long*2 > distinct {
		return false, false
	}
	// Words of a scale, or yes and no, are options however few rows there are.
	if _, ok := ranksOf(labels); ok || len(labels) > 0 && allYesNo(labels) {
		return true, true
	}
	switch {
	case distinct == 1:
		return answers >= 2, answers >= 2
	case distinct <= 12 && (distinct*2 <= answers || repeated >= 0.5):
		return true, repeated >= 0.6
	case distinct <= 40 && repeated >= 0.75:
		return true, true
	case distinct <= 40 && repeated >= 0.6 && answers >= 30:
		return true, false
	case distinct <= 300 && distinct*20 <= answers:
		return true, repeated >= 0.9
	}
	return false, false
}

func allYesNo(labels []string) bool {
	for _, s := range labels {
		if !isYes(s) && !isNo(s) {
			return false
		}
	}
	return true
}
