package main

import (
	"context"
	"flag"
	"fmt"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"izpete/data/survey"
	"izpete/data/tabulate"
)

type tabulation struct {
	Question questionJSON `json:"question"`
	Base     baseJSON     `json:"base"`
	Filter   []termJSON   `json:"filter"`
	Columns  []string     `json:"columns,omitempty"`
	Rows     []rowJSON    `json:"rows"`
	Missing  missingJSON  `json:"missing"`
}

type baseJSON struct {
	Kind       tabulate.BaseKind `json:"kind"`
	N          int               `json:"n"`
	Population *int              `json:"population"`
}

type termJSON struct {
	Question string   `json:"question"`
	Options  []string `json:"options"`
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
}

type missingJSON struct {
	NotAsked int `json:"not_asked"`
	NoAnswer int `json:"no_answer"`
}

func (p *program) tabulate(ctx context.Context, args []string) error {
	var question, by, sheet, base string
	var where list
	invited := -1
	rest, err := p.parse(args, 1, 1, func(fs *flag.FlagSet) {
		fs.StringVar(&question, "question", "", "")
		fs.StringVar(&by, "by", "", "")
		fs.Var(&where, "where", "")
		fs.StringVar(&sheet, "sheet", "", "")
		fs.IntVar(&invited, "invited", -1, "")
		fs.StringVar(&p.recipe, "recipe", "", "")
		fs.StringVar(&base, "base", string(tabulate.BaseAnswered), "")
	})
	if err != nil {
		return err
	}
	kind := tabulate.BaseKind(base)
	if question == "" || kind != tabulate.BaseAnswered && kind != tabulate.BaseAsked && kind != tabulate.BaseRespondents {
		return errUsage
	}
	tables, err := p.tables(ctx, rest[0], sheet)
	if err != nil {
		return err
	}
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
	var x *tabulate.Cross
	b := tabulate.Of(t, countable, f, kind)
	if by != "" {
		byQ := t.Question(by)
		if byQ == nil {
			return survey.Problem("no-question", survey.Place{File: t.Source.File, Sheet: t.Sheet}, nil).With("Question", by)
		}
		x = tabulate.CrossOf(t, countable, tabulate.Countable(byQ), f, kind)
		for _, c := range x.Columns {
			doc.Columns = append(doc.Columns, x.By.Options[c].Label)
		}
	}
	doc.fill(b, x)
	doc.Question = asJSON(q)
	if p.json {
		return p.print(doc)
	}
	return p.showTabulation(doc, b)
}

func (d *tabulation) fill(b *tabulate.Breakdown, x *tabulate.Cross) {
	d.Base = baseJSON{Kind: b.Base.Kind, N: b.Base.N}
	if b.Base.Population > 0 {
		d.Base.Population = &b.Base.Population
	}
	d.Missing = missingJSON{NotAsked: b.NotAsked, NoAnswer: b.NoAnswer}
	for _, term := range b.Filter {
		for _, q := range b.Table.Questions {
			if q.ID == term.Question {
				j := termJSON{Question: q.ID}
				for _, o := range term.Options {
					j.Options = append(j.Options, q.Options[o].Label)
				}
				d.Filter = append(d.Filter, j)
			}
		}
	}
	d.Rows = []rowJSON{}
	for _, r := range b.Sorted() {
		j := rowJSON{Option: r.Label, Count: r.Count}
		if r.HasInterval {
			j.Percent, j.Low, j.High = &r.Percent, &r.Low, &r.High
		}
		if r.HasBounds {
			j.BoundLow, j.BoundHigh = &r.BoundLow, &r.BoundHigh
		}
		if x != nil {
			for _, c := range x.Cells[r.Option] {
				cell := tabulateCellDoc{Count: c.Count, N: c.N, Significant: c.Differs}
				if c.N > 0 {
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
	fmt.Fprintln(p.out, w.T("cli.base."+string(d.Base.Kind), "N", w.N("unit."+string(b.Table.Unit), d.Base.N)))
	if d.Base.Population != nil {
		fmt.Fprintln(p.out, w.T("cli.invited", "N", w.Int(*d.Base.Population)))
	}
	for _, f := range d.Filter {
		fmt.Fprintf(p.out, "%s = %s\n", f.Question, strings.Join(f.Options, " | "))
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
			share, interval = w.Percent(*r.Percent, 1), w.PercentRange(*r.Low, *r.High, 1)
			if r.BoundLow != nil {
				bounds = w.PercentRange(*r.BoundLow, *r.BoundHigh, 1)
			}
		}
		fmt.Fprintf(tw, "%s\t%d\t%s\t%s\t%s", shorten(r.Option, 60), r.Count, share, interval, bounds)
		for _, c := range r.Cells {
			s := fmt.Sprintf("%d / %d", c.Count, c.N)
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
	if d.Base.N < tabulate.Careful {
		fmt.Fprintln(p.out, w.T("cli.small-base"))
	}
	fmt.Fprintln(p.out, w.T("cli.missing", "NotAsked", w.Int(d.Missing.NotAsked), "NoAnswer", w.Int(d.Missing.NoAnswer)))
	return nil
}

// tables reads the tables of a workbook or of a case.
func (p *program) tables(ctx context.Context, path, sheet string) ([]*survey.Table, error) {
	if !isCase(path) {
		s, err := p.read(ctx, path, sheet)
		if err != nil {
			return nil, err
		}
		if len(s.Tables) == 0 {
			return nil, survey.Problem("no-answers", survey.Place{File: s.Source.File}, nil)
		}
		return s.Tables, nil
	}
	ws := p.workspace()
	if err := ws.Open(ctx, path, true); err != nil {
		return nil, err
	}
	defer ws.Close()
	tables := ws.Tables()
	if sheet == "" {
		return tables, nil
	}
	for _, t := range tables {
		if t.Sheet == sheet {
			return []*survey.Table{t}, nil
		}
	}
	return nil, survey.Problem("no-sheet", survey.Place{File: filepath.Base(path), Sheet: sheet}, nil)
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
