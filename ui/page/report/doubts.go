package report

import (
	"slices"
	"strings"

	"izpete/data/finding"
	"izpete/data/summary"
	"izpete/data/words"
	"izpete/data/workspace"
)

// doubt is something to see to before a summary leaves the house.
type doubt struct {
	text    string
	finding string // id of the finding to open, "" for the workbooks
}

// unsettled lists the workbooks of which something that was noticed still needs a
// look.
func unsettled(w *words.Words, books []workspace.Unsettled) (out []doubt) {
	for _, b := range books {
		out = append(out, doubt{text: w.N("reportpage.doubt.noticed", b.Doubts, "File", b.Source.File)})
	}
	return out
}

// doubts lists what stands in the way: evidence that no longer agrees with the
// data, figures in the text that no evidence covers, findings still in draft.
// Where names are covered, what was quoted may still tell them.
func doubts(w *words.Words, findings []finding.Finding, checks map[string]finding.Check, covered bool) []doubt {
	var out []doubt
	for _, f := range findings {
		label := finding.Label(f)
		quotes := 0
		for _, e := range f.Evidence {
			if e.Quoted() && !e.Hidden {
				quotes++
			}
			c, ok := checks[e.ID]
			switch {
			case e.Quoted() && ok && c.Standing == finding.Gone:
				out = append(out, doubt{w.T("reportpage.doubt.quote.gone", "Finding", label), f.ID})
			case e.Quoted() && ok && c.Standing == finding.Changed:
				out = append(out, doubt{w.T("reportpage.doubt.quote.changed", "Finding", label), f.ID})
			case ok && c.Standing == finding.Gone:
				out = append(out, doubt{w.T("reportpage.doubt.gone", "Finding", label, "Option", summary.Option(w, e)), f.ID})
			case ok && c.TestOnly():
				out = append(out, doubt{w.T("reportpage.doubt.retested", "Finding", label, "Test", summary.Retested(w, c)), f.ID})
			case ok && c.Standing == finding.Changed:
				out = append(out, doubt{w.T("reportpage.doubt.changed", "Finding", label,
					"From", ratio(w, e.Count, e.N), "To", ratio(w, c.Count, c.N)), f.ID})
			}
		}
		if covered && quotes > 0 {
			out = append(out, doubt{w.N("reportpage.doubt.quote.tells", quotes, "Finding", label), f.ID})
		}
		if loose := uncovered(w, f); len(loose) > 0 {
			key := "reportpage.doubt.uncovered"
			if slices.ContainsFunc(f.Evidence, func(e finding.Evidence) bool { return e.Hidden }) {
				key = "reportpage.doubt.hidden"
			}
			out = append(out, doubt{w.N(key, len(loose), "Finding", label, "Figures", strings.Join(loose, ", ")), f.ID})
		}
	}
	var drafts []string
	first := ""
	for _, f := range findings {
		if f.Status == finding.StatusDraft {
			drafts = append(drafts, finding.Label(f))
			if first == "" {
				first = f.ID
			}
		}
	}
	if len(drafts) > 0 {
		out = append(out, doubt{w.N("reportpage.doubt.drafts", len(drafts), "Findings", strings.Join(drafts, ", ")), first})
	}
	return out
}

// ratio writes a count of its base, never broken over lines.
func ratio(w *words.Words, count, n int) string { return w.Int(count) + "\u00a0/\u00a0" + w.Int(n) }

// uncovered returns the figures in a finding's texts that no evidence covers,
// each once, in quotation marks.
func uncovered(w *words.Words, f finding.Finding) []string {
	var out []string
	for _, text := range []string{f.Criterion, f.Condition, f.Cause, f.Effect, f.Recommendation, f.Counter} {
		for _, ref := range finding.NumbersIn(text) {
			figure := w.T("report.quoted", "Text", strings.ReplaceAll(text[ref.Start:ref.End], " ", "\u00a0"))
			if len(finding.MatchEvidence(ref, f.Evidence)) == 0 && !slices.Contains(out, figure) {
				out = append(out, figure)
			}
		}
	}
	return out
}
