package findings

import (
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
	column *fyne.Container
	scroll *kit.Scroll
	none   *kit.Text // says that nothing was found
	add    *kit.Button
	rows   []*row
}

func newList(p *Page) *list {
	w := p.host.Words()
	l := &list{page: p, column: kit.Column(6), none: kit.Caption(w.T("findings.none-found"))}
	l.search = newBox(w.T("findings.search"), false)
	l.search.put(p.memory.Query)
	l.search.OnChanged = func(text string) {
		p.memory.Query = text
		l.update(p.shown())
	}
	l.search.onDown = func() {
		if len(l.rows) > 0 {
			l.reach(l.at(0))
		}
	}
	l.scroll = kit.NewScroll(l.column)
	l.add = kit.NewButton(w.T("findings.add"), p.add)
	l.card = kit.NewCard(&fyne.Container{Layout: frame{gap: 10}, Objects: []fyne.CanvasObject{dress(l.search, false), l.scroll, l.add}})
	l.card.Inset = fyne.NewSize(6, 10)
	return l
}

// update shows these findings. Rows are kept, so that the keyboard focus stays
// where it was.
func (l *list) update(shown []finding.Finding) {
	for len(l.rows) < len(shown) {
		l.rows = append(l.rows, newRow(l))
	}
	l.rows = l.rows[:len(shown)]
	objects := make([]fyne.CanvasObject, 0, len(shown)+1)
	for i, f := range shown {
		l.rows[i].set(f)
		objects = append(objects, l.rows[i])
	}
	if len(shown) == 0 {
		objects = append(objects, kit.Pad(8, 12, 8, 12, l.none))
	}
	l.column.Objects = objects
	l.column.Refresh()
	l.add.SetDisabled(l.page.readOnly)
	l.scroll.Refresh()
}

// at returns the row of the open finding moved by a step, as far as there are
// rows.
func (l *list) at(step int) *row {
	for i, r := range l.rows {
		if r.Selected {
			return l.rows[min(max(i+step, 0), len(l.rows)-1)]
		}
	}
	return l.rows[0]
}

// reach opens the row's finding and puts the keyboard focus on the row.
func (l *list) reach(r *row) {
	if r.id != l.page.memory.Selected {
		l.page.pick(r.id)
	}
	l.scroll.ScrollTo(r)
	l.page.host.Window().Canvas().Focus(r)
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
		l.reach(r)
		r.ListRow.FocusLost() // a click needs no focus ring
	}
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) set(f finding.Finding) {
	p := r.list.page
	w := p.host.Words()
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
	r.Refresh()
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
		r.list.reach(r.list.rows[0])
	case fyne.KeyEnd:
		r.list.reach(r.list.rows[len(r.list.rows)-1])
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
