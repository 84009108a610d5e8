package wiring_test

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/page"
	"izpete/ui/uitest"
)

// What the screen's goroutine may be kept by one call, and what it is aimed at
// with the sample and with the large survey.
const (
	frameSample = 16 * time.Millisecond
	frameLarge  = 50 * time.Millisecond
)

// calls gathers how long each kind of call kept the screen's goroutine. Of
// several of one kind one of the shorter ones counts: what the machine does
// besides is not ours.
type calls map[string][]time.Duration

func (c calls) trace(what string, took time.Duration) { c[what] = append(c[what], took) }

func usual(took []time.Duration) time.Duration {
	s := slices.Sorted(slices.Values(took))
	return s[len(s)/4]
}

// BenchmarkScreen goes through all pages, presses the first mark of each and takes
// that back, and prints how long single calls kept the screen's goroutine, the
// longest first, and how long a frame takes to draw in software.
func BenchmarkScreen(b *testing.B) {
	b.Run("sample", func(b *testing.B) {
		w := open(b, words.Latvian)
		write(b, w)
		benchScreen(b, w, frameSample)
	})
	b.Run("100000x200", func(b *testing.B) {
		w := openLarge(b, 100_000, 200)
		write(b, w)
		benchScreen(b, w, frameLarge)
	})
}

func benchScreen(b *testing.B, w *workspace.Workspace, aim time.Duration) {
	told, frames := calls{}, []time.Duration{}
	for b.Loop() {
		w.ClearFilter()
		r := newTraced(b, w, look{lang: words.Latvian, scale: 1, width: 1360, height: 860}, told.trace)
		for _, e := range r.deps.Entries {
			r.show(e.ID)
			for range 2 {
				click := time.Now()
				if r.press() {
					told.trace("click "+e.ID, time.Since(click))
				}
				r.queue.Drain()
			}
			frame := time.Now()
			r.Window.Window().Canvas().Capture()
			frames = append(frames, time.Since(frame))
			size := time.Now()
			r.Window.Window().Resize(fyne.NewSize(1024, 700))
			told.trace("resize "+e.ID, time.Since(size))
			r.resize(1360, 860)
		}
	}
	told.table(b, aim)
	fmt.Printf("  %8.2f ms  a frame drawn in software after a click\n", ms(usual(frames)))
	b.ReportMetric(ms(usual(frames)), "ms/frame")
}

// findingRow is a row of the list of findings.
type findingRow interface {
	fyne.Widget
	fyne.Focusable
	fyne.Disableable
	fyne.Accessible
}

// table prints the longest calls.
func (c calls) table(b *testing.B, aim time.Duration) {
	names := slices.SortedFunc(maps.Keys(c), func(x, y string) int { return cmp.Compare(usual(c[y]), usual(c[x])) })
	fmt.Printf("\n%s: the longest calls on the screen's goroutine, aim %d ms\n", b.Name(), aim.Milliseconds())
	for _, n := range names[:min(12, len(names))] {
		over := ""
		if usual(c[n]) > aim {
			over = "  OVER"
		}
		fmt.Printf("  %8.2f ms  longest %8.2f ms  %4d times  %s%s\n", ms(usual(c[n])), ms(slices.Max(c[n])), len(c[n]), n, over)
	}
	b.ReportMetric(ms(usual(c[names[0]])), "ms/longest-call")
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// BenchmarkFindings does the same on the page of findings with very many of them.
func BenchmarkFindings(b *testing.B) {
	w := open(b, words.Latvian)
	for i := range 500 { // to store more of them takes minutes
		if _, err := w.AddFinding(fmt.Sprintf("%d. konstatējums par mākslīgā intelekta izmaksu uzskaiti iestādēs", i+1), nil); err != nil {
			b.Fatal(err)
		}
	}
	told := calls{}
	r := newTraced(b, w, look{lang: words.Latvian, scale: 1, width: 1360, height: 860}, told.trace)
	for b.Loop() {
		r.show(page.Workbooks)
		r.show(page.Findings)
		for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyEnd, fyne.KeyUp, fyne.KeyHome} {
			row, ok := uitest.Find(r.Page().Content(), func(o findingRow) bool {
				return strings.HasPrefix(o.AccessibilityLabel(), "K-") && !o.Disabled()
			})
			if !ok {
				b.Fatal("no finding is open")
			}
			step := time.Now()
			row.TypedKey(&fyne.KeyEvent{Name: key})
			told.trace("key "+string(key), time.Since(step))
			r.queue.Drain()
		}
	}
	told.table(b, frameSample)
}
