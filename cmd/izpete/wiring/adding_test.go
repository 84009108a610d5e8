package wiring_test

import (
	"testing"

	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/page"
)

// A finding is added by the keys alone, from the page on which an option is
// chosen.
func TestTheCommandAddsAFindingOfWhatIsChosen(t *testing.T) {
	w := open(t, words.Latvian)
	r := newRig(t, w, look{lang: words.Latvian, scale: 1, width: 1360, height: 860})
	r.show(page.Findings)
	r.Do("finding.add")
	r.show(page.Breakdowns)
	r.Do("finding.add")
	if len(w.Findings()) != 0 {
		t.Fatal("a finding of nothing")
	}
	tab := w.Tables()[0]
	q := tab.Question("q7")
	w.Select(workspace.Selection{Table: tab.ID, Question: q.ID, Option: 0})
	r.Page().Refresh()
	r.queue.Drain()
	r.Do("finding.add")
	r.queue.Drain()
	if all := w.Findings(); len(all) != 1 || len(all[0].Evidence) != 1 {
		t.Fatalf("%+v", all)
	}
	if id := r.Page().ID(); id != page.Findings {
		t.Errorf("the page %s is up", id)
	}
}

func TestAQuestionIsCrossedFromAnotherPage(t *testing.T) {
	w := open(t, words.Latvian)
	r := newRig(t, w, look{lang: words.Latvian, scale: 1, width: 1360, height: 860})
	r.show(page.Breakdowns)
	r.Reveal(page.Cross{Table: w.Tables()[0].ID, Rows: "q7", Columns: "q8"})
	r.queue.Drain()
	if id := r.Page().ID(); id != page.Crosstab {
		t.Errorf("the page %s is up", id)
	}
}
