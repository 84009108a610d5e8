package main

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"izpete/data/words"
)

type zeros struct{ n byte }

func (z *zeros) Read(p []byte) (int, error) {
	for i := range p {
		z.n++
		p[i] = z.n
	}
	return len(p), nil
}

// cli runs one command line and returns what it printed and its exit status.
func cli(t *testing.T, args ...string) (out, errs string, status int) {
	t.Helper()
	var o, e bytes.Buffer
	p := &program{
		out: &o, err: &e, user: "revidente", random: &zeros{}, log: slog.New(slog.DiscardHandler), lang: words.Latvian,
		clock: func() time.Time { return time.Date(2026, 11, 12, 9, 0, 0, 0, time.UTC) },
	}
	status = p.run(context.Background(), args)
	return o.String(), e.String(), status
}

// ok runs a command line that must succeed.
func ok(t *testing.T, args ...string) string {
	t.Helper()
	out, errs, status := cli(t, args...)
	if status != 0 || errs != "" {
		t.Fatalf("%v: status %d, %s", args, status, errs)
	}
	return out
}

func decoded[T any](t *testing.T, out string) T {
	t.Helper()
	var v T
	d := json.NewDecoder(strings.NewReader(out))
	if err := d.Decode(&v); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	if d.More() {
		t.Error("more than one document")
	}
	return v
}

func samples(t *testing.T) (folder, latvian, english string) {
	t.Helper()
	folder = t.TempDir()
	ok(t, "sample", "--to", folder)
	return folder, filepath.Join(folder, "mi-gataviba-2025.xlsx"), filepath.Join(folder, "ai-readiness-2025.xlsx")
}

func TestInspect(t *testing.T) {
	_, lv, en := samples(t)
	for _, file := range []string{lv, en} {
		in := decoded[inspection](t, ok(t, "inspect", file, "--json"))
		if in.Survey == nil || in.Survey.Respondents != 83 || in.Survey.Population == nil || *in.Survey.Population != 119 {
			t.Fatalf("%s: %+v", file, in.Survey)
		}
		if len(in.Survey.HeaderRows) != 2 || len(in.Tables) != 2 || len(in.SHA256) != 64 {
			t.Errorf("%s: header %v, %d tables", file, in.Survey.HeaderRows, len(in.Tables))
		}
		kinds := map[string]string{}
		for _, q := range in.Survey.Questions {
			kinds[q.ID] = string(q.Kind) + " " + string(q.Layout)
		}
		for id, want := range map[string]string{
			"q3": "single ", "q5": "multiple columns", "q7": "multiple columns", "q8": "multiple delimited",
			"q10": "single ", "q12": "scale ", "q13": "single ", "q14": "text ",
		} {
			if kinds[id] != want {
				t.Errorf("%s: %s is %q, want %q", filepath.Base(file), id, kinds[id], want)
			}
		}
	}
	if out := ok(t, "inspect", lv); !strings.Contains(out, "Atbildes") || strings.Contains(out, "[[") {
		t.Error(out)
	}
}

func TestTabulate(t *testing.T) {
	_, lv, _ := samples(t)
	doc := decoded[tabulation](t, ok(t, "tabulate", lv, "--question", "q7", "--json"))
	first := doc.Rows[0]
	if first.Count != 44 || *first.Percent != 100*44.0/83 || *doc.Base.Population != 119 || doc.Base.N != 83 || doc.Base.Kind != "answered" {
		t.Errorf("%+v %+v", doc.Base, first)
	}
	if low, high := *first.BoundLow, *first.BoundHigh; low < 36.9 || low > 37 || high < 67.2 || high > 67.3 {
		t.Error(low, high)
	}
	doc = decoded[tabulation](t, ok(t, "tabulate", "--json", "--question", "q8", lv, "--where", "q7=Finanšu trūkums"))
	if doc.Base.N != 44 || doc.Base.Population != nil || doc.Rows[0].BoundLow != nil || len(doc.Filter) != 1 || doc.Filter[0].Options[0] != "Finanšu trūkums" {
		t.Errorf("%+v %+v", doc.Base, doc.Filter)
	}
	doc = decoded[tabulation](t, ok(t, "tabulate", lv, "--question", "q8", "--by", "q7", "--json"))
	if len(doc.Columns) != 4 || len(doc.Rows[0].Cells) != 4 || doc.Rows[0].Cells[0].N != 44 {
		t.Errorf("%v %+v", doc.Columns, doc.Rows[0])
	}
	doc = decoded[tabulation](t, ok(t, "tabulate", lv, "--question", "q5", "--base", "respondents", "--json"))
	if doc.Base.N != 83 || doc.Missing.NotAsked != 5 || doc.Missing.NoAnswer != 15 {
		t.Errorf("%+v %+v", doc.Base, doc.Missing)
	}
	doc = decoded[tabulation](t, ok(t, "tabulate", lv, "--question", "q12", "--json"))
	if last := doc.Rows[len(doc.Rows)-1]; last.Option != "Nav apzināts" || last.Count != 7 || doc.Base.N != 17 {
		t.Errorf("%+v", doc.Rows)
	}
	doc = decoded[tabulation](t, ok(t, "tabulate", lv, "--question", "q14", "--json"))
	if len(doc.Rows) == 0 || doc.Question.Kind != "text" {
		t.Errorf("an open question can be counted on request: %+v", doc.Question)
	}
	if out := ok(t, "tabulate", lv, "--question", "q7"); !strings.Contains(out, "53,0\u00a0%") || !strings.Contains(out, "83 iestādes") || strings.Contains(out, "[[") {
		t.Error(out)
	}
	for _, args := range [][]string{
		{"--question", "q99"},
		{"--question", "q7", "--where", "q7=Nav"},
		{"--question", "q7", "--where", "nav=Jā"},
		{"--question", "q7", "--invited", "3"},
		{"--question", "q7", "--sheet", "Nav"},
		{"--question", "q7", "--by", "q99"},
	} {
		out, errs, status := cli(t, append([]string{"tabulate", lv, "--json"}, args...)...)
		if status != 1 || out != "" || strings.Count(errs, "\n") != 1 || strings.Contains(errs, "unexpected") {
			t.Errorf("%v: %d %q %q", args, status, out, errs)
		}
	}
}

func TestCells(t *testing.T) {
	_, lv, _ := samples(t)
	out := ok(t, "cells", lv, "--sheet", "Atbildes", "--json")
	seen := map[string]bool{}
	for line := range strings.Lines(out) {
		c := decoded[cellJSON](t, line)
		if c.Sheet != "Atbildes" || c.Cell == "" {
			t.Fatalf("%+v", c)
		}
		seen[c.Type] = true
	}
	if !seen["text"] || !seen["number"] || !seen["date"] {
		t.Error(seen)
	}
}

func TestCheckFigures(t *testing.T) {
	out := ok(t, "check-figures", "--percent", "17,22,55", "--n", "83", "--max-n", "70", "--json")
	if strings.TrimSpace(out) != `{"n":83,"fits":true,"counts":[[14],[18],[46]],"bases":[58,60,64,65,69]}` {
		t.Error(out)
	}
	doc := decoded[figuresJSON](t, ok(t, "check-figures", "--percent", "30,22,21,10", "--n", "83", "--json"))
	if *doc.Fits || len(doc.Counts[2]) != 0 || doc.Bases[0] != 63 {
		t.Errorf("%+v", doc)
	}
	doc = decoded[figuresJSON](t, ok(t, "check-figures", "--percent", "53.0", "--decimals", "1", "--n", "83", "--json"))
	if !*doc.Fits || doc.Counts[0][0] != 44 {
		t.Errorf("%+v", doc)
	}
}

func TestCase(t *testing.T) {
	folder, lv, en := samples(t)
	file := filepath.Join(folder, "lieta.izpete")
	ok(t, "new", file, "--from", lv, en)
	if out := ok(t, "findings", file, "--json"); strings.TrimSpace(out) != "[]" {
		t.Error(out)
	}
	if out := ok(t, "verify", file, "--json"); strings.TrimSpace(out) != `{"ok":true,"problems":[]}` {
		t.Error(out)
	}
	doc := decoded[tabulation](t, ok(t, "tabulate", file, "--question", "q7", "--json"))
	if doc.Rows[0].Count != 44 {
		t.Errorf("%+v", doc.Rows)
	}
	for _, name := range []string{"a.docx", "a.xlsx"} {
		ok(t, "export", file, "--to", filepath.Join(folder, name), "--lang", "en", "--mask")
		if info, err := os.Stat(filepath.Join(folder, name)); err != nil || info.Size() == 0 {
			t.Error(name, err)
		}
	}
	ok(t, "backup", file, "--to", filepath.Join(folder, "kopija.izpete"))
	ok(t, "verify", filepath.Join(folder, "kopija.izpete"))
	if _, errs, status := cli(t, "new", file, "--from", lv); status != 1 || !strings.HasPrefix(errs, "case-exists: ") {
		t.Error(status, errs)
	}
	for _, args := range [][]string{
		{"new", filepath.Join(folder, "trešā.izpete"), "--from", en, "--json"},
		{"export", file, "--to", filepath.Join(folder, "b.docx"), "--json"},
		{"backup", file, "--to", filepath.Join(folder, "otra kopija.izpete"), "--json"},
		{"sample", "--to", folder, "--json"},
	} {
		if doc := decoded[map[string]any](t, ok(t, args...)); len(doc) == 0 {
			t.Errorf("%v printed nothing", args)
		}
	}
	twice := filepath.Join(folder, "divreiz.izpete")
	if _, errs, status := cli(t, "new", twice, "--from", lv, lv); status != 1 || !strings.HasPrefix(errs, "already-loaded: ") {
		t.Error(status, errs)
	}
	if _, err := os.Stat(twice); err == nil {
		t.Error("half a case was left")
	}
	broken := filepath.Join(folder, "bojata.xlsx")
	if err := os.WriteFile(broken, []byte("PK\x03\x04"), 0o600); err != nil {
		t.Fatal(err)
	}
	second := filepath.Join(folder, "otra.izpete")
	if _, _, status := cli(t, "new", second, "--from", lv, broken); status != 1 {
		t.Error("a broken workbook made a case")
	}
	if _, err := os.Stat(second); err == nil {
		t.Error("half a case was left")
	}
}

func TestSampleNeverOverwritesWork(t *testing.T) {
	folder, lv, _ := samples(t)
	ok(t, "sample", "--to", folder)
	if err := os.WriteFile(lv, []byte("mans"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, errs, status := cli(t, "sample", "--to", folder); status != 1 || !strings.HasPrefix(errs, "file-exists: ") {
		t.Error(status, errs)
	}
	if b, _ := os.ReadFile(lv); string(b) != "mans" {
		t.Error("overwritten")
	}
}

func TestWrongUsage(t *testing.T) {
	for _, args := range [][]string{
		{},
		{"nav"},
		{"inspect"},
		{"inspect", "a", "b"},
		{"tabulate", "a.xlsx"},
		{"tabulate", "a.xlsx", "--question", "q1", "--base", "x"},
		{"check-figures"},
		{"check-figures", "--percent", "abc"},
		{"new", "a.izpete"},
		{"new", "a.txt", "--from", "b"},
		{"export"},
		{"sample"},
		{"inspect", "--no-such", "a"},
	} {
		out, errs, status := cli(t, args...)
		if status != 2 || errs == "" || out != "" {
			t.Errorf("%v: status %d, %q, %q", args, status, out, errs)
		}
	}
	if _, _, status := cli(t, "help"); status != 0 {
		t.Error("help is no mistake")
	}
}
