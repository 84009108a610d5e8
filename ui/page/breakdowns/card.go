package breakdowns

import (
	"slices"

	"fyne.io/fyne/v2"

	"izpete/data/tabulate"
	"izpete/ui/chart"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// card shows one question.
type card struct {
	page *Page
	item *item // its place in the feed
	seat seat
	f    *figures

	root                     *kit.Card
	head                     *head
	title, subtitle, warning *kit.Text
	combine                  *combine // several options of it chosen
	search                   *search  // among many options
	form                     *kit.Segmented
	forms                    []mode          // that it offers
	choice                   *fyne.Container // that it stands in
	chart                    *chart.Chart
	panel                    *panel          // published figures, made when first asked for
	slot                     *fyne.Container // that they stand in
	more                     *kit.Link
	group, next              *kit.Link // parts the respondents; shows further groups
	answers                  *fyne.Container
}

// The room that the card leaves around its texts and its chart. The chart keeps
// a room of its own, so that a chosen row is washed a little beyond the texts.
const (
	cardSide  = 6
	textSide  = 12
	cardTop   = 12
	cardFoot  = 6
	underHead = 8
)

func newCard(p *Page, it *item, s seat, f *figures) *card {
	c := &card{page: p, item: it, seat: s, f: f}
	c.title, c.subtitle = kit.Title(f.title), kit.Caption("")
	c.warning = kit.NewText("", theme.Caption, theme.Warn, true)
	c.choice = kit.Column(0)
	head := newHead(c.title, nil)
	c.head = head
	c.combine = newCombine(p)
	c.combine.fixed = s.pin != nil
	c.search = newSearch(c)
	parts := []fyne.CanvasObject{head, c.wholeTitle(), c.subtitle, c.warning, c.combine.root, c.search.root}
	if s.pin != nil && s.pin.Note != "" {
		parts = slices.Insert(parts, 2, fyne.CanvasObject(kit.Body(s.pin.Note)))
	}
	body := []fyne.CanvasObject{nil}
	if f.charted() || tabulate.Numeric(f.question) {
		c.offer()
		head.forms = kit.Row(2, 0, c.choice, kit.Pad(-3, -4, -3, 0, newMenu(c)))
		c.makeChart()
		c.more = kit.NewLink("", c.toggleAll)
		c.group, c.next = kit.NewLink("", c.chooseGroup), kit.NewLink("", c.turn)
		c.slot = kit.Column(0)
		links := kit.Wrap(12, c.more, c.group, c.next)
		if cross := newCross(c); cross != nil {
			links.Add(cross)
		}
		body = append(body, kit.Space(underHead), c.chart, kit.Pad(0, textSide, 0, textSide, c.slot), kit.Pad(2, textSide, 0, textSide-linkSide, links))
	}
	if !f.charted() {
		c.answers = kit.Column(8)
		body = append(body, kit.Pad(underHead, textSide, 4, textSide, c.answers))
	}
	body[0] = kit.Pad(cardTop, textSide, 0, textSide, kit.Column(2, parts...))
	body = append(body, kit.Space(cardFoot))
	c.root = kit.NewCard(kit.Column(0, body...))
	c.root.Inset = fyne.NewSize(cardSide, 0)
	c.show(f)
	return c
}

// offer offers the forms in which the question can be shown; which they are can
// change with the figures.
func (c *card) offer() {
	offered := c.f.forms()
	if c.form != nil && slices.Equal(offered, c.forms) {
		return
	}
	w, names := c.page.host.Words(), []string{}
	for _, m := range offered {
		names = append(names, w.T("breakdowns.form."+string(m)))
	}
	c.forms = offered
	c.form = kit.NewSegmented(w.T("breakdowns.form.of", "Question", c.f.title), names, max(slices.Index(offered, c.page.memory.mode(c.f)), 0), func(i int) {
		c.page.memory.choose(c.f.key, c.forms[i], c.f.compared != nil)
		if !c.f.shows(c.forms[i]) {
			c.page.recount(c)
			return
		}
		c.show(c.f)
		c.page.feed.changed(c.item)
	})
	c.choice.Objects = []fyne.CanvasObject{c.form}
}

func (c *card) makeChart() {
	c.chart = chart.New(c.layout())
	c.chart.Name = c.f.title
	c.chart.OnSelect = func(id int) {
		if o := c.page.memory.face(c.f).option(c.f, c.page.host.Words(), id); o >= 0 {
			c.page.pick(c.f, o)
		}
	}
	// A chart of the board has its own filter, which a click does not change.
	if c.seat.pin == nil {
		c.chart.OnExtend = func(id int, add bool) {
			if o := c.page.memory.face(c.f).option(c.f, c.page.host.Words(), id); o >= 0 {
				c.page.extend(c.f, o, add)
			}
		}
	}
	c.chart.OnHover = func(say string) {
		c.page.pointed = c.chart
		c.page.host.Status(say)
	}
	c.chart.OnEscape = c.page.Escape
	c.chart.OnReveal = func(o *chart.Chart, y, height float32) {
		c.page.feed.reveal(c.item, o.Position().Y+y, height)
	}
}

// layout is the chart of the card; where its form is none, the bars wait behind.
func (c *card) layout() chart.Layout {
	x := c.page.memory.face(c.f)
	if formOf(x.mode).layout == nil {
		x.mode = asBars
	}
	return x.layout(c.f, c.page.host.Words(), c.f.limit(x.mode, c.page.memory.open[c.f.key]))
}

// show puts figures on the card.
func (c *card) show(f *figures) {
	whole := f.whole()
	f = whole.matching(c.page.memory.views.query[whole.key])
	c.f = f
	w, x := c.page.host.Words(), c.page.memory.face(f)
	m := x.mode
	c.subtitle.SetText(x.said(f).subtitle)
	say(c.warning, x.said(f).warning)
	if c.answers != nil {
		c.showFacts()
	}
	if c.chart == nil {
		return
	}
	c.offer()
	c.combine.show(f.asked)
	c.search.show(len(whole.bars), len(f.bars))
	all := c.page.memory.open[f.key]
	if at := slices.Index(c.forms, m); at >= 0 && c.form.Selected != at {
		c.form.SetSelected(at)
	}
	c.slot.Hidden = m != asPublished
	c.chart.Hidden = m == asPublished || !f.shows(m)
	if m == asPublished {
		c.showPublished(all)
	} else {
		c.chart.SetLayout(c.layout())
	}
	listed := len(x.rows(f)) > 0
	c.more.Hidden = !listed || f.limit(m, all) == 0 && (!all || len(f.rows(m)) <= manyOptions)
	c.group.Hidden = x.parts() == "" || len(groupsOf(f.table, f.question)) == 0
	c.group.SetText(c.groupText())
	c.next.SetText(c.turnText())
	c.next.Hidden = x.parts() != asSplit || c.next.Text == ""
	c.more.SetText(w.N("breakdowns.more", len(f.rows(m))))
	if all {
		c.more.SetText(w.T("breakdowns.less"))
	}
	if c.root != nil {
		c.head.Refresh()
		kit.Relayout(c.root.Content) // forms and links have other widths now
	}
}

// showPublished shows published figures in place of the chart.
func (c *card) showPublished(all bool) {
	if c.panel == nil {
		c.panel = newPanel(c)
		c.slot.Add(c.panel.root)
	}
	rows := c.f.rows(asPublished)
	if n := c.f.limit(asPublished, all); n > 0 {
		rows = rows[:n]
	}
	c.panel.show(c.f.published, rows)
}

// toggleAll shows all of a long list, or its beginning.
func (c *card) toggleAll() {
	open := c.page.memory.open
	open[c.f.key] = !open[c.f.key]
	c.show(c.f)
	c.page.feed.changed(c.item)
}

// An answer can be a page long and there can be thousands: they are shown in
// steps, and long ones in pieces.
const (
	firstAnswers = 3
	moreAnswers  = 100
	pieceOfText  = 600 // runes in one text object: longer ones are slow to wrap
)

// readMore shows further answers, or the first ones only when all are shown.
func (c *card) readMore() {
	read := c.page.memory.read
	read[c.f.key] += moreAnswers
	if read[c.f.key]-moreAnswers+firstAnswers >= len(c.f.answers) {
		read[c.f.key] = 0
	}
	c.show(c.f)
	c.page.feed.changed(c.item)
}

// showFacts shows what is known of a question without options.
func (c *card) showFacts() {
	w := c.page.host.Words()
	c.answers.Objects = nil
	if c.f.facts != "" {
		c.answers.Add(kit.Body(c.f.facts))
	}
	n := min(firstAnswers+c.page.memory.read[c.f.key], len(c.f.answers))
	for _, a := range c.f.answers[:n] {
		texts := []fyne.CanvasObject{kit.Caption(a.who)}
		for _, piece := range pieces(a.text, pieceOfText) {
			texts = append(texts, kit.Body(piece))
		}
		c.answers.Add(kit.Column(1, texts...))
	}
	if len(c.f.answers) > firstAnswers {
		text := w.N("breakdowns.more.answers", len(c.f.answers))
		switch rest := len(c.f.answers) - n; {
		case rest == 0:
			text = w.T("breakdowns.less")
		case rest > moreAnswers:
			text = w.N("breakdowns.who.more", moreAnswers)
		}
		c.answers.Add(kit.Pad(0, 0, 0, -linkSide, kit.Row(0, -1, kit.NewLink(text, c.readMore))))
	}
	if read := c.page.Read; read != nil && len(c.f.answers) > 0 {
		c.answers.Add(kit.Pad(0, 0, 0, -linkSide, kit.Row(0, -1, kit.NewLink(w.T("breakdowns.read"), func() {
			read(c.f.table.ID, c.f.question.ID)
		}))))
	}
	c.answers.Refresh()
}
