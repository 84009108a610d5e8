package respondents

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

// leftEmpty is a card with so many questions left empty, as many suggestions, and
// as many findings.
func (f *fixture) leftEmpty(t *testing.T, name string, n int) workspace.Visit {
	t.Helper()
	f.pickNamed(t, name)
	v := *f.card.visit
	v.Groups, v.Dates, v.Linked = nil, nil, nil
	v.Answers = slices.DeleteFunc(slices.Clone(v.Answers), func(a workspace.Answered) bool { return a.Blank() })
	for i := range n {
		q := &survey.Question{ID: fmt.Sprintf("x%d", i), Text: fmt.Sprintf("Tukšs %d.", i+1), Kind: survey.KindNumber}
		v.Answers = append(v.Answers, workspace.Answered{Question: q, Option: -1, State: survey.NoAnswer})
		v.Linked = append(v.Linked, workspace.Linked{Finding: finding.Finding{ID: q.ID, Number: i + 1, Title: "Konstatēts"}})
	}
	return v
}

// rows are the blank questions that the card lists.
func (f *fixture) emptyRows() (n int) {
	uitest.Walk(f.card.card, func(o fyne.CanvasObject) {
		if r, ok := o.(*kit.ListRow); ok && strings.HasPrefix(r.Title, "Tukšs ") {
			n++
		}
	})
	return n
}

func TestLongListsAreFolded(t *testing.T) {
	f := open(t)
	f.card.show(f.leftEmpty(t, "Ministrija 04", 54))
	f.reads(t, "Bez atbildes: 54 jautājumi", "Tukšs 3.", "Vēl 51 jautājums", "Vēl 50 konstatējumi")
	if n := f.emptyRows(); n != 3 {
		t.Fatalf("%d are listed", n)
	}
	f.press(t, "Vēl 51 jautājums")
	if n := f.emptyRows(); n != 54 {
		t.Fatalf("unfolded %d are listed", n)
	}
	link, ok := f.host.Win.Canvas().Focused().(*kit.Link)
	if !ok || link.Text != "Rādīt mazāk" {
		t.Errorf("the keyboard is on %T", f.host.Win.Canvas().Focused())
	}
	// The other lists stay folded; this one stays unfolded on other cards and on a
	// page made anew.
	f.reads(t, "Vēl 50 konstatējumi")
	f.card.show(f.leftEmpty(t, "Ministrija 05", 10))
	if n := f.emptyRows(); n != 10 {
		t.Errorf("the next card lists %d", n)
	}
	f.show(f.memory)
	f.card.show(f.leftEmpty(t, "Ministrija 04", 22))
	if n := f.emptyRows(); n != 22 {
		t.Errorf("a page made anew lists %d", n)
	}
	f.press(t, "Rādīt mazāk")
	f.reads(t, "Vēl 19 jautājumi")
	if n := f.emptyRows(); n != 3 || f.memory.unfolded[foldBlanks] {
		t.Errorf("folded again %d are listed", n)
	}
}

// A rest of one takes no more room than the link that would show it.
func TestBlanksOfOneWordingAreToldApart(t *testing.T) {
	f := open(t)
	v := f.leftEmpty(t, "Ministrija 04", 3)
	for i, cell := range []string{"T6", "V6", "W6"} {
		a := &v.Answers[len(v.Answers)-3+i]
		a.Place.Cell = cell
		if i < 2 {
			a.Question.Text = "Tukšs kā cits."
		}
	}
	f.card.show(v)
	f.reads(t, "Tukšs kā cits. (T6)", "Tukšs kā cits. (V6)", "Tukšs 3.")
	for _, text := range uitest.Texts(f.card.card) {
		if text == "Tukšs 3. (W6)" {
			t.Error("a question that is like no other needs no cell")
		}
	}
}

func TestARestOfOneIsShown(t *testing.T) {
	f := open(t)
	f.card.show(f.leftEmpty(t, "Ministrija 04", 4))
	if n := f.emptyRows(); n != 4 || uitest.Reads(f.card.card, "Vēl 1 jautājums") {
		t.Errorf("%d are listed", n)
	}
}

// However much was left empty, the first answer is in sight in a usual window.
func TestAnswersAreInSight(t *testing.T) {
	f := open(t)
	f.host.Win.Resize(fyne.NewSize(1130, 740))
	v := f.leftEmpty(t, "Ministrija 04", 54)
	f.card.show(v)
	first := f.card.lineOf[v.Answers[0].Question.ID]
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(first).Y
	if end := f.card.card.Position().Y + f.card.card.Size().Height; top+40 > end {
		t.Errorf("the first answer stands at %v of %v", top, end)
	}
}

func TestAQuestionBeingEditedIsNotFoldedAway(t *testing.T) {
	f := open(t)
	f.pickNamed(t, "Ministrija 04")
	for i := range 12 {
		f.card.add(workspace.NoteQuestion, fmt.Sprintf("Jautājums %d?", i+1))
		f.host.Queue.Drain()
	}
	f.reads(t, "8. Jautājums 8?", "Vēl 4 jautājumi")
	if uitest.Reads(f.card.card, "9. Jautājums 9?") {
		t.Error("the ninth is shown")
	}
	f.press(t, "Vēl 4 jautājumi")
	f.reads(t, "12. Jautājums 12?")
	f.card.edit(f.card.visit.Notes[11])
	f.card.unfold(foldAsked, false)
	if f.card.editBox == nil || !uitest.Reads(f.card.card, "11. Jautājums 11?") {
		t.Error("what is being written is folded away")
	}
}

func TestTheLinksNumberForms(t *testing.T) {
	for lang, want := range map[words.Lang][]string{
		words.Latvian: {"Vēl 2 jautājumi", "Vēl 10 jautājumi", "Vēl 11 jautājumi", "Vēl 21 jautājums"},
		words.English: {"2 more questions", "10 more questions", "11 more questions", "21 more questions"},
	} {
		for i, n := range []int{2, 10, 11, 21} {
			if got := words.For(lang).N("respondents.fold.blanks", n); strings.ReplaceAll(got, "\u00a0", " ") != want[i] {
				t.Errorf("%q, want %q", got, want[i])
			}
		}
	}
}
