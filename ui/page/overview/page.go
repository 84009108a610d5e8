// Package overview is the page with a card for each readiness area: the figure
// that it comes down to, its base and the findings that rest on it. Questions
// are put into areas here, and a strip of key dates stands above the cards.
package overview

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/async"
	"izpete/ui/kit"
	"izpete/ui/page"
)

// Case is what the page needs of the open case.
type Case interface {
	Case() (workspace.Info, bool)
	View() workspace.View
	Overview() workspace.Overview

	ClearFilter()

	AssignAreas(ctx context.Context, all []workspace.AreaOf) error
	SetLead(area string, l workspace.Lead) error
	AddDate(name, day string) (string, error)
	SetDate(id, name, day string) error
	DeleteDate(id string) error
}

// Page is the overview.
type Page struct {
	host   page.Host
	of     Case
	memory *Memory

	shown    *counted // nil until the first was counted
	content  *fyne.Container
	scroll   *kit.Scroll
	empty    fyne.CanvasObject
	timeline *timeline
	tools    *tools
	faces    []*face // one an area
	tray     *tray
	drag     *drag
}

var (
	_ page.Page      = (*Page)(nil)
	_ page.TopBar    = (*Page)(nil)
	_ page.Filtered  = (*Page)(nil)
	_ page.Inspector = (*Page)(nil)
	_ page.Escaper   = (*Page)(nil)
	_ page.Leaver    = (*Page)(nil)
)

// New returns the page. The memory outlives it: a page is made anew with the
// language and the theme.
func New(h page.Host, of Case, m *Memory) *Page {
	p := &Page{host: h, of: of, memory: m}
	w := h.Words()
	p.empty = kit.EmptyState(w.T("overview.empty.title"), w.T("overview.empty.text"),
		kit.NewPrimary(w.T("overview.empty.load"), func() { h.Show(page.Workbooks) }))
	p.drag = &drag{page: p}
	p.timeline, p.tools, p.tray = newTimeline(p), newTools(p), newTray(p)
	parts := []fyne.CanvasObject{p.timeline.root, p.tools.root}
	for _, area := range workspace.Areas {
		f := newFace(p, area)
		p.faces = append(p.faces, f)
		parts = append(parts, f)
	}
	p.scroll = kit.NewScroll(&fyne.Container{Layout: &glance{}, Objects: parts})
	p.scroll.Hide()
	p.empty.Hide()
	p.content = &fyne.Container{Layout: whole{}, Objects: []fyne.CanvasObject{p.scroll, p.empty}}
	p.Refresh()
	return p
}

// ID is the page's id.
func (p *Page) ID() string { return page.Overview }

// Content is what the page shows.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// TopBar names the page and says how many questions are on none of its cards; the
// filter stands behind.
func (p *Page) TopBar() fyne.CanvasObject {
	return kit.Row(8, -1, kit.Title(p.host.Words().T("overview.title")).OneLine(), p.tools.loose)
}

// Filtered says that the figures are of those whom the filter leaves.
func (p *Page) Filtered() bool { return len(p.of.View().Tables) > 0 }

// Inspector lists the questions without an area, once that is asked for.
func (p *Page) Inspector() fyne.CanvasObject {
	if !p.memory.tray || p.shown == nil || len(p.shown.of.Tables) == 0 {
		return nil
	}
	return p.tray.root
}

// counted is what is made beside the screen.
type counted struct {
	of    workspace.Overview
	areas []facts // in the order of the areas
	time  timeFacts
	still
}

// still is what only other data changes: no filter, and no choice on a card.
type still struct {
	loose    []loose            // questions without an area
	proposed []workspace.AreaOf // areas that could be assigned at once
	dated    *survey.Table      // the table that says when its answers came in; nil for none
	received *tabulate.Received
}

const countJob = "overview.count"

// Refresh counts beside the screen and then shows the case as it is now.
func (p *Page) Refresh() {
	info, _ := p.of.Case()
	p.begin(info.Path)
	w, was := p.host.Words(), p.shown
	async.Run(p.host.Runner(), countJob, func(ctx context.Context) (*counted, error) {
		return count(ctx, w, p.of.Overview(), was)
	}, func(c *counted, err error) {
		if err == nil {
			p.show(c)
		}
	})
}

// count makes all that the page says; was is what it said before, nil for
// nothing.
func count(ctx context.Context, w *words.Words, o workspace.Overview, was *counted) (*counted, error) {
	c := &counted{of: o}
	if was != nil && slices.Equal(was.of.Tables, o.Tables) {
		c.still = was.still
	} else {
		c.loose, c.proposed = looseOf(w, o), workspace.SuggestAreas(o.Tables)
		c.dated, c.received = receivedOf(o)
	}
	c.time = timeOf(w, o, c.dated, c.received)
	for _, area := range workspace.Areas {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		c.areas = append(c.areas, factsOf(w, o, area))
	}
	return c, nil
}

// show puts what was counted on the screen.
func (p *Page) show(c *counted) {
	p.shown = c
	bare := len(c.of.Tables) == 0
	p.scroll.Hidden = bare
	if bare {
		p.empty.Show()
		p.tools.loose.Hidden = true
	} else {
		p.empty.Hide()
		p.timeline.show(c)
		p.tools.show(c)
		for i, f := range p.faces {
			f.show(c.areas[i])
		}
		p.tray.show(c)
		p.scroll.Refresh()
	}
	p.content.Refresh()
	p.host.Refresh()
}

// Escape puts the list of questions away, and then lets go of the filter.
func (p *Page) Escape() bool {
	v := p.of.View()
	switch {
	case p.drag.escape():
		return true
	case p.memory.tray:
		p.showTray(false)
		return true
	case len(v.Filter) > 0 || v.Selected != nil:
		p.of.ClearFilter()
		return true
	}
	return false
}

// Leave ends what is being counted. What is being stored goes on.
func (p *Page) Leave() {
	p.drag.escape()
	p.host.Runner().Cancel(countJob)
}

// whole gives every object the whole room.
type whole struct{}

func (whole) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 100) }

func (whole) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}
