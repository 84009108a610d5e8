package answers

import (
	"strings"
	"testing"

	"izpete/data/words"
	"izpete/ui/uitest"
)

// Whether an answer was read, or its codes, stand on the line of its name where
// they fit beside the whole name and the cell, and otherwise under the answer.
func TestStateAndCodesStandBesideTheName(t *testing.T) {
	uitest.App(t)
	for name, c := range map[string]struct {
		f      face
		width  float32
		beside bool
	}{
		"not read":             {face{name: "Ministrija 01", cell: "Atbildes!R3", state: "Vēl nav izlasīta"}, 700, true},
		"codes":                {face{name: "Ministrija 01", cell: "Atbildes!R3", codes: []string{"Nauda", "Prasmes"}}, 700, true},
		"no cell":              {face{name: "Ministrija 01", state: "Vēl nav izlasīta"}, 700, true},
		"a long name":          {face{name: strings.Repeat("Ministrija un ", 8), cell: "Atbildes!R3", state: "Vēl nav izlasīta"}, 700, false},
		"many codes":           {face{name: "Ministrija 01", cell: "Atbildes!R3", codes: strings.Split(strings.Repeat("Finansējuma trūkums,", 6), ",")}, 700, false},
		"a narrow list":        {face{name: "Ministrija 01", cell: "Atbildes!R3", state: "Vēl nav izlasīta"}, 220, false},
		"a code that is wider": {face{name: "M", cell: "R3", codes: []string{strings.Repeat("Finansējums ", 20)}}, 700, false},
	} {
		t.Run(name, func(t *testing.T) {
			r := newReader(words.For(words.Latvian))
			c.f.text = "Nav naudas."
			l := r.lay(c.f, false, c.width)
			first, text := l.chips[0], l.tops[0]
			if got := first.y < text; got != c.beside {
				t.Errorf("beside the name %v, want %v: at %v, the answer at %v", got, c.beside, first.y, text)
			}
			inner, end := r.inner(c.width), float32(0)
			for k, b := range l.chips {
				end = max(end, b.y+b.h)
				if b.x < 0 || b.x+b.w > inner+1 {
					t.Errorf("%d reaches from %v to %v of %v", k, b.x, b.x+b.w, inner)
				}
				if c.beside && b.x < l.room {
					t.Errorf("%d begins at %v on the name, which has %v", k, b.x, l.room)
				}
			}
			if c.beside && l.chips[len(l.chips)-1].x+l.chips[len(l.chips)-1].w > inner-caption(c.f.cell, false).Width {
				t.Error("they stand on the cell")
			}
			if l.height < max(end, text+r.lineHeight()) {
				t.Errorf("%v is too low for what ends at %v", l.height, end)
			}
		})
	}
}

// A screen shows at least eight short answers, as tall as the window usually is.
func TestAScreenShowsManyShortAnswers(t *testing.T) {
	f := open(t, manyRemarks(40))
	if n := f.reader.shownLast - f.reader.top; n < 8 {
		t.Errorf("%d answers are in sight at a height of %v", n, f.reader.Size().Height)
	}
}
