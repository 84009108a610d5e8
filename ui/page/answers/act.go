package answers

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"izpete/ui/page"
	"izpete/ui/theme"
)

func search(rows []int, respondent int) (int, bool) { return slices.BinarySearch(rows, respondent) }

// after is the first answer behind one that is not in the list, or the last.
func after(rows []int, respondent int) int {
	if len(rows) == 0 {
		return -1
	}
	at, _ := search(rows, respondent)
	return rows[min(at, len(rows)-1)]
}

// face says what the list shows of an answer.
func (p *Page) face(i int) face {
	m, w := p.made, p.host.Words()
	f := face{name: m.name(i), cell: m.cell(i), text: m.texts.shown[i], codes: m.codesOf(i), role: theme.Muted}
	switch {
	case m.coding.Changed.Has(i):
		f.state, f.role, f.dot = w.T("answers.state.changed"), theme.Warn, theme.WarnMark
	case m.coding.Read.Has(i):
		f.state = w.T("answers.state.read")
	default:
		f.state, f.dot = w.T("answers.state.unread"), theme.Muted
	}
	return f
}

// picked follows the cursor.
func (p *Page) picked() {
	p.memory.at = p.reader.current()
	p.side.follow()
	p.host.Refresh()
}

// visit opens the card of an institution.
func (p *Page) visit(i int) {
	p.host.Reveal(page.Respondent{Table: p.made.open.Table.ID, Index: i})
}

// unfold shows all of a long answer, or its beginning.
func (p *Page) unfold(i int) {
	if p.memory.open[i] = !p.memory.open[i]; !p.memory.open[i] {
		delete(p.memory.open, i)
	}
	delete(p.reader.made, i)
	p.reader.scroll(0)
	p.reader.Refresh()
}

// Find puts the keyboard into the search.
func (p *Page) Find() {
	if p.made != nil && !p.made.withheld {
		p.host.Window().Canvas().Focus(p.head.search)
	}
}

// Step goes so many answers further.
func (p *Page) Step(by int) {
	if p.made != nil && p.memory.show == asAnswers {
		p.reader.goTo(p.reader.next(by))
	}
}

// Key does what a key without a modifier means on the page, wherever the focus
// is.
func (p *Page) Key(k fyne.KeyName) bool {
	if k == fyne.KeyF3 && p.made != nil {
		by := 1
		if held()&fyne.KeyModifierShift != 0 {
			by = -1
		}
		p.nextHit(by)
		return true
	}
	return false
}

// key does what a key means in the list of answers.
func (p *Page) key(k fyne.KeyName) bool {
	if k != fyne.KeySpace {
		return p.Key(k)
	}
	p.toggleRead()
	return true
}

// figure codes by the number of a code.
func (p *Page) figure(c rune) {
	if p.made != nil && c >= '1' && c <= '9' && int(c-'1') < len(p.made.codes) {
		p.toggleCode(p.made.codes[c-'1'].ID)
	}
}

// toggleCode gives the chosen answers a code, or takes it from them when all of
// them have it.
func (p *Page) toggleCode(id string) {
	who := p.reader.chosen()
	if len(who) == 0 || p.made.readOnly {
		return
	}
	k := p.made.coding.Code(id)
	if k < 0 {
		return
	}
	all := !slices.ContainsFunc(who, func(i int) bool { return !p.made.coding.Picked[k].Has(i) })
	o := p.made.open
	p.store(len(who), func() error { return p.of.SetCode(o.Table.ID, o.Question.ID, id, who, !all) })
}

// manyAnswers is how many are stored beside the screen, because that takes a
// while.
const manyAnswers = 500

// store does what changes so many answers.
func (p *Page) store(n int, do func() error) {
	if n <= manyAnswers {
		p.host.Error(do())
		return
	}
	p.host.Runner().Start(storeJob, func(context.Context) func() {
		err := do()
		return func() { p.host.Error(err) }
	})
}

// toggleRead marks the chosen answers as read and goes on to the next; those
// that all are marked and have no code are unmarked.
func (p *Page) toggleRead() {
	who := p.reader.chosen()
	if len(who) == 0 || p.made.readOnly {
		return
	}
	fresh := slices.ContainsFunc(who, func(i int) bool { return !p.made.coding.Read.Has(i) })
	o := p.made.open
	w := p.host.Words()
	p.store(len(who), func() error { return p.of.MarkRead(w, o.Table.ID, o.Question.ID, who, fresh) })
	if fresh && len(who) == 1 && p.made.part == allAnswers && p.made.code == "" {
		p.reader.step(1)
	}
}

// nextHit goes to a hit after or before the one gone to last, round and round.
func (p *Page) nextHit(by int) {
	m, r := p.made, p.reader
	n := m.total()
	if n == 0 {
		return
	}
	p.turnTo(asAnswers)
	at := -1
	switch {
	case r.cursor >= 0 && r.hit >= 0:
		at = m.hits[r.cursor] + r.hit + by
	case r.cursor >= 0 && by > 0:
		at = m.hits[r.cursor]
	case r.cursor >= 0:
		at = m.hits[r.cursor] - 1
	case by > 0:
		at = 0
	}
	at = (at + n) % n
	// The last row that begins at or before the hit and has any.
	row, _ := slices.BinarySearchFunc(m.hits, at, func(h, want int) int {
		if h <= want {
			return -1
		}
		return 1
	})
	row--
	clear(r.selected)
	r.cursor, r.from, r.hit = row, row, at-m.hits[row]
	p.memory.at = m.rows[row]
	p.showHit(row)
	p.head.showHits(m)
	p.side.follow()
	p.host.Refresh()
}

// showHit brings the hit gone to into sight, in an answer that was folded too.
func (p *Page) showHit(row int) {
	r, i := p.reader, p.made.rows[row]
	runs := p.made.query.Runs(p.made.texts.shown[i])
	if r.hit >= len(runs) {
		return
	}
	if cut, rest := fold(p.made.texts.shown[i]); rest > 0 && runs[r.hit].End > cut && !p.memory.open[i] {
		p.memory.open[i] = true
		delete(r.made, i)
	}
	l := r.at(row)
	y := float32(0)
	for k, at := range l.lines {
		if at.start <= runs[r.hit].Start {
			y = l.tops[k]
		}
	}
	r.reveal(row, max(y-theme.Scaled(40), 0), theme.Scaled(80))
}

// turnTo shows the answers or their words.
func (p *Page) turnTo(f form) {
	if p.memory.show == f {
		return
	}
	p.memory.show = f
	p.head.show(p.made)
	p.words.show(p.made)
	p.host.Refresh()
}

// searchWord lists the answers in which a word occurs, in any form.
func (p *Page) searchWord(stem, word string) {
	p.memory.show = asAnswers
	p.narrow(func(m *Memory) { m.stem, m.word, m.query = stem, word, "" })
	p.head.search.Put("")
}
