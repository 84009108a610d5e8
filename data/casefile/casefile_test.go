package casefile

import (
	"context"
	"encoding/json"
	"errors"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	bolterr "go.etcd.io/bbolt/errors"

	"izpete/data/survey"
)

// ticking is a clock that moves on by a second each time it is read.
func ticking() func() time.Time {
	t := time.Date(2026, 11, 12, 9, 41, 0, 0, time.UTC)
	return func() time.Time { t = t.Add(time.Second); return t }
}

func options() Options {
	return Options{Clock: ticking(), User: "Revidente 01", Timeout: 80 * time.Millisecond, Unsynced: true}
}

// newCase makes a case that is verified and closed when the test ends.
func newCase(t testing.TB) *File {
	t.Helper()
	f, err := Create(filepath.Join(t.TempDir(), "lieta.izpete"), options())
	if err != nil {
		t.Fatal(err)
	}
	return verified(t, f)
}

func reopen(t testing.TB, path string, opt Options) *File {
	t.Helper()
	f, err := Open(path, opt)
	if err != nil {
		t.Fatal(err)
	}
	return verified(t, f)
}

// verified has a case checked and closed at the end of the test.
func verified(t testing.TB, f *File) *File {
	t.Cleanup(func() { verifyAndClose(t, f) })
	return f
}

func verifyAndClose(t testing.TB, f *File) {
	t.Helper()
	if f.closed {
		return
	}
	for _, p := range f.Verify(context.Background()) {
		t.Errorf("entry %d: %v", p.Number, p)
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
}

func set(key, value string) Change {
	return Change{Key: key, To: json.RawMessage(strconv.Quote(value))}
}

func unset(key string) Change { return Change{Key: key} }

func edit(t testing.TB, f *File, changes ...Change) Entry {
	t.Helper()
	e, err := f.Append(Entry{Action: "finding.edit", Subject: "f1", Changes: changes})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func wantCode(t testing.TB, err error, code string) {
	t.Helper()
	if !errors.Is(err, survey.Problem(code, survey.Place{}, nil)) {
		t.Errorf("error %v, want code %s", err, code)
	}
}

func TestAppendFillsInTheEntryAndSurvivesReopening(t *testing.T) {
	f := newCase(t)
	first := edit(t, f, set("case/title", "Mākslīgais intelekts <valsts> pārvaldē & citur"), set("a", "1"))
	second := edit(t, f, set("case/title", "Jauns"), unset("a"))
	root := f.Entries()[0]
	if root.Action != ActionCreate || len(root.Parents) != 0 {
		t.Errorf("the journal begins with %+v", root)
	}
	if first.Parents[0] != root.ID || second.Parents[0] != first.ID || len(second.Parents) != 1 {
		t.Error("the entries are no chain")
	}
	if first.User != "Revidente 01" || !second.Time.After(first.Time) || !f.Saved().Equal(second.Time) {
		t.Errorf("signed by %q at %v, then %v", first.User, first.Time, second.Time)
	}
	if got := second.Changes[0]; got.Key != "a" || string(got.From) != `"1"` || got.To != nil {
		t.Errorf("From is not what was there: %s", got.From)
	}
	state := f.State()
	verifyAndClose(t, f)
	again := reopen(t, f.Path(), options())
	if !again.State().Equal(state) || string(again.State().Get("case/title")) != `"Jauns"` || again.State().Get("a") != nil {
		t.Error("reopening gives another state")
	}
	if got := again.Entries(); len(got) != 3 || got[2].ID != second.ID {
		t.Errorf("%d entries", len(got))
	}
}

func TestACaseHoldsSomethingFromTheStart(t *testing.T) {
	f, err := Create(filepath.Join(t.TempDir(), "lieta.izpete"), options(), set("case/title", "Situācijas izpēte"))
	if err != nil {
		t.Fatal(err)
	}
	verified(t, f)
	if got := string(f.State().Get("case/title")); got != `"Situācijas izpēte"` || len(f.Entries()) != 1 {
		t.Errorf("%s in %d entries", got, len(f.Entries()))
	}
	if _, ok := f.CanUndo(); ok {
		t.Error("the creation of a case can be undone")
	}
}

func TestAStateNeverChanges(t *testing.T) {
	f := newCase(t)
	edit(t, f, set("a", "1"), set("b", "1"))
	before := f.State()
	before.Get("a")[1] = 'X'
	edit(t, f, set("a", "2"), unset("b"), set("c", "1"))
	if string(before.Get("a")) != `"1"` || string(before.Get("b")) != `"1"` || before.Len() != 2 {
		t.Error("an edit changed an earlier state")
	}
}

func TestNothingChangedIsNotWritten(t *testing.T) {
	f := newCase(t)
	edit(t, f, set("a", "1"))
	e := edit(t, f, set("a", "1"), Change{Key: "b", To: json.RawMessage("null")})
	if e.ID != "" || len(f.Entries()) != 2 {
		t.Errorf("wrote %v", e)
	}
	if mark, err := f.Append(Entry{Action: "report.export"}); err != nil || mark.ID == "" {
		t.Errorf("a mark in the history: %v", err)
	}
}

func TestAppendRefuses(t *testing.T) {
	f := newCase(t)
	long := string(make([]byte, MaxKey+1))
	for name, e := range map[string]Entry{
		"no action":      {Changes: []Change{set("a", "1")}},
		"no key":         {Action: "x", Changes: []Change{set("", "1")}},
		"a long key":     {Action: "x", Changes: []Change{set(long, "1")}},
		"a key twice":    {Action: "x", Changes: []Change{set("a", "1"), set("a", "2")}},
		"no JSON":        {Action: "x", Changes: []Change{{Key: "a", To: json.RawMessage("{")}}},
		"no UTF-8":       {Action: "x", Changes: []Change{{Key: "a", To: json.RawMessage("\"\xff\"")}}},
		"no UTF-8 name":  {Action: "x\xff", Changes: []Change{set("a", "1")}},
		"a long subject": {Action: "x", Subject: long, Changes: []Change{set("a", "1")}},
		"no id":          {Action: "x", Undoes: "zz", Changes: []Change{set("a", "1")}},
		"a value beyond": {Action: "x", Changes: []Change{{Key: "a", To: make(json.RawMessage, MaxValue+1)}}},
	} {
		if _, err := f.Append(e); err == nil {
			t.Errorf("%s was written", name)
		}
	}
	if len(f.Entries()) != 1 {
		t.Error("something was written")
	}
}

func TestBlobs(t *testing.T) {
	f := newCase(t)
	data := []byte("darbgrāmata")
	sha, err := f.PutBlob(data)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.AppendWithBlobs(Entry{Action: "source.add", Changes: []Change{set("source/"+sha, "a.xlsx")}}, data, []byte("cita")); err != nil {
		t.Fatal(err)
	}
	if got, err := f.Blob(sha); err != nil || string(got) != string(data) {
		t.Errorf("%q, %v", got, err)
	}
	if all, err := f.Blobs(); err != nil || len(all) != 2 {
		t.Errorf("%v, %v", all, err)
	}
	for _, missing := range []string{"", "zz", sha[:62] + "00"} {
		_, err := f.Blob(missing)
		wantCode(t, err, "blob-missing")
	}
}

func TestCache(t *testing.T) {
	f := newCase(t)
	if _, ok := f.Cache("tables"); ok {
		t.Error("a cache nobody made")
	}
	if err := f.PutCache("tables", []byte("1")); err != nil {
		t.Fatal(err)
	}
	if got, ok := f.Cache("tables"); !ok || string(got) != "1" {
		t.Errorf("%q %v", got, ok)
	}
	if err := f.DropCache(); err != nil {
		t.Fatal(err)
	}
	if _, ok := f.Cache("tables"); ok || len(f.Entries()) != 1 {
		t.Error("the cache is not dropped, or stands in the journal")
	}
}

func TestHistory(t *testing.T) {
	f := newCase(t)
	edit(t, f, set("finding/1/title", "a"))
	second := edit(t, f, set("finding/2/title", "b"))
	edit(t, f, unset("finding/1/title"))
	if h := f.History("finding/1/"); len(h) != 2 {
		t.Errorf("%d entries", len(h))
	}
	if got := f.Changed("finding/")["2"]; !got.Equal(second.Time) {
		t.Errorf("changed %v, want %v", got, second.Time)
	}
	if len(f.Changed("source/")) > 0 {
		t.Error("nothing was changed there")
	}
	n := 0
	for range f.Written("finding/") {
		n++
	}
	if n != 2 {
		t.Errorf("%d values were ever written", n)
	}
}

func TestAfterClosing(t *testing.T) {
	f := newCase(t)
	sha, err := f.PutBlob([]byte("x"))
	if err != nil {
		t.Fatal(err)
	}
	verifyAndClose(t, f)
	if _, err := f.Append(Entry{Action: "x", Changes: []Change{set("a", "1")}}); !errors.Is(err, bolterr.ErrDatabaseNotOpen) {
		t.Error(err)
	}
	if _, err := f.Blob(sha); !errors.Is(err, bolterr.ErrDatabaseNotOpen) {
		t.Error(err)
	}
	if _, ok := f.Cache("t"); ok || f.State() == nil || f.Close() != nil {
		t.Error("a closed case is not quiet")
	}
}

func TestANameNobodyCanStoreIsCleaned(t *testing.T) {
	opt := options()
	opt.User = strings.Repeat("ā", 200) + "\xff"
	f, err := Create(filepath.Join(t.TempDir(), "lieta.izpete"), opt)
	if err != nil {
		t.Fatal(err)
	}
	verified(t, f)
	if got := f.Entries()[0].User; got != strings.Repeat("ā", 128) {
		t.Errorf("%d bytes: %q", len(got), got)
	}
}
