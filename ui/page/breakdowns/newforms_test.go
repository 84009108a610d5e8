package breakdowns_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/chart"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

const (
	support  = "Iestādes vadība atbalsta MI izmantošanu"
	trained  = "Cik nodarbināto 2024. gadā mācījušies izmantot MI"
	obstacle = "Šķēršļi MI ieviešanai"
)

// as gives a card a form.
func (f *fixture) as(title, name string) *chart.Chart {
	f.t.Helper()
	f.scrollTo(title)
	form := f.form(title)
	i := slices.Index(form.Options, name)
	if i < 0 {
		f.t.Fatalf("%q is not among %q", name, form.Options)
	}
	form.SetSelected(i)
	form.OnChanged(i)
	f.drain()
	return f.chart(title)
}

// press hits a link on the card of a question.
func (f *fixture) press(title, link string) {
	f.t.Helper()
	c, _ := uitest.Find(f.page.Content(), func(c *kit.Card) bool { return uitest.Reads(c, title) })
	l, ok := uitest.Find(c, func(l *kit.Link) bool { return strings.HasPrefix(l.Text, link) && l.Visible() })
	if !ok {
		f.t.Fatalf("no link %q on %q: %q", link, title, uitest.Texts(c))
	}
	test.Tap(l)
	f.drain()
}

// row picks a row of the list that is open.
func (f *fixture) row(row string) {
	f.t.Helper()
	list := f.host.Win.Canvas().Overlays().Top()
	if list == nil {
		f.t.Fatal("no list")
	}
	r, ok := uitest.Find(list, func(r *kit.ListRow) bool { return r.Title == row })
	if !ok {
		f.t.Fatalf("no %q in %q", row, uitest.Texts(list))
	}
	test.Tap(r)
	f.drain()
}

// says lists what the spots of a chart say, each ID once.
func says(c *chart.Chart) []string {
	var out []string
	for _, s := range c.Scene().Spots {
		if !slices.Contains(out, s.Say) {
			out = append(out, strings.ReplaceAll(s.Say, "\u00a0", " "))
		}
	}
	return out
}

func has(list []string, parts ...string) bool {
	return slices.ContainsFunc(list, func(s string) bool {
		return !slices.ContainsFunc(parts, func(p string) bool { return !strings.Contains(s, p) })
	})
}

// The answers to Q15 are 6, 14, 17, 26, 12 and 6 without an opinion, 81 in all:
// 46,9 % positive less 24,7 % negative is 22,2 points.
func TestScaleIsShownAboutItsMiddle(t *testing.T) {
	f := open(t)
	f.scrollTo(support)
	if want := "neto +22,2 procentpunkti (pozitīvās 46,9 %, negatīvās 24,7 %) · pa vidu: „Neitrāli” · atsevišķi, bet bāzē ieskaitīts: „Nav viedokļa” · nav atbildes: 2"; !reads(f.page.Content(), want, "n = 81 iestāde") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	c := f.chart(support)
	if !reads(c, "Negatīvās atbildes 25 %", "Pozitīvās atbildes 47 %", "Ārpus skalas") {
		t.Errorf("%q", uitest.Texts(c))
	}
	if got := says(c); !has(got, "Drīzāk piekrītu: 32,1 %, 26 no 81", "95 % TI 26,6–38,1 %", "pozitīvā pusē") || !has(got, "Nav viedokļa: 7,4 %, 6 no 81", "ārpus skalas") {
		t.Errorf("%q", got)
	}
	f.as(support, "Tabula")
	if c = f.chart(support); !reads(c, "Negatīvās kopā 20 24,7 %", "Pozitīvās kopā 38 46,9 %", "Neto, procentpunkti — +22,2") {
		t.Errorf("the table reads %q", uitest.Texts(c))
	}
	// A row of the table chooses its option, a sum nothing.
	spots := c.Scene().Spots
	last := spots[len(spots)-1]
	test.TapAt(c, fyne.NewPos(last.X+20, last.Y+4))
	f.drain()
	if len(f.of.Filter()) != 0 {
		t.Error("the balance chooses something")
	}
	test.TapAt(c, fyne.NewPos(spots[3].X+20, spots[3].Y+4))
	f.drain()
	if got := f.of.Filter(); len(got) != 1 || !slices.Equal(got[0].Options, []int{3}) {
		t.Errorf("%+v", got)
	}
}

func TestScaleUnderAFilterStandsBesideTheWhole(t *testing.T) {
	f := open(t)
	f.click(obstacle, "Finanšu trūkums")
	f.scrollTo(support)
	c := f.chart(support)
	if !reads(c, "Filtrā", "Visas", "n = 81") {
		t.Errorf("%q", uitest.Texts(c))
	}
	f.click(support, "Drīzāk piekrītu")
	if got := f.of.Filter(); len(got) != 2 {
		t.Errorf("a click on a rung chooses %+v", got)
	}
}

func TestScaleByGroups(t *testing.T) {
	f := open(t)
	f.scrollTo(support)
	f.press(support, "Sadalīt pa grupām…")
	f.row("Tips")
	c := f.chart(support)
	if !reads(c, "ministrija", "padotības iestāde", "kapitālsabiedrība", "neatkarīga iestāde", "Visas") || !f.reads("grupas: Tips") {
		t.Errorf("%q", uitest.Texts(c))
	}
	// The groups add up to all, option by option.
	sum := 0
	for _, s := range says(c) {
		if strings.Contains(s, " · Drīzāk piekrītu: ") {
			n, _, _ := strings.Cut(s[strings.Index(s, "Drīzāk piekrītu: ")+len("Drīzāk piekrītu: "):], " no ")
			if at := strings.LastIndex(n, " "); at >= 0 {
				n = n[at+1:]
			}
			k, err := strconv.Atoi(n)
			if err != nil {
				t.Fatalf("%q: %v", s, err)
			}
			sum += k
		}
	}
	if sum != 26 {
		t.Errorf("the groups tick it %d times, all of them 26", sum)
	}
	f.press(support, "Grupas: Tips…")
	f.row("Bez grupām")
	if c = f.chart(support); reads(c, "ministrija") {
		t.Errorf("the groups stay: %q", uitest.Texts(c))
	}
}

func TestNumbersAreDrawn(t *testing.T) {
	f := open(t)
	f.scrollTo(trained)
	c := f.chart(trained)
	if !reads(c, "Mediāna 7, kvartiles 1 un 22", "Vidējais ", "galīgas ģenerālkopas korekciju", "Haindmana un Fana 7. metode") {
		t.Errorf("%q", uitest.Texts(c))
	}
	got := says(c)
	if !has(got, "0–19: 71,2 %, 52 no 73") || !has(got, "240 · savrupa vērtība") || !has(got, "ūsas no 0 līdz ") || !has(got, "220–240: 1,4 %, 1 no 73 · ") {
		t.Errorf("%q", got)
	}
	// Everything can be met with the keys.
	f.host.Win.Canvas().Focus(c)
	seen := map[string]bool{}
	for range got {
		c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		seen[strings.ReplaceAll(f.host.Said, "\u00a0", " ")] = true
		f.drain()
	}
	if len(seen) < len(got)-1 {
		t.Errorf("%d of %d marks were met", len(seen), len(got))
	}
	c = f.as(trained, "Tabula")
	if !reads(c, "Vērtības", "0–19 52 71,2 %") {
		t.Errorf("the table reads %q", uitest.Texts(c))
	}
}

func TestFewNumbersAreShownOneByOne(t *testing.T) {
	f := open(t)
	f.pick("q12", "0–10 000 eiro")
	f.scrollTo(trained)
	c := f.chart(trained)
	if !reads(c, "Vērtības: ") || reads(c, "%") || reads(c, "Mediāna") {
		t.Errorf("%q", uitest.Texts(c))
	}
	if !reads(f.page.Content(), "Atbilžu ir mazāk par 10 (n = 6): rādīta katra vērtība, īpatsvari netiek rādīti.") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
}

func TestNumbersTellNothingOfFew(t *testing.T) {
	f := open(t)
	f.must(f.of.SetMethod(workspace.Method{Threshold: 5}))
	f.drain()
	f.frame()
	f.scrollTo(trained)
	c := f.chart(trained)
	for _, s := range append(uitest.Texts(c), says(c)...) {
		if strings.Contains(s, "savrupa") || strings.Contains(s, "Mediāna") || strings.Contains(s, "Vidējais") || strings.Contains(s, "240: 1") {
			t.Errorf("%q is told", s)
		}
	}
	if !reads(c, "Aizklātie stabiņi nav zīmēti") || !reads(f.page.Content(), "netiek rādītas, kamēr mazi skaiti ir aizklāti") {
		t.Errorf("%q", uitest.Texts(c))
	}
}

func TestQuestionOnceAGroup(t *testing.T) {
	f := open(t)
	c := f.as(obstacle, "Pa grupām")
	if !reads(c, "ministrija", "n = 12", "pašvaldība", "n = 18") || !f.reads("visās grupās viens mērogs, 0–100 %") {
		t.Errorf("%q", uitest.Texts(c))
	}
	// The group of 9 has counts and no shares.
	for _, s := range says(c) {
		if strings.HasPrefix(s, "neatkarīga iestāde") && strings.Contains(s, "%") {
			t.Errorf("a percentage of 9: %q", s)
		}
	}
	if !reads(f.page.Content(), "Grupas, kurās bāze ir mazāka par 10: 1") {
		t.Error("the small group is not told of")
	}
	f.press(obstacle, "Grupas: Tips…")
	f.row("MI izmantošana")
	if c = f.chart(obstacle); !reads(c, "Plāno izmantot") || reads(c, "ministrija") {
		t.Errorf("%q", uitest.Texts(c))
	}
	s := c.Scene().Spots[1]
	test.TapAt(c, fyne.NewPos(s.X+5, s.Y+5))
	f.drain()
	if got := f.of.Filter(); len(got) != 1 || got[0].Question != "q7" {
		t.Errorf("%+v", got)
	}
	c = f.as(obstacle, "Tabula")
	if !reads(c, "Plāno izmantot (n = 18)") {
		t.Errorf("the table reads %q", uitest.Texts(c))
	}
	f.show(words.English)
	f.scrollTo(obstacle)
	if !f.reads("one scale for all groups, 0–100%") {
		t.Error("the form is forgotten with the language")
	}
}

// Many groups are turned over page by page, and all of them are met.
func TestManyGroupsAreTurnedOver(t *testing.T) {
	f := empty(t)
	var b strings.Builder
	b.WriteString("Iestāde,Pilsēta,Vai izmanto MI?\n")
	for i := range 90 {
		b.WriteString("Iestāde " + strconv.Itoa(100+i) + ",Pilsēta " + strconv.Itoa(10+i%30) + "," + []string{"Jā", "Nē", "Nezinu"}[i%3] + "\n")
	}
	f.load("anketa.csv", []byte(b.String()))
	c := f.as("Vai izmanto MI?", "Pa grupām")
	met := map[string]bool{}
	for range 3 {
		n := 0
		for _, s := range says(c) {
			group, _, _ := strings.Cut(s, " · ")
			if !met[group] {
				n++
			}
			met[group] = true
		}
		if n == 0 || n > 12 {
			t.Errorf("%d groups at once", n)
		}
		f.press("Vai izmanto MI?", "Rādīt ")
		c = f.chart("Vai izmanto MI?")
	}
	if len(met) != 30 {
		t.Errorf("%d of 30 groups were shown", len(met))
	}
}

// A kept banner parts a question by all its questions at once; small counts are
// hidden as in the cross-tab by the same banner.
func TestQuestionOnceAGroupOfABanner(t *testing.T) {
	f := open(t)
	f.must(f.of.SaveBanner("Griezums", f.of.Tables()[0].ID, []string{"q2", f.of.Tables()[0].Question("Lielums").ID}))
	f.drain()
	f.as(obstacle, "Pa grupām")
	f.press(obstacle, "Grupas: Tips…")
	f.row("Griezums")
	c := f.chart(obstacle)
	if !reads(c, "Tips: ministrija", "Lielums: virs 500") || !reads(f.page.Content(), "viens respondents var būt vairākās grupās") {
		t.Errorf("%q", uitest.Texts(c))
	}
	f.must(f.of.SetMethod(workspace.Method{Threshold: 5}))
	f.drain()
	f.frame()
	f.scrollTo(obstacle)
	tab := f.of.Tables()[0]
	q := tab.Question("q7")
	x := tabulate.Method{Threshold: 5}.Groups(f.of.Banners()[0], tab, q, nil)
	hidden, told := 0, 0
	c = f.chart(obstacle)
	for _, s := range c.Scene().Spots {
		if strings.Contains(s.Say, "aizklāt") {
			hidden++
		} else {
			told++
		}
	}
	want := 0
	for _, row := range x.Cells {
		for _, cell := range row {
			if cell.Hidden {
				want++
			}
		}
	}
	if !reads(c, "Tips: ministrija", "Lielums: virs 500") || hidden != want || want == 0 || told == 0 {
		t.Errorf("%d hidden, want %d; %d told: %q", hidden, want, told, says(c))
	}
	f.press(obstacle, "Grupas: Griezums…")
	f.row("Tips")
	f.press(obstacle, "Grupas: Tips…")
	f.row("Griezums")
	if c = f.chart(obstacle); !reads(c, "Lielums: virs 500") {
		t.Error("the banner is not offered while small counts are hidden")
	}
}

// Bands of the numbers made the bars hidden: then their quartiles are as well.
func TestNumbersBesideBandsTellNothing(t *testing.T) {
	f := open(t)
	tab := f.of.Tables()[0]
	for _, q := range tab.Questions {
		if q.Title() == trained {
			_, err := f.of.AddDerived(tab.ID, tabulate.Derived{Text: "Grupās", Kind: tabulate.DerivedBands, Source: q.ID, Cuts: []float64{7}, Labels: []string{"maz", "daudz"}})
			f.must(err)
		}
	}
	f.must(f.of.SetMethod(workspace.Method{Threshold: 5}))
	f.drain()
	f.frame()
	f.scrollTo(trained)
	for _, s := range uitest.Texts(f.page.Content()) {
		if strings.Contains(s, "ediāna 7") || strings.Contains(s, "kvartil") || strings.Contains(s, "0–240") {
			t.Errorf("%q is told", s)
		}
	}
	if !reads(f.page.Content(), "netiek rādītas, kamēr mazi skaiti ir aizklāti") {
		t.Error("nothing says why")
	}
}
