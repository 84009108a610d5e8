package main

import (
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"izpete/data/workspace"
)

var quiet = slog.New(slog.DiscardHandler)

func noon() time.Time { return time.Date(2026, 11, 12, 12, 0, 0, 0, time.UTC) }

func sampleOf(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	ok(t, "sample", "--to", dir)
	return filepath.Join(dir, "mi-gataviba-2025.xlsx")
}

func TestTabulateBases(t *testing.T) {
	file := sampleOf(t)
	for _, c := range []struct {
		base  string
		n     int
		first float64
		low   bool
	}{{"answered", 83, 100 * 44. / 83, true}, {"mentions", 158, 100 * 44. / 158, false}, {"known", 83, 100 * 44. / 83, true}} {
		d := decoded[tabulation](t, ok(t, "tabulate", file, "--question", "q7", "--base", c.base, "--json"))
		if r := d.Rows[0]; d.Base.N != c.n || r.Percent == nil || *r.Percent != c.first || (r.Low != nil) != c.low {
			t.Errorf("%s: n = %d, %+v", c.base, d.Base.N, r)
		}
	}
	if d := decoded[tabulation](t, ok(t, "tabulate", file, "--question", "q12", "--base", "known", "--json")); d.Base.N != 10 {
		t.Errorf("known: n = %d, want the 10 who know", d.Base.N)
	}
}

func TestTabulateHidesWhatIsSmall(t *testing.T) {
	file := sampleOf(t)
	args := []string{"tabulate", file, "--question", "q3", "--threshold", "6"}
	d := decoded[tabulation](t, ok(t, append(args, "--json")...))
	hidden := 0
	for _, r := range d.Rows {
		if !r.Suppressed {
			continue
		}
		hidden++
		if r.Count != 0 || r.Percent != nil || r.Low != nil || r.BoundLow != nil {
			t.Errorf("%s is told: %+v", r.Option, r)
		}
	}
	if hidden < 2 || d.Hidden != 6 {
		t.Errorf("%d options are hidden of %+v, want 5 and one that it could be computed from", hidden, d.Rows)
	}
	if text := ok(t, args...); !strings.Contains(text, "aizklāts") {
		t.Errorf("not said: %s", text)
	}
	d = decoded[tabulation](t, ok(t, "tabulate", file, "--question", "q3", "--by", "q2", "--threshold", "6", "--json"))
	cells := 0
	for _, r := range d.Rows {
		for _, c := range r.Cells {
			if c.Suppressed {
				cells++
				if c.Count != 0 || c.Percent != nil {
					t.Errorf("a hidden cell is told: %+v", c)
				}
			} else if c.Count > 0 && c.Count < 6 {
				t.Errorf("a small cell is told: %+v", c)
			}
		}
	}
	if cells == 0 {
		t.Error("no cell is hidden")
	}
	if _, _, status := cli(t, "tabulate", file, "--question", "q3", "--threshold", "1"); status != 2 {
		t.Errorf("a threshold of 1 gives status %d", status)
	}
}

func TestTabulateWeighs(t *testing.T) {
	file := sampleOf(t)
	plain := decoded[tabulation](t, ok(t, "tabulate", file, "--question", "q7", "--json"))
	d := decoded[tabulation](t, ok(t, "tabulate", file, "--question", "q7", "--weight", "Tips", "--weight", "Lielums", "--json"))
	if d.Weights == nil || len(d.Weights.Groups) != 2 || d.Weights.Effective >= 83 || d.Weights.Effect <= 1 {
		t.Fatalf("%+v", d.Weights)
	}
	if plain.Weights != nil || *d.Rows[0].Percent == *plain.Rows[0].Percent || d.Rows[0].Count != plain.Rows[0].Count {
		t.Errorf("%+v, unweighted %+v", d.Rows[0], plain.Rows[0])
	}
	for group, want := range map[string]string{"Reģions": "Pēc „Reģions” svērt nevar"} {
		if _, errs, status := cli(t, "tabulate", file, "--question", "q7", "--weight", group); status != 1 || !strings.Contains(errs, want) {
			t.Errorf("%s: status %d, %s", group, status, errs)
		}
	}
}

func TestTabulateByABannerOfACase(t *testing.T) {
	file := sampleOf(t)
	path := filepath.Join(t.TempDir(), "lieta.izpete")
	ok(t, "new", path, "--from", file)
	p := &program{user: "revidente", random: &zeros{}, log: quiet, clock: noon}
	ws := p.workspace()
	if err := ws.Open(t.Context(), path, false); err != nil {
		t.Fatal(err)
	}
	if err := ws.SaveBanner("Tips un lielums", ws.Tables()[0].ID, []string{"q2", "q15"}); err != nil {
		t.Fatal(err)
	}
	if err := ws.SetMethod(workspace.Method{Base: "mentions"}); err != nil {
		t.Fatal(err)
	}
	if err := ws.Close(); err != nil {
		t.Fatal(err)
	}
	d := decoded[tabulation](t, ok(t, "tabulate", path, "--question", "q7", "--by", "Tips un lielums", "--base", "answered", "--json"))
	kinds := decoded[tabulation](t, ok(t, "tabulate", file, "--question", "q7", "--by", "q2", "--json"))
	if len(d.Columns) <= len(kinds.Columns) || !strings.HasPrefix(d.Columns[0], "Tips: ") || d.Rows[0].Cells[0].Count != kinds.Rows[0].Cells[0].Count || d.Base.Kind != "answered" {
		t.Errorf("%q, %+v", d.Columns, d.Rows[0])
	}
	if d := decoded[tabulation](t, ok(t, "tabulate", path, "--question", "q7", "--json")); d.Base.Kind != "mentions" {
		t.Errorf("the method of the case does not hold: %+v", d.Base)
	}
	if _, errs, status := cli(t, "tabulate", path, "--question", "q7", "--by", "Reģioni"); status != 1 || errs == "" {
		t.Errorf("an unknown banner: status %d, %s", status, errs)
	}
}

// Evidence taken up before small counts were hidden is not told by the list of
// findings.
func TestFindingsHideEvidenceOfBefore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lieta.izpete")
	ok(t, "new", path, "--from", sampleOf(t))
	p := &program{user: "revidente", random: &zeros{}, log: quiet, clock: noon}
	ws := p.workspace()
	if err := ws.Open(t.Context(), path, false); err != nil {
		t.Fatal(err)
	}
	table := ws.Tables()[0]
	other := table.Question("q3").Option("Cita atbilde") // 5 of 83
	if _, err := ws.AddFinding("agrāks", &workspace.Selection{Table: table.ID, Question: "q3", Option: other}); err != nil {
		t.Fatal(err)
	}
	if err := ws.SetMethod(workspace.Method{Threshold: 6}); err != nil {
		t.Fatal(err)
	}
	if err := ws.Close(); err != nil {
		t.Fatal(err)
	}
	docs := decoded[[]findingJSON](t, ok(t, "findings", path, "--json"))
	e := docs[0].Evidence[0]
	if !e.Hidden || e.Count != 0 || e.NowCount != 0 || e.Percent != nil || e.N != 83 || e.Standing != "hidden" {
		t.Errorf("told: %+v", e)
	}
}

// Of those who were not asked, a few are not counted out where counts are hidden.
func TestFewWhoWereNotAskedAreNotTold(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lieta.izpete")
	ok(t, "new", path, "--from", sampleOf(t))
	p := &program{user: "revidente", random: &zeros{}, log: quiet, clock: noon}
	ws := p.workspace()
	if err := ws.Open(t.Context(), path, false); err != nil {
		t.Fatal(err)
	}
	if err := ws.SetMethod(workspace.Method{Threshold: 6}); err != nil {
		t.Fatal(err)
	}
	if err := ws.Close(); err != nil {
		t.Fatal(err)
	}
	doc := decoded[tabulation](t, ok(t, "tabulate", path, "--question", "q5", "--json"))
	if !doc.Missing.Hidden || doc.Missing.NotAsked != 0 || doc.Missing.NoAnswer != 0 {
		t.Errorf("told: %+v", doc.Missing)
	}
	if text := ok(t, "tabulate", path, "--question", "q5"); !strings.Contains(text, "Nav jautāts un nav atbildes: aizklāts") {
		t.Errorf("%s", text)
	}
}
