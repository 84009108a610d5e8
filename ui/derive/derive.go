// Package derive asks for questions that are made of others: options put together,
// numbers sorted into bands, any or all of several answers. Pages and the menu use
// it alike.
package derive

import (
	"slices"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/workspace"
	"izpete/ui/chooser"
	"izpete/ui/page"
)

// Case is what deriving needs of the open case.
type Case interface {
	View() workspace.View
	Derived() []workspace.DerivedQuestion
	TryDerived(table, id string, d tabulate.Derived) (*tabulate.Breakdown, error)
	AddDerived(table string, d tabulate.Derived) (string, error)
	ChangeDerived(id string, d tabulate.Derived) error
	DeleteDerived(id string) error
}

// Start asks of what a question is to be derived, in a list under an object;
// derived questions that are there already can be changed from it.
func Start(h page.Host, of Case, at fyne.CanvasObject) {
	w := h.Words()
	var choices []chooser.Choice
	for _, d := range of.Derived() {
		choices = append(choices, chooser.Choice{
			Title: w.T("derive.edit", "Question", d.Derived.Text), Sub: Recipe(h, of, d),
			Do: func() { Edit(h, of, d.Derived.ID) },
		})
	}
	tables := of.View().Tables
	for _, t := range tables {
		sub := w.T("derive.terms.sub")
		if len(tables) > 1 {
			sub += " · " + t.Sheet
		}
		if slices.ContainsFunc(t.Questions, (*survey.Question).Charted) {
			choices = append(choices, chooser.Choice{Title: w.T("derive.terms"), Sub: sub, Do: func() {
				open(h, of, t, "", tabulate.Derived{Kind: tabulate.DerivedAny})
			}})
		}
	}
	for _, t := range tables {
		for _, q := range t.Reading() {
			if !Possible(q) {
				continue
			}
			sub := w.T("derive." + string(kindOf(q)) + ".sub")
			if len(tables) > 1 {
				sub += " · " + t.Sheet
			}
			choices = append(choices, chooser.Choice{Title: q.Title(), Sub: sub, Do: func() { From(h, of, t.ID, q.ID) }})
		}
	}
	chooser.Open(h, at, w.T("derive.start"), choices)
}

// Possible tells whether a question can be derived from one.
func Possible(q *survey.Question) bool {
	return q.Charted() && len(q.Options) > 1 || q.Kind == survey.KindNumber
}

// kindOf is how a question is derived from one.
func kindOf(q *survey.Question) tabulate.DerivedKind {
	if q.Kind == survey.KindNumber && !q.Charted() {
		return tabulate.DerivedBands
	}
	return tabulate.DerivedNet
}

// From asks how a question is to be derived from one: its options put together, or
// its numbers sorted into bands.
func From(h page.Host, of Case, table, question string) {
	for _, t := range of.View().Tables {
		if t.ID != table {
			continue
		}
		if q := t.Question(question); q != nil && q.ID == question && Possible(q) {
			open(h, of, t, "", tabulate.Derived{Kind: kindOf(q), Source: q.ID})
		}
	}
}

// Edit asks how a derived question is to be changed, and offers to delete it. One
// that cannot be made now can only be deleted.
func Edit(h page.Host, of Case, id string) {
	for _, d := range of.Derived() {
		if d.Derived.ID != id {
			continue
		}
		for _, t := range of.View().Tables {
			if t.ID == d.Table && d.Why == nil {
				own := *t
				own.Questions = slices.DeleteFunc(slices.Clone(t.Questions), func(q *survey.Question) bool { return q.ID == id })
				open(h, of, &own, id, d.Derived)
				return
			}
		}
		h.Error(d.Why)
	}
}

// Delete takes a derived question away; Undo brings it back.
func Delete(h page.Host, of Case, d workspace.DerivedQuestion) {
	if err := of.DeleteDerived(d.Derived.ID); err != nil {
		h.Error(err)
		return
	}
	h.Notify(h.Words().T("derive.deleted", "Question", d.Derived.Text))
}

// Recipe says of what a derived question is made, or why it cannot be now.
func Recipe(h page.Host, of Case, d workspace.DerivedQuestion) string {
	if d.Why != nil {
		return h.Words().Error(d.Why)
	}
	for _, t := range of.View().Tables {
		if t.ID == d.Table {
			return h.Words().T("method.derived.from", "Recipe", d.Derived.Recipe(t))
		}
	}
	return ""
}
