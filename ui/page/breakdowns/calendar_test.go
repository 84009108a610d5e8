package breakdowns_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/ui/uitest"
)

const began = "Kad sāka lietot MI?"

// calendar is the page over so many institutions that each gave a day, so many
// days after the one before, and belong to one of two kinds by turns.
func calendar(t *testing.T, first string, n, step int) *fixture {
	t.Helper()
	day, err := time.Parse(time.DateOnly, first)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString("Iestāde,Tips,Vai izmanto MI?," + began + "\n")
	for i := range n {
		fmt.Fprintf(&b, "Iestāde %03d,%s,%s,%s\n", i+1, []string{"ministrija", "aģentūra"}[i%2], []string{"Jā", "Nē"}[i/2%2], day.AddDate(0, 0, i*step).Format(time.DateOnly))
	}
	f := empty(t)
	f.load("anketa.csv", []byte(b.String()))
	f.scrollTo(began)
	return f
}

// The bars are units of the calendar, the shortest that give no more than can be
// read.
func TestDatesHaveBars(t *testing.T) {
	for name, c := range map[string]struct {
		first     string
		n, step   int
		bar, tick string
		en, enBar string
		note      string
	}{
		"days":     {"2025-02-20", 20, 1, "01.03.2025: 5,0 %, 1 no 20", "20.02.", "20 Feb", "1 March 2025: 5.0%, 1 of 20", "Viens stabiņš ir viena diena."},
		"weeks":    {"2024-12-23", 30, 1, "no 30.12.2024 līdz 05.01.2025: 23,3 %, 7 no 30", "30.12.", "30 Dec", "from 30 December 2024 to 5 January 2025: 23.3%, 7 of 30", "nedēļa no pirmdienas līdz svētdienai"},
		"months":   {"2024-01-31", 12, 29, "no 01.02.2024 līdz 29.02.2024: ", "02.2024", "Feb 2024", "from 1 February 2024 to 29 February 2024: ", "viens mēnesis"},
		"quarters": {"2021-01-01", 40, 30, "no 01.04.2023 līdz 30.06.2023: ", "1. cet. 2023", "Q1 2023", "from 1 April 2023 to 30 June 2023: ", "viens ceturksnis"},
		"years":    {"2015-01-01", 40, 90, "no 01.01.2020 līdz 31.12.2020: ", "2020", "2020", "from 1 January 2020 to 31 December 2020: ", "viens gads"},
		"decades":  {"1905-01-01", 40, 1000, "no 01.01.1980 līdz 31.12.1984: ", "1985", "1985", "from 1 January 1980 to 31 December 1984: ", "Viens stabiņš ir 5 gadi"},
	} {
		t.Run(name, func(t *testing.T) {
			f := calendar(t, c.first, c.n, c.step)
			h := f.chart(began)
			if !h.Visible() || !has(says(h), c.bar) || !reads(h, c.tick, c.note) {
				t.Errorf("%q, %q", uitest.Texts(h), says(h))
			}
			if reads(h, "Mediāna") || reads(h, "Vidējais") || !reads(f.titled(began), "Datums Q4", fmt.Sprintf("n = %d iestād", c.n)) {
				t.Errorf("%q", uitest.Texts(f.titled(began)))
			}
			f.show(words.English)
			f.scrollTo(began)
			if h = f.chart(began); !has(says(h), c.enBar) || !reads(h, c.en) {
				t.Errorf("%q, %q", uitest.Texts(h), says(h))
			}
		})
	}
}

func TestABarOfDatesIsChosen(t *testing.T) {
	f := calendar(t, "2025-01-01", 40, 5) // to 15 July, 26 weeks and more
	const march = "no 01.03.2025 līdz 31.03.2025"
	f.click(began, march)
	if got := f.narrowed(); got != began+": "+march {
		t.Fatalf("the filter is %q", got)
	}
	if got := strings.Join(chosenBars(f.chart(began)), ""); got != march {
		t.Errorf("chosen are %q", got)
	}
	in := f.page.Inspector()
	if !reads(in, march, "šādu datumu norādīja 6 no 40", "Kas norādīja šādu datumu", "15,0 %", "Iestāde 013") {
		t.Errorf("the inspector reads %q", uitest.Texts(in))
	}
	f.scrollTo("Tips")
	if !reads(f.titled("Tips"), "n = 6 no 40", "kam atbilde ir "+march) {
		t.Errorf("%q", uitest.Texts(f.titled("Tips")))
	}
	f.ctrlClick(began, "no 01.04.2025 līdz 30.04.2025")
	f.scrollTo(began)
	if got := f.narrowed(); got != began+": "+march+" vai no 01.04.2025 līdz 30.04.2025" || !reads(f.titled(began), "Izvēlēti 2 laikposmi", "kuru datums ir kādā no šiem laikposmiem") {
		t.Errorf("the filter is %q: %q", got, uitest.Texts(f.titled(began)))
	}
	c := f.chart(began)
	f.host.Win.Canvas().Focus(c)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	f.drain()
	if got := f.narrowed(); got != "" {
		t.Errorf("Esc leaves %q", got)
	}
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	f.drain()
	if got := f.narrowed(); !strings.HasPrefix(got, began+": no 01.") {
		t.Errorf("the keys choose %q", got)
	}
}

func TestTheTableOfDates(t *testing.T) {
	f := calendar(t, "2025-01-01", 40, 5)
	c := f.as(began, "Tabula")
	if !reads(c, "Datumi Skaits Īpatsvars", "no 01.03.2025 līdz 31.03.2025 6 15,0 %") {
		t.Errorf("%q", uitest.Texts(c))
	}
	f.click(began, "no 01.03.2025 līdz 31.03.2025")
	if got := f.narrowed(); got != began+": no 01.03.2025 līdz 31.03.2025" {
		t.Errorf("the filter is %q", got)
	}
}

// A filter, and what is highlighted, leave the bars what they are.
func TestDatesUnderAFilter(t *testing.T) {
	f := calendar(t, "2025-01-01", 40, 5)
	n := len(f.chart(began).Scene().Spots)
	f.click("Tips", "ministrija")
	f.scrollTo(began)
	c := f.chart(began)
	if len(c.Scene().Spots) != n || !has(says(c), "no 01.03.2025 līdz 31.03.2025: 15,0 %, 3 no 20 · no visām: 15,0 % (6 no 40)") || !reads(f.titled(began), "n = 20 no 40", "No 01.01.2025 līdz 10.07.2025") {
		t.Errorf("%q", uitest.Texts(f.titled(began)))
	}
	f.choose("Izcelt")
	f.scrollTo(began)
	if c = f.chart(began); !has(says(c), "no 01.03.2025 līdz 31.03.2025: 15,0 %, 6 no 40 · izceltie: 3 no 6") || !reads(f.titled(began), "n = 40 iestādes", "spilgtā daļa: 20 iestādes", "No 01.01.2025 līdz 15.07.2025") {
		t.Errorf("%q %q", uitest.Texts(f.titled(began)), says(c))
	}
}

func TestFewDatesAreShownOneByOne(t *testing.T) {
	f := calendar(t, "2025-01-01", 6, 40)
	f.choose("Izcelt")
	f.click("Tips", "ministrija")
	f.scrollTo(began)
	c := f.chart(began)
	if !has(says(c), "Iestāde 002: 10.02.2025 · nav izcelta") || !reads(c, "Datumi: 01.01.2025; 10.02.2025", "Izceltie datumi: 01.01.2025; ") {
		t.Errorf("%q %q", uitest.Texts(c), says(c))
	}
	if c = f.as(began, "Tabula"); !reads(c, "Iestāde Datums Izceltie", "Iestāde 001 01.01.2025 izcelta") {
		t.Errorf("%q", uitest.Texts(c))
	}
}

func TestSmallBarsOfDatesTellNothing(t *testing.T) {
	f := calendar(t, "2025-01-01", 40, 5)
	f.must(f.of.SetMethod(methodOf(7)))
	f.drain()
	f.frame()
	f.scrollTo(began)
	c := f.chart(began)
	if !has(says(c), "aizklāts") {
		t.Errorf("nothing is hidden: %q", says(c))
	}
	for _, s := range says(c) {
		if strings.Contains(s, ", 3 no") || strings.Contains(s, ", 6 no") || strings.Contains(s, "Iestāde ") {
			t.Errorf("%q is told", s)
		}
	}
	if f.reads("15.07.2025") || !f.reads("Pirmais un pēdējais datums netiek rādīti") {
		t.Errorf("%q", uitest.Texts(f.titled(began)))
	}
}

// A day is evidence, and stands on the board.
func TestDatesBecomeEvidenceAndArePinned(t *testing.T) {
	f := calendar(t, "2025-01-01", 40, 5)
	const march = "no 01.03.2025 līdz 31.03.2025"
	f.click(began, march)
	s, _ := f.of.Selected()
	id, err := f.of.AddFinding("Martā", &s)
	f.must(err)
	x, _ := f.of.Finding(id)
	e := x.Evidence[0]
	if e.Range == nil || e.Option != "[2025-03-01; 2025-04-01)" || e.Count != 6 || e.N != 40 || f.of.Checks()[e.ID].Standing != "holds" {
		t.Errorf("%+v", e)
	}
	f.menu(began, "Piespraust dēlim")
	f.of.ClearFilter()
	f.choose("Dēlis")
	if c := f.chart(began); !c.Visible() || !has(says(c), march+": 15,0 %, 6 no 40") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	if !f.of.ShowEvidence(e) || f.narrowed() != began+": "+march {
		t.Errorf("the evidence brings back %q", f.narrowed())
	}
}
