package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"izpete/data/workspace"
	"izpete/ui/chooser"
	"izpete/ui/command"
	"izpete/ui/kit"
	"izpete/ui/page"
)

// keep returns what a page adds to a view.
func keep(p page.Page) workspace.PageState {
	if k, ok := p.(page.Keeper); ok {
		return k.Keep()
	}
	return workspace.PageState{}
}

func (w *Window) canKeepView() bool {
	return w.writable() && w.page != nil && w.page.ID() != page.Start
}

// saveView keeps what is shown under a name.
func (w *Window) saveView(name string) {
	id, err := w.deps.Case.SaveView(name, w.page.ID(), keep(w.page))
	if err != nil {
		w.Error(err)
		return
	}
	w.viewing = id
	w.Notify(w.words.T("views.saved", "Name", strings.TrimSpace(name)))
}

// viewText says what a view shows, in a line: c is what it compares, nil for
// nothing.
func (w *Window) viewText(pageID string, v workspace.View, c *workspace.Comparing) string {
	filter := workspace.FilterText(w.words, v.Tables, v.Filter)
	if filter == "" {
		filter = w.words.T("views.all")
	}
	about := w.words.T("views.about", "Page", w.titleOf(pageID), "Filter", filter)
	if said := c.Say(w.words, v.Tables); said != "" {
		about += " · " + said
	}
	return about
}

// titleOf is the name of a page.
func (w *Window) titleOf(pageID string) string {
	for _, e := range w.deps.Entries {
		if e.ID == pageID {
			return w.words.T(e.title())
		}
	}
	return pageID
}

func (w *Window) view(id string) (workspace.KeptView, bool) {
	all := w.deps.Case.Views()
	i := slices.IndexFunc(all, func(k workspace.KeptView) bool { return k.ID == id })
	if i < 0 {
		return workspace.KeptView{}, false
	}
	return all[i], true
}

// viewed is the view that was opened last, while its page is up.
func (w *Window) viewed() (workspace.KeptView, bool) {
	if w.viewing == "" || w.page == nil {
		return workspace.KeptView{}, false
	}
	k, ok := w.view(w.viewing)
	return k, ok && k.Page == w.page.ID()
}

// openView brings up a view as it was kept, and says plainly what of it is gone.
func (w *Window) openView(id string) {
	k, ok := w.view(id)
	if !ok {
		return
	}
	p := w.known(k.Page)
	if p == nil {
		return // a page of a later version of the program
	}
	w.remember()
	w.viewing = id
	if b, ok := p.(page.Keeper); ok {
		b.Bring(k.State)
	}
	w.deps.Case.Restore(k.Filter, k.Selected)
	w.turnTo(p)
	if len(k.Lost) > 0 {
		w.tellLost(k)
	}
}

// viewChoices are the views in the menu.
func (w *Window) viewChoices() []command.Choice {
	var out []command.Choice
	for _, k := range w.deps.Case.Views() {
		out = append(out, command.Choice{Label: k.Name, Run: func() { w.openView(k.ID) }})
	}
	return out
}

// viewChip shows on the strip which view is open, with what can be done with it;
// nil for none.
func (w *Window) viewChip() fyne.CanvasObject {
	k, ok := w.viewed()
	if !ok {
		return nil
	}
	key := "views.chip"
	changed := !k.Same(w.page.ID(), w.deps.Case.View(), keep(w.page))
	if changed {
		key = "views.chip.changed"
	}
	c := kit.NewChip(w.words.T(key, "Name", k.Name), kit.Plain, nil)
	list := func() { w.viewMenu(c, k, changed) }
	c.OnTapped, c.OnMenu, c.Opens = list, list, true
	c.Say, c.OnSay = w.words.T("views.chip.say", "Name", k.Name), w.Status
	return c
}

func (w *Window) viewMenu(at fyne.CanvasObject, k workspace.KeptView, changed bool) {
	var choices []chooser.Choice
	add := func(key, sub string, do func()) {
		choices = append(choices, chooser.Choice{Title: w.words.T(key), Sub: sub, Do: do})
	}
	if changed {
		add("views.again", "", func() { w.openView(k.ID) })
	}
	if w.writable() {
		if changed {
			add("views.update", w.viewText(w.page.ID(), w.deps.Case.View(), keep(w.page).Compare), func() { w.saveView(k.Name) })
		}
		add("views.rename.do", "", func() { w.renameViewAsked(k) })
		add("views.delete", "", func() { w.deleteView(k) })
	}
	add("views.close", w.words.T("views.close.about"), func() {
		w.viewing = ""
		w.Refresh()
	})
	chooser.Open(w, at, k.Name, choices)
}

func (w *Window) deleteView(k workspace.KeptView) {
	if err := w.deps.Case.DeleteView(k.ID); err != nil {
		w.Error(err)
		return
	}
	w.Notify(w.words.T("views.deleted", "Name", k.Name))
}
