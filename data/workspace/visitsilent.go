package workspace

import (
	"bytes"
	"encoding/json"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"

	"izpete/data/survey"
)

// noteCard says of whom a card is and where its notes are kept.
type noteCard struct {
	name   string // as the sheet calls it, white space folded
	key    string // the part of the keys that stands for the name
	byName bool   // the key is made of the name, and not of a row
	silent *Listed
}

// cardOf returns the card of a respondent, or behind the last of them that of one
// who was invited and did not answer, in the order of Roster.Silent; ok is false
// where there is none.
func (w *Workspace) cardOf(t *survey.Table, at int) (c noteCard, ok bool) {
	switch {
	case t == nil || at < 0:
		return noteCard{}, false
	case at < t.Len():
		c.name = survey.Fold(t.Names[at])
		c.key, c.byName = noteName(t, at)
		return c, true
	}
	silent := w.silentOf(t)
	if at -= t.Len(); at >= len(silent) {
		return noteCard{}, false
	}
	return silentCard(w.frameOf(t), &silent[at]), true
}

// absentOf returns for each table with a list of those invited what finds who did
// not answer. Names are matched when it is first asked for.
func absentOf(surveys []*survey.Survey) map[string]func() []Listed {
	all := map[string]func() []Listed{}
	for _, s := range surveys {
		if len(s.Tables) == 0 || s.Frame == nil {
			continue
		}
		t, frame := s.Tables[0], s.Frame
		all[t.ID] = sync.OnceValue(func() []Listed {
			r := Roster{Table: t, Group: firstGroup(t)}
			r.addSilent(frame)
			return r.Silent
		})
	}
	return all
}

// silentOf returns those who were invited to a table and did not answer.
func (w *Workspace) silentOf(t *survey.Table) []Listed { return w.View().Silent(t) }

// Silent returns those who were invited to a table and did not answer, as
// Roster.Silent does.
func (v View) Silent(t *survey.Table) []Listed {
	if find := v.absent[t.ID]; find != nil {
		return find()
	}
	return nil
}

// silentCard is the card of one who did not answer. Its notes are kept by the name,
// so that they stand on the card of the respondent once the answers have come; two
// of one name are told apart by their place in the list.
func silentCard(frame *survey.Frame, l *Listed) noteCard {
	c := noteCard{name: l.Name, byName: true, silent: l}
	same := 0
	for _, name := range frame.Names {
		if survey.Fold(name) == l.Name {
			same++
		}
	}
	if same > 1 || l.Name == "" {
		c.key, c.byName = "#"+digest("invited\x00"+frame.Sheet)+"-"+strconv.Itoa(l.invited+1), false
		return c
	}
	c.key = keyName(l.Name)
	return c
}

// keyName is the part of a key that stands for a name.
func keyName(name string) string {
	if key := url.PathEscape(name); len(key) <= mostName {
		return key
	}
	return "#" + digest(name)
}

// cardNotes returns what was written on a card, and which suggestions were
// dropped; the lock is held. What was written about one who had not answered yet
// stands on the card of the respondent that is called the same but for case, letter
// marks and punctuation, as the list of those invited is matched.
func (w *Workspace) cardNotes(t *survey.Table, c noteCard) (all, dropped []Note) {
	all, dropped = w.notes(t.Source.SHA256, c.key, c.byName)
	if w.file == nil || c.name == "" {
		return all, dropped
	}
	plain := plainName(c.name)
	taken := map[string]bool{c.key: true}
	state := w.file.State()
	for _, sha := range w.versionsOf(t.Source.SHA256) {
		prefix := keyNote + sha + "/"
		for key := range state.Keys(prefix) {
			part := key[len(prefix):strings.LastIndexByte(key, '/')]
			raw := state.Get(key)
			if taken[part] || strings.HasPrefix(part, "#") || !bytes.Contains(raw, []byte(`"invited"`)) {
				continue // most notes are about those who answered: they are not read
			}
			var r noteRecord
			if json.Unmarshal(raw, &r) != nil || !r.Invited || r.Name == c.name || plainName(r.Name) != plain {
				continue
			}
			taken[part] = true
			if slices.ContainsFunc(t.Names, func(s string) bool { return survey.Fold(s) == r.Name }) {
				continue // somebody is called exactly so
			}
			more, put := w.notes(t.Source.SHA256, part, true)
			all, dropped = append(all, more...), append(dropped, put...)
		}
	}
	sortNotes(all)
	return all, dropped
}

// countNotes tells how much was written on the cards of those who did not answer.
func (w *Workspace) countNotes(r *Roster) {
	frame := w.frameOf(r.Table)
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.file == nil || len(r.Silent) == 0 {
		return
	}
	// Few of many have notes: only those are looked at whom one can mean.
	meant, state := map[string]bool{}, w.file.State()
	for _, sha := range w.versionsOf(r.Table.Source.SHA256) {
		for key := range state.Keys(keyNote + sha + "/") {
			var n noteRecord
			if json.Unmarshal(state.Get(key), &n) == nil {
				meant[plainName(n.Name)] = true
			}
		}
	}
	if len(meant) == 0 {
		return
	}
	for i := range r.Silent {
		if l := &r.Silent[i]; meant[plainName(l.Name)] {
			all, _ := w.cardNotes(r.Table, silentCard(frame, l))
			l.Notes = len(all)
		}
	}
}

// visitSilent is the card of one who was invited and did not answer: what was
// written about it, and no answers.
func (w *Workspace) visitSilent(t *survey.Table, at int) (v Visit, ok bool) {
	c, ok := w.cardOf(t, at)
	if !ok || c.silent == nil {
		return Visit{}, false
	}
	v = Visit{Table: t, Respondent: at, Name: c.name, Silent: true, Group: c.silent.Group}
	v.Place = survey.Place{File: t.Source.File, Sheet: w.frameOf(t).Sheet}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.file != nil {
		v.ReadOnly = w.file.ReadOnly()
	}
	v.Notes, v.dropped = w.cardNotes(t, c)
	return v, true
}
