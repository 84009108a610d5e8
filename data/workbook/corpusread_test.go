package workbook

import (
	"context"
	"path/filepath"
	"testing"
)

func TestCorpusReads(t *testing.T) {
	for _, file := range corpusFiles(t, ".xlsx") {
		b, err := Open(context.Background(), file, nil)
		if err != nil {
			t.Errorf("%s: %v", filepath.Base(file), err)
			continue
		}
		for _, s := range b.Sheets {
			t.Logf("%-40s %-25s %6d x %4d, %d cells, %d merged, hidden %v", b.File, s.Name, s.Rows, s.Columns, s.Count(), len(s.Merged), s.Hidden)
		}
	}
}
