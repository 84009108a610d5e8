package workspace

import (
	"cmp"
	"context"
	"path/filepath"
	"slices"

	"izpete/data/forms"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// with reads the folder again under another setting.
func (w *Workspace) with(ctx context.Context, p *FormsPreview, s formsSetting, progress func(float64)) (*FormsPreview, error) {
	n, err := readForms(ctx, p.bundle, s, progress)
	if err != nil {
		return nil, w.explain("read forms", err)
	}
	n.Path, n.Took, n.Given = p.Path, p.Took, true
	return n, nil
}

// TeachForm reads the folder by other marks, set in the form that is looked at.
// The codes of its errors are those of teaching a form.
func (w *Workspace) TeachForm(ctx context.Context, p *FormsPreview, marks []FormMark, progress func(float64)) (*FormsPreview, error) {
	if p.book == nil {
		return nil, survey.Problem("forms-none-readable", survey.Place{File: p.Source.File}, nil)
	}
	taught, err := forms.Teach(p.book, marks)
	if err != nil {
		return nil, w.explain("teach form", err)
	}
	if p.Profile != nil {
		keep(taught, p.Profile)
	}
	s := p.setting()
	s.Profile = taught
	return w.with(ctx, p, s, progress)
}

// keep takes over from the former profile what no cell of the form says.
func keep(taught, former *forms.Profile) {
	taught.Title = former.Title
	for i := range taught.Questions {
		q := &taught.Questions[i]
		k := slices.IndexFunc(former.Questions, func(f forms.Question) bool { return f.ID == q.ID })
		if k < 0 {
			continue
		}
		f := &former.Questions[k]
		q.Area, q.AreaGuess = f.Area, f.AreaGuess
		choice := q.Kind == survey.KindGroup || q.Kind == survey.KindSingle || q.Kind == survey.KindScale
		if choice && !q.Ticks() && !f.Ticks() && len(q.Options) == 0 && q.Cells[0].Cell == f.Cells[0].Cell {
			q.Options, q.Closed = f.Options, f.Closed
		}
	}
}

// TeachFrom looks at another form of the folder and proposes its answer cells.
func (w *Workspace) TeachFrom(ctx context.Context, p *FormsPreview, file string, progress func(float64)) (*FormsPreview, error) {
	s := p.setting()
	s.Teaching, s.Profile = file, nil
	n, err := w.with(ctx, p, s, progress)
	if err == nil {
		n.Given = false
	}
	return n, err
}

// UseProfile reads the folder by a profile that was kept.
func (w *Workspace) UseProfile(ctx context.Context, p *FormsPreview, profile *FormProfile, progress func(float64)) (*FormsPreview, error) {
	s := p.setting()
	s.Teaching, s.Profile = "", profile
	return w.with(ctx, p, s, progress)
}

// SetAside leaves a file out of the count, or takes it in again.
func (w *Workspace) SetAside(ctx context.Context, p *FormsPreview, file string, aside bool, progress func(float64)) (*FormsPreview, error) {
	s := p.setting()
	s.Aside = slices.DeleteFunc(slices.Clone(s.Aside), func(n string) bool { return n == file })
	if aside {
		s.Aside = append(s.Aside, file)
		slices.Sort(s.Aside)
	}
	n, err := w.with(ctx, p, s, progress)
	if err == nil {
		n.Given = p.Given
	}
	return n, err
}

// Invite holds the answers against the list of those invited in a workbook.
func (w *Workspace) Invite(ctx context.Context, p *FormsPreview, path string, progress func(float64)) (*FormsPreview, error) {
	data, err := readFile(path)
	if err != nil {
		return nil, w.explain("read the invited", err)
	}
	b, err := workbook.Read(ctx, filepath.Base(path), data, nil)
	if err != nil {
		return nil, w.explain("read the invited", err)
	}
	var answered []string
	if t := p.Table(); t != nil {
		answered = t.Names
	}
	s := p.setting()
	if s.Invited, err = forms.Invited(b, answered); err != nil {
		return nil, w.explain("read the invited", err)
	}
	n, err := w.with(ctx, p, s, progress)
	if err == nil {
		n.Given = p.Given
	}
	return n, err
}

// FormMeaning says what a cell of a form is for.
type FormMeaning string

// What a cell can be marked as.
const (
	FormNothing     FormMeaning = "nothing"     // no answer stands there
	FormInstitution FormMeaning = "institution" // who filled the form in
	FormGroup       FormMeaning = "group"       // a property of the institution
	FormAnswer      FormMeaning = "answer"      // the answer to a question of its own
	FormTick        FormMeaning = "tick"        // a tick for an option of a question
)

// FormMarks are the marks of the form that is looked at, one a cell.
func (p *FormsPreview) FormMarks() []FormMark {
	if p.Profile == nil {
		return nil
	}
	return p.Profile.Marks()
}

// MarkAt returns the mark of a cell; ok is false when it has none.
func (p *FormsPreview) MarkAt(sheet, cell string) (m FormMark, ok bool) {
	for _, m := range p.FormMarks() {
		if m.Sheet == sheet && m.Cells == cell {
			return m, true
		}
	}
	return FormMark{}, false
}

// Marked returns the marks with one cell marked otherwise. question is the one
// that a tick belongs to; "" begins another.
func (p *FormsPreview) Marked(sheet, cell string, as FormMeaning, question string) []FormMark {
	marks := slices.DeleteFunc(p.FormMarks(), func(m FormMark) bool {
		return m.Sheet == sheet && m.Cells == cell || as == FormInstitution && m.Kind == survey.KindID
	})
	m := FormMark{Sheet: sheet, Cells: cell}
	switch as {
	case FormNothing:
		return marks
	case FormInstitution:
		m.Kind = survey.KindID
	case FormGroup:
		m.Kind = survey.KindGroup
	case FormTick:
		m.Question, m.Kind = question, survey.KindMultiple
		for i := range marks {
			if marks[i].Question != question || question == "" {
				continue
			}
			if marks[i].Option == "" || marks[i].Kind == "" {
				marks[i].Kind = survey.KindMultiple
			}
			m.Kind, m.Optional = marks[i].Kind, marks[i].Optional
		}
	}
	return p.inOrder(append(marks, m))
}

// MarkedKind returns the marks with another kind for a question; "" is as it
// seems. A form names its institution once.
func (p *FormsPreview) MarkedKind(question string, kind survey.Kind) []FormMark {
	marks := p.FormMarks()
	for i := range marks {
		switch {
		case marks[i].Question == question:
			marks[i].Kind = kind
		case kind == survey.KindID && marks[i].Kind == survey.KindID:
			marks[i].Kind = ""
		}
	}
	return marks
}

// MarkedOptional returns the marks with a question that may be left empty, or
// not.
func (p *FormsPreview) MarkedOptional(question string, optional bool) []FormMark {
	marks := p.FormMarks()
	for i := range marks {
		if marks[i].Question == question {
			marks[i].Optional = optional
		}
	}
	return marks
}

// inOrder sorts questions by their first cell, as they are read.
func (p *FormsPreview) inOrder(marks []FormMark) []FormMark {
	type place struct{ sheet, row, col int }
	at := func(m FormMark) place {
		row, col, _ := workbook.ParseCell(m.Cells)
		return place{slices.IndexFunc(p.Sheets, func(s PreviewSheet) bool { return s.Info.Name == m.Sheet }), row, col}
	}
	before := func(a, b place) int {
		return cmp.Or(cmp.Compare(a.sheet, b.sheet), cmp.Compare(a.row, b.row), cmp.Compare(a.col, b.col))
	}
	first := map[string]place{}
	for _, m := range marks {
		if was, ok := first[m.Question]; m.Question != "" && (!ok || before(at(m), was) < 0) {
			first[m.Question] = at(m)
		}
	}
	key := func(m FormMark) place {
		if m.Question == "" {
			return at(m)
		}
		return first[m.Question]
	}
	slices.SortStableFunc(marks, func(a, b FormMark) int { return cmp.Or(before(key(a), key(b)), before(at(a), at(b))) })
	return marks
}
