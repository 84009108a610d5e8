package answers

import (
	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/data/workspace"
	"izpete/ui/chooser"
	"izpete/ui/kit"
	"izpete/ui/page"
)

var _ page.FindingAdder = (*Page)(nil)

// CanAddFinding tells whether answers are chosen that a finding can quote.
func (p *Page) CanAddFinding() bool {
	m := p.made
	if m == nil || m.readOnly || m.withheld || p.memory.show != asAnswers {
		return false
	}
	n := len(p.reader.chosen())
	return n > 0 && n <= workspace.MostQuotes
}

// AddFinding begins a finding that quotes the chosen answers.
func (p *Page) AddFinding() {
	if !p.CanAddFinding() {
		return
	}
	o := p.made.open
	id, err := p.of.AddQuoteFinding(p.host.Words().T("answers.quote.title", "Question", o.Question.Text), o.Table.ID, o.Question.ID, p.reader.chosen())
	if err != nil {
		p.host.Error(err)
		return
	}
	p.host.Reveal(page.Finding{ID: id})
}

// attach lets a finding that is already there quote the chosen answers too.
func (p *Page) attach(at fyne.CanvasObject) {
	if !p.CanAddFinding() {
		return
	}
	w, o, who := p.host.Words(), p.made.open, p.reader.chosen()
	var choices []chooser.Choice
	for _, f := range p.of.Findings() {
		choices = append(choices, chooser.Choice{
			Title: finding.Label(f) + " " + f.Title, Sub: w.T("finding.status." + string(f.Status)),
			Do: func() {
				if err := p.of.AddQuotes(f.ID, o.Table.ID, o.Question.ID, who); err != nil {
					p.host.Error(err)
					return
				}
				p.host.Notify(w.N("answers.quote.attached", len(who), "Finding", finding.Label(f)))
			},
		})
	}
	chooser.Open(p.host, at, w.T("answers.quote.which"), choices)
}

// quoting offers to quote the chosen answers in a finding, and says what a
// quotation tells.
func (s *side) quoting() []fyne.CanvasObject {
	p, w := s.page, s.page.host.Words()
	switch n := len(p.reader.chosen()); {
	case n > workspace.MostQuotes && !s.shown.readOnly:
		return []fyne.CanvasObject{kit.Caption(w.T("answers.quote.many", "N", w.Int(workspace.MostQuotes)))}
	case !p.CanAddFinding():
		return nil
	}
	add := kit.NewButton(w.T("answers.quote.add"), nil)
	add.Primary = true
	add.OnTapped = func() {
		add.MouseOut() // the page goes away from under the pointer
		p.AddFinding()
	}
	out := []fyne.CanvasObject{add}
	if len(p.of.Findings()) > 0 {
		attach := kit.NewButton(w.T("answers.quote.attach"), nil)
		attach.OnTapped = func() { p.attach(attach) }
		out = append(out, attach)
	}
	return []fyne.CanvasObject{kit.Pad(4, 0, 0, 0, kit.Column(8, out...)), kit.Caption(w.T("answers.quote.about"))}
}
