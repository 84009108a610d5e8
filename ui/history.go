package ui

import (
	"slices"
	"weak"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/workspace"
	"izpete/ui/page"
)

// mostMoments is how far back one can go.
const mostMoments = 200

// moment is what was on the screen: the page, the filter and the selection, and
// what the page adds.
type moment struct {
	page string
	// tables tell only whether the data are still the same. A way back that held
	// them would keep every version of a workbook in memory.
	tables   []weak.Pointer[survey.Table]
	filter   tabulate.Filter
	selected *workspace.Selection
	state    workspace.PageState
	viewing  string
}

// moment is what is on the screen now.
func (w *Window) moment() moment {
	v := w.deps.Case.View()
	return moment{w.page.ID(), weakly(v.Tables), v.Filter, v.Selected, keep(w.page), w.viewing}
}

func weakly(tables []*survey.Table) []weak.Pointer[survey.Table] {
	out := make([]weak.Pointer[survey.Table], len(tables))
	for i, t := range tables {
		out[i] = weak.Make(t)
	}
	return out
}

// settle takes down what is on the screen. A page may change the filter and lead
// elsewhere in one step: what Back returns to is what was seen before it.
func (w *Window) settle() {
	if w.page != nil {
		w.now = w.moment()
	}
}

// remember puts what was on the screen on the way back.
func (w *Window) remember() {
	if n := len(w.past); n == 0 || !w.past[n-1].same(w.now) {
		w.past = append(w.past, w.now)
		w.past = slices.Delete(w.past, 0, max(0, len(w.past)-mostMoments))
	}
	w.future = nil
}

func (m moment) same(other moment) bool {
	return m.page == other.page && slices.Equal(m.tables, other.tables) && m.shows(other.filter, other.selected) && m.state.Same(other.state)
}

// shows tells whether a filter and a selection are those of the moment.
func (m moment) shows(f tabulate.Filter, s *workspace.Selection) bool {
	if (m.selected == nil) != (s == nil) || s != nil && *m.selected != *s {
		return false
	}
	return slices.EqualFunc(m.filter, f, func(a, b tabulate.Term) bool { return a.Same(b) })
}

func (w *Window) back()    { w.past, w.future = w.travel(w.past, w.future) }
func (w *Window) forward() { w.future, w.past = w.travel(w.future, w.past) }

// travel goes to the last of one list and puts the present on the other.
func (w *Window) travel(from, to []moment) (left, more []moment) {
	if len(from) == 0 {
		return from, to
	}
	m := from[len(from)-1]
	p := w.known(m.page)
	if p == nil {
		return from[:len(from)-1], to // it was the start page
	}
	to = append(to, w.moment())
	// Questions of other data may be others under the same name.
	if v := w.deps.Case.View(); slices.Equal(m.tables, weakly(v.Tables)) {
		if k, ok := p.(page.Keeper); ok && !m.state.Same(k.Keep()) {
			k.Bring(m.state)
		}
		if !m.shows(v.Filter, v.Selected) {
			w.deps.Case.Restore(m.filter, m.selected)
		}
		w.viewing = m.viewing
	}
	defer w.turnTo(p)
	return from[:len(from)-1], to
}
