package crosstab

import (
	"slices"

	"fyne.io/fyne/v2"

	data "izpete/data/chart"
	"izpete/ui/chart"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// body is the card of the page: the table above, the sets below.
type body struct {
	page *Page
	root *fyne.Container

	title, subtitle *kit.Text
	said, notes     *kit.Text
	form            *kit.Segmented
	swap, nest      *kit.Link
	tools           *fyne.Container // their line
	heat, words     *chart.Chart
	pages           *fyne.Container

	setsTitle, setsSaid *kit.Text
	setsTested          *kit.Text
	setsForm            *kit.Segmented
	setsHead            *fyne.Container // title and form
	sets                *chart.Chart
	split               fyne.CanvasObject
}

func newBody(p *Page) *body {
	w := p.host.Words()
	b := &body{
		page: p, title: kit.Title(""), subtitle: kit.Caption(""), said: kit.Caption(""),
		notes: kit.Caption("").Coloured(theme.Warn), setsTitle: kit.Title(""), setsSaid: kit.Caption(""), setsTested: kit.Caption(""),
		heat: noChart(), words: noChart(), sets: noChart(), pages: kit.Wrap(10), split: kit.Pad(5, 0, 3, 0, kit.Divider()),
	}
	chosen := 0
	if p.memory.asTable {
		chosen = 1
	}
	b.form = kit.NewSegmented(w.T("crosstab.form"), []string{w.T("crosstab.form.map"), w.T("crosstab.form.table")}, chosen, func(i int) {
		p.memory.asTable = i == 1
		b.forms()
		p.scroll.Refresh()
	})
	least := 0
	if p.memory.atLeast {
		least = 1
	}
	b.setsForm = kit.NewSegmented(w.T("crosstab.sets.form"), []string{w.T("crosstab.sets.form.exactly"), w.T("crosstab.sets.form.least")}, least, func(i int) {
		p.memory.set, p.memory.atLeast = nil, i == 1
		p.Refresh()
	})
	b.setsHead = kit.Ends(12, b.setsTitle, b.setsForm)
	b.nest = kit.NewQuietLink("", b.chooseWithin)
	b.swap = kit.NewQuietLink(w.T("crosstab.swap"), p.swap)
	b.tools = kit.WrapLinks(12, b.form, b.swap, b.nest, kit.NewQuietLink(w.T("crosstab.copy"), p.copyTable))

	b.heat.Name, b.words.Name, b.sets.Name = w.T("page.crosstab"), w.T("page.crosstab"), w.T("page.crosstab")
	b.heat.OnSelect = func(id int) { p.pick(p.shown.cells[id]) }
	b.sets.OnSelect = p.pickSet
	for _, c := range []*chart.Chart{b.heat, b.words, b.sets} {
		c.Still, c.Step = true, step
		c.OnHover, c.OnEscape = p.host.Status, p.Escape
		c.OnReveal = b.reveal
	}
	b.root = kit.Filled(0, kit.NewCard(kit.Filled(5,
		kit.WithTools(b.title, b.subtitle, b.tools), kit.Space(1), b.heat, b.words, b.pages, b.said, b.notes,
		b.split, b.setsHead, b.setsSaid, b.sets, b.setsTested)))
	return b
}

// noChart is a chart of nothing.
func noChart() *chart.Chart {
	return chart.New(func(width, _ float32, _ data.Measure) data.Scene { return data.Scene{W: width} })
}

func (b *body) show(f *figures) {
	w := b.page.host.Words()
	b.title.SetText(f.title)
	b.subtitle.SetText(f.subtitle)
	say(b.said, f.said)
	b.note(f.notes)
	b.swap.Hidden, b.nest.Hidden = len(f.ask.groups) > 0, len(f.ask.groups) > 0
	b.nest.SetText(w.T("crosstab.nest"))
	if f.ask.within != nil {
		b.nest.SetText(w.T("crosstab.nested", "Question", short(title(f.ask.within), chipQuestion)))
	}
	b.tools.Refresh() // what they say has other widths now
	b.heat.Name, b.words.Name = f.title, f.title
	b.heat.SetRoomy(func(width, height, scale float32, m data.Measure) data.Scene {
		spec := f.heat
		spec.Scale, spec.Height = scale, max(height, 1)
		return data.Heatmap(spec, width, m)
	})
	b.words.SetLayout(chart.Table(f.table))
	b.forms()
	b.paging(f)
	hidden := f.ask.method.Threshold > 0 // then at least these options are not told
	for _, o := range []fyne.CanvasObject{b.split, b.setsHead, b.setsSaid, b.sets, b.setsForm} {
		if f.sets != nil && (o != b.setsForm || !hidden) && (o != b.sets || len(f.sets.spec.Sets) > 0) {
			o.Show()
		} else {
			o.Hide()
		}
	}
	say(b.setsTested, "")
	if f.sets != nil {
		say(b.setsTested, f.sets.tested)
		name := w.T(sayer{w, f.ask}.unit("crosstab.sets.title"))
		b.setsTitle.SetText(name)
		b.sets.Name = name
		b.setsSaid.SetText(f.sets.said)
		if hidden && f.ask.atLeast {
			b.setsSaid.SetText(f.sets.said + " · " + w.T("crosstab.sets.form.hidden"))
		}
		b.sets.SetRoomy(func(width, height, scale float32, m data.Measure) data.Scene {
			spec := f.sets.spec
			spec.Scale, spec.Height = scale, max(height, 1)
			return data.Sets(spec, width, m)
		})
	}
	b.root.Refresh()
}

// forms shows the table in the form that was chosen.
func (b *body) forms() {
	if b.page.memory.asTable {
		b.heat.Hide()
		b.words.Show()
	} else {
		b.words.Hide()
		b.heat.Show()
	}
}

func (b *body) note(notes []string) {
	text := ""
	for i, n := range notes {
		if i > 0 {
			text += " "
		}
		text += n
	}
	say(b.notes, text)
}

// say shows a text, or nothing where there is nothing to say.
func say(t *kit.Text, text string) {
	t.Hidden = text == ""
	t.SetText(text)
}

// paging offers the rows and columns that do not fit on the screen.
func (b *body) paging(f *figures) {
	b.pages.Objects = nil
	b.turns("crosstab.rows", f.rows, &b.page.memory.firstRow)
	b.turns("crosstab.columns", f.columns, &b.page.memory.firstColumn)
	b.pages.Hidden = len(b.pages.Objects) == 0
}

func (b *body) turns(key string, p part, first *int) {
	if p.to-p.from >= p.of {
		return
	}
	w := b.page.host.Words()
	add := func(text string, to int) {
		b.pages.Objects = append(b.pages.Objects, kit.NewLink(text, func() {
			*first = to
			b.page.Refresh()
		}))
	}
	said := kit.Caption(w.T(key, "From", w.Int(p.from+1), "To", w.Int(p.to), "Of", w.Int(p.of))).OneLine()
	b.pages.Objects = append(b.pages.Objects, kit.Pad(3, 0, 3, 0, said))
	if p.from > 0 {
		add(w.T(key+".before"), max(p.from-p.most, 0))
	}
	if p.to < p.of {
		add(w.T(key+".after"), p.to)
	}
}

// reveal keeps what the keys have moved to in sight.
func (b *body) reveal(c *chart.Chart, y, height float32) {
	b.page.scroll.Reveal(c, y, height)
}

// step goes from cell to cell as they stand: along a row, or to the nearest in
// the next one.
func step(spots []data.Spot, from int, key fyne.KeyName) int {
	at, best := spots[from], from
	var bestFar, bestAside float32
	for i, s := range spots {
		dx, dy := middle(s.X, s.W)-middle(at.X, at.W), middle(s.Y, s.H)-middle(at.Y, at.H)
		far, aside := dx, dy
		switch key {
		case fyne.KeyLeft:
			far = -dx
		case fyne.KeyDown:
			far, aside = dy, dx
		case fyne.KeyUp:
			far, aside = -dy, dx
		}
		aside = max(aside, -aside)
		if far < 1 || (key == fyne.KeyLeft || key == fyne.KeyRight) && aside > at.H/2 {
			continue
		}
		if best == from || far < bestFar-1 || far < bestFar+1 && aside < bestAside {
			best, bestFar, bestAside = i, far, aside
		}
	}
	return best
}

func middle(start, length float32) float32 { return start + length/2 }

// swap crosses the questions the other way round.
func (p *Page) swap() {
	if p.shown == nil || p.shown.ask.columns == nil {
		return
	}
	a := p.shown.ask
	p.ask(func(m *Memory) {
		m.table, m.rows, m.columns = a.table.ID, a.columns.ID, a.rows.ID
		if i := slices.Index(shares, m.share); i < 2 {
			m.share = shares[1-i]
		}
	})
}
