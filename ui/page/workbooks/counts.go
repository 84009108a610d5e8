package workbooks

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// counts says how many rows were read and what became of them, and how many
// were invited. It is nil for a sheet that is not read as answers.
func (v *view) counts() fyne.CanvasObject {
	p, w := v.page, v.page.host.Words()
	n, t := p.state.looked(), p.table()
	if t == nil {
		return nil
	}
	line := kit.NewListRow("", nil)
	line.Title, line.Sub = countedText(w, n.Survey, t)
	line.Inset, line.Selected = fyne.NewSize(4, 4), p.state.left
	if len(t.LeftOut) > 0 {
		line.OnTapped = v.lightLeft
		keep(v, "counts", line)
	}
	if !p.correctable() {
		if t.Population == 0 {
			return line
		}
		return kit.Beside(12, line, kit.Caption(w.T("corrections.invited."+string(t.Unit))+" "+w.Int(t.Population)).OneLine())
	}
	number := ""
	if t.Population > 0 {
		number = strconv.Itoa(t.Population)
	}
	box := v.line("invited", w.T("corrections.invited."+string(t.Unit)), number, "—", func(text string) { v.invite(t, text) })
	invited := kit.Row(8, -1, kit.Caption(w.T("corrections.invited."+string(t.Unit))).OneLine(), kit.Fixed(theme.Scaled(64), box))
	return kit.Beside(12, line, invited)
}

// lightLeft lights the rows that are not counted, leads to the first of them and
// says why each was left out; once more takes the light away.
func (v *view) lightLeft() {
	p := v.page
	p.state.left = !p.state.left
	t := p.table()
	v.show()
	if p.state.left && t != nil && len(t.LeftOut) > 0 {
		first := slices.MinFunc(t.LeftOut, func(a, b survey.LeftOut) int { return a.Row - b.Row })
		v.sheet.goTo(address{first.Row, 1})
	}
}

// invite says how many were invited.
func (v *view) invite(t *survey.Table, text string) {
	number, err := strconv.Atoi(strings.Join(strings.Fields(text), ""))
	if text != "" && (err != nil || number < 0) {
		v.page.host.Notify(v.page.host.Words().T("corrections.invited.number"))
		v.show()
		return
	}
	v.page.correct(workspace.Correction{Kind: workspace.Population, Sheet: t.Sheet, Number: number})
}

// countedText says how many rows were read: "Nolasītas 85 rindas: 83
// respondenti, 2 virsraksti, 0 izlaistas", and why some were left out.
func countedText(w *words.Words, s *survey.Survey, t *survey.Table) (text, why string) {
	a := workspace.Account(s, t)
	read := w.N("unit."+string(t.Unit), a.Respondents)
	var reasons []string
	for _, l := range a.LeftOut {
		reasons = append(reasons, w.T("leftout."+l.Reason)+": "+w.Int(len(l.Rows)))
	}
	if t.Origins != nil {
		return w.T("corrections.counted.forms", "Rows", w.N("corrections.forms", a.Rows), "Read", read,
			"Left", w.N("corrections.counted.left", a.Rows-a.Respondents)), strings.Join(reasons, ", ")
	}
	last := slices.Max(t.HeaderRows)
	above := last - len(t.HeaderRows)
	if above > 0 {
		reasons = append(reasons, w.T("corrections.counted.above")+": "+w.Int(above))
	}
	return w.T("corrections.counted", "Rows", w.N("corrections.rows", last+a.Rows), "Read", read,
		"Headers", w.N("corrections.counted.headers", len(t.HeaderRows)),
		"Left", w.N("corrections.counted.left", a.Rows-a.Respondents+above)), strings.Join(reasons, ", ")
}
