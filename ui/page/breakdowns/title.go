package breakdowns

import (
	"fyne.io/fyne/v2"

	"izpete/ui/kit"
)

// A question can carry pages of instructions before it asks anything: its card
// begins with some lines of it.
const (
	longTitle  = 240 // runes, more than which are cut
	titleLines = 4
)

// wholeTitle cuts a long title, and returns the link that shows all of it.
func (c *card) wholeTitle() fyne.CanvasObject {
	l := kit.NewLink("", nil)
	if len([]rune(c.f.title)) <= longTitle {
		l.Hide()
		return l
	}
	w, open := c.page.host.Words(), c.page.memory.titles
	show := func() {
		c.title.Most = titleLines
		l.SetText(w.T("breakdowns.title.more"))
		if open[c.item.key] {
			c.title.Most = 0
			l.SetText(w.T("breakdowns.title.less"))
		}
	}
	show()
	l.OnTapped = func() {
		open[c.item.key] = !open[c.item.key]
		show()
		c.title.Refresh()
		kit.Relayout(c.root.Content)
		c.page.feed.changed(c.item)
	}
	return kit.Row(0, -1, kit.Pad(0, 0, 0, -linkSide, l))
}
