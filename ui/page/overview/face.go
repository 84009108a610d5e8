package overview

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	data "izpete/data/chart"
	"izpete/data/workspace"
	"izpete/ui/chart"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/theme"
)

// face is the card of one area. A click anywhere on it opens what it shows; a
// question that is dropped on it goes into its area.
type face struct {
	widget.BaseWidget
	page *Page
	area string
	f    facts

	title, figure, aside, note, base *kit.Text
	guess                            *kit.Text // stands for confirm where nothing can be changed
	says                             *tile
	chart                            *chart.Chart
	menu                             *kit.IconButton
	assign, more, findings, confirm  *kit.Link
	bar, links, beside, foot         *fyne.Container // bar holds the chart, beside stands beside the figure
	hovered, target                  bool
}

var (
	_ fyne.Widget        = (*face)(nil)
	_ fyne.Tappable      = (*face)(nil)
	_ desktop.Hoverable  = (*face)(nil)
	_ desktop.Cursorable = (*face)(nil)
	_ kit.Roomy          = (*face)(nil)
)

func newFace(p *Page, area string) *face {
	w := p.host.Words()
	f := &face{page: p, area: area}
	f.title, f.figure = kit.Title(w.T("area."+area)), kit.Figure("")
	f.aside, f.note, f.base = kit.Caption(""), kit.Caption(""), kit.Caption("")
	f.guess = kit.Caption("")
	f.says = newTile(p)
	f.says.OnTapped = f.open
	f.chart = chart.New(func(width, _ float32, _ data.Measure) data.Scene { return data.Scene{W: width} })
	f.chart.Still = true
	f.chart.OnHover, f.chart.OnEscape = p.host.Status, p.Escape
	f.chart.OnSelect = f.pick
	f.chart.OnReveal = func(c *chart.Chart, y, height float32) { p.scroll.Reveal(c, y, height) }
	f.menu = kit.NewIconButton(kit.MarkMenu, w.T("overview.menu", "Area", w.T("area."+area)), f.openMenu)
	f.menu.OnSay = p.host.Status
	f.assign = kit.NewQuietLink(w.T("overview.assign"), func() { p.chooseFor(f.assign, area) })
	f.more = kit.NewQuietLink("", func() { p.chooseLead(f.more, f.f) })
	f.findings = kit.NewLink("", func() { p.openFindings(f.findings, f.f) })
	f.confirm = kit.NewQuietLink("", func() { p.assign(f.f.guessed...) })
	f.links = kit.Pad(0, 0, 0, -linkSide, kit.Wrap(8, f.assign))
	f.beside = kit.Column(0, f.aside, f.guess, kit.Pad(0, 0, 0, -linkSide, kit.Wrap(4, f.confirm, f.more)))
	f.bar = kit.Pad(0, -chartOut, 0, -chartOut, f.chart)
	f.foot = kit.Pad(0, -linkSide, 0, 0, kit.Row(footSide, 0, f.base, f.findings))
	f.ExtendBaseWidget(f)
	return f
}

// show puts facts on the card.
func (f *face) show(x facts) {
	f.f = x
	w := f.page.host.Words()
	f.figure.SetText(x.figure)
	f.says.show(x.says, x.whole, x.lead)
	say(f.aside, x.aside)
	say(f.note, x.note)
	f.base.Text, f.base.Role = x.base, theme.Muted
	if x.warning != "" {
		f.base.Text, f.base.Role = strings.TrimPrefix(x.base+" · "+x.warning, " · "), theme.Warn
	}
	f.base.Refresh()
	f.bar.Hidden, f.chart.Hidden = x.layout == nil, x.layout == nil
	if x.layout != nil {
		f.chart.Name = x.name
		f.chart.SetRoomy(x.layout)
	}
	locked := f.page.shown != nil && f.page.shown.of.ReadOnly
	f.assign.Hidden = x.lead.Question != nil || x.lead.Series != nil || locked
	f.confirm.Hidden = len(x.guessed) == 0 || locked
	guessed := "overview.guessed"
	if x.aside != "" {
		guessed = "overview.guessed.short" // what stands beside the figure keeps to two lines
	}
	f.confirm.SetText(w.N(guessed, len(x.guessed)))
	only := ""
	if len(x.guessed) > 0 && locked {
		only = w.N("overview.guessed.only", len(x.guessed))
	}
	say(f.guess, only)
	n := len(x.charted) + x.others
	if x.lead.Question != nil {
		n--
	}
	f.more.Hidden = n == 0 || len(x.charted) == 0
	f.more.SetText(w.N("overview.more", max(n, 0)))
	f.links.Hidden = f.assign.Hidden
	f.beside.Objects[2].(*fyne.Container).Hidden = f.more.Hidden && f.confirm.Hidden
	f.findings.Hidden = len(x.findings) == 0
	f.findings.SetText(w.N("overview.findings", len(x.findings)))
	f.Refresh()
}

// say shows a text, or nothing where there is nothing to say.
func say(t *kit.Text, text string) {
	t.Hidden = text == ""
	t.SetText(text)
}

// open brings up what the card shows.
func (f *face) open() {
	switch l := f.f.lead; {
	case l.Question != nil:
		f.page.host.Reveal(page.Question{Table: l.Table.ID, ID: l.Question.ID})
	case f.f.table != nil:
		f.page.showTable(f.f.table)
	}
}

// pick does what a part of the chart stands for: a key date is changed, all else
// opens the card.
func (f *face) pick(id int) {
	if f.f.lead.Series != nil && id >= f.f.columns {
		f.page.editDate(f.f.marks[id-f.f.columns])
		return
	}
	f.open()
}

// Tapped opens what the card shows.
func (f *face) Tapped(*fyne.PointEvent) { f.open() }

// MouseIn shows that the card can be opened.
func (f *face) MouseIn(*desktop.MouseEvent) {
	f.hovered = true
	f.page.host.Status(f.f.whole)
	f.Refresh()
}

// MouseMoved does nothing; the pointer is known to be here.
func (f *face) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes that back.
func (f *face) MouseOut() {
	f.hovered = false
	f.page.host.Status("")
	f.Refresh()
}

// Cursor is a hand where a click opens something.
func (f *face) Cursor() desktop.Cursor {
	if f.f.lead == (workspace.Lead{}) {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// Held are the parts of the card.
func (f *face) Held() []fyne.CanvasObject { return f.parts() }

// CreateRenderer links the widget to what draws it.
func (f *face) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	r := &faceRenderer{face: f, box: canvas.NewRectangle(nil)}
	r.box.CornerRadius = 10
	r.objects = append([]fyne.CanvasObject{r.box}, f.parts()...)
	r.colours()
	return r
}

type faceRenderer struct {
	face    *face
	box     *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *faceRenderer) colours() {
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth = theme.Color(theme.Card), theme.Color(theme.Line), 1
	switch {
	case r.face.target:
		r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth = theme.Color(theme.Wash), theme.Color(theme.Accent), 2
	case r.face.hovered && r.face.f.lead != (workspace.Lead{}):
		r.box.StrokeColor = theme.Color(theme.Edge)
	}
}

// Layout places the parts.
func (r *faceRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.face.place(size, func(o fyne.CanvasObject, p fyne.Position, s fyne.Size) {
		o.Move(p)
		o.Resize(s)
	})
}

func (r *faceRenderer) MinSize() fyne.Size           { return r.face.MinSize() }
func (r *faceRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *faceRenderer) Destroy()                     {}

func (r *faceRenderer) Refresh() {
	r.colours()
	r.Layout(r.face.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}
