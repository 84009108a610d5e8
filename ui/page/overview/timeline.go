package overview

import (
	"fyne.io/fyne/v2"

	data "izpete/data/chart"
	"izpete/data/workspace"
	"izpete/ui/chart"
	"izpete/ui/dialogs"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// timeline is the strip of key dates above the cards, with the answers as they
// came in.
type timeline struct {
	page  *Page
	root  *kit.Card
	f     timeFacts
	said  *kit.Text // what the line is
	hint  *kit.Text // while there are no dates
	add   *kit.Link
	table *kit.Link
	chart *chart.Chart
	strip *fyne.Container // holds the chart
}

func newTimeline(p *Page) *timeline {
	w := p.host.Words()
	t := &timeline{page: p, said: kit.Caption(""), hint: kit.Caption("")}
	t.add = kit.NewQuietLink(w.T("overview.date.add"), func() { p.editDate(workspace.KeyDate{}) })
	t.table = kit.NewQuietLink(w.T("overview.time.table"), t.showTables)
	t.chart = chart.New(func(width, _ float32, _ data.Measure) data.Scene { return data.Scene{W: width} })
	t.chart.Name, t.chart.Still = w.T("overview.time"), true
	t.chart.OnHover, t.chart.OnEscape = p.host.Status, p.Escape
	t.chart.OnReveal = func(c *chart.Chart, y, height float32) { p.scroll.Reveal(c, y, height) }
	t.chart.OnSelect = func(id int) {
		if id < len(t.f.dates) {
			p.editDate(t.f.dates[id])
			return
		}
		t.showTables()
	}
	t.strip = kit.Pad(0, -chartOut, 0, -chartOut, t.chart)
	t.root = kit.NewCard(&fyne.Container{Layout: &legend{}, Objects: []fyne.CanvasObject{
		kit.Title(w.T("overview.time")).OneLine(), t.said, kit.Wrap(8, t.table, t.add), t.hint, t.strip,
	}})
	t.root.Inset = fyne.NewSize(side, 8)
	return t
}

func (t *timeline) show(c *counted) {
	w := t.page.host.Words()
	t.f = c.time
	t.add.Hidden = c.of.ReadOnly
	t.table.Hidden = t.f.bare
	t.strip.Hidden, t.chart.Hidden = t.f.bare, t.f.bare
	say(t.said, t.f.said)
	t.hint.Hidden = len(t.f.dates) > 0 || c.of.ReadOnly
	t.hint.SetText(w.T("overview.time.none"))
	t.chart.SetRoomy(func(width, height, scale float32, m data.Measure) data.Scene {
		spec := c.time.spec
		spec.Scale, spec.Height = scale, max(height, 1)
		return data.Timeline(spec, width, m)
	})
	t.root.Refresh()
	t.root.Content.Refresh()
}

// showTables shows the strip as tables.
func (t *timeline) showTables() {
	var parts []fyne.CanvasObject
	for _, x := range t.f.tables {
		parts = append(parts, tableChart(x))
	}
	dialogs.Long(t.page.host.Window(), t.page.host.Words(), t.page.host.Words().T("overview.time"), kit.Column(16, parts...))
}

// editDate asks for the name and the day of a key date; one without an id is a
// new one.
func (p *Page) editDate(d workspace.KeyDate) {
	if p.shown == nil || p.shown.of.ReadOnly {
		return
	}
	w := p.host.Words()
	name, day := kit.NewLine(w.T("overview.date.name.hint")).Called(w.T("overview.date.name")), kit.NewLine(w.T("overview.date.day.hint")).Called(w.T("overview.date.day"))
	wrong := kit.NewText("", theme.Caption, theme.Warn, true)
	wrong.Hidden = true
	form := dialogs.Form{
		Title: w.T("overview.date.new"), Yes: w.T("overview.keep"),
		Content: kit.Column(6, kit.Strong(w.T("overview.date.name")), name, kit.Strong(w.T("overview.date.day")), day, wrong),
		Fields:  []*kit.TextBox{name, day},
	}
	form.Accept = func() bool {
		err := p.keepDate(d.ID, name.Text, day.Text)
		if err != nil {
			say(wrong, w.Error(err))
		}
		return err == nil
	}
	if d.ID != "" {
		name.SetText(d.Name)
		day.SetText(w.Date(d.Time()))
		form.Title = w.T("overview.date.edit")
		form.Other = w.T("overview.date.delete")
		form.DoOther = func() { p.host.Error(p.of.DeleteDate(d.ID)) }
	}
	dialogs.AskForm(p.host.Window(), w, form)
}

func (p *Page) keepDate(id, name, day string) error {
	if id == "" {
		_, err := p.of.AddDate(name, day)
		return err
	}
	return p.of.SetDate(id, name, day)
}
