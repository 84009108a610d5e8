package dialogs_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"izpete/data/survey"
	"izpete/data/words"
	"izpete/ui/dialogs"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

var lv = words.For(words.Latvian)

func window(t *testing.T) fyne.Window {
	uitest.App(t)
	win := test.NewTempWindow(t, kit.Body(""))
	win.Resize(fyne.NewSize(1024, 700))
	return win
}

// key presses a key as the driver does: what has the focus gets it, or else the
// window.
func key(win fyne.Window, k fyne.KeyName) {
	c := win.Canvas()
	if f := c.Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: k})
	} else if typed := c.OnTypedKey(); typed != nil {
		typed(&fyne.KeyEvent{Name: k})
	}
}

func over(win fyne.Window) fyne.CanvasObject { return win.Canvas().Overlays().Top() }

func TestEnterAnswersAndEscDoesNot(t *testing.T) {
	win := window(t)
	before := 0
	win.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { before++ })
	done := 0
	ask := func() { dialogs.Confirm(win, lv, "Vai tiešām?", "Teksts", "Darīt", func() { done++ }) }

	ask()
	key(win, fyne.KeyEscape)
	if done != 0 || over(win) != nil {
		t.Error("Esc must close and do nothing")
	}
	ask()
	key(win, fyne.KeyReturn)
	if done != 1 || over(win) != nil {
		t.Error("Enter must do it and close")
	}
	ask()
	b, ok := uitest.Find(over(win), func(b *kit.Button) bool { return b.Text == "Atcelt" })
	if !ok {
		t.Fatal("no Cancel")
	}
	win.Canvas().Focus(b)
	key(win, fyne.KeyEscape)
	if done != 1 || over(win) != nil {
		t.Error("Esc must close also when a button has the focus")
	}
	key(win, fyne.KeyEscape)
	if before != 1 {
		t.Errorf("the window got %d keys back, want 1", before)
	}
}

func TestErrorSpeaksPlainly(t *testing.T) {
	win := window(t)
	dialogs.Error(win, lv, survey.Problem("no-answers", survey.Place{File: "aptauja.xlsx"}, nil))
	if !uitest.Reads(over(win), "aptauja.xlsx") {
		t.Errorf("the message says %q", uitest.Texts(over(win)))
	}
}

func TestToolkitSpeaksTheLanguageChosen(t *testing.T) {
	window(t)
	for l, want := range map[words.Lang]string{words.Latvian: "Ielīmēt", words.English: "Paste"} {
		if err := dialogs.Translate(words.For(l)); err != nil {
			t.Fatal(err)
		}
		if got := lang.L("Paste"); got != want {
			t.Errorf("%s: %q, want %q", l, got, want)
		}
	}
}

func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"b.xlsx", "a.izpete", "bilde.png", ".slepts.xlsx", filepath.Join("mape", "dziļāk.csv")} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestOpenFileWithTheKeys(t *testing.T) {
	win, dir := window(t), folder(t)
	got := ""
	dialogs.OpenFile(win, lv, dir, []string{"xlsx", "izpete", "csv"}, func(path string) { got = path })
	for _, s := range []string{"mape" + string(filepath.Separator), "a.izpete", "b.xlsx"} {
		if !uitest.Reads(over(win), s) {
			t.Errorf("%q is not offered", s)
		}
	}
	for _, s := range []string{"bilde.png", ".slepts.xlsx"} {
		if uitest.Reads(over(win), s) {
			t.Errorf("%q is offered", s)
		}
	}
	key(win, fyne.KeyReturn) // nothing chosen: the folder that the keys are at
	if !uitest.Reads(over(win), "dziļāk.csv") {
		t.Fatalf("Enter must go into the folder: %q", uitest.Texts(over(win)))
	}
	key(win, fyne.KeyBackspace)
	key(win, fyne.KeyDown)
	key(win, fyne.KeyReturn)
	if over(win) == nil {
		t.Fatal("the first Enter chooses, the second opens")
	}
	key(win, fyne.KeyReturn)
	if got != filepath.Join(dir, "a.izpete") || over(win) != nil {
		t.Errorf("opened %q", got)
	}
}

func TestOpenFileThatWasClicked(t *testing.T) {
	win, dir := window(t), folder(t)
	got := ""
	dialogs.OpenFile(win, lv, dir, []string{"xlsx", "izpete", "csv"}, func(path string) { got = path })
	pointer := func(name string) fyne.Position {
		row, ok := uitest.Find(over(win), func(x *kit.Text) bool { return x.Text == name })
		if !ok {
			t.Fatalf("%q is not offered", name)
		}
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(row).AddXY(5, 5)
	}
	win.Canvas().Unfocus() // as the first click finds it
	test.TapCanvas(win.Canvas(), pointer("b.xlsx"))
	test.MoveMouse(win.Canvas(), pointer("a.izpete"))
	key(win, fyne.KeyReturn)
	if got != filepath.Join(dir, "b.xlsx") || over(win) != nil {
		t.Errorf("opened %q, the file that was clicked is b.xlsx", got)
	}
}

// Two clicks in a row open a file; on a folder they go in once, whatever comes to
// lie under the pointer there.
func TestDoubleClick(t *testing.T) {
	clock := time.Date(2025, 3, 1, 12, 0, 0, 0, time.UTC)
	was := *dialogs.Now
	*dialogs.Now = func() time.Time { return clock }
	t.Cleanup(func() { *dialogs.Now = was })
	const quick, slow = 100 * time.Millisecond, 2 * time.Second
	for name, c := range map[string]struct {
		clicks []string
		apart  time.Duration
		open   string
		within bool // of the folder
	}{
		"a file":             {[]string{"b.xlsx", "b.xlsx"}, quick, "b.xlsx", false},
		"one click only":     {[]string{"b.xlsx"}, quick, "", false},
		"two slow clicks":    {[]string{"b.xlsx", "b.xlsx"}, slow, "", false},
		"two files":          {[]string{"a.izpete", "b.xlsx"}, quick, "", false},
		"the third click":    {[]string{"a.izpete", "b.xlsx", "b.xlsx"}, quick, "b.xlsx", false},
		"a folder":           {[]string{"mape/", "dziļāk.csv"}, quick, "", true},
		"a file in a folder": {[]string{"mape/", "dziļāk.csv", "dziļāk.csv", "dziļāk.csv"}, quick, "mape/dziļāk.csv", true},
	} {
		t.Run(name, func(t *testing.T) {
			win, dir := window(t), folder(t)
			got := ""
			dialogs.OpenFile(win, lv, dir, []string{"xlsx", "izpete", "csv"}, func(path string) { got = path })
			for _, name := range c.clicks {
				clock = clock.Add(c.apart)
				name = filepath.FromSlash(name)
				row, ok := uitest.Find(over(win), func(x *kit.Text) bool { return x.Text == name })
				if !ok {
					t.Fatalf("%q is not offered", name)
				}
				test.TapCanvas(win.Canvas(), fyne.CurrentApp().Driver().AbsolutePositionForObject(row).AddXY(5, 5))
			}
			want := ""
			if c.open != "" {
				want = filepath.Join(dir, filepath.FromSlash(c.open))
			}
			if got != want || (over(win) == nil) != (want != "") {
				t.Errorf("opened %q, want %q", got, want)
			}
			if want == "" && uitest.Reads(over(win), "dziļāk.csv") != c.within {
				t.Errorf("shows %q", uitest.Texts(over(win)))
			}
		})
	}
}

// A double click on a folder does not also go into the one that comes up there.
func TestDoubleClickOnAFolder(t *testing.T) {
	win, dir := window(t), t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "viens", "divi", "trīs"), 0o755); err != nil {
		t.Fatal(err)
	}
	dialogs.PickFolder(win, lv, dir, func(string) {})
	row, _ := uitest.Find(over(win), func(x *kit.Text) bool { return x.Text == "viens"+string(filepath.Separator) })
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(row).AddXY(5, 5)
	clock := time.Date(2025, 3, 1, 12, 0, 0, 0, time.UTC)
	was := *dialogs.Now
	*dialogs.Now = func() time.Time { return clock }
	t.Cleanup(func() { *dialogs.Now = was })
	test.TapCanvas(win.Canvas(), at)
	test.TapCanvas(win.Canvas(), at)
	if !uitest.Reads(over(win), "divi"+string(filepath.Separator)) {
		t.Errorf("shows %q", uitest.Texts(over(win)))
	}
	clock = clock.Add(time.Second)
	test.TapCanvas(win.Canvas(), at)
	if !uitest.Reads(over(win), "trīs"+string(filepath.Separator)) {
		t.Errorf("a click of its own shows %q", uitest.Texts(over(win)))
	}
}

func TestOpenNothing(t *testing.T) {
	win := window(t)
	m := dialogs.OpenFile(win, lv, t.TempDir(), []string{"xlsx"}, func(string) { t.Error("nothing was chosen") })
	if !uitest.Reads(over(win), "nav nekā") {
		t.Error("an empty folder must say so")
	}
	m.Accept()
	if over(win) == nil {
		t.Error("without a choice the dialog must stay")
	}
	key(win, fyne.KeyEscape)
	if over(win) != nil {
		t.Error("Esc must close")
	}
}

func TestSaveFile(t *testing.T) {
	for name, c := range map[string]struct {
		write, want string
		asks        bool
	}{
		"a new name":               {"jauns", "jauns.docx", false},
		"an ending of one's own":   {"jauns.docx", "jauns.docx", false},
		"an ending in capitals":    {"jauns.DOCX", "jauns.DOCX", false},
		"a name with a date":       {"ziņojums 26.11.2025", "ziņojums 26.11.2025.docx", false},
		"another ending":           {"jauns.xlsx", "jauns.xlsx.docx", false},
		"a file that stands there": {"vecs.docx", "vecs.docx", true},
	} {
		t.Run(name, func(t *testing.T) {
			win, dir := window(t), t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, "vecs.docx"), []byte("x"), 0o600); err != nil {
				t.Fatal(err)
			}
			got := ""
			m := dialogs.SaveFile(win, lv, dir, c.write, "docx", func(path string) { got = path })
			m.Accept()
			if c.asks {
				if got != "" || !uitest.Reads(over(win), "Vai to aizstāt?") {
					t.Fatal("a file must not be replaced without a question")
				}
				key(win, fyne.KeyReturn)
			}
			if got != filepath.Join(dir, c.want) {
				t.Errorf("wrote to %q, want %q", got, c.want)
			}
		})
	}
}

func TestANewNameIsWrittenOverTheOneOffered(t *testing.T) {
	win, dir := window(t), t.TempDir()
	got := ""
	m := dialogs.SaveFile(win, lv, dir, "lieta.docx", "docx", func(path string) { got = path })
	for _, r := range "melnraksts" {
		win.Canvas().Focused().TypedRune(r)
	}
	m.Accept()
	if want := filepath.Join(dir, "melnraksts.docx"); got != want {
		t.Errorf("wrote to %q, want %q", got, want)
	}
}

// The list clips each row: letters that reach below the line are seen whole.
func TestNamesOfFilesAreNotCutBelow(t *testing.T) {
	win, dir := window(t), folder(t)
	dialogs.OpenFile(win, lv, dir, []string{"xlsx"}, func(string) {})
	clip, ok := uitest.Find(over(win), func(x *container.Clip) bool {
		name, ok := x.Content.(*kit.Text)
		return ok && name.Text == "b.xlsx"
	})
	if !ok {
		t.Fatal("the file is not listed")
	}
	if got, want := clip.Size().Height, clip.Content.MinSize().Height; got < want {
		t.Errorf("the name has a height of %g and needs %g", got, want)
	}
}

func TestPickFolder(t *testing.T) {
	win, dir := window(t), folder(t)
	got := ""
	m := dialogs.PickFolder(win, lv, dir, func(path string) { got = path })
	if uitest.Reads(over(win), "b.xlsx") {
		t.Error("only folders are offered")
	}
	m.Accept()
	if got != dir {
		t.Errorf("chose %q, want %q", got, dir)
	}
}

// A form that was opened in a large window is answered in a small one too.
func TestFormShrinksWithTheWindow(t *testing.T) {
	uitest.App(t)
	w := test.NewTempWindow(t, kit.Space(1))
	w.Resize(fyne.NewSize(1360, 860))
	var rows []fyne.CanvasObject
	for i := range 40 {
		rows = append(rows, kit.NewCheck(fmt.Sprint("rinda ", i), false, nil))
	}
	for name, open := range map[string]func() *dialogs.Modal{
		"form": func() *dialogs.Modal {
			return dialogs.Edit(w, words.For(words.Latvian), "Veidlapa", kit.Column(4, rows...), "Darīt", nil)
		},
		"text": func() *dialogs.Modal {
			return dialogs.Long(w, words.For(words.Latvian), "Teksts", kit.Column(4, rows...))
		},
	} {
		t.Run(name, func(t *testing.T) {
			w.Resize(fyne.NewSize(1360, 860))
			m := open()
			w.Resize(fyne.NewSize(640, 440))
			b, ok := uitest.Find(w.Canvas().Overlays().Top(), func(b *kit.Button) bool { return b.Primary })
			if !ok {
				t.Fatal("no button")
			}
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
			if at.X < 0 || at.X+b.Size().Width > 640 || at.Y < 0 || at.Y+b.Size().Height > 440 {
				t.Errorf("the button stands at %v", at)
			}
			m.Close()
		})
	}
}
