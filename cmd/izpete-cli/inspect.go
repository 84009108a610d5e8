package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/workbook"
	"izpete/data/workspace"
)

type inspection struct {
	File   string             `json:"file"`
	SHA256 string             `json:"sha256"`
	Sheets []survey.SheetInfo `json:"sheets"`
	Survey *surveyJSON        `json:"survey"`
	// Tables holds every sheet of answers; Survey is the one asked for or the
	// first.
	Tables []*surveyJSON `json:"tables"`
	Notes  []noteJSON    `json:"notes"`
	Steps  []stepJSON    `json:"steps,omitempty"` // of the recipe
}

type surveyJSON struct {
	Sheet       string           `json:"sheet"`
	Unit        survey.Unit      `json:"unit"`
	HeaderRows  []int            `json:"header_rows"`
	Respondents int              `json:"respondents"`
	Population  *int             `json:"population"`
	LeftOut     []survey.LeftOut `json:"left_out"`
	Questions   []questionJSON   `json:"questions"`
}

type questionJSON struct {
	ID        string        `json:"id"`
	Text      string        `json:"text"`
	Kind      survey.Kind   `json:"kind"`
	Columns   []string      `json:"columns"`
	Sheet     string        `json:"sheet,omitempty"` // where it is not the table's own
	Twin      string        `json:"other,omitempty"`
	Layout    survey.Layout `json:"layout"`
	Delimiter string        `json:"delimiter"`
	Options   []string      `json:"options"`
	Answered  int           `json:"answered"`
	NotAsked  int           `json:"not_asked"`
	NoAnswer  int           `json:"no_answer"`
}

type noteJSON struct {
	Code    string `json:"code"`
	Sheet   string `json:"sheet"`
	Cell    string `json:"cell"`
	Message string `json:"message"`
}

// read opens a workbook and recognises what it holds.
func (p *program) read(ctx context.Context, path, sheet string) (*survey.Survey, error) {
	s, _, err := p.apply(ctx, path, sheet)
	return s, err
}

// apply is read with what became of the steps of the recipe.
func (p *program) apply(ctx context.Context, path, sheet string) (*survey.Survey, []stepJSON, error) {
	steps, err := p.steps()
	if err != nil {
		return nil, nil, err
	}
	b, err := workbook.Open(ctx, path, nil)
	if err != nil {
		return nil, nil, err
	}
	if sheet != "" && !hasSheet(b, sheet) {
		return nil, nil, survey.Problem("no-sheet", survey.Place{File: b.File, Sheet: sheet}, nil)
	}
	s, outcomes, err := intake.Apply(ctx, b, intake.Options{Sheet: sheet, Steps: steps})
	var all []stepJSON
	for i, o := range outcomes {
		all = append(all, stepJSON{steps[i], workspace.StepText(p.words(), steps[i]), o.Applied, o.Reason, o.Respondents})
	}
	return s, all, err
}

func hasSheet(b *workbook.Book, name string) bool {
	for _, s := range b.Sheets {
		if s.Name == name {
			return true
		}
	}
	return false
}

func (p *program) inspect(ctx context.Context, args []string) error {
	var sheet string
	rest, err := p.parse(args, 1, 1, func(fs *flag.FlagSet) {
		fs.StringVar(&sheet, "sheet", "", "")
		fs.StringVar(&p.recipe, "recipe", "", "")
	})
	if err != nil {
		return err
	}
	s, steps, err := p.apply(ctx, rest[0], sheet)
	if err != nil {
		return err
	}
	in := inspection{File: s.Source.File, SHA256: s.Source.SHA256, Sheets: s.Sheets, Tables: []*surveyJSON{}, Notes: []noteJSON{}, Steps: steps}
	for _, t := range s.Tables {
		in.Tables = append(in.Tables, tableJSON(t))
	}
	if len(in.Tables) > 0 {
		in.Survey = in.Tables[0]
	}
	for _, n := range s.Notes {
		in.Notes = append(in.Notes, noteJSON{Code: n.Code, Sheet: n.Place.Sheet, Cell: n.Place.Cell, Message: p.words().Note(n)})
	}
	if p.json {
		return p.print(in)
	}
	return p.showInspection(in)
}

func tableJSON(t *survey.Table) *surveyJSON {
	s := &surveyJSON{
		Sheet: t.Sheet, Unit: t.Unit, HeaderRows: t.HeaderRows, Respondents: t.Len(),
		LeftOut: t.LeftOut, Questions: []questionJSON{},
	}
	if t.Population > 0 {
		s.Population = &t.Population
	}
	if s.LeftOut == nil {
		s.LeftOut = []survey.LeftOut{}
	}
	for _, q := range t.Questions {
		s.Questions = append(s.Questions, asJSON(q))
	}
	return s
}

func asJSON(q *survey.Question) questionJSON {
	asked, answered := q.Asked.Count(), q.Answered.Count()
	j := questionJSON{
		ID: q.ID, Text: q.Text, Kind: q.Kind, Columns: q.Columns, Sheet: q.Sheet, Twin: q.Twin, Layout: q.Layout, Delimiter: q.Delimiter,
		Options: []string{}, Answered: answered, NotAsked: q.Asked.Len() - asked, NoAnswer: asked - answered,
	}
	for _, o := range q.Options {
		j.Options = append(j.Options, o.Label)
	}
	return j
}

func (p *program) showInspection(in inspection) error {
	w := p.words()
	fmt.Fprintf(p.out, "%s  sha256 %s\n\n", in.File, in.SHA256)
	tw := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
	for _, s := range in.Sheets {
		hidden := ""
		if s.Hidden {
			hidden = w.T("cli.hidden")
		}
		fmt.Fprintf(tw, "%s\t%s\t%d × %d\t%s\n", s.Name, w.T("role."+string(s.Role)), s.Rows, s.Columns, hidden)
	}
	tw.Flush()
	for _, t := range in.Tables {
		fmt.Fprintf(p.out, "\n%s · %s · %s %s\n", t.Sheet, w.N("unit."+string(t.Unit), t.Respondents), w.T("cli.header-rows"), strings.Trim(fmt.Sprint(t.HeaderRows), "[]"))
		for _, q := range t.Questions {
			fmt.Fprintf(tw, "  %s\t%s\t%s\t%s\t%s\n", q.ID, w.T("kind."+string(q.Kind)), placed(q.Sheet, columns(q.Columns)), w.T("cli.answered", "N", w.Int(q.Answered)), shorten(q.Text, 60))
		}
		tw.Flush()
	}
	for i, st := range in.Steps {
		if i == 0 {
			fmt.Fprintln(p.out)
		}
		if st.Applied {
			fmt.Fprintf(p.out, "%d. %s; %s\n", i+1, st.Text, w.N("step.effect", st.Respondents))
		}
	}
	for i, n := range in.Notes {
		if i == 0 {
			fmt.Fprintln(p.out)
		}
		fmt.Fprintf(p.out, "%s: %s\n", n.Code, n.Message)
	}
	return nil
}

// columns writes J–M for neighbours.
func columns(letters []string) string {
	if len(letters) < 2 {
		return strings.Join(letters, "")
	}
	return letters[0] + "–" + letters[len(letters)-1]
}

// placed puts a further sheet before the columns that stand on it.
func placed(sheet, columns string) string {
	if sheet == "" {
		return columns
	}
	return sheet + "!" + columns
}

func shorten(s string, limit int) string {
	s = survey.Fold(s)
	if r := []rune(s); len(r) > limit {
		return string(r[:limit-1]) + "…"
	}
	return s
}

type cellJSON struct {
	Sheet string `json:"sheet"`
	Cell  string `json:"cell"`
	Type  string `json:"type"`
	Value any    `json:"value"`
}

func (p *program) cells(ctx context.Context, args []string) error {
	var sheet string
	rest, err := p.parse(args, 1, 1, func(fs *flag.FlagSet) { fs.StringVar(&sheet, "sheet", "", "") })
	if err != nil {
		return err
	}
	b, err := workbook.Open(ctx, rest[0], nil)
	if err != nil {
		return err
	}
	if sheet != "" && !hasSheet(b, sheet) {
		return survey.Problem("no-sheet", survey.Place{File: b.File, Sheet: sheet}, nil)
	}
	for _, s := range b.Sheets {
		if sheet != "" && s.Name != sheet {
			continue
		}
		for at, c := range s.Each() {
			j := cellJSON{Sheet: s.Name, Cell: workbook.CellName(at.Row, at.Col), Type: c.Type.String(), Value: value(c)}
			if !p.json {
				fmt.Fprintf(p.out, "%s!%s\t%s\t%v\n", j.Sheet, j.Cell, j.Type, j.Value)
			} else if err := p.print(j); err != nil {
				return err
			}
		}
	}
	return nil
}

// value is a cell as JSON has it. A time of day has no day of its own.
func value(c workbook.Cell) any {
	switch c.Type {
	case workbook.Number:
		return json.Number(number(c))
	case workbook.Bool:
		return c.Number != 0
	case workbook.Date:
		if c.Time.Before(time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)) {
			return c.Time.Format("15:04:05.999999")
		}
		return c.Time.Format("2006-01-02T15:04:05.999999")
	}
	return c.Text
}

func number(c workbook.Cell) string {
	raw, err := json.Marshal(c.Number)
	if err != nil { // NaN and infinity have no JSON form
		return "null"
	}
	return string(raw)
}
