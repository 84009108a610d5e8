package wiring_test

import (
	"testing"

	"izpete/data/words"
)

// BenchmarkCold goes through all pages again and again with letters of another
// size each time, so that the toolkit remembers no text: each round takes what
// the first look at the pages takes.
func BenchmarkCold(b *testing.B) {
	w := open(b, words.Latvian)
	write(b, w)
	told, scale := calls{}, float32(1)
	for b.Loop() {
		scale += 0.0005
		w.ClearFilter()
		r := newTraced(b, w, look{lang: words.Latvian, scale: scale, width: 1360, height: 860}, told.trace)
		for _, e := range r.deps.Entries {
			r.show(e.ID)
			r.pressMark()
			r.resize(1024, 700)
			r.resize(1360, 860)
		}
	}
	told.table(b, frameSample)
}
