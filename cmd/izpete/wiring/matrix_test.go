package wiring_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	data "izpete/data/chart"
	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/chart"
	"izpete/ui/uitest"
)

// Windows in which every page must hold, with the scale of the text.
var windows = []look{
	{width: 1024, height: 700, scale: 1},
	{width: 1360, height: 860, scale: 1},
	{width: 2560, height: 1440, scale: 1},
	{width: 1024, height: 700, scale: 2},
	{width: 1360, height: 860, scale: 2},
}

// Every page is looked at as it first comes up, and once more after something
// was selected on it.
func TestNoTextIsCutOnAnyPage(t *testing.T) {
	for _, lang := range words.Langs {
		w := filled(t, lang)
		write(t, w)
		for _, dark := range []bool{false, true} {
			for _, l := range windows {
				l.lang, l.dark = lang, dark
				w.ClearFilter()
				w.Unselect()
				r := newRig(t, w, l)
				for _, e := range r.deps.Entries {
					t.Run(fmt.Sprintf("%s/%s", l, e.ID), func(t *testing.T) {
						r.show(e.ID)
						r.within(t, "as it comes up")
						r.pressMark()
						r.within(t, "with a selection")
					})
				}
			}
		}
	}
}

func (l look) String() string {
	theme := "light"
	if l.dark {
		theme = "dark"
	}
	return fmt.Sprintf("%s/%s/%.0fx%.0f/%.0f%%", l.lang, theme, l.width, l.height, 100*l.scale)
}

// write adds a finding that says as much as findings do.
func write(t testing.TB, w *workspace.Workspace) {
	t.Helper()
	table := w.View().Tables[0]
	q := table.Questions[slices.IndexFunc(table.Questions, func(q *survey.Question) bool { return q.Kind == survey.KindMultiple })]
	id, err := w.AddFinding("", &workspace.Selection{Table: table.ID, Question: q.ID, Option: 0})
	if err != nil {
		t.Fatal(err)
	}
	// A contradiction on the cards of some, a question and a note on that of the first.
	for _, r := range w.LikelyRules(table.ID) {
		if _, err := w.AddRule(table.ID, r, ""); err != nil {
			t.Fatal(err)
		}
	}
	for _, kind := range []workspace.NoteKind{workspace.NoteQuestion, workspace.NoteQuestion, workspace.NoteText} {
		if err := w.AddNote(table.ID, 0, kind, "Noteikt vienotu izmaksu un rezultātu uzskaiti visiem MI projektiem, 97,3 % no tiem."); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range []finding.Field{
		finding.FieldTitle, finding.FieldCriterion, finding.FieldCondition,
		finding.FieldCause, finding.FieldEffect, finding.FieldRecommendation,
	} {
		if err := w.Edit(id, f, "Noteikt vienotu izmaksu un rezultātu uzskaiti visiem MI projektiem, 97,3 % no tiem."); err != nil {
			t.Fatal(err)
		}
	}
}

// pressMark does what a reader does first on a page.
func (r *rig) pressMark() {
	r.press()
	r.queue.Drain()
}

// press presses the first mark of the first chart of the page that answers.
func (r *rig) press() bool {
	c, ok := uitest.Find(r.Page().Content(), func(c *chart.Chart) bool {
		return c.OnSelect != nil && slices.ContainsFunc(c.Scene().Spots, func(s data.Spot) bool { return s.ID >= 0 })
	})
	if !ok {
		return false
	}
	for _, s := range c.Scene().Spots {
		if s.ID >= 0 {
			c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(s.X+s.W/2, s.Y+s.H/2)})
			break
		}
	}
	return true
}

// However large the text, the rail shows which page is up.
func TestRailShowsThePageThatIsUp(t *testing.T) {
	w := open(t, words.Latvian)
	r := newRig(t, w, look{lang: words.Latvian, scale: 2, width: 1024, height: 700})
	for _, e := range r.deps.Entries {
		r.show(e.ID)
		item, ok := uitest.Find(r.Window.Window().Content(), func(o interface {
			fyne.CanvasObject
			fyne.Focusable
		},
		) bool {
			a, is := o.(fyne.Accessible)
			return is && strings.HasPrefix(a.AccessibilityLabel(), r.Words().T("page."+e.ID)+" ")
		})
		if !ok {
			continue // the page goes by another name in this case
		}
		at, h := fyne.CurrentApp().Driver().AbsolutePositionForObject(item), item.Size().Height
		if at.Y < 0 || at.Y+h > 622 { // what stands below the pages of the folded rail begins there
			t.Errorf("%s stands at %.0f to %.0f", e.ID, at.Y, at.Y+h)
		}
	}
}
