package filterbar_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

const trained = "Cik nodarbināto 2024. gadā mācījušies izmantot MI"

// numbers opens the list of ranges by the link that adds a filter.
func (f *fixture) numbers() {
	f.t.Helper()
	f.choose(trained)
}

// form opens the form of a range and types into it; what it says is returned.
func (f *fixture) form(from, to string) (said string, yes *kit.Button) {
	f.t.Helper()
	return f.typed(trained, from, to)
}

// typed does so of any question.
func (f *fixture) typed(question, from, to string) (said string, yes *kit.Button) {
	f.t.Helper()
	f.choose(question)
	f.pick("", f.host.Words().T("filterbar.range"))
	top := f.host.Win.Canvas().Overlays().Top()
	var boxes []*kit.TextBox
	uitest.Walk(top, func(o fyne.CanvasObject) {
		if b, ok := o.(*kit.TextBox); ok {
			boxes = append(boxes, b)
		}
	})
	if len(boxes) != 2 {
		f.t.Fatalf("%d fields", len(boxes))
	}
	boxes[0].SetText(from)
	boxes[1].SetText(to)
	yes, ok := uitest.Find(top, func(b *kit.Button) bool { return b.Text == f.host.Words().T("filterbar.range.yes") })
	if !ok {
		f.t.Fatal("nothing accepts the form")
	}
	return plainText(top), yes
}

func plainText(o fyne.CanvasObject) string {
	return strings.ReplaceAll(strings.Join(uitest.Texts(o), "\n"), "\u00a0", " ")
}

func (f *fixture) cancel() {
	f.t.Helper()
	b, ok := uitest.Find(f.host.Win.Canvas().Overlays().Top(), func(b *kit.Button) bool { return b.Text == f.host.Words().T("dialog.cancel") })
	if !ok {
		f.t.Fatal("nothing closes the form")
	}
	test.Tap(b)
}

func TestBarsAreOfferedForNumbers(t *testing.T) {
	f := open(t)
	f.numbers()
	f.pick("20", "20–39")
	if got := f.filter(); got != trained+": 20–39" {
		t.Errorf("the filter is %q", got)
	}
	f.numbers()
	f.pick("0–19", "0–19")
	c := f.chip("Cik nodarb")
	if got := f.filter(); got != trained+": 0–19 vai 20–39" || !strings.HasSuffix(c.Text, ": 0–19 vai 20–39") {
		t.Errorf("the filter is %q, the chip says %q", got, c.Text)
	}
	f.wide(460)
	if c := f.chip("Cik nodarb"); c.Text != "Cik nodarbināto…: 0–19 vai 20–39" {
		t.Errorf("in little room the chip says %q", c.Text)
	}
	f.wide(1100)
	test.Tap(c)
	f.pick("neviens", "Prasīt: neviens no")
	if got := f.filter(); got != trained+": ārpus 0–19 vai 20–39 (starp atbildējušajiem)" {
		t.Errorf("the filter is %q", got)
	}
	test.Tap(f.chip("Cik nodarb"))
	f.pick("20–39", "20–39")
	test.Tap(f.chip("Cik nodarb"))
	f.pick("0–19", "0–19")
	if got := f.filter(); got != "" {
		t.Errorf("%q is left", got)
	}
}

func TestARangeIsTyped(t *testing.T) {
	f := open(t)
	for _, c := range []struct{ from, to, said, filter string }{
		{"5", "30", "Filtrs būs: 5–30 · 33 iestādes", trained + ": 5–30"},
		{"", "9", "Filtrs būs: 9 un mazāk · ", trained + ": 9 un mazāk"},
		{"100", "", "Filtrs būs: 100 un vairāk · 3 iestādes", trained + ": 100 un vairāk"},
		{"7", "7", "Filtrs būs: 7 · ", trained + ": 7"},
		{" 1 000 ", "2 000", "Filtrs būs: 1 000–2 000 · 0 iestāžu", trained + ": 1 000–2 000"},
		{"20", "39", "Filtrs būs: 20–39 · 14 iestādes", trained + ": 20–39"},
	} {
		said, yes := f.form(c.from, c.to)
		if !strings.Contains(said, c.said) || !strings.Contains(said, "Atbildes: 0–240.") {
			t.Errorf("%s to %s: the form says %q, want %q", c.from, c.to, said, c.said)
		}
		test.Tap(yes)
		if got := strings.ReplaceAll(f.filter(), "\u00a0", " "); got != c.filter {
			t.Errorf("%s to %s: the filter is %q, want %q", c.from, c.to, got, c.filter)
		}
		f.of.ClearFilter()
	}
	// Beside a range that is asked for already, the form says what both leave.
	_, yes := f.form("100", "")
	test.Tap(yes)
	said, yes := f.form("20", "39")
	if !strings.Contains(said, "Filtrs būs: 20–39 vai 100 un vairāk · 17 iestādes") {
		t.Errorf("%q", said)
	}
	test.Tap(yes)
	f.of.ClearFilter()
	// What holds the same whole numbers as a bar is that bar.
	_, yes = f.form("20", "39")
	test.Tap(yes)
	if r := f.of.Filter()[0].Ranges[0]; !r.Same(survey.Range{From: 20, To: 40}) {
		t.Errorf("20 to 39 is %v", r)
	}
}

func TestAWrongRangeIsRefused(t *testing.T) {
	f := open(t)
	for _, c := range []struct{ from, to, said string }{
		{"desmit", "", "„desmit” nav skaitlis. Rakstiet, piemēram, 10 vai 2,5."},
		{"10", "1e5", "„1e5” nav skaitlis."},
		{"30", "10", "Robeža „No” ir lielāka nekā robeža „Līdz”."},
		{"", "", "Ierakstiet vismaz vienu robežu."},
	} {
		_, yes := f.form(c.from, c.to)
		test.Tap(yes)
		top := f.host.Win.Canvas().Overlays().Top()
		if top == nil || !strings.Contains(plainText(top), c.said) || f.filter() != "" {
			t.Fatalf("%q to %q: the filter is %q", c.from, c.to, f.filter())
		}
		f.cancel()
	}
}

func TestRangesThatWouldTellAreRefused(t *testing.T) {
	f := open(t)
	f.must(f.of.SetMethod(workspace.Method{Threshold: 5}))
	said, yes := f.form("0", "21")
	if strings.Contains(said, "Atbildes:") || strings.Contains(said, "iestād") {
		t.Errorf("the form tells %q", said)
	}
	test.Tap(yes)
	top := f.host.Win.Canvas().Overlays().Top()
	if top == nil || !strings.Contains(plainText(top), "Izvēlieties veselus histogrammas stabiņus.") || f.filter() != "" {
		t.Fatalf("the filter is %q", f.filter())
	}
	f.cancel()
	_, yes = f.form("0", "39")
	test.Tap(yes)
	if got := f.filter(); got != trained+": 0–39" {
		t.Errorf("two bars: %q", got)
	}
	if f.of.View().Withheld(f.of.Tables()[0]) {
		t.Error("66 and 7 of 73 are not told")
	}
}

// Where answers are no whole numbers, the upper end is in or out.
func TestTheUpperEndIsChosen(t *testing.T) {
	f := open(t)
	q := &survey.Question{}
	for _, x := range f.of.Tables()[0].Questions {
		if tabulate.Numeric(x) {
			q = x
		}
	}
	for i := range q.Answered.Each() {
		q.Numbers[i] = 2.5
		break
	}
	for _, closed := range []bool{true, false} {
		_, yes := f.form("1", "2,5")
		top := f.host.Win.Canvas().Overlays().Top()
		with, ok := uitest.Find(top, func(*kit.Check) bool { return true })
		if !ok {
			t.Fatal("the upper end cannot be chosen")
		}
		if !closed {
			test.Tap(with)
		}
		want := map[bool]string{true: ": 1–2,5", false: ": no 1 līdz 2,5 (neieskaitot)"}[closed]
		if !strings.Contains(plainText(top), "Filtrs būs"+want) {
			t.Errorf("%q", plainText(top))
		}
		test.Tap(yes)
		if got := f.filter(); got != trained+want {
			t.Errorf("the filter is %q", got)
		}
		f.of.ClearFilter()
	}
}

func TestTheFormInEnglish(t *testing.T) {
	f := open(t)
	f.host.Lang = words.English
	f.of.SetFilter(tabulate.Filter{})
	f.Fetch()
	said, yes := f.form("1,000", "2,000.5")
	if !strings.Contains(said, "The filter will be: 1,000–2,000.5 · 0 institutions") || !strings.Contains(said, "From") {
		t.Errorf("%q", said)
	}
	test.Tap(yes)
	if got := f.filter(); got != trained+": 1,000–2,000.5" {
		t.Errorf("the filter is %q", got)
	}
}
