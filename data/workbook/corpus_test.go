package workbook

import (
	"os"
	"path/filepath"
	"testing"
)

// corpus finds the folder of real survey files beside the repository.
func corpus(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		up := filepath.Dir(dir)
		if up == dir {
			t.Skip("no go.mod above: cannot find the corpus")
		}
		dir = up
	}
	dir = filepath.Join(dir, "..", "shared", "corpus")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no ../shared/corpus: real survey files are not tested")
	}
	return dir
}

// corpusFiles lists the real workbooks of a kind, the odd ones too.
func corpusFiles(t *testing.T, ext string) []string {
	t.Helper()
	dir := corpus(t)
	var files []string
	for _, pattern := range []string{"*", "nasty/*", "registers/*"} {
		some, err := filepath.Glob(filepath.Join(dir, pattern+ext))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, some...)
	}
	if len(files) == 0 {
		t.Skip("the corpus has no " + ext)
	}
	return files
}
