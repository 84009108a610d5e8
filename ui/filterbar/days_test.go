package filterbar_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/filterbar"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

const began = "Kad sāka lietot MI?"

// dates is the bar over forty institutions that began on days from 1 January to
// 15 July 2025, five days apart.
func dates(t *testing.T) *fixture {
	t.Helper()
	f := &fixture{t: t, host: uitest.NewHost(t), of: uitest.NewCase(t)}
	var b strings.Builder
	b.WriteString("Iestāde,Tips,Vai izmanto MI?," + began + "\n")
	for i := range 40 {
		fmt.Fprintf(&b, "Iestāde %02d,x,%s,%s\n", i+1, []string{"Jā", "Nē"}[i%2], time.Date(2025, 1, 1+5*i, 0, 0, 0, 0, time.UTC).Format("02.01.2006"))
	}
	uitest.Load(t, f.of, "anketa.csv", []byte(b.String()))
	f.Bar = filterbar.New(f.host, f.of)
	f.of.Subscribe(func(workspace.Signal) { f.Fetch() })
	f.Fetch()
	f.host.Win.SetContent(f.Bar)
	f.wide(1100)
	return f
}

func TestMonthsAreOfferedForDates(t *testing.T) {
	f := dates(t)
	f.choose(began)
	f.pick("01.03", "no 01.03.2025 līdz 31.03.2025")
	if got := f.filter(); got != began+": no 01.03.2025 līdz 31.03.2025" {
		t.Errorf("the filter is %q", got)
	}
	c := f.chip("Kad")
	if c.Text != began+": no 01.03.2025 līdz 31.03.2025" {
		t.Errorf("the chip says %q", c.Text)
	}
	test.Tap(c)
	f.pick("neviens", "Prasīt: neviens no")
	if got := f.filter(); got != began+": cits datums, ne no 01.03.2025 līdz 31.03.2025 (starp atbildējušajiem)" {
		t.Errorf("the filter is %q", got)
	}
	f.of.ClearFilter()
	f.host.Lang = words.English
	f.choose(began)
	f.pick("1 March", "from 1 March 2025 to 31 March 2025")
	if c := f.chip("Kad"); c.Text != began+": from 1 March 2025 to 31 March 2025" {
		t.Errorf("the chip says %q", c.Text)
	}
}

func TestDaysAreTyped(t *testing.T) {
	f := dates(t)
	for _, c := range []struct{ from, to, said, filter string }{
		{"05.02.2025", "2025-03-02", "Filtrs būs: no 05.02.2025 līdz 02.03.2025 · 6 iestādes", "no 05.02.2025 līdz 02.03.2025"},
		{"2025. gada 1. marts", "31.03.2025", "Filtrs būs: no 01.03.2025 līdz 31.03.2025 · 6 iestādes", "no 01.03.2025 līdz 31.03.2025"},
		{"", "06.01.2025", "Filtrs būs: līdz 06.01.2025 · 2 iestādes", "līdz 06.01.2025"},
		{"10.07.2025", "", "Filtrs būs: no 10.07.2025 · 2 iestādes", "no 10.07.2025"},
		{"01.01.2025", "01.01.2025", "Filtrs būs: 01.01.2025 · 1 iestāde", "01.01.2025"},
	} {
		said, yes := f.typed(began, c.from, c.to)
		said = strings.ReplaceAll(said, "\n", " ")
		if !strings.Contains(said, c.said) || !strings.Contains(said, "Atbildes: no 01.01.2025 līdz 15.07.2025.") || strings.Contains(said, "augšējo robežu") {
			t.Errorf("%s to %s: the form says %q, want %q", c.from, c.to, said, c.said)
		}
		test.Tap(yes)
		if got := f.filter(); got != began+": "+c.filter {
			t.Errorf("%s to %s: the filter is %q", c.from, c.to, got)
		}
		f.of.ClearFilter()
	}
	for _, c := range []struct{ from, to, said string }{
		{"drīz", "", "„drīz” nav datums"},
		{"31.02.2025", "", "„31.02.2025” nav datums"},
		{"10", "", "„10” nav datums"},
		{"02.03.2025", "01.03.2025", "Datums „No” ir vēlāks nekā datums „Līdz”."},
	} {
		if said, _ := f.typed(began, c.from, c.to); !strings.Contains(said, c.said) {
			t.Errorf("%s to %s: the form says %q, want %q", c.from, c.to, said, c.said)
		}
		f.cancel()
	}
}

// Below the threshold only whole bars are taken, written as people write them.
func TestTypedDaysAreWholeBarsBelowTheThreshold(t *testing.T) {
	f := dates(t)
	f.must(f.of.SetMethod(workspace.Method{Threshold: 3}))
	if said, _ := f.typed(began, "05.02.2025", "02.03.2025"); !strings.Contains(strings.ReplaceAll(said, "\n", " "), "ar šādām robežām tos varētu izrēķināt") || !strings.Contains(strings.ReplaceAll(said, "\n", " "), "no 01.02.2025 līdz 28.02.2025; ") {
		t.Errorf("the form says %q", said)
	}
	f.cancel()
	_, yes := f.typed(began, "01.02.2025", "31.03.2025")
	test.Tap(yes)
	if got := f.filter(); got != began+": no 01.02.2025 līdz 31.03.2025" {
		t.Errorf("the filter is %q", got)
	}
}

// choose opens the list of ranges of a question.
func (f *fixture) choose(question string) {
	f.t.Helper()
	add, _ := uitest.Find(f.Bar, func(l *kit.Link) bool { return strings.HasPrefix(l.Text, "+") })
	test.Tap(add)
	f.pick("", question)
}
