package casefile

import "izpete/data/survey"

// Undo takes back the latest entry that was not taken back yet, by appending
// its inverse. What can be undone follows from the journal, so it survives a
// restart. The error has the code "nothing-to-undo" when there is nothing.
func (f *File) Undo() (Entry, error) {
	f.write.Lock()
	defer f.write.Unlock()
	e, ok := f.CanUndo()
	if !ok {
		return Entry{}, survey.Problem("nothing-to-undo", survey.Place{}, nil)
	}
	inverse := Entry{Action: e.Action, Subject: e.Subject, Undoes: e.ID, Changes: make([]Change, len(e.Changes))}
	for i, c := range e.Changes {
		inverse.Changes[i] = Change{Key: c.Key, To: c.From}
	}
	return f.append(inverse, nil)
}

// Redo does again what was undone last. An edit in between forgets what could
// be redone. The error has the code "nothing-to-redo" when there is nothing.
func (f *File) Redo() (Entry, error) {
	f.write.Lock()
	defer f.write.Unlock()
	e, ok := f.CanRedo()
	if !ok {
		return Entry{}, survey.Problem("nothing-to-redo", survey.Place{}, nil)
	}
	return f.append(Entry{Action: e.Action, Subject: e.Subject, Redoes: e.ID, Changes: e.Changes}, nil)
}

// CanUndo returns the entry that Undo would take back. An entry whose values
// were since changed by another branch of the journal cannot be taken back, nor
// can the creation of the case.
func (f *File) CanUndo() (Entry, bool) {
	j := f.now.Load()
	e, ok := j.last(j.undo)
	return e, ok && !f.opt.ReadOnly && j.holds(e, false)
}

// CanRedo returns the entry that Redo would do again.
func (f *File) CanRedo() (Entry, bool) {
	j := f.now.Load()
	e, ok := j.last(j.redo)
	return e, ok && !f.opt.ReadOnly && j.holds(e, true)
}
