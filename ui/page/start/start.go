// Package start is what stands in the window when no case is open: the sample
// with one click, a new case from a workbook, a case to go on with.
package start

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/theme"
)

// Page is the start page.
type Page struct {
	host    page.Host
	actions page.StartActions
	content fyne.CanvasObject
	recent  *fyne.Container
}

var _ page.Page = (*Page)(nil)

// New makes the start page.
func New(host page.Host, actions page.StartActions) page.Page {
	p := &Page{host: host, actions: actions, recent: kit.Column(0)}
	w := host.Words()
	offers := kit.Column(10,
		offer(w.T("start.sample"), w.T("start.sample.text"), true, actions.Sample),
		offer(w.T("start.new"), w.T("start.new.text"), false, actions.NewFromWorkbook),
		offer(w.T("start.open"), w.T("start.open.text"), false, actions.OpenCase))
	body := kit.Column(18,
		kit.Column(6, kit.Figure(w.T("start.title")), lead(w.T("start.lead"))),
		offers, p.recent, kit.Caption(w.T("start.drop")))
	p.content = kit.NewScroll(kit.Middle(620, kit.Pad(30, 0, 20, 0, body)))
	return p
}

func lead(text string) *kit.Text { return kit.Body(text).Coloured(theme.Muted) }

// offer is a card with a step to begin with.
func offer(title, text string, primary bool, do func()) fyne.CanvasObject {
	button := kit.NewButton(title, do)
	button.Primary = primary
	return kit.NewCard(kit.Row(18, 1, kit.Fixed(theme.Scaled(250), button), kit.Caption(text)))
}

// ID is "start".
func (p *Page) ID() string { return page.Start }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Refresh lists the recent cases anew.
func (p *Page) Refresh() {
	p.recent.Objects = nil
	paths := p.actions.Recent()
	if len(paths) > 0 {
		rows := []fyne.CanvasObject{kit.Section(strings.ToUpper(p.host.Words().T("start.recent"))), kit.Space(4)}
		for _, path := range paths {
			row := kit.NewListRow(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)), func() { p.actions.Open(path) })
			row.Sub = filepath.Dir(path)
			rows = append(rows, row)
		}
		p.recent.Objects = rows
	}
	p.recent.Refresh()
	p.content.Refresh()
}
