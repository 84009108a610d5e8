package summary

import (
	"strings"
	"time"

	"izpete/data/stats"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// NonResponse is what is known of those who kept silent: who answered of those
// invited, and how the late answers differ from the early ones.
type NonResponse struct {
	Table     *survey.Table
	Invited   *tabulate.NonResponse
	Early     *tabulate.EarlyLate // nil when nothing says when they answered
	Threshold int                 // counts below it are not told; 0 tells all
}

// nonResponse shows, for each table with a list of the invited, who answered.
func (b *builder) nonResponse() {
	for _, n := range b.NonResponse {
		b.heading(b.w.T("report.silent"))
		b.say(Base, Run{Text: b.w.T("report.silent.base", "Sheet", n.Table.Sheet,
			"Responded", b.w.Int(n.Invited.Responded), "Invited", b.w.Int(n.Invited.Invited)) + " " +
			b.w.T("figures.rate", "Name", "RR1", "Rate", b.w.Percent(100*n.Invited.Rates.RR1, 1)) + ". " +
			b.w.T("figures.rate", "Name", "RR2", "Rate", b.w.Percent(100*n.Invited.Rates.RR2, 1)) + "."})
		b.text(Note, "report.silent.rates")
		if k := len(n.Invited.Strangers); k > 0 {
			b.say(Note, Run{Text: b.w.N("report.silent.strangers", k)})
		}
		if k := len(n.Invited.Twice); k > 0 {
			b.say(Note, Run{Text: b.w.N("report.silent.twice", k)})
		}
		for _, c := range n.Invited.Columns {
			b.invitedBy(c, n)
		}
		b.early(n)
	}
}

// invitedBy is one property of the invited: how many of each kind answered, and
// whether the kinds differ.
func (b *builder) invitedBy(c tabulate.ResponseColumn, n NonResponse) {
	hidden, all := silentHidden(c, n.Threshold)
	if all {
		b.text(Note, "report.silent.hidden", "Title", c.Title)
		return
	}
	t := Table{
		Number: b.table(), Caption: b.w.T("report.silent.caption", "Title", c.Title, "Invited", b.w.Int(n.Invited.Invited)),
		Columns: []Column{
			{Title: c.Title, Align: Start, Width: 0.32},
			{Title: b.w.T("report.silent.invited"), Align: End, Width: 0.13},
			{Title: b.w.T("report.silent.answered"), Align: End, Width: 0.13},
			{Title: b.w.T("report.silent.rate"), Align: End, Width: 0.14},
			{Title: b.w.T("report.silent.of-invited"), Align: End, Width: 0.14},
			{Title: b.w.T("report.silent.of-answered"), Align: End, Width: 0.14},
		},
	}
	some := false
	for i, r := range c.Rows {
		row := []Cell{
			{Runs: []Run{{Text: r.Label}}},
			b.count(r.Invited),
			b.count(r.Responded),
			b.percent(r.Rate, r.Invited >= tabulate.CountsOnly),
			b.percent(r.OfInvited, true),
			b.percent(r.OfResponded, n.Invited.Responded >= tabulate.CountsOnly),
		}
		if hidden[i] {
			some = true
			row[2], row[3], row[5] = b.hidden(), b.hidden(), b.hidden()
		}
		t.Rows = append(t.Rows, row)
	}
	b.add(t)
	if !some {
		b.say(Note, Run{Text: b.w.T("report.silent.test", "Test", b.test(c.Test), "Spread", b.w.Decimal(c.Spread, 2))})
	}
}

// silentHidden says which kinds' numbers must not be told, so that none below the
// threshold can be computed, or that none may. How many were invited is known.
func silentHidden(c tabulate.ResponseColumn, threshold int) (rows []bool, all bool) {
	rows = make([]bool, len(c.Rows))
	if threshold == 0 {
		return rows, false
	}
	var cells [][]int
	for _, r := range c.Rows {
		cells = append(cells, []int{r.Responded, r.Invited - r.Responded})
	}
	s := stats.Suppress(stats.Add(cells), stats.Disclosure{Threshold: threshold})
	if s.Withheld || s.Total || s.Columns[0] || s.Columns[1] {
		return rows, true
	}
	for i := range rows {
		// A margin that should be hidden is one that was told beforehand.
		if s.Rows[i] {
			return rows, true
		}
		rows[i] = s.Cells[i][0] || s.Cells[i][1]
	}
	return rows, false
}

// test says a test in words: which one and why, its p-value, and of how many it
// was one.
func (b *builder) test(t stats.Test) string {
	why := b.w.T("figures.why."+string(t.Why), "Least", t.Least)
	if !t.Made() {
		return b.w.T("figures.test.none") + ": " + why
	}
	s := b.w.T("figures.test."+string(t.Method)) + " (" + why + "): " + b.w.P(t.Adjusted)
	if t.Family > 1 {
		s += ", " + b.w.T("figures.correction."+string(t.Correction)) + ", " + b.w.N("figures.family", t.Family)
	}
	return s
}

// early says whether those who answered late answered otherwise.
func (b *builder) early(n NonResponse) {
	e := n.Early
	if e == nil {
		return
	}
	last := e.Last
	if day, err := time.Parse("2006-01-02", e.Last); err == nil {
		last = b.w.Date(day)
	}
	say := b.w.T("report.silent.early", "Last", last, "Early", b.w.Int(e.Early), "Late", b.w.Int(e.Late)) + " "
	if n.Threshold > 0 {
		// Beside the bars of the dates it would tell how many answered within a part of one.
		say = b.w.T("report.silent.early.hidden") + " "
	}
	var differ []string
	for _, t := range e.Tests {
		if !t.Test.Made() || t.Test.Adjusted >= tabulate.Level {
			continue
		}
		what := quoted(b.w, b.user(t.Question.Text))
		if t.Option >= 0 {
			what += " (" + b.user(t.Question.Options[t.Option].Label) + ")"
		}
		differ = append(differ, what+" — "+b.test(t.Test))
	}
	switch {
	case e.Family == 0:
		say += b.w.T("report.silent.early.untested")
	case len(differ) == 0:
		say += b.w.N("report.silent.early.same", e.Family, "P", b.w.P(e.Tests[0].Test.Adjusted))
	default:
		say += b.w.N("report.silent.early.differ", e.Family, "Differ", strings.Join(differ, "; "))
	}
	b.say(Body, Run{Text: say})
}
