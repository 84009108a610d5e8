package respondents

import (
	"errors"
	"net/url"
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

// blank opens the card of somebody who left something empty, and returns what is
// suggested first.
func (f *fixture) blank(t *testing.T) string {
	t.Helper()
	for _, l := range f.made.roster.Answered {
		if l.Blanks > 0 {
			f.pickNamed(t, l.Name)
			return f.card.visit.Suggested[0].Say(f.host.Words())
		}
	}
	t.Fatal("nobody left anything empty")
	return ""
}

func (f *fixture) asked() (texts []string) {
	for _, n := range f.card.visit.Notes {
		if n.Kind == workspace.NoteQuestion {
			texts = append(texts, n.Text)
		}
	}
	return texts
}

func TestSuggestionsAreKeptRewordedAndDropped(t *testing.T) {
	f := open(t)
	text := f.blank(t)
	n := len(f.card.visit.Suggested)
	f.reads(t, "Ieteikti pēc atbildēm:", text)
	f.press(t, "Paturēt")
	if got := f.asked(); !slices.Equal(got, []string{text}) || len(f.card.visit.Suggested) != n-1 {
		t.Fatalf("%q", got)
	}
	f.reads(t, "1. "+text)
	f.press(t, "Dzēst")

	f.press(t, "Pārfrāzēt…")
	box := f.card.notes[workspace.NoteQuestion]
	if box.Text != text || f.host.Win.Canvas().Focused() != fyne.Focusable(box) {
		t.Errorf("in the field: %q", box.Text)
	}
	box.SetText("Kāpēc tukšs?")
	f.press(t, "Pievienot")
	if got := f.asked(); !slices.Equal(got, []string{"Kāpēc tukšs?"}) || len(f.card.visit.Suggested) != n-1 || box.Text != "" {
		t.Errorf("%q, %d suggested, %q left", got, len(f.card.visit.Suggested), box.Text)
	}
	f.press(t, "Dzēst")

	f.press(t, "Nevajag")
	if len(f.card.visit.Suggested) != n-1 || len(f.asked()) != 0 {
		t.Errorf("%d suggested", len(f.card.visit.Suggested))
	}
	f.press(t, "Atjaunot 1 noraidītu ieteikumu")
	if len(f.card.visit.Suggested) != n {
		t.Errorf("%d suggested", len(f.card.visit.Suggested))
	}
}

func TestQuestionsAreMoved(t *testing.T) {
	f := open(t)
	f.pickNamed(t, "Ministrija 04")
	for _, s := range []string{"Viens?", "Divi?"} {
		box := f.card.notes[workspace.NoteQuestion]
		box.SetText(s)
		box.OnSubmitted(s)
		f.host.Queue.Drain()
	}
	move := func(name string) *kit.IconButton {
		t.Helper()
		b, ok := uitest.Find(f.card.card, func(b *kit.IconButton) bool { return b.Name == name && !b.Disabled() })
		if !ok {
			t.Fatalf("nothing %q", name)
		}
		test.Tap(b)
		f.host.Queue.Drain()
		return b
	}
	move("Pārvietot zemāk")
	if got := f.asked(); !slices.Equal(got, []string{"Divi?", "Viens?"}) {
		t.Errorf("%q", got)
	}
	f.reads(t, "1. Divi?", "2. Viens?")
	move("Pārvietot augstāk")
	if got := f.asked(); !slices.Equal(got, []string{"Viens?", "Divi?"}) {
		t.Errorf("%q", got)
	}
}

func TestNotesAreEditedInPlace(t *testing.T) {
	f := open(t)
	f.pickNamed(t, "Ministrija 04")
	box := f.card.notes[workspace.NoteText]
	box.SetText("Redzēts.")
	f.card.add(workspace.NoteText, box.Text)
	f.host.Queue.Drain()

	f.press(t, "Labot")
	if f.card.editBox == nil || f.card.editBox.Text != "Redzēts." || f.host.Win.Canvas().Focused() != fyne.Focusable(f.card.editBox) {
		t.Fatal("the note is in a field")
	}
	// The writing stays through a refresh and through a page that is made anew.
	f.card.editBox.SetText("Redzēts uz vietas.")
	edit := f.card.editBox
	f.Page.Refresh()
	f.host.Queue.Drain()
	if f.card.editBox != edit || edit.Text != "Redzēts uz vietas." {
		t.Error("a refresh disturbs the writing")
	}
	f.show(f.memory)
	if f.card.editBox == nil || f.card.editBox.Text != "Redzēts uz vietas." {
		t.Fatal("a page made anew forgets the writing")
	}
	f.press(t, "Saglabāt")
	f.reads(t, "Redzēts uz vietas.", "labots 12.11.2026 09:41")
	if f.card.editBox != nil || f.card.visit.Notes[0].Text != "Redzēts uz vietas." {
		t.Errorf("%+v", f.card.visit.Notes)
	}

	f.press(t, "Labot")
	f.card.editBox.SetText("Cits")
	f.press(t, "Atcelt")
	if f.card.editBox != nil || uitest.Reads(f.card.card, "Cits") {
		t.Error("what is cancelled is gone")
	}
	f.press(t, "Labot")
	f.card.editBox.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if f.card.editBox != nil {
		t.Error("Esc cancels")
	}
	// What the case does not take stays open.
	f.press(t, "Labot")
	f.card.editBox.SetText(strings.Repeat("ā", workspace.MostNote+1))
	f.press(t, "Saglabāt")
	if len(f.host.Errors) != 1 || f.card.editBox == nil {
		t.Errorf("%v", f.host.Errors)
	}
	// Another card, another writing.
	f.pickNamed(t, "Ministrija 05")
	if f.memory.editing != "" {
		t.Error("the writing followed to another card")
	}
}

func TestFieldSaysHowManyLettersAreLeft(t *testing.T) {
	f := open(t)
	f.pickNamed(t, "Ministrija 04")
	box := f.card.notes[workspace.NoteText]
	box.SetText(strings.Repeat("ā", workspace.MostNote-21))
	f.reads(t, "Atlikusi 21 rakstzīme")
	box.SetText("ā")
	if uitest.Reads(f.card.card, "Atliku") {
		t.Error("there is room enough")
	}
}

func TestPeersOfTheFilter(t *testing.T) {
	f := open(t)
	tab := f.made.roster.Table
	f.pickNamed(t, "Ministrija 04")
	if uitest.Reads(f.card.card, "Tikai filtrā") {
		t.Error("without a filter there is nothing to choose")
	}
	why := tab.Question("Šķēršļi MI ieviešanai")
	f.work.Select(workspace.Selection{Table: tab.ID, Question: why.ID, Option: why.Option("Finanšu trūkums")})
	f.host.Queue.Drain()
	all := f.card.visit.Peers.N
	s, ok := uitest.Find(f.card.card, func(s *kit.Segmented) bool { return slices.Contains(s.Options, "Tikai filtrā") })
	if !ok {
		t.Fatal("peers cannot be chosen")
	}
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	f.host.Queue.Drain()
	if f.card.visit.Peers.N >= all || !uitest.Reads(f.card.card, "tikai filtrā „Šķēršļi MI ieviešanai: Finanšu trūkums”") {
		t.Errorf("%d of %d", f.card.visit.Peers.N, all)
	}
	// Without the filter all are peers again.
	f.work.ClearFilter()
	f.host.Queue.Drain()
	if f.card.visit.Peers.N != all {
		t.Errorf("%d, want %d", f.card.visit.Peers.N, all)
	}
}

func TestPrintOpensTheViewer(t *testing.T) {
	f := open(t)
	f.pickNamed(t, "Ministrija 04")
	f.press(t, "Drukāt kartīti")
	if len(f.viewed) != 1 || !strings.HasPrefix(f.viewed[0], "file:///") || len(f.host.Notified) != 1 {
		t.Fatalf("%q, %v", f.viewed, f.host.Errors)
	}
	u, _ := url.Parse(f.viewed[0])
	data, err := os.ReadFile(u.Path)
	if err != nil || !strings.Contains(string(data), "Ministrija 04") {
		t.Errorf("%v: %.80s", err, data)
	}
	f.outside.Open = func(*url.URL) error { return errors.New("no viewer") }
	f.press(t, "Drukāt kartīti")
	if len(f.host.Errors) != 1 || !errors.Is(f.host.Errors[0], survey.Problem("print-viewer", survey.Place{}, nil)) || !strings.Contains(f.host.Words().Error(f.host.Errors[0]), f.folder) {
		t.Errorf("%v", f.host.Errors)
	}
	f.outside.Folder = "/nav/tādas"
	f.press(t, "Drukāt kartīti")
	if len(f.host.Errors) != 2 {
		t.Errorf("%v", f.host.Errors)
	}
	if got := fileURL(`C:/Users/a b/k.html`).String(); got != "file:///C:/Users/a%20b/k.html" {
		t.Error(got)
	}
}

func TestTilesLeadToTheirAnswers(t *testing.T) {
	f := open(t)
	f.pickNamed(t, "Ministrija 04")
	f.reads(t, "Jautājumi nav piesaistīti gatavības jomām")
	v := *f.card.visit
	set := func(area string, state workspace.TileState, a workspace.Answered) {
		at := slices.Index(workspace.Areas, area)
		v.Profile[at].State, v.Profile[at].Answer = state, a
	}
	v.Profile = slices.Clone(v.Profile)
	last := v.Answers[len(v.Answers)-1]
	for _, a := range slices.Backward(v.Answers) {
		if a.Option < 0 && a.Place.Cell != "" {
			last = a
			break
		}
	}
	set("strategy", workspace.TileHeadline, v.Answers[0])
	set("budget", workspace.TileOther, last)
	set("projects", workspace.TileBlank, v.Answers[0])
	set("security", workspace.TileNotAsked, v.Answers[0])
	f.card.show(v)
	f.reads(t, "Gatavības profils", "Stratēģija", "Regul.", "Budžets", "Cilvēki", "Drošība", "Infrastr.", "Projekti", "Briedums", "DVA",
		"ir", "cita atb.", "bez atb.", "nav jaut.")
	var tiles []*tile
	uitest.Walk(f.card.card, func(o fyne.CanvasObject) {
		if x, ok := o.(*tile); ok {
			tiles = append(tiles, x)
		}
	})
	if len(tiles) != len(workspace.Areas) {
		t.Fatalf("%d tiles", len(tiles))
	}
	budget := tiles[slices.Index(workspace.Areas, "budget")]
	budget.MouseIn(&desktop.MouseEvent{})
	if want := v.Profile[2].Say(f.host.Words()); f.host.Said != want || !strings.Contains(want, last.Question.Text) || budget.AccessibilityLabel() != want {
		t.Errorf("said %q, want %q", f.host.Said, want)
	}
	budget.MouseOut()
	if f.host.Said != "" {
		t.Error("the pointer has left")
	}
	f.card.lines = 1 // not shown yet
	f.card.show(v)
	budget.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if l := f.card.lineOf[last.Question.ID]; l == nil || f.host.Win.Canvas().Focused() != fyne.Focusable(l.cell) {
		t.Errorf("the focus is on %T", f.host.Win.Canvas().Focused())
	}
	empty := tiles[slices.Index(workspace.Areas, "nlp")]
	if empty.word != dash || empty.OnTapped != nil {
		t.Error("an area without a question leads nowhere")
	}
}

func TestLongQuestionIsReadInFullOnDemand(t *testing.T) {
	f := open(t)
	f.pickNamed(t, "Ministrija 04")
	v := *f.card.visit
	v.Answers = slices.Clone(v.Answers)
	q := *v.Answers[0].Question
	q.Text = strings.Repeat("Lasiet uzmanīgi. ", 60) + "Beigas."
	v.Answers[0].Question = &q
	f.card.show(v)
	if uitest.Reads(f.card.card, "Beigas.") || !uitest.Reads(f.card.card, "…") {
		t.Error("a page of instructions is cut")
	}
	test.Tap(f.card.lineOf[q.ID].cell)
	f.reads(t, "Beigas.")
}
