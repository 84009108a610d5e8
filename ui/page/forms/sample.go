package forms

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// sample shows the cells of the form that is taught, or of another one in which
// something is remarkable.
func (v *View) sample() fyne.CanvasObject {
	w := v.host.Words()
	sheets, sheet := v.seen.Sheets, &v.state.sheet
	head := kit.Column(8, v.tabs(), kit.Caption(w.T("formspage.hint", "File", v.seen.Teaching)))
	if o := v.other; o != nil {
		sheets, sheet = o.sheets, &o.sheet
		back := kit.NewLink(w.T("formspage.back"), func() { v.Escape() })
		head = kit.Column(8, v.tabs(), kit.TopRow(12, 0, kit.Caption(w.T("formspage.other", "File", o.file)), back))
	}
	if len(sheets) == 0 {
		return kit.Column(12, head, kit.Body(w.T("formspage.nosample")).Coloured(theme.Muted))
	}
	if len(sheets) > 1 {
		var chips []fyne.CanvasObject
		for i, s := range sheets {
			name, tone := s.Info.Name, kit.Plain
			if s.Info.Hidden {
				name += " · " + w.T("workbooks.hidden")
			}
			if i == *sheet {
				tone = kit.Selected
			}
			chips = append(chips, kit.NewChip(name, tone, func() {
				*sheet = i
				v.show()
			}))
		}
		head.Add(kit.Wrap(8, chips...))
	}
	v.grid = newGrid(v.host, sheets[*sheet], v.look)
	v.grid.picked = v.pick
	return container.NewBorder(kit.Pad(0, 4, 12, 4, head), nil, nil, nil, v.grid.content)
}

// look says how a cell of the form is lit, and the number of the question that
// it answers.
func (v *View) look(at address) (fill fyne.ThemeColorName, number string) {
	if v.other != nil {
		if at == v.other.at {
			return theme.WarnWash, ""
		}
		return theme.Card, ""
	}
	q, ok := v.lit()[v.seen.Sheets[v.state.sheet].Info.Name+"!"+at.String()]
	switch {
	case !ok:
		return theme.Card, ""
	case v.seen.Profile.Questions[q].Kind == survey.KindID:
		return theme.Wash, strconv.Itoa(q + 1)
	}
	return theme.HoldsWash, strconv.Itoa(q + 1)
}

// lit tells which question each answer cell belongs to.
func (v *View) lit() map[string]int {
	if v.seen.Profile == nil {
		return nil
	}
	if v.cells == nil {
		v.cells = map[string]int{}
		for i, q := range v.seen.Profile.Questions {
			for _, c := range q.Cells {
				v.cells[c.Sheet+"!"+c.Cell] = i
			}
		}
	}
	return v.cells
}

// goTo brings a cell of the sample form into sight.
func (v *View) goTo(sheet, cell string) {
	at, ok := parseCell(cell)
	if !ok {
		return
	}
	v.other = nil
	for i, s := range v.seen.Sheets {
		if s.Info.Name == sheet && i != v.state.sheet {
			v.state.sheet = i
			v.show()
		}
	}
	v.state.cell = at
	if v.grid != nil {
		v.host.Window().Canvas().Focus(v.grid) // Enter marks the cell
		v.grid.goTo(at)
	}
}

// open shows the cell of a form that a remark is about.
func (v *View) open(file string, n survey.Note) {
	v.keepOffset()
	v.withSheets(file, func(sheets []workspace.PreviewSheet) {
		o := &other{file: file, sheets: sheets}
		for i, s := range sheets {
			if s.Info.Name == n.Place.Sheet {
				o.sheet = i
			}
		}
		o.at, _ = parseCell(n.Place.Cell)
		v.other, v.state.answers = o, false
		v.show()
	})
}
