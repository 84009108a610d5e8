package forms

import (
	"context"
	"crypto/rand"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	sample "izpete/data/sample/forms"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

var eighty = sync.OnceValue(func() *sample.Folder {
	f, err := sample.Make(80)
	if err != nil {
		panic(err)
	}
	return f
})

// desk is the view over a real case.
type desk struct {
	*uitest.Host
	t     *testing.T
	work  *workspace.Workspace
	state *State
	seen  *workspace.FormsPreview
	view  *View
	acts  Acts
	did   []string
	dir   string
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{Host: uitest.NewHost(t), t: t, dir: t.TempDir(), state: &State{}}
	day := time.Date(2026, 11, 12, 9, 41, 0, 0, time.UTC)
	d.work = workspace.New(workspace.Deps{
		Clock: func() time.Time { return day }, User: "revidents", Random: rand.Reader, Log: slog.New(slog.DiscardHandler),
	})
	t.Cleanup(func() { d.work.Close() })
	must(t, d.work.Create(filepath.Join(d.dir, "lieta.izpete"), "Lieta"))
	folder := filepath.Join(d.dir, "anketas")
	must(t, os.Mkdir(folder, 0o755))
	for _, f := range eighty().Files {
		must(t, os.WriteFile(filepath.Join(folder, f.Name), f.Data, 0o600))
	}
	must(t, os.WriteFile(filepath.Join(folder, "lasi.txt"), nil, 0o600))
	var err error
	d.seen, err = d.work.PreviewForms(context.Background(), folder, nil, nil)
	must(t, err)
	d.acts = Acts{
		Load: func() { d.did = append(d.did, "load") }, Discard: func() { d.did = append(d.did, "discard") },
		Remove:  func() { d.did = append(d.did, "remove") },
		Changed: func(n *workspace.FormsPreview) { d.seen = n; d.make() },
	}
	d.make()
	return d
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func (d *desk) make() {
	d.view = New(d.Host, d.work, d.state, d.seen, d.acts)
	d.Put(d.view.Content())
}

func (d *desk) reads(texts ...string) {
	d.t.Helper()
	for _, s := range texts {
		if !uitest.Reads(d.view.Content(), s) {
			d.t.Errorf("the view does not say %q; it says %q", s, uitest.Texts(d.view.Content()))
		}
	}
}

func (d *desk) press(text string) {
	d.t.Helper()
	var found fyne.Tappable
	uitest.Walk(d.view.Content(), func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *kit.Button:
			if o.Text == text {
				found = o
			}
		case *kit.Chip:
			if o.Text == text {
				found = o
			}
		case *kit.Link:
			if o.Text == text && found == nil {
				found = o
			}
		case *kit.ListRow:
			if strings.Contains(o.Title, text) && found == nil {
				found = o
			}
		}
	})
	if found == nil {
		d.t.Fatalf("nothing to press called %q among %q", text, uitest.Texts(d.view.Content()))
	}
	test.Tap(found)
	d.Queue.Drain()
}

// choose runs an item of the menu of a cell.
func (d *desk) choose(at string, item string) {
	d.t.Helper()
	a, ok := parseCell(at)
	if !ok {
		d.t.Fatal(at)
	}
	items := d.view.cellMenu(a).Items
	for i := 0; i < len(items); i++ {
		if items[i].ChildMenu != nil {
			items = append(items, items[i].ChildMenu.Items...)
		}
		if items[i].Label == item {
			items[i].Action()
			d.Queue.Drain()
			return
		}
	}
	d.t.Fatalf("the menu of %s has no %q", at, item)
}

func (d *desk) cellOf(id string) string {
	for _, q := range eighty().Profile.Questions {
		if q.ID == id {
			return q.Cells[0].Cell
		}
	}
	d.t.Fatal(id)
	return ""
}
