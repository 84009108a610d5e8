package samplecase

import (
	"slices"
	"strings"

	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/workspace"
)

// figure is an option of a question, counted among all or, with by, among those
// who chose an option of another question.
type figure struct {
	sheet    int
	question string
	option   int
	by       *tabulate.Term
}

// draft is a finding of the sample: its texts are under "sample.finding.<id>.",
// where {{.A}} is the share of its first figure and {{.AOf}} the counts of that.
type draft struct {
	id      string
	area    string
	figures []figure
	quote   bool // an answer is quoted
	risk    finding.Risk
	status  finding.Status // after the review; "" stays a draft
}

// drafts are the findings in their order. Options stand in the order of the answers
// of the workbook, which is that of the published shares.
var drafts = []draft{
	{
		id: "strategy", area: "strategy", risk: finding.RiskHigh, status: finding.StatusCleared,
		figures: []figure{
			{documents, "q9", 0, nil},
			{documents, "q9", 1, nil},
			{documents, "q9", 2, nil},
			{institutions, "q3", 0, nil},
			{institutions, "q3", 2, &tabulate.Term{Question: "q17", Options: []int{3}}},
		},
	},
	{
		id: "guidelines", area: "regulation", risk: finding.RiskHigh, status: finding.StatusUnderReview, quote: true,
		figures: []figure{{institutions, "q10", 0, nil}, {institutions, "q10", 1, nil}, {institutions, "q7", 2, nil}},
	},
	{
		id: "costs", area: "budget", risk: finding.RiskMedium, status: finding.StatusReviewed, quote: true,
		figures: []figure{
			{institutions, "q12", 3, nil},
			{institutions, "q12", 0, nil},
			{institutions, "q7", 0, nil},
			{institutions, "q8", 2, nil},
		},
	},
	{
		id: "skills", area: "human-capital", risk: finding.RiskMedium, status: finding.StatusFinal, quote: true,
		figures: []figure{{institutions, "q13", 1, nil}, {institutions, "q8", 1, nil}},
	},
	{
		id: "security", area: "security", risk: finding.RiskHigh, status: finding.StatusUnderReview, quote: true,
		figures: []figure{{institutions, "q7", 1, nil}, {institutions, "q8", 0, nil}},
	},
	{ // one of its numbers rests on nothing yet, and the page says so
		id: "benefits", area: "projects", risk: finding.RiskMedium, quote: true,
		figures: []figure{{institutions, "q5", 0, nil}, {institutions, "q5", 3, nil}},
	},
	{id: "e-index", area: "digital-maturity", risk: finding.RiskLow}, // only begun: the survey did not ask about it
}

// texts are the fields that are written, in the order in which one writes them.
var texts = []finding.Field{
	finding.FieldCriterion, finding.FieldCondition, finding.FieldCause, finding.FieldEffect, finding.FieldRecommendation,
	finding.FieldCounter, finding.FieldTags,
}

// findings writes all findings; those under review are handed on.
func (m maker) findings() error {
	for _, d := range drafts {
		if err := m.write(d); err != nil {
			return err
		}
	}
	return nil
}

func (m maker) write(d draft) error {
	id, err := m.of.AddFinding(m.say("finding."+d.id+".title"), nil)
	if err != nil {
		return err
	}
	for _, f := range d.figures {
		if err := m.rest(id, f); err != nil {
			return err
		}
	}
	pairs, err := m.figures(id)
	if err != nil {
		return err
	}
	if d.quote {
		said, err := m.quote(id, m.say("quote."+d.id))
		if err != nil {
			return err
		}
		pairs = append(pairs, "Quote", said)
	}
	for _, f := range texts {
		key := "finding." + d.id + "." + string(f)
		if !m.words.Has("sample." + key) {
			continue // not written yet
		}
		if err := m.of.Edit(id, f, m.say(key, pairs...)); err != nil {
			return err
		}
	}
	status := finding.StatusDraft
	if d.status != "" {
		status = finding.StatusUnderReview
	}
	for _, chosen := range []struct {
		field finding.Field
		value string
	}{{finding.FieldArea, d.area}, {finding.FieldRisk, string(d.risk)}, {finding.FieldStatus, string(status)}} {
		if err := m.of.Edit(id, chosen.field, chosen.value); err != nil {
			return err
		}
	}
	return nil
}

// rest lets a finding rest on a figure.
func (m maker) rest(id string, f figure) error {
	t := m.table(f.sheet)
	s := workspace.Selection{Table: t.ID, Question: f.question, Option: f.option}
	if f.by == nil {
		return m.of.AddEvidence(id, s)
	}
	by := *f.by
	by.Table = t.ID
	cell := workspace.CrossCell{Counted: s, By: by, Share: "column", Correction: tabulate.Holm}
	x := m.of.View().Of(t).Cross(t, t.Question(f.question), t.Question(by.Question), nil)
	row := slices.IndexFunc(x.Rows, func(r tabulate.Row) bool { return r.Option == f.option })
	column := slices.Index(x.Columns, by.Options[0])
	if row < 0 || column < 0 {
		return survey.Problem("figure-gone", survey.Place{}, nil)
	}
	c := x.Cells[row][column]
	cell.Test, cell.Family, cell.Differs = c.Test, x.Family, c.Differs
	return m.of.AddCrossEvidence(id, cell)
}

// figures are the figures of a finding's evidence as its texts name them.
func (m maker) figures(id string) ([]any, error) {
	f, ok := m.of.Finding(id)
	if !ok {
		return nil, survey.Problem("finding-gone", survey.Place{}, nil)
	}
	var pairs []any
	for i, e := range f.Evidence {
		share, _ := e.Share()
		name := string(rune('A' + i))
		pairs = append(pairs, name, m.words.Percent(share, 0),
			name+"Of", m.say("of", "Count", m.words.Int(e.Count), "N", m.words.Int(e.N)))
	}
	return pairs, nil
}

// quote lets a finding rest on an open answer too, and writes it as it was given,
// with whose it is and its cell. It is found by its beginning.
func (m maker) quote(id, beginning string) (string, error) {
	t := m.table(institutions)
	q := t.Question(open)
	for i := range q.Answered.Each() {
		if strings.HasPrefix(q.Texts[i], beginning) {
			if err := m.of.AddQuotes(id, t.ID, q.ID, []int{i}); err != nil {
				return "", err
			}
			at := t.Cell(q, -1, i)
			return m.say("quoted", "Text", q.Texts[i], "Who", t.Names[i], "Cell", at.Sheet+"!"+at.Cell), nil
		}
	}
	return "", survey.Problem("figure-gone", survey.Place{Sheet: t.Sheet}, nil)
}

// review gives the findings that were handed on the status that they come to.
func (m maker) review() error {
	for i, f := range m.of.Findings() {
		d := drafts[i]
		if d.status == "" || d.status == f.Status {
			continue
		}
		if err := m.of.Edit(f.ID, finding.FieldStatus, string(d.status)); err != nil {
			return err
		}
	}
	return nil
}
