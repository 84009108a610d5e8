package answers

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/async"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// side is the panel beside the answers: the codes, and the answer at the cursor.
type side struct {
	page   *Page
	root   *fyne.Container
	scroll *kit.Scroll
	fresh  *kit.TextBox // the name of a new code; it outlives what is around it
	shown  *made
	about  *workspace.Visit // of the answer at the cursor; nil for none
}

func newSide(p *Page) *side {
	w := p.host.Words()
	s := &side{page: p, scroll: kit.NewScroll(kit.Space(1))}
	s.fresh = kit.NewLine(w.T("answers.code.new"))
	s.fresh.Put(p.memory.typed)
	s.fresh.OnChanged = func(text string) { p.memory.typed = text }
	s.fresh.OnSubmitted = s.addCode
	s.root = &fyne.Container{Layout: kit.Only{}, Objects: []fyne.CanvasObject{s.scroll}}
	return s
}

// show shows the codes of a list that was made.
func (s *side) show(m *made) {
	s.shown = m
	s.follow()
}

// follow shows the answer at the cursor.
func (s *side) follow() {
	p, m := s.page, s.shown
	if m == nil {
		return
	}
	i := p.reader.current()
	if s.about != nil && (i < 0 || s.about.Respondent != i || s.about.Table.ID != m.open.Table.ID) {
		s.about = nil
	}
	s.fill()
	if i < 0 {
		p.host.Runner().Cancel(sideJob)
		return
	}
	table := m.open.Table.ID
	async.Run(p.host.Runner(), sideJob, func(context.Context) (*workspace.Visit, error) {
		v, ok := p.of.Visit(table, i, workspace.Beside{})
		if !ok {
			return nil, nil
		}
		return &v, nil
	}, func(v *workspace.Visit, _ error) {
		s.about = v
		s.fill()
	})
}

// fill puts the panel together.
func (s *side) fill() {
	m, w := s.shown, s.page.host.Words()
	if m.withheld {
		s.put(kit.Column(7, kit.Title(w.T("answers.codes")), kit.Caption(w.T("method.hidden.all"))))
		return
	}
	parts := append(append(s.codes(), s.lost()...), kit.Divider())
	s.put(kit.Column(7, append(parts, s.answer()...)...))
}

// put shows content, as far scrolled as before.
func (s *side) put(content fyne.CanvasObject) {
	at := s.scroll.Offset()
	s.scroll.SetContent(kit.Pad(0, 4, 0, 0, content))
	s.scroll.SetOffset(at)
	s.root.Refresh()
}

// codes lists the codes with what they count, and takes new ones.
func (s *side) codes() []fyne.CanvasObject {
	p, m, w := s.page, s.shown, s.page.host.Words()
	parts := []fyne.CanvasObject{kit.Title(w.T("answers.codes"))}
	unread := len(m.all) - m.read
	state := kit.Caption(w.T("answers.done", "N", w.Int(len(m.all))))
	if unread > 0 || len(m.all) == 0 {
		state = kit.Caption(w.T("answers.unfinished", "N", w.Int(m.read), "Of", w.Int(len(m.all))))
	}
	parts = append(parts, state.Coloured(roleOf(unread > 0)))
	chosen := p.reader.chosen()
	if len(chosen) > 1 {
		parts = append(parts, kit.Strong(w.N("answers.chosen", len(chosen))))
	}
	for k, c := range m.codes {
		parts = append(parts, s.code(k, c, chosen))
	}
	if len(m.codes) == 0 {
		parts = append(parts, kit.Caption(w.T("answers.codes.none")))
	} else if base := s.base(); base != "" {
		parts = append(parts, kit.Caption(base))
	}
	if m.readOnly {
		return parts
	}
	parts = append(parts, s.fresh)
	if n := len(m.nothing); n > 0 {
		parts = append(parts, kit.Column(1, kit.Caption(w.N("answers.nothing", n)),
			flush(kit.NewLink(w.T("answers.nothing.do", "Name", w.T("coding.nothing")), s.codeNothing))))
	}
	return append(parts, kit.Caption(w.T("answers.codes.hint")))
}

// lost tells of codes whose question is gone.
func (s *side) lost() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	w := s.page.host.Words()
	for _, l := range s.shown.lost {
		say := w.T("answers.lost", "Question", l.Question, "Codes", w.Int(l.Codes), "Answers", w.Int(l.Answers))
		all = append(all, kit.Caption(say).Coloured(theme.Warn))
	}
	return all
}

// base says of how many answers the counts of the codes are.
func (s *side) base() string {
	m, w := s.shown, s.page.host.Words()
	switch n := len(m.all); {
	case n < tabulate.CountsOnly:
		return w.T("answers.codes.few", "N", w.Int(n))
	case n < tabulate.Careful:
		return w.T("answers.codes.careful", "N", w.Int(n))
	default:
		return w.T("answers.codes.base", "N", w.Int(n))
	}
}

// code is a code with what can be done with it.
func (s *side) code(k int, c counted, chosen []int) fyne.CanvasObject {
	p, m, w := s.page, s.shown, s.page.host.Words()
	figure := ""
	if k < 9 {
		figure = strconv.Itoa(k + 1)
	}
	row := newCodeRow(figure, c.Name, sayCount(w, c.row, len(m.all)), func() { p.toggleCode(c.ID) })
	row.say, row.onSay = c.About, p.host.Status
	n := 0
	for _, i := range chosen {
		if m.coding.Picked[k].Has(i) {
			n++
		}
	}
	switch {
	case n > 0 && n == len(chosen):
		row.has = every
	case n > 0:
		row.has = some
	}
	row.words = w.T("answers.has." + strconv.Itoa(int(row.has)))
	row.SetDisabled(len(chosen) == 0 || m.readOnly)
	more := kit.NewIconButton(kit.MarkDown, w.T("answers.code.menu", "Name", c.Name), nil)
	more.OnSay = p.host.Status
	more.OnTapped = func() { s.menu(more, c) }
	return kit.Row(2, 0, row, more)
}

// sayCount says how many of the answers have a code, with the share where there
// are enough.
func sayCount(w *words.Words, r tabulate.Row, n int) string {
	switch {
	case r.Hidden:
		return w.T("answers.hidden")
	case n < tabulate.CountsOnly:
		return w.Int(r.Count)
	}
	return w.T("answers.count.share", "N", w.Int(r.Count), "Share", w.Percent(r.Percent, 0))
}

// answer is the answer at the cursor: who gave it, where it stands and what else
// is known of them.
func (s *side) answer() []fyne.CanvasObject {
	p, m, w := s.page, s.shown, s.page.host.Words()
	i := p.reader.current()
	if i < 0 {
		return []fyne.CanvasObject{kit.Caption(w.T("answers.pick"))}
	}
	parts := []fyne.CanvasObject{
		kit.Title(m.name(i)),
		kit.Caption(workspace.SayPlace(m.open.Table.Cell(m.open.Question, -1, i))),
		flush(kit.NewLink(w.T("answers.visit"), func() { p.visit(i) })),
	}
	parts = append(parts, s.quoting()...)
	if m.coding.Changed.Has(i) {
		parts = append(parts, kit.Caption(w.T("answers.changed.one")).Coloured(theme.Warn))
	}
	if s.about == nil {
		return parts
	}
	for _, a := range beside(s.about) {
		parts = append(parts, kit.Column(1, kit.Caption(a.Question.Text), kit.Body(a.Say(w))))
	}
	return parts
}

// mostBeside is how many other answers are shown with one.
const mostBeside = 6

// beside are the answers that help to understand one: what kind of respondent it
// is, and what it answered where one option was to be chosen.
func beside(v *workspace.Visit) []workspace.Answered {
	var out []workspace.Answered
	add := func(all []workspace.Answered, fits func(q *survey.Question) bool) {
		for _, a := range all {
			if len(out) < mostBeside && a.Option < 0 && a.State == survey.Ticked && fits(a.Question) {
				out = append(out, a)
			}
		}
	}
	add(v.Groups, func(*survey.Question) bool { return true })
	add(v.Answers, func(q *survey.Question) bool {
		return q.Derived == "" && (q.Kind == survey.KindSingle || q.Kind == survey.KindScale)
	})
	return out
}

// flush puts a link under the words above it, its room for the focus beyond.
func flush(l *kit.Link) fyne.CanvasObject { return kit.Pad(0, 0, 0, -4, kit.Row(0, -1, l)) }
