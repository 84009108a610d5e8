package breakdowns

import (
	"fyne.io/fyne/v2"

	"izpete/data/tabulate"
	"izpete/ui/chooser"
	"izpete/ui/kit"
)

// tools is the line above the cards: what holds for all of them.
type tools struct {
	page  *Page
	root  *fyne.Container
	board *kit.Segmented
	mode  *kit.Segmented
	order *kit.Link
	marks *kit.Segmented

	compare *kit.Link
	against *fyne.Container // what is compared, as a chip
}

func newTools(p *Page) *tools {
	w, t := p.host.Words(), &tools{page: p}
	t.mode = kit.NewSegmented([]string{w.T("breakdowns.mode.filter"), w.T("breakdowns.mode.highlight")}, 0, func(i int) {
		p.memory.views.all.highlight = i == 1
		p.host.Notify(w.T("breakdowns.mode." + []string{"filter", "highlight"}[i] + ".about"))
		p.again()
	})
	t.order = kit.NewQuietLink("", func() { p.chooseOrder(t.order, "") })
	t.marks = kit.NewSegmented([]string{w.T("breakdowns.intervals.with"), w.T("breakdowns.intervals.without")}, 0, func(i int) {
		p.memory.views.all.plain = i == 1
		p.again()
	})
	t.board = kit.NewSegmented([]string{w.T("breakdowns.board.all"), t.boardName()}, 0, func(i int) { p.showBoard(i == 1) })
	t.compare = kit.NewQuietLink(w.T("breakdowns.compare"), func() { p.chooseCompare(t.compare) })
	t.against = kit.Row(0, -1)
	t.root = kit.Wrap(18, t.board, t.mode, t.order, t.marks, t.compare, t.against)
	t.show()
	return t
}

// show brings the tools up to date with the memory.
func (t *tools) show() {
	w, l := t.page.host.Words(), t.page.memory.views.all
	t.showCompare()
	set := func(s *kit.Segmented, second bool) {
		at := 0
		if second {
			at = 1
		}
		if s.Selected != at {
			s.SetSelected(at)
		}
	}
	on := t.page.memory.views.board
	if name := t.boardName(); t.board.Options[1] != name {
		t.board.Options[1] = name
		t.board.Refresh()
	}
	set(t.board, on)
	// A chart of the board has its own.
	t.mode.Hidden, t.order.Hidden = on, on
	set(t.mode, l.highlight)
	set(t.marks, l.plain)
	t.order.SetText(w.T("breakdowns.order", "Order", w.T("breakdowns.order."+l.order.Key())))
}

// boardName is what the choice of the board is called, with how many charts it
// has.
func (t *tools) boardName() string {
	w := t.page.host.Words()
	return w.T("breakdowns.board", "N", w.Int(len(t.page.pins)))
}

// again counts the cards anew, after what is chosen of how they look.
func (p *Page) again() {
	p.tools.show()
	p.Refresh()
}

// chooseOrder offers the orders: of one card, or of all when key is "".
func (p *Page) chooseOrder(at fyne.CanvasObject, key string) {
	w := p.host.Words()
	title := w.T("breakdowns.order.title")
	if key != "" {
		title = w.T("breakdowns.order.title.card")
	}
	var choices []chooser.Choice
	for _, o := range tabulate.Orders {
		choices = append(choices, chooser.Choice{
			Title: upperFirst(w.T("breakdowns.order." + o.Key())), Sub: w.T("breakdowns.order." + o.Key() + ".about"),
			Do: func() { p.setOrder(key, o) },
		})
	}
	chooser.Open(p.host, at, title, choices)
}

func (p *Page) setOrder(key string, o tabulate.Order) {
	if key == "" {
		p.memory.views.setOrder(o)
	} else {
		p.memory.views.orders[key] = o
		p.picked = p.items[key]
	}
	p.again()
}

// under puts the first object at the top, as tall as it needs, and gives the rest
// the room below.
type under struct{}

const toolsGap = 8

func (under) MinSize(objects []fyne.CanvasObject) fyne.Size { return fyne.NewSize(feedLeft, 100) }

func (under) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	if top := objects[0]; top.Visible() {
		h := kit.HeightFor(top, size.Width)
		top.Move(fyne.Position{})
		top.Resize(fyne.NewSize(size.Width, h))
		y = h + toolsGap
	}
	for _, o := range objects[1:] {
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, max(size.Height-y, 0)))
	}
}
