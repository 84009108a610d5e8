package ui_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/tabulate"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

func TestTheMethodIsChosenAndSaid(t *testing.T) {
	r := newRig(t)
	r.sample()
	r.Do("view.method")
	r.queue.Drain()
	check, ok := uitest.Find(r.dialog(), func(c *kit.Check) bool { return c.Text == "Tips" })
	if !ok {
		t.Fatalf("nothing to weight by: %q", uitest.Texts(r.dialog()))
	}
	test.Tap(check)
	r.queue.Drain()
	if text := strings.Join(uitest.Texts(r.dialog()), " "); !strings.Contains(text, "dizaina efekts") || !strings.Contains(text, "n_ef") {
		t.Errorf("what the weights do is not said: %s", text)
	}
	seg, ok := uitest.Find(r.dialog(), func(s *kit.Segmented) bool { return len(s.Options) == 4 })
	if !ok {
		t.Fatal("no thresholds")
	}
	seg.OnChanged(2)
	r.queue.Drain()
	r.key(fyne.KeyReturn)
	if m := r.work.Method(); m.Threshold != 5 || len(m.Weights) != 1 || m.Weights[0] != "Tips" {
		t.Fatalf("stored %+v", m)
	}
	if text := strings.Join(uitest.Texts(r.content()), " | "); !strings.Contains(text, "metode: svērts, n_ef = ") || !strings.Contains(text, "aizklāts zem 5") {
		t.Errorf("the status line does not say it: %s", text)
	}
	r.Do("edit.undo")
	r.queue.Drain()
	if !r.work.Method().Usual() {
		t.Error("undo leaves the method")
	}
}

func TestWithoutAListOfTheInvitedItSaysWhy(t *testing.T) {
	r := newRig(t)
	if err := r.work.Create(r.dir+"/x.izpete", "X"); err != nil {
		t.Fatal(err)
	}
	p, err := r.work.PreviewBytes(t.Context(), "x.csv", []byte("Iestāde,Vai lieto?\nA,Jā\nB,Nē\nC,Jā\n"))
	if err != nil {
		t.Fatal(err)
	}
	if err := r.work.Load(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	r.queue.Drain()
	r.Do("view.method")
	r.queue.Drain()
	if text := strings.Join(uitest.Texts(r.dialog()), " "); !strings.Contains(text, "nav uzaicināto saraksta") {
		t.Errorf("not said: %s", text)
	}
	r.key(fyne.KeyEscape)
	if !r.work.Method().Equal(workspace.Method{Base: tabulate.BaseAnswered}) {
		t.Error("Esc stores a method")
	}
}
