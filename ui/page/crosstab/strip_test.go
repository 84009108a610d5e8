package crosstab_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A question whose name has no room in its chip is read in full in the status line,
// when the pointer comes to the chip and when the keys do, and by a screen reader.
func TestALongNameIsReadInFull(t *testing.T) {
	const rows = "Kuras no šīm darbībām jūsu iestādē pēdējā gada laikā veiktas ar mākslīgo intelektu?"
	const columns = "Kādi priekšnoteikumi jūsu iestādē vēl jāizpilda, lai sāktu to lietot ikdienas darbā?"
	f := empty(t)
	data := "Iestāde,\"" + rows + "\",\"" + columns + "\""
	for i := range 36 {
		data += fmt.Sprintf("\nIestāde %03d,Variants %d,Variants %d", i+1, i%2, i%3)
	}
	f.load("anketa.csv", []byte(data))
	for starts, whole := range map[string]string{"Rindas": "Rindas: " + rows, "Kolonnas": "Kolonnas: " + columns} {
		c := f.chip(starts)
		if !strings.HasSuffix(c.Text, "…") {
			t.Fatalf("%q has room", c.Text)
		}
		if said := c.AccessibilityLabel(); !strings.HasPrefix(said, whole+", ") {
			t.Errorf("a screen reader says %q", said)
		}
		c.MouseIn(&desktop.MouseEvent{})
		if f.host.Said != whole {
			t.Errorf("the pointer: %q", f.host.Said)
		}
		c.MouseOut()
		if f.host.Said != "" {
			t.Errorf("the pointer has left: %q", f.host.Said)
		}
		c.FocusGained()
		if f.host.Said != whole {
			t.Errorf("the keys: %q", f.host.Said)
		}
		c.FocusLost()
		if f.host.Said != "" {
			t.Errorf("the keys have left: %q", f.host.Said)
		}
	}
	for _, starts := range []string{"% no rindas", "Holma korekcija"} {
		c := f.chip(starts)
		if c.MouseIn(&desktop.MouseEvent{}); f.host.Said != "" {
			t.Errorf("what is read in full already is said again: %q", f.host.Said)
		}
	}
}

// The chips say as much of the names as the window has room for, and cut none where
// both have room.
func TestChipsSayWhatTheyHaveRoomFor(t *testing.T) {
	f := open(t)
	f.host.Win.Resize(fyne.NewSize(1024, 700))
	if got := f.chip("Rindas").Text; got != "Rindas: Šķēršļi MI ieviešanai" {
		t.Errorf("%q is cut without need", got)
	}
	const long = "Kuras no šīm darbībām jūsu iestādē pēdējā gada laikā veiktas ar mākslīgo intelektu?"
	for name, c := range map[string]struct {
		a, b     string
		width    float32
		ofA, ofB int
	}{
		"both have room":   {"MI izmantošana", "Tips", 1024, 14, 4},
		"long and short":   {long, "Tips", 1024, 42, 4},
		"short and long":   {"Tips", long, 1024, 4, 42},
		"both long":        {long, long, 1024, 23, 23},
		"in a wide window": {long, long, 2560, 68, 69},
		"in a narrow one":  {long, long, 640, 16, 16},
	} {
		t.Run(name, func(t *testing.T) {
			f.host.Win.Resize(fyne.NewSize(c.width, 700))
			if a, b := f.page.Dealt(c.a, c.b); a != c.ofA || b != c.ofB {
				t.Errorf("%d and %d letters", a, b)
			}
		})
	}
}
