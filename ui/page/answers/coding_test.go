package answers

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"izpete/data/tabulate"
	"izpete/data/wordlist"
	"izpete/data/workspace"
	"izpete/ui/uitest"
)

type wordEntry = wordlist.Entry

func mouse(p fyne.Position) *desktop.MouseEvent {
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	e.Position = p
	return e
}

func bold(text string) func(*canvas.Text) bool {
	return func(t *canvas.Text) bool { return t.Text == text && t.TextStyle.Bold }
}

func TestCodeByKeyboard(t *testing.T) {
	f := open(t, remarks)
	f.reads("Kodu vēl nav. Ierakstiet pirmo", "Kodēšana nav pabeigta: izlasītas 0 no 10 atbildēm.")
	f.click(1, 0)
	f.newCode("Nauda") // the answer at the cursor gets it at once
	if f.codes(1) != "Nauda+" {
		t.Errorf("%q", f.codes(1))
	}
	f.newCode("Cilvēki")
	f.click(4, 0)
	f.rune('1')
	f.rune('2')
	f.rune('9') // no such code
	if f.codes(4) != "Nauda Cilvēki+" {
		t.Errorf("%q", f.codes(4))
	}
	f.rune('2')
	if f.codes(4) != "Nauda+" {
		t.Errorf("%q", f.codes(4))
	}
	f.reads("izlasītas 2 no 10", "2 · 20\u00a0%")
	f.click(9, 0)
	f.key(fyne.KeySpace)
	if f.codes(9) != "+" || f.reader.current() != 10 {
		t.Errorf("%q, at %d", f.codes(9), f.reader.current())
	}
	f.key(fyne.KeyUp)
	f.key(fyne.KeySpace)
	if f.codes(9) != "" {
		t.Errorf("it cannot be unread: %q", f.codes(9))
	}
	if step, _ := f.work.UndoStep(); step.Action != "coding.read.remove" {
		t.Errorf("%+v", step)
	}
	f.click(0, 0)
	for _, i := range []int{0, 1, 2, 4, 5, 6, 7, 8, 9, 10} {
		if f.codes(i) == "" {
			f.click(i, 0)
			f.key(fyne.KeySpace)
		}
	}
	f.reads("Kodēšana pabeigta: izlasītas visas 10 atbildes.")
}

func TestCodeByMouse(t *testing.T) {
	f := open(t, remarks)
	f.newCode("Nauda") // at no answer
	if f.made.coding.Picked[0].Count() != 0 {
		t.Error("an answer was coded that nobody chose")
	}
	row, _ := uitest.Find(f.Inspector(), func(c *codeRow) bool { return c.name == "Nauda" })
	if !row.Disabled() {
		t.Error("a code can be given to no answer")
	}
	f.click(5, 0)
	f.press("Nauda")
	if f.codes(5) != "Nauda+" {
		t.Errorf("%q", f.codes(5))
	}
	row, _ = uitest.Find(f.Inspector(), func(c *codeRow) bool { return c.name == "Nauda" })
	if row.has != every || row.AccessibilityLabel() != "1 Nauda, piešķirts, 1 · 10\u00a0%" {
		t.Errorf("%d %q", row.has, row.AccessibilityLabel())
	}
}

func TestCodeSeveralAtOnce(t *testing.T) {
	f := open(t, remarks)
	f.click(1, 0)
	f.click(4, fyne.KeyModifierShortcutDefault)
	f.click(6, fyne.KeyModifierShortcutDefault)
	f.click(4, fyne.KeyModifierShortcutDefault)
	if got := f.reader.chosen(); !slices.Equal(got, []int{1, 6}) {
		t.Fatalf("%v", got)
	}
	f.reads("Izvēlētas 2 atbildes")
	f.newCode("Nauda")
	if f.codes(1) != "Nauda+" || f.codes(6) != "Nauda+" || f.codes(4) != "" {
		t.Errorf("%q %q %q", f.codes(1), f.codes(6), f.codes(4))
	}
	f.click(1, 0)
	f.click(6, fyne.KeyModifierShift)
	if got := f.reader.chosen(); !slices.Equal(got, []int{1, 2, 4, 5, 6}) {
		t.Fatalf("%v", got)
	}
	row, _ := uitest.Find(f.Inspector(), func(c *codeRow) bool { return c.name == "Nauda" })
	if row.has != some {
		t.Errorf("%d", row.has)
	}
	f.rune('1') // not all have it: all get it
	if f.codes(2) != "Nauda+" || f.codes(1) != "Nauda+" {
		t.Errorf("%q", f.codes(2))
	}
	f.rune('1')
	if f.codes(1) != "+" || f.codes(6) != "+" {
		t.Errorf("%q", f.codes(1))
	}
	if err := f.work.Undo(); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	if f.codes(1) != "Nauda+" || f.codes(5) != "Nauda+" {
		t.Error("one step does not take all of it back")
	}
	if !f.Escape() || len(f.reader.selected) != 0 {
		t.Error("Esc does not clear the selection")
	}
	f.reader.TypedShortcut(&fyne.ShortcutSelectAll{})
	f.host.Queue.Drain()
	f.reads("Izvēlētas 10 atbildes")
}

// Among the uncoded, the cursor goes on to the next answer by itself.
func TestWorkThroughTheUncoded(t *testing.T) {
	f := open(t, remarks)
	f.newCode("Nauda")
	f.head.part.OnChanged(1)
	f.host.Queue.Drain()
	f.click(1, 0)
	f.rune('1')
	f.is("one less", 0, 2, 4, 5, 6, 7, 8, 9, 10)
	if f.reader.current() != 2 {
		t.Errorf("at %d", f.reader.current())
	}
	f.head.part.OnChanged(2)
	f.host.Queue.Drain()
	f.key(fyne.KeySpace)
	f.is("unread", 0, 4, 5, 6, 7, 8, 9, 10)
	f.reader.TypedShortcut(&fyne.ShortcutSelectAll{})
	f.key(fyne.KeySpace)
	f.is("all are read")
	f.reads("Visas atbildes ir izlasītas.")
	if !f.Escape() {
		t.Error("Esc does nothing")
	}
	f.host.Queue.Drain()
	if !slices.Equal(f.reader.rows, []int{0, 1, 2, 4, 5, 6, 7, 8, 9, 10}) {
		t.Errorf("%v", f.reader.rows)
	}
}

func TestAnswersThatSayNothing(t *testing.T) {
	f := open(t, remarks)
	f.reads("1 atbilde ir bez satura („nav” u. tml.).")
	f.press("Kodēt kā „Nekas”")
	if f.codes(2) != "Nekas+" {
		t.Errorf("%q", f.codes(2))
	}
	if _, ok := uitest.Find(f.Inspector(), func(c *codeRow) bool { return c.name == "Nekas" }); !ok || len(f.made.nothing) != 0 {
		t.Error("they are offered again")
	}
	if step, _ := f.work.UndoStep(); step.Action != "coding.nothing" {
		t.Errorf("%+v", step)
	}
}

// Very many answers are coded beside the screen.
func TestCodeVeryMany(t *testing.T) {
	f := open(t, manyRemarks(manyAnswers+1))
	f.newCode("Nauda")
	f.reader.TypedShortcut(&fyne.ShortcutSelectAll{})
	f.host.Queue.Drain()
	f.reader.TypedRune('1')
	if f.made.coding.Picked[0].Count() != 0 {
		t.Error("they are coded on the screen's goroutine")
	}
	f.host.Queue.Drain()
	if n := f.made.coding.Picked[0].Count(); n != manyAnswers+1 || len(f.host.Errors) > 0 {
		t.Errorf("%d are coded; %v", n, f.host.Errors)
	}
	if err := f.work.Undo(); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	if f.made.coding.Picked[0].Count() != 0 {
		t.Error("one step does not take them back")
	}
}

func TestCodeMenu(t *testing.T) {
	f := open(t, remarks)
	f.click(1, 0)
	money := f.newCode("Nauda")
	f.click(4, 0)
	f.newCode("Cilvēki")
	f.rune('1')
	o := f.made.open
	f.narrow(func(m *Memory) { m.code = money })
	f.host.Queue.Drain()
	f.is("of a code", 1, 4)
	f.reads("Kods: Nauda")
	f.side.merge(f.Content(), f.made.codes[1])
	if f.host.Win.Canvas().Overlays().Top() == nil {
		t.Error("nothing is asked")
	}
	f.host.Win.Canvas().Overlays().Remove(f.host.Win.Canvas().Overlays().Top())
	f.side.edit(f.made.codes[0])
	if f.host.Win.Canvas().Overlays().Top() == nil {
		t.Error("nothing is asked")
	}
	f.host.Win.Canvas().Overlays().Remove(f.host.Win.Canvas().Overlays().Top())
	if err := f.work.DeleteCode(o.Table.ID, o.Question.ID, money); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	f.is("the code is gone, and the list is not narrowed by it", 0, 1, 2, 4, 5, 6, 7, 8, 9, 10)
	f.side.fresh.SetText("cilvēki")
	f.side.fresh.OnSubmitted("cilvēki")
	if len(f.host.Errors) != 1 {
		t.Errorf("%v", f.host.Errors)
	}
}

// The share of a code is of the answers that stand beside it as the base, also in
// a case whose base is another.
func TestCodesAreCountedAmongTheAnswers(t *testing.T) {
	f := open(t, remarks)
	id := f.newCode("Nauda")
	if err := f.work.SetCode(f.made.open.Table.ID, f.made.open.Question.ID, id, []int{1, 4, 5, 6, 8}, true); err != nil {
		t.Fatal(err)
	}
	if err := f.work.SetMethod(workspace.Method{Base: tabulate.BaseRespondents}); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	f.reads("n = 10", "5 · 50\u00a0%")
}

func TestCodesOfAQuestionThatIsGoneAreTold(t *testing.T) {
	f := open(t, remarks)
	f.click(1, 0)
	f.newCode("Nauda")
	newer := strings.Replace(remarks, "Ko vēlaties piebilst?", "Piezīmes", 1)
	p, err := f.work.PreviewBytes(context.Background(), "anketa-2.csv", []byte(newer))
	if err != nil {
		t.Fatal(err)
	}
	if err := f.work.AcceptVersion(context.Background(), f.work.Tables()[0].Source.SHA256, p); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	f.reads("Saglabāti kodi jautājumam „Ko vēlaties piebilst?”, kura datos vairs nav (kodi: 1, izlasītas atbildes: 1).")
}

// What is hidden of the codes is not copied answer by answer.
func TestHiddenCodesAreNotCopied(t *testing.T) {
	f := open(t, remarks)
	id := f.newCode("Nauda")
	if err := f.work.SetCode(f.made.open.Table.ID, f.made.open.Question.ID, id, []int{1, 4}, true); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	if !strings.Contains(f.made.table(), "Nauda\tjā") {
		t.Fatalf("%q", f.made.table())
	}
	if err := f.work.SetMethod(workspace.Method{Threshold: 3}); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	if text := f.made.table(); strings.Contains(text, "Nauda\t") || strings.Contains(text, "\tjā") || !strings.Contains(text, f.host.Words().T("coding.hidden")) {
		t.Errorf("%q", text)
	}
	f.narrow(func(m *Memory) { m.code = id })
	f.host.Queue.Drain()
	fyne.CurrentApp().Clipboard().SetContent("")
	f.copy()
	if text := fyne.CurrentApp().Clipboard().Content(); text != "" || len(f.host.Errors) != 1 {
		t.Errorf("%q, %v", text, f.host.Errors)
	}
}
