package crosstab

import (
	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/data/tabulate"
	"izpete/data/workspace"
	"izpete/ui/chooser"
	"izpete/ui/kit"
	"izpete/ui/page"
)

var _ page.FindingAdder = (*Page)(nil)

// evidence is the chosen cell as a finding can rest on it: an option counted among
// those of another. ok is false for the whole, for a base, and for a share of all
// who answered, which is no such figure.
func (a ask) evidence(c cell, family int) (x workspace.CrossCell, ok bool) {
	if c.whole || c.bare || c.hidden || a.share == ofTotal {
		return x, false
	}
	var row, column tabulate.Term
	for _, t := range c.terms {
		switch {
		case t.Question == a.rows.ID:
			row = t
		case a.within != nil && t.Question == a.within.ID:
			x.Third = t
		default:
			column = t
		}
	}
	if len(row.Options) != 1 || len(column.Options) != 1 {
		return x, false
	}
	x.By, x.Share = row, string(a.share)
	counted := column
	if a.share == ofColumn {
		x.By, counted = column, row
	}
	x.Counted = workspace.Selection{Table: counted.Table, Question: counted.Question, Option: counted.Options[0]}
	x.Filter, x.Test, x.Correction, x.Family, x.Differs = a.filter, c.test, a.correction, family, c.differs
	for _, q := range a.groups {
		x.Beside = append(x.Beside, q.ID)
	}
	return x, true
}

// CanAddFinding tells whether a cell is chosen that a finding can rest on.
func (p *Page) CanAddFinding() bool {
	info, _ := p.of.Case()
	return p.shown != nil && p.shown.inspection.evidence != nil && !info.ReadOnly
}

// AddFinding begins a finding with the chosen cell as its evidence.
func (p *Page) AddFinding() {
	if !p.CanAddFinding() {
		return
	}
	x := p.shown.inspection
	id, err := p.of.AddCrossFinding(x.findingTitle, *x.evidence)
	if err != nil {
		p.host.Error(err)
		return
	}
	p.open(id)
}

// attach lets a finding that is already there rest on the chosen cell too.
func (p *Page) attach(at fyne.CanvasObject) {
	if !p.CanAddFinding() {
		return
	}
	w, cell := p.host.Words(), *p.shown.inspection.evidence
	var choices []chooser.Choice
	for _, f := range p.of.Findings() {
		choices = append(choices, chooser.Choice{
			Title: finding.Label(f) + " " + f.Title, Sub: upperFirst(w.T("finding.status." + string(f.Status))),
			Do: func() {
				if err := p.of.AddCrossEvidence(f.ID, cell); err != nil {
					p.host.Error(err)
					return
				}
				p.host.Notify(w.T("crosstab.attached", "Finding", finding.Label(f)))
			},
		})
	}
	chooser.Open(p.host, at, w.T("crosstab.attach.title"), choices)
}

// adding offers to make evidence of the chosen cell, or says why that cannot be.
func (i *inspector) adding() []fyne.CanvasObject {
	p, w := i.page, i.page.host.Words()
	switch {
	case i.shown.inspection.total:
		return []fyne.CanvasObject{kit.Caption(w.T("crosstab.add.total"))}
	case !p.CanAddFinding():
		return nil
	}
	add := kit.NewButton(w.T("crosstab.add"), nil)
	add.OnTapped = func() {
		add.MouseOut() // the page goes away from under the pointer
		p.AddFinding()
	}
	add.Primary = true
	out := []fyne.CanvasObject{kit.Pad(6, 0, 0, 0, add)}
	if len(p.of.Findings()) > 0 {
		attach := kit.NewButton(w.T("crosstab.attach"), nil)
		attach.OnTapped = func() { p.attach(attach) }
		out = append(out, attach)
	}
	return out
}
