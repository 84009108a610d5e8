package workspace

import (
	"math"
	"slices"
	"strings"

	"izpete/data/casefile"
	"izpete/data/survey"
	"izpete/data/words"
)

// Suggested is a question for the visit that the answers suggest: from a
// contradiction, or from what was asked and left empty.
type Suggested struct {
	For string // what suggests it, whatever the language

	contradicted *Contradicted
	blank        *survey.Question
}

// Say is the question in words.
func (s Suggested) Say(w *words.Words) string {
	if s.contradicted != nil {
		return s.contradicted.Ask(w)
	}
	return w.T("visit.suggest.blank", "Question", brief(s.blank))
}

// suggest gathers what the answers suggest and the auditor has neither taken nor
// dropped.
func (v *Visit) suggest() {
	taken := map[string]bool{}
	for _, n := range slices.Concat(v.Notes, v.dropped) {
		taken[n.For] = n.For != ""
	}
	add := func(s Suggested) {
		if !taken[s.For] {
			v.Suggested = append(v.Suggested, s)
		}
	}
	for _, c := range v.Contradictions {
		add(Suggested{For: c.For, contradicted: &c})
	}
	for _, all := range [][]Answered{v.Groups, v.Answers, v.Dates} {
		for _, a := range all {
			if a.Option < 0 && a.Blank() && a.Expected() {
				add(Suggested{For: "blank:" + questionKey(v.Table, a.Question), blank: a.Question})
			}
		}
	}
}

// Dropped is how many suggestions the auditor did not want.
func (v Visit) Dropped() int { return len(v.dropped) }

// KeepSuggested makes a suggestion a question for the visit, in the words given;
// white space alone stores nothing. The errors are those of AddNote.
func (w *Workspace) KeepSuggested(v Visit, s Suggested, text string) error {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	return w.putNote("note.add.question", v.Table.ID, v.Respondent, noteRecord{Kind: NoteQuestion, Text: text, For: s.For})
}

// DropSuggested puts a suggestion away.
func (w *Workspace) DropSuggested(v Visit, s Suggested) error {
	return w.putNote("note.drop", v.Table.ID, v.Respondent, noteRecord{Kind: NoteQuestion, For: s.For, Dropped: true})
}

// RestoreSuggested brings all suggestions back that were put away.
func (w *Workspace) RestoreSuggested(v Visit) error {
	if len(v.dropped) == 0 {
		return nil
	}
	e := casefile.Entry{Action: "note.restore"}
	for _, n := range v.dropped {
		e.Changes = append(e.Changes, casefile.Change{Key: n.key})
	}
	return w.change("restore suggestions", e)
}

// rank is where a note stands among others; those that were never moved last.
func rank(n Note) int {
	if n.record.Rank == 0 {
		return math.MaxInt
	}
	return n.record.Rank
}

// MoveQuestion moves a question for the visit by so many places among those of
// its card; beyond either end is that end.
func (w *Workspace) MoveQuestion(v Visit, n Note, by int) error {
	var all []Note
	for _, other := range v.Notes {
		if other.Kind == NoteQuestion {
			all = append(all, other)
		}
	}
	from := slices.IndexFunc(all, func(other Note) bool { return other.key == n.key })
	if from < 0 {
		return nil
	}
	to := min(max(from+by, 0), len(all)-1)
	if to == from {
		return nil
	}
	moved := all[from]
	all = slices.Insert(slices.Delete(all, from, from+1), to, moved)
	e := casefile.Entry{Action: "note.move", Subject: n.ID}
	for i, other := range all {
		if r := other.record; r.Rank != i+1 {
			r.Rank = i + 1
			e.Changes = append(e.Changes, casefile.Change{Key: other.key, To: encoded(r)})
		}
	}
	return w.change("order questions", e)
}
