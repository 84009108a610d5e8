package casefile

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// longCase is a case in which a finding was edited many times.
func longCase(b *testing.B, edits int) string {
	f := newCase(b)
	text := strings.Repeat("Iestādēm trūkst finanšu. ", 20)
	for i := range edits {
		edit(b, f, set(fmt.Sprintf("finding/%d/condition", i%40), text+fmt.Sprint(i)))
	}
	verifyAndClose(b, f)
	return f.Path()
}

func BenchmarkOpen10000Entries(b *testing.B) {
	path := longCase(b, 10_000)
	for b.Loop() {
		f, err := Open(path, options())
		if err != nil {
			b.Fatal(err)
		}
		f.Close()
	}
}

// BenchmarkAppend writes to disk as the program does.
func BenchmarkAppend(b *testing.B) {
	opt := options()
	opt.Unsynced = false
	f, err := Create(filepath.Join(b.TempDir(), "lieta.izpete"), opt)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	text := strings.Repeat("Iestādēm trūkst finanšu. ", 20)
	for i := 0; b.Loop(); i++ {
		edit(b, f, set(fmt.Sprintf("finding/%d/condition", i%40), text+fmt.Sprint(i)))
	}
}
