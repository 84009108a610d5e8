package answers

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

// remarks is a small survey with an open question.
var remarks = `Iestāde,Vai izmanto MI?,Ko vēlaties piebilst?
Ministrija 01,Jā,Vispirms jāsakārto datu kvalitāte.
Ministrija 02,Nē,Nav naudas.
Iestāde 003,Jā,Nav ko piebilst.
Iestāde 004,Nē,
Iestāde 005,Jā,Trūkst naudas un cilvēku; datus glabājam paši.
Iestāde 006,Nē,Šim nolūkam budžetā nav līdzekļu.
Iestāde 007,Nē,` + strings.Repeat("Par to runājam jau gadiem un vēl arvien gaidām. ", 30) + `Beigās: nauda.
Iestāde 008,Jā,שלום 👍 labi
Iestāde 009,Jā,=1+1
Iestāde 010,Nē,Mācības būtu vajadzīgas visiem darbiniekiem.
Iestāde 011,Jā,Gaidām norādījumus no ministrijas.
`

// manyRemarks is a survey with so many answers.
func manyRemarks(n int) string {
	var b strings.Builder
	b.WriteString("Iestāde,Vai izmanto MI?,Ko vēlaties piebilst?\n")
	for i := range n {
		fmt.Fprintf(&b, "Iestāde %04d,%s,Mēs par to domājam jau %d dienas un vēl\n", i, []string{"Jā", "Nē"}[i%2], i)
	}
	return b.String()
}

type fixture struct {
	*Page
	t      *testing.T
	host   *uitest.Host
	work   *workspace.Workspace
	memory *Memory
}

func newCase(t testing.TB, data string) *workspace.Workspace {
	t.Helper()
	w := uitest.NewCase(t)
	if data != "" {
		uitest.Load(t, w, "anketa.csv", []byte(data))
	}
	return w
}

// open shows the page over a survey; signals go through the queue, as in the
// program.
func open(t *testing.T, data string) *fixture {
	t.Helper()
	f := &fixture{t: t, work: newCase(t, data), host: uitest.NewHost(t), memory: NewMemory()}
	f.show()
	f.work.Subscribe(func(workspace.Signal) { f.host.Queue.Post(func() { f.Page.Refresh() }) })
	return f
}

func (f *fixture) show() {
	f.Page = New(f.host, f.work, f.memory)
	f.Page.Refresh()
	f.host.Queue.Drain()
	in := f.Inspector()
	if in == nil {
		in = kit.Space(1)
	}
	f.host.Put(kit.Fill(16, 0, f.Content(), kit.Fixed(348, in)))
	f.host.Queue.Drain()
}

// at is the row of the respondent in a row of the sheet, from 0.
func (f *fixture) click(respondent int, with fyne.KeyModifier) {
	f.t.Helper()
	place := f.reader.place(respondent)
	if place < 0 {
		f.t.Fatalf("respondent %d is not listed: %v", respondent, f.reader.rows)
	}
	f.reader.reveal(place, 0, f.reader.heightOf(place))
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: with}
	e.Position = fyne.NewPos(f.reader.Size().Width-40, f.reader.yOf(place)+14)
	f.reader.MouseDown(e)
	f.reader.MouseUp(e)
	f.host.Queue.Drain()
}

func (f *fixture) key(k fyne.KeyName) {
	f.reader.TypedKey(&fyne.KeyEvent{Name: k})
	f.host.Queue.Drain()
}

func (f *fixture) rune(c rune) {
	f.reader.TypedRune(c)
	f.host.Queue.Drain()
}

func (f *fixture) press(text string) {
	f.t.Helper()
	for _, in := range []fyne.CanvasObject{f.Content(), f.Inspector()} {
		if l, ok := uitest.Find(in, func(l *kit.Link) bool { return l.Text == text }); ok {
			test.Tap(l)
		} else if c, ok := uitest.Find(in, func(c *codeRow) bool { return c.name == text }); ok {
			test.Tap(c)
		} else {
			continue
		}
		f.host.Queue.Drain()
		return
	}
	f.t.Fatalf("no %q among %q and %q", text, uitest.Texts(f.Content()), uitest.Texts(f.Inspector()))
}

// type writes into the search.
func (f *fixture) find(text string) {
	f.head.search.SetText(text)
	f.host.Queue.Drain()
}

func (f *fixture) newCode(name string) string {
	f.t.Helper()
	f.side.fresh.SetText(name)
	f.side.fresh.OnSubmitted(name)
	f.host.Queue.Drain()
	all := f.made.coding.Codes
	if len(all) == 0 || all[len(all)-1].Name != name {
		f.t.Fatalf("no code %q: %+v; errors %v", name, all, f.host.Errors)
	}
	return all[len(all)-1].ID
}

// rows tells who is listed.
func (f *fixture) is(when string, want ...int) {
	f.t.Helper()
	if got := fmt.Sprint(f.reader.rows); got != fmt.Sprint(want) {
		f.t.Errorf("%s: %s are listed, want %v", when, got, want)
	}
}

// codes tells the codes of a respondent.
func (f *fixture) codes(i int) string {
	s := strings.Join(f.made.codesOf(i), " ")
	if f.made.coding.Read.Has(i) {
		s += "+"
	}
	return s
}

func (f *fixture) reads(texts ...string) {
	f.t.Helper()
	for _, s := range texts {
		if !uitest.Reads(f.Content(), s) && !uitest.Reads(f.Inspector(), s) {
			f.t.Errorf("it does not say %q\n%q\n%q", s, uitest.Texts(f.Content()), uitest.Texts(f.Inspector()))
		}
	}
}

func (f *fixture) lang(l words.Lang) {
	f.host.Lang = l
	f.show()
}
