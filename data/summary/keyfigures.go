package summary

import (
	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// keyFigures says in sentences what stands out, each figure with its base.
func (b *builder) keyFigures() {
	b.opening(SectionSummary, "")
	for _, t := range b.Tables {
		b.say(Lead, Run{Text: b.coverage(t)})
	}
	if b.Filter != "" {
		b.text(Warning, "report.filtered", "Filter", b.user(b.Filter))
	}
	b.methodLines()
	for _, d := range b.Breakdowns {
		// What kind of respondents there are is no answer of theirs.
		if d.Question.Kind == survey.KindGroup {
			continue
		}
		b.say(Item, b.standsOut(d)...)
	}
	if len(b.Breakdowns) == 0 {
		b.text(Note, "report.no-breakdowns")
	}
	if len(b.Findings) == 0 {
		b.text(Note, "report.no-findings")
		return
	}
	b.say(Body, Run{Text: b.w.N("report.findings-count", len(b.Findings))})
	for _, f := range b.Findings {
		b.say(Item, Run{Text: finding.Label(f) + ". ", Look: Bold}, Run{Text: b.title(f)})
	}
}

// coverage says how many answered, and out of how many.
func (b *builder) coverage(t *survey.Table) string {
	u := unit(b.w, t.Unit)
	s := b.w.N("report.answers."+u, t.Len(), "File", t.Source.File, "Sheet", t.Sheet)
	if t.Population > 0 {
		s += " " + b.w.N("report.answers-invited."+u, t.Population,
			"Percent", b.w.Percent(100*float64(t.Len())/float64(t.Population), 1))
	}
	return s + "."
}

// standsOut names the most frequent answer of a question, or all of them when
// several are equally frequent.
func (b *builder) standsOut(d *tabulate.Breakdown) []Run {
	question := Run{Text: sentence(b.user(d.Question.Text)) + " ", Look: Bold}
	top := leading(d.Sorted())
	if d.Base.Hidden || len(top) == 0 && d.SomeHidden() {
		return []Run{question, {Text: b.w.T("method.hidden") + "."}}
	}
	if len(top) == 0 {
		return []Run{question, {Text: b.w.T("report.nothing-ticked") + " (n = " + b.w.Int(d.Base.N) + ")."}}
	}
	var labels []string
	for _, r := range top {
		labels = append(labels, quoted(b.w, b.user(r.Label)))
	}
	key := "report.leading-one"
	if len(top) > 1 {
		key = "report.leading-many"
	}
	return []Run{question, {Text: b.w.T(key, "Options", list(b.w, labels), "Figure", b.countOf(d, top[0]))}}
}

// countOf writes "44 no 83 iestādēm (53 %)", without the percentage where the
// base is too small for one.
func (b *builder) countOf(d *tabulate.Breakdown, r tabulate.Row) string {
	base := of(b.w, d.Table.Unit, d.Base.N)
	if d.Base.Kind == tabulate.BaseMentions {
		base = b.w.N("method.of-mentions", d.Base.N)
	}
	s := b.w.Int(r.Count) + " " + base
	if d.Base.N >= tabulate.CountsOnly {
		share := b.w.Percent(r.Percent, 0)
		if d.Weighted != nil {
			share = b.w.T("report.weighted-share", "Share", share)
		}
		s += " (" + share + ")"
	}
	return s
}
