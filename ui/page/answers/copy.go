package answers

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/pasted"
)

// copy puts the listed answers with their codes on the clipboard, as a
// spreadsheet takes them.
func (p *Page) copy() {
	if p.made == nil || p.made.withheld {
		return
	}
	if err := p.made.list().Check(); err != nil {
		p.host.Error(err)
		return
	}
	fyne.CurrentApp().Clipboard().SetContent(p.made.table())
	p.host.Notify(p.host.Words().N("answers.copied", len(p.made.rows)))
}

// list is the list as it is given away.
func (m *made) list() workspace.AnswerList {
	return workspace.AnswerList{
		Open: m.open, Coding: m.coding, Coded: m.coded, View: m.view, Respondents: m.rows,
		ByCode: m.code != "" || m.part != allAnswers, About: m.base(),
	}
}

// table is the list as lines of cells: what it is of, then an answer a line.
func (m *made) table() string {
	w := m.words
	rows := [][]string{
		{m.open.Question.Text},
		{m.base()},
		{w.T("coding.col.who"), w.T("coding.col.cell"), w.T("coding.col.answer"), w.T("coding.col.codes"), w.T("coding.col.read")},
	}
	for _, i := range m.rows {
		read := w.T("coding.no")
		if m.coding.Read.Has(i) {
			read = w.T("coding.yes")
		}
		rows = append(rows, []string{m.name(i), m.cell(i), m.texts.shown[i], strings.Join(m.codesOf(i), "; "), read})
	}
	if !m.list().TellsCodes() {
		for i := range rows[2:] {
			rows[2+i] = rows[2+i][:3]
		}
		rows = slices.Insert(rows, 2, []string{w.T("coding.hidden")})
	}
	return pasted.Text(rows)
}

// formats are the kinds of file in which the list is offered.
var formats = []string{"xlsx", "docx"}

// export asks for a format and where to, and writes the list there beside the
// screen.
func (p *Page) export() {
	w := p.host.Words()
	var items []*fyne.MenuItem
	for _, ext := range formats {
		items = append(items, fyne.NewMenuItem(w.T("answers.export."+ext), func() { p.exportAs(ext) }))
	}
	kit.OpenMenu(p.head.out, items)
}

func (p *Page) exportAs(ext string) {
	m, w := p.made, p.host.Words()
	if m == nil || m.withheld {
		return
	}
	l := m.list()
	p.host.SaveAs(w.T("answers.file")+"."+ext, ext, func(path string) {
		if !strings.EqualFold(filepath.Ext(path), "."+ext) {
			path += "." + ext
		}
		p.host.Runner().Start(exportJob, func(context.Context) func() {
			err := p.of.ExportAnswers(context.Background(), path, w.Lang, l)
			return func() {
				if err != nil {
					p.host.Error(err)
					return
				}
				p.host.Notify(w.T("answers.saved", "Path", path))
			}
		})
	})
}
