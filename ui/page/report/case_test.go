package report

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/page/report/paper"
	"izpete/ui/uitest"
)

// Every format that is offered is one that the workspace writes.
func TestEveryFormatIsWritten(t *testing.T) {
	dir := t.TempDir()
	w := uitest.NewCase(t)
	uitest.LoadSample(t, w)
	_, err := w.AddFinding("Trūkst finansējuma", nil)
	must(t, err)

	h := uitest.NewHost(t)
	p := New(h, w, NewMemory(), nil)
	h.Put(p.Content())
	p.Refresh()
	h.Queue.Drain()
	var texts strings.Builder
	for _, page := range p.preview.pages {
		for _, x := range page.Texts {
			texts.WriteString(x.Text + " ")
		}
	}
	for _, want := range []string{"MI gatavība", "Finanšu trūkums", "53 %", "Trūkst finansējuma"} {
		if !strings.Contains(strings.ReplaceAll(texts.String(), "\u00a0", " "), want) {
			t.Errorf("%q is not in the preview", want)
		}
	}
	for _, f := range Formats {
		p.memory.Format = f
		h.SavePath = filepath.Join(dir, "kopsavilkums")
		test.Tap(p.panel.export.do)
		h.Queue.Drain()
		if info, err := os.Stat(h.SavePath + "." + f); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v, %v", f, err, h.Errors)
		}
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// The sample summary of about twenty breakdowns is laid out beside the screen;
// this is how long that takes.
func BenchmarkLayout(b *testing.B) {
	uitest.App(b)
	d, err := newDesk().Summary(workspace.ExportOptions{Lang: words.Latvian})
	must(b, err)
	measure := newRuler().at(1.3)
	for b.Loop() {
		if _, err := paper.Layout(context.Background(), d, measure); err != nil {
			b.Fatal(err)
		}
	}
}
