package workbooks

import (
	"fyne.io/fyne/v2"

	"izpete/ui/derive"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// derived lists the questions that were derived from those of the workbook shown,
// each with what it is made of and a way to change it or take it away. Those whose
// data is gone stand under every workbook.
func (v *view) derived() []fyne.CanvasObject {
	p, w := v.page, v.page.host.Words()
	n := p.state.shown
	if n == nil || p.state.pending != nil {
		return nil // only what is in the case has any
	}
	own, any := map[string]bool{"": true}, false
	for _, t := range p.data.Tables() {
		own[t.ID] = t.Source.SHA256 == n.Survey.Source.SHA256
		any = any || own[t.ID]
	}
	if !any {
		return nil
	}
	writable := p.correctable()
	var links []fyne.CanvasObject
	if writable {
		var start *kit.Link
		start = kit.NewQuietLink(w.T("derive.list.new"), func() { derive.Start(p.host, p.data, start) })
		links = append(links, keep(v, "derived.new", start))
	}
	title := kit.Strong(w.T("derive.list")).OneLine()
	out := []fyne.CanvasObject{kit.Pad(12, 0, 2, 4, kit.Ends(8, title, kit.Wrap(8, links...)))}
	for _, d := range p.data.Derived() {
		if !own[d.Table] {
			continue
		}
		row := kit.NewListRow(d.Derived.Text, nil)
		row.Sub, row.Dot, row.Inset = derive.Recipe(p.host, p.data, d), theme.Holds, fyne.NewSize(4, 4)
		if d.Why != nil {
			row.Dot, row.SubRole = theme.WarnMark, theme.Warn
		}
		if !writable {
			out = append(out, row)
			continue
		}
		if d.Why == nil {
			row.OnTapped = func() { derive.Edit(p.host, p.data, d.Derived.ID) }
		}
		away := kit.NewIconButton(kit.MarkClose, w.T("derive.list.delete", "Question", d.Derived.Text), func() { derive.Delete(p.host, p.data, d) })
		away.OnSay = p.host.Status
		out = append(out, kit.TopRow(4, 0, row, keep(v, "derived."+d.Derived.ID, away)))
	}
	if len(out) == 1 {
		out = append(out, kit.Pad(2, 0, 2, 4, kit.Caption(w.T("derive.list.none"))))
	}
	return out
}
