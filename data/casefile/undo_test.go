package casefile

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"
)

func TestUndoAndRedo(t *testing.T) {
	f := newCase(t)
	if _, ok := f.CanUndo(); ok {
		t.Error("the creation of a case can be undone")
	}
	_, err := f.Undo()
	wantCode(t, err, "nothing-to-undo")
	_, err = f.Redo()
	wantCode(t, err, "nothing-to-redo")

	first := edit(t, f, set("a", "1"), set("b", "1"))
	second := edit(t, f, set("a", "2"), unset("b"))
	back, err := f.Undo()
	if err != nil || back.Undoes != second.ID || string(f.State().Get("a")) != `"1"` || string(f.State().Get("b")) != `"1"` {
		t.Errorf("undone to a=%s b=%s: %v", f.State().Get("a"), f.State().Get("b"), err)
	}
	if e, ok := f.CanUndo(); !ok || e.ID != first.ID {
		t.Error("undo does not come to the entry before")
	}
	if _, err := f.Append(Entry{Action: "report.export"}); err != nil {
		t.Fatal(err)
	}
	again, err := f.Redo()
	if err != nil || again.Redoes != second.ID || string(f.State().Get("a")) != `"2"` {
		t.Errorf("a mark in the history must not stand in the way of redo: %v", err)
	}
	if _, err := f.Undo(); err != nil {
		t.Fatal(err)
	}
	edit(t, f, set("c", "1"))
	if _, ok := f.CanRedo(); ok {
		t.Error("an edit leaves something to redo")
	}
}

func TestUndoStopsAtACheckpoint(t *testing.T) {
	f := newCase(t)
	edit(t, f, set("a", "1"))
	edit(t, f, set("a", "2"))
	if _, err := f.Undo(); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Append(Entry{Action: ActionCheckpoint}); err != nil {
		t.Fatal(err)
	}
	after := edit(t, f, set("b", "1"))
	for range 2 { // as it was written, and read again
		if e, ok := f.CanUndo(); !ok || e.ID != after.ID {
			t.Fatal("what came after the checkpoint cannot be undone")
		}
		verifyAndClose(t, f)
		f = reopen(t, f.Path(), options())
	}
	if _, err := f.Undo(); err != nil {
		t.Fatal(err)
	}
	_, err := f.Undo()
	wantCode(t, err, "nothing-to-undo")
	if got := f.State().Get("a"); string(got) != `"1"` {
		t.Errorf("a is %s", got)
	}
}

// TestLawsOfUndo makes random edits, undone and redone at random, beside a
// model that keeps every state it has been in.
func TestLawsOfUndo(t *testing.T) {
	for seed := range uint64(8) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 2))
			f := newCase(t)
			past, future := []*State{f.State()}, []*State(nil)
			undo := func() {
				e, err := f.Undo()
				if len(past) == 1 {
					wantCode(t, err, "nothing-to-undo")
					return
				}
				if err != nil || e.Undoes == "" {
					t.Fatal(err)
				}
				future = append(future, past[len(past)-1])
				past = past[:len(past)-1]
			}
			redo := func() {
				_, err := f.Redo()
				if len(future) == 0 {
					wantCode(t, err, "nothing-to-redo")
					return
				}
				if err != nil {
					t.Fatal(err)
				}
				past = append(past, future[len(future)-1])
				future = future[:len(future)-1]
			}
			agree := func() {
				t.Helper()
				if !f.State().Equal(past[len(past)-1]) {
					t.Fatal("the state is another one than the model's")
				}
			}
			for range 60 {
				switch n := r.IntN(10); {
				case n < 2:
					undo()
				case n < 4:
					redo()
				default:
					if edit(t, f, randomChanges(r)...).ID != "" {
						past, future = append(past, f.State()), nil
					}
				}
				agree()
				if r.IntN(15) == 0 {
					verifyAndClose(t, f)
					verifyAndClose(t, f)
					f = reopen(t, f.Path(), options())
					agree()
				}
			}
			for len(future) > 0 {
				redo()
			}
			end := f.State()
			for len(past) > 1 {
				undo()
				agree()
			}
			if f.State().Len() != 0 {
				t.Error("undoing all does not come to the start")
			}
			verifyAndClose(t, f)
			verifyAndClose(t, f)
			f = reopen(t, f.Path(), options())
			for len(future) > 0 {
				redo()
			}
			if !f.State().Equal(end) {
				t.Error("redoing all does not come to the end")
			}
		})
	}
}

func randomChanges(r *rand.Rand) []Change {
	var changes []Change
	for k := range 4 {
		if r.IntN(2) == 0 {
			continue
		}
		c := Change{Key: fmt.Sprintf("finding/%d/title", k)}
		if r.IntN(4) > 0 {
			c.To = json.RawMessage(fmt.Sprintf(`{"n":%d}`, r.IntN(5)))
		}
		changes = append(changes, c)
	}
	if len(changes) == 0 {
		changes = append(changes, unset("never"))
	}
	return changes
}
