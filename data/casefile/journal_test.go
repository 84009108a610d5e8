package casefile

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"go.etcd.io/bbolt"
)

// made is an entry as another copy of the case would have written it.
func made(t *testing.T, second int, parents []string, changes ...Change) Entry {
	t.Helper()
	e, err := Entry{
		Time: time.Date(2026, 11, 12, 10, 0, second, 0, time.UTC), User: "Revidents 02",
		Action: "finding.edit", Parents: parents, Changes: changes,
	}.prepare()
	if err != nil {
		t.Fatal(err)
	}
	_, e.ID, err = e.record()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func from(key, before, after string) Change {
	c := set(key, after)
	c.From = set(key, before).To
	return c
}

// branches is two copies that went on by themselves and were brought together.
func branches(t *testing.T, root Entry) []Entry {
	a1 := made(t, 1, []string{root.ID}, set("a", "left"))
	a2 := made(t, 5, []string{a1.ID}, from("a", "left", "left again"))
	b1 := made(t, 2, []string{root.ID}, set("a", "right"), set("b", "1"))
	b2 := made(t, 2, []string{b1.ID}, from("b", "1", "2"))
	both := made(t, 6, []string{a2.ID, b2.ID}, from("b", "2", "3"))
	return []Entry{root, a1, a2, b1, b2, both}
}

func TestBranchesFoldTheSameInWhateverOrderTheyCame(t *testing.T) {
	all := branches(t, made(t, 0, nil))
	var want *journal
	r := rand.New(rand.NewPCG(1, 2))
	for range 40 {
		var stored []numbered
		for left := slices.Clone(all); len(left) > 0; {
			i := r.IntN(len(left))
			arrived := func(id string) bool {
				return slices.ContainsFunc(stored, func(n numbered) bool { return n.ID == id })
			}
			if slices.ContainsFunc(left[i].Parents, func(p string) bool { return !arrived(p) }) {
				continue
			}
			stored = append(stored, numbered{left[i], uint64(len(stored) + 1)})
			left = slices.Delete(left, i, i+1)
		}
		got := fold(stored, func(n numbered, code string) { t.Errorf("entry %d: %s", n.number, code) })
		if want == nil {
			want = got
		}
		same := slices.EqualFunc(got.entries, want.entries, func(a, b Entry) bool { return a.ID == b.ID })
		if !same || !got.state.Equal(want.state) || !slices.Equal(got.heads, want.heads) {
			t.Fatal("another order of arrival gives another case")
		}
	}
	if got := string(want.state.Get("a")); got != `"left again"` {
		t.Errorf("a is %s", got)
	}
	if len(want.heads) != 1 || want.heads[0] != all[5].ID {
		t.Errorf("heads %v", want.heads)
	}
}

func TestAnEntryFollowsAllHeads(t *testing.T) {
	f := newCase(t)
	all := branches(t, f.Entries()[0])
	err := f.db.Update(func(tx *bbolt.Tx) error {
		for _, e := range all[1:5] {
			if _, err := put(tx, e); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	verifyAndClose(t, f)
	f = reopen(t, f.Path(), options())
	e := edit(t, f, set("c", "1"))
	if want := []string{all[2].ID, all[4].ID}; !slices.Equal(e.Parents, want) && !slices.Equal(e.Parents, []string{want[1], want[0]}) {
		t.Errorf("parents %v", e.Parents)
	}
	next := edit(t, f, set("c", "2"))
	if !slices.Equal(next.Parents, []string{e.ID}) {
		t.Error("the heads were not brought together")
	}
	// Going back, undo stops before an entry whose value the other branch changed.
	for n := 0; ; n++ {
		if _, ok := f.CanUndo(); !ok {
			if n == 0 || n == 6 {
				t.Errorf("%d entries could be undone", n)
			}
			break
		}
		if _, err := f.Undo(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestFoldReportsWhatDoesNotFollow(t *testing.T) {
	root := made(t, 0, nil)
	a := made(t, 1, []string{root.ID}, set("a", "1"))
	for name, c := range map[string]struct {
		entries []Entry
		want    string
	}{
		"all is well":          {[]Entry{root, a, made(t, 2, []string{a.ID}, from("a", "1", "2"))}, ""},
		"another value before": {[]Entry{root, a, made(t, 2, []string{a.ID}, from("a", "7", "2"))}, "3 entry-mismatch;"},
		"a parent is missing":  {[]Entry{root, made(t, 2, []string{a.ID}, set("b", "2"))}, "2 entry-orphan;"},
		"a parent comes later": {[]Entry{a, root}, "1 entry-orphan;"},
		"the same twice":       {[]Entry{root, a, a}, "3 entry-twice;"},
	} {
		t.Run(name, func(t *testing.T) {
			got := ""
			var stored []numbered
			for i, e := range c.entries {
				stored = append(stored, numbered{e, uint64(i + 1)})
			}
			fold(stored, func(n numbered, code string) { got += fmt.Sprintf("%d %s;", n.number, code) })
			if got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
