package workspace_test

import (
	"context"
	"fmt"
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

// remarks is a small survey with an open question.
const remarks = `Iestāde,Vai izmanto MI?,Ko vēlaties piebilst?
Ministrija 01,Jā,Vispirms jāsakārto datu kvalitāte.
Ministrija 02,Nē,Nav naudas.
Iestāde 003,Jā,Nav ko piebilst.
Iestāde 004,Nē,
Iestāde 005,Jā,Trūkst naudas un cilvēku.
Iestāde 006,Nē,Šim nolūkam budžetā nav līdzekļu.
`

// coder is a case with the open question of a sheet, for coding.
type coder struct {
	*workspace.Workspace
	t               *testing.T
	table, question string
}

var lv = words.For(words.Latvian)

func openedCSV(t *testing.T, data string) coder {
	t.Helper()
	w := newWorkspace(t)
	must(t, w.Create(filepath.Join(t.TempDir(), "lieta.izpete"), "Kodi"))
	must(t, w.Load(context.Background(), csvPreview(t, w, "anketa.csv", data)))
	all := w.View().OpenQuestions()
	if len(all) != 1 {
		t.Fatalf("%d open questions", len(all))
	}
	return coder{w, t, all[0].Table.ID, all[0].Question.ID}
}

func csvPreview(t *testing.T, w *workspace.Workspace, name, data string) *workspace.Preview {
	t.Helper()
	p, err := w.PreviewBytes(context.Background(), name, []byte(data))
	must(t, err)
	return p
}

func (c coder) add(name string) string {
	c.t.Helper()
	id, err := c.AddCode(lv, c.table, c.question, name)
	must(c.t, err)
	return id
}

// says tells the codes of every answer: "data read | money - | …".
func (c coder) says() string {
	now := c.Coding(c.table, c.question)
	var all []string
	for i := range now.Read.Len() {
		var own []string
		for _, k := range now.Of(i) {
			own = append(own, now.Codes[k].Name)
		}
		switch {
		case now.Changed.Has(i):
			own = append(own, "mainīta")
		case now.Read.Has(i):
			own = append(own, "+")
		}
		all = append(all, strings.Join(own, " "))
	}
	return strings.Join(all, "|")
}

func (c coder) is(when, want string) {
	c.t.Helper()
	if got := c.says(); got != want {
		c.t.Errorf("%s: %q, want %q", when, got, want)
	}
}

func TestCodeAnswers(t *testing.T) {
	c := openedCSV(t, remarks)
	c.is("at first", "|||||")
	data, money := c.add("Dati"), c.add(" Nauda ")
	must(t, c.SetCode(c.table, c.question, data, []int{0}, true))
	must(t, c.SetCode(c.table, c.question, money, []int{0, 1, 3, 4}, true)) // 3 gave no answer
	c.is("coded", "Dati Nauda +|Nauda +|||Nauda +|")
	must(t, c.SetCode(c.table, c.question, money, []int{0, 1}, false))
	c.is("a code is taken off, and the answer stays read", "Dati +|+|||Nauda +|")
	must(t, c.MarkRead(lv, c.table, c.question, []int{2, 3}, true))
	c.is("read", "Dati +|+|+||Nauda +|")
	must(t, c.MarkRead(lv, c.table, c.question, []int{0, 2}, false))
	c.is("unread again, but for those with a code", "Dati +|+|||Nauda +|")
	must(t, c.CodeNothing(lv, c.table, c.question, []int{2}))
	c.is("nothing", "Dati +|+|Nekas +||Nauda +|")
	must(t, c.CodeNothing(lv, c.table, c.question, []int{5}))
	c.is("the same code again", "Dati +|+|Nekas +||Nauda +|Nekas +")
	for _, want := range []string{"Dati +|+|Nekas +||Nauda +|", "Dati +|+|||Nauda +|", "Dati +|+|+||Nauda +|", "Dati +|+|||Nauda +|"} {
		must(t, c.Undo())
		c.is("undone", want)
	}
	for range 4 {
		must(t, c.Redo())
	}
	c.is("redone", "Dati +|+|Nekas +||Nauda +|Nekas +")
	step, _ := c.UndoStep()
	if step.Action != "coding.mark.add" || lv.T("action."+step.Action) != "atbilžu kodēšana" {
		t.Errorf("%+v", step)
	}
}

func TestCodesAreNamedMergedAndDeleted(t *testing.T) {
	c := openedCSV(t, remarks)
	money, people := c.add("Nauda"), c.add("Cilvēki")
	for name, code := range map[string]string{"": "code-name", "nauda": "code-taken", strings.Repeat("ā", workspace.MostCodeName+1): "code-name"} {
		if _, err := c.AddCode(lv, c.table, c.question, name); !isCode(err, code) {
			t.Errorf("%q: %v, want %s", name, err, code)
		}
	}
	must(t, c.SetCode(c.table, c.question, money, []int{1, 4, 5}, true))
	must(t, c.SetCode(c.table, c.question, people, []int{4}, true))
	must(t, c.EditCode(c.table, c.question, money, "Finansējums", "Arī budžets."))
	must(t, c.EditCode(c.table, c.question, money, "FINANSĒJUMS", "Arī budžets.")) // its own name
	must(t, c.EditCode(c.table, c.question, money, "Finansējums", "Arī budžets."))
	if err := c.EditCode(c.table, c.question, people, "finansējums", ""); !isCode(err, "code-taken") {
		t.Errorf("%v", err)
	}
	c.is("named otherwise", "|Finansējums +|||Finansējums Cilvēki +|Finansējums +")
	third := c.add("Algas")
	must(t, c.SetCode(c.table, c.question, third, []int{0}, true))
	must(t, c.MergeCodes(c.table, c.question, third, people))
	must(t, c.MergeCodes(c.table, c.question, people, money))
	c.is("merged twice", "Finansējums +|Finansējums +|||Finansējums +|Finansējums +")
	must(t, c.SetCode(c.table, c.question, money, []int{0}, false))
	c.is("what came from another code is taken off", "+|Finansējums +|||Finansējums +|Finansējums +")
	for range 3 {
		must(t, c.Undo())
	}
	c.is("as before the merging", "Algas +|Finansējums +|||Finansējums Cilvēki +|Finansējums +")
	must(t, c.DeleteCode(c.table, c.question, money))
	c.is("deleted, and its answers stay read", "Algas +|+|||Cilvēki +|+")
	must(t, c.Undo())
	c.is("back", "Algas +|Finansējums +|||Finansējums Cilvēki +|Finansējums +")
	for what, err := range map[string]error{
		"edit": c.EditCode(c.table, c.question, "x", "y", ""), "delete": c.DeleteCode(c.table, c.question, "x"),
		"merge": c.MergeCodes(c.table, c.question, money, "x"), "set": c.SetCode(c.table, c.question, "x", []int{0}, true),
	} {
		if !isCode(err, "code-gone") {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := c.AddCode(lv, c.table, "q1", "Dati"); !isCode(err, "question-gone") {
		t.Errorf("%v", err)
	}
}

// The codes make up a question of several options. Nobody who was not read yet
// counts as one to whom a code does not apply.
func TestCodesMakeUpAQuestion(t *testing.T) {
	c := openedCSV(t, remarks)
	if c.CodedBy(c.table, c.question) != nil {
		t.Error("a question without codes")
	}
	money := c.add("Nauda")
	must(t, c.SetCode(c.table, c.question, money, []int{1, 4}, true))
	shows := func(when, want string) {
		t.Helper()
		q := c.CodedBy(c.table, c.question)
		if q == nil {
			t.Fatalf("%s: no question", when)
		}
		v := c.View()
		b := v.Breakdown(v.Tables[0], q)
		said := fmt.Sprintf("%s n=%d na=%d:", q.Text, b.Base.N, b.NoAnswer)
		for _, r := range b.Rows {
			said += fmt.Sprintf(" %s %d", r.Label, r.Count)
		}
		if said != want {
			t.Errorf("%s: %q, want %q", when, said, want)
		}
		if b.NotAsked+b.NoAnswer+b.Base.N != 6 {
			t.Errorf("%s: some are in no state: %+v", when, b)
		}
	}
	shows("unfinished", "Kodi: Ko vēlaties piebilst? n=5 na=1: Nauda 2 Vēl nav izlasīts 3")
	if b := (tabulate.Method{Base: tabulate.BaseKnown}).Of(c.View().Tables[0], c.CodedBy(c.table, c.question), nil); b.Base.N != 2 {
		t.Errorf("of those read: n = %d", b.Base.N)
	}
	must(t, c.MarkRead(lv, c.table, c.question, []int{0, 2, 5}, true))
	shows("finished", "Kodi: Ko vēlaties piebilst? n=5 na=1: Nauda 2")

	// Filter and evidence follow the code under its new name.
	s := workspace.Selection{Table: c.table, Question: c.CodedBy(c.table, c.question).ID}
	c.Select(s)
	id, err := c.AddFinding("Naudas trūkst", &s)
	must(t, err)
	must(t, c.EditCode(c.table, c.question, money, "Finansējums", ""))
	if f := c.Filter(); len(f) != 1 || c.View().Within(c.View().Tables[0]).Count() != 2 {
		t.Errorf("the filter is lost: %v", f)
	}
	f, _ := c.Finding(id)
	if got := c.Checks()[f.Evidence[0].ID]; got.Standing != finding.Holds {
		t.Errorf("%+v", got)
	}
	must(t, c.SetCode(c.table, c.question, money, []int{5}, true))
	if got := c.Checks()[f.Evidence[0].ID]; got.Standing != finding.Changed || got.Count != 3 {
		t.Errorf("%+v", got)
	}
	// Another question can be derived of the codes.
	d, err := c.AddDerived(c.table, tabulate.Derived{
		Text: "Nauda vai nē", Kind: tabulate.DerivedAny, Labels: []string{"jā", "nē"},
		Terms: tabulate.Filter{{Table: s.Table, Question: s.Question, Options: []int{0}}},
	})
	must(t, err)
	must(t, c.SetCode(c.table, c.question, money, []int{0}, true))
	if q := c.View().Tables[0].Question(d); q == nil || q.Picked[0].Count() != 4 {
		t.Errorf("%+v", q)
	}
}

func TestCodesOutliveClosingAndNewVersions(t *testing.T) {
	c := openedCSV(t, remarks)
	money, none := c.add("Nauda"), c.add("Nekas")
	must(t, c.SetCode(c.table, c.question, money, []int{1, 4, 5}, true))
	must(t, c.SetCode(c.table, c.question, none, []int{2}, true))
	info, _ := c.Case()
	must(t, c.Close())
	must(t, c.Open(context.Background(), info.Path, false))
	c.is("opened again", "|Nauda +|Nekas +||Nauda +|Nauda +")

	newer := `Iestāde,Tips,Vai izmanto MI?,Ko vēlaties piebilst?
Iestāde 006,Iestāde,Nē,Šim   nolūkam budžetā nav līdzekļu.
Ministrija 02,Ministrija,Nē,Naudas tagad pietiek.
Iestāde 007,Iestāde,Nē,Šim nolūkam budžetā nav līdzekļu.
Ministrija 01,Ministrija,Jā,Vispirms jāsakārto datu kvalitāte.
Iestāde 003,Iestāde,Jā,Nav ko piebilst.
`
	must(t, c.AcceptVersion(context.Background(), c.Tables()[0].Source.SHA256, csvPreview(t, c.Workspace, "anketa-2.csv", newer)))
	c.table, c.question = c.View().OpenQuestions()[0].Table.ID, c.View().OpenQuestions()[0].Question.ID
	// 006 is coded still, 02 says another thing, 007 is another institution.
	c.is("a newer version", "Nauda +|mainīta|||Nekas +")
	must(t, c.MarkRead(lv, c.table, c.question, []int{1}, true))
	c.is("read again", "Nauda +|+|||Nekas +")
	must(t, c.Undo())
	must(t, c.Undo())
	c.table, c.question = c.View().OpenQuestions()[0].Table.ID, c.View().OpenQuestions()[0].Question.ID
	c.is("the earlier version again", "|Nauda +|Nekas +||Nauda +|Nauda +")
}

func TestCodesWithoutTheirQuestionAreTold(t *testing.T) {
	c := openedCSV(t, remarks)
	if lost := c.LostCodings(); len(lost) != 0 {
		t.Errorf("nothing was coded, but %+v is lost", lost)
	}
	money := c.add("Nauda")
	c.add("Cits")
	must(t, c.SetCode(c.table, c.question, money, []int{1, 4}, true))
	must(t, c.MarkRead(lv, c.table, c.question, []int{2}, true))
	if lost := c.LostCodings(); len(lost) != 0 {
		t.Errorf("the question is there, but %+v is lost", lost)
	}
	newer := strings.Replace(remarks, "Ko vēlaties piebilst?", "Piezīmes", 1)
	must(t, c.AcceptVersion(context.Background(), c.Tables()[0].Source.SHA256, csvPreview(t, c.Workspace, "anketa-2.csv", newer)))
	want := []workspace.LostCoding{{Question: "Ko vēlaties piebilst?", Codes: 2, Answers: 3}}
	if lost := c.LostCodings(); !slices.Equal(lost, want) {
		t.Errorf("%+v, want %+v", lost, want)
	}
	must(t, c.Undo())
	if lost := c.LostCodings(); len(lost) != 0 {
		t.Errorf("the question is back, but %+v is lost", lost)
	}
}

// Of respondents without a name, equal answers are one.
func TestCodesOfTheNameless(t *testing.T) {
	c := openedCSV(t, "Vai izmanto MI?,Ko vēlaties piebilst?\nJā,Nav naudas un nav arī cilvēku\nNē,nav\nJā,Vispirms jāsakārto dati iestādē\nNē,nav\nJā,Gaidām norādījumus no ministrijas\nNē,Būtu vajadzīgas mācības\n")
	none := c.add("Nekas")
	must(t, c.SetCode(c.table, c.question, none, []int{1}, true))
	c.is("one is coded", "|Nekas +||Nekas +||")
	must(t, c.SetCode(c.table, c.question, none, []int{1, 3}, false))
	c.is("both are taken off", "|+||+||")
}

// However codes are merged and marks are set, in whatever order: every answer has
// each code once, and coded answers are read.
func TestCodingIsSound(t *testing.T) {
	c := openedCSV(t, remarks)
	ids := []string{c.add("A"), c.add("B"), c.add("C")}
	seed := uint32(7)
	next := func(n int) int {
		seed = seed*1664525 + 1013904223
		return int(seed>>16) % n
	}
	coded := 0
	for range 120 {
		id := ids[next(len(ids))]
		var err error
		switch next(16) {
		case 0, 1, 6, 7, 8, 9, 10:
			err = c.SetCode(c.table, c.question, id, []int{next(6), next(6)}, true)
		case 2:
			err = c.SetCode(c.table, c.question, id, []int{next(6)}, false)
		case 3:
			err = c.MarkRead(lv, c.table, c.question, []int{next(6)}, next(2) == 0)
		case 4:
			err = c.MergeCodes(c.table, c.question, id, ids[next(len(ids))])
		default:
			if step, _ := c.UndoStep(); strings.HasPrefix(step.Action, "coding.") {
				err = c.Undo()
			}
		}
		if err != nil && !isCode(err, "code-gone") {
			t.Fatal(err)
		}
		now := c.Coding(c.table, c.question)
		q := c.View().Tables[0].Question(c.question)
		for k, p := range now.Picked {
			if p.Count() > 0 {
				coded++
			}
			if !p.And(now.Read).Equal(p) || !p.And(q.Answered).Equal(p) {
				t.Fatalf("code %d: coded and not read, or not answered: %s", k, c.says())
			}
		}
		if made := c.CodedBy(c.table, c.question); made != nil {
			all := survey.NewSet(6)
			for _, p := range made.Picked {
				all = all.Or(p)
			}
			if !all.Or(now.Read).Equal(q.Answered) {
				t.Fatalf("an answer is neither read nor unread: %s", c.says())
			}
		}
	}
	if coded < 20 {
		t.Errorf("answers had codes %d times: too little was tried", coded)
	}
}
