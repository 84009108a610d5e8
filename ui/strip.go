package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/theme"
)

// strip is the bar above the page: the page's own chips or title at its start,
// undo, redo and help at its end.
type strip struct {
	window           *Window
	root             *fyne.Container
	own              *fyne.Container
	undo, redo, fold *kit.IconButton
}

func newStrip(w *Window) *strip {
	s := &strip{window: w, own: kit.Row(0, 0)}
	s.undo = s.button(kit.MarkUndo, "edit.undo")
	s.redo = s.button(kit.MarkRedo, "edit.redo")
	help := s.button(kit.MarkHelp, "help.page")
	s.fold = s.button(kit.MarkPanel, "view.inspector")
	s.fold.Name = w.words.T("strip.inspector")
	own := container.NewClip(s.own)
	s.root = container.NewStack(
		kit.NewRect(theme.Card, fyne.Size{}),
		container.NewBorder(nil, kit.Divider(), nil, nil,
			kit.Pad(0, 10, 0, 18, container.NewBorder(nil, nil, nil,
				kit.Row(2, -1, kit.NewRect("", fyne.NewSize(8, 1)), s.fold, s.undo, s.redo, help), own))))
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
	if own == nil {
		own = kit.Title(w.pageTitle()).OneLine()
	}
	s.own.Objects = []fyne.CanvasObject{own}
	s.own.Refresh()
	for b, id := range map[*kit.IconButton]string{s.undo: "edit.undo", s.redo: "edit.redo"} {
		c := w.commands.Get(id)
		b.Name = c.Say(w.words)
		b.SetDisabled(!c.Able())
	}
	_, has := w.page.(page.Inspector)
	s.fold.Hidden = !has
	s.root.Refresh()
}
