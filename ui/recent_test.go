package ui_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2/test"

	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/theme"
	"izpete/ui/uitest"
)

// begin makes a case and closes it.
func (r *rig) begin(name string) string {
	r.t.Helper()
	path := filepath.Join(r.dir, name+".izpete")
	if err := r.work.Create(path, name); err != nil {
		r.t.Fatal(err)
	}
	r.queue.Drain()
	r.Do("case.close")
	r.queue.Drain()
	return path
}

func (r *rig) row(title string) *kit.ListRow {
	r.t.Helper()
	row, ok := uitest.Find(r.content(), func(l *kit.ListRow) bool { return l.Title == title })
	if !ok {
		r.t.Fatalf("no row %q: %q", title, uitest.Texts(r.content()))
	}
	return row
}

// submenu lists the lines of the menu behind a line of the menu.
func (r *rig) submenu(label string) []string {
	var out []string
	for _, m := range r.Window.Window().MainMenu().Items {
		for _, i := range m.Items {
			if i.Label == label && i.ChildMenu != nil {
				for _, x := range i.ChildMenu.Items {
					out = append(out, x.Label)
				}
			}
		}
	}
	return out
}

func TestRecentCasesAreListedTheLatestFirst(t *testing.T) {
	r := newRig(t)
	r.begin("Pirmā")
	r.begin("Otrā")
	var titles []string
	for _, title := range []string{"Otrā", "Pirmā"} {
		titles = append(titles, r.row(title).Title)
	}
	if want := []string{"Otrā — Otrā.izpete", "Pirmā — Pirmā.izpete", "Iztīrīt šo sarakstu"}; !slices.Equal(r.submenu("Nesenās lietas"), want) {
		t.Errorf("menu %q, rows %q", r.submenu("Nesenās lietas"), titles)
	}
	test.Tap(r.row("Pirmā"))
	r.queue.Drain()
	if info, ok := r.work.Case(); !ok || info.Title != "Pirmā" {
		t.Fatalf("open: %+v", info)
	}
	// The open case is not offered; under another title it is still one.
	if err := r.work.Rename("Pirmā, pārdēvēta"); err != nil {
		t.Fatal(err)
	}
	r.queue.Drain()
	if got := r.submenu("Nesenās lietas"); len(got) != 2 || got[0] != "Otrā — Otrā.izpete" {
		t.Errorf("menu %q", got)
	}
	r.Do("case.close")
	r.queue.Drain()
	r.row("Pirmā, pārdēvēta")
}

func TestACaseThatIsGoneSaysSo(t *testing.T) {
	r := newRig(t)
	path := r.begin("Pirmā")
	r.begin("Otrā")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	r.Page().Refresh()
	r.queue.Drain()
	r.reads("datnes šeit vairs nav")
	test.Tap(r.row("Pirmā"))
	r.queue.Drain()
	if r.dialog() == nil || !uitest.Reads(r.dialog(), "Lietas datnes šeit vairs nav") {
		t.Fatal("nobody says that the file is gone")
	}
	yes, _ := uitest.Find(r.dialog(), func(b *kit.Button) bool { return b.Text == "Noņemt no saraksta" })
	test.Tap(yes)
	r.queue.Drain()
	if _, ok := uitest.Find(r.content(), func(l *kit.ListRow) bool { return l.Title == "Pirmā" }); ok {
		t.Error("it stays on the list")
	}
	// Any other is taken off by its cross.
	cross, _ := uitest.Find(r.content(), func(b *kit.IconButton) bool { return b.Name == "Noņemt no saraksta" })
	test.Tap(cross)
	r.queue.Drain()
	if got := r.submenu("Nesenās lietas"); len(got) != 0 {
		t.Errorf("menu %q", got)
	}
}

func TestTheSampleIsNotARecentCase(t *testing.T) {
	r := newRig(t)
	r.sample()
	r.Do("case.close")
	r.queue.Drain()
	if got := r.submenu("Nesenās lietas"); len(got) != 0 {
		t.Errorf("menu %q", got)
	}
}

func TestTheListIsCleared(t *testing.T) {
	r := newRig(t)
	r.begin("Pirmā")
	for _, m := range r.Window.Window().MainMenu().Items {
		for _, i := range m.Items {
			if i.Label == "Nesenās lietas" {
				i.ChildMenu.Items[1].Action()
			}
		}
	}
	r.queue.Drain()
	if _, ok := uitest.Find(r.content(), func(*kit.ListRow) bool { return true }); ok {
		t.Error("the list is not empty")
	}
}

// A case that is opened again in one session comes up with the page that was up;
// a program that is started anew begins where it always does.
func TestThePageThatWasUp(t *testing.T) {
	r := newRig(t)
	path := r.begin("Pirmā")
	r.Open(path)
	r.queue.Drain()
	r.Show(page.Findings)
	r.queue.Drain()
	r.Do("case.close")
	r.queue.Drain()
	r.Open(path)
	r.queue.Drain()
	if r.Page().ID() != page.Findings {
		t.Errorf("page %s", r.Page().ID())
	}
	r.Do("view.rail")
	r.Do("view.inspector")
	r.restart()
	r.Open(path)
	r.queue.Drain()
	if r.Page().ID() != page.Workbooks {
		t.Errorf("a new start begins on %s", r.Page().ID())
	}
	if _, ok := uitest.Find(r.content(), func(b *kit.IconButton) bool { return b.Mark == kit.MarkUnfold }); !ok {
		t.Error("the rail is not folded any more")
	}
}

func TestMotionIsTurnedOff(t *testing.T) {
	r := newRig(t)
	checked := func() bool {
		for _, i := range uitest.MenuItems(r.Window.Window().MainMenu()) {
			if i.Label == "Kustība diagrammās" {
				return i.Checked
			}
		}
		t.Fatal("no such line in the menu")
		return false
	}
	if !checked() || theme.IsStill() {
		t.Error("bars move until they are told not to")
	}
	r.Do("view.motion")
	if checked() || !theme.IsStill() {
		t.Error("bars still move")
	}
	r.Do("view.dark") // the theme is another one now
	if !theme.IsStill() {
		t.Error("bars move again in the other theme")
	}
	r.restart()
	if !theme.IsStill() {
		t.Error("bars move again after a new start")
	}
	r.Do("view.motion")
	if theme.IsStill() {
		t.Error("bars do not move again")
	}
}
