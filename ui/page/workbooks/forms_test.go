package workbooks_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	sample "izpete/data/sample/forms"
	"izpete/ui/uitest"
)

// formsFolder writes twelve sample forms to a folder.
func (d *desk) formsFolder() string {
	d.t.Helper()
	f, err := sample.Make(12)
	if err != nil {
		d.t.Fatal(err)
	}
	folder := filepath.Join(d.dir, "anketas")
	if err := os.Mkdir(folder, 0o755); err != nil {
		d.t.Fatal(err)
	}
	for _, file := range f.Files {
		if err := os.WriteFile(filepath.Join(folder, file.Name), file.Data, 0o600); err != nil {
			d.t.Fatal(err)
		}
	}
	return folder
}

func TestFolderOfFormsIsLoadedShownAndUndone(t *testing.T) {
	d := newDesk(t)
	d.page.OpenForms(d.formsFolder())
	d.Queue.Drain()
	d.reads("Anketas paraugs", "Iestādes 12", "9 atpazīti")
	if !uitest.Reads(d.page.TopBar(), "Ielādēt anketas — anketas") {
		t.Errorf("strip: %q", uitest.Texts(d.page.TopBar()))
	}
	if got := d.page.StatusText(); !strings.HasPrefix(got, "anketas · 12 datnes mapē · sha256 ") {
		t.Errorf("status %q", got)
	}
	d.make() // as the window does when the language changes
	d.reads("9 atpazīti")
	d.press("Ielādēt 12 anketas")
	if len(d.Errors) > 0 || len(d.work.Tables()) != 1 {
		t.Fatalf("%v, %d tables", d.Errors, len(d.work.Tables()))
	}
	d.page.Refresh()
	d.Queue.Drain()
	d.reads("Izņemt no lietas", "9 atpazīti")

	shown, err := d.work.Source(t.Context(), d.work.Tables()[0].Source.SHA256)
	if err != nil {
		t.Fatal(err)
	}
	aside, err := d.work.SetAside(t.Context(), shown.Forms, "Iestāde 001.xlsx", true, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.work.CorrectForms("forms.aside", aside); err != nil {
		t.Fatal(err)
	}
	d.page.Refresh()
	d.Queue.Drain()
	d.reads("Nolasītas 11 anketas · 1 nav ieskaitīta")
	if err := d.work.Undo(); err != nil {
		t.Fatal(err)
	}
	d.page.Refresh()
	d.Queue.Drain()
	d.reads("Nolasītas 12 anketas")
}

func TestFolderThatIsNoneIsRefused(t *testing.T) {
	d := newDesk(t)
	empty := filepath.Join(d.dir, "tukša")
	if err := os.Mkdir(empty, 0o755); err != nil {
		t.Fatal(err)
	}
	d.page.OpenForms(empty)
	d.Queue.Drain()
	if len(d.Errors) != 1 || !strings.Contains(d.Words().Error(d.Errors[0]), "nav nevienas anketas") {
		t.Errorf("%v", d.Errors)
	}
	d.reads("Lietā vēl nav nevienas darbgrāmatas")
}

func TestFolderIsPutAway(t *testing.T) {
	d := newDesk(t)
	d.page.OpenForms(d.formsFolder())
	d.Queue.Drain()
	if !d.page.Escape() {
		t.Error("Esc does not put the folder away")
	}
	d.Queue.Drain()
	d.reads("Lietā vēl nav nevienas darbgrāmatas")
}
