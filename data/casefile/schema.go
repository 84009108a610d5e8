package casefile

import (
	"bytes"
	"errors"
	"strconv"

	"go.etcd.io/bbolt"
)

var (
	bucketMeta    = []byte("meta")
	bucketJournal = []byte("journal") // number, 8 bytes big-endian -> record
	bucketBlobs   = []byte("blobs")   // SHA-256 -> data
	bucketCache   = []byte("cache")   // key -> data

	keyFormat = []byte("format")
	keySchema = []byte("schema")
	format    = []byte("izpete")
)

// migrations bring a file from one schema to the next: the first from 1 to 2,
// and so on. The schema of this program is the one they end at.
var migrations []func(*bbolt.Tx) error

func schema() int { return 1 + len(migrations) }

// lay makes the buckets of an empty case.
func lay(tx *bbolt.Tx) error {
	for _, name := range [][]byte{bucketMeta, bucketJournal, bucketBlobs, bucketCache} {
		if _, err := tx.CreateBucket(name); err != nil {
			return err
		}
	}
	meta := tx.Bucket(bucketMeta)
	return errors.Join(meta.Put(keyFormat, format), putSchema(meta, schema()))
}

func putSchema(meta *bbolt.Bucket, n int) error {
	return meta.Put(keySchema, []byte(strconv.Itoa(n)))
}

// settleSchema refuses what is not a case or comes from a later program, leaving
// it unchanged, and brings an older case up to date, wholly or not at all.
func (f *File) settleSchema() error {
	var have int
	err := f.view(func(tx *bbolt.Tx) error {
		meta := tx.Bucket(bucketMeta)
		if meta == nil || !bytes.Equal(meta.Get(keyFormat), format) {
			return problem("not-a-case", f.path, nil)
		}
		n, err := strconv.Atoi(string(meta.Get(keySchema)))
		if err != nil || n < 1 {
			return damaged(f.path, errors.New("no schema number"))
		}
		if have = n; have > schema() {
			return problem("case-newer", f.path, nil)
		}
		for _, name := range [][]byte{bucketJournal, bucketBlobs, bucketCache} {
			if tx.Bucket(name) == nil {
				return damaged(f.path, errors.New("no bucket "+string(name)))
			}
		}
		return nil
	})
	if err != nil || have == schema() {
		return err
	}
	if f.opt.ReadOnly {
		return problem("case-older", f.path, nil)
	}
	return guard(func() error {
		return f.db.Update(func(tx *bbolt.Tx) error {
			for ; have < schema(); have++ {
				if err := migrations[have-1](tx); err != nil {
					return err
				}
			}
			return putSchema(tx.Bucket(bucketMeta), have)
		})
	})
}
