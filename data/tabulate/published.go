package tabulate

import (
	"izpete/data/stats"
	"izpete/data/survey"
)

// Published is a percentage that was published for an option, as it was printed:
// "53", "53,0 %". Trailing zeros count.
type Published struct {
	Option int    // index into Question.Options; −1 when the workbook has none such
	Label  string // as published
	Text   string
}

// Checked sets the published figures of a question beside the workbook's own.
type Checked struct {
	Breakdown *Breakdown
	Form      stats.Form
	Rows      []CheckedRow
	// Fits tells whether all figures together can come from N, the breakdown's
	// base, rounded half away from zero.
	Fits  bool
	N     int
	Bases []int        // up to the limit, that fit all figures together
	Rules []stats.Rule // of rounding under which all figures can come from N
	// RestLow and RestHigh say how many of N the figures leave, when only some
	// options of a single choice were published.
	RestLow, RestHigh int
}

// CheckedRow is one published figure.
type CheckedRow struct {
	Published
	Figure   stats.Printed
	Counts   []int // that it can stand for at N; none when it is impossible
	Possible bool  // Counts is not empty
	// Own is the workbook's share, printed with as many decimals, and Count what
	// it stands on, when HasOwn; Agrees tells whether it is the published one.
	Own    stats.Printed
	Count  int
	HasOwn bool
	Agrees bool
}

// CheckPublished sets published figures beside a breakdown and asks whether they
// can come from its base, alone and together, and which bases up to a limit fit
// all of them. Figures with fewer decimals than others stand as they are. The
// error has the code "not-a-percentage" and names the text.
func CheckPublished(b *Breakdown, published []Published, form stats.Form, limit int) (*Checked, error) {
	c := &Checked{Breakdown: b, Form: form, N: b.Base.N}
	var ps []stats.Printed
	for _, p := range published {
		figure, err := stats.ParsePrinted(p.Text)
		if err != nil {
			return nil, survey.Problem("not-a-percentage", survey.Place{}, err).With("Text", p.Text)
		}
		ps = append(ps, figure)
		row := CheckedRow{Published: p, Figure: figure, Counts: stats.Counts(figure, c.N)}
		row.Possible = len(row.Counts) > 0
		if p.Option >= 0 && p.Option < len(b.Rows) && c.N > 0 && !b.Rows[p.Option].Outside && !b.Rows[p.Option].Hidden {
			row.Count, row.HasOwn = b.Rows[p.Option].Count, true
			row.Own = stats.Round(row.Count, c.N, figure.Decimals)
			row.Agrees = row.Own == figure
		}
		c.Rows = append(c.Rows, row)
	}
	if c.N > 0 {
		s := stats.Solve(ps, c.N, stats.HalfAway, form)
		c.Fits, c.RestLow, c.RestHigh = s.Fits, s.RestLow, s.RestHigh
		if s.Fits {
			for i := range c.Rows {
				c.Rows[i].Counts = s.Counts[i]
			}
		}
		c.Rules = stats.RulesFor(ps, c.N, form)
	}
	c.Bases = stats.BasesBy(ps, limit, stats.HalfAway, form)
	return c, nil
}
