package breakdowns_test

import "testing"

func TestAFindingIsAddedFromTheChosenOption(t *testing.T) {
	f := open(t)
	if f.page.CanAddFinding() {
		t.Error("nothing is chosen")
	}
	f.page.AddFinding()
	if len(f.of.Findings()) != 0 {
		t.Fatal("a finding of nothing")
	}
	f.click(obstacles, "Finanšu trūkums")
	if !f.page.CanAddFinding() {
		t.Fatal("an option is chosen")
	}
	f.page.AddFinding()
	if all := f.of.Findings(); len(all) != 1 || len(all[0].Evidence) != 1 || f.opened != all[0].ID {
		t.Errorf("%+v, opened %q", all, f.opened)
	}
}

func TestAFindingIsNotAddedOfWhatIsHidden(t *testing.T) {
	f := open(t)
	f.must(f.of.SetMethod(methodOf(10)))
	f.click(impact, "Izmaksu samazināšana")
	if f.page.CanAddFinding() {
		t.Error("the figure is hidden")
	}
}
