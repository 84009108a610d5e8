package intake_test

import (
	"context"
	"path/filepath"
	"testing"

	"izpete/data/intake"
	"izpete/data/workbook"
)

// What is proposed for real files can be applied to them, all of it at once, and
// loses no row.
func TestSuggestionsOnTheCorpus(t *testing.T) {
	folder := corpus(t)
	var files []string
	for _, pattern := range []string{"*.xlsx", "*.csv"} {
		found, err := filepath.Glob(filepath.Join(folder, pattern))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			b, err := workbook.Open(context.Background(), file, nil)
			if err != nil {
				t.Fatal(err)
			}
			s, err := intake.Read(context.Background(), b, intake.Options{})
			if err != nil {
				t.Fatal(err)
			}
			var steps []intake.Step
			for _, g := range intake.Suggest(s) {
				steps = append(steps, g.Steps[0])
			}
			after, out, err := intake.Apply(context.Background(), b, intake.Options{Steps: steps})
			if err != nil {
				t.Fatal(err)
			}
			for i, o := range out {
				if !o.Applied || o.Moved {
					t.Errorf("%+v: %+v", steps[i], o)
				}
			}
			for _, table := range after.Tables {
				sound(t, table)
				accounted(t, after, table)
			}
			t.Logf("%d steps, %d notes before, %d after", len(steps), len(s.Notes), len(after.Notes))
		})
	}
}
