package workspace_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
)

// obstacles is a survey with a column for what else stands in the way.
const obstacles = `Iestāde;Šķēršļi MI ieviešanai [Nauda];Šķēršļi MI ieviešanai [Laiks];Šķēršļi MI ieviešanai [Cits];Šķēršļi MI ieviešanai [Cits, lūdzu, norādiet];Piezīmes
Ministrija 01;Jā;Nē;Jā;Trūkst datu par procesiem;Vispirms jāsakārto datu kvalitāte.
Ministrija 02;Jā;Jā;Nē;;Nav ko piebilst.
Iestāde 003;Nē;Nē;Jā;Juridiskā nenoteiktība;Gaidām norādījumus.
Iestāde 004;Nē;Jā;Nē;;
Iestāde 005;Nav jautāts;Nav jautāts;Nav jautāts;Nav jautāts;Nav jautāts
Iestāde 006;Nē;Nē;Jā;Trūkst datu;Mācības būtu vajadzīgas.
`

// ownQuestion is a case with a survey, and what was written beside the options of
// its question.
func ownQuestion(t *testing.T, data string) (c coder, q *survey.Question) {
	t.Helper()
	w := newWorkspace(t)
	must(t, w.Create(filepath.Join(t.TempDir(), "lieta.izpete"), "Kodi"))
	must(t, w.Load(t.Context(), csvPreview(t, w, "anketa.csv", data)))
	q = findOwn(w)
	if q == nil {
		t.Fatal("what was written beside the options is not read")
	}
	return coder{w, t, w.Tables()[0].ID, q.ID}, q
}

func findOwn(w *workspace.Workspace) *survey.Question {
	for _, q := range w.Tables()[0].Questions {
		if q.Derived == string(tabulate.DerivedWritten) {
			return q
		}
	}
	return nil
}

func TestWhatWasWrittenBesideOptionsIsAnOpenQuestion(t *testing.T) {
	c, q := ownQuestion(t, obstacles)
	if q.Text != "Šķēršļi MI ieviešanai: cita atbilde" || q.Kind != survey.KindText {
		t.Errorf("%q, %s", q.Text, q.Kind)
	}
	if want := []string{"Trūkst datu par procesiem", "", "Juridiskā nenoteiktība", "", "", "Trūkst datu"}; !slices.Equal(q.Texts, want) {
		t.Errorf("%q", q.Texts)
	}
	if q.Answered.Count() != 3 || q.Asked.Has(4) || !q.Asked.Has(1) {
		t.Errorf("%d answered, asked %v", q.Answered.Count(), q.Asked)
	}
	tab := c.Tables()[0]
	if at := tab.Cell(q, -1, 2); at.Cell != "E4" {
		t.Errorf("it stands in %v", at)
	}
	var open []string
	for _, o := range c.View().OpenQuestions() {
		open = append(open, o.Question.Text)
	}
	if !slices.Equal(open, []string{"Šķēršļi MI ieviešanai: cita atbilde", "Piezīmes"}) {
		t.Errorf("%q", open)
	}
	// The question itself is as it was, and the sheet as it is read has no more.
	main := tab.Question("col:E")
	if main == nil || !main.Charted() || main.Twin != "E" || main.Answered.Count() != 5 {
		t.Errorf("%+v", main)
	}
	if n := len(c.Surveys()[0].Tables[0].Questions); n != len(tab.Questions)-1 {
		t.Errorf("%d questions of the sheet, %d of the case", n, len(tab.Questions))
	}
	// It is on the card of who wrote, and no blank of who did not.
	for i, want := range []bool{true, false} {
		v, _ := c.Visit(tab.ID, i, workspace.Beside{})
		if got := slices.ContainsFunc(v.Answers, func(a workspace.Answered) bool { return a.Question == q }); got != want {
			t.Errorf("on the card of %q: %v", v.Name, got)
		}
	}
	places := workspace.PlacesOf(lv, c.View())
	if found := places.Index.Search(t.Context(), "cita atbilde", 3); len(found) == 0 {
		t.Error("it is not found")
	}
}

func TestOwnWordsAreCodedQuotedAndExported(t *testing.T) {
	c, q := ownQuestion(t, obstacles)
	data := c.add("Dati")
	must(t, c.SetCode(c.table, c.question, data, []int{0, 5}, true))
	must(t, c.MarkRead(lv, c.table, c.question, []int{2}, true))
	coded := c.CodedBy(c.table, c.question)
	if coded == nil || coded.Text != "Kodi: Šķēršļi MI ieviešanai: cita atbilde" || coded.Picked[0].Count() != 2 || len(coded.Options) != 1 {
		t.Fatalf("%+v", coded)
	}
	if now := c.Coding(c.table, c.question); now.Read.Count() != 3 {
		t.Errorf("%d read", now.Read.Count())
	}
	id, err := c.AddQuoteFinding("Citi šķēršļi", c.table, c.question, []int{2})
	must(t, err)
	f, _ := c.Finding(id)
	if e := f.Evidence[0]; e.Cells != "E4" || e.Quote.Text != "Juridiskā nenoteiktība" || c.Checks()[e.ID].Standing != finding.Holds {
		t.Errorf("%+v %+v", e, e.Quote)
	}
	path := filepath.Join(t.TempDir(), "atbildes.md")
	must(t, c.ExportAnswers(t.Context(), path, words.Latvian, workspace.AnswerList{
		Open: c.View().OpenQuestions()[0], Coding: c.Coding(c.table, c.question), Coded: coded, View: c.View(), Respondents: []int{0, 2, 5},
	}))
	text, err := os.ReadFile(path)
	must(t, err)
	for _, want := range []string{q.Text, "Trūkst datu par procesiem", "E4", "Iestāde 006"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("the export lacks %q:\n%s", want, text)
		}
	}

	// All of it is there in a case opened again, and in a newer version with a
	// column more and the rows in another order.
	info, _ := c.Case()
	must(t, c.Close())
	must(t, c.Open(t.Context(), info.Path, false))
	check := func(when string) {
		t.Helper()
		q := findOwn(c.Workspace)
		if q == nil {
			t.Fatalf("%s: it is gone", when)
		}
		now := c.Coding(c.Tables()[0].ID, q.ID)
		if len(now.Codes) != 1 || now.Picked[0].Count() != 2 || now.Read.Count() != 3 || len(c.LostCodings()) != 0 {
			t.Errorf("%s: %+v", when, now)
		}
		f, _ := c.Finding(id)
		if s := c.Checks()[f.Evidence[0].ID].Standing; s != finding.Holds {
			t.Errorf("%s: the quotation %s", when, s)
		}
	}
	check("opened again")
	lines := strings.Split(strings.TrimSpace(obstacles), "\n")
	slices.Reverse(lines[1:])
	for i := range lines {
		lines[i] = []string{"Tips", "iestāde"}[min(i, 1)] + ";" + lines[i]
	}
	must(t, c.AcceptVersion(t.Context(), c.Tables()[0].Source.SHA256, csvPreview(t, c.Workspace, "anketa-2.csv", strings.Join(lines, "\n")+"\n")))
	check("a newer version")
}

// What the question is called follows the questionnaire and not the screen, so that
// codes and quotations find it whatever the language.
func TestOwnWordsAreCalledInTheLanguageOfTheSurvey(t *testing.T) {
	english := strings.NewReplacer(
		"Iestāde;", "Which institution do you work for?;", "Šķēršļi MI ieviešanai", "What are the obstacles to the use of AI?", "Cits, lūdzu, norādiet", "Other, please specify",
		"Piezīmes", "What would you like to add?", "Jā", "Yes", "Nē", "No",
	).Replace(obstacles)
	_, q := ownQuestion(t, english)
	if want := "What are the obstacles to the use of AI: other, in their own words"; q.Text != want {
		t.Errorf("%q, want %q", q.Text, want)
	}
}

// Who has written nothing makes no question.
func TestAnEmptyColumnForOthersIsNoQuestion(t *testing.T) {
	w := newWorkspace(t)
	must(t, w.Create(filepath.Join(t.TempDir(), "lieta.izpete"), "Kodi"))
	none := strings.NewReplacer("Trūkst datu par procesiem", "", "Juridiskā nenoteiktība", "", "Trūkst datu", "").Replace(obstacles)
	must(t, w.Load(t.Context(), csvPreview(t, w, "anketa.csv", none)))
	if q := findOwn(w); q != nil {
		t.Errorf("%+v", q)
	}
}

// What was worked out of the answers stays while answers are coded: the question is
// the same one.
func TestOwnWordsStayTheSameWhileCoding(t *testing.T) {
	c, q := ownQuestion(t, obstacles)
	must(t, c.SetCode(c.table, c.question, c.add("Dati"), []int{0}, true))
	if again := findOwn(c.Workspace); again != q {
		t.Error("it was made anew")
	}
}
