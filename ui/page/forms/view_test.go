package forms

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	sample "izpete/data/sample/forms"
	"izpete/data/survey"
	"izpete/data/words"
	"izpete/ui/uitest"
)

func TestSampleFormIsLit(t *testing.T) {
	d := newDesk(t)
	d.reads("Anketas paraugs", "Iestādes 80", "Jautājumi", "9 atpazīti · programmas piedāvājums",
		"2. Vai iestāde izmanto mākslīgo intelektu?", "vairākas atbildes · 4 varianti", "Nolasītas 79 anketas · 1 nav ieskaitīta")
	for _, c := range []struct {
		cell, number string
		lit          bool
	}{{d.cellOf("institution"), "1", true}, {d.cellOf("use"), "3", true}, {"A1", "", false}} {
		at, _ := parseCell(c.cell)
		fill, number := d.view.look(at)
		if number != c.number || (fill != "card") != c.lit {
			t.Errorf("%s: %s %q", c.cell, fill, number)
		}
	}
	d.press("Ielādēt 79 anketas")
	if !slices.Equal(d.did, []string{"load"}) {
		t.Errorf("did %q", d.did)
	}
}

func TestInstitutionsAreFiltered(t *testing.T) {
	d := newDesk(t)
	d.press("Iestādes 80")
	d.reads("Visas 80", "Ar piezīmēm 5", "Nav ieskaitītas 1", "Citas datnes 1", "bez piezīmēm")
	d.press("Ar piezīmēm 5")
	d.reads("Iestāde 002.xlsx!Anketa!A16", "ir iespraustas rindas")
	if uitest.Reads(d.view.Content(), "Iestāde 001.xlsx") {
		t.Error("a form without remarks is among those with them")
	}
	d.press("Nav ieskaitītas 1")
	for _, f := range eighty().Files {
		if f.Damage == sample.Cut {
			d.reads(f.Name)
		}
	}
	d.press("Citas datnes 1")
	d.reads("lasi.txt", "Nav ieskaitīta: nav .xlsx vai .xlsm datne.")
}

// A remark opens the form at the cell it is about; Esc goes back.
func TestRemarkOpensItsCell(t *testing.T) {
	d := newDesk(t)
	d.press("Iestādes 80")
	d.press("Ar piezīmēm 5")
	d.press("ir mainīts teksts")
	d.reads("Iestāde 002.xlsx: šūna, uz kuru attiecas piezīme", "3. Kā Jūs vērtējat")
	if fill, _ := d.view.look(address{16, 1}); fill != "warnWash" {
		t.Errorf("the cell is %s", fill)
	}
	if !d.view.Escape() || d.view.other != nil {
		t.Error("Esc does not go back")
	}
	d.reads("Ar piezīmēm 5")
	if d.view.Escape() {
		t.Error("nothing is left for Esc")
	}
}

func TestAFileIsSetAsideAndTakenIn(t *testing.T) {
	d := newDesk(t)
	d.press("Iestādes 80")
	d.press("Atlikt")
	d.reads("Nolasītas 78 anketas · 2 nav ieskaitītas", "Nav ieskaitīta: atlikta pēc revidenta lēmuma.")
	d.press("Ieskaitīt")
	d.reads("Nolasītas 79 anketas · 1 nav ieskaitīta")
	if len(d.Errors) > 0 {
		t.Error(d.Errors)
	}
}

func TestCellsAreMarked(t *testing.T) {
	d := newDesk(t)
	use := d.cellOf("use")
	d.choose(use, "Atbildes te nav")
	d.reads("8 atpazīti")
	d.choose(use, "Iestādes grupa, piemēram, tips vai reģions")
	if q := d.seen.Profile.Questions[2]; q.Kind != survey.KindGroup || q.Cells[0].Cell != use {
		t.Errorf("third question %+v", q)
	}
	d.choose(use, "3. jautājums drīkst palikt tukšs")
	if !d.seen.Profile.Questions[2].Optional {
		t.Error("it may not be left empty")
	}
	d.choose(d.cellOf("staff"), "atvērtā atbilde")
	if q := d.seen.Profile.Questions[5]; q.Kind != survey.KindText {
		t.Errorf("sixth question %+v", q)
	}
	if len(d.Errors) > 0 {
		t.Error(d.Errors)
	}
}

// The list stays where it was scrolled to, and the cell that was marked stays in
// sight.
func TestPlaceIsKept(t *testing.T) {
	d := newDesk(t)
	d.press("Iestādes 80")
	d.view.list.SetOffset(300)
	d.view.setAside("Iestāde 005.xlsx", true)
	d.Queue.Drain()
	if got := d.view.list.Offset(); got != 300 {
		t.Errorf("scrolled to %v", got)
	}
	d.press("Anketas paraugs")
	use, _ := parseCell(d.cellOf("use"))
	d.view.pick(use, fyne.NewPos(300, 300))
	d.Win.Canvas().Overlays().Remove(d.Win.Canvas().Overlays().Top())
	d.choose(use.String(), "Atbildes te nav")
	if d.view.sight() != use || !strings.HasPrefix(d.Said, "Anketa!"+use.String()) {
		t.Errorf("in sight is %v, the status line says %q", d.view.sight(), d.Said)
	}
}

// A press on a cell brings its menu up, also with the keys; a cell that is
// brought into sight does not.
func TestCellMenuComesUp(t *testing.T) {
	d := newDesk(t)
	over := func() fyne.CanvasObject { return d.Win.Canvas().Overlays().Top() }
	d.press("4. Kā vērtējat iestādes gatavību?")
	if over() != nil {
		t.Fatal("a menu came up without being asked for")
	}
	d.view.grid.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if over() == nil || !uitest.Reads(over(), "Iestādes nosaukums") {
		t.Error("Enter brings no menu up")
	}
	d.Win.Canvas().Overlays().Remove(over())
	test.TapCanvas(d.Win.Canvas(), fyne.CurrentApp().Driver().AbsolutePositionForObject(d.view.grid).AddXY(120, 150))
	if over() == nil {
		t.Error("a press brings no menu up")
	}
}

func TestListOfThoseInvited(t *testing.T) {
	d := newDesk(t)
	list := filepath.Join(d.dir, "uzaicinātās.xlsx")
	must(t, os.WriteFile(list, eighty().List, 0o600))
	d.view.invite(list)
	d.Queue.Drain()
	d.reads("atbildējušas 79 no 90 uzaicinātajām")
	d.press("Iestādes 80")
	d.press("Nav atbildējušas 11")
	d.reads("Anketa mapē nav atrasta.", "bet to nevarēja ieskaitīt")
}

func TestProfileIsKeptAndUsed(t *testing.T) {
	d := newDesk(t)
	d.choose(d.cellOf("remarks"), "Atbildes te nav")
	d.SavePath = filepath.Join(d.dir, "profils.json")
	d.view.saveProfile()
	if len(d.Notified) != 1 || !strings.Contains(d.Notified[0], "profils.json") {
		t.Errorf("said %q", d.Notified)
	}
	d.choose(d.cellOf("use"), "Atbildes te nav")
	d.reads("7 atpazīti")
	d.view.useProfile(d.SavePath)
	d.Queue.Drain()
	d.reads("8 atpazīti")
	d.view.useProfile(filepath.Join(d.dir, "nav.json"))
	d.Queue.Drain()
	if len(d.Errors) != 1 {
		t.Errorf("errors %v", d.Errors)
	}
	d.reads("8 atpazīti", "Ielādēt 79 anketas")
}

// While forms are read it can be stopped, and what was shown stays.
func TestReadingIsStopped(t *testing.T) {
	d := newDesk(t)
	d.view.setAside("Iestāde 001.xlsx", true)
	d.reads("Lasa anketas no jauna", "Atcelt")
	if !d.view.Escape() {
		t.Error("Esc does not stop it")
	}
	d.Queue.Drain()
	d.reads("Nolasītas 79 anketas", "Ielādēt 79 anketas")
}

func TestStoredFolderIsChangedInTheCase(t *testing.T) {
	d := newDesk(t)
	must(t, d.work.LoadForms(context.Background(), d.seen))
	again, err := d.work.Source(context.Background(), d.seen.Source.SHA256)
	must(t, err)
	d.seen, d.acts.Stored = again.Forms, true
	d.make()
	if !d.work.FormsStored(d.seen) {
		t.Error("what was just read is not what the case has")
	}
	d.press("Iestādes 80")
	d.press("Atlikt")
	if n := d.work.Tables()[0].Len(); n != 78 {
		t.Errorf("%d in the case", n)
	}
	if !d.work.FormsStored(d.seen) {
		t.Error("what was stored is not what is shown")
	}
	must(t, d.work.Undo())
	if d.work.FormsStored(d.seen) || d.work.Tables()[0].Len() != 79 {
		t.Error("undo does not show")
	}
	d.press("Izņemt no lietas")
	if !slices.Equal(d.did, []string{"remove"}) {
		t.Errorf("did %q", d.did)
	}
}

// Both languages have all words, in every part of the view.
func TestEverythingHasWords(t *testing.T) {
	d := newDesk(t)
	for _, l := range words.Langs {
		d.Lang = l
		d.state.answers = false
		d.make()
		all := uitest.Texts(d.view.Content())
		for f := range filters {
			d.state.answers, d.state.filter = true, f
			d.make()
			all = append(all, uitest.Texts(d.view.Content())...)
		}
		for _, item := range append(d.view.moreItems().Items, d.view.cellMenu(address{4, 2}).Items...) {
			all = append(all, item.Label)
		}
		for _, s := range all {
			if strings.Contains(s, "[[") || strings.Contains(s, "{{") {
				t.Errorf("%s: %s", l, s)
			}
		}
	}
}
