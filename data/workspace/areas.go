package workspace

import (
	"context"
	"slices"

	"izpete/data/casefile"
	"izpete/data/forms"
	"izpete/data/survey"
)

// Areas are the ids of the readiness areas, in the order of the overview; each
// is named by the words under "area.<id>".
var Areas = []string{
	"strategy", "regulation", "budget", "human-capital", "security", "infrastructure", "projects", "digital-maturity", "nlp",
}

// Ref names a question of the case.
type Ref struct{ Table, Question string }

// RefOf names a question.
func RefOf(t *survey.Table, q *survey.Question) Ref { return Ref{t.ID, q.ID} }

// AreaOf puts a question into a readiness area.
type AreaOf struct {
	Ref
	Area  string // "" takes it out of the one that it is in
	Guess bool   // proposed from words, and not confirmed
}

// AssignAreas puts questions into areas, as one change however many there are.
// In a workbook each is a correction of it; in a folder of forms the area stands
// with the question that was taught. What is so already stores nothing. The
// error has the code "figure-gone" for a question that is not there,
// "area-derived" for one made of others, whose area is theirs, and
// "area-unknown".
func (w *Workspace) AssignAreas(ctx context.Context, all []AreaOf) error {
	w.mu.Lock()
	f, tables := w.file, slices.Clone(w.tables)
	w.mu.Unlock()
	if f == nil {
		return errNoCase
	}
	var sources []string
	of := map[string][]placed{}
	for _, a := range all {
		t, q := findQuestion(tables, a.Ref)
		switch {
		case q == nil:
			return survey.Problem("figure-gone", survey.Place{}, nil)
		case q.Derived != "":
			return survey.Problem("area-derived", survey.Place{}, nil)
		case a.Area != "" && !slices.Contains(Areas, a.Area):
			return survey.Problem("area-unknown", survey.Place{}, nil).With("Area", a.Area)
		case q.Area == a.Area && q.AreaGuess == a.Guess:
			continue
		}
		sha := t.Source.SHA256
		if of[sha] == nil {
			sources = append(sources, sha)
		}
		of[sha] = append(of[sha], placed{t, q, a})
	}
	if len(sources) == 0 {
		return nil
	}
	e := casefile.Entry{Action: areaAction(of[sources[0]], len(all))}
	for _, sha := range sources {
		rec, ok := sourceRecord(f, sha)
		if !ok {
			return survey.Problem("source-gone", survey.Place{}, nil)
		}
		assign := w.areasInWorkbook
		if rec.Kind == kindForms {
			assign = w.areasInForms
		}
		changes, err := assign(ctx, f, rec, of[sha])
		if err != nil {
			return w.explain("assign areas", err)
		}
		e.Subject, e.Changes = sha, append(e.Changes, changes...)
	}
	return w.change("assign areas", e)
}

// placed is a question with the area it is put into.
type placed struct {
	table    *survey.Table
	question *survey.Question
	to       AreaOf
}

// areaAction names what is done to one question, or to several at once.
func areaAction(first []placed, all int) string {
	p := first[0]
	switch {
	case all > 1:
		return "area.suggested"
	case p.to.Area == "":
		return "area.remove"
	case p.question.Area == p.to.Area:
		return "area.confirm"
	case p.question.Area != "":
		return "area.move"
	}
	return "area.assign"
}

// areasInWorkbook are the corrections of a workbook. It is recognised with them
// first: the data is ready when the change is.
func (w *Workspace) areasInWorkbook(ctx context.Context, f *casefile.File, rec record, all []placed) ([]casefile.Change, error) {
	var more []Correction
	for _, p := range all {
		c := About(Area, p.table, p.question)
		c.To, c.Guess = p.to.Area, p.to.Guess
		more = append(more, c)
	}
	ids, err := w.corrected(ctx, f, rec, more)
	if err != nil {
		return nil, err
	}
	return w.stepsAfter(rec.SHA256, nextStep(ids), more)
}

// areasInForms is the setting of a folder with other areas.
func (w *Workspace) areasInForms(ctx context.Context, f *casefile.File, rec record, all []placed) ([]casefile.Change, error) {
	n, err := w.formsSource(ctx, f, rec)
	if err != nil {
		return nil, err
	}
	p := n.Forms
	profile := *p.Profile
	profile.Questions = slices.Clone(profile.Questions)
	for _, a := range all {
		i := slices.IndexFunc(profile.Questions, func(q forms.Question) bool { return q.ID == a.question.ID })
		if i < 0 {
			return nil, survey.Problem("figure-gone", survey.Place{}, nil)
		}
		profile.Questions[i].Area, profile.Questions[i].AreaGuess = a.to.Area, a.to.Guess
	}
	s := p.setting()
	s.Profile = &profile
	next, err := w.with(ctx, p, s, nil)
	if err != nil {
		return nil, err
	}
	changes, err := formsChanges(next, next.bundle)
	if err == nil {
		w.rememberForms(next, rec.Bundle, changes)
	}
	return changes, err
}

func findQuestion(tables []*survey.Table, r Ref) (*survey.Table, *survey.Question) {
	for _, t := range tables {
		if t.ID != r.Table {
			continue
		}
		for _, q := range t.Questions {
			if q.ID == r.Question {
				return t, q
			}
		}
	}
	return nil, nil
}
