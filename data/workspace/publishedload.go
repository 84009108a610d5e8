package workspace

import (
	"context"
	"path/filepath"
	"strconv"

	"izpete/data/casefile"
	"izpete/data/published"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// LoadPublished reads published figures from a workbook: rows of question,
// option and percentage, in any of its sheets. What was placed is stored as one
// change, in place of what was published of those options before; what could not
// be placed is told. A file without any figure gives "published-none".
func (w *Workspace) LoadPublished(ctx context.Context, path string) (published.Reading, error) {
	name := filepath.Base(path)
	data, err := readFile(path)
	if err != nil {
		return published.Reading{}, w.explain("read published figures", err)
	}
	book, err := workbook.Read(ctx, name, data, nil)
	if err != nil {
		return published.Reading{}, w.explain("read published figures", err)
	}
	tables := w.Tables()
	var lines []published.Line
	for _, s := range book.Sheets {
		of := published.ReadRows(textRows(s), published.Known(tables))
		for i := range of {
			if len(book.Sheets) > 1 {
				of[i].Sheet = s.Name
			}
		}
		lines = append(lines, of...)
	}
	if len(lines) == 0 {
		return published.Reading{}, survey.Problem("published-none", survey.Place{File: name}, nil)
	}
	found, left := published.Match(tables, lines)
	return w.storePublished(found, left, name)
}

// textRows is a sheet as texts, as far as published figures are read.
func textRows(s *workbook.Sheet) [][]string {
	rows := make([][]string, min(s.Rows, 2*published.MostLines))
	for i := range rows {
		for _, c := range s.Row(i + 1) {
			text := c.Text
			if c.Type == workbook.Number && text == "" {
				text = strconv.FormatFloat(c.Number, 'f', -1, 64)
			}
			rows[i] = append(rows[i], text)
		}
	}
	return rows
}

// LoadPublishedText is LoadPublished for lines that were pasted.
func (w *Workspace) LoadPublishedText(text string) (published.Reading, error) {
	tables := w.Tables()
	found, left := published.Match(tables, published.ReadText(text, published.Known(tables)))
	return w.storePublished(found, left, "")
}

// PastePublished stores lines that were pasted into one question: those with a
// label for the option of that label, figures alone for the options in the order
// given.
func (w *Workspace) PastePublished(table, question string, order []int, text string) (published.Reading, error) {
	t, q, _, err := w.asked(table, question)
	if err != nil {
		return published.Reading{}, err
	}
	found, left := published.Fill(t, q, order, published.ReadText(text, func(string) bool { return false }))
	return w.storePublished(found, left, "")
}

// storePublished stores what was placed as one change.
func (w *Workspace) storePublished(found []published.Found, left []published.Left, source string) (published.Reading, error) {
	out := published.Reading{Placed: len(found), Left: left}
	w.mu.Lock()
	if w.file == nil {
		w.mu.Unlock()
		return published.Reading{}, errNoCase
	}
	all := w.foldPublished()
	w.mu.Unlock()
	e := casefile.Entry{Action: "published.load"}
	abouts := map[*survey.Question]aboutRecord{}
	var firsts []published.Found // the first figure of each question
	for _, x := range found {
		have := all.of(x.Asked)
		if have.claim.Texts[x.Choice] != x.Percent {
			e.Changes = append(e.Changes, have.figure(x.Table, x.Asked, x.Choice, x.Percent))
		}
		about, seen := abouts[x.Asked]
		if !seen {
			about = have.about
			firsts = append(firsts, x)
		}
		if source != "" {
			about.Source = source
		}
		if x.Base != "" {
			about.Base = x.Base
		}
		abouts[x.Asked] = about
	}
	out.Questions = len(firsts)
	for _, x := range firsts {
		if have := all.of(x.Asked); have.about != abouts[x.Asked] {
			e.Changes = append(e.Changes, have.set(x.Table, x.Asked, abouts[x.Asked]))
		}
	}
	if len(e.Changes) == 0 {
		return out, nil
	}
	return out, w.change("load published figures", e)
}
