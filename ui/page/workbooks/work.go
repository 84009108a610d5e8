package workbooks

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/async"
	"izpete/ui/kit"
	"izpete/ui/page"
)

// work is the key of the one job that the page has at a time.
const work = "workbooks"

// busy stands in the page while a workbook is read or stored: what is being
// done, how far it is, and a way to stop it.
type busy struct {
	content fyne.CanvasObject
	bar     *kit.Progress
	cancel  func()
}

func (p *Page) newBusy(doing string) *busy {
	b := &busy{bar: kit.NewProgress()}
	b.cancel = func() {
		p.host.Runner().Cancel(work)
		p.busy = nil
		p.next()
	}
	b.content = kit.NewCard(container.NewCenter(kit.Fixed(420, kit.Column(14,
		kit.Title(doing).Aligned(fyne.TextAlignCenter), b.bar,
		container.NewCenter(kit.NewButton(p.host.Words().T("dialog.cancel"), func() { b.cancel() }))))))
	return b
}

// told returns a callback that shows progress; it may be called from anywhere.
func (b *busy) told(r async.Runner) func(float64) {
	return func(done float64) { r.Post(func() { b.bar.Set(done) }) }
}

// OpenWorkbooks looks at workbooks, one after the other.
func (p *Page) OpenWorkbooks(paths []string) {
	p.state.waiting = append(p.state.waiting, paths...)
	if p.state.pending == nil && p.busy == nil && len(p.state.waiting) > 0 {
		p.next()
	}
}

// next looks at the workbook that waits first, or shows the case's own.
func (p *Page) next() {
	if len(p.state.waiting) == 0 {
		p.state.sheet = 0
		p.Refresh()
		return
	}
	path := p.state.waiting[0]
	p.state.waiting = p.state.waiting[1:]
	p.busy = p.newBusy(p.host.Words().T("workbooks.reading", "File", filepath.Base(path)))
	progress := p.busy.told(p.host.Runner())
	p.rebuild()
	async.Run(p.host.Runner(), work, func(ctx context.Context) (*workspace.Preview, error) {
		return p.data.Preview(ctx, path, progress)
	}, func(n *workspace.Preview, err error) {
		p.busy = nil
		if err != nil {
			p.host.Error(err)
			p.next()
			return
		}
		p.Look(n)
	})
}

// Look puts a new workbook up, with the sheet that has the answers. One that is
// a newer version of a workbook of the case is compared with it.
func (p *Page) Look(n *workspace.Preview) {
	p.forget()
	p.state.pending, p.state.sheet = n, firstAnswers(n)
	if sha, ok := p.data.LikelyVersionOf(n); ok && n.Forms == nil {
		p.compare(sha)
		return
	}
	p.rebuild()
}

func firstAnswers(n *workspace.Preview) int {
	for i, s := range n.Sheets {
		if s.Table != nil {
			return i
		}
	}
	return 0
}

// showSource puts up a workbook of the case.
func (p *Page) showSource(sha string) {
	p.busy = p.newBusy(p.host.Words().T("workbooks.fetching"))
	p.rebuild()
	async.Run(p.host.Runner(), work, func(ctx context.Context) (*workspace.Preview, error) {
		return p.data.Source(ctx, sha)
	}, func(n *workspace.Preview, err error) {
		p.busy = nil
		if err != nil {
			p.host.Error(err)
		} else {
			p.state.shown, p.state.sheet, p.state.editing, p.state.left = n, firstAnswers(n), "", false
		}
		if len(p.state.waiting) > 0 {
			p.next()
			return
		}
		p.rebuild()
	})
}

// load stores the new workbook in the case.
func (p *Page) load() {
	if len(p.state.todo) > 0 {
		return // what is stored is what is seen
	}
	n := p.state.pending
	p.busy = p.newBusy(p.host.Words().T("workbooks.loading", "File", n.Survey.Source.File))
	p.rebuild()
	async.Run(p.host.Runner(), work, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, p.data.Load(ctx, n)
	}, func(_ struct{}, err error) {
		p.busy = nil
		if err != nil {
			// One that the case has already is shown rather than kept waiting.
			if errors.Is(err, &survey.Error{Code: "already-loaded"}) {
				p.forget()
			}
			p.host.Error(err)
			p.Refresh()
			return
		}
		p.forget()
		p.state.shown = nil
		p.host.Notify(p.host.Words().N("workbooks.loaded", n.Respondents()))
		if len(p.state.waiting) > 0 {
			p.next()
			return
		}
		p.Refresh()
		p.host.Show(page.Breakdowns)
	})
}

// remove takes the workbook that is up out of the case; the step can be undone.
func (p *Page) remove() {
	p.stop()
	sha := p.state.shown.Survey.Source.SHA256
	file := p.state.shown.Survey.Source.File
	if err := p.data.RemoveSource(sha); err != nil {
		p.host.Error(err)
		return
	}
	p.state.shown = nil
	p.host.Notify(p.host.Words().T("workbooks.removed", "File", file))
	p.Refresh()
}
