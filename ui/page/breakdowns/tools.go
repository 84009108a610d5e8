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
	root  *toolBar
	board *kit.Segmented
	mode  *kit.Segmented
	order *kit.Link
	marks *kit.Segmented
	more  *kit.Link // in the place of those behind board, where they have no room

	compare *kit.Link
	against *fyne.Container // what is compared, as a chip
}

func newTools(p *Page) *tools {
	w, t := p.host.Words(), &tools{page: p}
	t.mode = kit.NewSegmented(w.T("breakdowns.mode"), []string{w.T("breakdowns.mode.filter"), w.T("breakdowns.mode.highlight")}, 0, func(i int) {
		p.memory.views.all.highlight = i == 1
		p.host.Notify(w.T("breakdowns.mode." + []string{"filter", "highlight"}[i] + ".about"))
		p.again()
	})
	t.order = kit.NewQuietLink("", func() { p.chooseOrder(t.order, "") })
	t.marks = kit.NewSegmented(w.T("breakdowns.intervals"), []string{w.T("breakdowns.intervals.with"), w.T("breakdowns.intervals.without")}, 0, func(i int) {
		p.memory.views.all.plain = i == 1
		p.again()
	})
	t.board = kit.NewSegmented(w.T("breakdowns.board.shown"), []string{w.T("breakdowns.board.all"), t.boardName()}, 0, func(i int) { p.showBoard(i == 1) })
	t.compare = kit.NewQuietLink(w.T("breakdowns.compare"), func() { p.chooseCompare(t.compare) })
	t.against = kit.Row(0, -1)
	t.more = kit.NewQuietLink(w.T("breakdowns.look"), t.offer)
	t.root = newToolBar(t.board, t.more, t.mode, t.order, t.marks, t.compare)
	t.root.always = t.against
	t.show()
	return t
}

// show brings the tools up to date with the memory.
func (t *tools) show() {
	w, l := t.page.host.Words(), t.page.memory.views.all
	t.showCompare()
	set := func(s *kit.Segmented, second bool) {
		if at := index(second); s.Selected != at {
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
	t.root.hidden = map[fyne.CanvasObject]bool{t.mode: on, t.order: on, t.compare: on}
	set(t.mode, l.highlight)
	set(t.marks, l.plain)
	t.order.SetText(w.T("breakdowns.order", "Order", w.T("breakdowns.order."+l.order.Key())))
	t.root.Refresh()
	// The line may have become two, or one again.
	if c := t.page.content; c != nil {
		c.Layout.Layout(c.Objects, c.Size())
	}
}

// boardName is what the choice of the board is called, with how many charts it
// has.
func (t *tools) boardName() string {
	w := t.page.host.Words()
	return w.T("breakdowns.board", "N", w.Int(len(t.page.pins)))
}

// offer lists what the line has no room for, with how it is now.
func (t *tools) offer() {
	p, w := t.page, t.page.host.Words()
	l := p.memory.views.all
	var choices []chooser.Choice
	put := func(title, about string, do func()) {
		choices = append(choices, chooser.Choice{Title: title, Sub: about, Do: do})
	}
	if !p.memory.views.board {
		other := []string{"highlight", "filter"}[index(l.highlight)]
		put(w.T("breakdowns.mode."+other), w.T("breakdowns.mode."+other+".about"), func() { t.mode.OnChanged(1 - index(l.highlight)) })
		put(t.order.Text, w.T("breakdowns.order."+l.order.Key()+".about"), func() { p.chooseOrder(t.more, "") })
	}
	if !t.root.hidden[t.compare] {
		put(t.compare.Text, "", func() { p.chooseCompare(t.more) })
	}
	put(t.marks.Options[1-index(l.plain)], "", func() { t.marks.OnChanged(1 - index(l.plain)) })
	chooser.Open(p.host, t.more, w.T("breakdowns.look"), choices)
}

func index(second bool) int {
	if second {
		return 1
	}
	return 0
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
// the room below; the second one reaches over the edge with its bar.
type under struct{}

const toolsGap = 12

func (under) MinSize(objects []fyne.CanvasObject) fyne.Size { return fyne.NewSize(feedLeft, 100) }

func (under) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	if top := objects[0]; top.Visible() {
		h := kit.HeightFor(top, size.Width)
		// The words begin and end with the cards below; the room for a focus
		// ring lies beside them.
		top.Move(fyne.NewPos(-linkSide, 0))
		top.Resize(fyne.NewSize(size.Width+2*linkSide, h))
		y = h + toolsGap
	}
	for i, o := range objects[1:] {
		w := size.Width
		if i == 0 {
			w += barOver
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(w, max(size.Height-y, 0)))
	}
}
