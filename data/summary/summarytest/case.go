// Package summarytest makes a case for the tests of summaries and of what
// writes them: an invented survey of 83 institutions out of 119.
package summarytest

import (
	"fmt"
	"strings"
	"time"

	"izpete/data/finding"
	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// Made is when the summaries of the tests are made.
var Made = time.Date(2026, 11, 23, 9, 41, 0, 0, time.UTC)

// Option is an option and how many of those who answered ticked it.
type Option struct {
	Label string
	Count int
}

// Question puts a question into a table: the first answered respondents of it
// were asked and answered, the rest were not asked.
func Question(t *survey.Table, id, text string, kind survey.Kind, answered int, options ...Option) *survey.Question {
	n := t.Len()
	q := &survey.Question{ID: id, Text: text, Kind: kind, Asked: survey.NewSet(n), Answered: survey.NewSet(n)}
	for i := range answered {
		q.Asked.Add(i)
		q.Answered.Add(i)
	}
	next := 0
	for _, o := range options {
		label, missing := strings.CutPrefix(o.Label, "?")
		column := string(rune('C' + len(t.Questions)*6 + len(q.Options)))
		if len(t.Questions)*6+len(q.Options) > 22 {
			column = "A" + string(rune('A'+len(q.Options)))
		}
		if kind == survey.KindMultiple {
			q.Columns = append(q.Columns, column)
		} else {
			q.Columns = []string{"B"}
			column = ""
		}
		q.Options = append(q.Options, survey.Option{Label: label, Column: column, Missing: missing})
		picked := survey.NewSet(n)
		for i := range o.Count {
			if kind == survey.KindMultiple {
				picked.Add((i*7 + len(q.Options)) % answered)
			} else {
				picked.Add(next + i)
			}
		}
		next += o.Count
		q.Picked = append(q.Picked, picked)
	}
	t.Questions = append(t.Questions, q)
	return q
}

// Table is a table of respondents in the rows from 3 on.
func Table(id, file, sheet string, unit survey.Unit, n, population int, name string) *survey.Table {
	t := &survey.Table{
		ID: id, Sheet: sheet, Unit: unit, Population: population, HeaderRows: []int{1, 2},
		Source: survey.Source{File: file, SHA256: strings.Repeat("9f2c71ab", 7) + "55d004e1", Size: 48211},
	}
	for i := range n {
		t.Rows = append(t.Rows, i+3)
		t.Names = append(t.Names, fmt.Sprintf(name, i+1))
	}
	return t
}

// Input is a case with charts of every kind, two findings with evidence, one
// without, and notes.
func Input(l words.Lang) summary.Input {
	t := texts(l)
	w := words.For(l)
	table := Table("t1", t("aptauja.xlsx", "survey.xlsx"), t("Atbildes", "Answers"), survey.UnitInstitution, 83, 119, t("Iestāde %03d", "Institution %03d"))
	obstacles := Question(table, "q7", t("Šķēršļi MI ieviešanai", "Obstacles to introducing AI"), survey.KindMultiple, 83,
		Option{t("Finanšu trūkums", "Lack of finance"), 44}, Option{t("Drošības riski", "Security risks"), 44},
		Option{t("Vadlīniju trūkums", "Lack of guidelines"), 38}, Option{t("Neizpratne par juridiskajiem jautājumiem", "Unclear legal questions"), 32})
	needs := Question(table, "q8", t("Priekšnoteikumi MI izmantošanas paplašināšanai", "Prerequisites for a wider use of AI"), survey.KindMultiple, 83,
		Option{t("Nodarbināto prasmes", "Skills of employees"), 63}, Option{t("Datu un kiberdrošības pārvaldība", "Data and cybersecurity governance"), 68},
		Option{t("MI attīstības finansējums", "Funding for AI development"), 62}, Option{t("Izpratne par tiesiskajiem aspektiem", "Understanding of legal aspects"), 61},
		Option{t("Zināšanu apmaiņa", "Exchange of knowledge"), 61})
	use := Question(table, "q3", t("MI izmantošana", "Use of AI"), survey.KindSingle, 83,
		Option{t("Aktīvi izmanto MI risinājumus", "Actively uses AI solutions"), 14}, Option{t("Plāno izmantot", "Plans to use"), 18},
		Option{t("Nav skaidra plāna MI izmantošanai", "No clear plan for using AI"), 46}, Option{t("?Nav informācijas", "?No information"), 5})
	costs := Question(table, "q12", t("MI risinājuma ieviešanas izmaksas", "Cost of introducing the AI solution"), survey.KindScale, 17,
		Option{t("0–10 000 eiro", "EUR 0–10,000"), 8}, Option{t("100 000–250 000 eiro", "EUR 100,000–250,000"), 1},
		Option{t("Virs 250 000 eiro", "Over EUR 250,000"), 1}, Option{t("?Nav apzināts", "?Not known"), 7})
	few := Question(table, "q14", t("Vai MI risinājums ir novērtēts pēc ieviešanas?", "Was the AI solution evaluated after its introduction?"), survey.KindSingle, 6,
		Option{t("Jā", "Yes"), 2}, Option{t("Nē", "No"), 4})
	table.LeftOut = []survey.LeftOut{}
	documents := Table("t2", t("aptauja.xlsx", "survey.xlsx"), t("Plānošanas dokumenti", "Policy documents"), survey.UnitDocument, 41, 0, t("Dokuments %02d", "Document %02d"))
	strategy := Question(documents, "q1", t("Nozares politikas plānošanas dokumentos ir iekļauta informācija par MI risinājumiem", "Sector policy planning documents include information on AI solutions"), survey.KindSingle, 41,
		Option{t("Nē", "No"), 22}, Option{t("?Nav informācijas", "?No information"), 14}, Option{t("Jā", "Yes"), 5})

	in := summary.Input{
		Words: w, Title: t("MI gatavība valsts pārvaldē 2025", "AI readiness in public administration 2025"), Made: Made,
		Case: t("valsts-parvalde.izpete", "public-administration.izpete"), Tables: []*survey.Table{table, documents},
		Checks: map[string]finding.Check{},
	}
	for _, q := range []*survey.Question{use, obstacles, needs, costs, few} {
		in.Breakdowns = append(in.Breakdowns, tabulate.Of(table, q, nil, tabulate.BaseAnswered))
	}
	in.Breakdowns = append(in.Breakdowns, tabulate.Of(documents, strategy, nil, tabulate.BaseAnswered))

	evidence := func(id string, q *survey.Question, option, k, n int) finding.Evidence {
		at := table.Cells(q, option)
		return finding.Evidence{
			ID: id, Source: table.Source.SHA256, File: at.File, Sheet: at.Sheet, Cells: at.Cell, Unit: string(table.Unit),
			Question: q.ID, Text: q.Text, Option: q.Options[option].Label, Base: string(tabulate.BaseAnswered),
			Count: k, N: n, Invited: 119, Made: Made.AddDate(0, 0, -11), By: t("A. Bērziņa", "A. Berzina"),
		}
	}
	e1, e2, e3 := evidence("e1", costs, 3, 7, 17), evidence("e2", obstacles, 0, 43, 83), evidence("e3", needs, 0, 63, 83)
	e2.Filter = []finding.Term{{Question: "q3", Text: use.Text, Options: []string{use.Options[0].Label, use.Options[1].Label}}}
	in.Checks["e1"] = finding.Check{Evidence: e1, Standing: finding.Holds, Count: 7, N: 17}
	in.Checks["e2"] = finding.Check{Evidence: e2, Standing: finding.Changed, Count: 44, N: 83}
	in.Checks["e3"] = finding.Check{Evidence: e3, Standing: finding.Gone}
	in.Findings = []finding.Finding{
		{
			ID: "f3", Number: 3, Title: t("Nav apzināts MI finansējums", "Spending on AI is not known"),
			Criterion:      t("Iestādes plāno un uzskaita MI ieviešanas izmaksas.", "Institutions plan and record what introducing AI costs."),
			Condition:      t("41 % iestāžu izmaksas nav apzinātas (7 no 17).", "41% of the institutions do not know the cost (7 of 17)."),
			Cause:          t("Nav vienotas pieejas MI risinājumu uzskaitei.", "There is no common way of recording AI solutions."),
			Effect:         t("Ieguldījumus nevar salīdzināt ar rezultātiem.", "Spending cannot be compared with results."),
			Recommendation: t("Noteikt vienotu izmaksu un rezultātu uzskaiti.", "Set up a common record of costs and results."),
			Counter:        t("Atsevišķa uzskaite var prasīt vairāk, nekā dod.", "Separate accounts may cost more than they give."),
			Risk:           finding.RiskHigh, Status: finding.StatusReviewed, Author: t("A. Bērziņa", "A. Berzina"), Created: Made.AddDate(0, 0, -12),
			Evidence: []finding.Evidence{e1, e2},
		},
		{
			ID: "f5", Number: 5, Title: t("Nodarbināto prasmes ir biežs priekšnoteikums", "Skills of employees are a frequent prerequisite"),
			Criterion: t("Iestāde nodrošina nodarbinātajiem darbam vajadzīgās prasmes.", "An institution provides its employees with the skills they need."),
			Condition: t("Lielākā daļa iestāžu kā priekšnoteikumu norāda nodarbināto prasmes (63 no 83).", "Most institutions name skills of employees as a prerequisite (63 of 83)."),
			Status:    finding.StatusDraft, Created: Made, Author: t("J. Kalniņš", "J. Kalnins"),
			Evidence: []finding.Evidence{e3},
		},
		{ID: "f6", Number: 6, Status: finding.StatusDraft, Created: Made},
	}
	return in
}

// texts chooses between Latvian and English.
func texts(l words.Lang) func(lv, en string) string {
	return func(lv, en string) string {
		if l == words.English {
			return en
		}
		return lv
	}
}

// Document is the summary of Input.
func Document(l words.Lang) summary.Document { return summary.Build(Input(l)) }
