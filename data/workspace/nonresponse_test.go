package workspace_test

import (
	"strings"
	"testing"

	"izpete/data/summary"
	"izpete/data/words"
	"izpete/data/workspace"
)

func TestSummarySaysWhoKeptSilent(t *testing.T) {
	w, _ := opened(t)
	method := []summary.Section{{ID: summary.SectionMethod, On: true}}
	text := func(l words.Lang) string {
		doc, err := w.Summary(workspace.ExportOptions{Lang: l, Sections: method})
		must(t, err)
		s, _ := said(doc)
		return s
	}
	for l, wants := range map[words.Lang][]string{
		words.Latvian: {"atbildēja 83 no 119 uzaicinātajiem", "hī kvadrāta tests", "līdz 50|22|7|", "p\u00a0<\u00a00,001", "kopā pārbaudītas 2", "Agri, līdz 23.01.2025", "Nevienā no 20 pārbaudēm"},
		words.English: {"83 of 119 invited answered", "chi-square test", "Early, up to and including", "In none of 20 tests"},
	} {
		got := text(l)
		for _, want := range wants {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %q is not said in %s", l, want, got)
			}
		}
	}
	must(t, w.SetMethod(workspace.Method{Threshold: 8}))
	got := text(words.Latvian)
	if strings.Contains(got, "līdz 50|22|7|") || strings.Count(got, "|aizklāts|aizklāts|") < 2 {
		t.Errorf("seven who answered are told, or can be computed: %s", got)
	}
	if strings.Contains(got, "23.01.2025") || !strings.Contains(got, "agrajā un vēlajā pusē") || !strings.Contains(got, "Nevienā no 20 pārbaudēm") {
		t.Errorf("how many answered by a day is told: %s", got)
	}
}

func TestWithoutAListNothingIsSaidOfTheSilent(t *testing.T) {
	w := newWorkspace(t)
	must(t, w.Create(t.TempDir()+"/x.izpete", "X"))
	p, err := w.PreviewBytes(t.Context(), "x.csv", []byte("Iestāde,Vai lieto?\nA,Jā\nB,Nē\nC,Jā\n"))
	must(t, err)
	must(t, w.Load(t.Context(), p))
	doc, err := w.Summary(workspace.ExportOptions{Lang: words.Latvian})
	must(t, err)
	if text, _ := said(doc); strings.Contains(text, "uzaicinātajiem.") {
		t.Error("there is no list of the invited")
	}
}
