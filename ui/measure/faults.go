package measure

import (
	"slices"
	"strings"
)

// What is let pass: letters do not fill their line, and lengths are rounded.
const (
	sideways = 1.5  // px
	upright  = 0.22 // of the height of the line, above and below the letters
)

// cuts finds texts that do not keep within their bounds, and those that something
// covers in part.
func (w *walker) cuts() []Fault {
	var out []Fault
	for _, t := range w.texts {
		if t.hidden {
			continue
		}
		if f, cut := t.cut(); cut {
			out = append(out, f)
		}
		seen := t.sight().inked()
		for _, c := range w.covers {
			hidden := c.box.and(seen)
			if c.order < t.order || c.bar && t.moves(c.box) || hidden.empty() || hidden.width() <= sideways || hidden.height() <= sideways {
				continue
			}
			out = append(out, Fault{Kind: Covered, Text: t.say, Other: c.path, Where: t.place.path, By: min(hidden.width(), hidden.height()), Box: t.box})
			break
		}
	}
	return out
}

// hide finds the texts that nobody sees because something lies over all of what
// is in sight of them.
func (w *walker) hide() {
	for i := range w.texts {
		t := &w.texts[i]
		seen := t.sight().inked()
		t.hidden = !seen.empty() && slices.ContainsFunc(w.covers, func(c cover) bool {
			return c.order > t.order && seen.within(c.box)
		})
	}
}

// inked is the part of a line in which its letters stand.
func (r Rect) inked() Rect {
	h := r.height() * upright
	return Rect{r.Left, r.Top + h, r.Right, r.Bottom - h}
}

func (t text) cut() (Fault, bool) {
	f := Fault{Kind: Cut, Text: t.say, Where: t.place.path, Box: t.box}
	ink, hard := t.box.inked(), t.place.hard
	beyond := [4]float32{hard.Left - ink.Left, hard.Top - ink.Top, ink.Right - hard.Right, ink.Bottom - hard.Bottom}
	for side, by := range beyond {
		if by > sideways && by > f.By {
			f.By, f.Other = by, hard.of[side]
		}
	}
	if f.By == 0 {
		return f, false
	}
	if ink.and(hard.Rect).empty() {
		f.Kind = Lost
	}
	return f, true
}

// overlaps finds texts whose letters lie over those of another. Of texts in one
// scroll area those out of sight count too: they will be scrolled to.
func (w *walker) overlaps() []Fault {
	var out []Fault
	texts := slices.DeleteFunc(slices.Clone(w.texts), func(t text) bool { return t.hidden })
	slices.SortStableFunc(texts, func(a, b text) int {
		switch {
		case a.box.Top < b.box.Top:
			return -1
		case a.box.Top > b.box.Top:
			return 1
		}
		return 0
	})
	for i, a := range texts {
		for _, b := range texts[i+1:] {
			if b.box.Top >= a.box.Bottom {
				break
			}
			x, y := a.sight().inked(), b.sight().inked()
			if a.place.area == b.place.area && a.place.area > 0 {
				x, y = a.box.inked(), b.box.inked()
			}
			both := x.and(y)
			if both.empty() || both.width() <= sideways || both.height() <= sideways {
				continue
			}
			out = append(out, Fault{
				Kind: Overlap, Text: a.say, Other: b.say, By: min(both.width(), both.height()), Box: a.box,
				Where: strings.TrimPrefix(a.place.path, "/"),
			})
		}
	}
	return out
}
