package respondents

import (
	"fyne.io/fyne/v2"

	"izpete/ui/kit"
)

// folded names a list of the card that shows its first few at first, so that the
// answers are in sight whatever was left empty. Unfolded it stays so from one card
// to the next.
type folded string

// The lists, and how many of each are shown at first.
const (
	foldBlanks         folded = "blanks"
	foldContradictions folded = "contradictions"
	foldFindings       folded = "findings"
	foldSuggested      folded = "suggested"
	foldAsked          folded = "questions"
)

var fewOf = map[folded]int{foldBlanks: 3, foldContradictions: 2, foldFindings: 4, foldSuggested: 3, foldAsked: 8}

// few returns the first of n things, or all when they were unfolded, and a link
// that shows the rest. A rest of one is shown at once. Those before least are
// shown in any case.
func (c *card) few(of folded, n, least int, make func(i int) fyne.CanvasObject) []fyne.CanvasObject {
	w, most := c.page.host.Words(), max(fewOf[of], least)
	open := c.page.memory.unfolded[of]
	shown := n
	if !open && n > most+1 {
		shown = most
	}
	var parts []fyne.CanvasObject
	for i := range shown {
		parts = append(parts, make(i))
	}
	if n <= most+1 {
		return parts
	}
	text := w.N("respondents.fold."+string(of), n-most)
	if open {
		text = w.T("respondents.fold.less")
	}
	link := kit.NewLink(text, func() { c.unfold(of, !open) })
	c.folds[of] = link
	return append(parts, kit.Flush(kit.Wrap(8, link)))
}

// unfold shows all of a list, or its first few; the keyboard stays on its link.
func (c *card) unfold(of folded, open bool) {
	c.page.memory.unfolded[of] = open
	if c.visit == nil {
		return
	}
	c.show(*c.visit)
	if link := c.folds[of]; link != nil {
		c.page.host.Window().Canvas().Focus(link)
		if !open {
			c.scroll.ScrollTo(link)
		}
	}
}
