package main

import (
	"fmt"
	"slices"
	"strconv"
	"time"
)

// Keys that mean something somewhere and end nothing. Pages are reached by their
// number.
var keys = []string{
	"Tab", "Tab", "shift+Tab", "Down", "Up", "Left", "Right", "Return", "space", "Home", "End", "Escape", "Next", "Prior",
	"ctrl+z", "ctrl+z", "ctrl+y", "ctrl+b", "ctrl+i", "ctrl+plus", "ctrl+0", "alt+Left", "alt+Right", "F1",
}

// act does one thing that somebody could do with what is seen.
func (h *hour) act(s seen) error {
	defer time.Sleep(40 * time.Millisecond)
	switch n := h.r.IntN(100); {
	case s.Tables == 0 && !s.Over && n < 70: // loading was taken back
		return h.press("ctrl+y")
	case s.Tables == 0 && !s.Over: // or all was taken out of the case
		return h.press("ctrl+z")
	case s.Over && n < 40:
		return h.press("Escape")
	case !s.Over && (n < 12 || h.at%60 == 0):
		return h.press("ctrl+" + strconv.Itoa(1+h.r.IntN(9)))
	case n < 70 && len(s.Targets) > 0:
		return h.click(s, s.Targets[h.r.IntN(len(s.Targets))])
	case n < 82:
		return h.press(keys[h.r.IntN(len(keys))])
	case n < 90:
		button := strconv.Itoa(4 + h.r.IntN(2))
		h.did("wheel %s", button)
		return h.x("mousemove", h.within(s.Size.Width), h.within(s.Size.Height), "click", "--repeat", strconv.Itoa(1+h.r.IntN(8)), "--delay", "5", button)
	case n < 94:
		h.did("drag")
		return h.x("mousemove", h.within(s.Size.Width), h.within(s.Size.Height-80), "mousedown", "1",
			"mousemove", h.within(s.Size.Width), h.within(s.Size.Height-80), "mouseup", "1")
	case n < 97 && !s.Over:
		sizes := [][2]string{{"1024", "700"}, {"1360", "860"}, {"1280", "800"}}
		z := sizes[h.r.IntN(len(sizes))]
		h.did("size %v", z)
		return h.x("search", "--onlyvisible", "--name", ".", "windowsize", z[0], z[1])
	}
	return h.press(keys[h.r.IntN(len(keys))])
}

func (h *hour) did(format string, args ...any) { h.done = append(h.done, fmt.Sprintf(format, args...)) }

func (h *hour) press(key string) error {
	h.did("key %s", key)
	return h.x("key", key)
}

// within is a place along a length, away from the menu.
func (h *hour) within(length float64) string {
	return strconv.Itoa(40 + h.r.IntN(max(int(length)-60, 1)))
}

// click clicks a target and types into it where it takes text.
func (h *hour) click(s seen, t target) error {
	h.did("click %s %q on %s", t.Type, t.Text, s.Page)
	x, y := (t.Box.Left+t.Box.Right)/2, (t.Box.Top+t.Box.Bottom)/2
	if err := h.x("mousemove", strconv.Itoa(int(x)), strconv.Itoa(int(y)), "click", "1"); err != nil || !t.Writes {
		return err
	}
	words := []string{"53", "trukums", "Iestade 009", " "}
	return h.x("type", "--delay", "5", words[h.r.IntN(len(words))])
}

const fewest = 20 // samples; before, caches are still filling

// flat tells whether memory has stopped growing, over samples in megabytes. In the
// first half caches fill: glyphs, textures, pages in each language and theme. After
// that the last quarter may lie above the third by so much of a hundred, for the
// case itself grows with what is done in it, and by what one page needs more than
// another.
func flat(what string, mb []int, percent, page int) error {
	if len(mb) < fewest {
		return nil
	}
	third, last := middle(mb[len(mb)/2:len(mb)*3/4]), middle(mb[len(mb)*3/4:])
	if last > third*(100+percent)/100+page {
		return fmt.Errorf("%s grows: %d MB in the third quarter, %d MB in the last", what, third, last)
	}
	return nil
}

func middle(mb []int) int {
	s := slices.Sorted(slices.Values(mb))
	return s[len(s)/2]
}
