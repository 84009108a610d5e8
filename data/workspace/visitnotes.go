package workspace

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"izpete/data/casefile"
	"izpete/data/survey"
)

// keyNote is where notes about respondents are kept:
// "note/<hash of the workbook>/<name of the respondent>/<id>".
const keyNote = "note/"

// MostNote is how many letters a note may have.
const MostNote = 2000

// NoteKind says what a note is. It is part of the action in the journal.
type NoteKind string

// The kinds of note.
const (
	NoteText     NoteKind = "note"     // what was seen or said
	NoteQuestion NoteKind = "question" // to be asked at the visit
)

// Note is something written about a respondent.
type Note struct {
	ID     string
	Kind   NoteKind
	Text   string
	Made   time.Time // UTC
	By     string
	Edited time.Time // UTC; zero when it stands as it was first written
	Editor string
	For    string // what suggested the question, "" for one the auditor thought of

	key    string
	record noteRecord
}

// noteRecord is a note as the case keeps it. Name is the respondent as the
// sheet calls it: the key may hold only a part.
type noteRecord struct {
	Kind   NoteKind  `json:"kind"`
	Text   string    `json:"text"`
	Made   time.Time `json:"made"`
	By     string    `json:"by,omitempty"`
	Name   string    `json:"name"`
	Edited time.Time `json:"edited,omitzero"`
	Editor string    `json:"editor,omitempty"`
	// For is what suggested a question. Dropped marks a suggestion that the
	// auditor does not want; it has no text.
	For     string `json:"for,omitempty"`
	Dropped bool   `json:"dropped,omitempty"`
	// Rank orders the questions of a card once they have been moved; 0 stands
	// behind all others, by the time it was written.
	Rank int `json:"rank,omitempty"`
	// Invited marks what was written about one who had not answered by then.
	Invited bool `json:"invited,omitempty"`
}

// AddNote writes a note about a respondent, or, with a number behind those of the
// respondents, about one of Roster.Silent. The error has the code "note-long"
// for a text that is too long, and "respondent-gone" when there is no such
// respondent; a text of white space alone stores nothing.
func (w *Workspace) AddNote(table string, respondent int, kind NoteKind, text string) error {
	if kind != NoteQuestion {
		kind = NoteText
	}
	if strings.TrimSpace(text) == "" {
		return nil
	}
	return w.putNote("note.add."+string(kind), table, respondent, noteRecord{Kind: kind, Text: text})
}

// putNote stores a new record about a respondent.
func (w *Workspace) putNote(action, table string, respondent int, r noteRecord) error {
	if r.Text = strings.TrimSpace(r.Text); utf8.RuneCountInString(r.Text) > MostNote {
		return survey.Problem("note-long", survey.Place{}, nil)
	}
	t := w.table(table)
	c, ok := w.cardOf(t, respondent)
	if !ok {
		return survey.Problem("respondent-gone", survey.Place{}, nil)
	}
	id := w.newID()
	r.Made, r.By, r.Name, r.Invited = w.deps.Clock().UTC(), w.deps.User, c.name, c.silent != nil
	return w.change("add note", casefile.Entry{
		Action: action, Subject: id,
		Changes: []casefile.Change{{Key: keyNote + t.Source.SHA256 + "/" + c.key + "/" + id, To: encoded(r)}},
	})
}

// EditNote writes a note anew; when it was first written stays. A text of white
// space alone, and one that is the same, change nothing. The error has the code
// "note-long" for a text that is too long.
func (w *Workspace) EditNote(n Note, text string) error {
	text = strings.TrimSpace(text)
	switch {
	case text == "" || text == n.Text:
		return nil
	case utf8.RuneCountInString(text) > MostNote:
		return survey.Problem("note-long", survey.Place{}, nil)
	}
	r := n.record
	r.Text, r.Edited, r.Editor = text, w.deps.Clock().UTC(), w.deps.User
	return w.change("edit note", casefile.Entry{
		Action: "note.edit." + string(n.Kind), Subject: n.ID, Changes: []casefile.Change{{Key: n.key, To: encoded(r)}},
	})
}

// RemoveNote takes a note away; Undo brings it back.
func (w *Workspace) RemoveNote(n Note) error {
	return w.change("remove note", casefile.Entry{
		Action: "note.remove", Subject: n.ID, Changes: []casefile.Change{{Key: n.key}},
	})
}

func (w *Workspace) table(id string) *survey.Table {
	for _, t := range w.Tables() {
		if t.ID == id {
			return t
		}
	}
	return nil
}

// notes returns what was written about a respondent, in the order that the
// auditor gave or else the first first, and which suggestions were dropped; the
// lock is held. What was written beside an earlier version of the workbook holds for
// this one where a name, and not a row, says of whom it speaks.
func (w *Workspace) notes(source, name string, byName bool) (all, dropped []Note) {
	if w.file == nil {
		return nil, nil
	}
	sources := []string{source}
	if byName {
		sources = w.versionsOf(source)
	}
	state := w.file.State()
	for _, sha := range sources {
		for key := range state.Keys(keyNote + sha + "/" + name + "/") {
			var r noteRecord
			if json.Unmarshal(state.Get(key), &r) != nil {
				continue
			}
			n := Note{Kind: r.Kind, Text: r.Text, Made: r.Made, By: r.By, Edited: r.Edited, Editor: r.Editor, For: r.For, key: key, record: r}
			n.ID = key[strings.LastIndexByte(key, '/')+1:]
			if r.Dropped {
				dropped = append(dropped, n)
			} else {
				all = append(all, n)
			}
		}
	}
	sortNotes(all)
	return all, dropped
}

// sortNotes puts notes in the order that the auditor gave, or else the first first.
func sortNotes(all []Note) {
	slices.SortStableFunc(all, func(a, b Note) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), a.Made.Compare(b.Made))
	})
}

// versionsOf returns the hash of a workbook and those of its earlier versions; the
// lock is held.
func (w *Workspace) versionsOf(source string) []string {
	all := []string{source}
	for _, r := range w.records() {
		if r.SHA256 == source {
			all = append(all, r.Replaces...)
		}
	}
	return all
}

// mostName is how long the part of a key may be that names a respondent.
const mostName = 200

// noteName is the part of a key that names a respondent. One without a name, or
// with that of another, is named by sheet and row, and byName is false.
func noteName(t *survey.Table, respondent int) (name string, byName bool) {
	name = survey.Fold(t.Names[respondent])
	same := 0
	for _, other := range t.Names {
		if survey.Fold(other) == name {
			same++
		}
	}
	if name == "" || same > 1 {
		return "#" + digest(t.Sheet) + "-" + strconv.Itoa(t.Rows[respondent]), false
	}
	return keyName(name), true
}
