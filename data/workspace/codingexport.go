package workspace

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"time"

	"izpete/data/report"
	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// AnswerList is answers to an open question with their codes, as they are
// exported.
type AnswerList struct {
	Open        OpenQuestion
	Coding      Coding
	Coded       *survey.Question // what the codes make up; nil for none
	View        View
	Respondents []int  // whose answers are listed, in order
	ByCode      bool   // the list is narrowed to those of a code, or to those not coded or read yet
	About       string // of whom the list is and how far it was read
}

// TellsCodes tells whether each answer may stand with its codes. Where a count of
// theirs is hidden the answers one by one would tell it.
func (l AnswerList) TellsCodes() bool {
	return l.Coded == nil || !l.View.Breakdown(l.Open.Table, l.Coded).SomeHidden()
}

// Check returns an error with the code "answers-hidden" when the list must not be
// given away: the filter leaves too few, or how long the list is tells a count
// that is hidden.
func (l AnswerList) Check() error {
	if l.View.Withheld(l.Open.Table) || l.ByCode && !l.TellsCodes() {
		return survey.Problem("answers-hidden", survey.Place{}, nil).With("Threshold", l.View.Method.Threshold)
	}
	return nil
}

// Document puts the list together for export: how many answers have each code,
// by the method of the case, and the answers.
func (l AnswerList) Document(w *words.Words, caseName string, made time.Time) summary.Document {
	t, q := l.Open.Table, l.Open.Question
	doc := summary.Document{
		Title: q.Text, Subtitle: w.T("coding.subtitle", "Date", w.Date(made)), Case: caseName, Lang: w.Lang, Made: made,
		Sources: []survey.Source{t.Source},
	}
	add := func(b ...summary.Block) { doc.Blocks = append(doc.Blocks, b...) }
	text := func(role summary.Role, s string) {
		add(summary.Paragraph{Role: role, Runs: []summary.Run{{Text: s}}})
	}
	heading := func(key string) { add(summary.Heading{Level: 2, Text: w.T(key), Sheet: w.T(key)}) }
	text(summary.Lead, l.About)
	number := 0
	if l.Coded != nil {
		heading("coding.codes")
		b := l.View.Breakdown(t, l.Coded)
		if b.Base.N < tabulate.Careful && !b.Base.Hidden {
			text(summary.Note, w.T("coding.small"))
		}
		if marks := summary.MethodMarks(w, b); len(marks) > 0 {
			text(summary.Note, strings.Join(marks, " · "))
		}
		number++
		add(codeTable(w, b, number))
	}
	heading("coding.answers")
	if !l.TellsCodes() {
		text(summary.Note, w.T("coding.hidden"))
	}
	number++
	add(l.answerTable(w, number))
	return doc
}

// codeTable is how many answers have each code, with the base beside.
func codeTable(w *words.Words, b *tabulate.Breakdown, number int) summary.Table {
	t := summary.Table{Number: number, Caption: w.T("coding.codes"), Columns: []summary.Column{
		{Title: w.T("coding.col.code"), Align: summary.Start, Width: 0.55},
		{Title: w.T("coding.col.count"), Align: summary.End, Width: 0.15},
		{Title: w.T("coding.col.base"), Align: summary.End, Width: 0.15},
		{Title: w.T("coding.col.share"), Align: summary.End, Width: 0.15},
	}}
	for _, r := range b.Rows {
		count, base, share := w.Int(r.Count), w.Int(b.Base.N), ""
		switch {
		case r.Hidden:
			count, share = w.T("method.hidden"), w.T("method.hidden")
		case b.Base.N >= tabulate.CountsOnly:
			share = w.Percent(r.Percent, 0)
		}
		if b.Base.Hidden {
			base = w.T("method.hidden")
		}
		var row []summary.Cell
		for _, s := range []string{r.Label, count, base, share} {
			row = append(row, summary.Cell{Runs: []summary.Run{{Text: s}}})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (l AnswerList) answerTable(w *words.Words, number int) summary.Table {
	t, q := l.Open.Table, l.Open.Question
	table := summary.Table{Number: number, Caption: w.T("coding.answers"), Columns: []summary.Column{
		{Title: w.T("coding.col.who"), Align: summary.Start, Width: 0.18},
		{Title: w.T("coding.col.cell"), Align: summary.Start, Width: 0.12},
		{Title: w.T("coding.col.answer"), Align: summary.Start, Width: 0.45},
		{Title: w.T("coding.col.codes"), Align: summary.Start, Width: 0.17},
		{Title: w.T("coding.col.read"), Align: summary.Start, Width: 0.08},
	}}
	if !l.TellsCodes() {
		table.Columns = table.Columns[:3]
		table.Columns[2].Width = 0.7
	}
	for _, i := range l.Respondents {
		var codes []string
		for _, k := range l.Coding.Of(i) {
			codes = append(codes, l.Coding.Codes[k].Name)
		}
		read := w.T("coding.no")
		if l.Coding.Read.Has(i) {
			read = w.T("coding.yes")
		}
		at := t.Cell(q, -1, i)
		if t.Origins == nil {
			at.File = ""
		}
		row := []summary.Cell{
			{Runs: []summary.Run{{Text: SayRespondent(w, survey.Fold(t.Names[i]), t.Rows[i])}}},
			{Runs: []summary.Run{{Text: SayPlace(at), Look: summary.Muted}}},
			{Runs: []summary.Run{{Text: strings.TrimSpace(q.Texts[i])}}},
			{Runs: []summary.Run{{Text: strings.Join(codes, "; ")}}},
			{Runs: []summary.Run{{Text: read}}},
		}
		table.Rows = append(table.Rows, row[:len(table.Columns)])
	}
	return table
}

// ExportAnswers writes answers with their codes to a file whose ending names the
// format, whole or not at all. The error is that of Check.
func (w *Workspace) ExportAnswers(ctx context.Context, path string, lang words.Lang, l AnswerList) error {
	if err := l.Check(); err != nil {
		return err
	}
	format, err := report.FormatOf(path)
	if err != nil {
		return w.explain("export answers", err)
	}
	info, _ := w.Case()
	doc := l.Document(words.For(lang), filepath.Base(info.Path), w.deps.Clock())
	err = replaceFile(path, func(out io.Writer) error { return report.Write(ctx, out, format, doc, nil) })
	if errors.Is(err, context.Canceled) {
		err = survey.Problem("cancelled", survey.Place{File: filepath.Base(path)}, err)
	}
	return w.explain("export answers", err)
}
