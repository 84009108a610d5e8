package findings

import (
	"fmt"

	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// mark draws a line under each figure that stands in the stored text, and says
// below the box how many evidence covers, and of each other one why it does not.
func (f *field) mark(now finding.Finding) {
	if f.id == finding.FieldTitle {
		return
	}
	w := f.editor.page.host.Words()
	var marks []fyne.CanvasObject
	var under []mark
	seen := map[string]bool{}
	backed := 0
	text := now.Get(f.id)
	for _, ref := range finding.NumbersIn(text) {
		number := text[ref.Start:ref.End]
		word, tone := f.editor.page.backing(now, ref)
		role := theme.WarnMark
		if tone == kit.Good {
			role = theme.Holds
			backed++
		} else if said := number + word; !seen[said] {
			seen[said] = true
			marks = append(marks, kit.NewChip(number+" · "+w.T(word), tone, nil))
		}
		under = append(under, mark{span{ref.Start, ref.End}, role})
	}
	key := fmt.Sprint(text, under, seen)
	if key == f.marked {
		return
	}
	f.marked = key
	f.dress.underline(text, under)
	f.backed.Hidden = backed == 0
	f.backed.SetText(w.N("findings.figures.backed", backed))
	f.marks.Objects, f.marks.Hidden = marks, len(marks) == 0
	f.marks.Refresh()
}

// backing says of a figure in a text whether evidence covers it: some that
// still agrees with the data, some that no longer does, or none.
func (p *Page) backing(f finding.Finding, ref finding.NumberRef) (word string, tone kit.Tone) {
	word, tone = "findings.figure.none", kit.Warning
	for _, e := range f.Evidence {
		if e.Hidden {
			// Saying which of them it is would tell the hidden one.
			word = "findings.figure.hidden"
		}
	}
	for _, m := range finding.MatchEvidence(ref, f.Evidence) {
		if c, ok := p.checks[f.Evidence[m.Evidence].ID]; ok && c.Standing != finding.Holds {
			word = "findings.figure.changed"
			continue
		}
		return "", kit.Good
	}
	return word, tone
}
