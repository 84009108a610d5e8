package answers

import (
	"strings"

	"fyne.io/fyne/v2"
)

// copy puts the listed answers with their codes on the clipboard, as a
// spreadsheet takes them.
func (p *Page) copy() {
	if p.made == nil || p.made.withheld {
		return
	}
	fyne.CurrentApp().Clipboard().SetContent(p.made.table())
	p.host.Notify(p.host.Words().N("answers.copied", len(p.made.rows)))
}

// table is the list as lines of cells: what it is of, then an answer a line.
func (m *made) table() string {
	w := m.words
	var b strings.Builder
	row := func(cells ...string) {
		for i, c := range cells {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(safe(c))
		}
		b.WriteByte('\n')
	}
	row(m.open.Question.Text)
	row(m.base())
	row(w.T("answers.col.who"), w.T("answers.col.cell"), w.T("answers.col.answer"), w.T("answers.col.codes"), w.T("answers.col.read"))
	for _, i := range m.rows {
		read := w.T("answers.no")
		if m.coding.Read.Has(i) {
			read = w.T("answers.yes")
		}
		row(m.name(i), m.cell(i), m.texts.shown[i], strings.Join(m.codesOf(i), "; "), read)
	}
	return b.String()
}

// safe makes a text one cell, and keeps a spreadsheet from taking it for a
// formula.
func safe(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if text != "" && strings.ContainsRune("=+-@", rune(text[0])) {
		return "'" + text
	}
	return text
}
