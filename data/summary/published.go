package summary

import (
	"slices"
	"strings"

	"izpete/data/published"
	"izpete/data/tabulate"
)

// comparison is what was published of a question, beside the data; nil where
// nothing was.
func (b *builder) comparison(d *tabulate.Breakdown) *published.Comparison {
	if d.SomeHidden() {
		return nil // the verdict would tell what is hidden
	}
	i := slices.IndexFunc(b.Published, func(x published.Comparison) bool {
		return x.Table.ID == d.Table.ID && x.Question.ID == d.Question.ID && len(x.Rows) == len(d.Rows)
	})
	if i < 0 || len(b.Published[i].Claim.Texts) == 0 && len(b.Published[i].Claim.Gone) == 0 {
		return nil
	}
	return &b.Published[i]
}

// publishedWide is the share of a table's width that published figures take.
const publishedWide = 0.116

// publishedColumn puts what was published beside the shares. Rows are those of
// the table, in its order.
func (b *builder) publishedColumn(t *Table, x *published.Comparison, rows []tabulate.Row) {
	at := slices.IndexFunc(t.Columns, func(c Column) bool { return c.Span })
	t.Columns[0].Width -= publishedWide / 2
	t.Columns[at].Width -= publishedWide / 4
	t.Columns[at+1].Width -= publishedWide / 4
	t.Columns = slices.Insert(t.Columns, at, Column{Title: b.w.T("report.col.published"), Align: End, Width: publishedWide})
	for i, r := range rows {
		t.Rows[i] = slices.Insert(t.Rows[i], at, b.publishedCell(x.Rows[r.Option]))
	}
}

func (b *builder) publishedCell(r published.Row) Cell {
	switch r.Standing {
	case published.None:
		return b.none()
	case published.Unreadable:
		return Cell{Runs: []Run{{Text: b.user(r.Text), Look: Bad}}}
	}
	value := float64(r.Printed.Units)
	for range r.Printed.Decimals {
		value /= 10
	}
	return Cell{Runs: []Run{{Text: published.Percent(b.w, r.Printed), Look: look(r.Standing)}}, Kind: Percent, Number: value}
}

func look(s published.Standing) Look {
	if s == published.Agrees {
		return Good
	}
	return Bad
}

// publishedVerdict says in words how what was published stands to the data.
func (b *builder) publishedVerdict(d *tabulate.Breakdown, x *published.Comparison) {
	head := b.w.T("report.published")
	if x.Claim.Source != "" {
		head = b.w.T("report.published.source", "Source", b.user(x.Claim.Source))
	}
	if d.Whole != nil {
		head += " " + b.w.T("report.published.whole", "Base", baseline(b.w, x.Own))
	}
	role, tone := Note, Good
	if !x.Sound() {
		role, tone = Warning, Bad
	}
	runs := []Run{{Text: head + " "}}
	if brief := published.Brief(b.w, *x); brief != "" {
		runs = append(runs, Run{Text: strings.ReplaceAll(brief, " · ", ", ") + ".", Look: tone})
	}
	var more []string
	for _, r := range x.Rows {
		if r.Standing != published.None && r.Standing != published.Agrees {
			more = append(more, quoted(b.w, b.user(r.Label))+" — "+x.Verdict(b.w, r)+".")
		}
	}
	for _, g := range x.Claim.Gone {
		more = append(more, b.w.T("report.published.gone", "Option", b.user(g.Option), "Published", b.user(g.Text)))
	}
	for _, text := range []string{x.Together(b.w), x.Possible(b.w), x.Rounding(b.w)} {
		if text != "" && !(x.Sound() && text == x.Possible(b.w)) {
			more = append(more, text)
		}
	}
	if len(more) > 0 {
		runs = append(runs, Run{Text: " " + strings.Join(more, " ")})
	}
	b.say(role, runs...)
}
