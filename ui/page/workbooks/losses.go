package workbooks

import (
	"strings"

	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// lossesNamed is how many things of one kind are named; the others are counted.
const lossesNamed = 4

// lossRows lists what in the case would lose what it rests on; nothing where
// nothing is lost.
func lossRows(w *words.Words, all []workspace.Loss) (rows []fyne.CanvasObject) {
	if len(all) == 0 {
		return nil
	}
	rows = append(rows, kit.Pad(14, 0, 4, 0, kit.Title(w.T("compare.lost"))))
	for _, l := range all {
		rows = append(rows, changeRow(w.N("compare.lost."+string(l.Kind), l.N), lossNames(w, l), "", theme.WarnMark, nil))
	}
	return rows
}

// lossNames are the first names, and how many more there are.
func lossNames(w *words.Words, l workspace.Loss) string {
	names := l.Names(w)
	more := max(0, len(names)-lossesNamed)
	var said []string
	for _, name := range names[:len(names)-more] {
		said = append(said, w.T("step.quoted", "Text", shorter(name, 90)))
	}
	text := strings.Join(said, ", ")
	if more > 0 {
		text += " " + w.N("compare.lost.more", more)
	}
	return text
}
