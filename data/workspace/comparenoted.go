package workspace

import (
	"encoding/json"
	"strconv"
	"strings"

	"izpete/data/survey"
)

// lostCodes are the codes whose question would be gone, and the answers under
// codes that would be gone or other ones.
func (w *Workspace) lostCodes(then *Workspace) []Loss {
	gone, answers, reading := Loss{Kind: LostCodes}, Loss{Kind: LostAnswers}, Loss{Kind: LostReading}
	w.mu.Lock()
	defer w.mu.Unlock()
	next := map[string]*coding{}
	for _, c := range then.codings {
		next[c.key] = c
	}
	for _, c := range w.codings {
		what := lostThing{name: c.record.Text}
		if n := next[c.key]; n == nil {
			if len(c.Codes) > 0 || c.Read.Count() > 0 {
				gone.lose(what)
			}
			continue
		} else if more := n.Changed.Count() - c.Changed.Count(); more > 0 {
			reading.N, reading.of = reading.N+more, append(reading.of, what)
		}
		if less := w.unheard(c, then, next[c.key]); less > 0 {
			answers.N, answers.of = answers.N+less, append(answers.of, what)
		}
	}
	return []Loss{gone, answers, reading}
}

// unheard counts the answers that were coded or read, that somebody gives now and
// nobody would, neither in these words nor in others.
func (w *Workspace) unheard(c *coding, then *Workspace, next *coding) int {
	tell := func(w *Workspace, c *coding) *answersBy {
		for _, t := range w.tables {
			if t.ID == c.table {
				return w.answersBy(t, c.source)
			}
		}
		return nil
	}
	now, after := tell(w, c), tell(then, next)
	if now == nil || after == nil {
		return 0
	}
	n, seen, state := 0, map[string]bool{}, w.file.State()
	for _, part := range []string{partMark, partRead} {
		for key := range state.Keys(c.key + part) {
			answer, _, _ := strings.Cut(key[len(c.key+part):], "/")
			if seen[answer] || len(now.key()[answer]) == 0 {
				continue
			}
			seen[answer] = true
			other := Coding{Changed: survey.NewSet(len(after.names))}
			if len((&coding{Coding: other}).who(after, answer)) == 0 && other.Changed.Count() == 0 {
				n += len(now.key()[answer])
			}
		}
	}
	return n
}

// lostNotes are the notes and the questions for a visit that stand on a card now,
// and would stand on none.
func (w *Workspace) lostNotes(then *Workspace) []Loss {
	notes, asked := Loss{Kind: LostNotes}, Loss{Kind: LostAsked}
	now, next := w.noted(), then.noted()
	for _, n := range now.all {
		if next.keys[n.key] {
			continue
		}
		what := lostThing{name: n.record.Name}
		if what.name == "" {
			what.row = n.key[:strings.LastIndexByte(n.key, '/')]
			what.row = what.row[strings.LastIndexByte(what.row, '-')+1:]
		}
		if n.Kind == NoteQuestion {
			asked.lose(what)
		} else {
			notes.lose(what)
		}
	}
	return []Loss{notes, asked}
}

// noted is every note that stands on a card.
type noted struct {
	all  []Note
	keys map[string]bool
}

func (w *Workspace) noted() noted {
	out := noted{keys: map[string]bool{}}
	silent := map[*survey.Table][]noteCard{}
	for _, t := range w.Tables() {
		for _, l := range w.silentOf(t) {
			silent[t] = append(silent[t], silentCard(w.frameOf(t), &l))
		}
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.file == nil {
		return out
	}
	// Few respondents of many have notes: only those are looked at whom a key can
	// mean.
	names, plain, rows := map[string]bool{}, map[string]bool{}, map[string]bool{}
	state := w.file.State()
	for key := range state.Keys(keyNote) {
		var r noteRecord
		if json.Unmarshal(state.Get(key), &r) == nil {
			names[r.Name] = r.Name != ""
			if r.Invited {
				plain[plainName(r.Name)] = true
			}
			card := key[:strings.LastIndexByte(key, '/')]
			rows[card[strings.LastIndexByte(card, '/')+1:]] = true
		}
	}
	look := func(t *survey.Table, c noteCard) {
		all, _ := w.cardNotes(t, c)
		for _, n := range all {
			if !out.keys[n.key] {
				out.keys[n.key], out.all = true, append(out.all, n)
			}
		}
	}
	for _, t := range w.tables {
		for _, c := range silent[t] {
			look(t, c)
		}
		row := "#" + digest(t.Sheet) + "-"
		for i := range t.Len() {
			name := survey.Fold(t.Names[i])
			if !names[name] && !rows[row+strconv.Itoa(t.Rows[i])] && (len(plain) == 0 || !plain[plainName(name)]) {
				continue
			}
			key, byName := noteName(t, i)
			look(t, noteCard{name: name, key: key, byName: byName})
		}
	}
	return out
}
