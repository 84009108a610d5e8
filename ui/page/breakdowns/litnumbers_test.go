package breakdowns_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	data "izpete/data/chart"
	"izpete/data/words"
	"izpete/ui/chart"
	"izpete/ui/uitest"
)

var litOf = regexp.MustCompile(`izceltie: (\d+) no (\d+)`)

// parts are how many of each bar are highlighted, and of how many.
func parts(t *testing.T, c *chart.Chart) (lit, of []int) {
	t.Helper()
	for _, s := range says(c) {
		m := litOf.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		x, _ := strconv.Atoi(m[1])
		y, _ := strconv.Atoi(m[2])
		lit, of = append(lit, x), append(of, y)
	}
	return lit, of
}

func sum(all []int) (n int) {
	for _, x := range all {
		n += x
	}
	return n
}

// Highlighted are the chosen within the whole: bars, box and mean stay those of
// everybody.
func TestAHistogramHighlightsWithinTheWhole(t *testing.T) {
	f := open(t)
	f.scrollTo(trained)
	before := uitest.Texts(f.chart(trained))
	f.choose("Izcelt")
	f.click(obstacles, "Finanšu trūkums")
	f.scrollTo(trained)
	c := f.chart(trained)
	lit, of := parts(t, c)
	if sum(of) != 73 || sum(lit) == 0 || sum(lit) > 44 {
		t.Fatalf("%d of %d are highlighted: %q", sum(lit), sum(of), says(c))
	}
	if !has(says(c), "0–19: 71,2 %, 52 no 73 · izceltie: "+strconv.Itoa(lit[0])+" no 52 (") {
		t.Errorf("%q", says(c))
	}
	for _, text := range before {
		if (strings.HasPrefix(text, "Mediāna") || strings.HasPrefix(text, "Vidējais")) && !reads(c, text) {
			t.Errorf("%q is gone", text)
		}
	}
	n := strconv.Itoa(sum(lit))
	if !reads(f.page.Content(), "n = 73 iestādes", "spilgtā daļa: "+n+" iestādes, kam atbilde ir „Finanšu trūkums”") || reads(f.titled(trained), "n = "+n+" no 73") || reads(f.titled(trained), "šajā veidā nav izcelti") {
		t.Errorf("%q", uitest.Texts(f.titled(trained)))
	}
	dark, pale := 0, 0
	for _, r := range c.Scene().Rects {
		switch {
		case r.Fill == data.RoleBar && r.Radius == 0:
			dark++
		case r.Fill == data.RoleSegment4:
			pale++
		}
	}
	if pale < dark || dark == 0 {
		t.Errorf("%d dark parts on %d bars", dark, pale)
	}
	c = f.as(trained, "Tabula")
	if !reads(c, "Izceltie", "0–19 52 71,2 % "+strconv.Itoa(lit[0])+" no 52") || !reads(f.titled(trained), "izceltie: "+n+" iestādes") {
		t.Errorf("the table reads %q", uitest.Texts(f.titled(trained)))
	}
	f.show(words.English)
	f.scrollTo(trained)
	if !reads(f.titled(trained), "Highlighted", strconv.Itoa(lit[0])+" of 52") {
		t.Errorf("%q", uitest.Texts(f.titled(trained)))
	}
}

// few are six institutions with a number, three of each kind.
const few = "Iestāde,Tips,Vai izmanto MI?,Cik maksā\n" +
	"Iestāde 01,x,Jā,10\nIestāde 02,x,Nē,20\nIestāde 03,x,Jā,35\nIestāde 04,y,Nē,10\nIestāde 05,y,Jā,50\nIestāde 06,y,Nē,75\n"

func TestFewValuesAreMarked(t *testing.T) {
	f := empty(t)
	f.load("anketa.csv", []byte(few))
	f.choose("Izcelt")
	f.click("Tips", "x")
	f.scrollTo("Cik maksā")
	c := f.chart("Cik maksā")
	if !has(says(c), "Iestāde 01: 10 · izcelta") || !has(says(c), "Iestāde 04: 10 · nav izcelta") {
		t.Errorf("%q", says(c))
	}
	if !reads(c, "Izceltās vērtības: 10; 20; 35") || !reads(f.titled("Cik maksā"), "n = 6 iestādes", "lielie punkti: 3 iestādes, kam atbilde ir „x”") {
		t.Errorf("%q", uitest.Texts(f.titled("Cik maksā")))
	}
	c = f.as("Cik maksā", "Tabula")
	if !reads(c, "Izceltie", "Iestāde 01 10 izcelta", "Iestāde 04 10 —") {
		t.Errorf("%q", uitest.Texts(c))
	}
}

// Below the threshold what is hidden of the whole, or of the part, stays so, and
// no part follows from the others.
func TestHighlightedBarsTellNothingOfFew(t *testing.T) {
	f := open(t)
	f.must(f.of.SetMethod(methodOf(5)))
	f.choose("Izcelt")
	f.click(obstacles, "Finanšu trūkums")
	f.scrollTo(trained)
	c := f.chart(trained)
	if !has(says(c), "izceltie: aizklāts") || !has(says(c), "aizklāts") {
		t.Errorf("nothing is hidden: %q", says(c))
	}
	for _, s := range says(c) {
		if m := litOf.FindStringSubmatch(s); m != nil {
			x, _ := strconv.Atoi(m[1])
			y, _ := strconv.Atoi(m[2])
			if x > 0 && x < 5 || y-x > 0 && y-x < 5 {
				t.Errorf("%q is told", s)
			}
		}
	}
	c = f.as(trained, "Tabula")
	if !reads(c, "aizklāts") {
		t.Errorf("%q", uitest.Texts(c))
	}
}

// A filter that tells by itself hides who is highlighted, and nothing of the whole.
func TestAFilterThatTellsHighlightsNobody(t *testing.T) {
	f := empty(t)
	text := "Iestāde,Tips,Vai izmanto MI?,Cik maksā\n"
	for i := range 40 {
		kind := "daudz"
		if i < 3 {
			kind = "maz"
		}
		text += "Iestāde " + strconv.Itoa(100+i) + "," + kind + "," + []string{"Jā", "Nē"}[i/2%2] + "," + strconv.Itoa(i%2*50+i/20) + "\n"
	}
	f.load("anketa.csv", []byte(text))
	f.must(f.of.SetMethod(methodOf(5)))
	f.choose("Izcelt")
	for _, kind := range []string{"maz", "daudz"} { // 3 of 40, and all but 3
		f.pick(f.of.Tables()[0].Questions[1].ID, kind)
		f.frame()
		f.scrollTo("Cik maksā")
		c := f.chart("Cik maksā")
		if !c.Visible() || len(litOf.FindAllString(strings.Join(says(c), " "), -1)) > 0 || !reads(f.titled("Cik maksā"), "n = 40 iestādes", "izcelto skaits aizklāts") || reads(f.titled("Cik maksā"), "37") {
			t.Errorf("%s: %q, %q", kind, uitest.Texts(f.titled("Cik maksā")), says(c))
		}
	}
}

// How many gave no number is told no more than of other questions.
func TestThoseWithoutANumberAreHidden(t *testing.T) {
	f := empty(t)
	text := "Iestāde,Tips,Vai izmanto MI?,Cik maksā\n"
	for i := range 40 {
		number := strconv.Itoa(i % 2 * 50)
		if i < 2 {
			number = ""
		}
		text += "Iestāde " + strconv.Itoa(100+i) + ",x," + []string{"Jā", "Nē"}[i/2%2] + "," + number + "\n"
	}
	f.load("anketa.csv", []byte(text))
	f.scrollTo("Cik maksā")
	if !reads(f.titled("Cik maksā"), "nav atbildes: 2") {
		t.Fatalf("%q", uitest.Texts(f.titled("Cik maksā")))
	}
	f.must(f.of.SetMethod(methodOf(5)))
	f.drain()
	f.frame()
	f.scrollTo("Cik maksā")
	if card := f.titled("Cik maksā"); reads(card, "nav atbildes: 2") || !reads(card, "aizklāts") {
		t.Errorf("%q", uitest.Texts(card))
	}
}
