package breakdowns

import (
	"slices"

	"fyne.io/fyne/v2"

	"izpete/data/workspace"
	"izpete/ui/dialogs"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// showBoard brings up the board, or all questions. Each is scrolled to where it
// was left.
func (p *Page) showBoard(on bool) {
	m := p.memory
	if m.views.board == on {
		return
	}
	p.turn(on)
	p.Refresh()
}

// turn lets the next figures be those of the board, or of all questions.
func (p *Page) turn(board bool) {
	m := p.memory
	p.flush()
	m.views.board, p.anew = board, true
	m.offset, m.views.other = m.views.other, m.offset
}

// leaveBoard turns to all questions when what is asked for stands among them: a
// question, or an option that was chosen elsewhere.
func (p *Page) leaveBoard(v workspace.View) {
	m := p.memory
	elsewhere := v.Selected != nil && *v.Selected != m.seen
	if m.views.board && (m.wanted != "" || elsewhere && !m.restored) {
		p.turn(false)
	}
}

// prepare gives the charts of the board the forms in which they were pinned, until
// another is chosen.
func (p *Page) prepare(seats []seat) {
	for _, s := range seats {
		if s.pin == nil {
			continue
		}
		if _, chosen := p.memory.modes[s.key]; chosen {
			continue
		}
		if s.pin.Compare != nil {
			p.memory.choose(s.key, asCompare, false) // what a table of it holds
		}
		if m := mode(s.pin.Form); slices.ContainsFunc(forms, func(x form) bool { return x.mode == m }) {
			p.memory.choose(s.key, m, false)
		}
		if s.pin.Parted != "" {
			p.memory.by[s.key] = s.pin.Parted
		}
	}
}

// boardHeading says what the board is, and how to fill it when it is empty.
func (p *Page) boardHeading(n int) *item {
	w := p.host.Words()
	text := w.T("breakdowns.board.about")
	if n == 0 {
		text = w.T("breakdowns.board.empty")
	}
	return &item{across: true, object: kit.Pad(0, 0, 0, 4, kit.Caption(text))}
}

// goneItem stands for a chart whose question or filter is no longer in the case.
func (p *Page) goneItem(s seat) *item {
	w, pin := p.host.Words(), *s.pin
	name := pin.Title
	if name == "" {
		name = pin.Text
	}
	it := &item{key: s.key, guess: 90}
	it.make = func() fyne.CanvasObject {
		parts := []fyne.CanvasObject{kit.Title(name), kit.Caption(w.T("breakdowns.board.gone", "Question", pin.Text)).Coloured(theme.Warn)}
		if pin.Note != "" {
			parts = append(parts, kit.Body(pin.Note))
		}
		off := kit.NewLink(w.T("breakdowns.menu.unpin"), func() { p.host.Error(p.of.RemovePin(pin.ID)) })
		off.SetDisabled(!p.writable())
		return kit.NewCard(kit.Column(4, append(parts, kit.Pad(0, 0, 0, -linkSide, kit.Row(0, -1, off)))...))
	}
	it.wake = func() {}
	return it
}

func (p *Page) writable() bool {
	info, open := p.of.Case()
	return open && !info.ReadOnly
}

// pinCard puts a chart on the board as it is shown now.
func (p *Page) pinCard(c *card) {
	f, l := c.f, p.setup(c.seat)
	x := workspace.Pin{
		Table: f.table.ID, Question: f.question.ID, Form: string(p.memory.mode(f)),
		Highlight: l.highlight, Order: l.order, Filter: p.shown.Filter,
	}
	if f.by != nil {
		x.Parted = f.by.ID
	}
	if shown := p.memory.face(f); f.compared != nil && (shown.mode == asCompare || shown.mode == asTable && shown.under == asCompare) {
		x.Compare = l.compare.kept()
	}
	if _, err := p.of.AddPin(x); err != nil {
		p.host.Error(err)
		return
	}
	p.host.Notify(p.host.Words().T("breakdowns.board.pinned", "Question", f.title))
}

// editPin asks for the title and the note of a chart on the board.
func (p *Page) editPin(pin workspace.Pin) {
	w := p.host.Words()
	title, note := kit.NewLine(pin.Text).Called(w.T("breakdowns.board.title")), kit.NewTextBox(w.T("breakdowns.board.note.hint")).Called(w.T("breakdowns.board.note"))
	note.MinRows = 3
	title.Put(pin.Title)
	note.Put(pin.Note)
	form := kit.Column(8, kit.Caption(w.T("breakdowns.board.title")), title, kit.Caption(w.T("breakdowns.board.note")), note)
	m := dialogs.Ask(p.host.Window(), w, w.T("breakdowns.board.edit"), form, w.T("breakdowns.board.edit.yes"), func() {
		p.host.Error(p.of.EditPin(pin.ID, title.Text, note.Text))
	})
	m.Field(title)
}
