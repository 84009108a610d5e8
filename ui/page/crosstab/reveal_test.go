package crosstab_test

import (
	"testing"

	"izpete/ui/page"
	"izpete/ui/uitest"
)

func TestRevealCrossesTheQuestionsAskedFor(t *testing.T) {
	f := open(t)
	tab := f.of.Tables()[0]
	var group, use string
	for _, q := range tab.Questions {
		switch {
		case q.Kind == "group" && group == "":
			group = q.ID
		case q.Text == "MI izmantošana":
			use = q.ID
		}
	}
	if group == "" || use == "" {
		t.Fatal("the sample has no such questions")
	}
	f.page.Reveal(page.Cross{Table: tab.ID, Rows: use, Columns: group})
	f.page.Refresh()
	f.drain()
	if !uitest.Reads(f.page.TopBar(), "MI izmantošana") || uitest.Reads(f.page.TopBar(), "Šķēršļi MI ieviešanai") {
		t.Errorf("crosses %q", uitest.Texts(f.page.TopBar()))
	}
	f.page.Reveal(page.Question{Table: tab.ID, ID: tab.Questions[0].ID})
	f.page.Refresh()
	f.drain()
	if !uitest.Reads(f.page.TopBar(), "MI izmantošana") {
		t.Error("a target of another page changed what is crossed")
	}
}
