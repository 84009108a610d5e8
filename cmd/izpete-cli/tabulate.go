package main

import (
	"context"
	"flag"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

type tabulation struct {
	Question questionJSON `json:"question"`
	Base     baseJSON     `json:"base"`
	Filter   []termJSON   `json:"filter"`
	Weights  *weightsJSON `json:"weights,omitempty"`   // where shares are weighted
	Hidden   int          `json:"threshold,omitempty"` // counts below it are hidden
	Columns  []string     `json:"columns,omitempty"`
	Rows     []rowJSON    `json:"rows"`
	Missing  missingJSON  `json:"missing"`
}

type baseJSON struct {
	Kind       tabulate.BaseKind `json:"kind"`
	N          int               `json:"n"`
	Population *int              `json:"population"`
}

type weightsJSON struct {
	Groups    []string `json:"groups"`
	Effect    float64  `json:"effect"`    // Kish's design effect within the base
	Effective float64  `json:"effective"` // number of respondents
	Missing   []string `json:"missing,omitempty"`
}

type termJSON struct {
	Question string   `json:"question"`
	Options  []string `json:"options"`
	How      string   `json:"how,omitempty"` // "all" or "none" of the options; any of them where absent
}

type rowJSON struct {
	Option     string            `json:"option"`
	Count      int               `json:"count"`
	Percent    *float64          `json:"percent"`
	Low        *float64          `json:"low"`
	High       *float64          `json:"high"`
	BoundLow   *float64          `json:"bound_low"`
	BoundHigh  *float64          `json:"bound_high"`
	Suppressed bool              `json:"suppressed"`
	Cells      []tabulateCellDoc `json:"cells,omitempty"`
}

type tabulateCellDoc struct {
	Count       int                 `json:"count"`
	Percent     *float64            `json:"percent"`
	N           int                 `json:"n"`
	Significant tabulate.Difference `json:"significant"`
	Suppressed  bool                `json:"suppressed,omitempty"`
}

type missingJSON struct {
	NotAsked int `json:"not_asked"`
	NoAnswer int `json:"no_answer"`
	// Hidden says that neither is told: one of them is small.
	Hidden bool `json:"hidden,omitempty"`
}

func (p *program) tabulate(ctx context.Context, args []string) error {
	var question, by, sheet, base string
	var where, weights list
	invited, threshold := -1, -1
	rest, err := p.parse(args, 1, 1, func(fs *flag.FlagSet) {
		fs.StringVar(&question, "question", "", "")
		fs.StringVar(&by, "by", "", "")
		fs.Var(&where, "where", "")
		fs.StringVar(&sheet, "sheet", "", "")
		fs.IntVar(&invited, "invited", -1, "")
		fs.StringVar(&p.recipe, "recipe", "", "")
		fs.StringVar(&base, "base", "", "")
		fs.IntVar(&threshold, "threshold", -1, "")
		fs.Var(&weights, "weight", "")
	})
	if err != nil {
		return err
	}
	if question == "" || base != "" && !slices.Contains(tabulate.BaseKinds, tabulate.BaseKind(base)) || threshold < -1 || threshold == 1 {
		return errUsage
	}
	data, err := p.tables(ctx, rest[0], sheet)
	if err != nil {
		return err
	}
	tables := data.tables
	t, q, err := findQuestion(tables, question, filepath.Base(rest[0]))
	if err != nil {
		return err
	}
	if invited >= 0 {
		if invited < t.Len() {
			return survey.Problem("invited-too-few", survey.Place{File: t.Source.File, Sheet: t.Sheet}, nil).With("Invited", invited).With("N", t.Len())
		}
		own := *t
		own.Population, t = invited, &own
	}
	method, err := data.by(t, base, threshold, weights)
	if err != nil {
		return err
	}
	var f tabulate.Filter
	for _, text := range where {
		term, err := parseTerm(t, text)
		if err != nil {
			return err
		}
		f = append(f, term)
	}
	doc := tabulation{Filter: []termJSON{}}
	countable := tabulate.Countable(q)
	var xs []*tabulate.Cross
	b := method.Of(t, countable, f)
	if banner, ok := data.banner(t, by); ok && t.Question(by) == nil {
		xs = method.Banner(banner, t, countable, f)
	} else if by != "" {
		byQ := t.Question(by)
		if byQ == nil {
			return survey.Problem("no-question", survey.Place{File: t.Source.File, Sheet: t.Sheet}, nil).With("Question", by)
		}
		xs = append(xs, method.Cross(t, countable, tabulate.Countable(byQ), f))
	}
	for _, x := range xs {
		for _, c := range x.Columns {
			doc.Columns = append(doc.Columns, columnName(x, c, len(xs) > 1))
		}
	}
	if i := slices.IndexFunc(xs, func(x *tabulate.Cross) bool { return x.Base.Hidden }); i >= 0 {
		b = xs[i].Breakdown
	}
	doc.fill(b, xs)
	doc.Question = asJSON(q)
	if p.json {
		return p.print(doc)
	}
	return p.showTabulation(doc, b)
}

// columnName is the option that a column stands for; among several questions
// with the question it is an answer to.
func columnName(x *tabulate.Cross, option int, several bool) string {
	if label := x.By.Options[option].Label; !several {
		return label
	}
	return x.By.Text + ": " + x.By.Options[option].Label
}

func (d *tabulation) fill(b *tabulate.Breakdown, xs []*tabulate.Cross) {
	// A row that any of the cross-tabs hides is hidden everywhere.
	hidden := map[int]bool{}
	for _, x := range xs {
		for i, r := range x.Rows {
			hidden[i] = hidden[i] || r.Hidden
		}
	}
	d.Hidden = b.Threshold
	if b.Weighted != nil {
		w := b.Weighted
		d.Weights = &weightsJSON{Groups: w.Weights.Margins, Effect: w.Effect, Effective: w.Effective, Missing: w.Weights.Missing}
	}
	d.Base = baseJSON{Kind: b.Base.Kind, N: b.Base.N}
	if b.Base.Population > 0 {
		d.Base.Population = &b.Base.Population
	}
	d.Missing = missingJSON{NotAsked: b.NotAsked, NoAnswer: b.NoAnswer, Hidden: b.SilentHidden}
	for _, term := range b.Filter {
		for _, q := range b.Table.Questions {
			if q.ID == term.Question {
				j := termJSON{Question: q.ID, How: string(term.How)}
				for _, o := range term.Options {
					j.Options = append(j.Options, q.Options[o].Label)
				}
				d.Filter = append(d.Filter, j)
			}
		}
	}
	d.Rows = []rowJSON{}
	for _, r := range b.Sorted() {
		j := rowJSON{Option: r.Label, Count: r.Count, Suppressed: r.Hidden || hidden[r.Option]}
		if j.Suppressed {
			r = tabulate.Row{Option: r.Option, Hidden: true}
			j.Count = 0
		}
		if b.Base.N > 0 && !r.Outside && !r.Hidden {
			j.Percent = &r.Percent
		}
		if r.HasInterval {
			j.Low, j.High = &r.Low, &r.High
		}
		if r.HasBounds {
			j.BoundLow, j.BoundHigh = &r.BoundLow, &r.BoundHigh
		}
		for _, x := range xs {
			for _, c := range x.Cells[r.Option] {
				cell := tabulateCellDoc{Count: c.Count, N: c.N, Significant: c.Differs, Suppressed: c.Hidden}
				if c.N > 0 && !c.Hidden {
					cell.Percent = &c.Percent
				}
				j.Cells = append(j.Cells, cell)
			}
		}
		d.Rows = append(d.Rows, j)
	}
}

func (p *program) showTabulation(d tabulation, b *tabulate.Breakdown) error {
	w := p.words()
	fmt.Fprintf(p.out, "%s · %s\n", d.Question.ID, d.Question.Text)
	units := w.N("unit."+string(b.Table.Unit), d.Base.N)
	switch {
	case b.Base.Hidden:
		units = w.T("method.hidden")
	case b.Base.Kind == tabulate.BaseMentions:
		units = w.N("method.mentions", d.Base.N)
	}
	fmt.Fprintln(p.out, w.T("cli.base."+string(d.Base.Kind), "N", units))
	if marks := summary.MethodMarks(w, b); len(marks) > 0 {
		fmt.Fprintln(p.out, strings.Join(marks, ", "))
	}
	if d.Base.Population != nil {
		fmt.Fprintln(p.out, w.T("cli.invited", "N", w.Int(*d.Base.Population)))
	}
	for _, f := range d.Filter {
		fmt.Fprintf(p.out, "%s = %s\n", f.Question, summary.Asked(w, tabulate.How(f.How), f.Options))
	}
	tw := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(tw, "\n%s\t%s\t%s\t%s\t%s", w.T("cli.option"), w.T("cli.count"), w.T("cli.share"), w.T("cli.interval"), w.T("cli.bounds"))
	for _, c := range d.Columns {
		fmt.Fprintf(tw, "\t%s", shorten(c, 24))
	}
	fmt.Fprintln(tw)
	for _, r := range d.Rows {
		// Counts alone where the base is too small for a percentage.
		share, interval, bounds := "", "", ""
		if r.Percent != nil && d.Base.N >= tabulate.CountsOnly {
			share = w.Percent(*r.Percent, 1)
			if r.Low != nil {
				interval = w.PercentRange(*r.Low, *r.High, 1)
			}
			if r.BoundLow != nil {
				bounds = w.PercentRange(*r.BoundLow, *r.BoundHigh, 1)
			}
		}
		count := strconv.Itoa(r.Count)
		if r.Suppressed {
			count = w.T("method.hidden")
		}
		fmt.Fprintf(tw, "%s\t%s\t%s\t%s\t%s", shorten(r.Option, 60), count, share, interval, bounds)
		for _, c := range r.Cells {
			s := fmt.Sprintf("%d / %d", c.Count, c.N)
			if c.Suppressed {
				s = w.T("method.hidden")
			}
			if c.Percent != nil && c.N >= tabulate.CountsOnly {
				s = w.Percent(*c.Percent, 0) + " (" + s + ")"
			}
			switch c.Significant {
			case tabulate.Higher:
				s += " +"
			case tabulate.Lower:
				s += " −"
			}
			fmt.Fprintf(tw, "\t%s", s)
		}
		fmt.Fprintln(tw)
	}
	tw.Flush()
	if d.Base.N < tabulate.Careful && !b.Base.Hidden {
		fmt.Fprintln(p.out, w.T("cli.small-base"))
	}
	if b.Base.Hidden {
		fmt.Fprintln(p.out, w.T("figures.hidden.all"))
		return nil
	}
	if d.Missing.Hidden {
		fmt.Fprintln(p.out, w.T("cli.missing.hidden"))
	} else {
		fmt.Fprintln(p.out, w.T("cli.missing", "NotAsked", w.Int(d.Missing.NotAsked), "NoAnswer", w.Int(d.Missing.NoAnswer)))
	}
	return nil
}

func isCase(path string) bool { return strings.EqualFold(filepath.Ext(path), ".izpete") }

func findQuestion(tables []*survey.Table, name, file string) (*survey.Table, *survey.Question, error) {
	for _, t := range tables {
		if q := t.Question(name); q != nil {
			return t, q, nil
		}
	}
	return nil, nil, survey.Problem("no-question", survey.Place{File: file}, nil).With("Question", name)
}

// parseTerm reads "Q=Option"; either side may itself hold an equals sign.
func parseTerm(t *survey.Table, text string) (tabulate.Term, error) {
	at := survey.Place{File: t.Source.File, Sheet: t.Sheet}
	known := ""
	for i := range text {
		if text[i] != '=' {
			continue
		}
		q := t.Question(strings.TrimSpace(text[:i]))
		if q == nil || !q.Charted() {
			continue
		}
		known = q.Text
		if o := q.Option(text[i+1:]); o >= 0 {
			return tabulate.Term{Table: t.ID, Question: q.ID, Options: []int{o}}, nil
		}
	}
	if known != "" {
		return tabulate.Term{}, survey.Problem("no-option", at, nil).With("Question", known).With("Option", text)
	}
	return tabulate.Term{}, survey.Problem("no-question", at, nil).With("Question", text)
}
