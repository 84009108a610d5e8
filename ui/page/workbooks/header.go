package workbooks

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"izpete/data/workspace"
	"izpete/ui/kit"
)

// headerRowsOffered is how many of the first rows the menu of headings has; any
// other row has its own menu at its number.
const headerRowsOffered = 8

// headerLink says which rows are headings, and has a menu of them.
func (v *view) headerLink() fyne.CanvasObject {
	shown := v.shown()
	text := headerText(v.page.host.Words(), shown.HeaderRows, shown.Info.Role)
	if !v.page.correctable() || shown.Info.Rows == 0 || ofForms(shown) {
		return kit.Caption(text).OneLine()
	}
	link := kit.NewQuietLink(text, nil)
	link.OnTapped = func() {
		var items []*fyne.MenuItem
		for row := 1; row <= min(shown.Info.Rows-1, headerRowsOffered); row++ {
			items = append(items, v.headerItem(row))
		}
		kit.OpenMenu(link, items)
	}
	return keep(v, "header", link)
}

// ofForms tells whether the answers were gathered from a folder of forms: then
// there are no rows of headings.
func ofForms(s workspace.PreviewSheet) bool { return s.Table != nil && s.Table.Origins != nil }

// headerItem makes a row a heading, or no heading.
func (v *view) headerItem(row int) *fyne.MenuItem {
	w, rows := v.page.host.Words(), v.shown().HeaderRows
	item := fyne.NewMenuItem(w.T("corrections.header.row", "Row", w.Int(row)), func() { v.toggleHeader(row) })
	item.Checked = slices.Contains(rows, row)
	item.Disabled = item.Checked && len(rows) == 1
	return item
}

// toggleHeader makes a row a heading or takes it from the headings. A sheet that
// is not read as answers is read from then on.
func (v *view) toggleHeader(row int) {
	shown := v.shown()
	rows := slices.Clone(shown.HeaderRows)
	if at := slices.Index(rows, row); at >= 0 {
		rows = slices.Delete(rows, at, at+1)
	} else {
		rows = append(rows, row)
	}
	slices.Sort(rows)
	if len(rows) == 0 {
		v.page.host.Notify(v.page.host.Words().T("corrections.header.one"))
		return
	}
	header := workspace.Correction{Kind: workspace.HeaderRows, Sheet: shown.Info.Name, Rows: rows}
	if shown.Table == nil {
		v.page.correct(header, workspace.Correction{Kind: workspace.ReadSheet, Sheet: shown.Info.Name})
		return
	}
	v.page.correct(header)
}

// rowMenu says what a row is: a heading, a respondent, or neither and why.
func (v *view) rowMenu(row int, under fyne.CanvasObject) {
	shown, w := v.shown(), v.page.host.Words()
	if !v.page.correctable() || ofForms(shown) {
		return
	}
	items := []*fyne.MenuItem{v.headerItem(row)}
	if t := shown.Table; t != nil && row > slices.Max(t.HeaderRows) {
		items = append(items, fyne.NewMenuItemSeparator())
		if slices.Contains(t.Rows, row) {
			for _, reason := range workspace.Reasons {
				c := shown.AboutRow(workspace.LeaveOut, row)
				c.To = reason
				items = append(items, fyne.NewMenuItem(w.T("corrections.row.leave", "Reason", w.T("leftout."+reason)), func() { v.page.correct(c) }))
			}
		} else {
			items = append(items, fyne.NewMenuItem(w.T("corrections.row.take"), func() { v.page.correct(shown.AboutRow(workspace.TakeIn, row)) }))
		}
	}
	kit.OpenMenu(under, items)
}

// numbers lists rows: "1, 3, 4".
func numbers(rows []int) string {
	var all []string
	for _, r := range rows {
		all = append(all, strconv.Itoa(r))
	}
	return strings.Join(all, ", ")
}
