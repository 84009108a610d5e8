// Package palette is the list over the window in which anything can be searched
// for and opened: questions, options, respondents, findings, pages, commands.
package palette

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/async"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/theme"
)

// Row is one thing that was found.
type Row struct {
	Title string
	Sub   string // where it leads
	Trail string // a shortcut, say
	Do    func() // run after the palette has closed
}

// Section is what was found of one kind.
type Section struct {
	Heading string
	Rows    []Row
	More    string // says how many more there are, "" for none
}

// Search finds what fits a query; "" asks for what is likely to be wanted. It is
// called beside the screen and may stop early when the context is done.
type Search func(ctx context.Context, query string) []Section

// Palette is a list over the window; Enter opens what is chosen, the arrows
// choose, Esc and a click elsewhere close it.
type Palette struct {
	host   page.Host
	search Search
	popup  *widget.PopUp
	before func(*fyne.KeyEvent)
	closed bool

	field  *field
	scroll *kit.Scroll
	foot   *kit.Text
	rows   []*kit.ListRow
	do     []func()
	at     int // the row that is chosen, -1 for none
}

const (
	wide   = 640 // before they grow with the text
	tall   = 560
	margin = 24 // to the edges of the window
	top    = 56
)

const searchJob = "palette.search"

// Open shows the palette.
func Open(h page.Host, search Search) *Palette {
	p := &Palette{host: h, search: search, at: -1, scroll: kit.NewScroll(kit.Space(1))}
	w := h.Words()
	p.field = newField(w.T("palette.search"))
	p.field.OnChanged = p.look
	p.field.OnEscape = func() bool { p.Close(); return true }
	p.field.onKey = p.key
	p.foot = kit.Caption(w.T("palette.keys"))
	body := &fyne.Container{Layout: between{}, Objects: []fyne.CanvasObject{p.field, p.scroll, p.foot}}
	canvas := h.Window().Canvas()
	p.popup = widget.NewPopUp(kit.NewSheet(kit.Pad(14, 12, 10, 14, body)), canvas)
	p.before = canvas.OnTypedKey()
	canvas.SetOnTypedKey(p.typed)
	size := fyne.NewSize(min(theme.Scaled(wide), canvas.Size().Width-2*margin), min(theme.Scaled(tall), canvas.Size().Height-top-margin))
	p.popup.ShowAtPosition(fyne.NewPos((canvas.Size().Width-size.Width)/2, top))
	p.popup.Resize(size)
	canvas.Focus(p.field)
	p.look("")
	return p
}

// look searches beside the screen; what comes back late is dropped.
func (p *Palette) look(query string) {
	async.Run(p.host.Runner(), searchJob, func(ctx context.Context) ([]Section, error) {
		found := p.search(ctx, query)
		return found, ctx.Err()
	}, func(found []Section, err error) {
		if err == nil && !p.closed {
			p.show(found, query)
		}
	})
}

// show lists what was found, with the first row chosen.
func (p *Palette) show(found []Section, query string) {
	w := p.host.Words()
	p.rows, p.do, p.at = nil, nil, -1
	var objects []fyne.CanvasObject
	for _, s := range found {
		objects = append(objects, kit.Pad(8, 12, 2, 12, kit.Section(s.Heading)))
		for _, r := range s.Rows {
			i := len(p.rows)
			row := kit.NewListRow(r.Title, func() { p.take(i) })
			row.Sub, row.Trail, row.Inset = r.Sub, r.Trail, fyne.NewSize(12, 5)
			p.rows, p.do = append(p.rows, row), append(p.do, r.Do)
			objects = append(objects, row)
		}
		if s.More != "" {
			objects = append(objects, kit.Pad(2, 12, 2, 12, kit.Caption(s.More)))
		}
	}
	if len(p.rows) == 0 && query != "" {
		objects = append(objects, kit.Pad(10, 12, 0, 12, kit.Caption(w.T("palette.none", "Query", query))))
	}
	p.scroll.SetContent(kit.Column(0, objects...))
	if len(p.rows) > 0 {
		p.choose(0)
	}
	p.scroll.ScrollToTop()
}

// choose marks a row and brings it into sight.
func (p *Palette) choose(i int) {
	if i < 0 || i >= len(p.rows) {
		return
	}
	if p.at >= 0 && p.at != i {
		p.rows[p.at].Selected = false
		p.rows[p.at].Refresh()
	}
	p.at = i
	p.rows[i].Selected = true
	p.rows[i].Refresh()
	if i == 0 {
		p.scroll.ScrollToTop() // with the heading above it
		return
	}
	p.scroll.ScrollTo(p.rows[i])
}

// pageRows is how many rows the page keys go by.
const pageRows = 8

// key does what a key means in the field and reports whether it meant anything.
func (p *Palette) key(e *fyne.KeyEvent) bool {
	n := len(p.rows)
	switch e.Name {
	case fyne.KeyDown:
		p.choose((p.at + 1) % max(n, 1))
	case fyne.KeyUp:
		p.choose((p.at - 1 + n) % max(n, 1))
	case fyne.KeyPageDown:
		p.choose(min(p.at+pageRows, n-1))
	case fyne.KeyPageUp:
		p.choose(max(p.at-pageRows, 0))
	case fyne.KeyReturn, fyne.KeyEnter:
		p.take(p.at)
	default:
		return false
	}
	return true
}

// typed takes the keys while nothing has the focus; once a click elsewhere has
// closed the list they are the window's again.
func (p *Palette) typed(e *fyne.KeyEvent) {
	if !p.popup.Visible() {
		p.Close()
		if p.before != nil {
			p.before(e)
		}
		return
	}
	if e.Name == fyne.KeyEscape {
		p.Close()
		return
	}
	p.key(e)
}

// take closes the palette and opens a row.
func (p *Palette) take(i int) {
	if i < 0 || i >= len(p.do) {
		return
	}
	p.Close()
	p.do[i]()
}

// Shown tells whether the palette is over the window.
func (p *Palette) Shown() bool { return !p.closed && p.popup.Visible() }

// Close takes the palette away.
func (p *Palette) Close() {
	if p.closed {
		return
	}
	p.closed = true
	p.host.Runner().Cancel(searchJob)
	p.popup.Hide()
	p.popup.Canvas.SetOnTypedKey(p.before)
}

// field is the text field of the palette: the arrows and Enter are for the list.
type field struct {
	kit.TextBox
	onKey func(*fyne.KeyEvent) bool
}

func newField(placeholder string) *field {
	f := &field{}
	f.MinRows, f.PlaceHolder = 1, placeholder
	f.ExtendBaseWidget(f)
	return f
}

// TypedKey gives a key to the list first.
func (f *field) TypedKey(e *fyne.KeyEvent) {
	if !f.onKey(e) {
		f.TextBox.TypedKey(e)
	}
}

// between puts the first object on top, the last at the bottom, and gives the
// second what is left.
type between struct{}

const apart = 8

func (between) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, o[0].MinSize().Height+o[2].MinSize().Height+80)
}

func (between) Layout(o []fyne.CanvasObject, size fyne.Size) {
	head, foot := kit.HeightFor(o[0], size.Width), kit.HeightFor(o[2], size.Width)
	put := func(o fyne.CanvasObject, y, h float32) {
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, max(h, 0)))
	}
	put(o[0], 0, head)
	put(o[1], head+apart, size.Height-head-foot-2*apart)
	put(o[2], size.Height-foot, foot)
}
