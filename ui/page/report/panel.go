package report

import (
	"fyne.io/fyne/v2"

	"izpete/data/summary"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/theme"
)

// mostDoubts is how many are listed before the rest is counted.
const mostDoubts = 8

// panel is the card at the left: contents, options, what stands in the way, and
// the export at its foot.
type panel struct {
	page *Page
	card *kit.Card

	sections *fyne.Container
	rows     map[summary.SectionID]*section
	lang     *kit.Segmented
	mask     *kit.Check
	filtered *kit.Check
	filter   *kit.Text
	narrowed *fyne.Container // both of these, only while there is a filter
	doubts   *fyne.Container
	scroll   *kit.Scroll
	export   *export
	shown    string // what the doubts were last made of
}

// section is one line of the contents.
type section struct {
	check    *kit.Check
	up, down *kit.IconButton
	row      *fyne.Container
}

func newPanel(p *Page) *panel {
	w := p.host.Words()
	l := &panel{page: p, sections: kit.Column(2), rows: map[summary.SectionID]*section{}, doubts: kit.Column(0)}
	for _, s := range p.memory.Sections {
		l.rows[s.ID] = l.section(s)
	}
	names := make([]string, len(words.Langs))
	for i, lang := range words.Langs {
		names[i] = w.T("reportpage.lang." + string(lang))
	}
	l.lang = kit.NewSegmented(w.T("reportpage.lang"), names, 0, func(i int) {
		p.memory.Lang = words.Langs[i]
		p.changed()
	})
	l.mask = kit.NewCheck(w.T("reportpage.mask"), p.memory.Mask, func(on bool) {
		p.memory.Mask = on
		p.changed()
	})
	l.filtered = kit.NewCheck(w.T("reportpage.filtered"), p.memory.Filtered, func(on bool) {
		p.memory.Filtered = on
		p.changed()
	})
	l.filter = kit.Caption("")
	l.narrowed = kit.Column(0, l.filtered, kit.Pad(0, 0, 0, theme.Scaled(28), l.filter))
	l.export = newExport(p)

	l.scroll = kit.NewScroll(kit.Pad(0, 0, 4, 0, kit.Column(10,
		kit.Title(w.T("report.contents")), l.sections, kit.Divider(),
		kit.Row(8, 0, kit.Body(w.T("reportpage.lang")), l.lang),
		l.mask, l.narrowed, l.doubts)))
	l.card = kit.NewCard(&fyne.Container{Layout: foot{}, Objects: []fyne.CanvasObject{l.scroll, l.export.column}})
	return l
}

func (l *panel) section(s summary.Section) *section {
	w, p := l.page.host.Words(), l.page
	name := w.T("report.section." + string(s.ID))
	r := &section{}
	r.check = kit.NewCheck(name, s.On, func(on bool) {
		p.memory.turn(s.ID, on)
		p.changed()
	})
	move := func(key string, mark kit.Mark, step int) *kit.IconButton {
		b := kit.NewIconButton(mark, w.T(key, "Section", name), func() {
			p.memory.move(s.ID, step)
			p.changed()
		})
		b.OnSay = p.host.Status
		return b
	}
	r.up, r.down = move("reportpage.up", kit.MarkUp, -1), move("reportpage.down", kit.MarkDown, 1)
	r.row = kit.Row(0, 0, r.check, r.up, r.down)
	return r
}

// update shows the memory and the case as they are now. The widgets stay, so
// that the keyboard focus does.
func (l *panel) update() {
	p, m := l.page, l.page.memory
	objects := make([]fyne.CanvasObject, len(m.Sections))
	for i, s := range m.Sections {
		r := l.rows[s.ID]
		r.check.SetChecked(s.On)
		r.up.SetDisabled(i == 0)
		r.down.SetDisabled(i == len(m.Sections)-1)
		objects[i] = r.row
	}
	l.sections.Objects = objects
	l.sections.Refresh()
	for i, lang := range words.Langs {
		if lang == m.Lang {
			l.lang.SetSelected(i)
		}
	}
	v := p.of.View()
	filter := workspace.FilterText(p.host.Words(), v.Tables, v.Filter)
	l.narrowed.Hidden = filter == ""
	l.filter.SetText(filter)
	l.showDoubts()
	l.export.update()
	l.scroll.Refresh()
	l.card.Refresh()
}

// showDoubts lists what stands in the way, or says that nothing does.
func (l *panel) showDoubts() {
	p := l.page
	w := p.host.Words()
	found := unsettled(w, p.of.Unsettled())
	if p.memory.has(summary.SectionFindings) {
		found = append(found, doubts(w, p.of.Findings(), p.of.Checks(), p.memory.Mask)...)
	}
	key := w.T("reportpage.no-doubts")
	if len(p.of.Findings()) == 0 {
		key = w.T("reportpage.no-findings")
	}
	none := key
	for _, d := range found {
		key += d.text + "\n"
	}
	if key == l.shown && len(l.doubts.Objects) > 0 {
		return
	}
	l.shown = key
	if len(found) == 0 {
		l.doubts.Objects = []fyne.CanvasObject{kit.NewPanel(theme.HoldsWash, kit.Body(none).Coloured(theme.Holds))}
		return
	}
	var lines []fyne.CanvasObject
	for _, d := range found[:min(len(found), mostDoubts)] {
		row := kit.NewListRow(d.text, func() { p.see(d) })
		row.Inset = fyne.NewSize(6, 3)
		lines = append(lines, row)
	}
	if more := len(found) - mostDoubts; more > 0 {
		lines = append(lines, kit.Pad(3, 6, 0, 6, kit.Caption(w.N("reportpage.more-doubts", more))))
	}
	notice := kit.NewPanel(theme.WarnWash, kit.Column(2,
		kit.Pad(0, 6, 2, 6, kit.NewText(w.T("reportpage.before"), theme.Text, theme.Warn, true)), kit.Column(0, lines...)))
	notice.Inset = fyne.NewSize(8, 10)
	l.doubts.Objects = []fyne.CanvasObject{notice}
}

// see shows what a doubt is about.
func (p *Page) see(d doubt) {
	if d.finding == "" {
		p.host.Show(page.Workbooks)
		return
	}
	p.openFinding(d.finding)
}

// foot keeps its second object at the bottom and scrolls the first above it.
type foot struct{}

func (foot) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(max(120, o[1].MinSize().Width), o[1].MinSize().Height+80)
}

func (foot) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := kit.HeightFor(o[1], size.Width)
	o[0].Resize(fyne.NewSize(size.Width, size.Height-h-12))
	o[1].Move(fyne.NewPos(0, size.Height-h))
	o[1].Resize(fyne.NewSize(size.Width, h))
}
