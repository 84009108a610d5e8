package workbooks_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"izpete/ui/uitest"
)

// corpus finds real survey files beside the repository.
func corpus(t *testing.T) []string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if parent := filepath.Dir(dir); parent != dir {
			dir = parent
			continue
		}
		t.Fatal("no go.mod above the test")
	}
	var paths []string
	for _, pattern := range []string{"*.xlsx", "*.csv", "nasty/*.xlsx"} {
		found, err := filepath.Glob(filepath.Join(dir, "..", "shared", "corpus", pattern))
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, found...)
	}
	if len(paths) == 0 {
		t.Skip("the corpus is not beside the repository")
	}
	return paths
}

// Every real or odd file is either shown or refused with a sentence of its own.
func TestCorpusIsShownOrRefusedPlainly(t *testing.T) {
	paths := corpus(t)
	d := newDesk(t)
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if testing.Short() && info.Size() > 200_000 {
			continue
		}
		d.Errors = nil
		d.open(path)
		for _, err := range d.Errors {
			if d.Words().Error(err) == d.Words().T("error.unexpected") {
				t.Errorf("%s: %v", filepath.Base(path), err)
			}
		}
		for _, text := range uitest.Texts(d.page.Content()) {
			if strings.Contains(text, "[[") {
				t.Errorf("%s: %s has no words", filepath.Base(path), text)
			}
		}
		d.page.Escape()
		d.Queue.Drain()
	}
}
