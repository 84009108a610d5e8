package answers

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/uitest"
)

// tap presses a button of the panel.
func (f *fixture) tap(text string) {
	f.t.Helper()
	b, ok := uitest.Find(f.Inspector(), func(b *kit.Button) bool { return b.Text == text })
	if !ok {
		f.t.Fatalf("no button %q among %q", text, uitest.Texts(f.Inspector()))
	}
	b.OnTapped()
	f.host.Queue.Drain()
}

func TestAnAnswerIsQuotedInANewFinding(t *testing.T) {
	f := open(t, remarks)
	if f.CanAddFinding() {
		t.Error("nothing is chosen")
	}
	f.AddFinding()
	f.click(0, 0)
	f.reads("Citāts nosauc, kas to rakstījis.")
	f.AddFinding() // as Ctrl+D does
	all := f.work.Findings()
	if len(all) != 1 || all[0].Title != "Ko vēlaties piebilst?: citāts" || len(all[0].Evidence) != 1 {
		t.Fatalf("%+v", all)
	}
	e := all[0].Evidence[0]
	if e.Quote.Text != "Vispirms jāsakārto datu kvalitāte." || e.Quote.Name != "Ministrija 01" || e.Cells != "C2" {
		t.Errorf("%+v %+v", e, e.Quote)
	}
	if want := (page.Finding{ID: all[0].ID}); !slices.Equal(f.host.Revealed, []page.Target{want}) {
		t.Errorf("revealed %+v", f.host.Revealed)
	}
	if step, _ := f.work.UndoStep(); step.Action != "finding.create" {
		t.Errorf("%+v", step)
	}
}

func TestAnswersAreQuotedInAFindingThatIsThere(t *testing.T) {
	f := open(t, remarks)
	id, err := f.work.AddFinding("Nauda", nil)
	if err != nil {
		t.Fatal(err)
	}
	f.click(1, 0)
	f.click(4, fyne.KeyModifierControl)
	f.tap("Pievienot esošam konstatējumam…")
	row, ok := uitest.Find(f.host.Win.Canvas().Overlays().Top(), func(r *kit.ListRow) bool { return r.Title == "K-01 Nauda" })
	if !ok {
		t.Fatal("the finding is not offered")
	}
	row.OnTapped()
	f.host.Queue.Drain()
	got, _ := f.work.Finding(id)
	if len(got.Evidence) != 2 || got.Evidence[0].Quote == nil || !slices.Equal(f.host.Notified, []string{"Konstatējumam K-01 pievienoti 2 citāti."}) {
		t.Errorf("%+v, said %q, %v", got.Evidence, f.host.Notified, f.host.Errors)
	}
	if err := f.work.Undo(); err != nil {
		t.Fatal(err)
	}
	if got, _ = f.work.Finding(id); len(got.Evidence) != 0 {
		t.Error("both are taken back at once")
	}
}

func TestWhatCannotBeQuotedIsNotOffered(t *testing.T) {
	f := open(t, manyRemarks(40))
	f.click(0, 0)
	f.reader.TypedShortcut(&fyne.ShortcutSelectAll{})
	f.host.Queue.Drain()
	if f.CanAddFinding() {
		t.Error("forty at once")
	}
	f.reads("Konstatējumam reizē var pievienot ne vairāk kā 20 citātus.")
	f.turnTo(asWords)
	if f.CanAddFinding() {
		t.Error("while words are shown")
	}
	f.turnTo(asAnswers)
	f.click(3, 0)
	if !f.CanAddFinding() {
		t.Error("one can be quoted")
	}
	// The filter leaves too few to tell anything of.
	tab := f.made.open.Table
	q := tab.Question("Vai izmanto MI?")
	f.work.SetFilter(tabulate.Filter{{Table: tab.ID, Question: q.ID, Options: []int{0}}})
	if err := f.work.SetMethod(workspace.Method{Threshold: 30}); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	f.AddFinding()
	if f.CanAddFinding() || len(f.work.Findings()) != 0 {
		t.Error("so few are quoted")
	}
}

func TestQuotingReadsInEnglish(t *testing.T) {
	f := open(t, remarks)
	f.lang(words.English)
	f.click(0, 0)
	f.reads("Add finding", "A quotation names who wrote it.")
}
