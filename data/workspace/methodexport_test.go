package workspace_test

import (
	"strings"
	"testing"

	"izpete/data/summary"
	"izpete/data/words"
	"izpete/data/workspace"
)

// said is all text of a summary, and the numbers that its tables and charts
// hold.
func said(doc summary.Document) (text string, numbers []float64) {
	var b strings.Builder
	for _, block := range doc.Blocks {
		switch x := block.(type) {
		case summary.Paragraph:
			b.WriteString(summary.Text(x.Runs) + "\n")
		case summary.Table:
			b.WriteString(x.Caption + "\n")
			for _, row := range x.Rows {
				for _, c := range row {
					b.WriteString(summary.Text(c.Runs) + "|")
					if c.Kind == summary.Count {
						numbers = append(numbers, c.Number)
					}
				}
			}
		case summary.Chart:
			b.WriteString(x.Alt + x.Caption + "\n")
			for _, s := range x.Series {
				for _, n := range s.Counts {
					numbers = append(numbers, float64(n))
				}
			}
		}
	}
	return b.String() + strings.Join(doc.Footnotes, "\n"), numbers
}

func TestSummaryTellsTheMethodAndNothingHidden(t *testing.T) {
	w, _ := opened(t)
	s := pick(t, w, "MI izmantošana", "Cita atbilde") // 5 of 83
	_, err := w.AddFinding("agrāks", &s)
	must(t, err)
	only := []summary.Section{{ID: summary.SectionSummary, On: true}, {ID: summary.SectionBreakdowns, On: true}, {ID: summary.SectionFindings, On: true}}
	for _, c := range []struct {
		name   string
		m      workspace.Method
		lv, en string
	}{
		{"hidden", workspace.Method{Threshold: 6}, "aizklāts zem 6", "suppressed below 6"},
		{"weighted", workspace.Method{Weights: []workspace.Margin{"Tips"}}, "svērts, n_ef", "weighted, n_eff"},
		{"base", workspace.Method{Base: "known"}, "bez „nezina”", "without “don’t know”"},
		{"mentions", workspace.Method{Base: "mentions"}, "n = 158 atzīmes", "n = 158 ticks"},
	} {
		must(t, w.SetMethod(c.m))
		for lang, want := range map[words.Lang]string{words.Latvian: c.lv, words.English: c.en} {
			doc, err := w.Summary(workspace.ExportOptions{Lang: lang, Sections: only})
			must(t, err)
			text, numbers := said(doc)
			if !strings.Contains(text, want) {
				t.Errorf("%s, %s: %q is not said", c.name, lang, want)
			}
			for _, n := range numbers {
				if n > 0 && n < float64(c.m.Threshold) {
					t.Errorf("%s, %s: %v is told", c.name, lang, n)
				}
			}
			if c.m.Threshold > 0 && strings.Contains(text, "5 no 83") {
				t.Errorf("%s: evidence of before tells", c.name)
			}
		}
	}
}
