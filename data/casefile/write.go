package casefile

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"

	"go.etcd.io/bbolt"
	bolterr "go.etcd.io/bbolt/errors"
)

// Append adds an entry to the journal. The caller gives Action, Subject and, of
// each change, Key and To; Append fills in the rest and returns the entry, which
// is on disk by then. Changes to the value a key already has are left out; when
// that leaves none of them, nothing is written and the entry comes back without
// an ID. The codes of its errors: "case-read-only", "disk-full",
// "case-damaged"; after any error the case is as it was.
func (f *File) Append(e Entry) (Entry, error) {
	f.write.Lock()
	defer f.write.Unlock()
	return f.append(e, nil)
}

// AppendWithBlobs adds an entry together with the data it speaks of: after a
// crash both are there, or neither. With blobs the entry is written even when
// no value changes.
func (f *File) AppendWithBlobs(e Entry, blobs ...[]byte) (Entry, error) {
	f.write.Lock()
	defer f.write.Unlock()
	return f.append(e, blobs)
}

func (f *File) append(e Entry, blobs [][]byte) (Entry, error) {
	if f.opt.ReadOnly {
		return Entry{}, problem("case-read-only", f.path, nil)
	}
	j := f.now.Load()
	e.Time, e.User, e.Parents = f.opt.Clock(), f.opt.User, j.heads
	given := len(e.Changes)
	e, err := e.prepare()
	if err != nil {
		return Entry{}, fmt.Errorf("casefile: %w", err)
	}
	changes := e.Changes[:0]
	for _, c := range e.Changes {
		if c.From = j.state.at(c.Key); !bytes.Equal(c.From, c.To) {
			changes = append(changes, c)
		}
	}
	if e.Changes = changes; given > 0 && len(changes) == 0 && len(blobs) == 0 {
		return Entry{}, nil
	}
	err = f.update(func(tx *bbolt.Tx) error {
		for _, b := range blobs {
			if _, err := putBlob(tx, b); err != nil {
				return err
			}
		}
		e.ID, err = put(tx, e)
		return err
	})
	if err != nil {
		return Entry{}, err
	}
	f.now.Store(j.next(e))
	return e, nil
}

// update runs one transaction. When it fails the journal is read again, since
// only the file knows how far it came.
func (f *File) update(work func(*bbolt.Tx) error) error {
	switch {
	case f.opt.ReadOnly:
		return problem("case-read-only", f.path, nil)
	case f.closed:
		return bolterr.ErrDatabaseNotOpen
	case f.broken != nil:
		return failure(f.path, f.broken)
	}
	err := guard(func() error { return f.db.Update(work) })
	if err == nil {
		return nil
	}
	if errors.Is(err, errPanic) {
		f.broken = err
	} else if again := f.load(); again != nil {
		f.broken = again
	}
	return failure(f.path, err)
}

// put stores an entry under the next number and returns its id.
func put(tx *bbolt.Tx, e Entry) (string, error) {
	record, id, err := e.record()
	if err != nil {
		return "", err
	}
	b := tx.Bucket(bucketJournal)
	n, err := b.NextSequence()
	if err != nil {
		return "", err
	}
	return id, b.Put(binary.BigEndian.AppendUint64(nil, n), record)
}

// putBlob stores data under its hash, once.
func putBlob(tx *bbolt.Tx, data []byte) (string, error) {
	if len(data) > MaxBlob {
		return "", fmt.Errorf("casefile: blob of %d bytes, %d allowed", len(data), MaxBlob)
	}
	sum := sha256.Sum256(data)
	b := tx.Bucket(bucketBlobs)
	if b.Get(sum[:]) == nil {
		if err := b.Put(sum[:], data); err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(sum[:]), nil
}
