package workspace

import (
	"izpete/data/intake"
	"izpete/data/survey"
)

// Unsettled is a workbook of which something that was noticed still needs a look.
type Unsettled struct {
	Source survey.Source
	Doubts int // that nobody has settled, more than 0
}

// Unsettled lists the workbooks of which something still needs a look, in the order
// they were loaded: figures may rest on how it is settled.
func (w *Workspace) Unsettled() (all []Unsettled) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, s := range w.surveys {
		u := Unsettled{Source: s.Source}
		told := map[int]bool{} // with another: labels that look alike are settled together
		for _, g := range intake.Suggest(s) {
			for _, i := range g.Notes[1:] {
				told[i] = true
			}
		}
		for i, n := range s.Notes {
			if n.Level == survey.Doubt && !told[i] {
				u.Doubts++
			}
		}
		if u.Doubts > 0 {
			all = append(all, u)
		}
	}
	return all
}
