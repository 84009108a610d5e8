package forms_test

import (
	"context"
	"testing"

	"izpete/data/forms"
	sample "izpete/data/sample/forms"
)

func BenchmarkFolderOf200(b *testing.B) {
	f, err := sample.Make(200)
	must(b, err)
	sources, err := forms.Folder(files(f), "anketas")
	must(b, err)
	for b.Loop() {
		r, err := forms.ReadFolder(context.Background(), f.Profile, "anketas", sources, nil)
		must(b, err)
		if r.Table().Len() != 199 {
			b.Fatal(r.Table().Len())
		}
	}
	b.ReportMetric(float64(len(sources))*float64(b.N)/b.Elapsed().Seconds(), "forms/s")
}
