package uitest

import (
	"context"
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"izpete/assets"
	"izpete/data/workspace"
)

// NewCase returns a workspace with an empty case called "MI gatavība 2025", in a
// folder of the test: its clock goes on by a second with each look, and its ids are
// the same each time.
func NewCase(t testing.TB) *workspace.Workspace {
	t.Helper()
	now := time.Date(2026, 11, 12, 9, 41, 0, 0, time.UTC)
	w := workspace.New(workspace.Deps{
		Clock: func() time.Time { now = now.Add(time.Second); return now },
		User:  "revidente", Random: new(counter), Log: slog.New(slog.DiscardHandler),
	})
	t.Cleanup(func() { w.Close() })
	if err := w.Create(filepath.Join(t.TempDir(), "lieta.izpete"), "MI gatavība 2025"); err != nil {
		t.Fatal(err)
	}
	return w
}

// Load takes a workbook into a case.
func Load(t testing.TB, w *workspace.Workspace, name string, data []byte) {
	t.Helper()
	p, err := w.PreviewBytes(context.Background(), name, data)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Load(context.Background(), p); err != nil {
		t.Fatal(err)
	}
}

// LoadSample takes the Latvian sample workbook into a case.
func LoadSample(t testing.TB, w *workspace.Workspace) {
	t.Helper()
	const name = "mi-gataviba-2025.xlsx"
	data, err := assets.Samples.ReadFile("samples/" + name)
	if err != nil {
		t.Fatal(err)
	}
	Load(t, w, name, data)
}

// counter is a random source that never repeats and is the same each time.
type counter uint64

func (c *counter) Read(p []byte) (int, error) {
	for i := range p {
		*c = *c*6364136223846793005 + 1442695040888963407
		p[i] = byte(*c >> 40)
	}
	return len(p), nil
}
