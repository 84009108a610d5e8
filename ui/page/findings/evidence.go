package findings

import (
	"reflect"

	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/ui/kit"
	"izpete/ui/page"
)

// evidence is the part of the form with the figures that a finding rests on.
type evidence struct {
	editor *editor
	column *fyne.Container
	cards  *fyne.Container
	none   *kit.Text
	more   *kit.Link

	shown []shownEvidence
}

// shownEvidence is what a card was made of.
type shownEvidence struct {
	evidence finding.Evidence
	check    finding.Check
	checked  bool
	readOnly bool
}

func newEvidence(e *editor) *evidence {
	w := e.page.host.Words()
	v := &evidence{editor: e, cards: kit.Grid(12, 246), none: kit.Caption(w.T("findings.evidence.none"))}
	v.more = kit.NewLink(w.T("findings.evidence.add"), func() { e.page.host.Show(page.Breakdowns) })
	head := kit.Ends(10, kit.Section(w.T("findings.evidence")), v.more)
	v.column = kit.Column(6, head, v.none, v.cards)
	return v
}

func (v *evidence) show(f finding.Finding) {
	p := v.editor.page
	v.more.Hidden = p.readOnly
	v.none.Hidden = len(f.Evidence) > 0
	now := make([]shownEvidence, 0, len(f.Evidence))
	for _, e := range f.Evidence {
		c, ok := p.checks[e.ID]
		now = append(now, shownEvidence{e, c, ok, p.readOnly})
	}
	if reflect.DeepEqual(now, v.shown) && len(now) == len(v.cards.Objects) {
		return
	}
	v.shown = now
	give := kit.HoldKeys(v.cards)
	v.cards.Objects = nil
	for _, s := range now {
		v.cards.Objects = append(v.cards.Objects, v.cardOf(f.ID, s))
	}
	v.cards.Refresh()
	give(v.cards)
}

func (v *evidence) cardOf(id string, s shownEvidence) *evidenceCard {
	p := v.editor.page
	c := newEvidenceCard(p.host.Words(), s)
	c.OnTapped = func() {
		p.editor.store()
		if s.evidence.Quoted() {
			p.showQuote(s.evidence)
			return
		}
		if c, ok := p.of.ShowCross(s.evidence); ok {
			p.host.Reveal(page.Cross{
				Table: c.Table, Rows: c.Rows, Columns: c.Columns, Third: c.Third, Share: c.Share, Correction: &c.Correction,
			})
			return
		}
		if p.of.ShowEvidence(s.evidence) {
			p.host.Show(page.Breakdowns)
			return
		}
		p.host.Notify(p.host.Words().T("findings.evidence.lost"))
	}
	if c.remove != nil {
		c.remove.OnSay = p.host.Status
		c.remove.OnTapped = func() {
			p.editor.store()
			if err := p.of.RemoveEvidence(id, s.evidence.ID); err != nil {
				p.host.Error(err)
				return
			}
			p.Refresh()
			p.host.Refresh()
			p.host.Notify(p.host.Words().T("findings.evidence.removed"))
		}
	}
	return c
}
