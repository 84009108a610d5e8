package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"izpete/ui/kit"
	"izpete/ui/uitest"
)

func (r *rig) railFolded() bool {
	_, ok := uitest.Find(r.content(), func(b *kit.IconButton) bool { return b.Mark == kit.MarkUnfold })
	return ok
}

func (r *rig) resize(w, h float32) {
	r.Window.Window().Resize(fyne.NewSize(w, h))
	r.queue.Drain()
}

func TestTheRailFoldsWhereTheTextIsLarge(t *testing.T) {
	r := newRig(t)
	r.sample()
	r.resize(1024, 700)
	if r.railFolded() {
		t.Fatal("there is room for the rail")
	}
	for range 10 {
		r.Do("view.larger")
	}
	r.queue.Drain()
	if !r.railFolded() {
		t.Error("at 200 % the rail takes a quarter of the window")
	}
	r.Do("view.rail")
	r.queue.Drain()
	if r.railFolded() {
		t.Error("it does not unfold")
	}
	r.Do("view.dark") // everything is made anew
	r.queue.Drain()
	if r.railFolded() {
		t.Error("it folds again by itself")
	}
	r.resize(2560, 1440)
	if r.railFolded() {
		t.Error("it is folded in a wide window")
	}
	r.resize(1024, 700)
	if !r.railFolded() {
		t.Error("it stays unfolded in a narrow window")
	}
	r.Do("view.usual")
	r.queue.Drain()
	if r.railFolded() {
		t.Error("it stays folded with small text")
	}
}

func TestAFoldedRailStaysSoInAnyWindow(t *testing.T) {
	r := newRig(t)
	r.sample()
	r.Do("view.rail")
	r.resize(640, 480)
	r.resize(1360, 860)
	if !r.railFolded() {
		t.Error("what was chosen is forgotten")
	}
}
