package casefile

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"

	"go.etcd.io/bbolt"
	bolterr "go.etcd.io/bbolt/errors"

	"izpete/data/survey"
)

func TestOpenSaysWhatIsWrong(t *testing.T) {
	folder := t.TempDir()
	write := func(name string, data []byte) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	other := filepath.Join(folder, "other.db")
	db, err := bbolt.Open(other, 0o600, &bbolt.Options{PageSize: pageSize})
	if err != nil {
		t.Fatal(err)
	}
	db.Close()
	zeros := make([]byte, 5*pageSize)
	halved, err := os.ReadFile(caseOf(t))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ path, code string }{
		"nothing there":         {filepath.Join(folder, "nav.izpete"), "case-not-found"},
		"a folder":              {folder, "not-a-case"},
		"an empty file":         {write("empty", nil), "not-a-case"},
		"a text":                {write("text", []byte("Sveiki!")), "not-a-case"},
		"noughts":               {write("zeros", zeros), "not-a-case"},
		"another database":      {other, "not-a-case"},
		"cut off in the middle": {write("half", halved[:len(halved)/2/pageSize*pageSize]), "case-damaged"},
		"cut off at the start":  {write("start", halved[:100]), "case-damaged"},
	} {
		for _, readOnly := range []bool{false, true} {
			opt := options()
			opt.ReadOnly = readOnly
			before, _ := os.ReadFile(c.path)
			_, err := Open(c.path, opt)
			if err == nil {
				t.Fatalf("%s was opened", name)
			}
			wantCode(t, err, c.code)
			if after, _ := os.ReadFile(c.path); !bytes.Equal(before, after) {
				t.Errorf("%s was changed", name)
			}
		}
	}
}

// caseOf returns a closed case that has something of everything.
func caseOf(t testing.TB) string {
	t.Helper()
	f := newCase(t)
	for i := range 12 {
		edit(t, f, set("finding/1/condition", string(bytes.Repeat([]byte{byte('a' + i)}, 700))))
	}
	if _, err := f.AppendWithBlobs(Entry{Action: "source.add", Changes: []Change{set("source/x", "a.xlsx")}}, bytes.Repeat([]byte("dati"), 4000)); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Undo(); err != nil {
		t.Fatal(err)
	}
	if err := f.PutCache("t", []byte("x")); err != nil {
		t.Fatal(err)
	}
	verifyAndClose(t, f)
	return f.Path()
}

func TestCreateNeverWritesOverAFile(t *testing.T) {
	path := caseOf(t)
	_, err := Create(path, options())
	wantCode(t, err, "case-exists")
	_, err = Create(filepath.Join(filepath.Dir(path), "nav", "x.izpete"), options())
	wantCode(t, err, "no-such-folder")
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	reopen(t, path, options())
}

func TestACaseOpenElsewhere(t *testing.T) {
	f := newCase(t)
	edit(t, f, set("a", "1"))
	_, err := Open(f.Path(), options())
	wantCode(t, err, "case-locked")

	opt := Options{ReadOnly: true, Timeout: options().Timeout, Scratch: t.TempDir()}
	reader := reopen(t, f.Path(), opt)
	if !reader.ReadOnly() || !reader.Snapshot() || reader.Path() != f.Path() || !reader.State().Equal(f.State()) {
		t.Error("the copy is another case")
	}
	edit(t, f, set("a", "2"))
	if string(reader.State().Get("a")) != `"1"` {
		t.Error("the copy follows the writer")
	}
	if err := reader.Close(); err != nil {
		t.Error(err)
	}
	if left, _ := os.ReadDir(opt.Scratch); len(left) > 0 {
		t.Error("the copy was left behind")
	}
	f.Close()
	after := reopen(t, f.Path(), opt)
	if after.Snapshot() {
		t.Error("nobody has it open, and a copy is read")
	}
	second := reopen(t, f.Path(), opt)
	if !second.State().Equal(after.State()) {
		t.Error("two readers disagree")
	}
}

func TestReadersBesideABusyWriter(t *testing.T) {
	f := newCase(t)
	stop := make(chan struct{})
	var writer sync.WaitGroup
	writer.Go(func() {
		for i := range 400 {
			text := string(bytes.Repeat([]byte{byte('a' + i%26)}, 50*(i%40)))
			if _, err := f.Append(Entry{Action: "finding.edit", Changes: []Change{set("a", text), set("b", text)}}); err != nil {
				t.Error(err)
			}
			select {
			case <-stop:
				return
			case <-time.After(500 * time.Microsecond):
			}
		}
	})
	for range 4 {
		r, err := Open(f.Path(), Options{ReadOnly: true, Timeout: options().Timeout, Scratch: t.TempDir()})
		if err != nil {
			t.Fatal(err)
		}
		if s := r.State(); !bytes.Equal(s.Get("a"), s.Get("b")) {
			t.Error("a reader saw half an entry")
		}
		verifyAndClose(t, r)
	}
	close(stop)
	writer.Wait()
}

func TestReadOnlyRefusesToWrite(t *testing.T) {
	path := caseOf(t)
	opt := options()
	opt.ReadOnly = true
	f := reopen(t, path, opt)
	_, err := f.Append(Entry{Action: "x", Changes: []Change{set("a", "1")}})
	wantCode(t, err, "case-read-only")
	_, err = f.PutBlob([]byte("x"))
	wantCode(t, err, "case-read-only")
	wantCode(t, f.PutCache("a", nil), "case-read-only")
	if _, ok := f.CanUndo(); ok {
		t.Error("undo is offered")
	}
}

func TestSchema(t *testing.T) {
	path := caseOf(t)
	was := migrations
	t.Cleanup(func() { migrations = was })
	step := func(tx *bbolt.Tx) error { return tx.Bucket(bucketMeta).Put([]byte("migrated"), []byte("yes")) }

	migrations = append(migrations, func(tx *bbolt.Tx) error { return errors.Join(step(tx), errors.New("no")) })
	if _, err := Open(path, options()); err == nil {
		t.Fatal("a failed migration passes")
	}
	migrations[len(migrations)-1] = step
	_, err := Open(path, Options{ReadOnly: true})
	wantCode(t, err, "case-older")
	f := reopen(t, path, options())
	if v, ok, _ := f.get(bucketMeta, []byte("migrated")); !ok || string(v) != "yes" {
		t.Error("not migrated")
	}
	verifyAndClose(t, f)

	migrations = was
	before, _ := os.ReadFile(path)
	for _, readOnly := range []bool{false, true} {
		opt := options()
		opt.ReadOnly = readOnly
		_, err = Open(path, opt)
		wantCode(t, err, "case-newer")
	}
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Error("a newer case was changed")
	}
}

func TestBackup(t *testing.T) {
	f := newCase(t)
	edit(t, f, set("a", "1"))
	to := filepath.Join(t.TempDir(), "kopija.izpete")
	if err := f.Backup(to); err != nil {
		t.Fatal(err)
	}
	state := f.State()
	edit(t, f, set("a", "2"))
	wantCode(t, f.Backup(to), "backup-exists")
	wantCode(t, f.ReplaceBackup(f.Path()), "backup-exists")
	wantCode(t, f.Backup(filepath.Join(to, "x")), "no-such-folder")
	copied := reopen(t, to, options())
	if !copied.State().Equal(state) {
		t.Error("the copy is another case")
	}
	verifyAndClose(t, copied)
	if err := f.ReplaceBackup(to); err != nil {
		t.Fatal(err)
	}
	if again := reopen(t, to, options()); !again.State().Equal(f.State()) {
		t.Error("the copy was not replaced")
	}
}

func TestAFailedWriteLeavesTheCaseAsItWas(t *testing.T) {
	f := newCase(t)
	edit(t, f, set("a", "1"))
	state := f.State()
	f.db.MaxSize = 1 // the file cannot grow
	if _, err := f.AppendWithBlobs(Entry{Action: "source.add", Changes: []Change{set("source/x", "1")}}, make([]byte, 1<<20)); err == nil {
		t.Fatal("written beyond the limit")
	}
	if !f.State().Equal(state) || len(f.Entries()) != 2 {
		t.Error("a failed write changed the case")
	}
	f.db.MaxSize = 0
	edit(t, f, set("a", "2"))
	if blobs, err := f.Blobs(); err != nil || len(blobs) > 0 {
		t.Error("half of the write is there")
	}
}

func TestFailureCodes(t *testing.T) {
	for code, err := range map[string]error{
		"disk-full":      &fs.PathError{Op: "write", Path: "/x", Err: syscall.ENOSPC},
		"case-locked":    bolterr.ErrTimeout,
		"case-no-access": &fs.PathError{Op: "open", Path: "/x", Err: syscall.EACCES},
		"case-damaged":   bolterr.ErrChecksum,
		"case-read-only": bolterr.ErrDatabaseReadOnly,
	} {
		wantCode(t, failure("/mape/lieta.izpete", err), code)
	}
	var e *survey.Error
	if err := failure("/mape/lieta.izpete", bolterr.ErrTimeout); !errors.As(err, &e) || e.Place.File != "lieta.izpete" {
		t.Errorf("%v names more than the file", err)
	}
}

func TestOneWriterManyReaders(t *testing.T) {
	f := newCase(t)
	var all sync.WaitGroup
	for range 3 {
		all.Go(func() {
			for range 100 {
				s := f.State()
				if a, b := s.Get("a"), s.Get("b"); !bytes.Equal(a, b) {
					t.Error("a reader saw half an entry")
				}
				f.Entries()
				f.CanUndo()
			}
		})
	}
	for i := range 60 {
		v := string(rune('a' + i%26))
		edit(t, f, set("a", v), set("b", v))
	}
	f.Verify(context.Background())
	all.Wait()
}
