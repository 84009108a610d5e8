package findings

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/theme"
)

// mostQuoted is how many letters of a quotation a card shows; the rest is read
// where it leads.
const mostQuoted = 280

// quoted puts a quotation between its marks, its beginning where it is long.
func quoted(w *words.Words, text string) string {
	text = strings.TrimSpace(text)
	if utf8.RuneCountInString(text) > mostQuoted {
		cut := string([]rune(text)[:mostQuoted-20])
		if space := strings.LastIndexAny(cut, " \n"); space > len(cut)/2 {
			cut = cut[:space]
		}
		text = cut + "…"
	}
	return w.T("report.quoted", "Text", text)
}

// speaker is who said a quotation.
func speaker(w *words.Words, e finding.Evidence) string {
	return workspace.SayRespondent(w, e.Quote.Name, e.Quote.Row)
}

// quoteLines are the lines of a card with a quotation, and what a screen reader
// says of it.
func quoteLines(w *words.Words, e finding.Evidence) (lines []fyne.CanvasObject, say string) {
	if e.Hidden {
		text := capital(w.T("method.hidden"))
		return []fyne.CanvasObject{kit.NewText(e.Text, theme.Caption, theme.Ink, true), kit.Body(text)}, e.Text + ": " + text
	}
	name, text := speaker(w, e)+" · "+e.Text, quoted(w, e.Quote.Text)
	lines = []fyne.CanvasObject{kit.NewText(name, theme.Caption, theme.Ink, true), kit.Body(text)}
	return lines, name + ": " + text
}

// showQuote opens the answer that a quotation took up.
func (p *Page) showQuote(e finding.Evidence) {
	s, ok := p.of.ShowQuote(e)
	if !ok {
		p.host.Notify(p.host.Words().T("findings.quote.lost"))
		return
	}
	p.host.Reveal(page.OpenAnswer{Table: s.Table, Question: s.Question, Respondent: s.Respondent})
}
