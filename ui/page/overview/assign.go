package overview

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/async"
	"izpete/ui/chooser"
)

const assignJob = "overview.assign"

// assign puts questions into areas. A workbook is recognised anew for it, so it
// is done beside the screen, one change after the other.
func (p *Page) assign(all ...workspace.AreaOf) {
	if len(all) == 0 {
		return
	}
	p.memory.todo = append(p.memory.todo, all)
	if len(p.memory.todo) == 1 {
		p.nextAssignment()
	}
}

// nextAssignment stores what waits first, and then the rest: also for a page that
// was made anew meanwhile, whose memory is the same.
func (p *Page) nextAssignment() {
	m := p.memory
	if info, _ := p.of.Case(); info.Path != m.path {
		m.todo = nil // of a case that is no longer open
		return
	}
	all := m.todo[0]
	p.host.Status(p.host.Words().T("overview.assigning"))
	async.Run(p.host.Runner(), assignJob, func(ctx context.Context) (struct{}, error) {
		// What was begun is stored, whatever page comes up meanwhile.
		return struct{}{}, p.of.AssignAreas(context.WithoutCancel(ctx), all)
	}, func(_ struct{}, err error) {
		m.todo = m.todo[1:]
		p.host.Status("")
		if err != nil {
			m.todo = nil
			p.host.Error(err)
			return
		}
		p.host.Notify(p.assigned(all))
		if len(m.todo) > 0 {
			p.nextAssignment()
		}
	})
}

// begin remembers nothing of another case; what waits to be stored in that one
// waits no longer.
func (p *Page) begin(path string) {
	waits := len(p.memory.todo) > 0
	if p.memory.begin(path); waits && len(p.memory.todo) == 0 {
		p.host.Runner().Cancel(assignJob)
		p.host.Status("")
	}
}

// assigned says what was done.
func (p *Page) assigned(all []workspace.AreaOf) string {
	w := p.host.Words()
	switch {
	case len(all) > 1:
		return w.N("overview.assigned.many", len(all))
	case all[0].Area == "":
		return w.T("overview.assigned.out")
	}
	return w.T("overview.assigned", "Area", w.T("area."+all[0].Area))
}

// chooseFor offers the questions that could go into an area: those without one
// first, and then those of others.
func (p *Page) chooseFor(at fyne.CanvasObject, area string) {
	var free, taken []chooser.Choice
	w := p.host.Words()
	for _, t := range p.shown.of.Tables {
		for _, q := range t.Reading() {
			if q.Area == area || !workspace.Assignable(q) && q.Area == "" || q.Derived != "" {
				continue
			}
			c := chooser.Choice{Title: q.Title(), Sub: where(w, t, q), Do: func() {
				p.assign(workspace.AreaOf{Ref: workspace.RefOf(t, q), Area: area})
			}}
			if q.Area == "" {
				free = append(free, c)
				continue
			}
			c.Sub = w.T("overview.choose.taken", "Where", c.Sub, "Area", p.areaName(q.Area))
			taken = append(taken, c)
		}
	}
	chooser.Open(p.host, at, w.T("overview.choose.question", "Area", w.T("area."+area)), slices.Concat(free, taken))
}

// areaName is how an area is called; one that another program gave has its id.
func (p *Page) areaName(area string) string {
	if w := p.host.Words(); w.Has("area." + area) {
		return w.T("area." + area)
	}
	return area
}

// chooseArea offers the areas for a question.
func (p *Page) chooseArea(at fyne.CanvasObject, of workspace.Ref, name string) {
	w := p.host.Words()
	if p.shown.of.ReadOnly {
		return
	}
	var choices []chooser.Choice
	for _, area := range workspace.Areas {
		choices = append(choices, chooser.Choice{Title: w.T("area." + area), Do: func() {
			p.assign(workspace.AreaOf{Ref: of, Area: area})
		}})
	}
	if _, q := p.question(of); q != nil && q.Area != "" {
		choices = append(choices, chooser.Choice{Title: w.T("overview.takeout"), Do: func() {
			p.assign(workspace.AreaOf{Ref: of})
		}})
	}
	chooser.Open(p.host, at, short(name, saysLong), choices)
}

// chooseMove offers the questions of an area, to be moved or taken out.
func (p *Page) chooseMove(at fyne.CanvasObject, area string) {
	w := p.host.Words()
	var choices []chooser.Choice
	for _, t := range p.shown.of.Tables {
		for _, q := range t.Reading() {
			if q.Area == area && q.Derived == "" {
				choices = append(choices, chooser.Choice{Title: q.Title(), Sub: where(w, t, q), Do: func() {
					p.chooseArea(at, workspace.RefOf(t, q), q.Title())
				}})
			}
		}
	}
	chooser.Open(p.host, at, w.T("overview.choose.move"), choices)
}

func (p *Page) question(of workspace.Ref) (*survey.Table, *survey.Question) {
	for _, t := range p.shown.of.Tables {
		for _, q := range t.Questions {
			if workspace.RefOf(t, q) == of {
				return t, q
			}
		}
	}
	return nil, nil
}
