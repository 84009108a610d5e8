package intake

import (
	"slices"
	"strconv"

	"izpete/data/survey"
	"izpete/data/workbook"
)

// notes says what was noticed in a table, doubts first.
func (r *reading) notes(t *survey.Table) []survey.Note {
	var notes []survey.Note
	for i, q := range t.Questions {
		d := &r.drafts[i]
		notes = append(notes, r.errors(t, d)...)
		switch q.Kind {
		case survey.KindID:
			notes = append(notes, r.sameNames(t, q)...)
		case survey.KindText:
			if n := distinctTexts(q); n > 0 {
				notes = append(notes, survey.Note{Code: "open-text", Place: r.column(t, q), Args: map[string]any{"Column": q.Columns[0], "Text": q.Text, "N": n}})
			}
		case survey.KindNumber:
			notes = append(notes, r.mixed(t, d)...)
		case survey.KindGroup, survey.KindSingle, survey.KindMultiple, survey.KindScale:
			notes = append(notes, similar(t, q)...)
			if q.Layout == survey.LayoutColumns {
				notes = append(notes, r.betweenTicks(t, q, d)...)
				notes = append(notes, r.notToldApart(t, q, d)...)
			}
		}
		if q.Doubt != "" && (q.Doubt != "maybe-one-question" || d.with != "") {
			p := r.column(t, q)
			switch {
			case d.with != "":
				p.Cell = d.with
			case len(q.Columns) > 1:
				p.Cell = q.Columns[0] + ":" + q.Columns[len(q.Columns)-1]
			}
			notes = append(notes, survey.Note{Code: q.Doubt, Level: survey.Doubt, Place: p, Args: map[string]any{"Column": q.Columns[0], "Text": q.Text, "N": len(q.Options)}})
		}
	}
	notes = mergeAlike(notes, t)
	slices.SortStableFunc(notes, func(a, b survey.Note) int { return int(b.Level - a.Level) })
	return notes
}

// column is the place of a question's answers.
func (r *reading) column(t *survey.Table, q *survey.Question) survey.Place { return t.Cells(q, -1) }

func (r *reading) cell(t *survey.Table, c *column, row int) survey.Place {
	return survey.Place{File: t.Source.File, Sheet: t.Sheet, Cell: letters(c.n) + strconv.Itoa(row)}
}

// count notes the cells of a column whose value passes, at the first of them.
func (r *reading) count(t *survey.Table, c *column, code string, pass func(value) bool) []survey.Note {
	n, first := 0, -1
	for id, v := range c.values {
		if id == 0 || !pass(v) {
			continue
		}
		n += v.count
		if first < 0 || v.first < c.values[first].first {
			first = id
		}
	}
	if n == 0 {
		return nil
	}
	return []survey.Note{{
		Code: code, Level: survey.Doubt, Place: r.cell(t, c, c.values[first].first),
		Args: map[string]any{"Value": c.values[first].text, "Column": letters(c.n), "N": n},
	}}
}

// errors notes cells that hold a spreadsheet error; #N/A means not asked.
func (r *reading) errors(t *survey.Table, d *draft) (notes []survey.Note) {
	for _, c := range d.cols {
		notes = append(notes, r.count(t, c, "error-cell", func(v value) bool {
			return v.typ == workbook.Error && !r.lang.notAsked(v.text) && !d.settled(v.text)
		})...)
	}
	return notes
}

// mixed notes text among numbers.
func (r *reading) mixed(t *survey.Table, d *draft) []survey.Note {
	return r.count(t, d.cols[0], "mixed-types", func(v value) bool {
		return !isNumeric(v) && v.typ != workbook.Error && !r.lang.empty(v.text) && !d.settled(v.text)
	})
}

// sameNames notes respondents that stand in more than one row.
func (r *reading) sameNames(t *survey.Table, q *survey.Question) []survey.Note {
	seen := map[string]bool{}
	n, first := 0, -1
	for i, name := range q.Texts {
		if name != "" && seen[survey.Fold(name)] {
			n++
			if first < 0 {
				first = i
			}
		}
		seen[survey.Fold(name)] = true
	}
	if n == 0 {
		return nil
	}
	return []survey.Note{{Code: "same-name", Level: survey.Doubt, Place: t.Cell(q, -1, first), Args: map[string]any{"Value": q.Texts[first], "N": n}}}
}

// betweenTicks notes blank cells among the ticks of one respondent, where the
// sheet writes a sign for what is not ticked too.
func (r *reading) betweenTicks(t *survey.Table, q *survey.Question, d *draft) []survey.Note {
	if d.marks != yesNo || !hasNo(d.cols) {
		return nil
	}
	n := 0
	var at survey.Place
	for i := range t.Len() {
		blank, filled := -1, false
		blanks := 0
		for k, c := range d.cols {
			v := c.values[c.rows[i]].text
			switch {
			case isBlankWord(v):
				blanks++
				if blank < 0 {
					blank = k
				}
			case !r.lang.notAsked(v):
				filled = true
			}
		}
		if filled && blank >= 0 {
			if n == 0 {
				at = r.cell(t, d.cols[blank], t.Rows[i])
			}
			n += blanks
		}
	}
	if n == 0 {
		return nil
	}
	return []survey.Note{{Code: "blank-between-ticks", Level: survey.Doubt, Place: at, Args: map[string]any{"N": n, "Text": q.Text, "Column": q.Columns[0]}}}
}

func distinctTexts(q *survey.Question) int {
	seen := map[string]bool{}
	for _, s := range q.Texts {
		if s != "" {
			seen[s] = true
		}
	}
	return len(seen)
}
