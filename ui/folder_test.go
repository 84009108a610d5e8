package ui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	sample "izpete/data/sample/forms"
	"izpete/ui/uitest"
)

func (r *rig) formsFolder() string {
	r.t.Helper()
	f, err := sample.Make(6)
	if err != nil {
		r.t.Fatal(err)
	}
	folder := filepath.Join(r.dir, "anketas")
	if err := os.Mkdir(folder, 0o755); err != nil {
		r.t.Fatal(err)
	}
	for _, file := range f.Files {
		if err := os.WriteFile(filepath.Join(folder, file.Name), file.Data, 0o600); err != nil {
			r.t.Fatal(err)
		}
	}
	return folder
}

func TestFolderOfFormsWithoutCaseAsksWhereToKeepOne(t *testing.T) {
	r := newRig(t)
	r.Open(r.formsFolder())
	r.queue.Drain()
	if r.dialog() == nil || !uitest.Reads(r.dialog(), "Jauna revīzijas lieta") {
		t.Fatal("no question")
	}
	r.key(fyne.KeyReturn)
	if _, err := os.Stat(filepath.Join(r.dir, "anketas.izpete")); err != nil {
		t.Fatal(err)
	}
	r.reads("Ielādēt anketas — anketas", "Ielādēt 6 anketas")
	if n := len(r.work.Tables()); n != 0 {
		t.Errorf("%d tables are in the case before loading", n)
	}
}

func TestFolderOfFormsInACaseAndAFormOfItsQuestions(t *testing.T) {
	r := newRig(t)
	if err := r.work.Create(filepath.Join(r.dir, "lieta.izpete"), "Lieta"); err != nil {
		t.Fatal(err)
	}
	r.queue.Drain()
	r.Open(r.formsFolder())
	r.queue.Drain()
	r.reads("Ielādēt 6 anketas")
	p, err := r.work.PreviewForms(t.Context(), filepath.Join(r.dir, "anketas"), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := r.work.LoadForms(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	r.queue.Drain()
	r.Do("forms.make")
	if r.dialog() == nil || !uitest.Reads(r.dialog(), "Saglabāt") {
		t.Fatal("nobody asks where to")
	}
	r.key(fyne.KeyReturn)
	made, err := filepath.Glob(filepath.Join(r.dir, "anketa*"))
	if err != nil {
		t.Fatal(err)
	}
	if all := strings.Join(made, " "); !strings.Contains(all, "anketa.xlsx") || !strings.Contains(all, "anketa.json") {
		t.Errorf("made %q", made)
	}
}

func TestFolderIsOpenedOnItsOwn(t *testing.T) {
	r := newRig(t)
	folder := r.formsFolder()
	r.Open(folder, filepath.Join(r.dir, "aptauja.csv"))
	if r.dialog() == nil || !uitest.Reads(r.dialog(), "Anketu mapi atveriet vienu pašu") {
		t.Error("no message")
	}
}
