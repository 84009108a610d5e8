// Package start is what stands in the window when no case is open: the sample
// with one click, a new case from a workbook, a case to go on with.
package start

import (
	"context"
	"os"
	"strings"

	"fyne.io/fyne/v2"

	"izpete/ui/async"
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

var (
	_ page.Page   = (*Page)(nil)
	_ page.Leaver = (*Page)(nil)
)

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

// Refresh lists the recent cases anew; whether their files are there is looked
// up beside the screen, since a folder on a network may take its time.
func (p *Page) Refresh() {
	all := p.actions.Recent()
	p.list(all, nil)
	if len(all) == 0 {
		return
	}
	async.Run(p.host.Runner(), lookJob, func(ctx context.Context) (map[string]bool, error) {
		gone := map[string]bool{}
		for _, c := range all {
			if _, err := os.Stat(c.Path); os.IsNotExist(err) {
				gone[c.Path] = true
			}
		}
		return gone, ctx.Err()
	}, func(gone map[string]bool, err error) {
		if err == nil && len(gone) > 0 {
			p.list(all, gone)
		}
	})
}

const lookJob = "start.recent"

// Leave ends the looking up.
func (p *Page) Leave() { p.host.Runner().Cancel(lookJob) }

// list shows the recent cases; those that are gone say so.
func (p *Page) list(all []page.RecentCase, gone map[string]bool) {
	w := p.host.Words()
	p.recent.Objects = nil
	if len(all) > 0 {
		p.recent.Objects = []fyne.CanvasObject{kit.Section(strings.ToUpper(w.T("start.recent"))), kit.Space(4)}
	}
	for _, c := range all {
		row := kit.NewListRow(c.Title, func() { p.actions.Open(c.Path) })
		row.Sub = w.T("recent.when", "Path", c.Path, "When", w.DateTime(c.When.Local()))
		if gone[c.Path] {
			row.Sub, row.SubRole = w.T("recent.missing", "Path", c.Path), theme.Warn
		}
		forget := kit.NewIconButton(kit.MarkClose, w.T("recent.forget"), func() { p.actions.Forget(c.Path) })
		forget.OnSay = p.host.Status
		p.recent.Objects = append(p.recent.Objects, kit.Row(4, 0, row, forget))
	}
	p.recent.Refresh()
	p.content.Refresh()
}
