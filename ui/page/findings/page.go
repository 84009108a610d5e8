// Package findings is the page on which findings are written: the list, the
// form with criterion, condition, cause, effect and recommendation, the
// evidence that a finding rests on, and its history.
package findings

import (
	"time"

	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/page"
)

// Case is what the page needs of the open case.
type Case interface {
	Case() (workspace.Info, bool)
	Findings() []finding.Finding
	Checks() map[string]finding.Check
	History(id string) []workspace.Event

	AddFinding(title string, s *workspace.Selection) (string, error)
	Edit(id string, field finding.Field, value string) error
	DeleteFinding(id string) error
	RemoveEvidence(id, evidence string) error
	ShowEvidence(e finding.Evidence) bool
	ShowCross(e finding.Evidence) (workspace.CrossView, bool)
	ShowQuote(e finding.Evidence) (workspace.Spoken, bool)
}

// Page is the findings page.
type Page struct {
	host   page.Host
	of     Case
	memory *Memory
	pause  time.Duration // between the last keystroke and the storing

	all      []finding.Finding
	checks   map[string]finding.Check
	readOnly bool

	content *fyne.Container
	empty   fyne.CanvasObject
	begin   *kit.Button
	split   *fyne.Container
	list    *list
	editor  *editor
}

var (
	_ page.Page    = (*Page)(nil)
	_ page.TopBar  = (*Page)(nil)
	_ page.Escaper = (*Page)(nil)
	_ page.Leaver  = (*Page)(nil)
	_ page.Pauser  = (*Page)(nil)
	_ page.Shower  = (*Page)(nil)
)

// New returns the page. The memory outlives it: a page is made anew with the
// language and the theme.
func New(h page.Host, of Case, m *Memory) *Page {
	p := &Page{host: h, of: of, memory: m, pause: 300 * time.Millisecond}
	p.list, p.editor = newList(p), newEditor(p)
	p.empty = p.emptyState()
	p.split = &fyne.Container{Layout: kit.Split{Width: 300, Share: 0.36}, Objects: []fyne.CanvasObject{p.list.card, p.editor.card}}
	p.content = &fyne.Container{Layout: kit.Only{}, Objects: []fyne.CanvasObject{p.split, p.empty}}
	p.read()
	return p
}

// ID is the page's id.
func (p *Page) ID() string { return page.Findings }

// Content is what the page shows.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Refresh shows the findings of the case as they are now. What is being typed
// stays as it is.
func (p *Page) Refresh() {
	p.read()
	p.goOn()
}

// Reveal asks for a finding, whatever the list was narrowed to; what was typed
// into the one before is stored first.
func (p *Page) Reveal(t page.Target) {
	f, ok := t.(page.Finding)
	if !ok {
		return
	}
	p.editor.leave()
	info, _ := p.of.Case()
	p.memory.of(info.Path)
	p.memory.Open(f.ID)
	p.list.search.put("")
	p.editor.scroll.ScrollToTop()
}

func (p *Page) read() {
	p.all, p.checks = p.of.Findings(), p.of.Checks()
	info, open := p.of.Case()
	p.readOnly = info.ReadOnly || !open
	p.memory.of(info.Path)
	p.show()
}

// goOn puts the cursor where the writing of a finding that was begun on another
// page goes on; one with a criterion is only shown.
func (p *Page) goOn() {
	id := p.memory.begun
	p.memory.begun = ""
	if f, ok := p.find(id); ok && f.Criterion == "" {
		p.editor.focusFirst()
	}
}

// show brings list and form in line with what was read, and with the memory.
func (p *Page) show() {
	if len(p.all) == 0 {
		p.split.Hide()
		p.begin.SetDisabled(p.readOnly)
		p.empty.Show()
		p.editor.leave()
		return
	}
	p.empty.Hide()
	p.split.Show()
	shown := p.shown()
	if _, ok := p.find(p.memory.Selected); !ok {
		p.memory.Selected = p.all[0].ID
		if len(shown) > 0 {
			p.memory.Selected = shown[0].ID
		}
	}
	p.list.update(shown)
	f, _ := p.find(p.memory.Selected)
	p.editor.show(f)
}

func (p *Page) find(id string) (finding.Finding, bool) {
	for _, f := range p.all {
		if f.ID == id {
			return f, true
		}
	}
	return finding.Finding{}, false
}

// pick opens a finding in the form; what was typed into the one before is
// stored first.
func (p *Page) pick(id string) {
	p.editor.leave()
	p.memory.Selected = id
	p.show()
	p.editor.scroll.ScrollToTop()
}

// add makes an empty finding and puts the cursor into its title.
func (p *Page) add() {
	p.editor.leave()
	id, err := p.of.AddFinding("", nil)
	if err != nil {
		p.host.Error(err)
		return
	}
	p.memory.Selected, p.memory.Query, p.memory.Filter = id, "", all
	p.list.search.put("")
	p.Refresh()
	p.host.Refresh()
	p.editor.scroll.ScrollToTop()
	p.editor.focusTitle()
}

// delete asks, and takes the finding out.
func (p *Page) delete(f finding.Finding) {
	w := p.host.Words()
	p.host.Confirm(w.T("findings.delete.title", "Finding", finding.Label(f)), w.T("findings.delete.text"), w.T("findings.delete.yes"), func() {
		p.editor.leave()
		if err := p.of.DeleteFinding(f.ID); err != nil {
			p.host.Error(err)
			return
		}
		p.memory.Selected = p.beside(f.ID)
		p.Refresh()
		p.host.Refresh()
	})
}

// beside returns the finding that follows in the list, or the one before.
func (p *Page) beside(id string) string {
	shown := p.shown()
	for i, f := range shown {
		switch {
		case f.ID != id:
		case i+1 < len(shown):
			return shown[i+1].ID
		case i > 0:
			return shown[i-1].ID
		}
	}
	return ""
}

// Escape clears the search, then the status filter.
func (p *Page) Escape() bool {
	switch {
	case p.memory.Query != "":
		p.memory.Query = ""
		p.list.search.put("")
	case p.memory.Filter != all:
		p.memory.Filter = all
	default:
		return false
	}
	p.show()
	p.host.Refresh()
	return true
}

// Pause remembers what leaving the page would store half-written.
func (p *Page) Pause() { p.editor.chips.pause() }

// Leave stores what was typed last.
func (p *Page) Leave() {
	p.host.Runner().Cancel(storeJob)
	p.editor.leave()
}

func (p *Page) emptyState() fyne.CanvasObject {
	w := p.host.Words()
	lead := kit.NewPrimary(w.T("findings.empty.breakdowns"), func() { p.host.Show(page.Breakdowns) })
	p.begin = kit.NewButton(w.T("findings.empty.add"), p.add)
	return kit.EmptyState(w.T("findings.empty.title"), w.T("findings.empty.text"), kit.Row(10, -1, lead, p.begin))
}
