//go:build cgo && measured

package main

import (
	"bufio"
	"encoding/json"
	"os"

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

// answer tells on standard output, a line each time that a line comes in on
// standard input, what the window shows: for whoever drives it from outside.
func answer(win *ui.Window, work *workspace.Workspace) {
	out := json.NewEncoder(os.Stdout)
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
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
