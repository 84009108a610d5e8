package workspace_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"izpete/data/contradiction"
	"izpete/data/finding"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
)

// everything makes one thing of each kind that rests on "Vai lieto MI", codes of
// "Piezīmes", and a note and a question about Iestāde 003.
func everything(t *testing.T) (w *workspace.Workspace, sha string, old grid) {
	t.Helper()
	old = answersOf(rand.New(rand.NewPCG(6, 6)), true)
	for i := range 20 {
		old[i+1][6] = fmt.Sprintf("Te ir %d. piezīme", i)
	}
	old[1][2], old[2][2], old[3][2] = "Lieto", "Plāno", "Nav plāna"
	w, sha, _ = caseWith(t, "a.csv", old)
	ctx, s := context.Background(), pick(t, w, "Vai lieto MI", "Lieto")
	tab, q := question(t, w.Tables(), "Vai lieto MI")
	must(t, w.AssignAreas(ctx, []workspace.AreaOf{{Ref: workspace.RefOf(tab, q), Area: "projects"}}))
	tab, q = question(t, w.Tables(), "Vai lieto MI")
	_, err := w.AddPin(workspace.Pin{Title: "Dēļa diagramma", Table: tab.ID, Question: q.ID, Form: "bars"})
	must(t, err)
	w.Restore(tabulate.Filter{{Table: tab.ID, Question: q.ID, Options: []int{s.Option}}}, nil)
	_, err = w.SaveView("Lietotāju skats", "breakdowns", workspace.PageState{})
	must(t, err)
	w.Restore(nil, nil)
	_, err = w.AddDerived(tab.ID, tabulate.Derived{Text: "Lieto vai nē", Kind: tabulate.DerivedNet, Source: q.ID, Nets: []tabulate.Net{{Label: "Lieto jau", Options: []int{s.Option}}}})
	must(t, err)
	tell := func(o int) contradiction.Condition {
		return contradiction.Condition{Question: q.ID, Test: contradiction.Any, Options: []int{o}}
	}
	kind := pick(t, w, "Tips", "ministrija")
	then := contradiction.Condition{Question: kind.Question, Test: contradiction.Any, Options: []int{kind.Option}}
	_, err = w.AddRule(tab.ID, contradiction.Rule{If: tell(s.Option), Not: true, Then: then}, "Lietotāju nosacījums")
	must(t, err)
	must(t, w.SaveBanner("Griezums pēc lietojuma", tab.ID, []string{q.ID, kind.Question}))
	must(t, w.SetLead("projects", workspace.Lead{Table: tab, Question: q, Option: s.Option}))
	must(t, w.SetPublished(s, "12"))
	_, open := question(t, w.Tables(), "Piezīmes")
	id, err := w.AddCode(lv, tab.ID, open.ID, "Svarīgi")
	must(t, err)
	must(t, w.SetCode(tab.ID, open.ID, id, []int{3, 5}, true))
	must(t, w.AddNote(tab.ID, 3, workspace.NoteText, "redzēts"))
	must(t, w.AddNote(tab.ID, 3, workspace.NoteQuestion, "Kāpēc?"))
	return w, sha, old
}

// told says what is lost: "pins 1 Dēļa diagramma".
func told(all []workspace.Loss) []string {
	var out []string
	for _, l := range all {
		out = append(out, fmt.Sprintf("%s %d %s", l.Kind, l.N, strings.Join(l.Names(lv), ", ")))
	}
	return out
}

func TestWhatANewerVersionTakesTheBasisOf(t *testing.T) {
	w, sha, old := everything(t)
	onOption := []string{
		"views 1 Lietotāju skats", "derived 1 Lieto vai nē", "rules 1 Lietotāju nosacījums",
		"leads 1 Izmantošanas gadījumi un projekti", "published 1 Vai lieto MI: Lieto",
	}
	onOption[3] = "leads 1 " + lv.T("area.projects")
	for _, c := range []struct {
		name   string
		change func(g grid) grid
		want   []string
	}{
		{"the order of rows and columns", func(g grid) grid {
			slices.Reverse(g[1:])
			for i := range g {
				g[i] = append([]string{map[bool]string{true: "Reģions", false: "Rīga"}[i == 0]}, g[i]...)
			}
			return g
		}, nil},
		{"an option", func(g grid) grid {
			for _, r := range g[1:] {
				if r[2] == "Lieto" {
					r[2] = "Ievieš pakāpeniski"
				}
			}
			return g
		}, onOption},
		{"a question", func(g grid) grid {
			for i := range g {
				g[i] = slices.Delete(g[i], 2, 3)
			}
			return g
		}, []string{
			onOption[0], "pins 1 Dēļa diagramma", onOption[1], onOption[2], "banners 1 Griezums pēc lietojuma",
			onOption[3], "areas 1 Vai lieto MI", onOption[4],
		}},
		{"an open question", func(g grid) grid {
			for i := range g {
				g[i] = g[i][:6]
			}
			return g
		}, []string{"codes 1 Piezīmes"}},
		{"an open answer", func(g grid) grid { g[4][6] = "Tagad saka citu"; return g }, []string{"reading 1 Piezīmes"}},
		{"a respondent", func(g grid) grid { return slices.Delete(g, 4, 5) }, []string{"answers 1 Piezīmes", "notes 1 Iestāde 003", "asked 1 Iestāde 003"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			step, _ := w.UndoStep()
			p := previewOf(t, w, "b.csv", c.change(old.clone()))
			got := told(compare(t, w, sha, p).Losses)
			if !slices.Equal(got, c.want) {
				t.Errorf("%q\nwant\n%q", got, c.want)
			}
			if after, _ := w.UndoStep(); after != step {
				t.Error("comparing stored something")
			}
			// What was foretold is what comes.
			must(t, w.AcceptVersion(context.Background(), sha, p))
			if lost, foretold := standing(w), forecast(c.want); lost != foretold {
				t.Errorf("after loading %s, foretold %s", lost, foretold)
			}
			must(t, w.Undo())
		})
	}
}

// standing tells which kinds have lost their basis in the case as it is.
func standing(w *workspace.Workspace) string {
	all, gone := w.AllPublished()
	for _, x := range all {
		gone = append(gone, x.Claim.Gone...)
	}
	lost := map[workspace.LossKind]bool{
		workspace.LostViews:     len(w.Views()[0].Lost) > 0,
		workspace.LostPins:      w.Pins()[0].Gone,
		workspace.LostDerived:   w.Derived()[0].Why != nil,
		workspace.LostRules:     w.Rules()[0].Why != nil,
		workspace.LostBanners:   len(w.Banners()) == 0 || len(w.Banners()[0].Questions) < 2,
		workspace.LostPublished: len(gone) > 0,
		workspace.LostCodes:     len(w.LostCodings()) > 0,
	}
	return fmt.Sprint(lost)
}

func forecast(want []string) string {
	lost := map[workspace.LossKind]bool{}
	for _, k := range []workspace.LossKind{
		workspace.LostViews, workspace.LostPins, workspace.LostDerived, workspace.LostRules,
		workspace.LostBanners, workspace.LostPublished, workspace.LostCodes,
	} {
		lost[k] = slices.ContainsFunc(want, func(s string) bool { return strings.HasPrefix(s, string(k)+" ") })
	}
	return fmt.Sprint(lost)
}

// A finding on a derived question or on codes finds its figure in the newer
// version before it is loaded, as it does afterwards.
func TestFindingsOnDerivedQuestionsAreForetold(t *testing.T) {
	w, sha, old := everything(t)
	for _, label := range []string{"Lieto jau", "Svarīgi"} {
		tell := pick(t, w, "", label)
		_, err := w.AddFinding(label, &tell)
		must(t, err)
	}
	slices.Reverse(old[1:])
	c := compare(t, w, sha, previewOf(t, w, "b.csv", old))
	for _, f := range c.Findings {
		t.Errorf("%s is foretold to be %s", f.Finding.Title, f.New.Standing)
	}
	must(t, w.AcceptVersion(context.Background(), sha, c.Preview))
	for _, check := range w.Checks() {
		if check.Standing != finding.Holds {
			t.Errorf("%s: %s", check.Evidence.Option, check.Standing)
		}
	}
}

// A note about a row, where nobody has a name, does not follow to another file.
func TestNotesAboutRowsAreForetoldToBeLost(t *testing.T) {
	g := answersOf(rand.New(rand.NewPCG(7, 7)), false)
	w, sha, _ := caseWith(t, "a.csv", g)
	must(t, w.AddNote(w.Tables()[0].ID, 4, workspace.NoteText, "redzēts"))
	newer := g.clone()
	newer[9][4] = "77777"
	got := told(compare(t, w, sha, previewOf(t, w, "b.csv", newer)).Losses)
	if want := []string{"notes 1 " + words.For(words.Latvian).T("corrections.version.row", "Row", "6")}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
