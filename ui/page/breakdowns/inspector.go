package breakdowns

import (
	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/data/workspace"
	"izpete/ui/chooser"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// inspector is the panel about the chosen option.
type inspector struct {
	page    *Page
	root    *fyne.Container
	scroll  *kit.Scroll
	foot    *fyne.Container
	add     *kit.Button
	attach  *kit.Button
	shown   *inspection // nil when nothing is chosen
	deck    deck        // shown then
	persons int         // how many of those who ticked it are listed
}

const (
	firstPersons = 6
	morePersons  = 200 // listed with each further step
	footGap      = 12
	linkSide     = 4 // room that a link keeps for its focus ring
)

func newInspector(p *Page) *inspector {
	w := p.host.Words()
	i := &inspector{page: p, scroll: kit.NewScroll(kit.Space(1))}
	i.add = kit.NewPrimary(w.T("breakdowns.addfinding"), i.addFinding)
	i.attach = kit.NewButton(w.T("breakdowns.attach"), i.attachTo)
	i.foot = kit.Column(8, i.add, i.attach)
	i.root = &fyne.Container{Layout: footed{}, Objects: []fyne.CanvasObject{i.scroll, i.foot}}
	i.show(nil)
	return i
}

// show fills the panel; nil says what it is for.
func (i *inspector) show(in *inspection) {
	if in == nil || i.shown == nil || in.selection != i.shown.selection {
		i.persons = firstPersons
	}
	i.shown = in
	i.foot.Hidden = in == nil
	info, open := i.page.of.Case()
	locked := info.ReadOnly || !open || in != nil && in.hidden
	i.add.SetDisabled(locked)
	i.attach.SetDisabled(locked)
	i.attach.Hidden = len(i.page.of.Findings()) == 0
	i.fill()
}

func (i *inspector) fill() {
	w := i.page.host.Words()
	if i.shown == nil {
		hint := kit.Caption(w.T("breakdowns.hint"))
		parts := []fyne.CanvasObject{kit.Title(w.T("breakdowns.hint.title")), hint}
		if len(i.page.view.Tables) > 0 {
			parts = append(append(parts, kit.Divider()), i.deck.parts(i.page)...)
		}
		i.put(kit.Column(7, parts...))
		return
	}
	in := i.shown
	parts := []fyne.CanvasObject{
		kit.Title(in.option).Coloured(theme.Accent),
		kit.Caption(in.about),
	}
	if in.within != "" {
		parts = append(parts, kit.Caption(in.within))
	}
	if in.method != "" {
		parts = append(parts, kit.Caption(in.method))
	}
	parts = append(parts, i.figure())
	if in.published != "" {
		line := kit.Caption(in.published).Coloured(role(in.standing))
		parts = append(parts, kit.TopRow(signGap, 1, kit.Pad(3, 0, 0, 0, newSign(in.standing)), line))
	}
	if !in.hidden {
		parts = append(parts, kit.Divider(), i.heading(in.heading, len(in.who)))
		if in.source != "" {
			parts = append(parts, kit.Caption(in.source))
		}
		parts = append(parts, i.people()...)
		parts = append(parts, kit.Caption(in.silent))
	}
	parts = append(parts, kit.Divider(), i.heading(w.T("breakdowns.linked"), len(in.linked)))
	if len(in.linked) == 0 {
		parts = append(parts, kit.Caption(w.T("breakdowns.linked.none")))
	}
	for _, l := range in.linked {
		row := kit.NewListRow(l.title, func() { i.page.open(l.id) })
		row.Strong, row.Sub, row.SubRole, row.Fill = true, l.standing, l.role, theme.Field
		parts = append(parts, row)
	}
	i.put(kit.Column(7, parts...))
}

// put shows content and keeps it as far scrolled as it was.
func (i *inspector) put(content fyne.CanvasObject) {
	i.scroll.SetContent(content)
	i.root.Refresh()
}

func (i *inspector) heading(text string, n int) fyne.CanvasObject {
	return kit.Pad(2, 0, 0, 0, kit.HeadCount(text, i.page.host.Words().Int(n)))
}

// figure is the share with its interval and what silence could change.
func (i *inspector) figure() fyne.CanvasObject {
	in := i.shown
	var lines []fyne.CanvasObject
	if in.interval != "" {
		lines = append(lines, kit.Caption(in.interval))
	}
	for _, text := range []string{in.bounds, in.warning} {
		if text != "" {
			lines = append(lines, kit.Caption(text).Coloured(theme.Warn))
		}
	}
	beside := kit.Column(0, lines...)
	// Beside very large letters there is no room for a line.
	if theme.Scaled(1) > 1.3 {
		return kit.Column(2, kit.Figure(in.figure), beside)
	}
	return kit.Row(14, 1, kit.Figure(in.figure), beside)
}

// people lists those who ticked the option, and the cell that says so.
func (i *inspector) people() []fyne.CanvasObject {
	w, all := i.page.host.Words(), i.shown.who
	n := min(i.persons, len(all))
	rows := make([]fyne.CanvasObject, 0, n+1)
	for _, c := range all[:n] {
		rows = append(rows, kit.KeyValue(i.shown.person(w, c)))
	}
	if rest := len(all) - n; rest > 0 {
		text := i.shown.everyone
		if rest > morePersons {
			text = w.N("breakdowns.who.more", morePersons)
		}
		more := kit.NewLink(text, func() {
			i.persons = n + morePersons
			i.fill()
		})
		rows = append(rows, kit.Pad(0, 0, 0, -linkSide, kit.Row(0, -1, more)))
	}
	return rows
}

// addFinding begins a finding with the figure as its first evidence.
func (i *inspector) addFinding() {
	if i.shown == nil {
		return
	}
	i.add.MouseOut() // the page goes away from under the pointer
	s := i.shown.selection
	id, err := i.page.of.AddFinding(i.shown.title, &s)
	if err != nil {
		i.page.host.Error(err)
		return
	}
	i.page.open(id)
}

// attachTo lets a finding that is already there rest on the figure too.
func (i *inspector) attachTo() {
	if i.shown == nil {
		return
	}
	w, s := i.page.host.Words(), i.shown.selection
	var choices []chooser.Choice
	for _, f := range i.page.of.Findings() {
		choices = append(choices, chooser.Choice{
			Title: finding.Label(f) + " " + f.Title, Sub: upperFirst(w.T("finding.status." + string(f.Status))),
			Do: func() { i.attachEvidence(f, s) },
		})
	}
	chooser.Open(i.page.host, i.attach, w.T("breakdowns.attach.title"), choices)
}

func (i *inspector) attachEvidence(f finding.Finding, s workspace.Selection) {
	if err := i.page.of.AddEvidence(f.ID, s); err != nil {
		i.page.host.Error(err)
		return
	}
	w := i.page.host.Words()
	i.page.host.Notify(w.T("breakdowns.attached", "Finding", finding.Label(f)))
}

// footed puts the second object at the foot and gives the first the rest.
type footed struct{}

func (footed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, objects[1].MinSize().Height+100)
}

func (footed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	foot := float32(0)
	if objects[1].Visible() {
		foot = kit.HeightFor(objects[1], size.Width)
		objects[1].Move(fyne.NewPos(0, size.Height-foot))
		objects[1].Resize(fyne.NewSize(size.Width, foot))
		foot += footGap
	}
	objects[0].Move(fyne.Position{})
	objects[0].Resize(fyne.NewSize(size.Width, max(size.Height-foot, 0)))
}
