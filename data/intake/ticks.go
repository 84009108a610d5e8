package intake

import (
	"slices"

	"izpete/data/survey"
)

// marks says how a block of option columns is ticked.
type marks int

const (
	noMarks marks = iota
	yesNo         // yes and no, 1 and 0
	anyMark       // the option's label, its number or one sign, or nothing
)

// block is a run of columns that may be the options of one question.
type block struct {
	cols   []*column // one an option
	labels []string
	marks  marks
	twin   *column   // the box beside "other"
	rest   []*column // further columns that hold text
}

// ticked tells how a block of columns is ticked; noMarks when it is no
// multiple-choice question. Columns that hold other text are set apart.
func (l *language) ticked(cols []*column, labels []string) block {
	var b block
	for i, c := range cols {
		if b.twin == nil && asksText(labels[i]) && l.freeText(c, labels[i]) {
			b.twin = c
			continue
		}
		b.cols = append(b.cols, c)
		b.labels = append(b.labels, labels[i])
	}
	if b.marks = l.marks(b.cols, b.labels); b.marks != noMarks {
		return b
	}
	// One more open column among ticks is a further box, whatever its heading.
	open := slices.IndexFunc(b.cols, func(c *column) bool { return l.manyTexts(c) })
	if open < 0 || len(b.cols) < 3 {
		return b
	}
	others := slices.Delete(slices.Clone(b.cols), open, open+1)
	names := slices.Delete(slices.Clone(b.labels), open, open+1)
	if m := l.marks(others, names); m != noMarks {
		b.marks = m
		if b.twin == nil {
			b.twin = b.cols[open]
		} else {
			b.rest = append(b.rest, b.cols[open])
		}
		b.cols, b.labels = others, names
	}
	return b
}

// freeText tells whether a column under an "other" heading holds what people
// wrote rather than ticks.
func (l *language) freeText(c *column, label string) bool {
	texts, numbers := 0, 0
	for _, v := range c.values[1:] {
		switch {
		case l.empty(v.text), isYes(v.text), isNo(v.text), survey.Fold(v.text) == survey.Fold(label):
		case isNumeric(v):
			numbers++
		default:
			texts++
		}
	}
	if texts == 0 && numbers == 0 {
		return c.filled() == 0 && !plainOther(label)
	}
	return texts > 0 || numbers > 1
}

func plainOther(label string) bool {
	return isOther(label) && !mentions(label, "specify", "norād", "text", "angeben", "укажите", "[other]")
}

// manyTexts tells whether a column holds text that is no tick.
func (l *language) manyTexts(c *column) bool {
	n := 0
	for _, v := range c.values[1:] {
		if !l.empty(v.text) && !isTyped(v) && !isYes(v.text) && !isNo(v.text) {
			n++
		}
	}
	return n > 1
}

// marks tells which signs the columns share. Blank columns agree with any.
func (l *language) marks(cols []*column, labels []string) marks {
	if len(cols) < 2 {
		return noMarks
	}
	yn, single, own, filled := true, true, 0, 0
	signs := map[string]bool{}
	numbers := true
	for i, c := range cols {
		distinct := 0
		sign := ""
		for _, v := range c.values[1:] {
			if l.empty(v.text) {
				continue
			}
			distinct++
			sign = v.text
			yn = yn && (isYes(v.text) || isNo(v.text))
			numbers = numbers && isNumeric(v)
		}
		if distinct == 0 {
			continue
		}
		filled++
		signs[sign] = true
		single = single && distinct == 1
		if survey.Fold(sign) == survey.Fold(labels[i]) {
			own++
		}
	}
	switch {
	case filled == 0:
		return noMarks
	case yn:
		return yesNo
	case single && (own*2 >= filled || numbers || len(signs) == 1):
		return anyMark
	}
	return noMarks
}
