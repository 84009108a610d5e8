package findings

import (
	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/data/workspace"
	"izpete/ui/kit"
)

// shortHistory is how many lines of history are shown at first.
const shortHistory = 4

// history is the part of the form that says who did what, and when.
type history struct {
	editor *editor
	column *fyne.Container
	lines  *kit.Text
	more   *kit.Link
	whole  bool
}

func newHistory(e *editor) *history {
	w := e.page.host.Words()
	h := &history{editor: e, lines: kit.Caption("")}
	h.more = kit.NewQuietLink("", func() {
		h.whole = !h.whole
		h.show(e.finding, false)
		e.relayout()
	})
	h.column = kit.Column(4, kit.Section(w.T("findings.history")), h.lines, kit.Row(0, -1, h.more))
	return h
}

func (h *history) show(f finding.Finding, fresh bool) {
	if fresh {
		h.whole = false
	}
	w := h.editor.page.host.Words()
	lines := merged(h.editor.page.of.History(f.ID))
	all := len(lines)
	if !h.whole && all > shortHistory+1 {
		lines = lines[:shortHistory]
	}
	text := ""
	for i, e := range lines {
		if i > 0 {
			text += "\n"
		}
		text += w.DateTime(e.Time.Local()) + " · "
		if e.User != "" {
			text += e.User + " · "
		}
		text += h.what(e)
	}
	h.lines.SetText(text)
	// It stays where it was pressed, for the keys are there.
	h.more.Hidden = all <= shortHistory+1
	if h.more.SetText(w.T("findings.history.all", "N", w.Int(all))); h.whole {
		h.more.SetText(w.T("findings.history.short"))
	}
	h.column.Refresh()
}

func (h *history) what(e workspace.Event) string {
	w := h.editor.page.host.Words()
	action := w.T("action." + e.Action)
	switch {
	case e.Undo:
		return w.T("findings.history.undone", "Action", action)
	case e.Redo:
		return w.T("findings.history.redone", "Action", action)
	}
	return action
}

// merged makes one line of changes of one kind that one person made in a row on
// one day: each pause in the typing is stored as a change of its own.
func merged(events []workspace.Event) []workspace.Event {
	var out []workspace.Event
	for _, e := range events {
		if n := len(out); n > 0 {
			last := out[n-1]
			same := last.Action == e.Action && last.User == e.User && !last.Undo && !last.Redo && !e.Undo && !e.Redo
			if same && last.Time.Local().Format("20060102") == e.Time.Local().Format("20060102") && typed(e.Action) {
				continue
			}
		}
		out = append(out, e)
	}
	return out
}

// typed tells whether an action is the writing of a text.
func typed(action string) bool {
	for _, f := range append([]finding.Field{finding.FieldTitle, finding.FieldCounter}, texts...) {
		if action == "finding.edit."+string(f) {
			return true
		}
	}
	return false
}
