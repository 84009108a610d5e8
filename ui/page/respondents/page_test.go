package respondents

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/uitest"
)

// sampleCase is a real case with the sample workbook, as in the program.
func sampleCase(t testing.TB) *workspace.Workspace {
	t.Helper()
	w := uitest.NewCase(t)
	uitest.LoadSample(t, w)
	return w
}

type fixture struct {
	*Page
	host   *uitest.Host
	work   *workspace.Workspace
	opened []string
	viewed []string // what was handed to the system's viewer
	folder string
}

// open shows the page over the sample; signals go through the queue, as in the
// program.
func open(t testing.TB) *fixture {
	t.Helper()
	f := &fixture{work: sampleCase(t), host: uitest.NewHost(t), folder: t.TempDir()}
	f.show(NewMemory())
	f.work.Subscribe(func(workspace.Signal) { f.host.Queue.Post(func() { f.Page.Refresh() }) })
	return f
}

func (f *fixture) show(m *Memory) {
	f.Page = New(f.host, f.work, m, func(id string) { f.opened = append(f.opened, id) }, Outside{
		Folder: f.folder, Open: func(u *url.URL) error { f.viewed = append(f.viewed, u.String()); return nil },
	})
	f.host.Put(f.Page.Content())
	f.Page.Refresh()
	f.host.Queue.Drain()
}

func (f *fixture) press(t *testing.T, text string) {
	t.Helper()
	for _, in := range []fyne.CanvasObject{f.Page.TopBar(), f.Page.Content()} {
		if c, ok := uitest.Find(in, func(c *kit.Chip) bool { return c.Text == text }); ok {
			test.Tap(c)
		} else if l, ok := uitest.Find(in, func(l *kit.Link) bool { return l.Text == text }); ok {
			test.Tap(l)
		} else if b, ok := uitest.Find(in, func(b *kit.Button) bool { return b.Text == text }); ok {
			test.Tap(b)
		} else {
			continue
		}
		f.host.Queue.Drain()
		return
	}
	t.Fatalf("no %q among %q and %q", text, uitest.Texts(f.Page.TopBar()), uitest.Texts(f.Page.Content()))
}

func (f *fixture) reads(t *testing.T, texts ...string) {
	t.Helper()
	for _, s := range texts {
		if !uitest.Reads(f.Page.Content(), s) {
			t.Errorf("the page does not say %q; it says %q", s, uitest.Texts(f.Page.Content()))
		}
	}
}

// pickNamed opens the card of a respondent by its name.
func (f *fixture) pickNamed(t *testing.T, name string) int {
	t.Helper()
	for id, n := range f.made.names {
		if n == name {
			f.list.grid.Select(id)
			f.pick(id)
			f.host.Queue.Drain()
			return id
		}
	}
	t.Fatalf("nobody is called %q", name)
	return -1
}

func TestChipsCountAndNarrow(t *testing.T) {
	f := open(t)
	if got := uitest.Texts(f.TopBar()); !slices.Equal(got[:3], []string{"Visas 119", "Atbildēja 83", "Nav atbildes 36"}) {
		t.Fatalf("strip %q", got)
	}
	for _, c := range []struct {
		chip string
		rows int
	}{{"Atbildēja 83", 83}, {"Nav atbildes 36", 36}, {"Visas 119", 119}} {
		f.press(t, c.chip)
		if f.list.grid.Len() != c.rows {
			t.Errorf("%s lists %d", c.chip, f.list.grid.Len())
		}
	}
	f.press(t, "Nav atbildes 36")
	f.list.grid.Step(1)
	f.host.Queue.Drain()
	f.reads(t, "Neatbildēja", "Ir uzaicināto sarakstā")
	if !f.Escape() || f.memory.part != answered || f.Escape() {
		t.Error("Esc shows those who answered again, once")
	}
}

func TestHeadings(t *testing.T) {
	f := open(t)
	var titles []string
	for _, c := range f.made.columns {
		titles = append(titles, c.Title)
	}
	if !slices.Equal(titles, []string{"Iestāde", "Tips", "Šķēršļi MI ieviešanai", "Tukši", "K"}) {
		t.Errorf("%q", titles)
	}
}

func TestSearchAndKeys(t *testing.T) {
	f := open(t)
	f.host.Win.Canvas().Focus(f.list.search)
	test.Type(f.list.search, "padotibas 009")
	f.host.Queue.Drain()
	if f.list.grid.Len() != 1 {
		t.Fatalf("%d found", f.list.grid.Len())
	}
	f.list.search.OnSubmitted("")
	f.host.Queue.Drain()
	if f.host.Win.Canvas().Focused() != fyne.Focusable(f.list.grid) || f.memory.name != "Iestāde 009" {
		t.Errorf("open is %q", f.memory.name)
	}
	f.reads(t, "Iestāde 009")
	f.list.grid.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if f.host.Win.Canvas().Focused() != fyne.Focusable(f.card.notes[workspace.NoteQuestion]) {
		t.Errorf("Enter leads to the card, not %T", f.host.Win.Canvas().Focused())
	}
	if !f.Escape() {
		t.Error("Esc clears the search")
	}
	f.host.Queue.Drain()
	if f.list.grid.Len() != 83 || f.list.search.Text != "" || f.memory.name != "Iestāde 009" {
		t.Errorf("%d listed, %q open", f.list.grid.Len(), f.memory.name)
	}
	test.Type(f.list.search, "zzz")
	f.host.Queue.Drain()
	f.reads(t, "Neviens neatbilst meklētajam.")
}

func TestCardSaysAnswersBesidePeers(t *testing.T) {
	f := open(t)
	f.pickNamed(t, "Ministrija 04")
	v := f.card.visit
	if v == nil || v.SayName(f.host.Words()) != "Ministrija 04" {
		t.Fatal("no card")
	}
	f.reads(t, "Ministrija 04", "mi-gataviba-2025.xlsx", "rinda", "MI izmantošana", "citas iestādes", "Konstatējumi, kas balstās uz šīm atbildēm")
	before := len(uitest.Texts(f.card.card))
	f.press(t, "Rādīt arī neatzīmētos")
	f.reads(t, "nav atzīmēts")
	if len(uitest.Texts(f.card.card)) <= before {
		t.Error("options that were not ticked are shown on demand")
	}
	f.press(t, "Rādīt tikai atzīmētos")

	// Peers by another question.
	f.card.by(v.Kinds[1].ID)
	f.host.Queue.Drain()
	f.reads(t, v.Kinds[1].Text+": "+f.card.visit.Peers.Value)
	if f.card.visit.Peers.Question != v.Kinds[1] {
		t.Error("peers are chosen by the second question")
	}
}

func TestCellSaysWhereItStands(t *testing.T) {
	f := open(t)
	f.pickNamed(t, "Ministrija 04")
	a := f.card.visit.Answers[0]
	l, ok := uitest.Find(f.card.card, func(l *kit.Link) bool { return l.Text == a.Place.Cell })
	if !ok {
		t.Fatalf("no cell %s", a.Place.Cell)
	}
	want := "mi-gataviba-2025.xlsx!Atbildes!" + a.Place.Cell
	if uitest.Reads(f.card.card, want) {
		t.Error("file and sheet are said on demand")
	}
	test.Tap(l)
	f.reads(t, want)
	test.Tap(l)
	if uitest.Reads(f.card.card, want) {
		t.Error("a second click puts it away")
	}
}

// The chips above say what the filter asks for; the list says how many it leaves.
func TestFilterIsAppliedAndCounted(t *testing.T) {
	f := open(t)
	tab := f.work.Tables()[0]
	for _, q := range tab.Questions {
		if o := q.Option("Finanšu trūkums"); o >= 0 {
			f.work.Select(workspace.Selection{Table: tab.ID, Question: q.ID, Option: o})
		}
	}
	f.host.Queue.Drain()
	if f.list.grid.Len() != 44 {
		t.Errorf("%d listed", f.list.grid.Len())
	}
	f.reads(t, "Filtrā 44 no 83")
	if got := uitest.Texts(f.TopBar()); !slices.Equal(got[:3], []string{"Visas filtrā 44", "Atbildēja 44 no 83", "Nav atbildes 36"}) {
		t.Errorf("the strip counts others than the list: %q", got)
	}
	f.work.ClearFilter()
	f.host.Queue.Drain()
	if f.list.grid.Len() != 83 || uitest.Reads(f.list.card, "Filtrā") {
		t.Errorf("%d listed: %q", f.list.grid.Len(), uitest.Texts(f.list.card))
	}
}

func TestFindingsCountAndOpen(t *testing.T) {
	f := open(t)
	tab := f.work.Tables()[0]
	for _, q := range tab.Questions {
		if o := q.Option("Finanšu trūkums"); o >= 0 {
			s := workspace.Selection{Table: tab.ID, Question: q.ID, Option: o}
			if _, err := f.work.AddFinding("Trūkst finansējuma", &s); err != nil {
				t.Fatal(err)
			}
			f.host.Queue.Drain()
			for _, r := range f.made.rows {
				if r.ID < tab.Len() && (r.Cells[4] == "1") != q.Picked[o].Has(r.ID) {
					t.Fatalf("%s rests on %s findings", r.Cells[0], r.Cells[4])
				}
			}
			for i := range q.Picked[o].Each() {
				f.pickNamed(t, tab.Names[i])
				break
			}
		}
	}
	row, ok := uitest.Find(f.card.card, func(r *kit.ListRow) bool { return r.Title == "Trūkst finansējuma" })
	if !ok {
		t.Fatal("the card does not name the finding")
	}
	test.Tap(row)
	if len(f.opened) != 1 || f.opened[0] != f.work.Findings()[0].ID {
		t.Errorf("opened %v", f.opened)
	}
}

func TestPreviousAndNext(t *testing.T) {
	f := open(t)
	f.list.grid.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	f.host.Queue.Drain()
	first := f.memory.name
	if !f.card.prev.Disabled() || f.card.next.Disabled() {
		t.Error("there is nobody before the first")
	}
	test.Tap(f.card.next)
	f.host.Queue.Drain()
	if f.memory.name == first || f.card.visit.SayName(f.host.Words()) != f.memory.name || f.card.prev.Disabled() {
		t.Errorf("after the next one: %q", f.memory.name)
	}
	test.Tap(f.card.prev)
	f.host.Queue.Drain()
	if f.memory.name != first {
		t.Errorf("back at %q, want %q", f.memory.name, first)
	}
}

func TestAnotherTableAndNone(t *testing.T) {
	f := open(t)
	f.turn(f.work.Tables()[1].ID)
	f.host.Queue.Drain()
	if f.list.grid.Len() != 41 || !strings.HasPrefix(uitest.Texts(f.TopBar())[0], "Visi 41") {
		t.Errorf("%d documents, %q", f.list.grid.Len(), uitest.Texts(f.TopBar()))
	}
	if TitleKey(f.work.View()) != "page.respondents.institution" || Count(f.work.View()) != 83 {
		t.Error("the rail speaks of the first table")
	}
	if err := f.work.RemoveSource(f.work.Tables()[0].Source.SHA256); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	f.reads(t, "Šeit būs tie, kas atbildēja")
	f.press(t, "Atvērt darbgrāmatas")
	if !slices.Equal(f.host.Shown, []string{"workbooks"}) || TitleKey(f.work.View()) != "page.respondents" {
		t.Errorf("%v", f.host.Shown)
	}
}

func TestEnglish(t *testing.T) {
	f := open(t)
	f.host.Lang = words.English
	f.show(f.memory)
	f.pickNamed(t, "Ministrija 04")
	f.reads(t, "Answers beside similar ones", "other institutions", "Save the card")
	f.Leave()
}

func TestRevealARespondent(t *testing.T) {
	f := open(t)
	f.memory.query = "padotības"
	f.narrow(silent)
	f.host.Queue.Drain()
	first, second := f.work.Tables()[0], f.work.Tables()[1]
	seek := func(r page.Respondent) {
		t.Helper()
		f.Reveal(r)
		f.Page.Refresh()
		f.host.Queue.Drain()
	}
	at := slices.Index(first.Names, "Ministrija 04")
	seek(page.Respondent{Table: first.ID, Index: at})
	if got := f.card.visit.SayName(f.host.Words()); got != "Ministrija 04" || f.list.grid.Len() != 83 || f.list.search.Text != "" {
		t.Errorf("card of %q, %d listed, searched for %q", got, f.list.grid.Len(), f.list.search.Text)
	}
	seek(page.Respondent{Table: second.ID, Index: 3})
	if f.memory.table != second.ID || f.memory.selected != 3 {
		t.Errorf("table %s, respondent %d", f.memory.table, f.memory.selected)
	}
	seek(page.Respondent{Table: second.ID, Index: second.Len()})
	if f.memory.selected != 3 {
		t.Error("someone who is not there was opened")
	}
	// A page that has just been made for another case knows of nobody yet.
	f.show(NewMemory())
	seek(page.Respondent{Table: first.ID, Index: at})
	if got := f.card.visit.SayName(f.host.Words()); got != "Ministrija 04" {
		t.Errorf("card of %q", got)
	}
}
