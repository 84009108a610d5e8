package workbooks_test

import (
	"bytes"
	"crypto/rand"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/cells"
	"izpete/ui/kit"
	"izpete/ui/page/workbooks"
	"izpete/ui/uitest"
)

// desk is the page over a real case.
type desk struct {
	*uitest.Host
	t     *testing.T
	work  *workspace.Workspace
	page  *workbooks.Page
	state *workbooks.State
	dir   string
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{Host: uitest.NewHost(t), t: t, dir: t.TempDir(), state: &workbooks.State{}}
	day := time.Date(2026, 11, 12, 9, 41, 0, 0, time.UTC)
	d.work = workspace.New(workspace.Deps{
		Clock: func() time.Time { return day }, User: "revidents", Random: rand.Reader, Log: slog.New(slog.DiscardHandler),
	})
	t.Cleanup(func() { d.work.Close() })
	if err := d.work.Create(filepath.Join(d.dir, "lieta.izpete"), "Lieta"); err != nil {
		t.Fatal(err)
	}
	d.make()
	return d
}

// make makes the page anew, as the window does when the language changes.
func (d *desk) make() {
	d.page = workbooks.New(d.Host, d.work, d.state)
	d.Put(d.page.Content())
	d.page.Refresh()
	d.Queue.Drain()
}

func (d *desk) book(name string, lines ...string) string {
	d.t.Helper()
	path := filepath.Join(d.dir, name)
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return path
}

func (d *desk) survey(name string) string {
	return d.book(name, "Iestāde;Tips;Vai izmanto MI?",
		"Iestāde 001;ministrija;Jā", "Iestāde 002;aģentūra;Nē", "Iestāde 003;aģentūra;Jā", "Iestāde 004;ministrija;Jā")
}

func (d *desk) open(paths ...string) {
	d.page.OpenWorkbooks(paths)
	d.Queue.Drain()
}

func (d *desk) reads(texts ...string) {
	d.t.Helper()
	for _, s := range texts {
		if !uitest.Reads(d.page.Content(), s) {
			d.t.Errorf("the page does not say %q; it says %q", s, uitest.Texts(d.page.Content()))
		}
	}
}

func (d *desk) press(text string) {
	d.t.Helper()
	b, ok := uitest.Find(d.page.Content(), func(b *kit.Button) bool { return b.Text == text })
	if !ok {
		d.t.Fatalf("no button %q among %q", text, uitest.Texts(d.page.Content()))
	}
	test.Tap(b)
	d.Queue.Drain()
}

func TestEmptyPageOffersTheStepThatFillsIt(t *testing.T) {
	d := newDesk(t)
	d.press("Atvērt darbgrāmatu…")
	if len(d.Done) != 1 || d.Done[0] != "file.open" {
		t.Errorf("ran %q", d.Done)
	}
}

func TestPreviewStoresNothing(t *testing.T) {
	d := newDesk(t)
	d.open(d.survey("aptauja.csv"))
	d.reads("Jautājumi", "Vai izmanto MI?", "viena atbilde · 2 vērtības", "Virsraksti: 1. rinda", "Iestāde 004", "Ielādēt 4 atbildes")
	if !uitest.Reads(d.page.TopBar(), "Ielādēt darbgrāmatu — aptauja.csv") {
		t.Errorf("strip: %q", uitest.Texts(d.page.TopBar()))
	}
	if got := d.page.StatusText(); !strings.HasPrefix(got, "aptauja.csv · 5 rindas × 3 kolonnas · sha256 ") {
		t.Errorf("status %q", got)
	}
	if n := len(d.work.Tables()); n != 0 {
		t.Errorf("%d tables are in the case", n)
	}
}

func TestLoadThenRemoveThenUndo(t *testing.T) {
	d := newDesk(t)
	d.open(d.survey("aptauja.csv"))
	d.press("Ielādēt 4 atbildes")
	if n := len(d.work.Tables()); n != 1 {
		t.Fatalf("%d tables are in the case, want 1", n)
	}
	if len(d.Shown) != 1 || d.Shown[0] != "breakdowns" || len(d.Notified) != 1 {
		t.Errorf("shown %q, notified %q", d.Shown, d.Notified)
	}
	d.press("Izņemt no lietas")
	d.reads("Lietā vēl nav nevienas darbgrāmatas")
	if err := d.work.Undo(); err != nil {
		t.Fatal(err)
	}
	d.page.Refresh()
	d.Queue.Drain()
	d.reads("Vai izmanto MI?", "Izņemt no lietas")
}

func TestSeveralWorkbooksOneAfterTheOther(t *testing.T) {
	d := newDesk(t)
	second := d.book("otra.csv", "Iestāde;Ir stratēģija?", "Iestāde 001;Jā", "Iestāde 002;Nē", "Iestāde 003;Nē")
	d.open(d.survey("aptauja.csv"), second)
	d.reads("Ielādēt 4 atbildes")
	d.press("Ielādēt 4 atbildes")
	d.reads("Ielādēt 3 atbildes", "Ir stratēģija?")
	if !d.page.Escape() {
		t.Error("Esc must put the second workbook away")
	}
	d.Queue.Drain()
	if n := len(d.work.Tables()); n != 1 {
		t.Errorf("%d tables are in the case, want 1", n)
	}
	d.reads("Vai izmanto MI?")
}

func TestWorkbookOpenedWhileAnotherIsFetched(t *testing.T) {
	d := newDesk(t)
	d.open(d.survey("aptauja.csv"))
	d.press("Ielādēt 4 atbildes")
	d.state = &workbooks.State{}
	d.page = workbooks.New(d.Host, d.work, d.state)
	d.page.Refresh() // begins to fetch the case's own
	d.open(d.book("otra.csv", "Iestāde;Ir stratēģija?", "Iestāde 001;Jā", "Iestāde 002;Nē"))
	d.reads("Ielādēt 2 atbildes")
}

func TestAlreadyLoaded(t *testing.T) {
	d := newDesk(t)
	path := d.survey("aptauja.csv")
	d.open(path)
	d.press("Ielādēt 4 atbildes")
	d.open(path)
	d.press("Ielādēt 4 atbildes")
	if len(d.Errors) != 1 || !strings.Contains(d.Words().Error(d.Errors[0]), "jau ir ielādēta") {
		t.Errorf("errors %v", d.Errors)
	}
	d.reads("Izņemt no lietas")
}

func TestFilesThatAreNoWorkbook(t *testing.T) {
	d := newDesk(t)
	for name, path := range map[string]string{
		"missing": filepath.Join(d.dir, "nav.xlsx"),
		"broken":  d.book("bojāta.xlsx", "PK\x03\x04 not really"),
		"empty":   d.book("tukša.csv"),
	} {
		d.Errors = nil
		d.open(path)
		if len(d.Errors) == 0 && !uitest.Reads(d.page.Content(), "nav atrasta neviena darblapa") {
			t.Errorf("%s: nothing was said; the page says %q", name, uitest.Texts(d.page.Content()))
		}
		for _, err := range d.Errors {
			if text := d.Words().Error(err); text == d.Words().T("error.unexpected") {
				t.Errorf("%s: %v has no sentence of its own", name, err)
			}
		}
		d.page.Escape()
		d.Queue.Drain()
	}
}

func TestReadingCanBeCancelled(t *testing.T) {
	d := newDesk(t)
	d.page.OpenWorkbooks([]string{d.survey("aptauja.csv")})
	d.reads("Lasa „aptauja.csv”")
	if !d.page.Escape() {
		t.Error("Esc must stop the reading")
	}
	d.Queue.Drain()
	d.reads("Lietā vēl nav nevienas darbgrāmatas")
}

func TestPreviewOutlivesALanguage(t *testing.T) {
	d := newDesk(t)
	d.open(d.survey("aptauja.csv"))
	d.Lang = words.English
	d.make()
	d.reads("Load 4 answers", "Questions")
}

func TestLargeSheetHoldsOnlyWhatIsInSight(t *testing.T) {
	d := newDesk(t)
	var b bytes.Buffer
	b.WriteString("Iestāde;Atbilde\n")
	for i := range 20_000 {
		b.WriteString("Iestāde " + strconv.Itoa(i) + ";" + []string{"Jā", "Nē"}[i%2] + "\n")
	}
	path := filepath.Join(d.dir, "liela.csv")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	d.open(path)
	d.reads("Ielādēt 20\u00a0000 atbildes")
	n := 0
	uitest.Walk(d.page.Content(), func(fyne.CanvasObject) { n++ })
	if n > 1000 {
		t.Errorf("%d objects are drawn", n)
	}
}

func TestDoubtfulCellsAreLitAndLeadThere(t *testing.T) {
	d := newDesk(t)
	d.open(d.book("aptauja.csv", "Iestāde;Vai izmanto MI?",
		"Iestāde 001;Plāno izmantot", "Iestāde 002;plano izmantot", "Iestāde 003;Plāno izmantot",
		"Iestāde 004;Nav plāna", "Iestāde 005;Plāno izmantot", "Iestāde 006;Nav plāna"))
	d.reads("Pamanīts", "plano izmantot")
	row, ok := uitest.Find(d.page.Content(), func(r *kit.ListRow) bool { return strings.Contains(r.Title, "plano izmantot") })
	if !ok {
		t.Fatal("the similar value is not noticed")
	}
	test.Tap(row)
	if !strings.Contains(d.Said, "B3: plano izmantot") {
		t.Errorf("the status line says %q", d.Said)
	}
}

// A text of fewer letters may be the wider one.
func TestColumnsAreAsWideAsTheirCells(t *testing.T) {
	d := newDesk(t)
	d.open(d.book("aptauja.csv", "Iestāde;Lielums;Vai izmanto?", "Iestāde 001;virs 500;Jā", "Iestāde 002;201–500;Nē", "Iestāde 003;51–200;Jā"))
	for _, s := range uitest.Texts(d.page.Content()) {
		if strings.HasPrefix(s, "201") && s != "201–500" {
			t.Errorf("the cell reads %q", s)
		}
	}
	d.reads("virs 500", "201–500")
}

func TestEdgesOfColumnsAreExplained(t *testing.T) {
	d := newDesk(t)
	d.open(d.survey("aptauja.csv"))
	s, ok := uitest.Find(d.page.Content(), func(*cells.Sheet) bool { return true })
	if !ok {
		t.Fatal("no sheet")
	}
	s.OnEdge(2)
	if !strings.HasPrefix(d.Said, "B kolonnas mala") {
		t.Errorf("the status line says %q", d.Said)
	}
	s.OnEdge(0)
	if d.Said != "" {
		t.Errorf("the status line says %q", d.Said)
	}
}
