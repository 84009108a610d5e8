package workspace

import (
	"sync"
	"time"

	"izpete/data/casefile"
)

// Draft returns another workspace, on which a case is made that nobody knows of
// until Backup writes it to its place: its changes are signed by user and do not
// wait for the disk. Each has a time of its own, however coarse the clock, so that
// what is kept in the order of time keeps that order.
func (w *Workspace) Draft(user string) *Workspace {
	d := w.deps
	var one sync.Mutex
	last := time.Time{}
	d.User, d.Clock = user, func() time.Time {
		one.Lock()
		defer one.Unlock()
		now := w.deps.Clock()
		if !now.After(last) {
			now = last.Add(time.Millisecond)
		}
		last = now
		return now
	}
	draft := New(d)
	draft.drafts = true
	return draft
}

// Checkpoint lets Undo take back only what is done from here on.
func (w *Workspace) Checkpoint() error {
	return w.change("checkpoint", casefile.Entry{Action: casefile.ActionCheckpoint})
}
