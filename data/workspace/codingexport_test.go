package workspace_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
)

func TestExportAnswers(t *testing.T) {
	c := openedCSV(t, strings.ReplaceAll(remarks, "Nav naudas.", "=Nav naudas."))
	must(t, c.SetCode(c.table, c.question, c.add("Nauda"), []int{1, 4}, true))
	v := c.View()
	l := workspace.AnswerList{
		Open: v.OpenQuestions()[0], Coding: c.Coding(c.table, c.question), Coded: c.CodedBy(c.table, c.question),
		View: v, Respondents: []int{0, 1, 4}, About: "3 atbildes",
	}
	for _, ending := range []string{"md", "xlsx", "docx"} {
		path := filepath.Join(t.TempDir(), "atbildes."+ending)
		must(t, c.ExportAnswers(t.Context(), path, words.Latvian, l))
		data, err := os.ReadFile(path)
		must(t, err)
		if ending != "md" {
			if len(data) < 1000 {
				t.Errorf("%s has %d bytes", ending, len(data))
			}
			continue
		}
		text := string(data)
		for _, want := range []string{"Ko vēlaties piebilst?", "3 atbildes", "Ministrija 02", "=Nav naudas.", "Vēl nav izlasīts", "Iestāde 005"} {
			if !strings.Contains(text, want) {
				t.Errorf("it lacks %q:\n%s", want, text)
			}
		}
		if strings.Contains(text, "%") {
			t.Errorf("a share of five answers:\n%s", text)
		}
	}
	if err := c.ExportAnswers(t.Context(), filepath.Join(t.TempDir(), "a.exe"), words.Latvian, l); err == nil {
		t.Error("a format that nobody knows")
	}
	must(t, c.SetMethod(workspace.Method{Base: tabulate.BaseRespondents}))
	l.View = c.View()
	path := filepath.Join(t.TempDir(), "a.md")
	must(t, c.ExportAnswers(t.Context(), path, words.Latvian, l))
	if data, err := os.ReadFile(path); err != nil || !strings.Contains(string(data), words.For(words.Latvian).T("method.base.short.respondents")) {
		t.Errorf("it does not say of whom the shares are: %v\n%s", err, data)
	}
	// What the table of codes hides, the answers one by one do not tell.
	must(t, c.SetMethod(workspace.Method{Threshold: 3}))
	l.View = c.View()
	must(t, c.ExportAnswers(t.Context(), path, words.Latvian, l))
	data, err := os.ReadFile(path)
	if must(t, err); strings.Count(string(data), "Nauda") > 1 || !strings.Contains(string(data), words.For(words.Latvian).T("coding.hidden")) || !strings.Contains(string(data), "=Nav naudas.") {
		t.Errorf("the answers tell how many have a code:\n%s", data)
	}
	l.ByCode = true
	if err := c.ExportAnswers(t.Context(), path, words.Latvian, l); !isCode(err, "answers-hidden") {
		t.Errorf("the list of those with a code is told: %v", err)
	}
	l.ByCode = false
	v.Method.Threshold = 10
	q := v.Tables[0].Questions[1]
	c.Select(workspace.Selection{Table: c.table, Question: q.ID})
	must(t, c.SetMethod(v.Method))
	l.View = c.View()
	if err := c.ExportAnswers(t.Context(), filepath.Join(t.TempDir(), "a.md"), words.Latvian, l); !isCode(err, "answers-hidden") {
		t.Errorf("what is hidden is told: %v", err)
	}
}
