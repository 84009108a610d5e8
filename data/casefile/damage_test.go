package casefile

import (
	"bytes"
	"context"
	"encoding/binary"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"go.etcd.io/bbolt"
)

// number is the key of an entry.
func number(n uint64) []byte { return binary.BigEndian.AppendUint64(nil, n) }

// TestTampering changes a case behind the program's back, with the database
// library alone, so that the database itself stays sound.
func TestTampering(t *testing.T) {
	replace := func(n uint64, change func(record []byte) []byte) func(*bbolt.Tx) error {
		return func(tx *bbolt.Tx) error {
			b := tx.Bucket(bucketJournal)
			return b.Put(number(n), change(bytes.Clone(b.Get(number(n)))))
		}
	}
	for name, c := range map[string]struct {
		tamper func(*bbolt.Tx) error
		code   string // of the first problem
		number uint64
	}{
		"a letter of a text": {replace(5, func(r []byte) []byte {
			return bytes.Replace(r, []byte("ddd"), []byte("dxd"), 1)
		}), "entry-altered", 5},
		"a digit of the time": {replace(4, func(r []byte) []byte {
			return bytes.Replace(r, []byte("2026-11-12"), []byte("2026-11-11"), 1)
		}), "entry-altered", 4},
		"a byte of the id": {replace(3, func(r []byte) []byte { r[7] ^= 1; return r }), "entry-altered", 3},
		"a space":          {replace(3, func(r []byte) []byte { return append(r, ' ') }), "entry-altered", 3},
		"an unknown field": {replace(3, func(r []byte) []byte {
			return append(r[:len(r)-1], `,"note":"x"}`...)
		}), "entry-altered", 3},
		"no JSON any more": {replace(3, func(r []byte) []byte { return r[:50] }), "entry-unreadable", 3},
		"a forged entry with its own hash": {replace(3, func(r []byte) []byte {
			e, err := decode(r)
			if err != nil {
				t.Fatal(err)
			}
			e.Changes = []Change{set("finding/1/condition", "cits")}
			record, _, err := e.record()
			if err != nil {
				t.Fatal(err)
			}
			return record
		}), "entry-orphan", 4},
		"an entry left out": {func(tx *bbolt.Tx) error { return tx.Bucket(bucketJournal).Delete(number(6)) }, "entry-missing", 6},
		"the last left out": {func(tx *bbolt.Tx) error { return tx.Bucket(bucketJournal).Delete(number(15)) }, "entry-missing", 15},
		"an entry again": {func(tx *bbolt.Tx) error {
			b := tx.Bucket(bucketJournal)
			n, _ := b.NextSequence()
			return b.Put(number(n), bytes.Clone(b.Get(number(2))))
		}, "entry-twice", 16},
		"a byte of a blob": {func(tx *bbolt.Tx) error {
			k, v := tx.Bucket(bucketBlobs).Cursor().First()
			v = bytes.Clone(v)
			v[3] ^= 1
			return tx.Bucket(bucketBlobs).Put(bytes.Clone(k), v)
		}, "blob-altered", 0},
	} {
		t.Run(name, func(t *testing.T) {
			path := caseOf(t)
			db, err := bbolt.Open(path, 0o600, nil)
			if err != nil {
				t.Fatal(err)
			}
			if err := db.Update(c.tamper); err != nil {
				t.Fatal(err)
			}
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
			writable, err := Open(path, options())
			if c.code == "blob-altered" {
				if err != nil {
					t.Fatal(err)
				}
				shas, _ := writable.Blobs()
				_, err = writable.Blob(shas[0])
				wantCode(t, err, "blob-altered")
				writable.Close()
			} else {
				wantCode(t, err, "case-damaged")
			}
			f, err := Open(path, Options{ReadOnly: true})
			if err != nil {
				t.Fatal("what is left cannot be read:", err)
			}
			defer f.Close()
			problems := f.Verify(context.Background())
			if !slices.ContainsFunc(problems, func(p Problem) bool { return p.Fault.Code == c.code && p.Number == c.number }) {
				t.Errorf("problems %v, want %s of entry %d", problems, c.code, c.number)
			}
		})
	}
}

// mutate spoils a case file: bytes at two places, then its length; with sealed
// the checksums of the meta pages are made right again, as somebody who means
// harm would.
func mutate(data []byte, at, at2 uint32, value, value2 byte, length uint32, sealed bool) []byte {
	data = bytes.Clone(data)
	data[int(at)%len(data)] ^= value
	data[int(at2)%len(data)] ^= value2
	if length > 0 {
		data = data[:int(length)%len(data)]
	}
	for page := 0; sealed && page < 2 && (page+1)*pageSize <= len(data); page++ {
		m := data[page*pageSize+pageHeader:][:metaSize]
		sum := fnv.New64a()
		sum.Write(m[:56])
		le.PutUint64(m[56:], sum.Sum64())
	}
	return data
}

// survives opens a spoilt file in both ways, uses all of it, and is content when
// the program is still there afterwards.
func survives(t *testing.T, path string, data []byte) {
	t.Helper()
	for _, readOnly := range []bool{true, false} {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		opt := options()
		opt.ReadOnly = readOnly
		f, err := Open(path, opt)
		if err != nil {
			continue
		}
		f.Verify(context.Background())
		shas, _ := f.Blobs()
		for _, sha := range shas {
			_, _ = f.Blob(sha)
		}
		f.Cache("t")
		if !readOnly {
			_, _ = f.Append(Entry{Action: "x", Changes: []Change{set("a", "1")}})
			_, _ = f.Undo()
			_ = f.DropCache()
		}
		_ = f.Close()
	}
}

func TestSpoiltFilesDoNoHarm(t *testing.T) {
	data, err := os.ReadFile(caseOf(t))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "bojata.izpete")
	r := rand.New(rand.NewPCG(7, 7))
	for range 150 {
		// Half of the blows go to where the structure is: the starts of pages.
		at := r.Uint32()
		if r.IntN(2) == 0 {
			at = uint32(r.IntN(len(data)/pageSize)*pageSize + r.IntN(80))
		}
		length := uint32(0)
		if r.IntN(5) == 0 {
			length = r.Uint32()
		}
		survives(t, path, mutate(data, at, r.Uint32(), byte(r.Uint32()), byte(r.Uint32()), length, r.IntN(2) == 0))
	}
}

func FuzzOpen(f *testing.F) {
	data, err := os.ReadFile(caseOf(f))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(uint32(32), uint32(4096+32), byte(1), byte(1), uint32(0), true)
	f.Add(uint32(48), uint32(4096+48), byte(255), byte(255), uint32(0), true)
	f.Add(uint32(8192+10), uint32(3*4096+12), byte(1), byte(7), uint32(20000), false)
	f.Fuzz(func(t *testing.T, at, at2 uint32, value, value2 byte, length uint32, sealed bool) {
		survives(t, filepath.Join(t.TempDir(), "bojata.izpete"), mutate(data, at, at2, value, value2, length, sealed))
	})
}

func FuzzDecode(f *testing.F) {
	e := Entry{Action: "finding.edit", User: "Revidente 01", Changes: []Change{from("a", "1", "<2>"), set("b", "ā")}}
	record, _, err := e.record()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(record)
	f.Add(append(make([]byte, 32), `{"time":"2026-11-12T09:41:00Z","user":"","action":"x"}`...))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, record []byte) {
		e, err := decode(record)
		if err != nil {
			return
		}
		again, id, err := e.record()
		if err != nil || !bytes.Equal(again, record) || id != e.ID {
			t.Fatalf("%q is read and written as %q, %v", record, again, err)
		}
	})
}

// TestExamineFindsEveryKindOfFault spoils one field of the structure at a time.
func TestExamineFindsEveryKindOfFault(t *testing.T) {
	good, err := os.ReadFile(caseOf(t))
	if err != nil {
		t.Fatal(err)
	}
	m, err := readMeta(bytes.NewReader(good))
	if err != nil {
		t.Fatal(err)
	}
	page := func(d []byte, id uint64) []byte { return d[id*pageSize:][:pageSize] }
	metas := func(at int, value uint64) func([]byte) {
		return func(d []byte) {
			for p := range 2 {
				le.PutUint64(d[p*pageSize+pageHeader+at:], value)
			}
		}
	}
	element := func(at int, value uint32) func([]byte) {
		return func(d []byte) { le.PutUint32(page(d, m.root)[pageHeader+at:], value) }
	}
	for name, spoil := range map[string]func([]byte){
		"a root beyond the end":     metas(16, m.high+5),
		"a root that is free":       metas(16, m.freelist),
		"more pages than the file":  metas(40, 1<<40),
		"pages that nobody has":     metas(40, 1<<63),
		"a free list beyond":        metas(32, m.high),
		"another kind of page":      func(d []byte) { page(d, m.root)[8] = flagBranch },
		"more elements than fit":    func(d []byte) { le.PutUint16(page(d, m.root)[10:], 60_000) },
		"a page of another number":  func(d []byte) { page(d, m.root)[0]++ },
		"more overflow than pages":  func(d []byte) { le.PutUint32(page(d, m.root)[12:], 1<<31) },
		"a key beyond its page":     element(4, 5000),
		"a value beyond its page":   element(12, 1<<31),
		"an element of no kind":     element(0, 8),
		"a bucket too short":        element(12, 4),
		"a free list without end":   func(d []byte) { le.PutUint16(page(d, m.freelist)[10:], 0xFFFE) },
		"a long list without end":   func(d []byte) { le.PutUint16(page(d, m.freelist)[10:], 0xFFFF) },
		"a page free and in use":    func(d []byte) { le.PutUint64(page(d, m.freelist)[pageHeader:], m.root) },
		"a page neither":            func(d []byte) { d[m.freelist*pageSize+10]-- },
		"the list is another thing": func(d []byte) { page(d, m.freelist)[8] = flagLeaf },
	} {
		t.Run(name, func(t *testing.T) {
			data := bytes.Clone(good)
			spoil(data)
			data = mutate(data, 0, 0, 0, 0, 0, true)
			path := filepath.Join(t.TempDir(), "bojata.izpete")
			survives(t, path, data)
			if err := os.WriteFile(path, data, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := Open(path, options())
			wantCode(t, err, "case-damaged")
		})
	}
	t.Run("nothing", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "laba.izpete")
		if err := os.WriteFile(path, good, 0o600); err != nil {
			t.Fatal(err)
		}
		reopen(t, path, options())
	})
}
