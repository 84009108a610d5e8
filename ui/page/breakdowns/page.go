// Package breakdowns is the page on which every question is a chart: a click on
// an option lets all other charts answer for those respondents, and the
// inspector shows what the figure rests on.
package breakdowns

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/data/published"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/workspace"
	"izpete/ui/async"
	"izpete/ui/chart"
	"izpete/ui/derive"
	"izpete/ui/kit"
	"izpete/ui/page"
)

// Case is what the page needs of the open case.
type Case interface {
	derive.Case
	Case() (workspace.Info, bool)
	View() workspace.View
	Inspect(s workspace.Selection) (workspace.Inspection, bool)
	Findings() []finding.Finding

	Select(s workspace.Selection)
	Unselect()
	Extend(s workspace.Selection)
	SetHow(table, question string, how tabulate.How)
	SetFilter(f tabulate.Filter)
	Views() []workspace.KeptView
	Banners() []tabulate.Banner
	ClearFilter()

	Published(table, question string) (published.Comparison, bool)
	AllPublished() ([]published.Comparison, []published.Gone)
	SetPublished(s workspace.Selection, text string) error
	SetPublishedBase(table, question, text string) error
	SetPublishedRule(table, question string, rule published.Rule) error
	SetPublishedSource(table, question, text string) error
	PastePublished(table, question string, order []int, text string) (published.Reading, error)
	LoadPublished(ctx context.Context, path string) (published.Reading, error)

	Pins() []workspace.Pin
	AddPin(p workspace.Pin) (string, error)
	EditPin(id, title, note string) error
	MovePin(id string, by int) error
	RemovePin(id string) error
	SelectUnder(f tabulate.Filter, s workspace.Selection)
	Recompare(old *survey.Table, c *workspace.Comparing) *workspace.Comparing
	SavePicture(path string, p workspace.Picture) error

	AddFinding(title string, s *workspace.Selection) (string, error)
	AddEvidence(id string, s workspace.Selection) error
}

// Page is the breakdowns page.
type Page struct {
	host   page.Host
	of     Case
	memory *Memory
	open   func(findingID string) // brings up the findings page at a finding

	// Read brings up the page on which the answers to an open question are read;
	// nil offers none. It is set before the page is shown.
	Read func(table, question string)

	view  workspace.View      // as last asked for
	shown workspace.View      // what the cards show
	pins  []workspace.Pin     // of the board
	anew  bool                // other cards are to be shown than those that are
	cards map[string]*card    // those that have been made, by figures.key
	items map[string]*item    // all of them
	facts map[string]*figures // of the view that is shown, as far as counted
	shows int                 // views shown so far

	pause time.Duration // between the last keystroke and the storing

	content   *fyne.Container
	empty     fyne.CanvasObject
	tools     *tools
	feed      *feed
	notes     []tableNote
	pointed   *chart.Chart // the one that last said something of what the pointer is on
	picked    *item        // the card that was clicked, until the new figures are shown
	inspector *inspector
}

var (
	_ page.Page      = (*Page)(nil)
	_ page.Filtered  = (*Page)(nil)
	_ page.Shower    = (*Page)(nil)
	_ page.Keeper    = (*Page)(nil)
	_ page.Inspector = (*Page)(nil)
	_ page.Escaper   = (*Page)(nil)
	_ page.Leaver    = (*Page)(nil)
	_ page.Publisher = (*Page)(nil)
)

// New returns the page. The memory outlives it: a page is made anew with the
// language and the theme. open brings up the findings page at a finding.
func New(h page.Host, of Case, m *Memory, open func(findingID string)) *Page {
	p := &Page{host: h, of: of, memory: m, open: open, feed: newFeed(), pause: pause}
	p.inspector = newInspector(p)
	p.empty = p.emptyState()
	p.empty.Hide()
	p.tools = newTools(p)
	p.content = &fyne.Container{Layout: under{}, Objects: []fyne.CanvasObject{p.tools.root, p.feed.root, p.empty}}
	p.feed.onScroll = p.scrolled
	p.Refresh()
	return p
}

// ID is the page's id.
func (p *Page) ID() string { return page.Breakdowns }

// Content is what the page shows.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Filtered tells that the filter stands above the charts.
func (p *Page) Filtered() bool { return len(p.of.View().Tables) > 0 }

// Inspector shows the chosen option.
func (p *Page) Inspector() fyne.CanvasObject {
	if len(p.view.Tables) == 0 {
		return nil
	}
	return p.inspector.root
}

// counted is what is made beside the screen for one view.
type counted struct {
	facts      map[string]*figures
	inspection *inspection
	deck       deck
}

const countJob = "breakdowns.count"

// Refresh shows the case as it is now: it counts beside the screen and then
// lets the charts move to the new figures.
func (p *Page) Refresh() {
	v, w := p.of.View(), p.host.Words()
	p.view = v
	p.recompare(v.Tables)
	if len(v.Tables) == 0 {
		p.stand(false)
		p.host.Runner().Cancel(countJob)
		p.shown = v
		p.inspector.show(nil)
		return
	}
	p.stand(true)
	p.leaveBoard(v)
	was := p.pins
	p.pins = p.of.Pins()
	p.anew = p.anew || p.memory.views.board && !samePins(was, p.pins)
	p.tools.show()
	near, seats, wants := p.feed.inView(), p.seats(v), map[string]setup{}
	if p.anew || !slices.Equal(p.shown.Tables, v.Tables) {
		near = firstKeys(seats)
	}
	p.prepare(seats)
	for _, s := range seats {
		if s.question != nil && slices.Contains(near, s.key) {
			wants[s.key] = p.setup(s)
		}
	}
	async.Run(p.host.Runner(), countJob, func(ctx context.Context) (counted, error) {
		c := counted{facts: map[string]*figures{}}
		for _, s := range seats {
			if ctx.Err() != nil {
				return c, ctx.Err()
			}
			if want, ok := wants[s.key]; ok {
				c.facts[s.key] = s.count(p.of, w, v, want)
			}
		}
		if v.Selected != nil {
			if in, ok := p.of.Inspect(*v.Selected); ok {
				x, _ := p.of.Published(v.Selected.Table, v.Selected.Question)
				c.inspection = inspect(w, in, x)
			}
		} else {
			c.deck.all, c.deck.gone = p.of.AllPublished()
		}
		return c, nil
	}, func(c counted, err error) {
		if err == nil {
			p.show(v, c)
		}
	})
}

// stand shows the cards, or what to do while there are no questions.
func (p *Page) stand(questions bool) {
	if p.tools.root.Visible() == questions && p.empty.Visible() != questions {
		return
	}
	if questions {
		p.empty.Hide()
		p.feed.root.Show()
		p.tools.root.Show()
	} else {
		p.feed.root.Hide()
		p.tools.root.Hide()
		p.empty.Show()
	}
	p.content.Refresh()
}

// show puts what was counted on the screen; cards that are out of sight follow
// when they come near.
func (p *Page) show(v workspace.View, c counted) {
	// What a card offers hangs on the method too: nothing stands beside what is hidden.
	anew := p.anew || !slices.Equal(p.shown.Tables, v.Tables) || !p.shown.Method.Equal(v.Method)
	p.shown, p.facts, p.anew = v, c.facts, false
	clicked := p.picked
	p.shows++
	if anew {
		p.fill(v)
	} else {
		p.update(v)
	}
	p.tools.show()
	p.inspector.deck = c.deck
	p.inspector.show(c.inspection)
	p.bringRestored(v)
	p.bringWanted()
	p.bringIntoSight(v, clicked)
	p.host.Refresh()
}

// update brings the cards that have been made up to date.
func (p *Page) update(v workspace.View) {
	above := p.abovePicked()
	for key, card := range p.cards {
		if f := p.facts[key]; f != nil {
			card.show(f)
		} else {
			p.items[key].stale = true
		}
	}
	p.headings(v)
	p.feed.changedUnder(p.picked, p.abovePicked()-above)
	p.picked = nil
}

// abovePicked is how high the head of the card that was clicked is: what stands
// in it comes and goes with the choice, and the bars stay where they are clicked.
func (p *Page) abovePicked() float32 {
	if p.picked == nil || p.cards[p.picked.key] == nil || p.cards[p.picked.key].chart == nil {
		return 0
	}
	return p.cards[p.picked.key].chart.Position().Y
}

// scrolled remembers how far. The pointer is on something else now, and the
// toolkit does not tell.
func (p *Page) scrolled(offset float32) {
	p.memory.offset = offset
	if p.pointed != nil {
		p.pointed.MouseOut()
		p.pointed = nil
	}
}

// pick chooses an option, or lets go of it when it is the one chosen.
func (p *Page) pick(f *figures, option int) {
	s := f.selection(option)
	p.memory.seen = s
	p.picked = p.items[f.key]
	v := p.of.View()
	if f.pin != nil && !(f.asked.Asks() && v.Selected != nil && *v.Selected == s) {
		p.of.SelectUnder(f.pin.Filter, s)
		return
	}
	term := v.Filter.Asked(s.Table, s.Question)
	if v.Selected != nil && *v.Selected == s && term.Same(s.Term()) {
		p.of.Unselect()
		return
	}
	p.of.Select(s)
}

// bringIntoSight scrolls to an option that was chosen elsewhere, such as from an
// evidence card.
func (p *Page) bringIntoSight(v workspace.View, clicked *item) {
	if v.Selected == nil || *v.Selected == p.memory.seen {
		return
	}
	p.memory.seen = *v.Selected
	if it := p.items[v.Selected.Table+"/"+v.Selected.Question]; it != nil && it != clicked {
		p.feed.reveal(it, 0, it.h)
	}
}

// Escape clears the filter, and then ends a comparison.
func (p *Page) Escape() bool {
	v := p.of.View()
	switch {
	case len(v.Filter) > 0 || v.Selected != nil:
		p.of.ClearFilter()
	case p.memory.compare != nil:
		p.endCompare()
	default:
		return false
	}
	return true
}

// Leave stores what is typed and ends what is being counted.
func (p *Page) Leave() {
	p.flush()
	p.host.Runner().Cancel(countJob)
}

func (p *Page) emptyState() fyne.CanvasObject {
	w := p.host.Words()
	load := kit.NewPrimary(w.T("breakdowns.empty.load"), func() { p.host.Show(page.Workbooks) })
	return kit.EmptyState(w.T("breakdowns.empty.title"), w.T("breakdowns.empty.text"), load)
}
