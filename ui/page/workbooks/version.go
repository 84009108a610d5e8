package workbooks

import (
	"context"

	"fyne.io/fyne/v2"

	"izpete/data/workspace"
	"izpete/ui/async"
	"izpete/ui/kit"
)

// compare compares the new workbook with the one of the case that it seems to
// be a newer version of. Nothing is stored.
func (p *Page) compare(sha string) {
	n := p.state.pending
	p.busy = p.newBusy(p.host.Words().T("corrections.comparing", "File", n.Survey.Source.File))
	p.rebuild()
	async.Run(p.host.Runner(), work, func(ctx context.Context) (*workspace.Comparison, error) {
		return p.data.CompareVersion(ctx, sha, n)
	}, func(c *workspace.Comparison, err error) {
		p.busy = nil
		p.host.Error(err)
		if err == nil {
			p.compared(n, c)
		}
		p.rebuild()
	})
}

// compared keeps a comparison. The newer version is looked at under the
// corrections of the older one.
func (p *Page) compared(n *workspace.Preview, c *workspace.Comparison) {
	s := p.state
	if s.version == nil {
		s.fresh = n
	}
	s.version, s.pending, s.cells = c, c.Preview, false
}

// backToComparison compares again when the version was corrected.
func (p *Page) backToComparison() {
	s := p.state
	s.cells, s.editing = false, ""
	if s.version.Preview != s.pending {
		p.compare(s.version.Old.SHA256)
		return
	}
	p.rebuild()
}

// lookAtCells shows the cells of the newer version, at one of them.
func (p *Page) lookAtCells(sheet, cell string) {
	s := p.state
	s.cells = true
	for i, ps := range s.pending.Sheets {
		if ps.Info.Name == sheet {
			s.sheet = i
		}
	}
	p.rebuild()
	if at, ok := parseCell(cell); ok && p.view != nil {
		p.view.sheet.goTo(at)
	}
}

// versionButtons are what can be done with a newer version; v is nil where the
// comparison itself is shown.
func (p *Page) versionButtons(v *view) fyne.CanvasObject {
	w := p.host.Words()
	info, _ := p.data.Case()
	var rows []fyne.CanvasObject
	named := func(name string, b *kit.Button) *kit.Button {
		if v != nil {
			keep(v, name, b)
		}
		return b
	}
	if v != nil {
		rows = append(rows, named("version.back", kit.NewButton(w.T("corrections.version.back"), p.backToComparison)))
	}
	if !info.ReadOnly {
		rows = append(rows, named("version.accept", kit.NewPrimary(w.T("corrections.version.accept"), p.accept)))
	} else {
		rows = append(rows, kit.Caption(w.T("workbooks.readonly")))
	}
	rows = append(rows, named("version.leave", kit.NewButton(w.T("corrections.version.leave"), p.discard)))
	if !info.ReadOnly {
		rows = append(rows, named("version.apart", kit.NewButton(w.T("corrections.version.apart"), p.loadApart)))
	}
	return kit.Column(8, rows...)
}

// accept puts the newer version in the place of the older one; the step can be
// undone.
func (p *Page) accept() {
	s, w := p.state, p.host.Words()
	if len(s.todo) > 0 {
		return
	}
	n, sha := s.pending, s.version.Old.SHA256
	p.busy = p.newBusy(w.T("workbooks.loading", "File", n.Survey.Source.File))
	p.rebuild()
	async.Run(p.host.Runner(), work, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, p.data.AcceptVersion(ctx, sha, n)
	}, func(_ struct{}, err error) {
		p.busy = nil
		if err != nil {
			p.host.Error(err)
			p.rebuild()
			return
		}
		p.forget()
		s.shown = nil
		p.host.Notify(w.T("corrections.version.accepted", "File", n.Survey.Source.File))
		if len(s.waiting) > 0 {
			p.next()
			return
		}
		p.showSource(n.Survey.Source.SHA256)
	})
}

// loadApart loads the newer version beside the older one, without the
// corrections of that one.
func (p *Page) loadApart() {
	s := p.state
	if s.pending == s.version.Preview {
		s.pending = s.fresh
	}
	s.version = nil
	p.load()
}
