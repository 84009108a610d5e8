package breakdowns_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/ui/uitest"
)

// A histogram stands on the board in its form and under its filter, is taken away
// as a picture and as a table, and undone.
func TestAHistogramIsPinned(t *testing.T) {
	f := open(t)
	f.choose("Izcelt")
	f.click(obstacles, "Finanšu trūkums")
	f.menu(trained, "Piespraust dēlim")
	if p := f.of.Pins(); len(p) != 1 || p[0].Form != "numbers" || !p[0].Highlight || len(p[0].Filter) != 1 {
		t.Fatalf("%+v", p)
	}
	f.of.ClearFilter()
	f.choose("Filtrēt")
	f.choose("Dēlis")
	c := f.chart(trained)
	if !c.Visible() || !has(says(c), "0–19: 71,2 %, 52 no 73 · izceltie: 26 no 52") || !reads(c, "Mediāna 7, kvartiles 1 un 22") {
		t.Fatalf("%q", says(c))
	}
	f.click(trained, "0–19")
	if !uitest.Reads(f.page.Inspector(), "26 no 37") && !reads(f.page.Inspector(), "26 no 37") {
		t.Errorf("the inspector reads %q", uitest.Texts(f.page.Inspector()))
	}
	if got := strings.Join(chosenBars(f.chart(trained)), " "); got != "0–19" {
		t.Errorf("chosen are %q", got)
	}
	f.host.SavePath = filepath.Join(t.TempDir(), "attels.svg")
	f.menu(trained, "Saglabāt attēlu (SVG)")
	picture, err := os.ReadFile(f.host.SavePath)
	f.must(err)
	svg := strings.ReplaceAll(string(picture), "\u00a0", " ")
	for _, want := range []string{trained, "26 no 52", "Mediāna 7", "Avots: mi-gataviba-2025.xlsx"} {
		if !strings.Contains(svg, want) {
			t.Errorf("%q is not in the picture", want)
		}
	}
	f.menu(trained, "Kopēt tabulu")
	text := strings.ReplaceAll(fyne.CurrentApp().Clipboard().Content(), "\u00a0", " ")
	for _, want := range []string{trained + "\n", "n = 73 iestādes", "Vērtības\tSkaits\tĪpatsvars\tIzceltie", "0–19\t52\t71,2%\t26 no 52", "Avots: mi-gataviba-2025.xlsx"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %q", want, text)
		}
	}
	f.menu(trained, "Noņemt no dēļa")
	if len(f.of.Pins()) != 0 {
		t.Fatal("it stays")
	}
	f.must(f.of.Undo())
	f.drain()
	if c := f.chart(trained); !c.Visible() {
		t.Error("it does not come back")
	}
}

// The table of numbers and their histogram are two charts of the board, which
// stay what they are when the page is made anew.
func TestTheBoardKeepsTheFormOfNumbers(t *testing.T) {
	f := open(t)
	f.menu(trained, "Piespraust dēlim")
	f.as(trained, "Tabula")
	f.menu(trained, "Piespraust dēlim")
	pins := f.of.Pins()
	f.must(f.of.EditPin(pins[0].ID, "Kā sadalās", ""))
	f.must(f.of.EditPin(pins[1].ID, "Tabulā", ""))
	f.drain()
	f.choose("Dēlis")
	for _, lang := range []words.Lang{words.Latvian, words.English} {
		f.show(lang)
		if c := f.chart("Kā sadalās"); !reads(c, "7") || reads(c, "Skaits") || reads(c, "Count") || len(c.Scene().Lines) == 0 {
			t.Errorf("%s: the histogram is %q", lang, uitest.Texts(c))
		}
		if c := f.chart("Tabulā"); !reads(c, "0–19 52 71") {
			t.Errorf("%s: the table is %q", lang, uitest.Texts(c))
		}
	}
}

// Of fewer than ten the dots are pinned.
func TestDotsArePinned(t *testing.T) {
	f := empty(t)
	f.load("anketa.csv", []byte(few))
	f.menu("Cik maksā", "Piespraust dēlim")
	f.choose("Dēlis")
	if c := f.chart("Cik maksā"); !has(says(c), "Iestāde 06: 75") {
		t.Errorf("%q", says(c))
	}
}
