package casefile

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"

	"go.etcd.io/bbolt"

	"izpete/data/survey"
)

// Problem is one thing about a case that does not hold. Its code has a sentence
// in both languages: "entry-altered", "entry-unreadable", "entry-missing",
// "entry-orphan", "entry-twice", "entry-mismatch", "blob-altered",
// "store-damaged".
type Problem struct {
	Fault  *survey.Error
	Entry  string // id of the entry, "" when it is not about one
	Number uint64 // its number in the file, from 1; 0 when not about an entry
}

// Error is the text for the log.
func (p Problem) Error() string { return p.Fault.Error() }

// Unwrap gives the coded error to errors.As, and so to words.Error.
func (p Problem) Unwrap() error { return p.Fault }

// asDamage is why a case with the problem is not opened for writing.
func (p Problem) asDamage() error {
	return survey.Problem("case-damaged", p.Fault.Place, p.Fault).With("Entry", p.Number)
}

// read reads the journal as it is on disk, folds it and says what does not hold.
func (f *File) read() (*journal, []Problem, error) {
	var stored []numbered
	var problems []Problem
	report := func(n numbered, code string) {
		e := problem(code, f.path, nil).With("Entry", n.number)
		problems = append(problems, Problem{Fault: e, Entry: n.ID, Number: n.number})
	}
	err := f.view(func(tx *bbolt.Tx) error {
		b := tx.Bucket(bucketJournal)
		expected := uint64(1)
		err := b.ForEach(func(k, v []byte) error {
			if len(k) != 8 || v == nil {
				return damaged(f.path, fmt.Errorf("journal key %x", k))
			}
			n := numbered{number: binary.BigEndian.Uint64(k)}
			if n.number != expected {
				report(numbered{number: expected}, "entry-missing")
			}
			expected = n.number + 1
			var err error
			if n.Entry, err = decode(v); errors.Is(err, errUnreadable) {
				report(n, "entry-unreadable")
				return nil
			} else if err != nil {
				report(n, "entry-altered")
			}
			stored = append(stored, n)
			return nil
		})
		if err == nil && b.Sequence()+1 != expected {
			report(numbered{number: expected}, "entry-missing")
		}
		return err
	})
	if err != nil {
		return nil, nil, err
	}
	return fold(stored, report), problems, nil
}

// Verify checks the whole file as it is on disk: the hash of every entry, that
// its parents are there and precede it, that what it says it changed is what was
// there, every blob against its hash, and the consistency of the database. It
// returns what does not hold; when ctx ends early, what was found until then.
func (f *File) Verify(ctx context.Context) []Problem {
	_, problems, err := f.read()
	if err != nil {
		return append(problems, f.storeProblem(err))
	}
	shas, err := f.Blobs()
	if err != nil {
		return append(problems, f.storeProblem(err))
	}
	for _, sha := range shas {
		if ctx.Err() != nil {
			return problems
		}
		if p, bad := f.checkBlob(sha); bad {
			problems = append(problems, p)
		}
	}
	if err := f.checkStore(ctx); err != nil {
		problems = append(problems, f.storeProblem(err))
	}
	return problems
}

func (f *File) storeProblem(err error) Problem {
	return Problem{Fault: problem("store-damaged", f.path, err)}
}

// checkBlob hashes a blob where it lies, without copying it.
func (f *File) checkBlob(sha string) (Problem, bool) {
	same := false
	err := f.view(func(tx *bbolt.Tx) error {
		key, err := hex.DecodeString(sha)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(tx.Bucket(bucketBlobs).Get(key))
		same = bytes.Equal(sum[:], key)
		return nil
	})
	return Problem{Fault: f.blobProblem("blob-altered", sha, err)}, err != nil || !same
}

// checkStore first follows the pages itself, since bbolt's own check, which
// comes second, works in a goroutine whose faults nobody can catch. Neither can
// be done while pages are being written.
func (f *File) checkStore(ctx context.Context) error {
	f.write.Lock()
	defer f.write.Unlock()
	return f.view(func(tx *bbolt.Tx) error {
		if err := examine(f.raw); err != nil {
			return err
		}
		var first error
		for err := range tx.Check() {
			if first == nil {
				first = err
			}
		}
		return errors.Join(first, ctx.Err())
	})
}
