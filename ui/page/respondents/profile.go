package respondents

import (
	"slices"

	"fyne.io/fyne/v2"

	"izpete/data/workspace"
	"izpete/ui/kit"
)

// profile shows a tile for each readiness area; see workspace.Tile for what it
// is not.
func (c *card) profile(v workspace.Visit) fyne.CanvasObject {
	w := c.page.host.Words()
	var all []fyne.CanvasObject
	known := false
	for _, t := range v.Profile {
		known = known || t.State != workspace.TileNone
		all = append(all, newTile(w, t, c.page.host.Status, func() { c.reveal(t.Answer) }))
	}
	parts := []fyne.CanvasObject{kit.Strong(w.T("profile.title"))}
	if !known {
		return kit.Column(3, append(parts, kit.Caption(w.T("respondents.noareas")))...)
	}
	return kit.Column(5, append(parts, newTiles(all...))...)
}

// reveal brings the line of an answer into sight and the keyboard to its cell;
// those that are not shown yet are.
func (c *card) reveal(a workspace.Answered) {
	if c.visit == nil || a.Question == nil {
		return
	}
	if c.lineOf[a.Question.ID] == nil {
		at := slices.IndexFunc(c.visit.Answers, func(x workspace.Answered) bool { return x.Question == a.Question })
		if at < 0 {
			return
		}
		c.lines = max(c.lines, at+mostAnswers)
		c.show(*c.visit)
	}
	l := c.lineOf[a.Question.ID]
	if l == nil {
		return
	}
	c.scroll.ScrollTo(l)
	if !l.cell.Hidden {
		c.page.host.Window().Canvas().Focus(l.cell)
	}
}
