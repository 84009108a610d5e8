package findings

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/ui/uitest"
)

func (p *Page) boxOf(f finding.Field) *box {
	for _, field := range p.editor.fields {
		if field.id == f {
			return field.box
		}
	}
	return nil
}

// Signals come while someone types: from the storing of earlier letters, and
// from elsewhere. No letter may be lost, doubled or moved.
func TestTypingWhileSignalsArrive(t *testing.T) {
	b := sample()
	p, h := open(t, b)
	p.pick("f6")
	box := p.boxOf(finding.FieldCondition)
	h.Win.Canvas().Focus(box)
	want := "Šķēršļus norāda 53 % iestāžu;\ntas ir vairāk nekā puse no visām 83 atbildējušajām."
	for i, r := range []rune(want) {
		if r == '\n' {
			box.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		} else {
			test.Type(box, string(r))
		}
		switch i % 5 {
		case 1:
			h.Queue.Drain() // stores, and refreshes after the signal
		case 2:
			p.Refresh()
		case 3:
			b.set("f6", finding.FieldCause, strings.Repeat("x", i)) // elsewhere
			p.Refresh()
		}
		if !strings.HasPrefix(want, box.Text) || len([]rune(box.Text)) != i+1 {
			t.Fatalf("after %d letters the box reads %q", i+1, box.Text)
		}
	}
	h.Queue.Drain()
	if got := b.at("f6").Condition; got != want {
		t.Errorf("stored %q, want %q", got, want)
	}
	if p.boxOf(finding.FieldCause).Text != b.at("f6").Cause {
		t.Error("a change elsewhere must reach the other fields")
	}
}

func TestEachWayOfLeavingStoresAtOnce(t *testing.T) {
	for name, leave := range map[string]func(p *Page, h *uitest.Host, b *box){
		"focus goes":      func(_ *Page, h *uitest.Host, _ *box) { h.Win.Canvas().Unfocus() },
		"Tab":             func(_ *Page, h *uitest.Host, _ *box) { h.Win.Canvas().FocusNext() },
		"Ctrl+Enter":      func(_ *Page, _ *uitest.Host, b *box) { b.TypedShortcut(ctrlEnter) },
		"Esc":             func(_ *Page, _ *uitest.Host, b *box) { b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) },
		"page left":       func(p *Page, _ *uitest.Host, _ *box) { p.Leave() },
		"another finding": func(p *Page, _ *uitest.Host, _ *box) { p.pick("f1") },
		"a menu":          func(p *Page, _ *uitest.Host, _ *box) { p.editor.chips.chooseRisk() },
	} {
		t.Run(name, func(t *testing.T) {
			b := sample()
			p, h := open(t, b)
			p.pick("f6")
			box := p.boxOf(finding.FieldEffect)
			h.Win.Canvas().Focus(box)
			test.Type(box, "sekas")
			leave(p, h, box)
			if got := b.at("f6").Effect; got != "sekas" {
				t.Errorf("stored %q before any pause", got)
			}
			if want := []string{"effect=sekas"}; !slices.Equal(b.edits, want) {
				t.Errorf("edits %q, want %q", b.edits, want)
			}
		})
	}
}

var ctrlEnter = &desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault}

func TestChangesFromElsewhere(t *testing.T) {
	b := sample()
	p, h := open(t, b)
	p.pick("f3")
	box := p.boxOf(finding.FieldCause)

	b.set("f3", finding.FieldCause, "viens divi trīs")
	p.Refresh()
	if box.Text != "viens divi trīs" {
		t.Fatalf("at rest the box reads %q", box.Text)
	}

	h.Win.Canvas().Focus(box)
	box.CursorColumn = 5
	b.set("f3", finding.FieldCause, "viens četri pieci")
	p.Refresh()
	if box.Text != "viens četri pieci" || box.CursorColumn != 5 {
		t.Errorf("while focused: %q with the cursor at %d", box.Text, box.CursorColumn)
	}

	test.Type(box, "!")
	b.set("f3", finding.FieldCause, "atsaukts")
	p.Refresh()
	if box.Text != "viens! četri pieci" {
		t.Errorf("what is being typed was overwritten: %q", box.Text)
	}
	h.Queue.Drain()
	if got := b.at("f3").Cause; got != "viens! četri pieci" {
		t.Errorf("stored %q", got)
	}
}

// The toolkit's own undo in a field is lost with each SetText.
func TestRefreshKeepsTheFieldsOwnUndo(t *testing.T) {
	p, h := open(t, sample())
	p.pick("f6")
	box := p.boxOf(finding.FieldCause)
	h.Win.Canvas().Focus(box)
	test.Type(box, "abc")
	h.Queue.Drain()
	p.Refresh()
	box.Undo()
	if box.Text != "" {
		t.Errorf("undo left %q", box.Text)
	}
}

// The boxes serve one finding after another; what was typed for one must not
// come back in the next.
func TestUndoOfTypingStaysWithItsFinding(t *testing.T) {
	b := sample()
	p, h := open(t, b)
	p.pick("f6")
	box := p.boxOf(finding.FieldEffect)
	h.Win.Canvas().Focus(box)
	test.Type(box, "ab")
	if !box.UndoTyping() || box.Text != "" || !box.RedoTyping() || box.Text != "ab" {
		t.Errorf("undo and redo left %q", box.Text)
	}
	box.UndoTyping()
	h.Queue.Drain()
	p.pick("f7")
	if box.RedoTyping() || box.UndoTyping() || box.Text != "" || b.at("f7").Effect != "" {
		t.Errorf("the next finding got %q", box.Text)
	}
}

func TestARefusedTextStaysAndIsExplained(t *testing.T) {
	b := sample()
	p, h := open(t, b)
	p.pick("f6")
	box := p.boxOf(finding.FieldCause)
	long := strings.Repeat("garš ", finding.MaxText/5) + "!"
	h.Win.Canvas().Focus(box)
	box.SetText(long)
	h.Queue.Drain()
	if !uitest.Reads(p.Content(), "Teksts ir par garu") {
		t.Error("no sentence under the field")
	}
	p.pick("f1")
	if uitest.Reads(p.Content(), "Teksts ir par garu") {
		t.Error("the sentence stands under another finding's field")
	}

	again := New(h, b, p.memory) // as after a change of language
	again.pick("f6")
	box = again.boxOf(finding.FieldCause)
	if box.Text != long {
		t.Fatalf("of %d letters %d are left", len(long), len(box.Text))
	}
	if !uitest.Reads(again.Content(), "Teksts ir par garu") {
		t.Error("no sentence after coming back")
	}

	box.SetText("īss")
	again.Leave()
	if got := b.at("f6").Cause; got != "īss" {
		t.Errorf("stored %q", got)
	}
	again.pick("f6")
	if uitest.Reads(again.Content(), "Teksts ir par garu") {
		t.Error("the sentence stayed")
	}
}

func TestNothingIsLostWhileTheDiskIsFull(t *testing.T) {
	b := sample()
	p, h := open(t, b)
	p.pick("f6")
	b.refuse = survey.Problem("disk-full", survey.Place{File: "lieta.izpete"}, nil)
	box := p.boxOf(finding.FieldCriterion)
	test.Type(box, "kritērijs")
	h.Queue.Drain()
	if !uitest.Reads(p.Content(), "Diskā vairs nav vietas") {
		t.Errorf("no sentence: %q", uitest.Texts(p.Content()))
	}
	b.refuse = nil
	test.Type(box, "!")
	h.Queue.Drain()
	if got := b.at("f6").Criterion; got != "kritērijs!" {
		t.Errorf("stored %q", got)
	}
}

func TestBoxesGrowWithTheirText(t *testing.T) {
	p, _ := open(t, sample())
	p.pick("f6")
	field := p.editor.fields[2]
	before := field.box.Size().Height
	test.Type(field.box, strings.Repeat("Vārdi, kas aizņem vairākas rindas. ", 12))
	if after := field.box.Size().Height; after < before*2 {
		t.Errorf("the box is %v high, was %v", after, before)
	}
	if got, want := field.box.Size().Height, field.box.HeightFor(field.box.Size().Width); got != want {
		t.Errorf("the box is %v high and needs %v", got, want)
	}
}

// What is said of figures below a box comes after a pause in the typing; whoever
// clicks the next box then must not miss it.
func TestTheNextBoxStaysWhereItIsAfterTyping(t *testing.T) {
	p, h := open(t, sample())
	p.pick("f6")
	box, next := p.boxOf(finding.FieldEffect), p.boxOf(finding.FieldRecommendation)
	h.Win.Canvas().Focus(box)
	at := func() float32 { return fyne.CurrentApp().Driver().AbsolutePositionForObject(next).Y }
	before := at()
	test.Type(box, "Skar 53 % iestāžu")
	typed := at()
	if typed == before {
		t.Error("no room is kept for what will be said of the figure")
	}
	h.Queue.Drain()
	if now := at(); now-typed > 12 || typed-now > 12 {
		t.Errorf("after the pause the next box moves from %v to %v", typed, now)
	}
	p.boxOf(finding.FieldEffect).SetText("")
	h.Queue.Drain()
	if at() != before {
		t.Errorf("the room is kept without figures: %v, %v", at(), before)
	}
}

func TestCounterArgumentIsWrittenAndHeldAgainstEvidence(t *testing.T) {
	b := sample()
	p, h := open(t, b)
	p.pick("f3")
	box := p.boxOf(finding.FieldCounter)
	h.Win.Canvas().Focus(box)
	test.Type(box, "Vai 53 % nav par maz? Un 12 %?")
	h.Win.Canvas().Unfocus()
	if got := b.at("f3").Counter; got != "Vai 53 % nav par maz? Un 12 %?" {
		t.Errorf("stored %q", got)
	}
	p.Refresh()
	last := p.editor.fields[len(p.editor.fields)-1]
	if !uitest.Reads(last.column, "12 % · nav pierādījuma") {
		t.Errorf("%q", uitest.Texts(last.column))
	}
}

func TestTitleIsAHeadingUntilItIsWritten(t *testing.T) {
	b := sample()
	p, h := open(t, b)
	p.pick("f3")
	f, c := p.editor.fields[0], h.Win.Canvas()
	heading := func(want string) {
		t.Helper()
		if shown := !f.rests.Hidden; shown != (want != "") || shown == f.box.Visible() || shown && f.rests.text.Text != want {
			t.Errorf("the heading is %q, shown %v, the box shown %v; want %q", f.rests.text.Text, shown, f.box.Visible(), want)
		}
	}
	heading("Nav apzināts MI finansējums")

	test.Tap(f.rests)
	if c.Focused() != fyne.Focusable(f.box) {
		t.Fatalf("a press leads to %T", c.Focused())
	}
	heading("")
	test.Type(f.box, "!")
	c.Unfocus()
	heading("Nav apzināts MI finansējums!")
	if got := b.at("f3").Title; got != "Nav apzināts MI finansējums!" {
		t.Errorf("stored %q", got)
	}

	c.Focus(f.rests)
	f.rests.TypedRune('?')
	if c.Focused() != fyne.Focusable(f.box) || f.box.Text != "Nav apzināts MI finansējums!?" {
		t.Errorf("a letter leads to %T with %q", c.Focused(), f.box.Text)
	}
	f.box.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	heading("Nav apzināts MI finansējums!?")

	// A title that the case did not take, and one that is missing, is written on.
	b.refuse = survey.Problem("text-too-long", survey.Place{}, nil)
	test.Tap(f.rests)
	test.Type(f.box, "x")
	c.Unfocus()
	heading("")
	b.refuse = nil
	p.pick("f4")
	heading("Nav MI projektu uzskaites")
	b.set("f4", finding.FieldTitle, "")
	p.Refresh()
	heading("")
}
