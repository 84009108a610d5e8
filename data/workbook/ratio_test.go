package workbook

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// inlineLarge is the sheet of large with its texts in the cells themselves.
var inlineLarge = sync.OnceValue(func() []byte {
	z, err := zip.NewReader(bytes.NewReader(large()), int64(len(large())))
	if err != nil {
		panic(err)
	}
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			panic(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			panic(err)
		}
		if strings.HasSuffix(f.Name, "sheet1.xml") {
			text = inlined(text)
		}
		w, err := out.Create(f.Name)
		if err == nil {
			_, err = w.Write(text)
		}
		if err != nil {
			panic(err)
		}
	}
	if err := out.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
})

func inlined(sheet []byte) []byte {
	const shared = ` t="s"><v>`
	var b bytes.Buffer
	for {
		before, after, ok := bytes.Cut(sheet, []byte(shared))
		b.Write(before)
		if !ok {
			return b.Bytes()
		}
		number, rest, _ := bytes.Cut(after, []byte("</v>"))
		fmt.Fprintf(&b, ` t="inlineStr"><is><t>Atbilžu variants %s</t></is>`, number)
		sheet = rest
	}
}

// BenchmarkAgainst reads the same 20,000 × 100 cells with this package, with
// excelize's row iterator and by merely inflating, in turn, and prints how the
// medians compare. One processor's worth of work counts as it passes on the
// clock of this machine.
func BenchmarkAgainst(b *testing.B) {
	for name, data := range map[string][]byte{"shared": large(), "inline": inlineLarge()} {
		b.Run(name, func(b *testing.B) {
			var ours, rows, inflate []float64
			clock := func(into *[]float64, f func() error) {
				runtime.GC()
				start := time.Now()
				if err := f(); err != nil {
					b.Fatal(err)
				}
				*into = append(*into, time.Since(start).Seconds())
			}
			for b.Loop() {
				clock(&ours, func() error { return oursOnce(data) })
				clock(&rows, func() error { return excelizeOnce(data) })
				clock(&inflate, func() error { return inflateOnce(data) })
			}
			b.ReportMetric(median(rows)/median(ours), "x-faster-than-excelize")
			b.ReportMetric(median(ours)/median(inflate), "x-inflating")
			b.ReportMetric(float64(peak(func() { _ = oursOnce(data) }))/(1<<20), "peak-MiB")
			b.ReportMetric(10*float64(len(data))/(1<<20)+64, "allowed-MiB")
			b.ReportMetric(0, "ns/op")
		})
	}
}

func oursOnce(data []byte) error {
	_, err := Read(context.Background(), "a.xlsx", data, nil)
	return err
}

func excelizeOnce(data []byte) error {
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		return err
	}
	defer f.Close()
	rows, err := f.Rows("Atbildes")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if _, err := rows.Columns(); err != nil {
			return err
		}
	}
	return rows.Error()
}

func inflateOnce(data []byte) error {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return err
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			return err
		}
		if _, err := io.Copy(io.Discard, r); err != nil {
			return err
		}
		r.Close()
	}
	return nil
}

func median(xs []float64) float64 {
	slices.Sort(xs)
	return xs[len(xs)/2]
}

// peak returns by how many bytes the heap grew at most while f ran, looked at
// every millisecond.
func peak(f func()) uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	before, most := m.HeapInuse, m.HeapInuse
	done, looked := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(looked)
		for {
			select {
			case <-done:
				return
			case <-time.After(time.Millisecond):
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				most = max(most, m.HeapInuse)
			}
		}
	}()
	f()
	close(done)
	<-looked
	return most - before
}
