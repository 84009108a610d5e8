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

// Checklist is a list to tick several of, with a search field above. What is ticked
// stands first, in the order in which it was ticked.
type Checklist struct {
	Root    fyne.CanvasObject
	Search  *kit.TextBox
	Chosen  []string // ids, in the order in which they were ticked
	Changed func()   // after a tick; nil does nothing

	words  *words.Words
	items  []Item
	scroll *kit.Scroll
	count  *kit.Text
}

// NewChecklist returns a list with some items ticked.
func NewChecklist(win fyne.Window, w *words.Words, items []Item, chosen []string) *Checklist {
	l := &Checklist{words: w, items: items, Chosen: slices.Clone(chosen), scroll: kit.NewScroll(kit.Space(1)), count: kit.Caption("")}
	l.Search = kit.NewLine(w.T("chooser.search"))
	l.Search.OnChanged = func(string) { l.fill() }
	l.Search.OnSubmitted = func(string) { l.first() }
	height := func() float32 {
		return max(min(theme.Scaled(230), win.Canvas().Size().Height-theme.Scaled(420)), 84)
	}
	l.Root = kit.Column(6, l.Search, &fyne.Container{Layout: tall(height), Objects: []fyne.CanvasObject{l.scroll}}, l.count)
	l.fill()
	return l
}

// first ticks the first item that was found.
func (l *Checklist) first() {
	if found := l.found(); len(found) > 0 && l.Search.Text != "" {
		l.tick(found[0].ID, !slices.Contains(l.Chosen, found[0].ID))
		l.fill()
	}
}

// found are the items in which every word typed occurs, those ticked first.
func (l *Checklist) found() []Item {
	terms := strings.Fields(words.Plain(l.Search.Text))
	var first, rest, found []Item
	for _, id := range l.Chosen {
		if i := slices.IndexFunc(l.items, func(x Item) bool { return x.ID == id }); i >= 0 {
			first = append(first, l.items[i])
		}
	}
	for _, x := range l.items {
		if !slices.Contains(l.Chosen, x.ID) {
			rest = append(rest, x)
		}
	}
	for _, x := range append(first, rest...) {
		all := words.Plain(x.Title + " " + x.Sub)
		if !slices.ContainsFunc(terms, func(t string) bool { return !strings.Contains(all, t) }) {
			found = append(found, x)
		}
	}
	return found
}

// fill lists the items that were found.
func (l *Checklist) fill() {
	found := l.found()
	var rows []fyne.CanvasObject
	for _, x := range found[:min(len(found), mostItems)] {
		text := x.Title
		if x.Sub != "" {
			text += " · " + x.Sub
		}
		rows = append(rows, kit.NewCheck(text, slices.Contains(l.Chosen, x.ID), func(on bool) { l.tick(x.ID, on) }))
	}
	switch {
	case len(found) == 0:
		rows = append(rows, kit.Caption(l.words.T("chooser.search.none")))
	case len(found) > mostItems:
		rows = append(rows, kit.Caption(l.words.N("chooser.search.more", len(found)-mostItems)))
	}
	l.scroll.SetContent(kit.Column(0, rows...))
	l.count.SetText(l.words.N("checklist.chosen", len(l.Chosen)))
}

func (l *Checklist) tick(id string, on bool) {
	l.Chosen = slices.DeleteFunc(l.Chosen, func(x string) bool { return x == id })
	if on {
		l.Chosen = append(l.Chosen, id)
	}
	l.count.SetText(l.words.N("checklist.chosen", len(l.Chosen)))
	if l.Changed != nil {
		l.Changed()
	}
}
