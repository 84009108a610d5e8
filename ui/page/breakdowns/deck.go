package breakdowns

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"izpete/data/published"
	"izpete/data/words"
	"izpete/ui/async"
	"izpete/ui/dialogs"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// deck is all that was published, beside the data: what the inspector shows
// while nothing is chosen.
type deck struct {
	all  []published.Comparison
	gone []published.Gone
}

// parts lists the questions of which something was published, with how their
// figures stand; a row opens the card of its question.
func (d deck) parts(p *Page) []fyne.CanvasObject {
	w := p.host.Words()
	load := kit.NewQuietLink(w.T("breakdowns.published.load"), func() { p.host.Do("figures.load") })
	info, _ := p.of.Case()
	load.SetDisabled(info.ReadOnly)
	link := kit.Pad(0, 0, 0, -linkSide, kit.Row(0, -1, load))
	if len(d.all) == 0 && len(d.gone) == 0 {
		return []fyne.CanvasObject{kit.Strong(w.T("breakdowns.published.title")), kit.Caption(w.T("breakdowns.published.none")), link}
	}
	figures := 0
	for _, x := range d.all {
		figures += len(x.Claim.Texts)
	}
	parts := []fyne.CanvasObject{kit.HeadCount(w.T("breakdowns.published.title"), w.Int(figures))}
	if brief := published.Brief(w, d.all...); brief != "" {
		parts = append(parts, kit.Caption(brief))
	}
	for _, x := range d.all {
		row := kit.NewListRow(title(x.Question), func() { p.showPublished(keyOf(x.Table, x.Question)) })
		row.Sub, row.SubRole, row.Fill = standing(w, x), theme.Warn, theme.Field
		if x.Sound() {
			row.SubRole = theme.Holds
		}
		parts = append(parts, row)
	}
	if len(d.gone) > 0 {
		var texts []string
		for _, g := range d.gone {
			texts = append(texts, g.Question+" · "+g.Option+" · "+g.Text)
		}
		parts = append(parts, kit.Caption(w.T("breakdowns.published.gone.questions", "Figures", strings.Join(texts, "; "))).Coloured(theme.Warn))
	}
	return append(parts, link)
}

// standing says how the figures of a question stand, in a line.
func standing(w *words.Words, x published.Comparison) string {
	brief := published.Brief(w, x)
	switch {
	case brief == "" && len(x.Claim.Gone) == 0:
		return w.T("breakdowns.published.nofigures")
	case len(x.Claim.Gone) > 0:
		brief = joined(brief, w.T("breakdowns.published.gone.count", "N", w.Int(len(x.Claim.Gone))))
	case x.Read > 0 && x.N > 0 && !x.Fits && x.Count(published.Impossible) == 0:
		brief = joined(brief, w.T("breakdowns.published.notogether"))
	}
	return brief
}

// showPublished brings up the published figures of a question.
func (p *Page) showPublished(key string) {
	it := p.items[key]
	if it == nil {
		return
	}
	p.memory.modes[key] = asPublished
	if c := p.cards[key]; c != nil {
		c.show(c.f)
		p.feed.changed(it)
	}
	p.feed.reveal(it, 0, it.h)
	p.host.Refresh()
}

// mostLeft is how many lines that could not be placed are told of on a card.
const mostLeft = 5

// leftText tells of lines that could not be placed, a line each.
func leftText(w *words.Words, left []published.Left, most int) string {
	var texts []string
	for i, l := range left {
		if i == most {
			texts = append(texts, w.N("breakdowns.published.left.more", len(left)-most))
			break
		}
		texts = append(texts, upperFirst(l.Say(w)))
	}
	return strings.Join(texts, "\n")
}

// LoadPublished reads published figures from a file and shows where they were
// put, and what could not be placed.
func (p *Page) LoadPublished(path string) {
	p.flush()
	async.Run(p.host.Runner(), "breakdowns.published.load", func(ctx context.Context) (published.Reading, error) {
		return p.of.LoadPublished(ctx, path)
	}, func(r published.Reading, err error) {
		if err != nil {
			p.host.Error(err)
			return
		}
		p.placed(r)
	})
}

func (p *Page) placed(r published.Reading) {
	w := p.host.Words()
	all, _ := p.of.AllPublished()
	for _, x := range all {
		p.memory.modes[keyOf(x.Table, x.Question)] = asPublished
	}
	p.Refresh()
	p.host.Notify(w.N("breakdowns.published.read", r.Placed))
	if len(r.Left) > 0 {
		text := w.N("breakdowns.published.read", r.Placed) + "\n\n" + w.T("breakdowns.published.left") + "\n" + leftText(w, r.Left, len(r.Left))
		dialogs.Long(p.host.Window(), w, w.T("breakdowns.published.title"), kit.Body(text))
	}
}

// flush stores what is typed on the cards and not stored yet.
func (p *Page) flush() {
	for _, c := range p.cards {
		if c.panel != nil {
			c.panel.flush()
		}
	}
}
