// Package report is the page on which the annotated summary is put together:
// its sections, what stands in the way, the pages as they will be, and the
// export.
package report

import (
	"context"

	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/data/summary"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/page/report/paper"
)

// Case is what the page needs of the open case.
type Case interface {
	Case() (workspace.Info, bool)
	View() workspace.View
	Findings() []finding.Finding
	Checks() map[string]finding.Check
	Unsettled() []workspace.Unsettled
	Summary(o workspace.ExportOptions) (summary.Document, error)
	Export(ctx context.Context, path string, o workspace.ExportOptions, progress func(float64)) error
}

// The jobs of the page.
const (
	previewJob = "report.preview"
	exportJob  = "report.export"
)

// Page is the report page.
type Page struct {
	host        page.Host
	of          Case
	memory      *Memory
	openFinding func(id string) // shows a finding on its page

	content *fyne.Container
	empty   fyne.CanvasObject
	split   *fyne.Container
	panel   *panel
	preview *preview
	ruler   *ruler
	doc     *summary.Document // as last shown
}

var (
	_ page.Page   = (*Page)(nil)
	_ page.TopBar = (*Page)(nil)
	_ page.Leaver = (*Page)(nil)
)

// New returns the page. The memory outlives it; open shows a finding on the
// findings page.
func New(h page.Host, of Case, m *Memory, open func(findingID string)) *Page {
	p := &Page{host: h, of: of, memory: m, openFinding: open, preview: newPreview(), ruler: theRuler()}
	p.preview.onZoom = p.zoomed
	m.start(h.Words().Lang)
	p.panel = newPanel(p)
	w := h.Words()
	p.empty = kit.EmptyState(w.T("reportpage.empty.title"), w.T("reportpage.empty.text"),
		kit.NewPrimary(w.T("reportpage.empty.do"), func() { h.Show(page.Workbooks) }))
	p.split = &fyne.Container{Layout: kit.Split{Width: 300, Share: 0.42}, Objects: []fyne.CanvasObject{p.panel.card, p.preview}}
	p.content = &fyne.Container{Layout: kit.Only{}, Objects: []fyne.CanvasObject{p.split, p.empty}}
	return p
}

// ID is the page's id.
func (p *Page) ID() string { return page.Report }

// Content is what the page shows.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Refresh shows the summary of the case as it is now.
func (p *Page) Refresh() {
	nothing := len(p.of.View().Tables) == 0 && len(p.of.Findings()) == 0
	p.empty.Hide()
	p.split.Show()
	if nothing {
		p.split.Hide()
		p.empty.Show()
		return
	}
	p.panel.update()
	p.look()
}

// look makes the summary and its pages anew, beside the screen; until they are
// ready the earlier ones stay.
func (p *Page) look() {
	options := p.options()
	p.make(func() (summary.Document, error) { return p.of.Summary(options) })
}

// zoomed breaks the same summary into pages again: letters are drawn in whole
// pixels, so that lines break elsewhere at another size.
func (p *Page) zoomed() {
	if doc := p.doc; doc != nil {
		p.make(func() (summary.Document, error) { return *doc, nil })
	}
}

func (p *Page) make(summarise func() (summary.Document, error)) {
	measure := p.ruler.at(p.preview.sheets.zoom)
	p.host.Runner().Start(previewJob, func(ctx context.Context) func() {
		doc, err := summarise()
		if err != nil {
			return func() { p.host.Error(err) }
		}
		pages, err := paper.Layout(ctx, doc, measure)
		if err != nil {
			return nil // overtaken
		}
		return func() {
			p.doc = &doc
			p.preview.show(pages)
		}
	})
}

// options is what the summary is to hold. The filter is asked for only while
// there is one.
func (p *Page) options() workspace.ExportOptions {
	m := p.memory
	return workspace.ExportOptions{
		Lang: m.Lang, Sections: append([]summary.Section(nil), m.Sections...), Mask: m.Mask,
		Filtered: m.Filtered && len(p.of.View().Filter) > 0,
	}
}

// changed follows a change of what the summary is to hold.
func (p *Page) changed() {
	p.memory.saved = ""
	p.panel.update()
	p.look()
}

// Leave ends the making of pages. An export goes on: its file was asked for.
func (p *Page) Leave() { p.host.Runner().Cancel(previewJob) }

// TopBar is the strip of formats.
func (p *Page) TopBar() fyne.CanvasObject {
	w := p.host.Words()
	var chips []fyne.CanvasObject
	for _, f := range Formats {
		tone := kit.Plain
		if f == p.memory.Format {
			tone = kit.Selected
		}
		chips = append(chips, kit.NewChip(w.T("reportpage.format."+f), tone, func() {
			p.memory.Format = f
			p.memory.saved = ""
			p.panel.update()
			p.host.Refresh()
		}))
	}
	return kit.Wrap(8, chips...)
}
