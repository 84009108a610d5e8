package intake

import (
	"slices"

	"izpete/data/survey"
	"izpete/data/workbook"
)

// ledger holds the steps of one reading and what became of each. A nil ledger
// has no steps.
type ledger struct {
	steps  []Step
	out    []Outcome
	sheets []*reading // by step; nil for one whose sheet is not there
}

func newLedger(steps []Step) *ledger {
	return &ledger{steps: steps, out: make([]Outcome, len(steps)), sheets: make([]*reading, len(steps))}
}

func (l *ledger) apply(i, cells, respondents int) {
	o := &l.out[i]
	o.Applied, o.Reason = true, ""
	o.Cells += cells
	o.Respondents += respondents
}

func (l *ledger) refuse(i int, reason string) {
	l.out[i].Applied, l.out[i].Reason = false, reason
}

// overrule turns the steps about sheets and headers into options.
func (l *ledger) overrule(b *workbook.Book, opt Options) Options {
	header := map[string][]int{}
	for name, rows := range opt.Header {
		header[name] = rows
	}
	opt.Header = header
	opt.read = map[string]bool{}
	for i, s := range l.steps {
		if s.Kind != StepReadSheet && s.Kind != StepLeaveSheet && s.Kind != StepHeader {
			continue
		}
		sh := sheetLike(b, s.Sheet)
		switch {
		case sh == nil:
			l.refuse(i, "no-sheet")
		case sh.Chart || sh.Rows == 0:
			l.refuse(i, "not-read")
		case s.Kind == StepReadSheet:
			opt.read[sh.Name] = true
			l.apply(i, 0, 0)
		case s.Kind == StepLeaveSheet:
			opt.read[sh.Name] = false
			l.apply(i, sh.Count(), 0)
		case len(s.Rows) == 0 || slices.Min(s.Rows) < 1 || slices.Max(s.Rows) >= sh.Rows:
			l.refuse(i, "no-row")
		default:
			header[sh.Name] = s.Rows
			l.apply(i, 0, 0)
		}
	}
	return opt
}

// sheetLike finds a sheet by its name, or the only one there is.
func sheetLike(b *workbook.Book, name string) *workbook.Sheet {
	var only *workbook.Sheet
	n := 0
	for _, s := range b.Sheets {
		if survey.Fold(s.Name) == survey.Fold(name) {
			return s
		}
		if !s.Hidden && !s.Chart && s.Rows > 0 {
			only = s
			n++
		}
	}
	if n == 1 {
		return only
	}
	return nil
}

// place finds for each step its sheet: by name, otherwise the one that has the
// heading.
func (l *ledger) place(b *workbook.Book, sheets []*reading) {
	for i, s := range l.steps {
		if sh := sheetLike(b, s.Sheet); sh != nil {
			at := slices.IndexFunc(sheets, func(r *reading) bool { return r.sheet == sh })
			l.sheets[i] = sheets[at]
			continue
		}
		if s.Heading == "" {
			continue
		}
		for _, r := range sheets {
			if !r.found || l.sheets[i] != nil {
				continue
			}
			for _, t := range titles(r.sheet, r.region) {
				if slices.Contains(t.names(), survey.Fold(s.Heading)) {
					l.sheets[i] = r
				}
			}
		}
	}
}

// of goes through the steps of some kinds that are for a sheet, in their order.
func (l *ledger) of(r *reading, do func(i int, s Step), kinds ...StepKind) {
	if l == nil {
		return
	}
	for i, s := range l.steps {
		if l.sheets[i] == r && slices.Contains(kinds, s.Kind) {
			do(i, s)
		}
	}
}

// finish applies what concerns whole tables, and notes the steps that could not
// be applied.
func (l *ledger) finish(s *survey.Survey) {
	for i, st := range l.steps {
		r := l.sheets[i]
		switch {
		case l.out[i].Reason != "":
		case st.Kind == StepReadSheet && r.role != survey.RoleResponses:
			l.refuse(i, "no-header")
		case st.Kind == StepReadSheet:
			l.out[i].Respondents = len(r.rows)
		case st.Kind == StepLeaveSheet, st.Kind == StepHeader:
		case r == nil:
			l.refuse(i, "no-sheet")
		case r.role != survey.RoleResponses:
			l.refuse(i, "not-read")
		case st.Kind == StepPopulation:
			l.population(i, st, s, r)
		case st.Kind == StepKeepApart && l.out[i].Applied:
			l.drop(i, s, func(n survey.Note) bool {
				return n.Code == "similar-values" && contains(st.Values, n.Args["Value"]) && contains(st.Values, n.Args["Like"])
			})
		case st.Kind == StepBlanksNotTicked || st.Kind == StepBlanksNoAnswer:
			l.drop(i, s, func(n survey.Note) bool { return n.Code == "blank-between-ticks" })
		case st.Kind == StepNoneTicked:
			l.drop(i, s, func(n survey.Note) bool {
				return n.Code == "states-not-told-apart" || n.Code == "zeros-not-told-apart"
			})
		}
		l.note(i, s)
	}
}

// drop takes away the notes about the question of a step that it has settled.
func (l *ledger) drop(i int, s *survey.Survey, settled func(survey.Note) bool) {
	if !l.out[i].Applied {
		return
	}
	r := l.sheets[i]
	d, _ := r.draftOf(l.steps[i].Spot)
	if d == nil {
		return
	}
	s.Notes = slices.DeleteFunc(s.Notes, func(n survey.Note) bool {
		return settled(n) && n.Place.Sheet == r.sheet.Name && d.column(n.Args["Column"])
	})
}

func (l *ledger) population(i int, st Step, s *survey.Survey, r *reading) {
	for _, t := range s.Tables {
		switch {
		case t.Sheet != r.sheet.Name:
		case st.Number < t.Len() && st.Number != 0:
			l.refuse(i, "too-few")
		default:
			t.Population = st.Number
			l.apply(i, 0, t.Len())
		}
	}
}

func contains(values []string, v any) bool {
	text, ok := v.(string)
	return ok && slices.ContainsFunc(values, func(s string) bool { return survey.Fold(s) == survey.Fold(text) })
}

// note says that a step could not be applied, or that its column has another
// heading now.
func (l *ledger) note(i int, s *survey.Survey) {
	st, o := l.steps[i], l.out[i]
	if o.Applied && !o.Moved {
		return
	}
	n := survey.Note{
		Code: "step-not-applied", Level: survey.Doubt,
		Place: survey.Place{File: s.Source.File, Sheet: st.Sheet},
		Args:  map[string]any{"Step": i + 1, "Kind": string(st.Kind), "Reason": o.Reason, "Column": st.Column, "Heading": st.Heading, "Value": first(st.Values)},
	}
	if o.Applied {
		n.Code = "step-other-heading"
	}
	s.Notes = append(s.Notes, n)
}

func first(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return values[0]
}
