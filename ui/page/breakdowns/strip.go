package breakdowns

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/chooser"
	"izpete/ui/kit"
)

// How much of a question and of its options a chip says; all of it stands on
// the cards.
const (
	chipQuestion = 36
	chipOption   = 36
	manyChips    = 3 // from here on a chip says its options only
)

// TopBar shows what the respondents are narrowed to, as chips.
func (p *Page) TopBar() fyne.CanvasObject {
	v, w := p.of.View(), p.host.Words()
	if len(v.Tables) == 0 {
		return nil
	}
	all := kit.NewChip(w.T("breakdowns.all."+string(v.Tables[0].Unit)), kit.Plain, p.of.ClearFilter)
	chips := []fyne.CanvasObject{all}
	for _, term := range v.Filter {
		if text := termText(w, v.Tables, term, len(v.Filter) < manyChips); text != "" {
			chips = append(chips, kit.NewFilterChip(text, func() { p.drop(term) }))
		}
	}
	var add *kit.Link
	add = kit.NewQuietLink(w.T("breakdowns.addfilter"), func() { p.chooseQuestion(add) })
	// What does not fit is scrolled to.
	return container.NewHScroll(kit.Row(8, -1, append(chips, add)...))
}

// drop takes one condition away.
func (p *Page) drop(term tabulate.Term) {
	v := p.of.View()
	if s := v.Selected; s != nil && s.Table == term.Table && s.Question == term.Question {
		p.of.Unselect()
		return
	}
	p.of.SetFilter(v.Filter.Without(term.Table, term.Question))
}

// termText says a condition on a chip, with the question or its options alone.
func termText(w *words.Words, tables []*survey.Table, term tabulate.Term, whole bool) string {
	for _, t := range tables {
		if t.ID != term.Table {
			continue
		}
		for _, q := range t.Questions {
			if q.ID != term.Question {
				continue
			}
			options := ""
			for n, o := range term.Options {
				if o < 0 || o >= len(q.Options) {
					continue
				}
				if n > 0 {
					options += " " + w.T("breakdowns.or") + " "
				}
				options += q.Options[o].Label
			}
			if !whole {
				return short(options, chipOption)
			}
			return w.T("filter.term", "Question", short(title(q), chipQuestion), "Options", short(options, chipOption))
		}
	}
	return ""
}

// short ends a text that is too long with an ellipsis.
func short(s string, limit int) string {
	r := []rune(s)
	if len(r) <= limit {
		return s
	}
	return strings.TrimSpace(string(r[:limit-1])) + "…"
}

// chooseQuestion offers the questions by which one can filter, and then the
// options of the one chosen.
func (p *Page) chooseQuestion(at fyne.CanvasObject) {
	v, w := p.of.View(), p.host.Words()
	var choices []chooser.Choice
	for _, t := range v.Tables {
		for _, q := range t.Questions {
			if q.Charted() {
				choices = append(choices, chooser.Choice{
					Title: title(q), Sub: number(q) + " · " + t.Sheet,
					Do: func() { p.chooseOption(at, t, q) },
				})
			}
		}
	}
	chooser.Open(p.host, at, w.T("breakdowns.addfilter.question"), choices)
}

func (p *Page) chooseOption(at fyne.CanvasObject, t *survey.Table, q *survey.Question) {
	v := p.of.View()
	had := ticked(v.Filter, t, q)
	var choices []chooser.Choice
	for o, option := range q.Options {
		if slices.Contains(had, o) {
			continue
		}
		choices = append(choices, chooser.Choice{Title: option.Label, Do: func() { p.narrow(t, q, o) }})
	}
	chooser.Open(p.host, at, title(q), choices)
}

// narrow asks for one more option. The first of a question is chosen as if it
// had been clicked; further ones stand side by side with it.
func (p *Page) narrow(t *survey.Table, q *survey.Question, option int) {
	f := p.of.View().Filter
	had := ticked(f, t, q)
	if len(had) == 0 {
		s := workspace.Selection{Table: t.ID, Question: q.ID, Option: option}
		p.memory.seen = s
		p.of.Select(s)
		return
	}
	options := append(slices.Clone(had), option)
	slices.Sort(options)
	p.of.SetFilter(append(f.Without(t.ID, q.ID), tabulate.Term{Table: t.ID, Question: q.ID, Options: options}))
}
