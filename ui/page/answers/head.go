package answers

import (
	"fyne.io/fyne/v2"

	"izpete/ui/chooser"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// head stands above the answers: which question, how far it was read, the search
// and what the answers are narrowed to.
type head struct {
	page        *Page
	root        *kit.Scroll
	title, base *kit.Text
	other       *kit.Link
	others      fyne.CanvasObject // the link in its row
	search      *searchBox
	hits        *kit.Text
	prev, next  *kit.IconButton
	finder      *fyne.Container
	form, part  *kit.Segmented
	chips       *fyne.Container
	none        *kit.Text
	copy, out   *kit.Link
}

// searchBox is the search; the arrow down and F3 lead from it to the answers.
type searchBox struct {
	kit.TextBox
	onKey func(k fyne.KeyName) bool
}

// TypedKey hands over what the field has no use for.
func (s *searchBox) TypedKey(e *fyne.KeyEvent) {
	if !s.onKey(e.Name) {
		s.TextBox.TypedKey(e)
	}
}

func newSearchBox(placeholder string) *searchBox {
	s := &searchBox{}
	s.MinRows, s.PlaceHolder = 1, placeholder
	s.ExtendBaseWidget(s)
	return s
}

func newHead(p *Page) *head {
	w, m := p.host.Words(), p.memory
	h := &head{page: p, title: kit.Title(""), base: kit.Caption(""), hits: kit.Caption("").OneLine(), none: kit.Caption("")}
	h.other = kit.NewLink("", h.choose)
	h.others = flush(h.other)
	h.search = newSearchBox(w.T("answers.search"))
	h.search.Put(m.query)
	h.search.OnChanged = func(text string) { p.narrow(func(m *Memory) { m.query = text }) }
	h.search.OnSubmitted = func(string) { p.nextHit(1) }
	h.search.OnEscape = func() bool {
		if m.query == "" {
			return false
		}
		h.search.SetText("") // tells of the change
		return true
	}
	h.search.onKey = func(k fyne.KeyName) bool {
		if k == fyne.KeyDown {
			p.host.Window().Canvas().Focus(p.reader)
			return true
		}
		return p.Key(k)
	}
	h.prev = kit.NewIconButton(kit.MarkUp, w.T("answers.hit.prev"), func() { p.nextHit(-1) })
	h.next = kit.NewIconButton(kit.MarkDown, w.T("answers.hit.next"), func() { p.nextHit(1) })
	h.prev.OnSay, h.next.OnSay = p.host.Status, p.host.Status
	h.finder = kit.Row(8, 0, h.search, h.hits, h.prev, h.next)
	h.form = kit.NewSegmented(w.T("answers.form"), []string{w.T("answers.form.answers"), w.T("answers.form.words")}, int(m.show), func(i int) { p.turnTo(form(i)) })
	h.part = kit.NewSegmented(w.T("answers.part"), []string{w.T("answers.part.all"), w.T("answers.part.uncoded"), w.T("answers.part.unread")}, int(m.part), func(i int) {
		p.narrow(func(m *Memory) { m.part, m.code = part(i), "" })
	})
	h.chips = kit.Wrap(8)
	h.out = kit.NewQuietLink(w.T("answers.export"), p.export)
	h.copy = kit.NewQuietLink(w.T("answers.copy"), p.copy)
	h.root = kit.NewScroll(kit.Pad(2, 14, 2, 14, kit.Column(
		6,
		kit.Column(2, h.title, h.base), h.others,
		h.finder,
		kit.Flush(kit.Wrap(12, h.form, h.part, h.copy, h.out)),
		h.chips, h.none,
	)))
	return h
}

// choose offers the open questions.
func (h *head) choose() {
	p, w := h.page, h.page.host.Words()
	var choices []chooser.Choice
	for _, o := range p.open {
		sub := w.N("answers.count", o.Answers)
		if len(p.of.View().Tables) > 1 {
			sub += " · " + o.Table.Sheet
		}
		choices = append(choices, chooser.Choice{Title: o.Question.Text, Sub: sub, Do: func() { h.turn(o.Table.ID, o.Question.ID) }})
	}
	chooser.Open(p.host, h.other, w.T("answers.question.choose"), choices)
}

// turn goes to another question.
func (h *head) turn(table, question string) {
	p := h.page
	p.memory.turn(table, question)
	h.search.Put("")
	clear(p.reader.selected)
	p.reader.hit = -1
	p.look(p.of.View())
}

// show says what the list is of.
func (h *head) show(m *made) {
	if m == nil {
		return
	}
	p, w := h.page, h.page.host.Words()
	h.title.SetText(m.open.Question.Text)
	h.base.SetText(m.base())
	if len(p.open) > 1 {
		h.others.Show()
	} else {
		h.others.Hide()
	}
	h.other.SetText(w.N("answers.question.other", len(p.open)))
	answers := p.memory.show == asAnswers
	h.finder.Hidden = m.withheld
	h.part.Hidden = !answers || m.withheld
	h.form.Hidden, h.copy.Hidden, h.out.Hidden = m.withheld, m.withheld, m.withheld
	h.form.SetSelected(int(p.memory.show))
	h.part.SetSelected(int(p.memory.part))
	if p.memory.code != "" {
		h.part.SetSelected(-1)
	}
	h.chips.Objects = h.chips.Objects[:0]
	if k := m.coding.Code(p.memory.code); k >= 0 {
		h.chips.Add(kit.NewFilterChip(w.T("answers.chip.code", "Name", m.coding.Codes[k].Name), func() {
			p.narrow(func(m *Memory) { m.code = "" })
		}))
	}
	if p.memory.stem != "" {
		h.chips.Add(kit.NewFilterChip(w.T("answers.chip.word", "Word", p.memory.word), func() {
			p.narrow(func(m *Memory) { m.stem, m.word = "", "" })
		}))
	}
	h.chips.Hidden = len(h.chips.Objects) == 0 || !answers
	h.showHits(m)
	h.none.Hidden = !answers || m.withheld || len(m.rows) > 0
	switch {
	case !m.query.Empty():
		h.none.SetText(w.T("answers.none.found"))
	case m.part == uncoded && m.code == "":
		h.none.SetText(w.T("answers.none.uncoded"))
	case m.part == unread && m.code == "":
		h.none.SetText(w.T("answers.none.unread"))
	default:
		h.none.SetText(w.T("answers.none.within"))
	}
	if answers && !m.withheld {
		p.reader.Show()
	} else {
		p.reader.Hide()
	}
	p.body.Refresh()
}

// showHits says how many hits there are, and which one was gone to.
func (h *head) showHits(m *made) {
	w, r := h.page.host.Words(), h.page.reader
	found := !m.query.Empty()
	h.hits.Hidden, h.prev.Hidden, h.next.Hidden = !found, !found, !found
	h.prev.SetDisabled(m.total() == 0)
	h.next.SetDisabled(m.total() == 0)
	text := w.N("answers.hits", m.total(), "Answers", w.N("answers.hits.in", len(m.rows)))
	if r.hit >= 0 && r.cursor >= 0 && r.cursor < len(m.rows) {
		text = w.T("answers.hit.of", "N", w.Int(m.hits[r.cursor]+r.hit+1), "Of", text)
	}
	h.hits.Text = text
	h.finder.Refresh()
}

// headed puts a head on top and gives the others, of which one is shown, what is
// left. Where that would be too little, the head is scrolled.
type headed struct{}

// leastList is how tall the list is at the least, at the usual text size.
const leastList = 150

func (headed) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 200) }

func (headed) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := min(kit.HeightFor(o[0].(*kit.Scroll).Content(), size.Width), max(size.Height-theme.Scaled(leastList), size.Height/2))
	o[0].Move(fyne.Position{})
	o[0].Resize(fyne.NewSize(size.Width, h))
	for _, rest := range o[1:] {
		rest.Move(fyne.NewPos(0, h+4))
		rest.Resize(fyne.NewSize(size.Width, max(size.Height-h-4, 0)))
	}
}

// roleOf colours what is still to be done.
func roleOf(open bool) fyne.ThemeColorName {
	if open {
		return theme.Warn
	}
	return theme.Holds
}
