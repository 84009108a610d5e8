package crosstab_test

import (
	"encoding/json"
	"testing"

	"fyne.io/fyne/v2/test"

	"izpete/data/workspace"
	"izpete/ui/page/crosstab"
)

// bring brings a state to the page, as the window does.
func (f *fixture) bring(s workspace.PageState) {
	f.page.Bring(s)
	f.page.Refresh()
	f.drain()
}

func TestKeepAndBring(t *testing.T) {
	f := open(t)
	usual := f.page.Keep()
	f.choose(f.chip("Kolonnas"), "izmantosana", "MI izmantošana")
	f.choose(f.chip("% no rindas"), "", "% no kolonnas")
	f.choose(f.chip("Holma"), "", "Bez korekcijas")
	_, sets := f.charts()
	f.click(sets, sets.Scene().Spots[0].Say)
	kept := f.page.Keep()
	if kept.Same(usual) || len(kept.Questions) != 2 {
		t.Fatalf("%+v", kept)
	}
	filter := f.of.Filter()

	f.of.ClearFilter()
	f.bring(usual)
	f.chip("% no rindas")
	f.chip("Kolonnas: Priekšnoteikumi")
	if again := f.page.Keep(); !again.Same(usual) {
		t.Errorf("%s, want %s", again.Data, usual.Data)
	}

	f.of.SetFilter(filter)
	f.bring(kept)
	f.chip("% no kolonnas")
	f.chip("Kolonnas: MI izmantošana")
	f.chip("Bez korekcijas")
	if again := f.page.Keep(); !again.Same(kept) {
		t.Errorf("%s, want %s", again.Data, kept.Data)
	}
}

func TestBringTheThirdQuestionAndTheTable(t *testing.T) {
	f := open(t)
	f.choose(f.link("Trešais jautājums"), "lielums", "Lielums")
	kept := f.page.Keep()
	m := crosstab.NewMemory()
	f.page = crosstab.New(f.host, f.of, m, func(string) {}) // made anew, with another memory
	f.drain()
	f.bring(kept)
	if again := f.page.Keep(); !again.Same(kept) || len(again.Questions) != 3 {
		t.Errorf("%s, want %s", again.Data, kept.Data)
	}
}

// A question that is gone is chosen as usual; what a later version of the
// program has written is left alone.
func TestBringWhatIsGone(t *testing.T) {
	f := open(t)
	usual := f.page.Keep()
	f.bring(workspace.PageState{Questions: make([]workspace.QuestionAt, 2), Data: json.RawMessage(`{"rows":0,"columns":1,"within":-1,"share":"sideways","set":["x"]}`)})
	if again := f.page.Keep(); !again.Same(usual) {
		t.Errorf("%s, want %s", again.Data, usual.Data)
	}
	f.bring(workspace.PageState{Data: json.RawMessage(`{"rows":[]}`)})
	if again := f.page.Keep(); !again.Same(usual) {
		t.Errorf("%s, want %s", again.Data, usual.Data)
	}
	test.Tap(f.chip("Rindas"))
}
