package casefile

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"go.etcd.io/bbolt"

	"izpete/data/survey"
)

// MaxBlob is the most bytes a blob may have.
const MaxBlob = 512 << 20

// PutBlob stores data under the hex SHA-256 of its content, which it returns.
// Storing the same data again does nothing.
func (f *File) PutBlob(data []byte) (sha string, err error) {
	f.write.Lock()
	defer f.write.Unlock()
	err = f.update(func(tx *bbolt.Tx) error {
		sha, err = putBlob(tx, data)
		return err
	})
	return sha, err
}

// Blob returns the data stored under a hash. The codes of its errors:
// "blob-missing", and "blob-altered" when the data no longer has that hash.
func (f *File) Blob(sha string) ([]byte, error) {
	key, err := hex.DecodeString(sha)
	if err != nil || len(key) != sha256.Size {
		return nil, f.blobProblem("blob-missing", sha, fmt.Errorf("%.80q is no hash", sha))
	}
	data, ok, err := f.get(bucketBlobs, key)
	switch sum := sha256.Sum256(data); {
	case err != nil:
		return nil, err
	case !ok:
		return nil, f.blobProblem("blob-missing", sha, nil)
	case !bytes.Equal(sum[:], key):
		return nil, f.blobProblem("blob-altered", sha, nil)
	}
	return data, nil
}

func (f *File) blobProblem(code, sha string, cause error) *survey.Error {
	return problem(code, f.path, cause).With("Hash", sha)
}

// Blobs returns the hashes of all blobs, sorted.
func (f *File) Blobs() ([]string, error) {
	var all []string
	err := f.view(func(tx *bbolt.Tx) error {
		return tx.Bucket(bucketBlobs).ForEach(func(k, _ []byte) error {
			all = append(all, hex.EncodeToString(k))
			return nil
		})
	})
	return all, err
}

// PutCache keeps data that can be made again from the rest of the case. The
// program may drop it at any time; it is no part of the journal.
func (f *File) PutCache(key string, data []byte) error {
	if key == "" || len(key) > MaxKey || len(data) > MaxBlob {
		return fmt.Errorf("casefile: cache key of %d and data of %d bytes", len(key), len(data))
	}
	f.write.Lock()
	defer f.write.Unlock()
	return f.update(func(tx *bbolt.Tx) error { return tx.Bucket(bucketCache).Put([]byte(key), data) })
}

// Cache returns data kept by PutCache; ok is false when there is none. What it
// holds is as untrusted as the file.
func (f *File) Cache(key string) (data []byte, ok bool) {
	data, ok, err := f.get(bucketCache, []byte(key))
	return data, ok && err == nil
}

// DropCache forgets everything kept by PutCache.
func (f *File) DropCache() error {
	f.write.Lock()
	defer f.write.Unlock()
	return f.update(func(tx *bbolt.Tx) error {
		if err := tx.DeleteBucket(bucketCache); err != nil {
			return err
		}
		_, err := tx.CreateBucket(bucketCache)
		return err
	})
}

// get copies a value out of a bucket.
func (f *File) get(bucket, key []byte) (value []byte, ok bool, err error) {
	err = f.view(func(tx *bbolt.Tx) error {
		v := tx.Bucket(bucket).Get(key)
		ok = v != nil
		value = bytes.Clone(v)
		return nil
	})
	return value, ok, err
}

// view runs a transaction that only reads.
func (f *File) view(work func(*bbolt.Tx) error) error {
	return failure(f.path, guard(func() error { return f.db.View(work) }))
}
