package findings

import (
	"slices"

	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// list is the card with the findings, the search over them and the button that
// adds one.
type list struct {
	page   *Page
	card   *kit.Card
	search *box
	scroll *kit.Scroll
	rows   *kit.Rows
	none   fyne.CanvasObject // says that nothing was found
	add    *kit.Button
	shown  []finding.Finding
	made   map[string]*row // by the id of the finding
	seen   string          // the open finding whose row was brought into sight
	width  float32         // of the list then: rows are as high as it is wide
}

func newList(p *Page) *list {
	w := p.host.Words()
	l := &list{page: p, none: kit.Pad(8, 12, 8, 12, kit.Caption(w.T("findings.none-found"))), made: map[string]*row{}}
	l.rows = kit.NewRows(6, func(i int) fyne.CanvasObject { return l.row(i) })
	l.search = newBox(w.T("findings.search"), false)
	l.search.put(p.memory.Query)
	l.search.OnChanged = func(text string) {
		p.memory.Query = text
		l.update(p.shown())
	}
	l.search.onDown = func() {
		if len(l.shown) > 0 {
			l.reach(l.at(0))
		}
	}
	l.scroll = kit.NewScroll(l.rows)
	l.add = kit.NewButton(w.T("findings.add"), p.add)
	l.card = kit.NewCard(&fyne.Container{Layout: frame{gap: 10}, Objects: []fyne.CanvasObject{dress(l.search, false), l.scroll, l.add}})
	l.card.Inset = fyne.NewSize(6, 10)
	return l
}

// update shows these findings.
func (l *list) update(shown []finding.Finding) {
	same := slices.EqualFunc(shown, l.shown, func(a, b finding.Finding) bool { return a.ID == b.ID })
	l.shown = shown
	if !same && l.page.memory.Query == "" {
		l.seen = "" // the open one stands elsewhere now
	}
	content := fyne.CanvasObject(l.rows)
	if len(shown) == 0 {
		content = l.none
	}
	if l.scroll.Content() != content {
		l.scroll.SetContent(content)
	}
	if same {
		l.rows.Refresh()
	} else {
		l.rows.SetCount(len(shown))
	}
	l.add.SetDisabled(l.page.readOnly)
	l.bring()
}

// bring brings the row of the open finding into sight, once: who scrolls the list
// on is left alone.
func (l *list) bring() {
	id, size := l.page.memory.Selected, l.scroll.Size()
	if id == l.seen && size.Width == l.width || size.Height == 0 {
		return
	}
	if i := slices.IndexFunc(l.shown, func(f finding.Finding) bool { return f.ID == id }); i >= 0 {
		l.rows.Reveal(i)
		l.seen, l.width = id, size.Width
	}
}

// row returns a row of the list as it is now. It is kept, so that the keyboard
// focus stays on its finding.
func (l *list) row(i int) *row {
	f := l.shown[i]
	r := l.made[f.ID]
	if r == nil {
		r = newRow(l)
		l.made[f.ID] = r
	}
	r.set(f)
	return r
}

// at returns the place of the open finding moved by a step, as far as there are
// rows.
func (l *list) at(step int) int {
	i := max(slices.IndexFunc(l.shown, func(f finding.Finding) bool { return f.ID == l.page.memory.Selected }), 0)
	return min(max(i+step, 0), len(l.shown)-1)
}

// reach opens the finding at a place and puts the keyboard focus on its row.
func (l *list) reach(i int) {
	if id := l.shown[i].ID; id != l.page.memory.Selected {
		l.page.pick(id)
	}
	l.rows.Reveal(i)
	l.page.host.Window().Canvas().Focus(l.row(i))
}

// row is one finding of the list. Only the open one is a stop of the Tab key;
// the arrows move from there.
type row struct {
	kit.ListRow
	list *list
	id   string
}

func newRow(l *list) *row {
	r := &row{list: l}
	r.Inset, r.Strong = fyne.NewSize(12, 11), true
	r.OnTapped = func() {
		if i := slices.IndexFunc(l.shown, func(f finding.Finding) bool { return f.ID == r.id }); i >= 0 {
			l.reach(i)
		}
		r.ListRow.FocusLost() // a click needs no focus ring
	}
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) set(f finding.Finding) {
	p := r.list.page
	w := p.host.Words()
	before := [...]any{r.Selected, r.Lead, r.Title, r.Sub, r.SubRole}
	r.id, r.Selected = f.ID, f.ID == p.memory.Selected
	r.Lead, r.Title = finding.Label(f), title(w, f)
	state := w.T("finding.status." + string(f.Status))
	r.SubRole = theme.Muted
	if done(f.Status) {
		r.SubRole = theme.Holds
	}
	if c := p.standing(f); c.Standing != finding.Holds {
		state, r.SubRole = standingShort(w, c), theme.Warn
	}
	r.Sub = capital(state)
	if f.Risk != finding.RiskNone {
		r.Sub = capital(w.T("finding.risk."+string(f.Risk))) + " · " + state
	}
	if before != [...]any{r.Selected, r.Lead, r.Title, r.Sub, r.SubRole} {
		r.Refresh()
	}
}

// Disabled takes all rows but the open one out of the order of the Tab key.
func (r *row) Disabled() bool { return !r.Selected }

// TypedKey moves in the list with the arrows and goes to the form with Enter.
func (r *row) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		r.list.reach(r.list.at(-1))
	case fyne.KeyDown:
		r.list.reach(r.list.at(1))
	case fyne.KeyHome:
		r.list.reach(0)
	case fyne.KeyEnd:
		r.list.reach(len(r.list.shown) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		r.list.page.editor.focusFirst()
	default:
		kit.PassOn(e)
	}
}

// frame puts its first object on top, its last at the bottom and the one
// between into what is left.
type frame struct{ gap float32 }

const side = 6 // the rows reach closer to the edge than the fields

func (f frame) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(max(120, o[2].MinSize().Width+2*side), o[0].MinSize().Height+o[2].MinSize().Height+2*f.gap+40)
}

func (f frame) Layout(o []fyne.CanvasObject, size fyne.Size) {
	top, bottom := kit.HeightFor(o[0], size.Width-2*side), o[2].MinSize().Height
	o[0].Move(fyne.NewPos(side, 0))
	o[0].Resize(fyne.NewSize(size.Width-2*side, top))
	o[1].Move(fyne.NewPos(0, top+f.gap))
	o[1].Resize(fyne.NewSize(size.Width, size.Height-top-bottom-2*f.gap))
	o[2].Move(fyne.NewPos(side, size.Height-bottom))
	o[2].Resize(fyne.NewSize(size.Width-2*side, bottom))
}
