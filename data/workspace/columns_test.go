package workspace

import (
	"errors"
	"slices"
	"testing"

	"izpete/data/survey"
	"izpete/data/words"
)

func TestColumnsOfTheList(t *testing.T) {
	w, tab := visited(t)
	ids := func() (all []string, chosen bool) {
		r, _ := w.Roster(tab.ID)
		for _, q := range r.Columns {
			all = append(all, q.ID)
		}
		return all, r.Chosen
	}
	usual, _ := ids()
	want := []string{tab.Question("Lielums").ID, tab.Question("MI izmantošana").ID}
	if err := w.SetColumns(tab.ID, want); err != nil {
		t.Fatal(err)
	}
	if got, chosen := ids(); !slices.Equal(got, want) || !chosen {
		t.Errorf("%v, %v", got, chosen)
	}
	if err := w.SetColumns(tab.ID, []string{}); err != nil {
		t.Fatal(err)
	}
	if got, chosen := ids(); len(got) != 0 || !chosen {
		t.Errorf("no columns is a choice too: %v", got)
	}
	if s, ok := w.UndoStep(); !ok || !words.For(words.Latvian).Has("action."+s.Action) || !words.For(words.English).Has("action."+s.Action) {
		t.Errorf("%+v", s)
	}
	if err := w.Undo(); err != nil {
		t.Fatal(err)
	}
	if got, _ := ids(); !slices.Equal(got, want) {
		t.Errorf("undone: %v", got)
	}
	// The other table has its own.
	if r, _ := w.Roster(w.Tables()[1].ID); r.Chosen {
		t.Error("the columns are those of one table")
	}
	if err := w.SetColumns(tab.ID, nil); err != nil {
		t.Fatal(err)
	}
	if got, chosen := ids(); !slices.Equal(got, usual) || chosen {
		t.Errorf("the usual ones: %v, %v", got, chosen)
	}
	for _, c := range []struct {
		code  string
		table string
		ids   []string
	}{
		{"figure-gone", "t99", nil},
		{"figure-gone", tab.ID, []string{"q99"}},
		{"columns-many", tab.ID, make([]string, MostColumns+1)},
	} {
		if err := w.SetColumns(c.table, c.ids); !errors.Is(err, survey.Problem(c.code, survey.Place{}, nil)) {
			t.Errorf("%s: %v", c.code, err)
		}
	}
}
