package forms

import (
	"bytes"
	"context"
	"io"
	"slices"
	"strconv"
	"time"
	"unicode/utf8"

	"izpete/data/report"
	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workbook"
)

// The columns of a form that is made here, and their widths in characters.
const (
	labelColumn  = 1
	answerColumn = 2
	labelWidth   = 70.0
	answerWidth  = 38.0
	lineHeight   = 15.0 // points
	air          = 6.0  // points, over and under the texts of a row together
)

// longList is from how many characters on an option is too wide for the answer
// column.
const longList = 34

// Make writes a fill-in form for a codebook as .xlsx: labels that are locked,
// cells to answer in with lists to choose from, boxes to tick, a short
// instruction and a cell for the institution's name. made is the time that the
// file says. It returns the profile by which the filled-in forms are read.
func Make(c Codebook, w io.Writer, lang words.Lang, made time.Time) (*Profile, error) {
	c, err := c.checked("")
	if err != nil {
		return nil, err
	}
	m := &maker{say: words.For(lang)}
	form := m.form(c, lang, made)
	var b bytes.Buffer
	if err := report.WriteForm(&b, form); err != nil {
		return nil, survey.Problem("form-cannot-make", survey.Place{}, err)
	}
	// What is taught is the form as it will be read, not as it was meant.
	book, err := workbook.Read(context.Background(), "form.xlsx", b.Bytes(), nil)
	if err != nil {
		return nil, survey.Problem("form-cannot-make", survey.Place{}, err)
	}
	p, err := Teach(book, m.marks)
	if err != nil {
		return nil, err
	}
	p.Title = c.Title
	for i := range p.Questions {
		q := &p.Questions[i]
		if k := slices.IndexFunc(c.Questions, func(k CodeQuestion) bool { return k.ID == q.ID }); k >= 0 {
			q.Area = c.Questions[k].Area
		}
	}
	_, err = b.WriteTo(w)
	return p, err
}

// maker lays the form out from the top down.
type maker struct {
	say   *words.Words
	sheet string
	rows  []report.FormRow
	marks []Mark
}

func (m *maker) form(c Codebook, lang words.Lang, made time.Time) report.Form {
	m.sheet = m.say.T("forms.sheet")
	title := c.Title
	if survey.Fold(title) == "" {
		title = m.sheet
	}
	m.wide(title, report.FormTitle, 24)
	intro := m.say.T("forms.intro")
	if c.Intro != "" {
		intro = c.Intro + "\n" + intro
	}
	m.wide(intro, report.FormIntro, 0)
	m.gap()
	name := CodeQuestion{ID: "institution", Text: m.say.T("forms.institution"), Kind: survey.KindID}
	named := slices.IndexFunc(c.Questions, func(q CodeQuestion) bool { return q.Kind == survey.KindID })
	if named >= 0 {
		name = c.Questions[named]
	}
	for slices.ContainsFunc(c.Questions, func(q CodeQuestion) bool { return named < 0 && q.ID == name.ID }) {
		name.ID += "-"
	}
	m.single(name, survey.Fold(name.Text))
	m.gap()
	m.rows = append(m.rows, report.FormRow{Cells: []report.FormCell{
		{Col: labelColumn, Text: m.say.T("forms.question"), Look: report.FormHeading},
		{Col: answerColumn, Text: m.say.T("forms.answer"), Look: report.FormHeading},
	}})
	number := 0
	for i, q := range c.Questions {
		if i == named {
			continue
		}
		number++
		text := strconv.Itoa(number) + ". " + survey.Fold(q.Text)
		if q.Kind == survey.KindID {
			q.Kind, q.Optional = survey.KindText, true
		}
		if q.Kind == survey.KindMultiple {
			m.boxes(q, text)
		} else {
			m.single(q, text)
		}
	}
	return report.Form{
		Title: title, Lang: lang, Made: made, Sheet: m.sheet, Lists: m.say.T("forms.lists"),
		Widths: []float64{labelWidth, answerWidth}, Rows: m.rows,
	}
}

func (m *maker) gap() { m.rows = append(m.rows, report.FormRow{}) }

// wide adds a row with one text over both columns.
func (m *maker) wide(text string, look report.FormLook, height float64) {
	m.rows = append(m.rows, report.FormRow{
		Height: max(height, m.height(text, labelWidth+answerWidth)),
		Cells:  []report.FormCell{{Col: labelColumn, Span: 2, Text: text, Look: look}},
	})
}

// height is how high a row must be for a text to be read whole.
func (m *maker) height(text string, width float64) float64 {
	lines := 0
	for part := range bytes.Lines([]byte(text)) {
		lines += 1 + int(float64(utf8.RuneCount(part))/(width*0.9))
	}
	return air + lineHeight*float64(max(lines, 1))
}

// single adds a question answered in one cell.
func (m *maker) single(q CodeQuestion, text string) {
	answer := report.FormCell{Col: answerColumn, Look: report.FormAnswer, Open: true}
	height := m.height(text, labelWidth)
	switch q.Kind {
	case survey.KindNumber:
		answer.Takes, answer.Prompt, answer.Refuse = report.NumberValue, m.say.T("forms.prompt.number"), m.say.T("forms.refuse.number")
	case survey.KindDate:
		answer.Look = report.FormDate
		answer.Takes, answer.Prompt, answer.Refuse = report.DateValue, m.say.T("forms.prompt.date"), m.say.T("forms.refuse.date")
	case survey.KindText:
		answer.Look, height = report.FormLong, max(height, 4*lineHeight)
	case survey.KindID:
	default:
		for _, o := range q.Options {
			answer.List = append(answer.List, survey.Fold(o))
			height = max(height, m.height(o, longList))
		}
		answer.Prompt, answer.Refuse = m.say.T("forms.prompt.list"), m.say.T("forms.refuse.list")
	}
	m.rows = append(m.rows, report.FormRow{Height: height, Cells: []report.FormCell{
		{Col: labelColumn, Text: text, Look: report.FormQuestion}, answer,
	}})
	m.mark(q, "")
}

// boxes adds a question with a box for each option.
func (m *maker) boxes(q CodeQuestion, text string) {
	text += " " + m.say.T("forms.tick-all")
	m.rows = append(m.rows, report.FormRow{Height: m.height(text, labelWidth), Cells: []report.FormCell{
		{Col: labelColumn, Text: text, Look: report.FormQuestion},
	}})
	for _, o := range q.Options {
		o = survey.Fold(o)
		m.rows = append(m.rows, report.FormRow{Height: m.height(o, labelWidth), Cells: []report.FormCell{
			{Col: labelColumn, Text: o, Look: report.FormOption},
			{Col: answerColumn, Look: report.FormTick, Open: true, List: []string{"x"}, Refuse: m.say.T("forms.refuse.tick")},
		}})
		m.mark(q, o)
	}
}

// mark remembers that the row just added takes an answer. The question is
// called as in the codebook, without its number.
func (m *maker) mark(q CodeQuestion, option string) {
	m.marks = append(m.marks, Mark{
		Sheet: m.sheet, Cells: workbook.CellName(len(m.rows), answerColumn), Question: q.ID,
		Text: survey.Fold(q.Text), Option: option, Kind: q.Kind, Optional: q.Optional,
	})
}
