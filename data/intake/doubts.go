package intake

import (
	"strings"

	"izpete/data/survey"
	"izpete/data/workbook"
)

// maybeOne marks neighbouring columns of nothing but 0 and 1 that no heading
// holds together: they may be the options of one question, and only the
// questionnaire can tell.
func (r *reading) maybeOne() {
	for i := 0; i < len(r.drafts); {
		n := 0
		for i+n < len(r.drafts) && r.binary(&r.drafts[i+n]) && (n == 0 || r.drafts[i+n].cols[0].n == r.drafts[i+n-1].cols[0].n+1) {
			n++
		}
		if n >= 3 {
			run := r.drafts[i : i+n]
			for k := range run {
				run[k].doubt = "maybe-one-question"
			}
			run[0].with = letters(run[0].cols[0].n) + ":" + letters(run[n-1].cols[0].n)
		}
		i += max(n, 1)
	}
}

// binary tells whether a draft is one column of 0 and 1 under no common
// heading.
func (r *reading) binary(d *draft) bool {
	if d.kind != survey.KindSingle || d.marks != noMarks || d.split != nil || d.grid != "" || d.forced || d.twin != nil {
		return false
	}
	for _, t := range r.titles {
		if t.n == d.cols[0].n && t.group != 0 {
			return false
		}
	}
	some := false
	for _, v := range d.cols[0].values[1:] {
		switch {
		case r.lang.empty(v.text):
		case isNumeric(v) && (v.num == 0 || v.num == 1), v.typ == workbook.Bool:
			some = true
		default:
			return false
		}
	}
	return some
}

// notToldApart notes that a question in columns leaves two states alike: where
// only ticks are written, nothing ticked looks like no answer; where the tool
// writes 0 from the start, never opened looks like nothing ticked.
func (r *reading) notToldApart(t *survey.Table, q *survey.Question, d *draft) []survey.Note {
	if q.Kind != survey.KindMultiple {
		return nil // of one answer, nothing ticked is no answer
	}
	code, n := "states-not-told-apart", q.Asked.Count()-q.Answered.Count()
	if hasNo(d.cols) {
		if !d.zeros {
			return nil
		}
		some := survey.NewSet(t.Len())
		for _, p := range q.Picked {
			some = some.Or(p)
		}
		code, n = "zeros-not-told-apart", q.Answered.AndNot(some).Count()
	}
	if n == 0 {
		return nil
	}
	// A tenth of the base moves shares by as much; less is a remark.
	level := survey.Info
	if n*10 >= q.Asked.Count() {
		level = survey.Doubt
	}
	p := t.Cells(q, -1)
	p.Cell = q.Columns[0] + ":" + q.Columns[len(q.Columns)-1]
	return []survey.Note{{Code: code, Level: level, Place: p, Args: map[string]any{"Text": q.Text, "Column": q.Columns[0], "N": n}}}
}

// hasNo tells whether the columns hold a sign for what is not ticked.
func hasNo(cols []*column) bool {
	for _, c := range cols {
		for _, v := range c.values[1:] {
			if isNo(v.text) {
				return true
			}
		}
	}
	return false
}

// alikeLimit is how many notes of one sort are told one by one.
const alikeLimit = 5

// plurals are the notes that are told together when there are many.
var plurals = map[string]string{"open-text": "open-texts", "one-tick-each": "one-tick-each-many"}

// mergeAlike puts many remarks of one sort into one.
func mergeAlike(notes []survey.Note, t *survey.Table) []survey.Note {
	columns := map[string][]string{}
	for _, n := range notes {
		if plurals[n.Code] != "" {
			columns[n.Code] = append(columns[n.Code], n.Args["Column"].(string))
		}
	}
	var out []survey.Note
	told := map[string]bool{}
	for _, n := range notes {
		all := columns[n.Code]
		switch {
		case len(all) <= alikeLimit:
			out = append(out, n)
		case !told[n.Code]:
			told[n.Code] = true
			out = append(out, survey.Note{
				Code: plurals[n.Code], Level: n.Level, Place: survey.Place{File: t.Source.File, Sheet: t.Sheet},
				Args: map[string]any{"N": len(all), "Columns": someOf(all, 12)},
			})
		}
	}
	return out
}

// someOf lists the first of many names.
func someOf(names []string, most int) string {
	if len(names) > most {
		return strings.Join(names[:most], ", ") + " …"
	}
	return strings.Join(names, ", ")
}
