// Package crosstab is the page on which a question is counted within each
// option of another: a heat map with marks where the difference is significant,
// and below it what was ticked together. A click asks for those respondents.
package crosstab

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/data/tabulate"
	"izpete/data/workspace"
	"izpete/ui/async"
	"izpete/ui/kit"
	"izpete/ui/page"
)

// Case is what the page needs of the open case.
type Case interface {
	Case() (workspace.Info, bool)
	View() workspace.View
	Findings() []finding.Finding
	AddCrossFinding(title string, c workspace.CrossCell) (string, error)
	AddCrossEvidence(id string, c workspace.CrossCell) error
	Banners() []tabulate.Banner
	SaveBanner(name, table string, questions []string) error
	ChangeBanner(was, name, table string, questions []string) error
	DeleteBanner(name string) error

	Unselect()
	SetFilter(f tabulate.Filter)
	ClearFilter()
}

// Page is the cross-tab page.
type Page struct {
	host   page.Host
	of     Case
	memory *Memory
	open   func(findingID string) // shows a finding on its own page
	shown  *figures               // nil until the first were counted

	content   *fyne.Container
	scroll    *kit.Scroll
	empty     fyne.CanvasObject // no workbook
	few       fyne.CanvasObject // not two questions to cross
	body      *body
	inspector *inspector
}

var (
	_ page.Page      = (*Page)(nil)
	_ page.TopBar    = (*Page)(nil)
	_ page.Filtered  = (*Page)(nil)
	_ page.Keeper    = (*Page)(nil)
	_ page.Inspector = (*Page)(nil)
	_ page.Escaper   = (*Page)(nil)
	_ page.Leaver    = (*Page)(nil)
)

// ID is the id of the page.
const ID = page.Crosstab

// New returns the page. The memory outlives it: a page is made anew with the
// language and the theme.
func New(h page.Host, of Case, m *Memory, open func(findingID string)) *Page {
	p := &Page{host: h, of: of, memory: m, open: open}
	w := h.Words()
	load := kit.NewPrimary(w.T("crosstab.empty.load"), func() { h.Show(page.Workbooks) })
	p.empty = kit.EmptyState(w.T("crosstab.empty.title"), w.T("crosstab.empty.text"), load)
	p.few = kit.EmptyState(w.T("crosstab.few.title"), w.T("crosstab.few.text"), nil)
	p.body = newBody(p)
	p.scroll = kit.NewScroll(p.body.root)
	p.inspector = newInspector(p)
	p.content = &fyne.Container{Layout: whole{}, Objects: []fyne.CanvasObject{p.scroll, p.empty, p.few}}
	p.stand(nil)
	p.Refresh()
	return p
}

// ID is the page's id.
func (p *Page) ID() string { return ID }

// Content is what the page shows.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Inspector shows whom the chosen cell or set is of.
func (p *Page) Inspector() fyne.CanvasObject {
	if v := p.of.View(); len(v.Tables) == 0 {
		return nil
	}
	return p.inspector.root
}

// stand shows one of the things that can stand on the page; nil for none yet.
func (p *Page) stand(o fyne.CanvasObject) {
	for _, x := range p.content.Objects {
		if x == o {
			x.Show()
		} else {
			x.Hide()
		}
	}
}

const countJob = "crosstab.count"

// Refresh counts the table beside the screen and then shows it.
func (p *Page) Refresh() {
	v, w := p.of.View(), p.host.Words()
	info, _ := p.of.Case()
	p.memory.begin(info.Path)
	if len(v.Tables) == 0 {
		p.instead(p.empty)
		return
	}
	m, banners := *p.memory, p.of.Banners()
	async.Run(p.host.Runner(), countJob, func(ctx context.Context) (*figures, error) {
		a, ok := asked(v, &m, banners)
		if !ok {
			return nil, ctx.Err()
		}
		return a.make(w, m), ctx.Err()
	}, func(f *figures, err error) {
		if err == nil {
			p.show(f)
		}
	})
}

// instead shows why there is no table.
func (p *Page) instead(o fyne.CanvasObject) {
	p.host.Runner().Cancel(countJob)
	p.shown = nil
	p.stand(o)
	p.inspector.show(nil)
}

// show puts what was counted on the screen; nil says that there is too little.
func (p *Page) show(f *figures) {
	p.shown = f
	if f == nil {
		p.stand(p.few)
		p.inspector.show(nil)
		p.host.Refresh()
		return
	}
	if a := f.ask; slices.Equal(a.set, p.memory.set) && !a.setChosen(a.set) {
		p.memory.set = nil
	}
	p.stand(p.scroll)
	p.body.show(f)
	p.inspector.show(f)
	p.scroll.Refresh()
	p.host.Refresh()
}

// ask changes what is crossed and begins the table anew.
func (p *Page) ask(change func(m *Memory)) {
	change(p.memory)
	p.memory.turn()
	p.Refresh()
}

// pick asks for those of a cell, or lets go of them when it is the one chosen.
func (p *Page) pick(c cell) {
	if c.hidden {
		p.host.Status(p.host.Words().T("crosstab.hidden.choose"))
		return
	}
	if c.bare || len(c.terms) == 0 {
		return
	}
	p.memory.set = nil
	if p.shown.ask.chosen(c) {
		p.narrow(nil)
		return
	}
	p.narrow(c.terms)
}

// pickSet asks for those who ticked a set, or lets go of them.
func (p *Page) pickSet(i int) {
	s := p.shown.sets
	if s == nil || i >= len(s.of.Sets) {
		return
	}
	options := s.of.Sets[i].Options
	if s.chosen == i {
		p.memory.set = nil
		p.narrow(nil)
		return
	}
	p.memory.set = append([]int{}, options...)
	p.narrow(p.shown.ask.terms(options))
}

// narrow replaces what the filter says of the table's own questions.
func (p *Page) narrow(terms tabulate.Filter) {
	a, v := p.shown.ask, p.of.View()
	f := v.Filter
	for _, q := range a.questions() {
		if s := v.Selected; s != nil && s.Table == a.table.ID && s.Question == q.ID {
			p.of.Unselect()
		}
		f = f.Without(a.table.ID, q.ID)
	}
	p.of.SetFilter(append(f, terms...))
}

// Escape lets go of what was chosen here, and then of the whole filter.
func (p *Page) Escape() bool {
	v := p.of.View()
	if p.shown != nil && (len(p.shown.ask.own) > 0 || p.memory.set != nil) {
		p.memory.set = nil
		p.narrow(nil)
		return true
	}
	if len(v.Filter) == 0 && v.Selected == nil {
		return false
	}
	p.of.ClearFilter()
	return true
}

// Leave ends what is being counted.
func (p *Page) Leave() { p.host.Runner().Cancel(countJob) }

// whole gives every object the whole room.
type whole struct{}

func (whole) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 100) }

func (whole) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}
