package respondents

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// choosePeers offers the questions by which respondents can be alike.
func (c *card) choosePeers(at fyne.CanvasObject) {
	v, w := c.visit, c.page.host.Words()
	if v == nil {
		return
	}
	var items []*fyne.MenuItem
	for _, q := range v.Kinds {
		item := fyne.NewMenuItem(w.T("respondents.peers.by", "Question", q.Text), func() { c.by(q.ID) })
		item.Checked = v.Peers.Question == q
		items = append(items, item)
	}
	canvas := c.page.host.Window().Canvas()
	p := fyne.CurrentApp().Driver().AbsolutePositionForObject(at)
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), canvas, p.AddXY(0, at.Size().Height+4))
}

// by sets the answers beside those with the same value of a question.
func (c *card) by(question string) {
	c.page.memory.peers = question
	c.page.open()
}
