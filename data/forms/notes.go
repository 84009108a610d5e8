package forms

import (
	"slices"

	"izpete/data/survey"
	"izpete/data/workbook"
)

// The codes of the notes on a form; each has its sentence in both languages
// under "note.<code>".
const (
	RowsIn        = "form-rows-in"        // N rows put in
	RowsOut       = "form-rows-out"       // N rows taken out
	ColumnsMoved  = "form-columns-moved"  // by N columns
	Reworded      = "form-reworded"       // Was, Now
	LabelGone     = "form-label-gone"     // Was
	QuestionGone  = "form-question-gone"  // Question
	SheetRenamed  = "form-sheet-renamed"  // Was
	SheetGone     = "form-sheet-gone"     // Was
	HiddenSheet   = "form-hidden-sheet"   // hidden in this form, not in the one taught
	ExtraSheet    = "form-extra-sheet"    // not in the form taught
	ExtraText     = "form-extra-text"     // Value, N: cells filled that take no answer
	FormulaLost   = "form-formula-lost"   // Value stands where there was a formula
	Missing       = "form-missing"        // Question
	OutsideList   = "form-outside-list"   // Question, Value
	UnclearTick   = "form-unclear-tick"   // Question, Option, Value
	SeveralTicks  = "form-several-ticks"  // Question, N
	NotANumber    = "form-not-a-number"   // Question, Value
	NotADate      = "form-not-a-date"     // Question, Value
	NoInstitution = "form-no-institution" // the form does not say whose it is
	SameInstitute = "form-same-name"      // Institution, Other: the other file
	NotInvited    = "form-not-invited"    // Institution
	LikelyInvited = "form-likely-invited" // Institution, Invited: taken for the same
)

// noteSheet notes a sheet that is called or shown otherwise.
func (pl *plan) noteSheet(f *Form, sp *sheetPlan, s *workbook.Sheet) {
	if s.Name != sp.name {
		f.note(survey.Info, SheetRenamed, s.Name, "", map[string]any{"Was": sp.name})
	}
	if s.Hidden && !sp.hidden {
		f.note(survey.Doubt, HiddenSheet, s.Name, "", nil)
	}
}

// noteSheets notes sheets that were not in the form, and those that are
// missing. sheets are those found, as in the plan.
func (pl *plan) noteSheets(f *Form, b *workbook.Book, sheets []*workbook.Sheet) {
	for _, s := range b.Sheets {
		switch {
		case slices.Contains(sheets, s):
		case s.Hidden:
			f.note(survey.Doubt, HiddenSheet, s.Name, "", nil)
		default:
			f.note(survey.Info, ExtraSheet, s.Name, "", nil)
		}
	}
	for i, sp := range pl.sheets {
		if sheets[i] == nil && sp.asked {
			f.note(survey.Doubt, SheetGone, sp.name, "", map[string]any{"Was": sp.name})
		}
	}
}

// noteLayout notes what has moved or changed in a sheet.
func (pl *plan) noteLayout(f *Form, sheet int, l *layout) {
	name := l.sheet.Name
	in, out, inAt, outAt := l.rows()
	if in > 0 {
		f.note(survey.Doubt, RowsIn, name, workbook.CellName(inAt, 1), map[string]any{"N": in, "Row": inAt})
	}
	if out > 0 {
		f.note(survey.Doubt, RowsOut, name, workbook.CellName(outAt, 1), map[string]any{"N": out, "Row": outAt})
	}
	moved := 0
	for i := range pl.cells {
		if c := &pl.cells[i]; c.sheet == sheet && f.given[i].found {
			by := f.given[i].at.Col - c.at.Col
			moved = max(moved, by, -by)
		}
	}
	if moved > 0 {
		f.note(survey.Doubt, ColumnsMoved, name, "", map[string]any{"N": moved})
	}
	pl.noteWording(f, sheet, l)
	used := pl.noteFormulas(f, l)
	for i := range pl.cells {
		if c := &pl.cells[i]; c.sheet == sheet && f.given[i].found {
			used[f.given[i].at] = true
		}
	}
	pl.noteExtras(f, l, used)
}

// noteWording notes labels of answers that read otherwise or are not there, and
// questions that cannot be found without them.
func (pl *plan) noteWording(f *Form, sheet int, l *layout) {
	if !l.moved {
		return
	}
	noted, lost := map[int]bool{}, map[int]bool{}
	for i := range pl.cells {
		c := &pl.cells[i]
		if c.sheet != sheet {
			continue
		}
		if !f.given[i].found {
			if !lost[c.question] {
				lost[c.question] = true
				f.note(survey.Doubt, QuestionGone, l.sheet.Name, "", map[string]any{"Question": pl.title(c.question)})
			}
			continue
		}
		for _, n := range c.near {
			if noted[n] {
				continue
			}
			noted[n] = true
			switch s := l.seats[n]; s.how {
			case reworded, replaced:
				f.note(survey.Doubt, Reworded, l.sheet.Name, s.at.String(), map[string]any{"Was": clipped(l.plan.labels[n].text), "Now": clipped(s.text)})
			case gone:
				f.note(survey.Doubt, LabelGone, l.sheet.Name, "", map[string]any{"Was": clipped(l.plan.labels[n].text)})
			}
		}
	}
}

// noteFormulas notes calculated cells that hold something else by now. It
// returns where they stand.
func (pl *plan) noteFormulas(f *Form, l *layout) map[workbook.Address]bool {
	stand := map[workbook.Address]bool{}
	for _, taught := range l.plan.formulas {
		at := taught
		if l.moved {
			shift, _, ok := l.shift(taught.Row)
			if at = (workbook.Address{Row: taught.Row + shift, Col: taught.Col + l.colsBy(taught.Col)}); !ok || at.Row < 1 || at.Col < 1 {
				continue
			}
		}
		stand[at] = true
		if !l.sheet.Formula(at.Row, at.Col) {
			f.note(survey.Doubt, FormulaLost, l.sheet.Name, at.String(), map[string]any{"Value": clipped(shown(l.sheet.At(at.Row, at.Col)))})
		}
	}
	return stand
}

// noteExtras notes what was written where no answer was asked for: it is not
// counted, and may be a remark to be read.
func (pl *plan) noteExtras(f *Form, l *layout, used map[workbook.Address]bool) {
	for _, s := range l.seats {
		if s.how != gone {
			used[s.at] = true
		}
	}
	n := 0
	var first workbook.Address
	for a, c := range l.sheet.Each() {
		if used[a] || shown(c) == "" || l.sheet.Formula(a.Row, a.Col) {
			continue
		}
		if n++; n == 1 {
			first = a
		}
	}
	if n > 0 {
		f.note(survey.Doubt, ExtraText, l.sheet.Name, first.String(), map[string]any{"N": n, "Value": clipped(shown(l.sheet.At(first.Row, first.Col)))})
	}
}

// title is a question as it is called in notes.
func (pl *plan) title(question int) string { return clipped(pl.profile.Questions[question].Text) }
