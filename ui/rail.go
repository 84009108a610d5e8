package ui

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// rail is the bar at the start of the window: the case, the pages, language,
// theme, and when the case was last stored.
type rail struct {
	window *Window
	root   *fyne.Container
	holder *fyne.Container

	title, file *kit.Text
	items       []*railItem
	scroll      *kit.Scroll // around the items
	shown       string      // page that was brought into sight
	saved       *kit.Text
}

func newRail(w *Window) *rail {
	r := &rail{window: w, holder: container.NewStack()}
	r.root = container.NewStack(kit.NewRect(theme.Card, fyne.Size{}), r.holder)
	r.build()
	return r
}

// build makes the rail folded or not.
func (r *rail) build() {
	w := r.window
	fold := kit.NewIconButton(kit.MarkFold, w.words.T("rail.fold"), func() { w.commands.Do("view.rail") })
	fold.OnSay = w.Status
	folded := w.railFolded()
	if folded {
		fold.Mark, fold.Name = kit.MarkUnfold, w.words.T("rail.unfold")
	}
	var pages []fyne.CanvasObject
	r.items = nil
	for _, e := range w.deps.Entries {
		item := newRailItem(w.words.T(e.title()), e.Mark, folded, func() { w.goTo(e.ID) })
		item.OnSay = w.Status
		r.items = append(r.items, item)
		pages = append(pages, item)
	}
	r.title, r.file = kit.Strong(""), kit.Caption("")
	r.saved = kit.Caption("").Coloured(theme.Holds)
	logo := newLogo()
	r.shown = ""
	r.scroll = kit.NewScroll(kit.Pad(0, 8, 0, 8, kit.Column(4, pages...)))
	if folded {
		r.holder.Objects = []fyne.CanvasObject{container.NewBorder(
			kit.Pad(16, 0, 18, 0, container.NewCenter(logo)), kit.Pad(8, 0, 14, 0, container.NewCenter(fold)), nil, nil,
			container.NewStack(r.scroll))}
		return
	}
	names := kit.Column(0, r.title, r.file)
	head := kit.TopRow(10, 1, logo, names)
	foot := kit.Column(4,
		kit.Divider(), kit.Space(4),
		kit.Row(4, 0, r.languages(), fold),
		r.themes(),
		kit.Pad(2, 0, 0, 4, r.saved))
	r.holder.Objects = []fyne.CanvasObject{container.NewBorder(
		kit.Pad(16, 14, 20, 16, head), kit.Pad(0, 16, 16, 16, foot), nil, nil,
		container.NewStack(r.scroll))}
}

func (r *rail) languages() *kit.Segmented {
	var names []string
	for _, l := range words.Langs {
		names = append(names, strings.ToUpper(string(l)))
	}
	return kit.NewSegmented(r.window.words.T("rail.language"), names, slices.Index(words.Langs, r.window.words.Lang),
		func(i int) { r.window.setLang(words.Langs[i]) })
}

func (r *rail) themes() *kit.Segmented {
	w := r.window
	chosen := 0
	if w.deps.Dark {
		chosen = 1
	}
	return kit.NewSegmented(w.words.T("rail.theme"), []string{w.words.T("rail.light"), w.words.T("rail.dark")}, chosen,
		func(i int) { w.setDark(i == 1) })
}

// refresh shows the case, the page that is up and the counts.
func (r *rail) refresh() {
	w := r.window
	info, open := w.deps.Case.Case()
	r.title.Text, r.file.Text = w.words.T("app.name"), ""
	if open {
		r.title.Text, r.file.Text = info.Title, filepath.Base(info.Path)
	}
	r.saved.Text, r.saved.Role = r.savedText(info, open)
	for i, item := range r.items {
		e := w.deps.Entries[i]
		item.Hidden = !open
		item.Text = w.words.T(e.title())
		item.Selected = w.page != nil && w.page.ID() == e.ID
		item.Count = ""
		if open && e.Count != nil {
			if n := e.Count(); n > 0 {
				item.Count = w.words.Int(n)
			}
		}
	}
	r.root.Refresh()
	r.reveal()
}

// reveal brings the item of the page that came up into sight, where a large text
// leaves no room for all of them.
func (r *rail) reveal() {
	w := r.window
	if r.scroll == nil || w.page == nil || w.page.ID() == r.shown || r.scroll.Size().Height == 0 {
		return
	}
	for i, item := range r.items {
		if e := w.deps.Entries[i]; item.Visible() && e.ID == w.page.ID() {
			r.shown = e.ID
			r.scroll.ScrollTo(item)
		}
	}
}

func (r *rail) savedText(info workspace.Info, open bool) (string, fyne.ThemeColorName) {
	switch {
	case !open:
		return "", theme.Holds
	case info.ReadOnly:
		return r.window.words.T("rail.readonly"), theme.Warn
	}
	return r.window.words.T("rail.saved", "Time", r.window.words.Clock(info.Saved.Local())), theme.Holds
}
