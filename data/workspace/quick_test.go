package workspace

import (
	"context"
	"encoding/csv"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"izpete/data/casefile"
	"izpete/data/survey"
)

func deps() Deps {
	return Deps{Clock: time.Now, User: "revidente", Random: rand.NewChaCha8([32]byte{1}), Log: slog.New(slog.DiscardHandler), Build: "būvējums 1"}
}

// largeCase makes a case with a workbook beyond quickFrom and returns its path.
func largeCase(t testing.TB, rows int) string {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "liela.csv")
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	w := csv.NewWriter(f)
	head := []string{"Iestāde"}
	for q := range 12 {
		head = append(head, fmt.Sprintf("Q%d. Jautājums par %d. lietu", q+1, q+1))
	}
	rec := make([]string, len(head))
	if err := w.Write(head); err != nil {
		t.Fatal(err)
	}
	for i := range rows {
		rec[0] = fmt.Sprintf("Iestāde %06d", i)
		for q := range 12 {
			rec[q+1] = []string{"Pilnīgi piekrītu", "Drīzāk piekrītu", "Nepiekrītu", "Nezinu", ""}[r.IntN(5)]
		}
		if err := w.Write(rec); err != nil {
			t.Fatal(err)
		}
	}
	w.Flush()
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	ws := New(deps())
	path := filepath.Join(dir, "liela.izpete")
	if err := ws.Create(path, ""); err != nil {
		t.Fatal(err)
	}
	p, err := ws.Preview(context.Background(), file, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := ws.Load(context.Background(), p); err != nil {
		t.Fatal(err)
	}
	if err := ws.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func openCase(t testing.TB, path string, d Deps) *Workspace {
	t.Helper()
	ws := New(d)
	if err := ws.Open(context.Background(), path, false); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ws.Close() })
	return ws
}

func TestLargeSurveyIsKeptWithTheCase(t *testing.T) {
	path := largeCase(t, 7_000)
	first := openCase(t, path, deps())
	want := first.Surveys()
	first.Close()

	f, err := casefile.Open(path, casefile.Options{Clock: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	kept, ok := f.Cache(keyQuick + want[0].Source.SHA256)
	if !ok || len(kept) == 0 {
		t.Fatal("nothing was kept")
	}
	f.Close()

	second := openCase(t, path, deps())
	if got := second.Surveys(); len(got) != 1 || !sameSurvey(got[0], want[0]) {
		t.Error("the kept survey is another one")
	}
	second.Close()

	other := deps()
	other.Build = "būvējums 2"
	ws := New(other)
	g, err := casefile.Open(path, casefile.Options{Clock: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	if ws.recall(g, versions{}) {
		t.Error("another build believed what this one has recognised")
	}
}

func TestWhatDoesNotFollowFromTheWorkbookIsPutRight(t *testing.T) {
	path := largeCase(t, 7_000)
	first := openCase(t, path, deps())
	want := first.Surveys()[0]
	first.Close()

	lie := *want
	lie.Tables = nil
	for _, t := range want.Tables {
		c := *t
		c.Population = 99_999
		lie.Tables = append(lie.Tables, &c)
	}
	data, err := survey.Encode(&lie)
	if err != nil {
		t.Fatal(err)
	}
	f, err := casefile.Open(path, casefile.Options{Clock: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.PutCache(keyQuick+want.Source.SHA256, append(mark("būvējums 1", want.Source.SHA256, nil), data...)); err != nil {
		t.Fatal(err)
	}
	f.Close()

	ws := New(deps())
	right := make(chan struct{}, 8)
	opened := false
	ws.Subscribe(func(s Signal) {
		if s == DataChanged {
			if opened {
				right <- struct{}{}
			}
			opened = true
		}
	})
	if err := ws.Open(context.Background(), path, false); err != nil {
		t.Fatal(err)
	}
	defer ws.Close()
	select {
	case <-right:
	case <-time.After(30 * time.Second):
		t.Fatal("nobody noticed")
	}
	if got := ws.Surveys()[0]; !sameSurvey(got, want) {
		t.Error("the lie stayed")
	}
}

// BenchmarkOpenCase opens a case of 200,000 respondents by what it keeps ready
// and, for comparison, by reading its workbook.
func BenchmarkOpenCase(b *testing.B) {
	path := largeCase(b, 200_000)
	openCase(b, path, deps()).Close()
	for name, build := range map[string]string{"kept": "būvējums 1", "from the workbook": ""} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				d := deps()
				d.Build = build
				f, err := casefile.Open(path, casefile.Options{ReadOnly: true})
				if err != nil {
					b.Fatal(err)
				}
				known := versions{}
				New(d).recall(f, known)
				if _, err := readSources(context.Background(), f, known); err != nil {
					b.Fatal(err)
				}
				f.Close()
			}
		})
	}
}
