package workspace

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"izpete/data/casefile"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

const keyView = "view/"

// MostViewName is how many letters the name of a view may have.
const MostViewName = 100

// KeptView is a view kept under a name, as it is found in the data of now: the
// page, the filter, the selected option, and what the page adds.
type KeptView struct {
	ID       string
	Name     string
	Page     string
	Filter   tabulate.Filter
	Selected *Selection
	State    PageState
	Made     time.Time
	By       string
	Lost     []string // conditions, options and questions that are no longer there
}

// Same tells whether another view shows the same. Without what is lost none does:
// it shows more respondents than the name promises.
func (k KeptView) Same(page string, v View, s PageState) bool {
	if len(k.Lost) > 0 || k.Page != page || !k.Filter.Same(v.Filter) || (k.Selected == nil) != (v.Selected == nil) || !k.State.Same(s) {
		return false
	}
	return k.Selected == nil || *k.Selected == *v.Selected
}

// SaveView keeps what is shown under a name, in the place of a view of that name
// where there is one, and returns its id. The error has the code "view-name"
// without a name, or with one that is too long.
func (w *Workspace) SaveView(name, page string, state PageState) (id string, err error) {
	if name, err = viewName(name); err != nil {
		return "", err
	}
	v := w.View()
	id = w.newID()
	for _, old := range w.Views() {
		if words.Plain(old.Name) == words.Plain(name) {
			id = old.ID
		}
	}
	r := viewRecord{Name: name, Page: page, Data: state.Data, Made: w.deps.Clock().UTC(), By: w.deps.User}
	for _, term := range v.Filter {
		r.Filter = append(r.Filter, asked(v.Tables, term))
	}
	if r.Compare = compared(v.Tables, state.Compare); r.Compare != nil {
		r.Filter = append(r.Filter, viewTerm{Source: r.Compare.Source, Sheet: r.Compare.Sheet, Term: r.Compare.mark()})
	}
	if s := v.Selected; s != nil {
		r.Selected = append(r.Selected, asked(v.Tables, s.Term()))
	}
	for _, q := range state.Questions {
		r.Questions = append(r.Questions, asked(v.Tables, tabulate.Term{Table: q.Table, Question: q.Question}))
	}
	if state.Top.Question != "" {
		r.Top = append(r.Top, asked(v.Tables, tabulate.Term{Table: state.Top.Table, Question: state.Top.Question}))
	}
	return id, w.changeView("save view", "view.save", id, encoded(r))
}

func viewName(name string) (string, error) {
	name = survey.Fold(name)
	if name == "" || len([]rune(name)) > MostViewName {
		return "", survey.Problem("view-name", survey.Place{}, nil).With("Most", MostViewName)
	}
	return name, nil
}

func (w *Workspace) changeView(doing, action, id string, to json.RawMessage) error {
	return w.change(doing, casefile.Entry{Action: action, Subject: id, Changes: []casefile.Change{{Key: keyView + id, To: to}}})
}

// RenameView gives a view another name. The error has the code "view-name" as
// for SaveView, "view-taken" when another view has that name, and "view-gone" when
// there is no such view.
func (w *Workspace) RenameView(id, name string) error {
	name, err := viewName(name)
	if err != nil {
		return err
	}
	for _, k := range w.Views() {
		if k.ID != id && words.Plain(k.Name) == words.Plain(name) {
			return survey.Problem("view-taken", survey.Place{}, nil).With("Name", name)
		}
	}
	r, ok := w.viewRecord(id)
	if !ok {
		return survey.Problem("view-gone", survey.Place{}, nil)
	}
	r.Name = name
	return w.changeView("rename view", "view.rename", id, encoded(r))
}

// DeleteView takes a view away; Undo brings it back. The error has the code
// "view-gone" when there is no such view.
func (w *Workspace) DeleteView(id string) error {
	if _, ok := w.viewRecord(id); !ok {
		return survey.Problem("view-gone", survey.Place{}, nil)
	}
	return w.changeView("delete view", "view.delete", id, nil)
}

func (w *Workspace) viewRecord(id string) (r viewRecord, ok bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.file == nil {
		return r, false
	}
	raw := w.file.State().Get(keyView + id)
	return r, raw != nil && json.Unmarshal(raw, &r) == nil
}

// Views returns the views of the case by name, as they are found in the data of
// now.
func (w *Workspace) Views() []KeptView {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.file == nil {
		return nil
	}
	var all []KeptView
	figures, state := w.figures(), w.file.State()
	for key := range state.Keys(keyView) {
		var r viewRecord
		if json.Unmarshal(state.Get(key), &r) == nil && r.Name != "" {
			all = append(all, r.find(figures, strings.TrimPrefix(key, keyView)))
		}
	}
	slices.SortFunc(all, func(a, b KeptView) int {
		return cmp.Or(cmp.Compare(words.Plain(a.Name), words.Plain(b.Name)), cmp.Compare(a.ID, b.ID))
	})
	return all
}

// Restore narrows the respondents and selects an option, as they once were; what
// is no longer there is left out.
func (w *Workspace) Restore(f tabulate.Filter, selected *Selection) {
	w.mu.Lock()
	w.filter, w.selected = nil, nil
	for _, term := range f {
		if standing(w.tables, term) {
			w.filter = append(w.filter, term)
		}
	}
	if selected != nil {
		if _, q := find(w.tables, *selected); q != nil {
			s := *selected
			w.selected = &s
		}
	}
	w.mu.Unlock()
	w.signal(FilterChanged)
}

// standing tells whether the question and the options of a term are there.
func standing(tables []*survey.Table, term tabulate.Term) bool {
	for _, o := range term.Options {
		if _, q := find(tables, Selection{Table: term.Table, Question: term.Question, Option: o}); q == nil {
			return false
		}
	}
	for _, r := range term.Ranges {
		if _, q := find(tables, Selection{Table: term.Table, Question: term.Question, Range: r}); q == nil {
			return false
		}
	}
	return term.Asks()
}
