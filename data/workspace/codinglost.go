package workspace

import (
	"encoding/json"
	"slices"
	"strings"

	"izpete/data/casefile"
)

// LostCoding is codes that the case keeps for an open question that is not in
// the data any more. They come back with it.
type LostCoding struct {
	Question string // its text
	Codes    int
	Answers  int // coded or read
}

// LostCodings returns the codes whose question is gone, those of which nothing
// was made left out.
func (w *Workspace) LostCodings() []LostCoding {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(w.lost), func(l LostCoding) bool { return l.Codes == 0 && l.Answers == 0 })
}

// lostCoding counts what is kept for a question that was not found.
func lostCoding(state *casefile.State, c *coding) LostCoding {
	out := LostCoding{Question: c.record.Text}
	for key := range state.Keys(c.key + partCode) {
		var r codeRecord
		if json.Unmarshal(state.Get(key), &r) == nil && r.Into == "" {
			out.Codes++
		}
	}
	answers := map[string]bool{}
	for _, part := range []string{partMark, partRead} {
		for key := range state.Keys(c.key + part) {
			answer, _, _ := strings.Cut(key[len(c.key+part):], "/")
			answers[answer] = true
		}
	}
	out.Answers = len(answers)
	return out
}
