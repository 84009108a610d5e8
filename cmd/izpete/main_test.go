//go:build cgo

package main

import (
	"path/filepath"
	"slices"
	"testing"
)

func TestPathsOfTheCommandLineAreAbsolute(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	here, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	whole := filepath.Join(dir, "b.csv")
	want := []string{filepath.Join(here, "mape", "a.xlsx"), whole}
	if got := absolute([]string{filepath.Join("mape", "a.xlsx"), whole}); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
