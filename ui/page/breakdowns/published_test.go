package breakdowns_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/published"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
	"izpete/ui/uitest"
)

func TestPublishedBesideTheData(t *testing.T) {
	f := open(t)
	in := f.publish(obstacles)
	if len(in) != 6 {
		t.Fatalf("%d fields for four options, base and source", len(in))
	}
	c := f.card(obstacles)
	if !reads(c, "53,0\u00a0%", "44\u00a0/\u00a083", "ielīmējiet vairākas rindas") {
		t.Errorf("%q", uitest.Texts(c))
	}
	f.typed(in[0], "53")
	f.drain()
	f.typed(in[2], "64 %")
	f.drain()
	if r := f.published(obstacles, "Finanšu trūkums"); r.Text != "53" || r.Standing != published.Agrees {
		t.Errorf("%+v", r)
	}
	if !reads(c, "atbilst", "atšķiras: publicēts 64\u00a0%, datos 46\u00a0%", "Visi publicētie skaitļi kopā ir iespējami no datu bāzes (n\u00a0=\u00a083).") {
		t.Errorf("%q", uitest.Texts(c))
	}
	if reads(c, "ielīmējiet vairākas rindas") {
		t.Error("the hint stays")
	}
	// The step has words, and undoing it empties the field.
	if s, _ := f.of.UndoStep(); s.Action != "published.set" {
		t.Errorf("undo would take back %q", s.Action)
	}
	f.must(f.of.Undo())
	f.drain()
	if reads(f.card(obstacles), "atšķiras") || reads(f.card(obstacles), "64") {
		t.Errorf("%q", uitest.Texts(f.card(obstacles)))
	}
}

// 21 % cannot be of 83; the shares are those of the 63 who answered.
func TestImpossibleAtTheClaimedBase(t *testing.T) {
	f := open(t)
	in := f.publish(impact)
	for i, p := range []string{"30", "22", "21", "10"} {
		f.typed(in[i], p)
		f.drain()
	}
	c := f.card(impact)
	if strings.Count(strings.Join(uitest.Texts(c), "\n"), "atbilst") != 4 {
		t.Errorf("%q", uitest.Texts(c))
	}
	f.typed(in[len(in)-2], "83")
	f.drain()
	if !reads(c, "nav iespējams no n\u00a0=\u00a083; tuvākie: 17/83\u00a0=\u00a020\u00a0%, 18/83\u00a0=\u00a022\u00a0%", "63, 67, 73, 77,", "lieko ciparu atmešana", "nevar būt no publicētās bāzes") {
		t.Errorf("%q", uitest.Texts(c))
	}
	if !uitest.Reads(f.page.Inspector(), "3 atbilst · 1 nav iespējams") {
		t.Errorf("%q", uitest.Texts(f.page.Inspector()))
	}
	f.show(words.English)
	f.scrollTo(impact)
	if !reads(f.page.Content(), "impossible of n\u00a0=\u00a083; nearest: 17/83\u00a0=\u00a020%, 18/83\u00a0=\u00a022%") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	for _, s := range append(uitest.Texts(f.page.Content()), uitest.Texts(f.page.Inspector())...) {
		if strings.Contains(s, "[[") {
			t.Errorf("a word is missing: %q", s)
		}
	}
}

// What is being typed is never written over, and nothing of it is lost.
func TestTypingIsKept(t *testing.T) {
	f := open(t)
	in := f.publish(obstacles)
	f.typed(in[0], "5")
	f.drain() // stored after a pause, the page is refreshed
	f.typed(in[0], "3,")
	f.page.Refresh()
	f.drain()
	in[0].TypedRune('0')
	f.host.Win.Canvas().Unfocus() // before the pause is over
	if r := f.published(obstacles, "Finanšu trūkums"); r.Text != "53,0" {
		t.Errorf("stored %q", r.Text)
	}
	// Leaving the page stores too.
	f.typed(in[1], "5")
	f.page.Leave()
	if r := f.published(obstacles, "Drošības riski"); r.Text != "5" {
		t.Errorf("stored %q", r.Text)
	}
	// What the case does not take stays, and says why; even over a change of language.
	f.typed(in[3], strings.Repeat("9", workspace.MostPublished+1))
	f.drain()
	f.host.Win.Canvas().Unfocus()
	if !reads(f.card(obstacles), "šis ieraksts ir pārāk garš") {
		t.Errorf("%q", uitest.Texts(f.card(obstacles)))
	}
	f.show(words.English)
	f.scrollTo(obstacles)
	if !reads(f.card(obstacles), strings.Repeat("9", workspace.MostPublished+1)) {
		t.Error("what could not be stored was lost")
	}
}

func TestPublishedByKeyboard(t *testing.T) {
	f := open(t)
	in := f.publish(obstacles)
	canvas := f.host.Win.Canvas()
	canvas.Focus(in[0])
	if !strings.HasPrefix(f.host.Said, "Finanšu trūkums: datos 53,0\u00a0% (44\u00a0/\u00a083)") {
		t.Errorf("the status line says %q", f.host.Said)
	}
	key := func(k fyne.KeyName) { canvas.Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
	key(fyne.KeyReturn)
	key(fyne.KeyDown)
	key(fyne.KeyDown)
	if canvas.Focused() != in[3] {
		t.Error("Enter and the arrow do not go down")
	}
	key(fyne.KeyDown)
	if canvas.Focused() != in[4] {
		t.Error("the base does not follow the options")
	}
	key(fyne.KeyUp)
	key(fyne.KeyUp)
	if canvas.Focused() != in[2] {
		t.Error("the arrow does not go up")
	}
	key(fyne.KeyEscape)
	if canvas.Focused() != nil || f.host.Said != "" {
		t.Error("Esc does not leave the field")
	}
}

func TestPasteFillsSeveral(t *testing.T) {
	f := open(t)
	in := f.publish(obstacles)
	paste := func(o field, text string) {
		f.host.Win.Canvas().Focus(o)
		clip := test.NewClipboard()
		clip.SetContent(text)
		o.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
		f.drain()
	}
	paste(in[1], "53\n46\n39\n12\n")
	c := f.card(obstacles)
	if f.published(obstacles, "Drošības riski").Text != "53" || f.published(obstacles, "Neizpratne par juridiskajiem jautājumiem").Text != "39" {
		t.Errorf("%q", uitest.Texts(c))
	}
	if !reads(c, "4. rinda, 12: skaitlim nav atbilžu varianta") {
		t.Errorf("nothing tells of the fourth line: %q", uitest.Texts(c))
	}
	f.must(f.of.Undo())
	f.drain()
	if reads(c, "4. rinda") {
		t.Error("the paste is undone, and what it left out still told")
	}
	f.must(f.of.Redo())
	f.drain()
	paste(in[3], "Finanšu trūkums\t53,0\nDrošības riski\t52")
	if f.published(obstacles, "Finanšu trūkums").Text != "53,0" || f.published(obstacles, "Drošības riski").Text != "52" {
		t.Errorf("%q", uitest.Texts(c))
	}
	if reads(c, "4. rinda") {
		t.Error("what was left out of an earlier paste is still told")
	}
	// One figure is pasted as text into the field.
	in = f.publish(impact)
	paste(in[0], "30 %")
	f.host.Win.Canvas().Unfocus()
	if f.published(impact, "Pakalpojuma sniegšanai nepieciešamā laika samazināšanās").Text != "30 %" {
		t.Error("a single figure was not pasted")
	}
}

func TestLoadedFiguresAreShown(t *testing.T) {
	f := open(t)
	path := filepath.Join(t.TempDir(), "kopsavilkums.csv")
	f.must(os.WriteFile(path, []byte("Jautājums;Variants;Procenti\nŠķēršļi;Finanšu trūkums;53\nŠķēršļi;Drošības riski;54\nŠķēršļi;Kaķi;5\n"), 0o600))
	f.page.LoadPublished(path)
	f.drain()
	if len(f.host.Errors) > 0 {
		t.Fatal(f.host.Errors)
	}
	over := f.host.Win.Canvas().Overlays().Top()
	if over == nil || !uitest.Reads(over, "4. rinda, Šķēršļi · Kaķi · 5: jautājumam nav šāda atbilžu varianta") {
		t.Error("what could not be placed is not told")
	}
	if !reads(f.card(obstacles), "atšķiras: publicēts 54\u00a0%, datos 53\u00a0%") {
		t.Errorf("%q", uitest.Texts(f.card(obstacles)))
	}
	// The inspector lists the question; its row brings up the card.
	in := f.page.Inspector()
	if !uitest.Reads(in, "1 atbilst · 1 atšķiras") {
		t.Errorf("%q", uitest.Texts(in))
	}
	f.scrollTo("Piezīmes")
	row, ok := uitest.Find(in, func(r *kit.ListRow) bool { return r.Title == obstacles })
	if !ok {
		t.Fatal("the question is not listed")
	}
	test.Tap(row)
	f.drain()
	if !f.inSight(obstacles) {
		t.Error("the card is out of sight")
	}
	f.page.LoadPublished(filepath.Join(t.TempDir(), "nav.csv"))
	f.drain()
	if len(f.host.Errors) != 1 {
		t.Error("a file that is not there gives no error")
	}
}

func TestChosenOptionTellsWhatWasPublished(t *testing.T) {
	f := open(t)
	f.publish(obstacles)
	s := workspace.Selection{Table: f.of.Tables()[0].ID, Question: "q7", Option: 0}
	f.must(f.of.SetPublished(s, "35"))
	f.pick("q7", "Finanšu trūkums")
	if !uitest.Reads(f.page.Inspector(), "Atšķiras: publicēts 35\u00a0%, datos 53\u00a0%") {
		t.Errorf("%q", uitest.Texts(f.page.Inspector()))
	}
	// The comparison is with everyone.
	f.pick("q8", "Nodarbināto prasmes")
	if c := f.card(obstacles); !reads(c, "44\u00a0/\u00a083", "salīdzina ar visām atbildēm, filtrs neattiecas") || reads(c, "/\u00a063") {
		t.Errorf("%q", uitest.Texts(c))
	}
}

func TestRoundingIsChosen(t *testing.T) {
	f := open(t)
	in := f.publish(impact)
	for i, p := range []string{"30", "22", "20", "9"} {
		f.typed(in[i], p)
		f.drain()
	}
	l, ok := uitest.Find(f.card(impact), func(l *kit.Link) bool { return strings.HasPrefix(l.Text, "Noapaļošana: ") })
	if !ok {
		t.Fatal("rounding cannot be chosen")
	}
	test.Tap(l)
	row, ok := uitest.Find(f.host.Win.Canvas().Overlays().Top(), func(r *kit.ListRow) bool { return r.Title == "Lieko ciparu atmešana" })
	if !ok || row.Sub != "visi skaitļi kopā iespējami" {
		t.Fatalf("%+v", row)
	}
	test.Tap(row)
	f.drain()
	if !reads(f.card(impact), "Noapaļošana: lieko ciparu atmešana", "Visi publicētie skaitļi kopā ir iespējami") {
		t.Errorf("%q", uitest.Texts(f.card(impact)))
	}
}

// Of a base below ten no percentage is shown but the one that was published.
func TestPublishedOfASmallBase(t *testing.T) {
	f := empty(t)
	f.load("anketa.csv", []byte("Iestāde,Vai izmanto MI?\nIestāde 1,Jā\nIestāde 2,Jā\nIestāde 3,Jā\nIestāde 4,Nē\nIestāde 5,Nē\nIestāde 6,Nē\nIestāde 7,Nē\n"))
	in := f.publish("Vai izmanto MI?")
	f.typed(in[0], "50")
	f.drain()
	c := f.card("Vai izmanto MI?")
	if !reads(c, "rādīts tikai skaits", "nav iespējams no n\u00a0=\u00a07; tuvākie: 3/7, 4/7", "4\u00a0/\u00a07") {
		t.Errorf("%q", uitest.Texts(c))
	}
	for _, s := range uitest.Texts(c) {
		if strings.Contains(strings.ReplaceAll(s, "100 %", ""), "\u00a0%") {
			t.Errorf("a percentage of 7: %q", s)
		}
	}
}

func TestReadOnlyCaseTakesNoFigures(t *testing.T) {
	f := open(t)
	info, _ := f.of.Case()
	f.must(f.of.Close())
	f.must(f.of.Open(context.Background(), info.Path, true))
	f.drain()
	for i, o := range f.publish(obstacles) {
		if d, ok := o.(fyne.Disableable); !ok || !d.Disabled() {
			t.Errorf("field %d can be written in", i)
		}
	}
}

// In large letters the forms go below the title, and the columns below the words.
func TestPublishedInLargeLetters(t *testing.T) {
	f := open(t)
	f.publish(obstacles)
	fyne.CurrentApp().Settings().SetTheme(theme.New(false, 2))
	f.show(words.Latvian)
	f.host.Win.Resize(fyne.NewSize(900, 774))
	f.drain()
	c := f.card(obstacles)
	form, _ := uitest.Find(c, func(*kit.Segmented) bool { return true })
	name, _ := uitest.Find(c, func(x *kit.Text) bool { return x.Text == obstacles })
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	if at(form).Y < at(name).Y+name.Size().Height-1 {
		t.Error("the forms squeeze the title")
	}
	for i, o := range f.fields(obstacles) {
		if x := at(o).X + o.Size().Width; x > at(c).X+c.Size().Width {
			t.Errorf("field %d ends at %g, outside the card", i, x)
		}
	}
}

// Weights and another base of the case do not change what was published, and the
// panel says so.
func TestPublishedFiguresAreHeldAgainstCounts(t *testing.T) {
	for _, c := range []struct {
		name string
		m    workspace.Method
		want string
	}{
		{"weights", workspace.Method{Weights: []workspace.Margin{"Tips"}}, "Salīdzināts ar nesvērtiem atbildējušo īpatsvariem"},
		{"base", workspace.Method{Base: "respondents"}, "Salīdzināts ar atbildējušo īpatsvariem, nevis ar lietas bāzi"},
	} {
		f := open(t)
		f.must(f.of.SetMethod(c.m))
		f.drain()
		f.publish(obstacles)
		if !reads(f.card(obstacles), c.want, "53,0\u00a0%", "44\u00a0/\u00a083") {
			t.Errorf("%s: %q", c.name, uitest.Texts(f.card(obstacles)))
		}
		f.must(f.of.SetMethod(workspace.Method{}))
		f.drain()
		if reads(f.card(obstacles), c.want) {
			t.Errorf("%s: it is still said by the usual method", c.name)
		}
	}
}
