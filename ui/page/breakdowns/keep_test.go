package breakdowns_test

import (
	"encoding/json"
	"testing"

	"izpete/data/workspace"
	"izpete/ui/page/breakdowns"
)

func (f *fixture) bring(s workspace.PageState) {
	f.page.Bring(s)
	f.page.Refresh()
	f.drain()
	f.frame()
}

func TestKeepAndBring(t *testing.T) {
	f := open(t)
	usual := f.page.Keep()
	if len(usual.Data) != 0 || len(usual.Questions) != 0 || usual.Top.Question != "" {
		t.Errorf("nothing was chosen, and kept is %+v", usual)
	}
	form := f.form("Šķēršļi MI ieviešanai")
	form.OnChanged(1) // the table
	f.drain()
	f.scrollTo("Piezīmes")
	kept := f.page.Keep()
	if kept.Same(usual) || kept.Top.Question == "" {
		t.Fatalf("%+v", kept)
	}

	f.bring(usual)
	if again := f.page.Keep(); !again.Same(usual) || again.Top.Question != "" {
		t.Errorf("%+v, want %+v", again, usual)
	}
	if f.inSight("Piezīmes") || !f.inSight("MI izmantošana") {
		t.Error("the page is not at its top")
	}

	f.memory = breakdowns.NewMemory() // made anew, with another memory
	f.show(f.host.Lang)
	f.bring(kept)
	if again := f.page.Keep(); !again.Same(kept) || again.Top != kept.Top {
		t.Errorf("%+v, want %+v", again, kept)
	}
}

// A question that is gone, and what a later version of the program has written,
// are left alone.
func TestBringWhatIsGone(t *testing.T) {
	f := open(t)
	f.bring(workspace.PageState{Questions: make([]workspace.QuestionAt, 1), Data: json.RawMessage(`{"cards":[{"question":0,"mode":"table"},{"question":7,"by":9}]}`)})
	if again := f.page.Keep(); len(again.Questions) != 0 {
		t.Errorf("%+v", again)
	}
	f.bring(workspace.PageState{Data: json.RawMessage(`{"cards":7}`)})
	if !f.inSight("MI izmantošana") {
		t.Error("the page is gone")
	}
}
