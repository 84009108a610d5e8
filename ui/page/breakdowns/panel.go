package breakdowns

import (
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"izpete/data/published"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/chooser"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// panel is the form of a card in which published figures are written down and
// seen beside those of the workbook.
type panel struct {
	card *card
	x    published.Comparison

	root *fyne.Container
	list *fyne.Container
	rows map[int]*figureRow // by option, made when first shown
	in   []int              // the options listed, in order

	base, source         *entry
	keepBase, keepSource *keeper
	rule                 *kit.Link
	sign                 *sign
	together             *kit.Text
	possible, rounding   *kit.Text
	gone, left, wrong    *kit.Text
	hint, method         *kit.Text

	pasted bool           // lines were, and their figures are not shown yet
	after  map[int]string // the figures as the paste left them
}

func newPanel(c *card) *panel {
	w, key := c.page.host.Words(), c.f.key
	p := &panel{
		card: c, rows: map[int]*figureRow{}, list: kit.Column(8),
		base: newEntry(""), source: newEntry(w.T("breakdowns.published.source.hint")),
		sign: newSign(published.None), together: kit.Body(""), possible: kit.Caption(""), rounding: kit.Caption(""),
		gone: kit.Caption("").Coloured(theme.Warn), left: kit.Caption("").Coloured(theme.Warn), wrong: kit.Caption("").Coloured(theme.Warn),
		hint: kit.Caption(w.T("breakdowns.published.hint")), method: kit.Caption("").Coloured(theme.Warn),
	}
	p.base.Name = w.T("breakdowns.published.base")
	table, question := c.f.table.ID, c.f.question.ID
	fail := func(said string) { p.fail(p.wrong, said) }
	p.keepBase = newKeeper(c.page, p.base, key+"/base", func(s string) error { return c.page.of.SetPublishedBase(table, question, s) }, fail)
	p.keepSource = newKeeper(c.page, p.source, key+"/source", func(s string) error { return c.page.of.SetPublishedSource(table, question, s) }, fail)
	p.base.onStep = func(by int) { p.step(len(p.in), by) }
	p.source.onStep = func(by int) { p.step(len(p.in)+1, by) }
	p.base.onFocus = func(on bool) { p.focused(p.base, on, w.T("breakdowns.published.base.say")) }
	p.source.onFocus = func(on bool) { p.focused(p.source, on, w.T("breakdowns.published.source.say")) }
	p.rule = kit.NewQuietLink("", p.chooseRule)

	heads := kit.Row(figureGap, 0, kit.Caption(w.T("breakdowns.col.option")),
		kit.Fixed(theme.Scaled(entryWide), kit.Caption(w.T("breakdowns.published.col"))),
		kit.Fixed(theme.Scaled(ownWide), kit.Caption(w.T("breakdowns.published.own")).Aligned(fyne.TextAlignTrailing)))
	about := kit.Column(6,
		kit.Wrap(8,
			kit.Row(8, -1, kit.Caption(w.T("breakdowns.published.base")).OneLine(), kit.Fixed(theme.Scaled(entryWide), p.base)),
			kit.Pad(theme.Scaled(6), 0, 0, 0, p.rule)),
		kit.Row(8, 1, kit.Caption(w.T("breakdowns.published.source")).OneLine(), p.source))
	verdict := kit.TopRow(signGap, 1, kit.Pad(4, 0, 0, 0, p.sign), p.together)
	p.root = kit.Column(8, heads, p.list, kit.Divider(), p.method, about, p.wrong, p.hint, verdict, p.possible, p.rounding, p.gone, p.left, kit.Space(2))
	p.left.Hide()
	p.wrong.Hide()
	p.keepBase.recall()
	p.keepSource.recall()
	return p
}

// show puts a comparison on the panel, as many options as the card lists.
func (p *panel) show(x published.Comparison, rows []row) {
	p.x = x
	// What a paste left over is told until the figures are others.
	switch {
	case p.pasted:
		p.pasted, p.after = false, x.Claim.Texts
	case !p.left.Hidden && !maps.Equal(p.after, x.Claim.Texts):
		p.left.Hide()
	}
	w := p.card.page.host.Words()
	in := make([]int, 0, len(rows))
	for _, r := range rows {
		in = append(in, r.option)
	}
	if !slices.Equal(in, p.in) {
		p.in = in
		p.list.Objects = p.list.Objects[:0]
		for _, o := range in {
			p.list.Objects = append(p.list.Objects, p.row(o))
		}
	}
	for _, o := range in {
		p.row(o).show(p.card.page, x, x.Rows[o])
	}
	p.keepBase.show(x.Claim.Base)
	p.keepSource.show(x.Claim.Source)
	p.base.SetPlaceHolder(w.Int(x.Own.Base.N))
	p.rule.SetText(w.T("breakdowns.published.rule", "Rule", w.T("published.rule."+string(x.Rule))))
	if x.Claim.Base != "" && x.Claimed == 0 && strings.TrimSpace(x.Claim.Base) != "" {
		p.fail(p.wrong, w.T("breakdowns.published.badbase"))
	} else if p.wrong.Text == w.T("breakdowns.published.badbase") {
		p.fail(p.wrong, "")
	}

	say(p.method, publishedMethod(w, p.card.page.view.Method))

	said := x.Together(w)
	tone := published.Agrees
	if !x.Fits {
		tone = published.Impossible
	}
	say(p.together, said)
	p.together.Role = role(tone)
	p.together.Refresh()
	p.sign.show(tone)
	p.sign.Hidden = said == ""
	say(p.possible, x.Possible(w))
	say(p.rounding, x.Rounding(w))
	var gone []string
	for _, g := range x.Claim.Gone {
		gone = append(gone, w.T("breakdowns.quoted", "Text", g.Option)+" "+g.Text)
	}
	p.gone.SetText(w.T("breakdowns.published.gone", "Options", strings.Join(gone, ", ")))
	p.gone.Hidden = len(gone) == 0
	p.hint.Hidden = len(x.Claim.Texts) > 0
	p.lock()
}

// publishedMethod says that the method of the case is not that of the comparison,
// where it is another: whether a percentage can be one of n is asked of counts, which
// weights do not change.
func publishedMethod(w *words.Words, m workspace.Method) string {
	switch based := m.Base != "" && m.Base != tabulate.BaseAnswered; {
	case len(m.Weights) > 0:
		return w.T("breakdowns.published.unweighted")
	case based:
		return w.T("breakdowns.published.answered")
	}
	return ""
}

// say shows a text, or nothing.
func say(t *kit.Text, text string) {
	t.SetText(text)
	t.Hidden = text == ""
}

// lock lets nothing be written in a case that is only read.
func (p *panel) lock() {
	info, open := p.card.page.of.Case()
	for _, e := range p.entries() {
		switch {
		case info.ReadOnly || !open:
			e.Disable()
		default:
			e.Enable()
		}
	}
	p.rule.SetDisabled(info.ReadOnly || !open)
}

// row is the row of an option.
func (p *panel) row(option int) *figureRow {
	if r := p.rows[option]; r != nil {
		return r
	}
	r, c := newFigureRow(option), p.card
	s := workspace.Selection{Table: c.f.table.ID, Question: c.f.question.ID, Option: option}
	label := c.f.question.Options[option].Label
	r.keep = newKeeper(c.page, r.entry, c.f.key+"/"+label, func(text string) error { return c.page.of.SetPublished(s, text) }, func(said string) {
		if r.failed != said {
			r.failed = said
			r.show(c.page, p.x, p.x.Rows[option])
			c.page.feed.changed(c.item)
		}
	})
	r.entry.onStep = func(by int) { p.step(slices.Index(p.in, option), by) }
	r.entry.onPaste = func(text string) bool { return p.paste(option, text) }
	r.entry.onFocus = func(on bool) { p.focused(r, on, r.say) }
	p.rows[option] = r
	r.keep.recall()
	return r
}

// entries are all fields, in the order of the keys.
func (p *panel) entries() []*entry {
	var all []*entry
	for _, o := range p.in {
		all = append(all, p.row(o).entry)
	}
	return append(all, p.base, p.source)
}

// step goes from a field to one after or before it.
func (p *panel) step(from, by int) {
	all := p.entries()
	to := from + by
	if to < 0 || to >= len(all) {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(all[to]); c != nil {
		c.Focus(all[to])
	}
}

// focused brings the field into sight and says in the status line what it is
// about.
func (p *panel) focused(o fyne.CanvasObject, on bool, text string) {
	page := p.card.page
	if !on {
		page.host.Status("")
		return
	}
	d := fyne.CurrentApp().Driver()
	page.feed.reveal(p.card.item, d.AbsolutePositionForObject(o).Y-d.AbsolutePositionForObject(p.card.root).Y, o.Size().Height)
	page.host.Status(text)
}

// paste fills the options with the lines that were pasted, from one of them on.
func (p *panel) paste(option int, text string) bool {
	c := p.card
	p.rows[option].keep.store()
	order := p.order()
	r, err := c.page.of.PastePublished(c.f.table.ID, c.f.question.ID, order[slices.Index(order, option):], text)
	if err != nil {
		p.fail(p.left, c.page.host.Words().Error(err))
		return true
	}
	if r.Placed == 0 && len(r.Left) == 0 {
		return false
	}
	p.pasted = true
	p.fail(p.left, leftText(c.page.host.Words(), r.Left, mostLeft))
	c.page.host.Notify(c.page.host.Words().N("breakdowns.published.read", r.Placed))
	return true
}

// order is all options as they stand, the folded ones too.
func (p *panel) order() []int {
	var all []int
	for _, r := range p.card.f.rows(asPublished) {
		all = append(all, r.option)
	}
	return all
}

// fail shows what went wrong under the fields; "" that nothing did.
func (p *panel) fail(at *kit.Text, text string) {
	if at.Text == text && at.Hidden == (text == "") {
		return
	}
	say(at, text)
	p.card.page.feed.changed(p.card.item)
}

// chooseRule asks how the published figures were rounded.
func (p *panel) chooseRule() {
	page := p.card.page
	w := page.host.Words()
	var choices []chooser.Choice
	for _, rule := range published.Rules {
		sub := ""
		if p.x.Read > 0 && p.x.N > 0 {
			sub = w.T("breakdowns.published.rule.not")
			if slices.Contains(p.x.Rules, rule) {
				sub = w.T("breakdowns.published.rule.fits")
			}
		}
		choices = append(choices, chooser.Choice{Title: upperFirst(w.T("published.rule." + string(rule))), Sub: sub, Do: func() {
			page.host.Error(page.of.SetPublishedRule(p.card.f.table.ID, p.card.f.question.ID, rule))
		}})
	}
	chooser.Open(page.host, p.rule, w.T("breakdowns.published.rule.title"), choices)
}

// flush stores whatever is typed and not stored yet.
func (p *panel) flush() {
	for _, r := range p.rows {
		r.keep.store()
	}
	p.keepBase.store()
	p.keepSource.store()
}
