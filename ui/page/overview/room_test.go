package overview_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/chart"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/page/overview"
	"izpete/ui/uitest"
)

// dated is the page over the sample as it comes with the program: areas are
// suggested, key dates set.
func dated(t *testing.T) *fixture {
	t.Helper()
	f := filled(t)
	for name, day := range map[string]string{"Aptauja izsūtīta": "10.01.2025", "Atgādinājums": "27.01.2025", "Atbilžu termiņš": "31.01.2025"} {
		_, err := f.of.AddDate(name, day)
		f.must(err)
	}
	f.drain()
	return f
}

// at is where an object stands in the window.
func at(o fyne.CanvasObject) (top, bottom float32) {
	y := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
	return y, y + o.Size().Height
}

func TestNineAreasOnOneScreen(t *testing.T) {
	f := dated(t)
	for _, lang := range []words.Lang{words.Latvian, words.English} {
		for name, size := range map[string]fyne.Size{
			"in a window of 1360×860":  {Width: 1130, Height: 716},
			"in a window of 1440×900":  {Width: 1210, Height: 756},
			"in a window of 2560×1440": {Width: 2330, Height: 1296},
		} {
			t.Run(string(lang)+" "+name, func(t *testing.T) {
				f.lang = lang
				f.make()
				f.room(size.Width, size.Height)
				tops := map[float32]float32{}
				for _, area := range workspace.Areas {
					card := f.page.CardOf(area)
					top, bottom := at(card)
					if bottom > size.Height+0.5 {
						t.Errorf("%s ends at %.0f", area, bottom)
					}
					if h, ok := tops[top]; ok && h != card.Size().Height {
						t.Errorf("%s is %.0f tall, the card beside it %.0f", area, card.Size().Height, h)
					}
					tops[top] = card.Size().Height
					if need := card.(kit.Tall).HeightFor(card.Size().Width); need > card.Size().Height+0.5 {
						t.Errorf("%s needs %.0f and has %.0f", area, need, card.Size().Height)
					}
				}
				if len(tops) != 3 {
					t.Errorf("%d lines of cards", len(tops))
				}
				if c := f.chartOn("digital-maturity"); c.Size().Height < 90 || c.Size().Width < 180 {
					t.Errorf("the index has %v", c.Size())
				}
			})
		}
	}
}

// Where there is much room, a card shows a bar for each option.
func TestOptionsHaveBarsWhereThereIsRoom(t *testing.T) {
	f := dated(t)
	f.room(1130, 716)
	low := f.chartOn("strategy")
	if n := bars(low.Scene(), chart.RoleBar); n != 2 { // the part and its key
		t.Errorf("%d parts are in full colour", n)
	}
	f.room(2330, 1296)
	if !f.card("security", "Finanšu trūkums", "44 no 83", "Neizpratne par juridiskajiem jautājumiem", "32 no 83") {
		t.Errorf("%q", f.cardTexts("security"))
	}
	if n := bars(f.chartOn("security").Scene(), chart.RoleBar); n != 1 {
		t.Errorf("%d bars are in full colour", n)
	}
	f.menu("budget", "Izvēlēties variantu")
	f.choose("Nav apzināts")
	f.room(2330, 1296)
	if n := bars(f.chartOn("budget").Scene(), chart.RoleBar); n != 1 || !f.card("budget", "41 %", "7 no 17") {
		t.Errorf("%d bars are in full colour where the figure is about those who do not know", n)
	}
	f.click(f.chartOn("security"), "Vadlīniju trūkums: 45,8 %")
	if len(f.host.Revealed) != 1 {
		t.Errorf("a click on a bar opens %v", f.host.Revealed)
	}
}

func bars(s chart.Scene, fill chart.Role) (n int) {
	for _, r := range s.Rects {
		if r.Fill == fill {
			n++
		}
	}
	return n
}

// What a legend of one line leaves out is told.
func TestKeysThatAreLeftOutAreTold(t *testing.T) {
	f := dated(t)
	f.room(372, 400)
	c := f.chartOn("budget")
	if !f.card("budget", "0–10 000 eiro 47 %", "Nav apzināts 41 %", "vēl 2") {
		t.Fatalf("%q", f.cardTexts("budget"))
	}
	if !strings.Contains(fmt.Sprint(c.Scene().Spots), "Virs 250 000 eiro 6\u00a0%") {
		t.Errorf("%+v", c.Scene().Spots)
	}
}

// Small figures stay hidden in every height.
func TestHiddenFiguresStayHiddenWhereThereIsRoom(t *testing.T) {
	f := dated(t)
	f.must(f.of.SetMethod(workspace.Method{Threshold: 10}))
	f.drain()
	for _, size := range []fyne.Size{{Width: 1130, Height: 716}, {Width: 2330, Height: 1296}} {
		f.room(size.Width, size.Height)
		if f.card("strategy", "5 no 41") || f.card("regulation", "1 no 16") || f.card("budget", "1 no 17") {
			t.Errorf("in %v: %q", size, f.cardTexts("strategy"))
		}
	}
}

func TestQuestionsWithoutAnAreaAreCountedBehindTheTitle(t *testing.T) {
	f := empty(t)
	link := func() *kit.Link {
		l, _ := uitest.Find(f.page.TopBar(), func(*kit.Link) bool { return true })
		return l
	}
	if l := link(); l != nil && l.Visible() {
		t.Errorf("%q over nothing", l.Text)
	}
	f = filled(t)
	if l := link(); l == nil || l.Text != "6 jautājumi bez jomas" {
		t.Fatalf("%q", uitest.Texts(f.page.TopBar()))
	}
	test.Tap(link())
	f.drain()
	if f.page.Inspector() == nil || link().Text != "Paslēpt jautājumu sarakstu" {
		t.Error("no list")
	}
	test.Tap(link())
	f.drain()
	if f.page.Inspector() != nil || link().Text != "6 jautājumi bez jomas" {
		t.Error("the list stays")
	}
}

// Cards beside one another are equally tall, and lines that need more than others
// are no reason for a page to be taller than it must.
func TestLevel(t *testing.T) {
	for name, c := range map[string]struct {
		least, most []float32
		room        float32
		want        string
	}{
		"too little":              {[]float32{100, 120}, []float32{200, 200}, 150, "[100 120]"},
		"just enough":             {[]float32{100, 120}, []float32{200, 200}, 220, "[100 120]"},
		"the low ones rise first": {[]float32{100, 160, 100}, []float32{200, 200, 200}, 400, "[120 160 120]"},
		"all alike":               {[]float32{100, 120, 110}, []float32{200, 200, 200}, 450, "[150 150 150]"},
		"no more than can be used": {
			[]float32{100, 120, 110}, []float32{130, 200, 120}, 900, "[200 200 200]",
		},
		"none can use more": {[]float32{100, 100}, []float32{100, 100}, 900, "[100 100]"},
		"no line":           {nil, nil, 900, "[]"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := fmt.Sprint(overview.Level(c.least, c.most, c.room)); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

// Beside the figure of all under that of a filter there is room for few words.
func TestConfirmUnderAFilter(t *testing.T) {
	f := filled(t)
	tab := f.of.Tables()[0]
	f.of.SetFilter(tabulate.Filter{{Table: tab.ID, Question: f.ref("Šķēršļi").Question, Options: []int{0}}})
	f.drain()
	if !f.card("budget", "starp visām: 47,1 %", "apstiprināt ieteikto jomu") {
		t.Fatalf("%q", f.cardTexts("budget"))
	}
	f.press(f.page.CardOf("budget"), "apstiprināt ieteikto jomu")
	if f.card("budget", "apstiprināt") || !f.undoes("area.confirm") {
		t.Errorf("%q", f.cardTexts("budget"))
	}
}

// A strip of which nothing is said keeps no line for it.
func TestNoLineIsKeptForWhatIsNotSaid(t *testing.T) {
	f := openCSV(t, 40, 1, "Jā", "Nē")
	f.room(1130, 716)
	title, _ := uitest.Find(f.page.Content(), func(x *kit.Text) bool { return x.Text == "Laika līnija" })
	link, _ := uitest.Find(f.page.Content(), func(l *kit.Link) bool { return l.Text == "+ datums" })
	_, end := at(title)
	if top, _ := at(link); top-end > 6 {
		t.Errorf("%.0f between the title and the link", top-end)
	}
}
