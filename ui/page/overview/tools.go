package overview

import (
	"fyne.io/fyne/v2"

	"izpete/data/workspace"
	"izpete/ui/dialogs"
	"izpete/ui/kit"
)

// tools is the line above the cards: the areas that could be given to questions;
// and, behind the name of the page, how many questions have none.
type tools struct {
	page    *Page
	root    *fyne.Container
	said    *kit.Text
	loose   *kit.Link
	propose *kit.Link
}

func newTools(p *Page) *tools {
	t := &tools{page: p, said: kit.Caption("")}
	t.loose = kit.NewQuietLink("", func() { p.showTray(!p.memory.tray) })
	t.propose = kit.NewLink("", p.askProposed)
	t.loose.Hidden = true // until questions are counted
	t.root = kit.Column(4, t.said, kit.Pad(0, 0, 0, -linkSide, kit.Wrap(12, t.propose)))
	return t
}

func (t *tools) show(c *counted) {
	w := t.page.host.Words()
	t.propose.Hidden = len(c.proposed) == 0 || c.of.ReadOnly
	t.propose.SetText(w.N("overview.propose", len(c.proposed)))
	t.loose.Hidden = len(c.loose) == 0 && !t.page.memory.tray
	text := w.N("overview.loose", len(c.loose))
	if t.page.memory.tray {
		text = w.T("overview.tray.close")
	}
	t.loose.SetText(text)
	assigned := false
	for _, f := range c.areas {
		assigned = assigned || len(f.charted)+f.others > 0
	}
	say(t.said, "")
	switch {
	case !assigned && len(c.proposed) > 0:
		say(t.said, w.T("overview.unassigned"))
	case !assigned:
		say(t.said, w.T("overview.unassigned.byhand"))
	}
	t.root.Hidden = t.propose.Hidden && t.said.Hidden
	t.root.Refresh()
}

// askProposed lists the proposed areas before any is stored; each can be left
// out.
func (p *Page) askProposed() {
	w := p.host.Words()
	all := p.shown.proposed
	chosen := make([]bool, len(all))
	rows := []fyne.CanvasObject{kit.Caption(w.T("overview.propose.about"))}
	for i, a := range all {
		_, q := p.question(a.Ref)
		if q == nil {
			continue
		}
		chosen[i] = true
		rows = append(rows, kit.NewCheck(w.T("overview.propose.row", "Area", w.T("area."+a.Area), "Question", q.Title()), true, func(on bool) { chosen[i] = on }))
	}
	dialogs.Edit(p.host.Window(), w, w.T("overview.propose.title"), kit.Column(6, rows...), w.T("overview.propose.do"), func() bool {
		var some []workspace.AreaOf
		for i, a := range all {
			if chosen[i] {
				a.Guess = false // looked through and taken: the auditor's own
				some = append(some, a)
			}
		}
		p.assign(some...)
		return true
	})
}
