package dialogs

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// Item is something of a list that can be chosen.
type Item struct{ ID, Title, Sub string }

// mostItems is how many of a list are in sight at once; the rest is found by
// typing.
const mostItems = 40

// checklist is a list to tick several of, with a search field above. What is ticked
// stands first, in the order in which it was ticked.
type checklist struct {
	words   *words.Words
	items   []Item
	chosen  []string // ids
	changed func()   // after a tick; nil does nothing

	root   fyne.CanvasObject
	search *kit.TextBox
	scroll *kit.Scroll
	count  *kit.Text
}

func newChecklist(win fyne.Window, w *words.Words, items []Item, chosen []string) *checklist {
	l := &checklist{words: w, items: items, chosen: slices.Clone(chosen), scroll: kit.NewScroll(kit.Space(1)), count: kit.Caption("")}
	l.search = kit.NewLine(w.T("chooser.search"))
	l.search.OnChanged = func(string) { l.fill() }
	height := max(min(theme.Scaled(230), win.Canvas().Size().Height-theme.Scaled(420)), 84)
	l.root = kit.Column(6, l.search, &fyne.Container{Layout: tall(height), Objects: []fyne.CanvasObject{l.scroll}}, l.count)
	l.fill()
	return l
}

// fill lists the items in which every word typed occurs.
func (l *checklist) fill() {
	terms := strings.Fields(words.Plain(l.search.Text))
	var first, rest []Item
	for _, id := range l.chosen {
		if i := slices.IndexFunc(l.items, func(x Item) bool { return x.ID == id }); i >= 0 {
			first = append(first, l.items[i])
		}
	}
	for _, x := range l.items {
		if !slices.Contains(l.chosen, x.ID) {
			rest = append(rest, x)
		}
	}
	var found []Item
	for _, x := range append(first, rest...) {
		all := words.Plain(x.Title + " " + x.Sub)
		if !slices.ContainsFunc(terms, func(t string) bool { return !strings.Contains(all, t) }) {
			found = append(found, x)
		}
	}
	var rows []fyne.CanvasObject
	for _, x := range found[:min(len(found), mostItems)] {
		text := x.Title
		if x.Sub != "" {
			text += " · " + x.Sub
		}
		rows = append(rows, kit.NewCheck(text, slices.Contains(l.chosen, x.ID), func(on bool) { l.tick(x.ID, on) }))
	}
	switch {
	case len(found) == 0:
		rows = append(rows, kit.Caption(l.words.T("chooser.search.none")))
	case len(found) > mostItems:
		rows = append(rows, kit.Caption(l.words.N("chooser.search.more", len(found)-mostItems)))
	}
	l.scroll.SetContent(kit.Column(0, rows...))
	l.count.SetText(l.words.N("checklist.chosen", len(l.chosen)))
}

func (l *checklist) tick(id string, on bool) {
	l.chosen = slices.DeleteFunc(l.chosen, func(x string) bool { return x == id })
	if on {
		l.chosen = append(l.chosen, id)
	}
	l.count.SetText(l.words.N("checklist.chosen", len(l.chosen)))
	if l.changed != nil {
		l.changed()
	}
}
