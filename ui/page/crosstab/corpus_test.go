package crosstab_test

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

// shared is the folder of real survey files beside the repository, "" when it is
// not there.
func shared(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	for err == nil && dir != filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			corpus := filepath.Join(dir, "..", "shared", "corpus")
			if _, err := os.Stat(corpus); err == nil {
				return corpus
			}
			return ""
		}
		dir = filepath.Dir(dir)
	}
	return ""
}

// most is how large a file is read, in bytes: the tests are to be quick.
const most = 200_000

// Every real survey can be crossed every way, and never with more marks than a
// screen can bear.
func TestRealSurveys(t *testing.T) {
	corpus := shared(t)
	if corpus == "" {
		t.Skip("the folder of real surveys is not beside the repository")
	}
	var files []string
	for _, pattern := range []string{"*.xlsx", "*.csv", "*/*.xlsx", "*/*.csv"} {
		found, err := filepath.Glob(filepath.Join(corpus, pattern))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	f := empty(t)
	tried := 0
	for _, path := range files {
		info, err := os.Stat(path)
		if err != nil || info.Size() > most || tried == 12 {
			continue
		}
		data, err := os.ReadFile(path)
		f.must(err)
		p, err := f.of.PreviewBytes(context.Background(), filepath.Base(path), data)
		if err != nil {
			continue
		}
		f.must(f.of.Create(filepath.Join(t.TempDir(), "lieta.izpete"), "Lieta"))
		if f.of.Load(context.Background(), p) != nil {
			continue
		}
		f.drain()
		f.frame()
		if _, ok := uitest.Find(f.page.TopBar(), func(*kit.Chip) bool { return true }); !ok {
			continue
		}
		tried++
		for _, share := range []string{"% no kolonnas", "% no visiem", "% no rindas"} {
			f.choose(f.chip("% no"), share, share)
			f.within(path)
		}
		f.first(f.link("Trešais jautājums"))
		f.within(path)
		f.first(f.chip("Kolonnas")) // the groups side by side where there are any
		f.within(path)
		// The same with small counts hidden.
		f.must(f.of.SetMethod(workspace.Method{Threshold: 5}))
		f.drain()
		f.within(path)
		f.nothingSmall(path)
	}
	if tried == 0 {
		t.Error("no survey could be crossed")
	}
}

// nothingSmall fails when the copied table tells a count that is small.
func (f *fixture) nothingSmall(path string) {
	f.t.Helper()
	_, counts, ok := strings.Cut(f.page.CopiedText(), "\nSkaiti\n")
	if !ok {
		f.t.Fatal("no counts")
	}
	counts, _, _ = strings.Cut(counts, "\nBāzes\n")
	for _, line := range strings.Split(counts, "\n")[1:] {
		for _, cell := range strings.Split(line, "\t")[1:] {
			if n, err := strconv.Atoi(cell); err == nil && n < 5 {
				f.t.Errorf("%s: %d is told: %q", filepath.Base(path), n, line)
			}
		}
	}
}

// first takes the first row of a list.
func (f *fixture) first(at fyne.Tappable) {
	f.t.Helper()
	at.Tapped(&fyne.PointEvent{})
	list := f.host.Win.Canvas().Overlays().Top()
	box, ok := uitest.Find(list, func(*kit.TextBox) bool { return true })
	if !ok {
		f.t.Fatal("no list")
	}
	if _, ok := uitest.Find(list, func(*kit.ListRow) bool { return true }); !ok {
		box.OnEscape()
		return
	}
	box.OnSubmitted("")
	f.drain()
}

// within counts what the page draws.
func (f *fixture) within(path string) {
	f.t.Helper()
	n := 0
	uitest.Walk(f.page.Content(), func(fyne.CanvasObject) { n++ })
	if n < 20 || n > 1000 {
		f.t.Errorf("%s: %d primitives: %q", filepath.Base(path), n, uitest.Texts(f.page.Content()))
	}
}
