//go:build cgo

package main

import (
	"bytes"
	"os"
	"time"
)

// shown is how soon the display showed what somebody did: the first change of any
// pixel, and the last before it came to rest.
type shown struct{ first, rest time.Duration }

const (
	shownStill = 300 * time.Millisecond // without change the display is at rest
	shownMost  = 3 * time.Second
)

// timed does something on the screen's goroutine and keeps how soon the virtual
// display showed it, to within the few milliseconds that reading the display takes.
// Without a virtual display it is only done.
func (t *tour) timed(act func()) {
	before, err := os.ReadFile(t.screen)
	if err != nil {
		t.on(act)
		return
	}
	var s shown
	began := time.Now()
	t.on(act)
	for last := began; time.Since(last) < shownStill && time.Since(began) < shownMost; {
		now, err := os.ReadFile(t.screen)
		if err != nil {
			return
		}
		if bytes.Equal(before, now) {
			if s.first == 0 {
				last = time.Now()
			}
			continue
		}
		before, last = now, time.Now()
		s.rest = last.Sub(began)
		if s.first == 0 {
			s.first = s.rest
		}
	}
	if s.first > 0 {
		t.clicks = append(t.clicks, s)
	}
}
