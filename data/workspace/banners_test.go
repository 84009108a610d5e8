package workspace_test

import (
	"slices"
	"testing"
)

func TestBannersAreKeptUnderANameAndUndone(t *testing.T) {
	w, _ := opened(t)
	table := w.Tables()[0]
	must(t, w.SaveBanner("  Tips un   lielums ", table.ID, []string{"q2", "q15"}))
	must(t, w.SaveBanner("Izmantošana", table.ID, []string{"q3"}))
	all := w.Banners()
	if len(all) != 2 || all[1].Name != "Tips un lielums" || !slices.Equal(all[1].Questions, []string{"q2", "q15"}) || all[1].Table != table.ID {
		t.Fatalf("%+v", all)
	}
	must(t, w.SaveBanner("Tips un lielums", table.ID, []string{"q2"}))
	if all = w.Banners(); len(all) != 2 || len(all[1].Questions) != 1 {
		t.Errorf("a banner is not replaced by one of its name: %+v", all)
	}
	must(t, w.Undo())
	if all = w.Banners(); len(all[1].Questions) != 2 {
		t.Errorf("undo: %+v", all)
	}
	must(t, w.DeleteBanner("Izmantošana"))
	if step, _ := w.UndoStep(); len(w.Banners()) != 1 || step.Action != "method.banner.delete" {
		t.Errorf("deleted: %+v, %+v", w.Banners(), step)
	}
	for name, err := range map[string]error{
		"no name":        w.SaveBanner(" ", table.ID, []string{"q2"}),
		"no question":    w.SaveBanner("x", table.ID, nil),
		"open question":  w.SaveBanner("x", table.ID, []string{"q14"}),
		"no such table":  w.SaveBanner("x", "t9", []string{"q2"}),
		"another's text": w.SaveBanner("x", table.ID, []string{"Tips"}),
	} {
		if !isCode(err, "banner-name") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := w.DeleteBanner("Izmantošana"); !isCode(err, "banner-gone") {
		t.Errorf("deleted twice: %v", err)
	}
}
