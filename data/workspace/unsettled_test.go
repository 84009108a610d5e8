package workspace_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

func TestUnsettled(t *testing.T) {
	w := newWorkspace(t)
	must(t, w.Create(filepath.Join(t.TempDir(), "lieta.izpete"), ""))
	if got := w.Unsettled(); len(got) > 0 {
		t.Fatalf("an empty case: %v", got)
	}
	load := func(name, data string) {
		p, err := w.PreviewBytes(context.Background(), name, []byte(data))
		must(t, err)
		must(t, w.Load(context.Background(), p))
	}
	answers := func(labels ...string) string {
		var b strings.Builder
		b.WriteString("Iestāde;Vai izmanto?\n")
		for i := range 40 {
			fmt.Fprintf(&b, "%s %02d;%s\n", labels[0], i, labels[i%len(labels)])
		}
		return b.String()
	}
	load("laba.csv", answers("Jā", "Nē"))
	load("šaubīga.csv", answers("Plāno izmantot", "Neizmanto", "plano izmantot", "Neizmanto"))
	got := w.Unsettled()
	if len(got) != 1 || got[0].Source.File != "šaubīga.csv" || got[0].Doubts != 1 {
		t.Fatalf("%+v", got)
	}
	p, err := w.Source(context.Background(), got[0].Source.SHA256)
	must(t, err)
	for _, s := range p.Suggestions() {
		must(t, w.AddStep(context.Background(), got[0].Source.SHA256, s.Steps[0]))
	}
	if got := w.Unsettled(); len(got) > 0 {
		t.Errorf("settled, and still %+v", got)
	}
}
