package respondents

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/contradiction"
	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

// over is what lies over the window.
func (f *fixture) over(t *testing.T) fyne.CanvasObject {
	t.Helper()
	top := f.host.Win.Canvas().Overlays().Top()
	if top == nil || !top.Visible() {
		t.Fatal("nothing lies over the window")
	}
	return top
}

// pressOver presses the n-th of what says a text in what lies over the window.
func (f *fixture) pressOver(t *testing.T, text string, n int) {
	t.Helper()
	var found []fyne.Tappable
	uitest.Walk(f.over(t), func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *kit.Link:
			if o.Text == text {
				found = append(found, o)
			}
		case *kit.Button:
			if o.Text == text {
				found = append(found, o)
			}
		case *kit.ListRow:
			if o.Title == text {
				found = append(found, o)
			}
		case *kit.Check:
			if o.Text == text {
				found = append(found, o)
			}
		}
	})
	if n >= len(found) {
		t.Fatalf("%d of %q among %q", len(found), text, uitest.Texts(f.over(t)))
	}
	found[n].Tapped(&fyne.PointEvent{})
	f.host.Queue.Drain()
}

func (f *fixture) closed(t *testing.T) {
	t.Helper()
	if top := f.host.Win.Canvas().Overlays().Top(); top != nil && top.Visible() {
		t.Errorf("still over the window: %q", uitest.Texts(top))
	}
}

func TestSuggestedRuleIsTakenUp(t *testing.T) {
	f := open(t)
	f.press(t, "Pretrunas 0")
	if !uitest.Reads(f.over(t), "Neviens nosacījums vēl nav pierakstīts.") || !uitest.Reads(f.over(t), "Neatbilst 3 no 69") {
		t.Fatalf("%q", uitest.Texts(f.over(t)))
	}
	if len(f.work.Rules()) != 0 {
		t.Error("a suggestion applies by itself")
	}
	before := len(f.work.LikelyRules(f.made.roster.Table.ID))
	f.pressOver(t, "Pievienot", 0)
	if len(f.work.Rules()) != 1 || len(f.work.LikelyRules(f.made.roster.Table.ID)) != before-1 {
		t.Fatalf("%d rules", len(f.work.Rules()))
	}
	f.pressOver(t, "Aizvērt", 0)
	f.closed(t)

	f.press(t, "Pretrunas 3")
	if f.list.grid.Len() != 3 || f.card.visit == nil || len(f.card.visit.Contradictions) != 1 {
		t.Fatalf("%d listed, card %+v", f.list.grid.Len(), f.card.visit)
	}
	f.reads(t, "Pretruna", "jābūt neuzdotam", "MI izmantošana — Plāno izmantot (E18)", "Pretr…")
	// A line of the box leads to its answer.
	x := f.card.visit.Contradictions[0]
	row, ok := uitest.Find(f.card.card, func(r *kit.ListRow) bool { return strings.Contains(r.Title, "(O18)") })
	if !ok {
		t.Fatal("the box does not name the cell")
	}
	test.Tap(row)
	if f.host.Win.Canvas().Focused() != fyne.Focusable(f.card.lineOf[x.Sources[1].Question.ID].cell) {
		t.Errorf("the focus is on %T", f.host.Win.Canvas().Focused())
	}
	if !f.Escape() {
		t.Error("Esc shows the others again")
	}
	f.host.Queue.Drain()
	if f.list.grid.Len() != 83 {
		t.Errorf("%d listed", f.list.grid.Len())
	}
	if s, _ := f.work.UndoStep(); f.host.Words().T("action."+s.Action) != "jauns pretrunas nosacījums" {
		t.Errorf("undo says %q", s.Action)
	}
	if err := f.work.Undo(); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	if !uitest.Reads(f.TopBar(), "Pretrunas 0") || len(f.made.columns) != 5 {
		t.Errorf("after undoing: %q", uitest.Texts(f.TopBar()))
	}
}

func TestRuleIsWrittenAndEdited(t *testing.T) {
	f := open(t)
	f.press(t, "Pretrunu nosacījumi…")
	f.pressOver(t, "Jauns nosacījums…", 0)
	// Nothing is chosen yet: it cannot be stored.
	f.pressOver(t, "Pievienot", 0)
	if len(f.work.Rules()) != 0 || !uitest.Reads(f.over(t), "Nosacījums nav pabeigts") {
		t.Fatalf("%q", uitest.Texts(f.over(t)))
	}
	choose := func(n int, question string) {
		t.Helper()
		f.pressOver(t, "Izvēlieties jautājumu…", n)
		f.pressOver(t, question, 0)
	}
	choose(0, "MI izmantošana")
	f.pressOver(t, "Nav skaidra plāna MI izmantošanai", 0)
	choose(0, "Šķēršļi MI ieviešanai")
	f.pressOver(t, "Finanšu trūkums", 0)
	form := f.form
	must, ok := uitest.Find(f.over(t), func(s *kit.Segmented) bool { return slices.Contains(s.Options, "nedrīkst būt") })
	if !ok {
		t.Fatal("must or must not cannot be chosen")
	}
	must.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	f.host.Queue.Drain()
	want, err := f.work.CheckRule(f.made.roster.Table.ID, form.rule())
	if err != nil || want.Broken.Count() == 0 {
		t.Fatal(err, want)
	}
	said := workspace.SayStanding(f.host.Words(), want)
	if !uitest.Reads(f.over(t), said) || !uitest.Reads(f.over(t), "nedrīkst būt atzīmēts „Finanšu trūkums”.") {
		t.Errorf("want %q in %q", said, uitest.Texts(f.over(t)))
	}
	if err := f.work.SetMethod(workspace.Method{Threshold: want.Broken.Count() + 1}); err != nil {
		t.Fatal(err)
	}
	form.changed()
	f.host.Queue.Drain()
	if uitest.Reads(f.over(t), said) || !uitest.Reads(f.over(t), "ir aizklāts") {
		t.Errorf("a small count is told: %q", uitest.Texts(f.over(t)))
	}
	if err := f.work.Undo(); err != nil {
		t.Fatal(err)
	}
	f.host.Queue.Drain()
	form.text.SetText("Plāna nav, bet naudas pietrūkst")
	f.pressOver(t, "Pievienot", 0)
	f.closed(t)
	rules := f.work.Rules()
	if len(rules) != 1 || !rules[0].Rule.Not || rules[0].Text != "Plāna nav, bet naudas pietrūkst" || !rules[0].Result.Broken.Equal(want.Broken) {
		t.Fatalf("%+v", rules)
	}

	f.press(t, "Pretrunas "+f.host.Words().Int(want.Broken.Count()))
	f.reads(t, "Plāna nav, bet naudas pietrūkst")
	f.press(t, "Labot nosacījumu…")
	if f.form == form || !slices.Equal(f.form.then.condition.Options, rules[0].Rule.Then.Options) || !uitest.Reads(f.over(t), said) {
		t.Error("the form shows the rule as it stands")
	}
	f.form.text.SetText("")
	f.pressOver(t, "Saglabāt", 0)
	if got := f.work.Rules(); len(got) != 1 || got[0].Text != "" || got[0].ID != rules[0].ID {
		t.Errorf("%+v", got)
	}
	f.press(t, "Pretrunu nosacījumi…")
	f.pressOver(t, "Dzēst", 0)
	if len(f.work.Rules()) != 0 {
		t.Error("the rule is deleted")
	}
	f.pressOver(t, "Aizvērt", 0)
	// Nobody contradicts anything now, and the chip that says so is still chosen.
	if f.list.grid.Len() != 0 {
		t.Errorf("%d listed", f.list.grid.Len())
	}
}

// One chip is chosen, also where nobody is known to have been silent.
func TestOneChipIsChosen(t *testing.T) {
	f := open(t)
	f.turn(f.work.Tables()[1].ID)
	f.host.Queue.Drain()
	tab := f.made.roster.Table
	for _, q := range tab.Questions {
		if q.Charted() && len(q.Options) > 1 {
			if _, err := f.work.AddRule(tab.ID, workspace.Rule{
				If:   contradiction.Condition{Question: q.ID, Test: contradiction.Answered},
				Then: contradiction.Condition{Question: q.ID, Test: contradiction.Any, Options: []int{0}},
			}, ""); err != nil {
				t.Fatal(err)
			}
			break
		}
	}
	f.host.Queue.Drain()
	chosen := func() (texts []string) {
		uitest.Walk(f.TopBar(), func(o fyne.CanvasObject) {
			if c, ok := o.(*kit.Chip); ok && c.Tone == kit.Selected {
				texts = append(texts, c.Text)
			}
		})
		return texts
	}
	if got := chosen(); !slices.Equal(got, []string{"Visi 41"}) {
		t.Errorf("%q", got)
	}
	n := f.made.roster.Contradicted
	f.press(t, "Pretrunas "+f.host.Words().Int(n))
	if got := chosen(); len(got) != 1 || !strings.HasPrefix(got[0], "Pretrunas") || f.list.grid.Len() != n || n == 0 {
		t.Errorf("%q, %d listed of %d", got, f.list.grid.Len(), n)
	}
	f.press(t, "Visi 41")
	if f.list.grid.Len() != 41 {
		t.Errorf("%d listed", f.list.grid.Len())
	}
}

func TestConditionOnNumbers(t *testing.T) {
	f := open(t)
	numbers := func(ids ...string) (all []*survey.Question) {
		n := f.made.roster.Table.Len()
		for _, id := range ids {
			all = append(all, &survey.Question{
				ID: id, Text: "Skaitlis " + id, Kind: survey.KindNumber,
				Asked: survey.FullSet(n), Answered: survey.NewSet(n), Numbers: make([]float64, n),
			})
		}
		return all
	}
	tab := *f.made.roster.Table
	tab.Questions = append(slices.Clone(tab.Questions), numbers("n1", "n2")...)
	f.openForm(&tab, "", workspace.Rule{}, "")
	d := f.form.if_
	f.pressOver(t, "Izvēlieties jautājumu…", 0)
	f.pressOver(t, "Skaitlis n1", 0)
	if d.complete() {
		t.Error("a number is missing")
	}
	d.number.SetText("1 234,5")
	if !d.complete() || d.condition.Value != 1234.5 || !uitest.Reads(f.over(t), "nav mazāks par 1 234,5") {
		t.Errorf("%+v in %q", d.condition, uitest.Texts(f.over(t)))
	}
	d.number.SetText("daudz")
	if d.complete() {
		t.Error("a word is no number")
	}
	f.pressOver(t, "Salīdzināt ar citu jautājumu…", 0)
	f.pressOver(t, "Skaitlis n2", 0)
	if !d.complete() || d.condition.Than != "n2" || !uitest.Reads(f.over(t), "nav mazāks par „Skaitlis n2”") {
		t.Errorf("%+v", d.condition)
	}
	f.pressOver(t, "Salīdzināt ar skaitli", 0)
	if d.condition.Than != "" {
		t.Error("back to a number")
	}
	f.pressOver(t, "Atcelt", 0)
	f.closed(t)
	if len(f.work.Rules()) != 0 {
		t.Error("what was cancelled is stored")
	}
}

func TestRulesOfACaseThatIsReadOnly(t *testing.T) {
	f := open(t)
	f.listRules(f.made.roster.Table, []workspace.StatedRule{{ID: "x", Table: f.made.roster.Table, Text: "Mans", Why: survey.Problem("contradiction-gone", survey.Place{}, nil)}}, []string{""}, nil, true)
	for _, s := range []string{"Mans", "Datos vairs nav jautājuma"} {
		if !uitest.Reads(f.over(t), s) {
			t.Errorf("no %q in %q", s, uitest.Texts(f.over(t)))
		}
	}
	for _, s := range []string{"Dzēst", "Jauns nosacījums…", "Labot"} {
		if uitest.Reads(f.over(t), s) {
			t.Errorf("%q is offered", s)
		}
	}
}
