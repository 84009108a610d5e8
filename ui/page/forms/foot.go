package forms

import (
	"fyne.io/fyne/v2"

	"izpete/ui/kit"
	"izpete/ui/theme"
)

// foot has the one step of the view: to load the folder, or to take it out of
// the case again; while it is read, how far that is.
func (v *View) foot() fyne.CanvasObject {
	w := v.host.Words()
	if v.bar != nil {
		return kit.Pad(12, 0, 4, 0, kit.Column(8, kit.Caption(w.T("formspage.reading")),
			kit.Row(12, 0, v.bar, kit.NewButton(w.T("dialog.cancel"), v.stop))))
	}
	var above []fyne.CanvasObject
	if text := v.tally(); text != "" {
		above = append(above, kit.Caption(text))
	}
	n := 0
	if t := v.seen.Table(); t != nil {
		n = t.Len()
	}
	switch {
	case !v.writable():
		above = append(above, kit.Caption(w.T("formspage.readonly")).Coloured(theme.Warn))
		if !v.acts.Stored {
			above = append(above, kit.NewButton(w.T("workbooks.discard"), v.acts.Discard))
		}
	case v.acts.Stored:
		above = append(above, kit.NewButton(w.T("workbooks.remove"), v.acts.Remove))
	case n == 0:
		above = append(above, kit.Caption(w.T("formspage.noload")).Coloured(theme.Warn), kit.NewButton(w.T("workbooks.discard"), v.acts.Discard))
	default:
		above = append(above, kit.NewPrimary(w.N("formspage.load", n), v.acts.Load))
	}
	if v.state.answers && len(above) == 2 {
		return kit.Pad(12, 0, 4, 0, kit.Row(16, 0, above...))
	}
	return kit.Pad(12, 0, 4, 0, kit.Column(8, above...))
}

// tally says how many forms were read and how many were not, and who answered
// of those invited.
func (v *View) tally() string {
	w, t := v.host.Words(), v.seen.Table()
	if t == nil {
		return ""
	}
	text := w.N("formspage.read", t.Len())
	if n := v.count(notCounted); n > 0 {
		text += " · " + w.N("formspage.notcounted", n)
	}
	if a := v.seen.Attendance; a != nil {
		text += " · " + w.T("formspage.attendance", "Answered", w.Int(a.Answered), "Invited", w.N("formspage.invited", a.Invited))
	}
	return text
}
