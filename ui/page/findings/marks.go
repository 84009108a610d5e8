package findings

import (
	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/ui/kit"
)

// mark lists under the box the figures that stand in the stored text, each with
// whether some evidence covers it.
func (f *field) mark(now finding.Finding) {
	w := f.editor.page.host.Words()
	var marks []fyne.CanvasObject
	key := ""
	if f.id != finding.FieldTitle {
		seen := map[string]bool{}
		text := now.Get(f.id)
		for _, ref := range finding.NumbersIn(text) {
			number := text[ref.Start:ref.End]
			word, tone := f.editor.page.backing(now, ref)
			if said := number + word; !seen[said] {
				seen[said] = true
				key += said + "\n"
				marks = append(marks, kit.NewChip(number+" · "+w.T(word), tone, nil))
			}
		}
	}
	if key == f.marked {
		return
	}
	f.marked = key
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
		return "findings.figure.backed", kit.Good
	}
	return word, tone
}
