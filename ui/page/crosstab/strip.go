package crosstab

import (
	"slices"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/ui/chooser"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// chipQuestion is how much of a question a link says.
const chipQuestion = 30

// How many letters of their names the chips of rows and columns say together: so
// many in a window of a width, more in a wider one, at the usual size of text. The
// rest is read in the title of the table, and in the status line when the pointer
// or the keys are at the chip.
const (
	chipLetters  = 46
	chipsWindow  = 1024
	searchWindow = 1056 // from here on the search is a field, so much wider
	searchWide   = 250
	letterWidth  = 14 // of the window for each letter more: the filter has its share
	leastLetters = 32
)

// letters is how much the chips say in the window as it is.
func (p *Page) letters() int {
	width := p.host.Window().Canvas().Size().Width / theme.Scaled(1)
	if width >= searchWindow {
		width -= searchWide
	}
	return max(chipLetters+int((width-chipsWindow)/letterWidth), leastLetters)
}

// dealt deals letters out to two names: what a short one leaves is the other's.
func dealt(a, b string, letters int) (ofA, ofB int) {
	lenA, lenB := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	switch half := letters / 2; {
	case lenA+lenB <= letters:
		return lenA, lenB
	case lenA < half:
		return lenA, letters - lenA
	case lenB < half:
		return letters - lenB, lenB
	default:
		return half, letters - half
	}
}

// TopBar shows what is crossed as chips.
func (p *Page) TopBar() fyne.CanvasObject {
	f, w := p.shown, p.host.Words()
	if f == nil {
		return nil
	}
	a, s := f.ask, sayer{w, f.ask}
	var chips []fyne.CanvasObject
	chip := func(text string, choose func(at fyne.CanvasObject)) *kit.Chip {
		var c *kit.Chip
		c = kit.NewChip(text, kit.Plain, func() { choose(c) })
		c.Opens = true
		chips = append(chips, c)
		return c
	}
	named := func(key, part, name string, letters int, choose func(at fyne.CanvasObject)) {
		c := chip(w.T(key, part, short(name, letters)), choose)
		if whole := w.T(key, part, name); whole != c.Text {
			c.Whole, c.Say, c.OnSay = whole, whole, p.host.Status
		}
	}
	key, part, columns := "crosstab.chip.columns", "Question", s.columns()
	if a.banner != "" {
		key, part, columns = "crosstab.chip.banner", "Banner", a.banner
	}
	ofRows, ofColumns := dealt(title(a.rows), columns, p.letters())
	named("crosstab.chip.rows", "Question", title(a.rows), ofRows, p.chooseRows)
	named(key, part, columns, ofColumns, p.chooseColumns)
	chip(w.T("crosstab.share."+string(a.share)), p.chooseShare)
	chip(w.T("crosstab.correction."+correctionKey(a.correction)), p.chooseCorrection)
	return kit.Row(8, -1, chips...)
}

// Filtered tells that the filter stands above the table.
func (p *Page) Filtered() bool { return p.shown != nil }

// offer lists the questions that can be crossed, of all tables.
func (p *Page) offer(do func(t *survey.Table, q *survey.Question)) []chooser.Choice {
	var out []chooser.Choice
	for _, t := range p.of.View().Tables {
		all := crossable(t)
		if len(all) < 2 {
			continue // there is nothing to cross them by
		}
		for _, q := range all {
			out = append(out, chooser.Choice{Title: title(q), Sub: p.kind(q) + " · " + t.Sheet, Do: func() { do(t, q) }})
		}
	}
	return out
}

func (p *Page) kind(q *survey.Question) string {
	return upperFirst(p.host.Words().T("kind." + string(q.Kind)))
}

// put remembers the questions as they are on the screen: those that nobody
// chose among them.
func (p *Page) put(m *Memory) {
	a := p.shown.ask
	m.table, m.rows = a.table.ID, a.rows.ID
	if a.columns != nil {
		m.columns = a.columns.ID
	}
}

func (p *Page) chooseRows(at fyne.CanvasObject) {
	chooser.Open(p.host, at, p.host.Words().T("crosstab.choose.rows"), p.offer(func(t *survey.Table, q *survey.Question) {
		p.ask(func(m *Memory) {
			p.put(m)
			switch {
			case t.ID != m.table:
				m.table, m.columns, m.within, m.banner = t.ID, "", "", false
			case m.columns == q.ID:
				m.columns = m.rows
			}
			m.rows = q.ID
		})
	}))
}

func (p *Page) chooseColumns(at fyne.CanvasObject) {
	w := p.host.Words()
	banners, edit := p.banners()
	choices := append(banners, p.offer(func(t *survey.Table, q *survey.Question) {
		p.ask(func(m *Memory) {
			p.put(m)
			m.banner, m.bannerName = false, ""
			switch {
			case t.ID != m.table:
				m.table, m.rows, m.within = t.ID, "", ""
			case m.rows == q.ID:
				m.rows = m.columns
			}
			m.columns = q.ID
		})
	})...)
	// Making one stands where it is seen, but Enter takes what is likelier.
	chooser.Open(p.host, at, w.T("crosstab.choose.columns"), slices.Insert(choices, min(max(len(banners), 1), len(choices)), edit...))
}

func (p *Page) chooseShare(at fyne.CanvasObject) {
	w := p.host.Words()
	var choices []chooser.Choice
	for _, s := range shares {
		if len(p.shown.ask.groups) > 0 && s != ofColumn {
			continue
		}
		choices = append(choices, chooser.Choice{Title: w.T("crosstab.share." + string(s)), Sub: w.T("crosstab.of." + string(s)), Do: func() {
			p.ask(func(m *Memory) { m.share = s })
		}})
	}
	chooser.Open(p.host, at, w.T("crosstab.choose.share"), choices)
}

func (p *Page) chooseCorrection(at fyne.CanvasObject) {
	w := p.host.Words()
	var choices []chooser.Choice
	for _, c := range corrections {
		key := correctionKey(c)
		choices = append(choices, chooser.Choice{Title: w.T("crosstab.correction." + key), Sub: w.T("crosstab.correction." + key + ".why"), Do: func() {
			p.memory.correction = c
			p.Refresh()
		}})
	}
	chooser.Open(p.host, at, w.T("crosstab.choose.correction"), choices)
}

// chooseWithin offers a third question, and to do without one.
func (b *body) chooseWithin() {
	p := b.page
	if p.shown == nil {
		return
	}
	w, a := p.host.Words(), p.shown.ask
	var choices []chooser.Choice
	if a.within != nil {
		choices = append(choices, chooser.Choice{Title: w.T("crosstab.nest.none"), Do: func() { p.ask(func(m *Memory) { m.within = "" }) }})
	}
	for _, q := range crossable(a.table) {
		if q == a.rows || q == a.columns || q == a.within {
			continue
		}
		choices = append(choices, chooser.Choice{Title: title(q), Sub: p.kind(q), Do: func() {
			p.ask(func(m *Memory) {
				p.put(m)
				m.within = q.ID
			})
		}})
	}
	chooser.Open(p.host, b.nest, w.T("crosstab.choose.within"), choices)
}
