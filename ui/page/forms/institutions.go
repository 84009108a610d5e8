package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// filter narrows the list of institutions.
type filter int

const (
	anyForm    filter = iota // every form, set aside or not
	doubtful                 // needs a look
	notCounted               // forms that are not in the table, and why
	silent                   // invited and not heard of
	noForm                   // files that are no forms
	filters
)

// fits tells whether a file belongs to a filter.
func (f filter) fits(file *workspace.FormFile) bool {
	other := workspace.NoForm(file)
	switch f {
	case anyForm:
		return !other
	case doubtful:
		return file.Doubtful()
	case notCounted:
		return !other && file.LeftOut != ""
	case noForm:
		return other
	}
	return false
}

func (v *View) count(f filter) int {
	if f == silent {
		if v.seen.Attendance == nil {
			return 0
		}
		return len(v.seen.Attendance.Silent)
	}
	n := 0
	for i := range v.seen.Forms {
		if f.fits(&v.seen.Forms[i]) {
			n++
		}
	}
	return n
}

var filterWords = [filters]string{
	"formspage.all", "formspage.doubtful", "formspage.left", "formspage.silent", "formspage.others",
}

// rowsShown is how many rows come up at a time.
const rowsShown = 100

// institutions lists what was found in each form.
func (v *View) institutions() fyne.CanvasObject {
	w := v.host.Words()
	if v.state.filter != anyForm && v.count(v.state.filter) == 0 {
		v.state.filter = anyForm
	}
	var chips []fyne.CanvasObject
	for f := range filters {
		n := v.count(f)
		if n == 0 && f != anyForm {
			continue
		}
		tone := kit.Plain
		if f == v.state.filter {
			tone = kit.Selected
		}
		chips = append(chips, kit.NewChip(w.T(filterWords[f], "N", w.Int(n)), tone, func() {
			v.state.filter, v.state.more, v.state.offset = f, 0, 0
			v.show()
		}))
	}
	if v.seen.Attendance == nil && v.writable() {
		chips = append(chips, kit.NewLink(w.T("formspage.invite"), v.askInvited))
	}
	rows := v.rows()
	most := rowsShown + v.state.more
	if len(rows) > most {
		more := kit.NewLink(w.N("formspage.morerows", len(rows)-most), func() {
			v.keepOffset()
			v.state.more += rowsShown
			v.show()
		})
		rows = append(rows[:most:most], kit.Pad(10, 0, 4, 0, kit.Row(0, -1, more)))
	}
	if len(rows) == 0 {
		rows = []fyne.CanvasObject{kit.Pad(12, 0, 0, 0, kit.Body(w.T("formspage.nothing")).Coloured(theme.Muted))}
	}
	heading := func(key string) fyne.CanvasObject { return kit.Section(w.T(key)) }
	head := kit.Column(12, v.tabs(), kit.Wrap(8, chips...),
		line(heading("formspage.column.institution"), heading("formspage.column.missing"), heading("formspage.column.remarks"), kit.Space(1)), kit.Divider())
	v.list = kit.NewScroll(kit.Column(0, rows...))
	return container.NewBorder(head, v.foot(), nil, nil, v.list)
}

// line lays out a row: who, how much is missing, what is remarkable, what can
// be done.
func line(who, missing, remarks, act fyne.CanvasObject) fyne.CanvasObject {
	return kit.TopRow(12, 2, kit.Fixed(170, who), kit.Fixed(52, missing), remarks, kit.Fixed(92, act))
}

// keepOffset remembers how far the list is scrolled.
func (v *View) keepOffset() {
	if v.list != nil && v.state.answers {
		v.state.offset = v.list.Offset()
	}
}

func (v *View) rows() []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	add := func(row fyne.CanvasObject) {
		rows = append(rows, kit.Column(0, kit.Pad(9, 0, 9, 0, row), kit.Divider()))
	}
	if v.state.filter == silent {
		for _, s := range v.seen.Attendance.Silent {
			add(v.silentRow(s))
		}
		return rows
	}
	for i := range v.seen.Forms {
		if f := &v.seen.Forms[i]; v.state.filter.fits(f) {
			if len(rows) >= rowsShown+v.state.more {
				rows = append(rows, kit.Space(0)) // counted, not shown
				continue
			}
			add(v.formRow(f))
		}
	}
	return rows
}

func (v *View) silentRow(s workspace.Silent) fyne.CanvasObject {
	w := v.host.Words()
	why := kit.Caption(w.T("formspage.silent.none"))
	if s.File != "" {
		why = kit.Caption(w.T("formspage.silent.file", "File", s.File)).Coloured(theme.Warn)
	}
	return line(kit.Strong(s.Name), kit.Body(""), why, kit.Space(1))
}

// formRow shows one file with what was found in it.
func (v *View) formRow(f *workspace.FormFile) fyne.CanvasObject {
	w := v.host.Words()
	name := f.Institution
	if f.LeftOut != "" || name == "" {
		name = f.File
	}
	who := kit.Column(2, kit.Strong(name))
	if name != f.File {
		who.Add(kit.Caption(f.File))
	}
	var remarks []fyne.CanvasObject
	missing := 0
	switch {
	case f.Problem != nil:
		remarks = append(remarks, remark(w.Error(f.Problem), "", theme.WarnMark, nil))
	case f.LeftOut != "":
		dot := theme.Muted
		if f.Doubtful() {
			dot = theme.WarnMark
		}
		remarks = append(remarks, remark(w.T("formspage.leftout", "Reason", w.T("leftout."+string(f.LeftOut))), "", dot, nil))
	}
	for _, n := range f.Notes {
		if n.Code == workspace.FormMissing {
			missing++
		}
		dot := theme.Muted
		if n.Level == survey.Doubt {
			dot = theme.WarnMark
		}
		remarks = append(remarks, remark(w.Note(n), n.Place.String(), dot, func() { v.open(f.File, n) }))
	}
	if len(remarks) == 0 {
		remarks = append(remarks, kit.Caption(w.T("formspage.noremarks")))
	}
	lacks := kit.Body("")
	if f.LeftOut == "" {
		lacks = kit.Body(w.Int(missing))
	}
	return line(who, lacks, kit.Column(4, remarks...), v.acting(f))
}

// remark is a sentence with the cell that it is about; pressed, it opens that
// cell.
func remark(text, place string, dot fyne.ThemeColorName, open func()) fyne.CanvasObject {
	r := kit.NewListRow(text, open)
	r.Sub, r.Dot, r.Inset = place, dot, fyne.NewSize(4, 2)
	return r
}

// acting has what can be done with a file.
func (v *View) acting(f *workspace.FormFile) fyne.CanvasObject {
	w := v.host.Words()
	if workspace.NoForm(f) || v.bar != nil || !v.writable() {
		return kit.Space(1)
	}
	if f.LeftOut == workspace.FormAside {
		return kit.Row(0, -1, kit.NewQuietLink(w.T("formspage.takein"), func() { v.setAside(f.File, false) }))
	}
	links := []fyne.CanvasObject{kit.Row(0, -1, kit.NewQuietLink(w.T("formspage.aside"), func() { v.setAside(f.File, true) }))}
	if f.Problem == nil && f.File != v.seen.Teaching {
		links = append(links, kit.Row(0, -1, kit.NewQuietLink(w.T("formspage.teach"), func() { v.teachFrom(f.File) })))
	}
	return kit.Column(4, links...)
}
