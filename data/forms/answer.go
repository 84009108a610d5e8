package forms

import (
	"math"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// answer is what one form says to one question.
type answer struct {
	asked, answered bool
	ticked          []int  // options
	text            string // of an answer without options, or not among them
	number          float64
}

// ticks reads the boxes of a question. A sign that is neither a tick nor an
// empty box is noted and counts as neither; so do several ticks where one is
// allowed.
func (f *Form) ticks(q *Question, cells []given) answer {
	a := answer{number: math.NaN()}
	said, na, filled := false, 0, 0
	var last *given
	for i := range cells {
		c := &cells[i]
		a.asked = a.asked || c.found
		text := c.text()
		if text == "" || text == emptyBox {
			continue
		}
		filled++
		switch {
		case intake.Yes(text) || intake.Bare(text) == intake.Bare(q.Cells[i].Option):
			a.ticked = append(a.ticked, i)
			last = c
		case intake.No(text):
			said = true
		case intake.NotAsked(text):
			na++
		case intake.Blank(text):
		default:
			f.note(survey.Doubt, UnclearTick, c.sheet, c.address(), map[string]any{
				"Question": clipped(q.Text), "Option": clipped(q.Cells[i].Option), "Value": clipped(text),
			})
		}
	}
	if len(a.ticked) > 1 && q.Kind != survey.KindMultiple {
		f.note(survey.Doubt, SeveralTicks, last.sheet, last.address(), map[string]any{"Question": clipped(q.Text), "N": len(a.ticked)})
		a.ticked, said = nil, false
	}
	a.asked = a.asked && (na == 0 || na < filled)
	a.answered = a.asked && (len(a.ticked) > 0 || said && q.Kind == survey.KindMultiple)
	return a
}

// one reads a question answered in one cell. options gives the index of an
// option by its bare form.
func (f *Form) one(q *Question, kind survey.Kind, options map[string]int, c *given) answer {
	text := c.text()
	a := answer{asked: c.found, number: math.NaN()}
	option, listed := options[intake.Bare(text)]
	switch {
	case !c.found:
		return a
	case listed:
		a.answered, a.ticked = true, []int{option}
		return a
	case text == "" || intake.Blank(text):
		return a
	case intake.NotAsked(text):
		a.asked = false
		return a
	}
	switch kind {
	case survey.KindNumber:
		a.number, a.answered = numberOf(c.cell)
		f.unlessReadable(a.answered, NotANumber, q, c)
	case survey.KindDate:
		a.text, a.answered = dateOf(c.cell)
		f.unlessReadable(a.answered, NotADate, q, c)
	default:
		a.answered, a.text = true, norm.NFC.String(text)
		if q.Closed {
			f.note(survey.Doubt, OutsideList, c.sheet, c.address(), map[string]any{"Question": clipped(q.Text), "Value": clipped(text)})
		}
	}
	return a
}

func (f *Form) unlessReadable(readable bool, code string, q *Question, c *given) {
	if !readable {
		f.note(survey.Doubt, code, c.sheet, c.address(), map[string]any{"Question": clipped(q.Text), "Value": clipped(c.text())})
	}
}

// numberOf reads a number, with a sign of currency or percent behind it.
func numberOf(c workbook.Cell) (float64, bool) {
	switch c.Type {
	case workbook.Number:
		return c.Number, true
	case workbook.Text:
		text := survey.Fold(c.Text)
		for _, unit := range []string{"%", "€", "EUR", "eur", "eiro"} {
			if rest, ok := strings.CutSuffix(text, unit); ok {
				text = strings.TrimSpace(rest)
				break
			}
		}
		if n, ok := intake.Amount(text); ok {
			return n, true
		}
	}
	return math.NaN(), false
}

// dateOf reads a day as ISO 8601, also from a text with day, month and year.
func dateOf(c workbook.Cell) (string, bool) {
	if c.Type == workbook.Date {
		return c.ISO(), true
	}
	text := strings.TrimRight(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, c.Text), ".")
	for _, form := range []string{"2.1.2006", time.DateOnly, "2/1/2006"} {
		if day, err := time.Parse(form, text); err == nil && c.Type == workbook.Text {
			return day.Format(time.DateOnly), true
		}
	}
	return "", false
}
