package filterbar

import (
	"slices"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/workspace"
	"izpete/ui/chooser"
)

// list offers the conditions of a folded bar, to take one away.
func (b *Bar) list(at fyne.CanvasObject, v workspace.View, terms []tabulate.Term) {
	w := b.host.Words()
	var choices []chooser.Choice
	for _, term := range terms {
		choices = append(choices, chooser.Choice{
			Title: termText(w, v.Tables, term, whole), Sub: w.T("filterbar.remove.one"),
			Do: func() { b.drop(term) },
		})
	}
	if len(terms) > 1 {
		choices = append(choices, chooser.Choice{Title: w.T("filterbar.clear"), Do: b.of.ClearFilter})
	}
	chooser.Open(b.host, at, w.N("filterbar.folded", len(terms)), choices)
}

// chooseQuestion offers the questions by which one can filter, and then the
// options of the one chosen.
func (b *Bar) chooseQuestion(at fyne.CanvasObject) {
	v, w := b.of.View(), b.host.Words()
	var choices []chooser.Choice
	for _, t := range v.Tables {
		for _, q := range t.Questions {
			choose := b.chooseOption
			if tabulate.Numeric(q) {
				choose = b.chooseRange
			} else if !q.Charted() {
				continue
			}
			choices = append(choices, chooser.Choice{
				Title: q.Title(), Sub: q.Number() + " · " + t.Sheet, Do: func() { choose(at, t, q) },
			})
		}
	}
	chooser.Open(b.host, at, w.T("filterbar.add.question"), choices)
}

func (b *Bar) chooseOption(at fyne.CanvasObject, t *survey.Table, q *survey.Question) {
	had := b.of.View().Filter.Asked(t.ID, q.ID)
	var choices []chooser.Choice
	for o, option := range q.Options {
		if !slices.Contains(had.Options, o) {
			choices = append(choices, chooser.Choice{Title: option.Label, Do: func() { b.turn(t, q, o) }})
		}
	}
	chooser.Open(b.host, at, q.Title(), choices)
}

// change offers how the options of a condition combine, and its question's
// options to put in or take out.
func (b *Bar) change(at fyne.CanvasObject, t *survey.Table, q *survey.Question) {
	if tabulate.Numeric(q) {
		b.changeRange(at, t, q)
		return
	}
	w, had := b.host.Words(), b.of.View().Filter.Asked(t.ID, q.ID)
	var choices []chooser.Choice
	for _, how := range tabulate.Hows {
		if how == had.How || how == tabulate.AllOf && len(had.Options) < 2 {
			continue
		}
		choices = append(choices, chooser.Choice{
			Title: w.T("filterbar.how", "How", w.T("filter.how."+how.Key())), Sub: w.T("filter.how." + how.Key() + ".about"),
			Do: func() { b.of.SetHow(t.ID, q.ID, how) },
		})
	}
	for o, option := range q.Options {
		sub := w.T("filterbar.put")
		if slices.Contains(had.Options, o) {
			sub = w.T("filterbar.take")
		}
		choices = append(choices, chooser.Choice{Title: option.Label, Sub: sub, Do: func() { b.turn(t, q, o) }})
	}
	chooser.Open(b.host, at, q.Title(), choices)
}

// turn asks for one more option, or for one less; those of one question stand
// side by side, and how they combine stays.
func (b *Bar) turn(t *survey.Table, q *survey.Question, option int) {
	f := b.of.View().Filter
	term := f.Asked(t.ID, q.ID)
	if i := slices.Index(term.Options, option); i >= 0 {
		if len(term.Options) == 1 {
			b.drop(term)
			return
		}
		term.Options = slices.Delete(term.Options, i, i+1)
	} else {
		term.Options = append(term.Options, option)
		slices.Sort(term.Options)
	}
	b.of.SetFilter(append(f.Without(t.ID, q.ID), term))
}
