package findings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"izpete/data/finding"
	"izpete/data/summary"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// evidenceCard is one figure or quotation that a finding rests on. Pressing it opens the
// view in which it was taken up.
type evidenceCard struct {
	widget.BaseWidget
	OnTapped func()

	say    string
	edge   fyne.ThemeColorName
	card   *kit.Card
	remove *kit.IconButton // nil where nothing can be changed

	hovered, focused bool
}

var (
	_ fyne.Focusable     = (*evidenceCard)(nil)
	_ fyne.Tappable      = (*evidenceCard)(nil)
	_ fyne.Accessible    = (*evidenceCard)(nil)
	_ desktop.Hoverable  = (*evidenceCard)(nil)
	_ desktop.Cursorable = (*evidenceCard)(nil)
	_ kit.Tall           = (*evidenceCard)(nil)
)

func newEvidenceCard(w *words.Words, s shownEvidence) *evidenceCard {
	e := s.evidence
	role, edge := theme.Holds, theme.HoldsEdge
	if !s.checked || s.check.Standing != finding.Holds {
		role, edge = theme.Warn, theme.WarnMark
	}
	now := standing(w, s.check, s.checked)
	lines, say := figureLines(w, e)
	if e.Quoted() {
		lines, say = quoteLines(w, e)
	}
	if !s.readOnly {
		lines[0] = kit.Pad(0, 20, 0, 0, lines[0]) // the cross stands there
	}
	cell, tested := summary.Crossed(w, e)
	for _, text := range []string{cell, tested} {
		if text != "" {
			lines = append(lines, kit.Caption(text))
		}
	}
	if f := narrowed(w, e); f != "" {
		lines = append(lines, kit.Caption(f))
	}
	switch {
	case e.Hidden, e.Quoted():
	case e.N < tabulate.CountsOnly:
		lines = append(lines, kit.Caption(w.T("findings.evidence.counts-only", "N", w.Int(e.N))).Coloured(theme.Warn))
	case e.N < tabulate.Careful:
		lines = append(lines, kit.Caption(w.T("findings.evidence.careful", "N", w.Int(e.N))).Coloured(theme.Warn))
	}
	lines = append(lines, kit.Caption(cells(w, e)+" ·\u00a0"+now).Coloured(role))

	c := &evidenceCard{edge: edge, card: kit.NewCard(kit.Column(3, lines...)), say: say + ", " + now}
	if !s.readOnly {
		c.remove = kit.NewIconButton(kit.MarkClose, w.T("findings.evidence.remove", "Evidence", say), nil)
	}
	c.card.Inset, c.card.Edge, c.card.Radius = fyne.NewSize(14, 10), edge, 8
	c.ExtendBaseWidget(c)
	return c
}

// figureLines are the lines of a card with a figure, and what a screen reader says
// of it.
func figureLines(w *words.Words, e finding.Evidence) (lines []fyne.CanvasObject, say string) {
	name, number := e.Text+" · "+summary.Option(w, e), figure(w, e)
	lines = []fyne.CanvasObject{kit.NewText(name, theme.Caption, theme.Ink, true), kit.NewText(number, theme.CardTitle, theme.Ink, true)}
	return lines, name + ": " + number
}

// HeightFor returns the height of the card at a width.
func (c *evidenceCard) HeightFor(width float32) float32 { return c.card.HeightFor(width) }

// Held is the button that takes the card away.
func (c *evidenceCard) Held() []fyne.CanvasObject {
	if c.remove == nil {
		return nil
	}
	return []fyne.CanvasObject{c.remove}
}

// Tapped opens the view.
func (c *evidenceCard) Tapped(*fyne.PointEvent) { c.OnTapped() }

// TypedKey opens the view on Enter and Space, and takes the figure away on
// Delete.
func (c *evidenceCard) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.OnTapped()
	case fyne.KeyDelete:
		if c.remove != nil {
			c.remove.OnTapped()
		}
	default:
		kit.PassOn(e)
	}
}

// TypedRune does nothing: Space comes as a key.
func (c *evidenceCard) TypedRune(rune) {}

// FocusGained shows the focus ring.
func (c *evidenceCard) FocusGained() {
	c.look(c.hovered, true)
	kit.FocusIntoSight()
}

// FocusLost takes the focus ring away.
func (c *evidenceCard) FocusLost() { c.look(c.hovered, false) }

// MouseIn shows that the card can be pressed.
func (c *evidenceCard) MouseIn(*desktop.MouseEvent) { c.look(true, c.focused) }

// MouseMoved does nothing.
func (c *evidenceCard) MouseMoved(*desktop.MouseEvent) {}

// MouseOut shows the card at rest.
func (c *evidenceCard) MouseOut() { c.look(false, c.focused) }

// Cursor is a hand.
func (c *evidenceCard) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel gives a screen reader the figure and how it stands.
func (c *evidenceCard) AccessibilityLabel() string { return c.say }

// AccessibilityRole says that it can be pressed.
func (c *evidenceCard) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (c *evidenceCard) look(hovered, focused bool) {
	c.hovered, c.focused = hovered, focused
	c.card.Fill, c.card.Edge = theme.Card, c.edge
	if hovered {
		c.card.Fill = theme.Hover
	}
	if focused {
		c.card.Edge = theme.Accent
	}
	c.card.Refresh()
}

// CreateRenderer links the widget to what draws it.
func (c *evidenceCard) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{c.card}
	if c.remove != nil {
		objects = append(objects, c.remove)
	}
	return &evidenceRenderer{card: c, objects: objects}
}

type evidenceRenderer struct {
	card    *evidenceCard
	objects []fyne.CanvasObject
}

func (r *evidenceRenderer) Layout(size fyne.Size) {
	r.card.card.Resize(size)
	if cross := r.card.remove; cross != nil {
		s := cross.MinSize()
		cross.Resize(s)
		cross.Move(fyne.NewPos(size.Width-s.Width-3, 4))
	}
}

func (r *evidenceRenderer) MinSize() fyne.Size           { return r.card.card.MinSize() }
func (r *evidenceRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *evidenceRenderer) Destroy()                     {}

func (r *evidenceRenderer) Refresh() {
	for _, o := range r.objects {
		o.Refresh()
	}
}
