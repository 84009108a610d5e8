package ui_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	base "fyne.io/fyne/v2/theme"

	"izpete/data/words"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/theme"
	"izpete/ui/uitest"
)

func TestFirstStart(t *testing.T) {
	r := newRig(t)
	r.reads("Atvērt parauga lietu", "Jauna lieta no darbgrāmatas…", "Atvērt lietu…")
	if uitest.Reads(r.content(), "Konstatējumi") {
		t.Error("without a case the rail must lead nowhere")
	}
}

func TestSampleWithOneClick(t *testing.T) {
	r := newRig(t)
	b, ok := uitest.Find(r.content(), func(b *kit.Button) bool { return b.Text == "Atvērt parauga lietu" })
	if !ok {
		t.Fatal("no button")
	}
	test.Tap(b)
	r.queue.Drain()
	r.reads("MI gatavība 2025", "paraugs.izpete", "Darbgrāmatas", "Saglabāts 12:04", "Šķēršļi MI ieviešanai")
	if got := r.Window.Window().Title(); got != "MI gatavība 2025 — Izpēte" {
		t.Errorf("title %q", got)
	}
}

func TestLanguageAndThemeWithoutRestart(t *testing.T) {
	r := newRig(t)
	r.sample()
	r.Do("view.language")
	r.queue.Drain()
	r.reads("Workbooks", "Questions", "Saved 12:04")
	r.Do("view.dark")
	r.queue.Drain()
	r.reads("Workbooks", "Questions")
	r.Do("view.language")
	r.queue.Drain()
	r.reads("Darbgrāmatas", "Jautājumi")
}

func TestEveryCommandHasWords(t *testing.T) {
	r := newRig(t)
	r.sample()
	for range words.Langs {
		for _, m := range r.Window.Window().MainMenu().Items {
			if strings.Contains(m.Label, "[[") {
				t.Errorf("%s has no words", m.Label)
			}
		}
		for _, i := range uitest.MenuItems(r.Window.Window().MainMenu()) {
			if strings.Contains(i.Label, "[[") {
				t.Errorf("%s has no words", i.Label)
			}
		}
		r.Do("view.language")
		r.queue.Drain()
	}
}

func TestUndoIsNamedAndForwardedToWriting(t *testing.T) {
	r := newRig(t)
	r.sample()
	if err := r.work.Rename("Cits nosaukums"); err != nil {
		t.Fatal(err)
	}
	r.queue.Drain()
	r.reads("Cits nosaukums")
	if !menuHas(r, "Atsaukt: lietas pārdēvēšana") {
		t.Error("the menu must name what will be undone")
	}

	r.Show(page.Findings)
	r.queue.Drain()
	r.Window.Window().Canvas().Focus(r.notes.box)
	test.Type(r.notes.box, "teksts")
	r.Do("edit.undo")
	r.queue.Drain()
	if r.notes.box.Text != "" {
		t.Errorf("typing must be undone first, the field has %q", r.notes.box.Text)
	}
	r.reads("Cits nosaukums")
	r.Do("edit.undo")
	r.queue.Drain()
	r.reads("MI gatavība 2025", "Atsaukta darbība: lietas pārdēvēšana")
	r.Do("edit.redo")
	r.queue.Drain()
	if r.notes.box.Text != "teksts" {
		t.Errorf("typing must come back first, the field has %q", r.notes.box.Text)
	}
	r.Do("edit.redo")
	r.queue.Drain()
	r.reads("Cits nosaukums")
}

func menuHas(r *rig, label string) bool {
	for _, m := range r.Window.Window().MainMenu().Items {
		if slices.ContainsFunc(m.Items, func(i *fyne.MenuItem) bool { return i.Label == label }) {
			return true
		}
	}
	return false
}

func TestBackAndForward(t *testing.T) {
	r := newRig(t)
	r.sample()
	r.Show(page.Findings)
	r.reads("piezīmes")
	first := r.notes
	r.Do("view.back")
	r.queue.Drain()
	r.reads("Jautājumi")
	if first.left != 1 {
		t.Errorf("the page was told %d times that it goes, want once", first.left)
	}
	r.Do("view.forward")
	r.queue.Drain()
	r.reads("piezīmes")
}

func TestEscReachesThePageFromWhereverTheFocusIs(t *testing.T) {
	r := newRig(t)
	r.sample()
	r.Show(page.Findings)
	r.key(fyne.KeyEscape)
	chip, ok := uitest.Find(r.content(), func(*kit.Segmented) bool { return true })
	if !ok {
		t.Fatal("no choice of languages")
	}
	r.Window.Window().Canvas().Focus(chip)
	r.key(fyne.KeyEscape)
	if r.notes.escaped != 2 {
		t.Errorf("Esc reached the page %d times, want twice", r.notes.escaped)
	}
}

func TestHelpOnF1ClosesOnEsc(t *testing.T) {
	r := newRig(t)
	r.sample()
	r.key(fyne.KeyF1)
	if r.dialog() == nil {
		t.Fatal("F1 shows nothing")
	}
	if !uitest.Reads(r.dialog(), "Palīdzība: Darbgrāmatas") {
		t.Errorf("help says %q", uitest.Texts(r.dialog()))
	}
	r.Do("page.findings")
	r.Do("case.close")
	if _, open := r.work.Case(); !open || uitest.Reads(r.content(), "piezīmes") {
		t.Error("a shortcut reached the window under the dialog")
	}
	r.key(fyne.KeyEscape)
	if r.dialog() != nil {
		t.Error("Esc must close the help")
	}
}

func TestEscInAFieldClosesTheQuestion(t *testing.T) {
	r := newRig(t)
	r.sample()
	for _, command := range []string{"case.new", "case.rename", "case.backup"} {
		r.Do(command)
		r.queue.Drain()
		if _, ok := r.Window.Window().Canvas().Focused().(*kit.TextBox); !ok {
			t.Fatalf("%s: the cursor stands in %T", command, r.Window.Window().Canvas().Focused())
		}
		r.key(fyne.KeyEscape)
		if r.dialog() != nil {
			t.Fatalf("%s: Esc leaves the question up", command)
		}
	}
}

func TestLockedCaseIsOfferedToRead(t *testing.T) {
	r := newRig(t)
	path := filepath.Join(r.dir, "citur.izpete")
	other := newWorkspace()
	if err := other.Create(path, "Citur"); err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	r.Open(path)
	r.queue.Drain()
	if r.dialog() == nil || !uitest.Reads(r.dialog(), "Lieta ir atvērta citur") {
		t.Fatal("no offer")
	}
	r.key(fyne.KeyReturn)
	r.reads("Tikai lasāma")
}

func TestExportsOfTheSampleGoWhereTheyAreFound(t *testing.T) {
	r := newRig(t)
	r.sample()
	r.SaveAs("kopsavilkums.docx", "docx", func(string) {})
	r.queue.Drain()
	if !uitest.Reads(r.dialog(), r.dir) || uitest.Reads(r.dialog(), ".dati") {
		t.Errorf("the chooser begins elsewhere: %q", uitest.Texts(r.dialog()))
	}
}

func TestDamagedCaseIsOfferedToRead(t *testing.T) {
	r := newRig(t)
	path := filepath.Join(r.dir, "bojata.izpete")
	other := newWorkspace()
	if err := other.Create(path, "Nosaukums"); err != nil {
		t.Fatal(err)
	}
	other.Close()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, bytes.ReplaceAll(data, []byte("Nosaukums"), []byte("Nosaukumz")), 0o600); err != nil {
		t.Fatal(err)
	}
	r.Open(path)
	r.queue.Drain()
	if r.dialog() == nil || !uitest.Reads(r.dialog(), "Lieta ir bojāta") {
		t.Fatal("no offer")
	}
	r.key(fyne.KeyReturn)
	r.reads("Tikai lasāma")
}

func TestNewCaseAsksAgainWhereItCannotBeKept(t *testing.T) {
	r := newRig(t)
	folder := filepath.Join(r.dir, "mape")
	book := filepath.Join(folder, "aptauja.csv")
	if err := errors.Join(os.Mkdir(folder, 0o700), os.WriteFile(book, []byte("Iestāde;Vai izmanto MI?\nIestāde 001;Jā\nIestāde 002;Nē\n"), 0o600)); err != nil {
		t.Fatal(err)
	}
	r.Open(book)
	r.queue.Drain()
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	r.key(fyne.KeyReturn)
	if r.dialog() == nil || !uitest.Reads(r.dialog(), "nav atrasta") {
		t.Fatal("no message")
	}
	r.key(fyne.KeyReturn)
	if r.dialog() == nil || !uitest.Reads(r.dialog(), "Jauna revīzijas lieta") {
		t.Error("the question is gone")
	}
}

func TestWorkbookWithoutCaseAsksWhereToKeepOne(t *testing.T) {
	r := newRig(t)
	book := filepath.Join(r.dir, "aptauja.csv")
	if err := os.WriteFile(book, []byte("Iestāde;Vai izmanto MI?\nIestāde 001;Jā\nIestāde 002;Nē\nIestāde 003;Jā\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	r.Open(book)
	r.queue.Drain()
	if r.dialog() == nil || !uitest.Reads(r.dialog(), "Jauna revīzijas lieta") {
		t.Fatal("no question")
	}
	test.Type(r.Window.Window().Canvas().Focused(), "")
	r.key(fyne.KeyReturn)
	if _, err := os.Stat(filepath.Join(r.dir, "aptauja.izpete")); err != nil {
		t.Fatal(err)
	}
	r.reads("Ielādēt darbgrāmatu — aptauja.csv", "Ielādēt 3 atbildes")
	if n := len(r.work.Tables()); n != 0 {
		t.Errorf("%d tables are in the case before loading", n)
	}
}

func TestWhatIsNeitherCaseNorWorkbook(t *testing.T) {
	r := newRig(t)
	r.Open(filepath.Join(r.dir, "attels.png"))
	if r.dialog() == nil || !uitest.Reads(r.dialog(), "nav ne revīzijas lieta, ne darbgrāmata") {
		t.Error("no message")
	}
}

func TestSmallWindowAndLargeText(t *testing.T) {
	r := newRig(t)
	r.sample()
	for range 10 {
		r.Do("view.larger")
	}
	r.Window.Window().Resize(fyne.NewSize(1024, 700))
	r.queue.Drain()
	if got := r.content().MinSize(); got.Width > 1024 || got.Height > 700 {
		t.Errorf("at 200 %% the window needs %v", got)
	}
	r.Do("view.rail")
	r.Do("view.usual")
	r.queue.Drain()
	r.reads("Jautājumi")
}

func TestRecentCases(t *testing.T) {
	r := newRig(t)
	if err := r.work.Create(filepath.Join(r.dir, "pirmā.izpete"), ""); err != nil {
		t.Fatal(err)
	}
	r.queue.Drain()
	r.Do("case.close")
	r.queue.Drain()
	r.reads("pirmā")
	if err := r.work.Open(context.Background(), filepath.Join(r.dir, "pirmā.izpete"), false); err != nil {
		t.Fatal(err)
	}
}

// Each theme that the toolkit is given costs it another set of fonts.
func TestOneThemeStaysInForce(t *testing.T) {
	r := newRig(t)
	r.sample()
	given := 0
	r.app.Settings().AddListener(func(fyne.Settings) { given++ })
	ink := func() any { return theme.Color(theme.Ink) }
	light, small := ink(), theme.Size(theme.Text)
	icon := func() string { return r.app.Settings().Theme().Icon(base.IconNameCheckButton).Name() }
	name := icon()
	for range 3 {
		r.Do("view.dark")
		r.Do("view.larger")
	}
	r.queue.Drain()
	if given > 0 {
		t.Errorf("the toolkit was given a theme %d times", given)
	}
	if ink() == light || theme.Size(theme.Text) <= small {
		t.Error("the look does not change")
	}
	if icon() == name {
		t.Error("an icon drawn for the light look would be shown in the dark one")
	}
	text, ok := uitest.Find(r.content(), func(x *canvas.Text) bool { return x.Text == "Jautājumi" })
	if !ok || text.Color == light {
		t.Error("the window is not made anew")
	}
}
