//go:build cgo && measured

package main

import (
	"bufio"
	"encoding/json"
	"os"
	"runtime"
	"runtime/debug"

	"fyne.io/fyne/v2"

	"izpete/data/workspace"
	"izpete/ui"
	"izpete/ui/measure"
)

// seen is what the program tells of its window.
type seen struct {
	Page    string
	Over    bool // something lies over the window
	Tables  int
	Size    fyne.Size
	Targets []measure.Target
	Faults  []string
	Drawn   int
}

// held is what the program holds in memory once all garbage is collected and
// given back, in bytes: without this, what a process holds tells first of all when
// the collector last came by.
type held struct{ Live uint64 }

// answer tells on standard output, a line each time that a line comes in on
// standard input, what the window shows or, asked for "memory", what is held: for
// whoever drives it from outside.
func answer(win *ui.Window, work *workspace.Workspace) {
	out := json.NewEncoder(os.Stdout)
	fyne.DoAndWait(readFonts)
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
		if in.Text() == "memory" {
			debug.FreeOSMemory()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			if out.Encode(held{Live: m.HeapAlloc}) != nil {
				return
			}
			continue
		}
		done := make(chan seen, 1)
		fyne.Do(func() {
			c := win.Window().Canvas()
			r := measure.Page(c, win.Page().Content(), inside)
			s := seen{Page: win.Page().ID(), Over: c.Overlays().Top() != nil, Tables: len(work.View().Tables), Size: c.Size(), Drawn: r.Primitives}
			s.Targets = measure.Targets(c, inside)
			for _, f := range r.Faults {
				s.Faults = append(s.Faults, f.String())
			}
			done <- s
		})
		if out.Encode(<-done) != nil {
			return
		}
	}
}

// readFonts has the toolkit read each font that it may come to need, some ten
// megabytes each: else the first text in italics, late in the hour, looks like a leak.
func readFonts() {
	for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}, {Bold: true, Italic: true}, {Monospace: true}, {Symbol: true}} {
		fyne.MeasureText("Ā", 13, style)
	}
}
