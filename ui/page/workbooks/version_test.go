package workbooks_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"izpete/data/tabulate"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

// newer is a later version of the unclear survey: one respondent came, one went,
// two answer otherwise.
func (d *desk) newer() string {
	d.t.Helper()
	folder := filepath.Join(d.dir, "jaunākā")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		d.t.Fatal(err)
	}
	raw, err := os.ReadFile(d.unclear("aptauja.csv"))
	if err != nil {
		d.t.Fatal(err)
	}
	text := strings.NewReplacer(
		"Iestāde 001;ministrija;Plāno izmantot;Jā;Nē;Jā\n", "",
		"Iestāde 004;ministrija;Nav plāna", "Iestāde 004;ministrija;Plāno izmantot",
		"Nav informācijas", "Lieto",
		"Kopā", "Iestāde 008;padotība;Plāno izmantot;Jā;Nē;Nē\nKopā",
	).Replace(string(raw))
	path := filepath.Join(folder, "aptauja.csv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return path
}

// compared has a corrected workbook with a finding in the case, and a newer
// version of it open.
func compared(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t)
	d.loaded("aptauja.csv")
	d.chip("Apvienot")
	for _, table := range d.work.Tables() {
		for _, q := range table.Questions {
			if o := q.Option("Nav plāna"); o >= 0 {
				if _, err := d.work.AddFinding("Daļa iestāžu neplāno", &workspace.Selection{Table: table.ID, Question: q.ID, Option: o}); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	d.open(d.newer())
	return d
}

func (d *desk) respondents() (names []string) {
	for _, t := range d.work.Tables() {
		names = append(names, t.Names...)
	}
	return names
}

func TestNewerVersionIsComparedAndNothingStored(t *testing.T) {
	d := compared(t)
	d.reads("Kas mainītos", "Respondenti: bija 7, tagad 7; salīdzināti pēc nosaukuma",
		"Pievienotie respondenti", "Iestāde 008", "Respondenti, kuru vairs nav", "Iestāde 001",
		"Iestāde 004 · Vai izmanto MI?", "bija „Nav plāna”, tagad „Plāno izmantot”", "C4 (bija C5)",
		"„Lieto” · Vai izmanto MI?", "Jaunajai versijai lietots 1 lietas darbgrāmatas labojums",
		"Skaitļi mainās 1 konstatējumā", "K-01", "bija 2 no 7 (28,6\u00a0%), tagad 1 no 7 (14,3\u00a0%)")
	if !uitest.Reads(d.page.TopBar(), "Jaunāka versija — aptauja.csv") {
		t.Errorf("strip: %q", uitest.Texts(d.page.TopBar()))
	}
	if names := d.respondents(); slices.Contains(names, "Iestāde 008") || len(names) != 7 {
		t.Errorf("in the case are %q", names)
	}
	if s, _ := d.work.UndoStep(); s.Action != "finding.create" {
		t.Errorf("the last step is %q", s.Action)
	}
}

func TestVersionIsAccepted(t *testing.T) {
	d := compared(t)
	d.press("Pieņemt jauno versiju")
	if names := d.respondents(); !slices.Contains(names, "Iestāde 008") || len(d.work.Surveys()) != 1 {
		t.Errorf("in the case are %q in %d workbooks", names, len(d.work.Surveys()))
	}
	d.reads("skaitīts kā „Plāno izmantot”", "Izņemt no lietas")
	if err := d.work.Undo(); err != nil {
		t.Fatal(err)
	}
	d.page.Refresh()
	d.Queue.Drain()
	if names := d.respondents(); slices.Contains(names, "Iestāde 008") {
		t.Errorf("after undoing it in the case are %q", names)
	}
	d.reads("Iestāde 001")
}

func TestVersionIsLeft(t *testing.T) {
	d := compared(t)
	d.press("Atstāt, kā bija")
	if names := d.respondents(); slices.Contains(names, "Iestāde 008") {
		t.Errorf("in the case are %q", names)
	}
	d.reads("Izņemt no lietas")
}

func TestVersionIsLoadedApart(t *testing.T) {
	d := compared(t)
	d.press("Ielādēt atsevišķi")
	if n := len(d.work.Surveys()); n != 2 {
		t.Errorf("%d workbooks are in the case", n)
	}
	if len(d.Errors) > 0 {
		t.Error(d.Errors)
	}
}

// The cells of the new version can be looked at and corrected; then it is
// compared again.
func TestVersionIsCorrectedBeforeItIsAccepted(t *testing.T) {
	d := compared(t)
	d.row("Iestāde 004 · Vai izmanto MI?")
	if !strings.Contains(d.Said, "C4: Plāno izmantot") {
		t.Errorf("the status line says %q", d.Said)
	}
	d.row("Vai izmanto MI?")
	d.write("Lieto", "Plāno izmantot")
	d.press("Atpakaļ pie salīdzinājuma")
	d.says("„Lieto” · Vai izmanto MI?")
	d.reads("Jaunajai versijai lietoti 2 lietas darbgrāmatas labojumi")
	d.row("Iestāde 008")
	if _, ok := uitest.Find(d.page.Content(), func(b *kit.Button) bool { return b.Text == "Pieņemt jauno versiju" }); !ok {
		t.Error("the version cannot be accepted while its cells are shown")
	}
	if !d.page.Escape() {
		t.Error("Esc must go back to the comparison")
	}
	d.Queue.Drain()
	d.reads("Kas mainītos")
	d.press("Pieņemt jauno versiju")
	if len(d.seen().Steps()) != 2 {
		t.Errorf("corrections %+v", d.seen().Steps())
	}
}

func TestComparingCanBeCancelled(t *testing.T) {
	d := newDesk(t)
	d.loaded("aptauja.csv")
	d.page.OpenWorkbooks([]string{d.newer()})
	for !uitest.Reads(d.page.Content(), "Salīdzina") && d.Queue.Len() > 0 {
		d.Queue.Step()
	}
	if !d.page.Escape() {
		t.Error("Esc must stop the comparing")
	}
	d.Queue.Drain()
	d.reads("Ielādēt 7 atbildes")
}

// What rests on an option that the newer version no longer has is named before it
// is accepted; where nothing is lost, nothing is said.
func TestVersionSaysWhatWouldLoseItsBasis(t *testing.T) {
	d := compared(t)
	const head = "Kas lietā zaudētu pamatu"
	if uitest.Reads(d.page.Content(), head) {
		t.Errorf("nothing is lost: %q", uitest.Texts(d.page.Content()))
	}
	d.press("Atstāt, kā bija")
	for _, table := range d.work.Tables() {
		for _, q := range table.Questions {
			if q.Option("Nav plāna") < 0 {
				continue
			}
			for _, title := range []string{"Pirmā", "Otrā", "Trešā", "Ceturtā", "Piektā", "Sestā"} {
				pin := workspace.Pin{
					Title: title, Table: table.ID, Question: q.ID, Form: "bars",
					Filter: tabulate.Filter{{Table: table.ID, Question: q.ID, Options: []int{q.Option("Nav plāna")}}},
				}
				if _, err := d.work.AddPin(pin); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	for i, name := range d.respondents() {
		if name == "Iestāde 001" {
			if err := d.work.AddNote(d.work.Tables()[0].ID, i, workspace.NoteText, "redzēts"); err != nil {
				t.Fatal(err)
			}
		}
	}
	path := d.newer()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(strings.ReplaceAll(string(raw), "Nav plāna", "Nezina")), 0o600); err != nil {
		t.Fatal(err)
	}
	d.open(path)
	d.reads(head, "1 piezīmei vairs nebūtu respondenta", "„Iestāde 001”", "Uz dēļa vairs nevarētu parādīt 6 diagrammas",
		"„Pirmā”, „Otrā”, „Trešā”, „Ceturtā” un vēl 2")
}
