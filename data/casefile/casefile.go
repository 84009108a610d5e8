// Package casefile keeps an audit case in one file: an append-only journal of
// everything that was done, the workbooks it rests on under the hash of their
// content, and derived data that may be dropped at any time. What the case is
// now is the fold of its journal. The file is a bbolt database; each append is
// on disk when it returns.
package casefile

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"go.etcd.io/bbolt"
	bolterr "go.etcd.io/bbolt/errors"
)

// Extension is how the name of a case file ends.
const Extension = ".izpete"

// Options says how a case is opened.
type Options struct {
	Clock    func() time.Time // stamps entries; needed for writing
	User     string           // signs entries
	Timeout  time.Duration    // how long to wait for a case that is open elsewhere; 0 is one second
	ReadOnly bool

	// Scratch is the folder for the copy that is read when a case is opened
	// read-only while another program writes to it; "" is the system's folder
	// for temporary files.
	Scratch string

	// Unsynced lets an append return before it is on disk: for a case that nobody
	// knows of yet, such as one that is made to be copied by Backup, which waits.
	Unsynced bool
}

// File is an open case. It is safe for concurrent use; writers take turns, and
// readers see the state before or after an entry, never a part of one.
type File struct {
	path string
	opt  Options
	db   *bbolt.DB
	raw  *os.File // what db reads and writes
	copy string   // the copy that is read instead, "" when there is none

	write  sync.Mutex
	broken error // why nothing can be written any more
	closed bool

	now    atomic.Pointer[journal]
	damage []Problem // what did not hold when it was opened read-only
}

// Create makes a new case and opens it; what it holds from the start, such as
// its title, is part of the first entry. The file appears whole or not at all.
// The codes of its errors: "case-exists" when there is a file of that name,
// "no-such-folder", "case-no-access", "disk-full".
func Create(path string, opt Options, start ...Change) (*File, error) {
	if opt.Clock == nil {
		return nil, errors.New("casefile: writing needs a clock")
	}
	opt.ReadOnly = false
	start = slices.DeleteFunc(slices.Clone(start), func(c Change) bool { return c.To == nil })
	for i := range start {
		start[i].From = nil
	}
	if _, err := os.Lstat(path); err == nil {
		return nil, problem("case-exists", path, nil)
	}
	first, err := Entry{Time: opt.Clock(), User: opt.User, Action: ActionCreate, Changes: start}.prepare()
	if err != nil {
		return nil, err
	}
	err = publish(path, false, func(temporary string) error { return found(temporary, first, opt) })
	if noFolder(err) {
		return nil, problem("no-such-folder", path, err)
	}
	if err != nil {
		return nil, failure(path, err)
	}
	return Open(path, opt)
}

// found writes a database that holds nothing but the first entry.
func found(path string, first Entry, opt Options) error {
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{Timeout: opt.timeout(), PageSize: pageSize, NoSync: opt.Unsynced})
	if err != nil {
		return err
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		if err := lay(tx); err != nil {
			return err
		}
		_, err := put(tx, first)
		return err
	})
	return errors.Join(err, db.Close())
}

// Open opens a case. The codes of its errors: "case-not-found", "not-a-case",
// "case-locked" when it is open elsewhere (read-only it can still be opened),
// "case-newer" when a later program wrote it, "case-damaged", "case-no-access".
// A damaged journal can be opened read-only as long as the file has its
// structure; Verify then says what does not hold.
func Open(path string, opt Options) (*File, error) {
	if opt.Clock == nil && !opt.ReadOnly {
		return nil, errors.New("casefile: writing needs a clock")
	}
	if err := recognise(path); err != nil {
		return nil, err
	}
	f := &File{path: path, opt: opt}
	if err := f.open(); err != nil {
		f.Close()
		return nil, failure(path, err)
	}
	return f, nil
}

// open looks at the structure of the file, holding off writers, before bbolt is
// let near its pages.
func (f *File) open() error {
	err := f.attach(f.path, true)
	if errors.Is(err, bolterr.ErrTimeout) && f.opt.ReadOnly {
		if err = f.snapshot(); err == nil {
			err = f.attach(f.copy, true)
		}
	}
	if err != nil {
		return err
	}
	if err := examine(f.raw); err != nil {
		return damaged(f.path, err)
	}
	if !f.opt.ReadOnly {
		if err := f.db.Close(); err != nil {
			return err
		}
		if err := f.attach(f.path, false); err != nil {
			return err
		}
	}
	if err := f.settleSchema(); err != nil {
		return err
	}
	return f.load()
}

// attach opens the database at path. Who only reads waits no more than a moment,
// since a copy does as well.
func (f *File) attach(path string, readOnly bool) error {
	wait := f.opt.timeout()
	if f.opt.ReadOnly {
		wait = min(wait, 100*time.Millisecond)
	}
	err := guard(func() (err error) {
		f.db, err = bbolt.Open(path, 0o600, &bbolt.Options{
			Timeout:  wait,
			ReadOnly: readOnly,
			NoSync:   f.opt.Unsynced,
			OpenFile: func(name string, flag int, mode os.FileMode) (*os.File, error) {
				raw, err := os.OpenFile(name, flag&^os.O_CREATE, mode)
				f.raw = raw
				return raw, err
			},
		})
		return err
	})
	if errors.Is(err, errPanic) && f.raw != nil {
		f.raw.Close() // bbolt did not come to letting go of it
	}
	return err
}

// load reads the journal and folds it.
func (f *File) load() error {
	j, problems, err := f.read()
	if err != nil {
		return err
	}
	if len(problems) > 0 && !f.opt.ReadOnly {
		return problems[0].asDamage()
	}
	f.damage = problems
	f.now.Store(j)
	return nil
}

// Path returns where the case is.
func (f *File) Path() string { return f.path }

// Name returns the name of the file without its folder.
func (f *File) Name() string { return filepath.Base(f.path) }

// ReadOnly tells whether the case can only be read.
func (f *File) ReadOnly() bool { return f.opt.ReadOnly }

// Snapshot tells whether a copy is being read, because another program was
// writing to the case: what that program writes later does not show.
func (f *File) Snapshot() bool { return f.copy != "" }

// State returns what the case is now.
func (f *File) State() *State { return f.now.Load().state }

// Entries returns the journal in the order it is folded.
func (f *File) Entries() []Entry { return slices.Clone(f.now.Load().entries) }

// Saved returns the time of the latest entry, all of which are on disk.
func (f *File) Saved() time.Time {
	entries := f.now.Load().entries
	if len(entries) == 0 {
		return time.Time{}
	}
	return entries[len(entries)-1].Time
}

// Close closes the case. Nothing is ever waiting to be written. Closing twice
// does nothing.
func (f *File) Close() error {
	f.write.Lock()
	defer f.write.Unlock()
	if f.closed {
		return nil
	}
	f.closed = true
	var err error
	switch {
	case f.db == nil: // it could not be opened
	case errors.Is(f.broken, errPanic):
		// bbolt may still hold its own locks; letting go of the file is enough
		// for others to open it.
		err = f.raw.Close()
	default:
		err = f.db.Close()
	}
	if f.copy != "" {
		err = errors.Join(err, os.Remove(f.copy))
	}
	return err
}

func (o Options) timeout() time.Duration {
	if o.Timeout <= 0 {
		return time.Second
	}
	return o.Timeout
}
