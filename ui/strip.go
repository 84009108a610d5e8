package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/data/survey"
	"izpete/ui/filterbar"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/theme"
)

// strip is the bar above the page: the page's own chips or title at its start,
// then the filter where it matters, undo, redo and help at its end. The filter
// folds behind the page's own chips; only where not even that has room it stands
// in a line below them, asked for or not, so that no click ever moves the page.
type strip struct {
	window           *Window
	root             *fyne.Container
	inner            *fyne.Container
	own              *container.Scroll // what does not fit is scrolled to
	ownRoot          fyne.CanvasObject // the same without the toolkit's shadows
	filter           *filterbar.Bar
	search           *searchField
	look             *kit.IconButton // in its place where there is little room
	buttons          *fyne.Container
	undo, redo, fold *kit.IconButton

	filtered bool // the filter is shown
}

func newStrip(w *Window) *strip {
	s := &strip{window: w, own: container.NewHScroll(kit.Row(0, -1)), filter: filterbar.New(w, w.deps.Case)}
	s.ownRoot = kit.Unshaded(s.own)
	kit.Follow(s.own)
	s.undo = s.button(kit.MarkUndo, "edit.undo")
	s.redo = s.button(kit.MarkRedo, "edit.redo")
	help := s.button(kit.MarkHelp, "help.page")
	s.fold = s.button(kit.MarkPanel, "view.inspector")
	s.fold.Name = w.words.T("strip.inspector")
	s.look = s.button(kit.MarkSearch, findCommand)
	s.look.Name = w.words.T("palette.say")
	s.search = newSearchField("", w.words.T("palette.shortcut"), func() { w.commands.Do(findCommand) })
	s.buttons = kit.Row(2, -1, s.fold, s.undo, s.redo, help)
	s.inner = &fyne.Container{Layout: s, Objects: []fyne.CanvasObject{s.ownRoot, s.filter, s.search, s.look, s.buttons}}
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
	brief := own != nil
	if chip := w.viewChip(); chip != nil {
		row := kit.Row(8, -1, chip)
		if own != nil {
			row.Add(kit.Unbroken(inside(own)))
		}
		own = row
	}
	if own == nil {
		s.ownRoot.Hide()
	} else {
		s.ownRoot.Show()
	}
	give := kit.HoldKeys(s.own.Content)
	s.own.Content = kit.Row(0, -1)
	if own != nil {
		// A row keeps it in the middle: a scroll area is taller than chips.
		s.own.Content = kit.Row(0, -1, kit.Unbroken(inside(own)))
	}
	s.filter.Hidden, s.filter.Brief = !s.filtered, brief
	if s.filtered {
		s.filter.Fetch()
	}
	for b, id := range map[*kit.IconButton]string{s.undo: "edit.undo", s.redo: "edit.redo"} {
		c := w.commands.Get(id)
		b.Name = c.Say(w.words)
		b.SetDisabled(!c.Lit())
	}
	_, has := w.page.(page.Inspector)
	s.fold.Hidden = !has
	s.search.Text = w.words.T(s.searchKey())
	s.own.Refresh()
	s.root.Refresh()
	give(s.own.Content)
}

// inside takes what a page has put into a scroll area out of it: the strip has
// its own.
func inside(o fyne.CanvasObject) fyne.CanvasObject {
	if s, ok := o.(*container.Scroll); ok {
		return s.Content
	}
	return o
}

// searchKey names the words of the search field, which name whom the case is
// about.
func (s *strip) searchKey() string {
	tables := s.window.deps.Case.View().Tables
	switch {
	case len(tables) == 0:
		return "command." + findCommand
	case tables[0].Unit == "":
		return "palette.field." + string(survey.UnitRespondent)
	}
	return "palette.field." + string(tables[0].Unit)
}

// Around and between what stands on the strip.
const (
	stripLeft  = 18
	stripRight = 10
	stripGap   = 10
	barBelow   = 7 // room for the bar below what is scrolled
)

// line is how tall one line of the strip is.
func (s *strip) line() float32 { return stripHeight + theme.Scaled(bandGrows) - bandGrows }

// searchFrom is the width of a strip from which the search is a field, before
// it grows with the text; in narrower ones it is a mark.
const searchFrom = 860

// end is the width of what stands at the end of the line, the search among it.
func (s *strip) end(width float32) float32 {
	w := stripRight + s.buttons.MinSize().Width + stripGap
	switch {
	case !s.window.hasCase():
		return w
	case width < theme.Scaled(searchFrom):
		return w + s.look.MinSize().Width
	}
	return w + s.search.MinSize().Width + stripGap
}

// below tells whether the filter stands in a line of its own. It hangs on the
// room alone and not on what is asked for: whoever clicks twice in one place
// means the same thing both times.
func (s *strip) below(width float32) bool {
	if !s.filtered || !s.ownRoot.Visible() {
		return false
	}
	room := width - stripLeft - s.end(width)
	return s.own.Content.MinSize().Width+stripGap+s.filter.Least() > room
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
	return fyne.NewSize(s.buttons.MinSize().Width+s.look.MinSize().Width, s.line())
}

// Layout places the parts.
func (s *strip) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	line := min(s.line(), size.Height)
	middle := func(o fyne.CanvasObject, x, width float32) {
		h := o.MinSize().Height
		if o == s.ownRoot {
			h += 2 * barBelow
		}
		h = min(h, line)
		place(o, x, (line-h)/2, width, h)
	}
	b := s.buttons.MinSize().Width
	middle(s.buttons, size.Width-stripRight-b, b)
	end := s.end(size.Width)
	s.search.Hidden = !s.window.hasCase() || size.Width < theme.Scaled(searchFrom)
	s.look.Hidden = !s.window.hasCase() || !s.search.Hidden
	middle(s.search, size.Width-end+stripGap, s.search.MinSize().Width)
	middle(s.look, size.Width-end+stripGap, s.look.MinSize().Width)
	x, room := float32(stripLeft), size.Width-stripLeft-end
	below := s.below(size.Width)
	if s.filtered && !below {
		own := float32(0)
		if s.ownRoot.Visible() {
			own = s.own.Content.MinSize().Width
			middle(s.ownRoot, x, own)
			own += stripGap
		}
		middle(s.filter, x+own, room-own)
		return
	}
	middle(s.ownRoot, x, room)
	if below {
		h := s.filter.MinSize().Height
		place(s.filter, x, line-stripGap/2, size.Width-stripLeft-stripRight, h)
	}
}
