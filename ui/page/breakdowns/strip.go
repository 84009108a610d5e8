package breakdowns

import (
	"slices"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/ui/kit"
)

// How much of a question and of its options a chip says; all of it stands on
// the cards.
const (
	chipQuestion = 26
	chipOption   = 30
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
		if text := termText(w, v.Tables, term); text != "" {
			chips = append(chips, kit.NewFilterChip(text, func() { p.drop(term) }))
		}
	}
	var add *kit.Link
	add = kit.NewQuietLink(w.T("breakdowns.addfilter"), func() { p.chooseQuestion(add) })
	return kit.Row(8, -1, append(chips, add)...)
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

// termText says a condition on a chip: „Šķēršļi: finanšu trūkums”.
func termText(w *words.Words, tables []*survey.Table, term tabulate.Term) string {
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
	return string(r[:limit-1]) + "…"
}

// chooseQuestion offers the questions by which one can filter, and then the
// options of the one chosen.
func (p *Page) chooseQuestion(at fyne.CanvasObject) {
	v, w := p.of.View(), p.host.Words()
	var choices []choice
	for _, t := range v.Tables {
		for _, q := range t.Questions {
			if q.Charted() {
				choices = append(choices, choice{
					title: title(q), sub: number(q) + " · " + t.Sheet,
					do: func() { p.chooseOption(at, t, q) },
				})
			}
		}
	}
	choose(p.host, at, w.T("breakdowns.addfilter.question"), choices)
}

func (p *Page) chooseOption(at fyne.CanvasObject, t *survey.Table, q *survey.Question) {
	v := p.of.View()
	had := ticked(v.Filter, t, q)
	var choices []choice
	for o, option := range q.Options {
		if slices.Contains(had, o) {
			continue
		}
		choices = append(choices, choice{title: option.Label, do: func() { p.narrow(t, q, o) }})
	}
	choose(p.host, at, title(q), choices)
}

// narrow asks for one more option; those of one question stand side by side.
func (p *Page) narrow(t *survey.Table, q *survey.Question, option int) {
	f := p.of.View().Filter
	options := append(slices.Clone(ticked(f, t, q)), option)
	slices.Sort(options)
	p.of.SetFilter(append(f.Without(t.ID, q.ID), tabulate.Term{Table: t.ID, Question: q.ID, Options: options}))
}
