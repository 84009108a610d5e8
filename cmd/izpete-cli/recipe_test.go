package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"izpete/data/intake"
)

// Corrections written as a recipe hold on the command line, in a new case, and
// come out of the case again.
func TestRecipe(t *testing.T) {
	folder, lv, _ := samples(t)
	at := intake.Spot{Heading: "MI izmantošana"}
	raw, err := intake.WriteRecipe([]intake.Step{
		{Kind: intake.StepMerge, Sheet: "Aptauja", Spot: at, Values: []string{"Plāno izmantot", "Aktīvi izmanto MI risinājumus"}, To: "Izmanto vai plāno"},
		{Kind: intake.StepMerge, Sheet: "Aptauja", Spot: at, Values: []string{"Nav tādas"}, To: "Cita atbilde"},
	})
	if err != nil {
		t.Fatal(err)
	}
	recipe := filepath.Join(folder, "labojumi.json")
	if err := os.WriteFile(recipe, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	in := decoded[inspection](t, ok(t, "inspect", lv, "--recipe", recipe, "--json"))
	if len(in.Steps) != 2 || !in.Steps[0].Applied || in.Steps[0].Respondents != 32 || in.Steps[1].Reason != "no-value" {
		t.Errorf("steps: %+v", in.Steps)
	}
	if n := in.Notes[len(in.Notes)-1]; n.Code != "step-not-applied" || !strings.Contains(n.Message, "Nav tādas") {
		t.Errorf("%+v", n)
	}
	if out := ok(t, "inspect", lv, "--recipe", recipe); !strings.Contains(out, "1. Jautājums „MI izmantošana”") {
		t.Error(out)
	}
	count := func(file string, more ...string) int {
		for _, r := range decoded[tabulation](t, ok(t, append([]string{"tabulate", file, "--question", "q3", "--json"}, more...)...)).Rows {
			if r.Option == "Izmanto vai plāno" {
				return r.Count
			}
		}
		return -1
	}
	file := filepath.Join(folder, "lieta.izpete")
	ok(t, "new", file, "--from", lv, "--recipe", recipe)
	if a, b, c := count(lv), count(lv, "--recipe", recipe), count(file); a != -1 || b != 32 || c != 32 {
		t.Errorf("%d without, %d with the recipe, %d in the case", a, b, c)
	}
	again := filepath.Join(folder, "labojumi-2.json")
	ok(t, "recipe", file, "--to", again)
	if got, err := os.ReadFile(again); err != nil || strings.TrimSpace(string(got)) != string(raw) {
		t.Errorf("%s %v", got, err)
	}
	for _, args := range [][]string{
		{"inspect", lv, "--recipe", lv},
		{"inspect", lv, "--recipe", filepath.Join(folder, "nav.json")},
		{"recipe", file, "--to", again},
		{"recipe", file, "--workbook", "nav.xlsx", "--to", filepath.Join(folder, "c.json")},
	} {
		if _, errs, status := cli(t, args...); status != 1 || strings.Contains(errs, "unexpected") {
			t.Errorf("%v: %d %s", args, status, errs)
		}
	}
}
