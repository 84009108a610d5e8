package findings

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"izpete/data/finding"
	"izpete/data/workspace"
	"izpete/ui/uitest"
)

// sampleCase is a real case with the sample workbook, as in the program.
func sampleCase(t *testing.T) (*workspace.Workspace, string) {
	t.Helper()
	w := uitest.NewCase(t)
	uitest.LoadSample(t, w)
	info, _ := w.Case()
	return w, info.Path
}

// obstacle is the figure of the deck's first slide of obstacles.
func obstacle(t *testing.T, w *workspace.Workspace) workspace.Selection {
	t.Helper()
	for _, table := range w.Tables() {
		for _, q := range table.Questions {
			if i := q.Option("Finanšu trūkums"); i >= 0 {
				return workspace.Selection{Table: table.ID, Question: q.ID, Option: i}
			}
		}
	}
	t.Fatal("the sample has no such option")
	return workspace.Selection{}
}

func TestWrittenFindingIsThereAfterReopening(t *testing.T) {
	w, path := sampleCase(t)
	s := obstacle(t, w)
	id, err := w.AddFinding("Trūkst finansējuma", &s)
	if err != nil {
		t.Fatal(err)
	}
	h := uitest.NewHost(t)
	m := NewMemory()
	p := New(h, w, m)
	p.pause = 0
	w.Subscribe(func(workspace.Signal) { h.Queue.Post(p.Refresh) })
	h.Put(p.Content())
	if !uitest.Reads(p.editor.evidence.column, "44\u00a0/\u00a083 = 53\u00a0%") {
		t.Errorf("evidence: %q", uitest.Texts(p.editor.evidence.column))
	}
	box := p.boxOf(finding.FieldCondition)
	h.Win.Canvas().Focus(box)
	const want = "Finanšu trūkumu norāda 53 % iestāžu (44 no 83)."
	for _, r := range want {
		test.Type(box, string(r))
		h.Queue.Drain()
	}
	if box.Text != want {
		t.Fatalf("typed %q", box.Text)
	}
	if got := p.editor.fields[2].backed.Text; got != "Pierādījumiem atbilst 2 skaitļi" {
		t.Errorf("figures %q", got)
	}
	p.editor.edit(finding.FieldStatus, string(finding.StatusUnderReview))

	// Undo of the status reaches the chip and leaves the text alone.
	if err := w.Undo(); err != nil {
		t.Fatal(err)
	}
	h.Queue.Drain()
	if p.editor.chips.status.Text != "Melnraksts" || box.Text != want {
		t.Errorf("after undo: %q, %q", p.editor.chips.status.Text, box.Text)
	}
	// Undo of the last letter reaches the field, which has the focus.
	if err := w.Undo(); err != nil {
		t.Fatal(err)
	}
	h.Queue.Drain()
	if box.Text != strings.TrimSuffix(want, ".") {
		t.Errorf("after undo: %q", box.Text)
	}
	test.Type(box, "!")
	p.Leave()

	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := w.Open(context.Background(), path, false); err != nil {
		t.Fatal(err)
	}
	h.Queue.Drain()
	f, ok := w.Finding(id)
	if !ok || !strings.HasPrefix(f.Condition, "Finanšu trūkumu norāda") || !strings.Contains(f.Condition, "!") || len(f.Evidence) != 1 {
		t.Errorf("after reopening: %q, %d pieces of evidence", f.Condition, len(f.Evidence))
	}

	test.Tap(p.editor.evidence.cards.Objects[0].(*evidenceCard))
	if got, ok := w.Selected(); !ok || got.Option != s.Option || len(w.Filter()) != 1 {
		t.Errorf("the view of the evidence: %+v, %v", got, w.Filter())
	}
	if err := w.RemoveSource(w.Tables()[0].Source.SHA256); err != nil {
		t.Fatal(err)
	}
	h.Queue.Drain()
	if !uitest.Reads(p.list.card, "Datu vairs nav") || !uitest.Reads(p.editor.card, "pierādījums mainījies") {
		t.Errorf("without the workbook: %q", uitest.Texts(p.list.card))
	}
}

func TestReadOnlyFromDisk(t *testing.T) {
	w, path := sampleCase(t)
	if _, err := w.AddFinding("Trūkst finansējuma", nil); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := w.Open(context.Background(), path, true); err != nil {
		t.Fatal(err)
	}
	h := uitest.NewHost(t)
	p := New(h, w, NewMemory())
	h.Put(p.Content())
	if !uitest.Reads(p.Content(), "tikai lasīšanai") || !uitest.Reads(p.Content(), "Trūkst finansējuma") {
		t.Errorf("%q", uitest.Texts(p.Content()))
	}
}
