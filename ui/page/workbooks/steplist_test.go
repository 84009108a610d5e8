package workbooks_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"izpete/ui/kit"
	"izpete/ui/page/workbooks"
	"izpete/ui/uitest"
)

func TestCorrectionsOfTheCaseAreUndone(t *testing.T) {
	d := newDesk(t)
	d.loaded("aptauja.csv")
	d.chip("Apvienot")
	d.reads("skaitīts kā „Plāno izmantot”")
	if s, ok := d.work.UndoStep(); !ok || s.Action != "step.merge" {
		t.Fatalf("undo would take back %+v", s)
	}
	if err := d.work.Undo(); err != nil {
		t.Fatal(err)
	}
	d.page.Refresh()
	d.Queue.Drain()
	d.reads("līdzīgs „Plāno izmantot”", "Pagaidām nekas nav labots.")
	if err := d.work.Redo(); err != nil {
		t.Fatal(err)
	}
	d.page.Refresh()
	d.Queue.Drain()
	d.reads("skaitīts kā „Plāno izmantot”")
	d.icon("Noņemt labojumu")
	d.reads("Pagaidām nekas nav labots.")
	if err := d.work.Undo(); err != nil {
		t.Fatal(err)
	}
	d.page.Refresh()
	d.Queue.Drain()
	d.reads("skaitīts kā „Plāno izmantot”")
}

// What one workbook needed is used on the next, and what does not fit is said.
func TestCorrectionsInAFile(t *testing.T) {
	d := newDesk(t)
	d.loaded("aptauja.csv")
	d.chip("Apvienot")
	d.row("Vai izmanto MI?")
	d.pick("Joma", "Budžets")
	d.SavePath = filepath.Join(d.dir, "labojumi.json")
	tap(d, "link", func(l *kit.Link) bool { return l.Text == "Saglabāt datnē…" })
	if _, err := os.Stat(d.SavePath); err != nil || len(d.Notified) == 0 {
		t.Fatal(err, d.Notified)
	}
	d.open(d.book("otra.csv", "Iestāde;Vai izmanto MI?", "Iestāde 101;Plāno izmantot", "Iestāde 102;Nav plāna", "Iestāde 103;Plāno izmantot"))
	tap(d, "link", func(l *kit.Link) bool { return l.Text == "Lietot no datnes…" })
	top := d.Win.Canvas().Overlays().Top()
	if !uitest.Reads(top, "labojumi.json") || uitest.Reads(top, "otra.csv") {
		t.Fatalf("offered are %q", uitest.Texts(top))
	}
	d.Win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	workbooks.UseRecipe(d.page, d.SavePath)
	d.Queue.Drain()
	if q := d.question("izmanto MI"); q.Area != "budget" {
		t.Errorf("area %q", q.Area)
	}
	d.reads("1. labojums netika izpildīts", "skar 3 respondentus")

	workbooks.UseRecipe(d.page, d.survey("nav-labojumi.csv"))
	d.Queue.Drain()
	if len(d.Errors) != 1 || d.Words().Error(d.Errors[0]) == d.Words().T("error.unexpected") {
		t.Errorf("errors %v", d.Errors)
	}
}

// The list folds, and stays folded.
func TestCorrectionsFold(t *testing.T) {
	d := newDesk(t)
	d.open(d.unclear("aptauja.csv"))
	d.chip("Apvienot")
	d.icon("Paslēpt labojumus")
	d.says("skaitīts kā „Plāno izmantot”")
	d.chip("Nav atzīmēts")
	d.says("skaitīts kā „Plāno izmantot”")
	d.icon("Rādīt labojumus")
	d.reads("skaitīts kā „Plāno izmantot”", "nozīmē „nav atzīmēts”")
}

func TestReadOnlyCaseIsNotCorrected(t *testing.T) {
	d := newDesk(t)
	d.loaded("aptauja.csv")
	path := filepath.Join(d.dir, "lieta.izpete")
	if err := d.work.Close(); err != nil {
		t.Fatal(err)
	}
	if err := d.work.Open(t.Context(), path, true); err != nil {
		t.Fatal(err)
	}
	d.state = &workbooks.State{}
	d.make()
	d.reads("Vai izmanto MI?", "plano izmantot")
	if _, ok := uitest.Find(d.page.Content(), func(c *kit.Chip) bool { return c.Text == "Apvienot" }); ok {
		t.Error("a case that is only read offers to correct")
	}
	d.row("Vai izmanto MI?")
	if !strings.Contains(d.Said, "C1: Vai izmanto MI?") {
		t.Errorf("the status line says %q", d.Said)
	}
}

// A correction of the case makes the window refresh the page; the cells and the
// focus stay where they are.
func TestRefreshKeepsThePlace(t *testing.T) {
	d := newDesk(t)
	d.loaded("aptauja.csv")
	d.row("Vai izmanto MI?")
	find := func() *kit.Choice {
		c, ok := uitest.Find(d.page.Content(), func(c *kit.Choice) bool { return c.Name == "Joma" })
		if !ok {
			t.Fatal("no choice of areas")
		}
		return c
	}
	d.Win.Canvas().Focus(find())
	d.pick("Joma", "Budžets")
	d.page.Refresh()
	d.Queue.Drain()
	d.reads("gatavības joma Budžets")
	if on := d.Win.Canvas().Focused(); on != find() {
		t.Errorf("the focus is on %T after the correction", on)
	}
}

// Corrections of a workbook that is not loaded are not thrown away by a key.
func TestCorrectedWorkbookIsPutAwayAfterAQuestion(t *testing.T) {
	d := newDesk(t)
	d.open(d.unclear("aptauja.csv"))
	d.page.Escape()
	d.Queue.Drain()
	if len(d.Confirmed) > 0 {
		t.Errorf("asked %q about a workbook that was not corrected", d.Confirmed)
	}
	d.open(filepath.Join(d.dir, "aptauja.csv"))
	d.chip("Apvienot")
	d.page.Escape()
	d.Queue.Drain()
	if len(d.Confirmed) != 1 {
		t.Errorf("asked %q", d.Confirmed)
	}
	d.reads("Lietā vēl nav nevienas darbgrāmatas")
}
