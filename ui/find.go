package ui

import (
	"context"
	"slices"
	"strings"
	"sync"

	"izpete/data/finding"
	"izpete/data/search"
	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/command"
	"izpete/ui/page"
	"izpete/ui/palette"
)

// How much the palette lists.
const (
	mostOfKind  = 8 // while several kinds are found
	mostOfOne   = 40
	mostRecents = 6
)

// Commands that the palette does not offer: itself, and those of the pages, which
// it offers as pages.
const (
	findCommand = "find"
	pageCommand = "page."
)

// findAsked opens the palette, or closes it.
func (w *Window) findAsked() {
	switch {
	case w.palette != nil && w.palette.Shown():
		w.palette.Close()
	case w.free():
		w.palette = palette.Open(w, w.finder().search)
	}
}

// finder finds things of one state of the case; it is asked beside the screen.
type finder struct {
	window   *Window
	words    *words.Words
	view     workspace.View
	findings []finding.Finding
	pages    map[string]string // titles by id
	menus    map[string]string // of the commands
	recent   []workspace.Place
	likely   []workspace.Place // listed before anything is typed
	kept     []workspace.Place
	views    []workspace.KeptView
	rest     *workspace.Places // what is not of the tables
	tables   func() *workspace.Places
}

// finder takes down what there is now: what hangs on the window cannot be asked
// beside the screen.
func (w *Window) finder() *finder {
	f := &finder{window: w, words: w.words, view: w.deps.Case.View(), findings: w.deps.Case.Findings(), pages: map[string]string{}, menus: map[string]string{}, recent: slices.Clone(w.found)}
	f.views = w.deps.Case.Views()
	var all []workspace.Place
	var entries []search.Entry
	add := func(p workspace.Place, e search.Entry) { all, entries = append(all, p), append(entries, e) }
	for _, e := range w.deps.Entries {
		f.pages[e.ID] = w.words.T(e.title())
		if w.hasCase() {
			p := workspace.Place{Kind: workspace.PlacePage, ID: e.ID}
			add(p, search.Entry{Title: f.pages[e.ID]})
			f.likely = append(f.likely, p)
		}
	}
	for _, x := range f.findings {
		add(workspace.PlaceOf(x))
	}
	for _, k := range f.views {
		p := workspace.Place{Kind: workspace.PlaceView, ID: k.ID}
		add(p, search.Entry{Title: k.Name, Also: w.viewText(k.Page, workspace.View{Tables: f.view.Tables, Filter: k.Filter}, k.State.Compare)})
		f.kept = append(f.kept, p)
	}
	for _, c := range w.commands.All() {
		if c.Run != nil && c.Able() && c.Lit() && c.ID != findCommand && !strings.HasPrefix(c.ID, pageCommand) {
			add(workspace.Place{Kind: workspace.PlaceCommand, ID: c.ID}, search.Entry{Title: c.Say(w.words)})
		}
	}
	for _, g := range w.menuGroups() {
		f.leadTo(w.words.T("menu."+g.ID), g)
	}
	// In the menu these are choices of a list.
	f.menus["view.dark"], f.menus["view.language"] = f.menus["view.look"], f.menus["view.languages"]
	f.rest = workspace.NewPlaces(all, entries)
	f.tables = w.places(f.view)
	return f
}

// leadTo says of the commands of a menu where they stand.
func (f *finder) leadTo(name string, g command.Group) {
	for _, id := range g.Commands {
		f.menus[id] = name
	}
	for _, in := range g.Within {
		f.leadTo(name+" → "+f.words.T("menu."+in.ID), in)
	}
}

// places folds the words of the tables once, and again when there are others.
func (w *Window) places(v workspace.View) func() *workspace.Places {
	if w.folded.of != nil && slices.Equal(w.folded.tables, v.Tables) && w.folded.lang == w.words.Lang {
		return w.folded.of
	}
	say := w.words
	w.folded.tables, w.folded.lang = v.Tables, say.Lang
	w.folded.of = sync.OnceValue(func() *workspace.Places { return workspace.PlacesOf(say, v) })
	return w.folded.of
}

// foldedTables are the tables whose words have been made ready for searching.
type foldedTables struct {
	tables []*survey.Table
	lang   words.Lang
	of     func() *workspace.Places
}

// search lists what fits, or what is likely.
func (f *finder) search(ctx context.Context, query string) []palette.Section {
	if strings.TrimSpace(query) == "" {
		return f.first()
	}
	tables := f.tables()
	groups := []search.Group{}
	from := map[int]*workspace.Places{}
	for _, places := range []*workspace.Places{f.rest, tables} {
		for _, g := range places.Index.Search(ctx, query, mostOfOne) {
			groups, from[g.Kind] = append(groups, g), places
		}
	}
	search.Sort(groups)
	most := mostOfOne
	if len(groups) > 1 {
		most = mostOfKind
	}
	var out []palette.Section
	for _, g := range groups {
		kind := workspace.PlaceKind(g.Kind)
		s := palette.Section{Heading: f.heading(kind)}
		for _, h := range g.Hits[:min(len(g.Hits), most)] {
			if r, ok := f.row(from[g.Kind].All[h.Entry]); ok {
				s.Rows = append(s.Rows, r)
			}
		}
		if rest := g.Of - len(s.Rows); rest > 0 {
			s.More = f.words.N("palette.more", rest)
		}
		out = append(out, s)
	}
	return out
}

// first is what stands there before anything is typed.
func (f *finder) first() []palette.Section {
	var out []palette.Section
	section := func(heading string, all []workspace.Place) {
		s := palette.Section{Heading: heading}
		for _, p := range all {
			if r, ok := f.row(p); ok {
				s.Rows = append(s.Rows, r)
			}
		}
		if len(s.Rows) > 0 {
			out = append(out, s)
		}
	}
	section(f.words.T("palette.recent"), f.recent)
	section(f.heading(workspace.PlaceView), f.kept)
	section(f.heading(workspace.PlacePage), f.likely)
	return out
}

func (f *finder) heading(k workspace.PlaceKind) string {
	name := map[workspace.PlaceKind]string{
		workspace.PlacePage: "page", workspace.PlaceQuestion: "question", workspace.PlaceOption: "option", workspace.PlaceRespondent: "respondent",
		workspace.PlaceFinding: "finding", workspace.PlaceView: "view", workspace.PlaceCommand: "command",
	}[k]
	if k == workspace.PlaceRespondent && len(f.view.Tables) > 0 {
		if unit := f.view.Tables[0].Unit; unit != "" {
			name = string(unit)
		}
	}
	return f.words.T("palette.kind." + name)
}

// row says what a place is called and where it leads; ok is false when it is no
// longer there.
func (f *finder) row(p workspace.Place) (r palette.Row, ok bool) {
	w := f.window
	r.Do = func() { w.takePlace(p) }
	switch p.Kind {
	case workspace.PlacePage:
		r.Title = f.pages[p.ID]
	case workspace.PlaceCommand:
		c := w.commands.Get(p.ID)
		r.Title, r.Sub = c.Say(f.words), f.menus[p.ID]
	case workspace.PlaceView:
		i := slices.IndexFunc(f.views, func(k workspace.KeptView) bool { return k.ID == p.ID })
		if i < 0 {
			return r, false
		}
		k := f.views[i]
		filter := workspace.FilterText(f.words, f.view.Tables, k.Filter)
		if filter == "" {
			filter = f.words.T("views.all")
		}
		r.Title, r.Sub = k.Name, f.leads(k.Page, filter)
	case workspace.PlaceFinding:
		i := slices.IndexFunc(f.findings, func(x finding.Finding) bool { return x.ID == p.ID })
		if i < 0 {
			return r, false
		}
		_, e := workspace.PlaceOf(f.findings[i])
		r.Title, r.Sub = e.Title, f.leads(page.Findings, f.words.T("finding.status."+string(f.findings[i].Status)))
	default:
		title, about := p.Say(f.words, f.view)
		r.Title = title
		if t := target(p, f.view); t != nil {
			r.Sub = f.leads(t.Page(), about)
		}
	}
	return r, r.Title != ""
}

func (f *finder) leads(pageID, about string) string {
	return f.words.T("palette.leads", "Page", f.pages[pageID], "About", about)
}

// target is what a page brings into sight; nil for what is no page's. The answers
// to an open question are read on a page of their own.
func target(p workspace.Place, v workspace.View) page.Target {
	switch p.Kind {
	case workspace.PlaceQuestion:
		if v.Open(p.Table, p.Question) {
			return page.OpenAnswer{Table: p.Table, Question: p.Question, Respondent: -1}
		}
		return page.Question{Table: p.Table, ID: p.Question}
	case workspace.PlaceOption:
		if s, ok := p.Selection(v); ok {
			return page.Option(s)
		}
	case workspace.PlaceRespondent:
		return page.Respondent{Table: p.Table, Index: p.At}
	case workspace.PlaceFinding:
		return page.Finding{ID: p.ID}
	}
	return nil
}

// takePlace goes where a hit leads, and remembers it for the next time.
func (w *Window) takePlace(p workspace.Place) {
	switch p.Kind {
	case workspace.PlacePage:
		w.goTo(p.ID)
		return
	case workspace.PlaceCommand:
		w.commands.Do(p.ID)
		return
	}
	w.found = slices.DeleteFunc(w.found, func(q workspace.Place) bool { return q == p })
	w.found = append([]workspace.Place{p}, w.found...)
	w.found = w.found[:min(len(w.found), mostRecents)]
	if p.Kind == workspace.PlaceView {
		w.openView(p.ID)
		return
	}
	if t := target(p, w.deps.Case.View()); t != nil {
		w.Reveal(t)
	}
}
