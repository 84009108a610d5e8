package answers

import (
	"encoding/json"
	"testing"

	"izpete/data/workspace"
)

// bring brings a state to the page, as the window does.
func (f *fixture) bring(s workspace.PageState) {
	f.Bring(s)
	f.Refresh()
	f.host.Queue.Drain()
}

func TestKeepAndBring(t *testing.T) {
	f := open(t, remarks)
	usual := f.Keep()
	f.head.search.SetText("nauda")
	f.host.Queue.Drain()
	f.narrow(func(m *Memory) { m.part = unread })
	f.host.Queue.Drain()
	kept, listed := f.Keep(), len(f.made.rows)
	if kept.Same(usual) || len(kept.Questions) != 1 || listed == 0 || listed == 10 {
		t.Fatalf("%s, %d listed", kept.Data, listed)
	}
	f.bring(usual)
	if again := f.Keep(); !again.Same(usual) || f.head.search.Text != "" || len(f.made.rows) != 10 {
		t.Errorf("%s, want %s; %d listed, searched for %q", again.Data, usual.Data, len(f.made.rows), f.head.search.Text)
	}
	f.turnTo(asWords)
	f.bring(kept)
	if again := f.Keep(); !again.Same(kept) || f.head.search.Text != "nauda" || len(f.made.rows) != listed || f.memory.show != asAnswers {
		t.Errorf("%s, want %s; %d listed, searched for %q", again.Data, kept.Data, len(f.made.rows), f.head.search.Text)
	}
}

func TestACodeIsKeptWhileItIsThere(t *testing.T) {
	f := open(t, remarks)
	q := f.made.open
	id, err := f.work.AddCode(f.host.Words(), q.Table.ID, q.Question.ID, "Finansējums")
	if err != nil {
		t.Fatal(err)
	}
	if err := f.work.SetCode(q.Table.ID, q.Question.ID, id, []int{1}, true); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	f.narrow(func(m *Memory) { m.code = id })
	f.host.Queue.Drain()
	kept := f.Keep()
	f.narrow(func(m *Memory) { m.code = "" })
	f.host.Queue.Drain()
	f.bring(kept)
	if f.memory.code != id || len(f.made.rows) != 1 {
		t.Errorf("code %q, %d listed", f.memory.code, len(f.made.rows))
	}
	if err := f.work.DeleteCode(q.Table.ID, q.Question.ID, id); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	f.bring(kept)
	if f.memory.code != "" || len(f.made.rows) != 10 {
		t.Errorf("the code is gone: %q, %d listed", f.memory.code, len(f.made.rows))
	}
}

func TestWhatCannotBeBrought(t *testing.T) {
	for name, s := range map[string]workspace.PageState{
		"nothing was kept":     {},
		"a later version":      {Data: json.RawMessage(`{"part":7}`)},
		"the question is gone": {Questions: []workspace.QuestionAt{{}}, Data: json.RawMessage(`{"query":"nauda","part":"unread"}`)},
	} {
		t.Run(name, func(t *testing.T) {
			f := open(t, remarks)
			f.bring(s)
			if m := f.memory; m.part != allAnswers || m.query != "" || m.question == "" || len(f.made.rows) != 10 {
				t.Errorf("%+v, %d listed", *m, len(f.made.rows))
			}
		})
	}
}
