package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/ui/filterbar"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/theme"
)

// strip is the bar above the page: the page's own chips or title at its start,
// then the filter where it matters, undo, redo and help at its end. A filter
// that has no room behind the page's own chips stands in a line below them.
type strip struct {
	window           *Window
	root             *fyne.Container
	inner            *fyne.Container
	own              *container.Scroll // what does not fit is scrolled to
	filter           *filterbar.Bar
	buttons          *fyne.Container
	undo, redo, fold *kit.IconButton

	filtered bool // the filter is shown
}

func newStrip(w *Window) *strip {
	s := &strip{window: w, own: container.NewHScroll(kit.Row(0, -1)), filter: filterbar.New(w, w.deps.Case)}
	s.undo = s.button(kit.MarkUndo, "edit.undo")
	s.redo = s.button(kit.MarkRedo, "edit.redo")
	help := s.button(kit.MarkHelp, "help.page")
	s.fold = s.button(kit.MarkPanel, "view.inspector")
	s.fold.Name = w.words.T("strip.inspector")
	s.buttons = kit.Row(2, -1, s.fold, s.undo, s.redo, help)
	s.inner = &fyne.Container{Layout: s, Objects: []fyne.CanvasObject{s.own, s.filter, s.buttons}}
	s.root = container.NewStack(
		kit.NewRect(theme.Card, fyne.Size{}),
		container.NewBorder(nil, kit.Divider(), nil, nil, s.inner))
	return s
}

func (s *strip) button(m kit.Mark, id string) *kit.IconButton {
	c := s.window.commands.Get(id)
	b := kit.NewIconButton(m, c.Say(s.window.words), func() { s.window.commands.Do(id) })
	b.OnSay = s.window.Status
	return b
}

func (s *strip) refresh() {
	w := s.window
	var own fyne.CanvasObject
	if t, ok := w.page.(page.TopBar); ok {
		own = t.TopBar()
	}
	f, ok := w.page.(page.Filtered)
	s.filtered = ok && f.Filtered() && w.hasCase()
	if own == nil && !s.filtered {
		own = kit.Title(w.pageTitle()).OneLine()
	}
	if own == nil {
		s.own.Hide()
	} else {
		s.own.Show()
	}
	if sc, ok := own.(*container.Scroll); ok {
		own = sc.Content
	}
	s.own.Content = kit.Row(0, -1)
	if own != nil {
		s.own.Content = kit.Unbroken(own)
	}
	s.filter.Hidden, s.filter.Brief = !s.filtered, own != nil
	if s.filtered {
		s.filter.Fetch()
	}
	for b, id := range map[*kit.IconButton]string{s.undo: "edit.undo", s.redo: "edit.redo"} {
		c := w.commands.Get(id)
		b.Name = c.Say(w.words)
		b.SetDisabled(!c.Able())
	}
	_, has := w.page.(page.Inspector)
	s.fold.Hidden = !has
	s.own.Refresh()
	s.root.Refresh()
}

// Around and between what stands on the strip.
const (
	stripLeft  = 18
	stripRight = 10
	stripGap   = 10
)

// line is how tall one line of the strip is.
func (s *strip) line() float32 { return stripHeight + theme.Scaled(bandGrows) - bandGrows }

// below tells whether the filter stands in a line of its own.
func (s *strip) below(width float32) bool {
	if !s.filtered || !s.own.Visible() || s.filter.Empty() {
		return false
	}
	room := width - stripLeft - stripRight - s.buttons.MinSize().Width - stripGap
	return s.own.Content.MinSize().Width+stripGap+s.filter.Wanted() > room
}

// height is how tall the strip is at a width.
func (s *strip) height(width float32) float32 {
	if s.below(width) {
		return s.line() + s.filter.MinSize().Height + stripGap
	}
	return s.line()
}

// MinSize is narrow: what does not fit folds.
func (s *strip) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(s.buttons.MinSize().Width, s.line())
}

// Layout places the parts.
func (s *strip) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	line := min(s.line(), size.Height)
	middle := func(o fyne.CanvasObject, x, width float32) {
		h := min(o.MinSize().Height, line)
		place(o, x, (line-h)/2, width, h)
	}
	b := s.buttons.MinSize().Width
	middle(s.buttons, size.Width-stripRight-b, b)
	x, room := float32(stripLeft), size.Width-stripLeft-stripRight-b-stripGap
	below := s.below(size.Width)
	if s.filtered && !below {
		least := s.filter.MinSize().Width
		if !s.own.Visible() {
			least = room
		} else if wanted := s.filter.Wanted(); s.own.Content.MinSize().Width+stripGap+wanted <= room {
			least = wanted
		}
		own := float32(0)
		if s.own.Visible() {
			own = min(s.own.Content.MinSize().Width, max(room-least-stripGap, 0))
			middle(s.own, x, own)
			own += stripGap
		}
		middle(s.filter, x+own, max(room-own, least))
		return
	}
	middle(s.own, x, room)
	if below {
		h := s.filter.MinSize().Height
		place(s.filter, x, line-stripGap/2, size.Width-stripLeft-stripRight, h)
	}
}
