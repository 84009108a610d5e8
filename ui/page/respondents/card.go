package respondents

import (
	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// mostAnswers is how many lines a card begins with; more are shown on demand.
const mostAnswers = 60

// card is the visit card.
type card struct {
	page    *Page
	card    *kit.Card
	scroll  *kit.Scroll
	prev    *kit.IconButton
	next    *kit.IconButton
	notes   map[workspace.NoteKind]*kit.TextBox
	rest    map[workspace.NoteKind]*kit.Text // how many letters are left, by field
	editBox *kit.TextBox                     // of the note that is being written anew
	editOf  string                           // its id
	visit   *workspace.Visit                 // as shown; nil for none
	lines   int                              // answers shown at most
	lineOf  map[string]*answer               // by question: its line as shown
	folds   map[folded]*kit.Link             // what shows the rest of a list, as shown
	fromTop bool                             // another respondent is to be shown
}

func newCard(p *Page) *card {
	w := p.host.Words()
	c := &card{page: p, lines: mostAnswers, notes: map[workspace.NoteKind]*kit.TextBox{}, rest: map[workspace.NoteKind]*kit.Text{}}
	c.prev = kit.NewIconButton(kit.MarkUp, w.T("respondents.previous"), func() { p.list.grid.Step(-1) })
	c.next = kit.NewIconButton(kit.MarkDown, w.T("respondents.next"), func() { p.list.grid.Step(1) })
	c.prev.OnSay, c.next.OnSay = p.host.Status, p.host.Status
	c.scroll = kit.NewScroll(kit.Space(1))
	c.card = kit.NewCard(c.scroll)
	c.showNobody()
	return c
}

// put shows content; the place that was scrolled to is kept for the same card.
func (c *card) put(parts ...fyne.CanvasObject) {
	// New content is not known to the window yet and cannot ask to be drawn; the
	// card can.
	give := kit.HoldKeys(c.scroll.Content())
	defer func() {
		c.card.Refresh()
		give(c.scroll.Content())
	}()
	if c.fromTop {
		c.scroll.SetContent(kit.Column(10, parts...))
		c.fromTop = false
		return
	}
	column := c.scroll.Content()
	if old, ok := column.(*fyne.Container); ok {
		old.Objects = parts
		old.Refresh()
		c.scroll.Refresh()
		return
	}
	c.scroll.SetContent(kit.Column(10, parts...))
}

func (c *card) showNobody() {
	c.visit = nil
	c.fromTop = true
	c.put(kit.Caption(c.page.host.Words().T("respondents.pick")))
}

func (c *card) head(name string) fyne.CanvasObject {
	c.steps()
	return kit.TopRow(6, 0, kit.Heading(name), c.prev, c.next)
}

// steps lets one go on only where there is someone.
func (c *card) steps() {
	at, n := c.page.list.grid.At(), c.page.list.grid.Len()
	c.prev.SetDisabled(n == 0 || at == 0)
	c.next.SetDisabled(n == 0 || at == n-1)
}

// focus puts the keyboard on the card: into its first field, or on the button
// that goes on.
func (c *card) focus() {
	canvas := c.page.host.Window().Canvas()
	if box := c.notes[workspace.NoteQuestion]; c.visit != nil && box != nil && !box.Disabled() {
		c.scroll.ScrollTo(box)
		canvas.Focus(box)
		return
	}
	canvas.Focus(c.next)
}

// show brings in a card.
func (c *card) show(v workspace.Visit) {
	w := c.page.host.Words()
	if c.visit == nil || c.visit.Respondent != v.Respondent || c.visit.Table != v.Table {
		c.lines = mostAnswers
		c.fromTop = true
	}
	c.visit, c.folds = &v, map[folded]*kit.Link{}
	parts := []fyne.CanvasObject{kit.Column(2, c.head(v.SayName(w)), kit.Caption(v.SayAbout(w)))}
	if v.Silent {
		parts = append(parts, kit.NewNotice(w.T("respondents.silent.title"), kit.Body(w.T("respondents.silent.text"))),
			c.questions(v), c.dated(v))
		c.put(append(parts, c.export(v))...)
		return
	}
	parts = append(parts, c.profile(v))
	for _, o := range []fyne.CanvasObject{c.contradictions(v), c.blanks(v)} {
		if o != nil {
			parts = append(parts, o)
		}
	}
	parts = append(parts, kit.Divider(), c.compared(v), c.answers(v), kit.Space(2), c.findings(v), c.questions(v), c.dated(v))
	c.put(append(parts, c.export(v))...)
}

// compared says who the peers are, and lets others be chosen.
func (c *card) compared(v workspace.Visit) fyne.CanvasObject {
	w := c.page.host.Words()
	parts := []fyne.CanvasObject{kit.Strong(w.T("visit.answers"))}
	if len(v.Kinds) > 1 {
		var link *kit.Link
		link = kit.NewQuietLink(w.T("respondents.peers"), func() { c.choosePeers(link) })
		parts[0] = kit.Ends(8, kit.Strong(w.T("visit.answers")), link)
	}
	for i, line := range v.SayComparison(w) {
		text := kit.Caption(line)
		if i == 1 && v.Peers.N < tabulate.Careful && !v.Peers.Hidden {
			text.Role = theme.Warn
		}
		parts = append(parts, text)
	}
	if c.page.made.filter != "" {
		chosen := 0
		if c.page.memory.filtered {
			chosen = 1
		}
		parts = append(parts, kit.NewSegmented(w.T("respondents.peers.of"), []string{w.T("respondents.peers.all"), w.T("respondents.peers.filtered")}, chosen, func(i int) {
			c.page.memory.filtered = i == 1
			c.page.open()
		}))
	}
	return kit.Column(3, parts...)
}

// answers are the lines of the card.
func (c *card) answers(v workspace.Visit) fyne.CanvasObject {
	w := c.page.host.Words()
	var lines []fyne.CanvasObject
	var column *fyne.Container
	untouched, left := 0, 0
	c.lineOf = map[string]*answer{}
	for _, a := range v.Answers {
		if a.Option >= 0 && a.State != survey.Ticked {
			untouched++
			if !c.page.memory.untouched {
				continue
			}
		}
		if len(lines) >= c.lines {
			left++
			continue
		}
		l := newAnswer(w, a)
		l.onTall = func() {
			column.Refresh()
			c.scroll.Refresh()
		}
		lines = append(lines, l)
		if a.Option < 0 {
			c.lineOf[a.Question.ID] = l
		}
	}
	column = kit.Column(2, lines...)
	var links []fyne.CanvasObject
	if left > 0 {
		links = append(links, kit.NewLink(w.N("respondents.more", left), func() {
			c.lines += mostAnswers
			c.show(v)
		}))
	}
	if untouched > 0 {
		key := "respondents.untouched"
		if c.page.memory.untouched {
			key = "respondents.onlyticked"
		}
		links = append(links, kit.NewLink(w.T(key), func() {
			c.page.memory.untouched = !c.page.memory.untouched
			c.show(v)
		}))
	}
	if len(links) == 0 {
		return column
	}
	return kit.Column(4, column, kit.Wrap(14, links...))
}

// blanks lists what was asked and left empty; nil when nothing was.
func (c *card) blanks(v workspace.Visit) fyne.CanvasObject {
	var empty []workspace.Answered
	for _, all := range [][]workspace.Answered{v.Groups, v.Answers, v.Dates} {
		for _, a := range all {
			if a.Blank() && a.Expected() {
				empty = append(empty, a)
			}
		}
	}
	if len(empty) == 0 {
		return nil
	}
	most := mostLabel
	if len(empty) > fewOf[foldBlanks]+1 && !c.page.memory.unfolded[foldBlanks] {
		most = glance // pressing it shows the question in full
	}
	alike := map[string]int{}
	for _, a := range empty {
		alike[short(a.Question.Text, most)]++
	}
	rows := c.few(foldBlanks, len(empty), 0, func(i int) fyne.CanvasObject {
		label := short(empty[i].Question.Text, most)
		if cell := empty[i].Place.Cell; alike[label] > 1 && cell != "" {
			label += " (" + cell + ")" // questions of one wording are told apart by their cells
		}
		row := kit.NewListRow(label, func() { c.reveal(empty[i]) })
		row.Inset = fyne.NewSize(0, 2)
		return row
	})
	return kit.NewNotice(c.page.host.Words().N("respondents.blanks.title", len(empty)), rows...)
}

// findings are the findings that count this respondent.
func (c *card) findings(v workspace.Visit) fyne.CanvasObject {
	w := c.page.host.Words()
	head := kit.Strong(w.T("visit.findings"))
	if len(v.Linked) == 0 {
		return kit.Column(4, head, kit.Caption(w.T("visit.findings.none")))
	}
	rows := c.few(foldFindings, len(v.Linked), 0, func(i int) fyne.CanvasObject {
		f := v.Linked[i].Finding
		row := kit.NewListRow(f.Title, func() { c.page.openFinding(f.ID) })
		row.Lead, row.Fill = finding.Label(f), theme.ChipFill
		return row
	})
	return kit.Column(6, append([]fyne.CanvasObject{head}, rows...)...)
}
