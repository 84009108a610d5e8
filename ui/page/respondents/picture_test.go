package respondents

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// The page as it is drawn in both themes: a card with a contradiction, readiness
// areas, a question for the visit and a suggested one.
func TestPictures(t *testing.T) {
	f := open(t)
	if err := f.work.AssignAreas(t.Context(), workspace.SuggestAreas(f.work.Tables())); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	tab := f.made.roster.Table
	if _, err := f.work.AddRule(tab.ID, f.work.LikelyRules(tab.ID)[0], ""); err != nil {
		t.Fatal(err)
	}
	at := slices.Index(tab.Names, "Iestāde 007")
	if err := f.work.AddNote(tab.ID, at, workspace.NoteQuestion, "Kad plānots sākt lietot MI risinājumu?"); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	for _, tone := range []string{"light", "dark"} {
		fyne.CurrentApp().Settings().SetTheme(theme.New(tone == "dark", 1))
		f.show(f.memory)
		f.pickNamed(t, "Iestāde 007")
		f.host.Win.SetContent(container.NewStack(kit.NewRect(theme.Page, fyne.Size{}), f.Content()))
		f.host.Win.Resize(fyne.NewSize(1130, 774))
		f.host.Queue.Drain()
		test.AssertImageMatches(t, tone+".png", f.host.Win.Canvas().Capture())
	}
}
