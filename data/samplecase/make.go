// Package samplecase makes the sample case: what an auditor would have made of the
// sample workbook, so that somebody who opens it sees what the program is for. All
// of it goes through the use cases of the workspace, as work in the window does;
// figures are counted, and those in texts are those of the evidence.
package samplecase

import (
	"context"
	"os"
	"path/filepath"

	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
)

// Book is the sample workbook of a language.
type Book struct {
	Title string // of the case
	File  string
	Data  []byte
}

// Make makes the sample case of a language at path, whole or not at all. The clock
// and the ids are those of another workspace; those who are said to have made it
// are invented. The errors are those of the use cases.
//
// What is made can be traced in the journal, step by step, but Undo stops at a
// checkpoint behind it: who opens the sample has done nothing that could be taken
// back, and who tries things out comes back to the sample and never behind it.
func Make(ctx context.Context, like *workspace.Workspace, lang words.Lang, path string, b Book) error {
	scratch, err := os.MkdirTemp("", "izpete")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch)
	w := words.For(lang)
	draft := filepath.Join(scratch, "sample.izpete")
	m := maker{w, like.Draft(w.T("sample.author"))}
	defer func() { _ = m.of.Close() }() // of a draft, when something went wrong
	if err := m.of.Create(draft, b.Title); err != nil {
		return err
	}
	for _, step := range []func() error{
		func() error { return m.load(ctx, b) }, m.dates, m.leads, m.findings, m.rules, m.cards, m.codes, m.board, m.kept,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	// Another one than the author goes through the findings.
	if err := m.of.Close(); err != nil {
		return err
	}
	m.of = like.Draft(w.T("sample.reviewer"))
	if err := m.of.Open(ctx, draft, false); err != nil {
		return err
	}
	if err := m.review(); err != nil {
		return err
	}
	if err := m.of.Checkpoint(); err != nil {
		return err
	}
	return m.of.Backup(path)
}

// maker fills a case in the words of a language.
type maker struct {
	words *words.Words
	of    *workspace.Workspace
}

// load takes the workbook in, with areas as they are suggested. All are confirmed
// but one, which is marked so until somebody does.
func (m maker) load(ctx context.Context, b Book) error {
	p, err := m.of.PreviewBytes(ctx, b.File, b.Data)
	if err != nil {
		return err
	}
	if err := m.of.Load(ctx, p); err != nil {
		return err
	}
	areas := workspace.SuggestAreas(m.of.Tables())
	for i := range areas {
		areas[i].Guess = areas[i].Area == "security"
	}
	return m.of.AssignAreas(ctx, areas)
}

// leads choose what the cards of the areas say, in words of their own.
func (m maker) leads() error {
	for _, l := range []struct {
		area string
		figure
	}{
		{"strategy", figure{documents, "q9", 0, nil}},
		{"regulation", figure{institutions, "q10", 0, nil}},
		{"budget", figure{institutions, "q12", 3, nil}},
		{"human-capital", figure{institutions, "q13", 0, nil}},
		{"security", figure{institutions, "q7", 1, nil}},
	} {
		t := m.table(l.sheet)
		lead := workspace.Lead{Table: t, Question: t.Question(l.question), Option: l.option, Says: m.say("lead." + l.area)}
		if err := m.of.SetLead(l.area, lead); err != nil {
			return err
		}
	}
	return nil
}

// dates are the key dates, as invented as the answers.
func (m maker) dates() error {
	for _, d := range []struct{ name, day string }{
		{"sent", "2025-01-10"}, {"reminder", "2025-01-27"}, {"deadline", "2025-01-31"},
	} {
		if _, err := m.of.AddDate(m.words.T("sample.date."+d.name), d.day); err != nil {
			return err
		}
	}
	return nil
}

// The sheets of the workbook, by place.
const (
	institutions = iota
	documents
)

func (m maker) table(sheet int) *survey.Table { return m.of.Tables()[sheet] }

// say returns the words under "sample." and a key.
func (m maker) say(key string, pairs ...any) string { return m.words.T("sample."+key, pairs...) }
