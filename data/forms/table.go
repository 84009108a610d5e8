package forms

import (
	"slices"

	"izpete/data/intake"
	"izpete/data/survey"
)

// survey makes the table of all forms that were read.
func (r *Result) survey(pl *plan, folder string) {
	p := pl.profile
	r.leaveBlank(p)
	t := &survey.Table{
		ID: "t1", Source: r.source(folder), Sheet: firstSheet(p), Unit: survey.UnitInstitution,
		HeaderRows: []int{}, Origins: []survey.Place{}, LeftOut: []survey.LeftOut{},
	}
	var read []*Form
	for i := range r.Forms {
		f := &r.Forms[i]
		if f.LeftOut != "" {
			t.LeftOut = append(t.LeftOut, survey.LeftOut{Row: i + 1, File: f.File, Reason: string(f.LeftOut)})
			continue
		}
		f.Respondent = len(read)
		read = append(read, f)
		t.Rows = append(t.Rows, i+1)
		t.Origins = append(t.Origins, survey.Place{File: f.File, Sheet: f.Sheet})
	}
	from := 0
	for i := range p.Questions {
		q := &p.Questions[i]
		s := column(q, read, from)
		t.Questions = append(t.Questions, s)
		for k, f := range read {
			f.noteMissing(q, s, k, f.given[from:from+len(q.Cells)])
		}
		from += len(q.Cells)
	}
	r.name(t, read)
	for _, f := range read {
		f.given = nil
	}
	r.Survey = &survey.Survey{Source: t.Source, Tables: []*survey.Table{t}}
	for _, s := range p.Sheets {
		role := survey.RoleOther
		if slices.ContainsFunc(p.Questions, func(q Question) bool { return q.Cells[0].Sheet == s.Name }) {
			role = survey.RoleForm
		}
		r.Survey.Sheets = append(r.Survey.Sheets, survey.SheetInfo{Name: s.Name, Hidden: s.Hidden, Role: role})
	}
	r.notes()
}

// notes gathers what was noticed, file by file.
func (r *Result) notes() {
	r.Survey.Notes = nil
	for i := range r.Forms {
		r.Survey.Notes = append(r.Survey.Notes, r.Forms[i].Notes...)
	}
}

func firstSheet(p *Profile) string { return p.Questions[0].Cells[0].Sheet }

// leaveBlank leaves out forms in which nothing is filled in.
func (r *Result) leaveBlank(p *Profile) {
	for i := range r.Forms {
		f := &r.Forms[i]
		if f.LeftOut == "" && !slices.ContainsFunc(f.given, func(g given) bool { return g.text() != "" && g.text() != emptyBox }) {
			f.LeftOut, f.Notes, f.given = BlankForm, nil, nil
		}
	}
}

// column gathers the answers to one question; its cells begin at from in each
// form.
func column(q *Question, read []*Form, from int) *survey.Question {
	s := &survey.Question{
		ID: q.ID, Text: q.Text, Kind: q.Kind, Area: q.Area, AreaGuess: q.AreaGuess,
		Asked: survey.NewSet(len(read)), Answered: survey.NewSet(len(read)),
	}
	for _, c := range q.Cells {
		s.Columns = append(s.Columns, c.Cell)
	}
	s.Addresses = make([][]string, len(read))
	for i, f := range read {
		for k := range q.Cells {
			s.Addresses[i] = append(s.Addresses[i], f.given[from+k].address())
		}
	}
	if q.Ticks() {
		ticked(q, s, read, from)
	} else {
		written(q, s, read, from)
	}
	return s
}

// ticked fills in a question whose options have a cell each.
func ticked(q *Question, s *survey.Question, read []*Form, from int) {
	if q.Kind == survey.KindMultiple {
		s.Layout = survey.LayoutColumns
	}
	for _, c := range q.Cells {
		s.Options = append(s.Options, survey.Option{Label: c.Option, Column: c.Cell, Missing: intake.DontKnow(c.Option)})
		s.Picked = append(s.Picked, survey.NewSet(len(read)))
	}
	for i, f := range read {
		put(s, i, f.ticks(q, f.given[from:from+len(q.Cells)]))
	}
}

// written fills in a question answered in one cell.
func written(q *Question, s *survey.Question, read []*Form, from int) {
	cells := make([]*given, len(read))
	for i, f := range read {
		cells[i] = &f.given[from]
	}
	if s.Kind == "" {
		if s.Kind = guess(cells); s.Kind == survey.KindSingle {
			s.Doubt = "kind-guess"
		}
	}
	if s.Charted() {
		chosen(q, s, read, cells)
		return
	}
	s.Texts = make([]string, len(read))
	if s.Kind == survey.KindNumber {
		s.Numbers, s.Texts = make([]float64, len(read)), nil
	}
	for i, f := range read {
		a := f.one(q, s.Kind, nil, cells[i])
		put(s, i, a)
		if s.Numbers != nil {
			s.Numbers[i] = a.number
		} else {
			s.Texts[i] = a.text
		}
	}
}

func put(s *survey.Question, i int, a answer) {
	if a.asked {
		s.Asked.Add(i)
	}
	if a.answered {
		s.Answered.Add(i)
	}
	for _, o := range a.ticked {
		s.Picked[o].Add(i)
	}
}

// name gives each respondent the name that its form says, notes those that say
// none or the same, and what is missing.
func (r *Result) name(t *survey.Table, read []*Form) {
	var id *survey.Question
	for _, q := range t.Questions {
		if q.Kind == survey.KindID {
			id = q
		}
	}
	for i, f := range read {
		f.Institution = stem(f.File)
		if id != nil && id.Texts[i] != "" {
			f.Institution = id.Texts[i]
		} else if id != nil {
			f.note(survey.Doubt, NoInstitution, f.Sheet, id.Addresses[i][0], map[string]any{"Institution": f.Institution})
		}
		t.Names = append(t.Names, f.Institution)
	}
	noteSame(read)
}

// noteMissing notes a question that was asked and left empty.
func (f *Form) noteMissing(q *Question, s *survey.Question, i int, cells []given) {
	open := q.Kind == "" && s.Kind == survey.KindText // as the answers tell
	if q.Optional || open || q.Kind == survey.KindID || !s.Asked.Has(i) || s.Answered.Has(i) {
		return
	}
	if slices.ContainsFunc(cells, func(g given) bool { t := g.text(); return t != "" && t != emptyBox && !intake.Blank(t) }) {
		return // what stands there has a note of its own
	}
	at := s.Addresses[i][0]
	if last := s.Addresses[i][len(cells)-1]; last != at && last != "" && at != "" {
		at += ":" + last
	}
	f.note(survey.Doubt, Missing, f.Sheet, at, map[string]any{"Question": clipped(q.Text)})
}
