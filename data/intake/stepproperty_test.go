package intake_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"

	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/workbook"
)

// random builds a survey of all blocks.
func random(r *rand.Rand) *workbook.Sheet {
	n := 20 + r.IntN(40)
	data := make([][][]any, n)
	var order, rows []int
	for i := range data {
		rows = append(rows, i)
		for _, b := range blocks {
			data[i] = append(data[i], b.answer(r, i))
		}
	}
	for i := range blocks {
		order = append(order, i)
	}
	return grown(data, order, rows)
}

var stepValues = []string{"", "Lieto", "Plāno", "Nav plāna", "Nezinu", "Nauda", "Riski", "Laiks", "Prasmes", "Datu pārvaldība", "N/A", "0", "1", "5", "ministrija", "Iestāde 004", "0–10 000", "nekas"}

// randomStep is any step, sensible or not.
func randomStep(r *rand.Rand) intake.Step {
	s := intake.Step{Kind: intake.StepKinds[r.IntN(len(intake.StepKinds))], Sheet: pick(r, "Dati", "Dati", "Dati", "Cita", "")}
	s.Column = pick(r, "A", "B", "C", "D", "E", "F", "G", "H", "I", "K", "")
	s.Heading = pick(r, "", "", "Šķēršļi", "Lietojums", "Q3. Vajag", "Nav tāda")
	s.To = pick(r, "", "Lieto", "single", "text", "number", "multiple", "scale", "id", "group", "answered", "not-asked", "; ", ", ", "duplicate")
	for range r.IntN(3) {
		s.Values = append(s.Values, pick(r, stepValues...))
		s.With = append(s.With, intake.Spot{Column: pick(r, "B", "C", "D", "E", "F", "G")})
	}
	for range r.IntN(3) {
		s.Rows = append(s.Rows, r.IntN(60))
	}
	s.Number = r.IntN(200)
	return s
}

// Any steps leave a sound table, and a step is applied or says why not; without
// them everything is as it was.
func TestAnyStepsAreAppliedOrNoted(t *testing.T) {
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 3))
		data := random(r)
		plain := form(t, recognise(t, intake.Options{}, data))
		var steps []intake.Step
		for range 1 + r.IntN(6) {
			steps = append(steps, randomStep(r))
		}
		s, out, err := intake.Apply(context.Background(), &workbook.Book{File: "a.xlsx", Sheets: []*workbook.Sheet{data}}, intake.Options{Steps: steps})
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		notes := 0
		for i, o := range out {
			if o.Applied == (o.Reason != "") {
				t.Errorf("seed %d: step %+v: %+v", seed, steps[i], o)
			}
			if !o.Applied || o.Moved {
				notes++
			}
		}
		for _, n := range s.Notes {
			if n.Code == "step-not-applied" || n.Code == "step-other-heading" {
				notes--
			}
		}
		if notes != 0 {
			t.Errorf("seed %d: %d steps neither applied nor noted", seed, notes)
		}
		for _, table := range s.Tables {
			sound(t, table)
			accounted(t, s, table)
		}
		if t.Failed() {
			t.Fatalf("seed %d: %+v", seed, steps)
		}
		if again := form(t, recognise(t, intake.Options{}, data)); again != plain {
			t.Fatalf("seed %d: the sheet was changed", seed)
		}
	}
}

// form writes a survey down whole.
func form(t *testing.T, s *survey.Survey) string {
	t.Helper()
	out := ""
	for _, table := range s.Tables {
		raw, err := json.Marshal(table.Questions)
		if err != nil {
			t.Fatal(err)
		}
		out += fmt.Sprint(string(raw), tally(table), table.Rows, table.LeftOut, table.Population, table.Names)
	}
	return fmt.Sprint(out, codes(s.Notes))
}

// independent are steps of which none speaks of what another changes.
var independent = []intake.Step{
	step("merge", "C", "Lietojums", "Lieto", "Plāno"),
	step("order", "B", "Tips", "", "pašvaldība", "ministrija"),
	step("option-label", "D", "Šķēršļi", "Finanses", "Nauda"),
	step("none-ticked", "D", "Šķēršļi", "no-answer"),
	step("missing", "G", "Vajag", "", "Prasmes"),
	step("question-label", "H", "Izmaksas", "Cik maksā"),
	step("area", "H", "Izmaksas", "budget"),
	step("kind", "I", "Vērtējums", "single"),
	{Kind: "population", Sheet: "Dati", Number: 400},
	{Kind: "leave-out", Sheet: "Dati", Rows: []int{7}, Values: []string{"Iestāde 004"}, To: "test"},
}

func TestOrderOfIndependentStepsDoesNotMatter(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 11))
		data := random(r)
		s, out := corrected(t, independent, data)
		for i, o := range out {
			if !o.Applied {
				t.Fatalf("%+v: %s", independent[i], o.Reason)
			}
		}
		first := form(t, s)
		other := slices.Clone(independent)
		r.Shuffle(len(other), func(i, k int) { other[i], other[k] = other[k], other[i] })
		s, _ = corrected(t, other, data)
		if got := form(t, s); got != first {
			t.Fatalf("seed %d:\n%s\nafter\n%s", seed, first, got)
		}
	}
}

func TestRecipeOnTheSameFileGivesTheSameSurvey(t *testing.T) {
	for seed := range uint64(20) {
		data := random(rand.New(rand.NewPCG(seed, 5)))
		raw, err := intake.WriteRecipe(independent)
		if err != nil {
			t.Fatal(err)
		}
		steps, err := intake.ReadRecipe(raw)
		if err != nil {
			t.Fatal(err)
		}
		a, _ := corrected(t, independent, data)
		b, _ := corrected(t, steps, data)
		want(t, "by recipe", form(t, b), form(t, a))
	}
}

// On the next file, where the columns stand in another order, the steps find
// their questions by their headings.
func TestRecipeFollowsColumnsThatMoved(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 9))
		n := 20 + r.IntN(40)
		data := make([][][]any, n)
		order, rows := make([]int, len(blocks)), make([]int, n)
		for i := range data {
			rows[i] = i
			for _, b := range blocks {
				data[i] = append(data[i], b.answer(r, i))
			}
		}
		for i := range order {
			order[i] = i
		}
		a, _ := corrected(t, independent, grown(data, order, rows))
		r.Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
		b, out := corrected(t, independent, grown(data, order, rows))
		for i, o := range out {
			if !o.Applied || o.Moved {
				t.Fatalf("seed %d: %+v: %+v", seed, independent[i], o)
			}
		}
		want(t, "counts", tally(b.Tables[0]), tally(a.Tables[0]))
	}
}

// What is proposed for a note settles it, whichever way is chosen.
func TestSuggestionsSettleTheirNotes(t *testing.T) {
	many := `
		Iestāde | Q3. MI izmantošana | Q7. Šķēršļi | | Q8. Cik
		 | | Nauda | Riski |
		Iestāde 001 | Plāno izmantot | 1 | 0 | 10
		Iestāde 002 | Plāno izmantot | 1 | | 20
		Iestāde 003 | plano izmantot | 0 | 1 | 30
		Iestāde 004 | PLĀNO  IZMANTOT | 0 | 1 | 40
		Iestāde 005 | Plāno izmantot | 1 | 0 | nav zināms cik
		Iestāde 005 | Nav plāna | 1 | 1 | 60
		Iestāde 006 | Nav plāna | 0 | 0 | 70
		Iestāde 007 | Nav plana | 0 | 0 | 75
		Iestāde 008 | Nav plāna | 0 | 0 | 80
		Iestāde 009 | Plāno izmantot | 1 | 1 | 85
		Iestāde 010 | Plāno izmantot | 1 | 1 | 86
		Iestāde 011 | Plāno izmantot | 1 | 1 | 87
		Iestāde 012 | Plāno izmantot | 1 | 1 | 88`
	hidden := lines("tmp", answers)
	hidden.Hidden = true
	sheets := []*workbook.Sheet{lines("Dati", many), hidden}
	s, _ := corrected(t, nil, sheets...)
	all := intake.Suggest(s)
	var kinds []string
	for _, g := range all {
		kinds = append(kinds, fmt.Sprint(len(g.Notes), " ", g.Steps[0].Kind))
		for _, st := range g.Steps {
			after, out := corrected(t, []intake.Step{st}, sheets...)
			if !out[0].Applied {
				t.Errorf("%+v: %s", st, out[0].Reason)
			}
			for _, i := range g.Notes {
				n := s.Notes[i]
				if slices.ContainsFunc(after.Notes, func(o survey.Note) bool {
					return o.Code == n.Code && o.Place == n.Place && fmt.Sprint(o.Args) == fmt.Sprint(n.Args)
				}) {
					t.Errorf("%+v left the note %s %v", st, n.Code, n.Args)
				}
			}
		}
	}
	slices.Sort(kinds)
	want(t, "suggestions", kinds, "[1 blanks-not-ticked 1 leave-out 1 merge 1 no-answer 1 read-sheet 2 merge]")
}

// The sample loads right without a step; steps on it count what they should.
func TestStepsOnTheSample(t *testing.T) {
	path := filepath.Join(root(t), "assets", "samples", "mi-gataviba-2025.xlsx")
	b, err := workbook.Open(context.Background(), path, nil)
	if err != nil {
		t.Fatal(err)
	}
	steps := []intake.Step{
		{Kind: "merge", Sheet: "Aptauja", Spot: intake.Spot{Heading: "MI izmantošana"}, Values: []string{"Plāno izmantot", "Aktīvi izmanto MI risinājumus"}, To: "Izmanto vai plāno"},
		{Kind: "missing", Sheet: "Aptauja", Spot: intake.Spot{Heading: "MI izmantošana"}, Values: []string{"Cita atbilde"}},
		{Kind: "population", Sheet: "Aptauja", Number: 120},
	}
	plain, err := intake.Read(context.Background(), b, intake.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range steps {
		steps[i].Sheet = plain.Tables[0].Sheet
	}
	s, out, err := intake.Apply(context.Background(), b, intake.Options{Steps: steps})
	if err != nil {
		t.Fatal(err)
	}
	q := s.Tables[0].Question("MI izmantošana")
	want(t, "merged", counts(q), "Nav skaidra plāna MI izmantošanai 46, Izmanto vai plāno 32, Cita atbilde 5 missing")
	want(t, "invited", []any{s.Tables[0].Population, out[0].Respondents, out[1].Cells}, "[120 32 5]")
}

func FuzzSteps(f *testing.F) {
	for _, s := range [][]intake.Step{independent, {{Kind: "join", Sheet: "Dati", Spot: intake.Spot{Column: "D"}, With: []intake.Spot{{Column: "E"}, {Column: "C"}}}, {Kind: "apart", Sheet: "Dati", Spot: intake.Spot{Column: "D"}}}} {
		raw, err := intake.WriteRecipe(s)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	data := random(rand.New(rand.NewPCG(1, 1)))
	f.Fuzz(func(t *testing.T, raw []byte) {
		steps, err := intake.ReadRecipe(raw)
		if err != nil || len(steps) > 20 {
			return
		}
		s, _, err := intake.Apply(context.Background(), &workbook.Book{File: "a.xlsx", Sheets: []*workbook.Sheet{data}}, intake.Options{Steps: steps})
		if err != nil {
			return
		}
		for _, table := range s.Tables {
			sound(t, table)
			accounted(t, s, table)
		}
	})
}
