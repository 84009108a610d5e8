package respondents

import (
	"encoding/json"
	"testing"

	"izpete/data/workspace"
	"izpete/ui/grid"
)

// bring brings a state to the page, as the window does.
func (f *fixture) bring(s workspace.PageState) {
	f.Bring(s)
	f.Refresh()
	f.host.Queue.Drain()
}

func TestKeepAndBring(t *testing.T) {
	f := open(t)
	usual := f.Keep()
	first := f.memory.name
	f.press(t, "Nav atbildes 36")
	f.list.search.SetText("iestāde")
	f.host.Queue.Drain()
	f.list.grid.SetSort(grid.Sort{Column: 1, Down: true})
	f.memory.sort = grid.Sort{Column: 1, Down: true}
	f.list.grid.Step(1)
	f.host.Queue.Drain()
	kept, chosen := f.Keep(), f.memory.name
	if kept.Same(usual) || len(kept.Questions) != 1 || chosen == first {
		t.Fatalf("%s, chosen %q", kept.Data, chosen)
	}

	f.bring(usual)
	if m := f.memory; m.part != answered || m.query != "" || m.name != first || f.list.search.Text != "" {
		t.Errorf("the usual list: %+v", *m)
	}
	if again := f.Keep(); !again.Same(usual) {
		t.Errorf("%s, want %s", again.Data, usual.Data)
	}
	f.turn(f.work.Tables()[1].ID)
	f.host.Queue.Drain()
	f.bring(kept)
	if m := f.memory; m.part != silent || m.query != "iestāde" || m.name != chosen || m.sort != (grid.Sort{Column: 1, Down: true}) || f.list.search.Text != "iestāde" {
		t.Errorf("what was kept: %+v", *m)
	}
	if again := f.Keep(); !again.Same(kept) {
		t.Errorf("%s, want %s", again.Data, kept.Data)
	}
}

func TestWhatCannotBeBrought(t *testing.T) {
	for name, s := range map[string]workspace.PageState{
		"nothing was kept":   {},
		"a later version":    {Data: json.RawMessage(`{"part":7}`)},
		"the table is gone":  {Questions: []workspace.QuestionAt{{}}, Data: json.RawMessage(`{"query":"ministrija","part":"silent"}`)},
		"an unknown part":    {Questions: []workspace.QuestionAt{{}}, Data: json.RawMessage(`{"part":"late"}`)},
		"nobody of the name": {Questions: []workspace.QuestionAt{{Table: "T", Question: "Q"}}, Data: json.RawMessage(`{"name":"Iestāde 999"}`)},
		"too many columns":   {Questions: []workspace.QuestionAt{{Table: "T", Question: "Q"}}, Data: json.RawMessage(`{"sort":40,"columns":41}`)},
	} {
		t.Run(name, func(t *testing.T) {
			f := open(t)
			table := f.work.Tables()[0]
			for i := range s.Questions {
				if s.Questions[i].Table != "" {
					s.Questions[i] = workspace.QuestionAt{Table: table.ID, Question: table.Questions[0].ID}
				}
			}
			f.made.columns = nil
			f.bring(s)
			if m := f.memory; m.table != table.ID || m.part != answered || m.query != "" || m.sort != (grid.Sort{}) || f.list.grid.Len() != 83 || m.name == "" {
				t.Errorf("%+v, %d listed", *m, f.list.grid.Len())
			}
		})
	}
}
