package crosstab

import (
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/ui/pasted"
)

// copyTable puts the whole table on the clipboard, as a spreadsheet takes it.
func (p *Page) copyTable() {
	if p.shown == nil {
		return
	}
	fyne.CurrentApp().Clipboard().SetContent(p.shown.text(p.host.Words()))
	p.host.Notify(p.host.Words().T("crosstab.copied"))
}

// text is all of the table, not only the rows and columns in sight: shares,
// then counts, with the base of each, and what was tested.
func (f *figures) text(w *words.Words) string {
	s := sayer{w, f.ask}
	var rows [][]string
	row := func(cells ...string) {
		for i, c := range cells {
			cells[i] = line(c)
		}
		rows = append(rows, cells)
	}
	heads := []string{s.corner()}
	for _, c := range f.sheet.columns {
		heads = append(heads, s.head(c))
	}
	row(f.title)
	row(f.subtitle)
	row(f.said)
	for _, n := range f.notes {
		row(n)
	}
	for _, write := range []struct {
		key string
		of  func(cell) string
	}{
		{"crosstab.copy.shares", s.copied},
		{"crosstab.copy.counts", s.plain(func(c cell) int { return c.count })},
		{"crosstab.copy.bases", s.plain(func(c cell) int { return c.base })},
	} {
		row()
		row(w.T(write.key))
		row(slices.Clone(heads)...)
		for r, h := range f.sheet.rows {
			cells := []string{s.head(h)}
			for _, c := range f.sheet.cells[r] {
				cells = append(cells, write.of(c))
			}
			row(cells...)
		}
	}
	return pasted.Text(rows)
}

// plain is a number of a cell as a spreadsheet reads it, or that it is hidden.
func (s sayer) plain(of func(cell) int) func(cell) string {
	return func(c cell) string {
		if c.hidden {
			return s.T("method.hidden")
		}
		return strconv.Itoa(of(c))
	}
}

// copied is the share of a cell with one decimal, "" where there is none.
func (s sayer) copied(c cell) string {
	switch {
	case c.hidden:
		return s.T("method.hidden")
	case c.tiny():
		return ""
	case c.differs != tabulate.NoDifference:
		return s.Percent(c.percent, 1) + ", " + s.T("crosstab.differs."+string(c.differs))
	}
	return s.Percent(c.percent, 1)
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
