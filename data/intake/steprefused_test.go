package intake_test

import (
	"testing"

	"izpete/data/intake"
	"izpete/data/survey"
	"izpete/data/words"
)

func TestStepsThatCannotBeApplied(t *testing.T) {
	for name, c := range map[string]struct {
		step   intake.Step
		reason string
	}{
		"no such sheet":         {intake.Step{Kind: "kind", Sheet: "Nav", Spot: intake.Spot{Column: "C"}, To: "text"}, "no-sheet"},
		"sheet not read":        {intake.Step{Kind: "area", Sheet: "Par", Spot: intake.Spot{Column: "A"}, To: "x"}, "not-read"},
		"no such sheet to read": {intake.Step{Kind: "read-sheet", Sheet: "Nav"}, "no-sheet"},
		"no answers to read":    {intake.Step{Kind: "read-sheet", Sheet: "Par"}, "no-header"},
		"header below":          {intake.Step{Kind: "header", Sheet: "Dati", Rows: []int{99}}, "no-row"},
		"no column":             {step("kind", "ZZ", "", "text"), "no-column"},
		"no heading":            {step("merge", "", "Nav tāda", "A", "B"), "no-column"},
		"no such kind":          {step("kind", "C", "", "krāsa"), "no-kind"},
		"no such value":         {step("merge", "C", "", "A", "Nav tādas"), "no-value"},
		"merge with itself":     {step("merge", "C", "", "Nav plāna", "Nav plāna"), "no-value"},
		"no such option":        {step("option-label", "C", "", "A", "Nav tādas"), "no-value"},
		"order of others":       {step("order", "C", "", "", "Nav tādas"), "no-value"},
		"options of numbers":    {step("merge", "D", "", "A", "10"), "no-options"},
		"one column":            {step("apart", "C", "", ""), "one-column"},
		"joined with itself":    {intake.Step{Kind: "join", Sheet: "Dati", Spot: intake.Spot{Column: "C"}, With: []intake.Spot{{Column: "C"}}}, "no-column"},
		"joined with nothing":   {step("join", "C", "", ""), "one-column"},
		"no delimiter":          {step("delimiter", "C", "", "#"), "no-delimiter"},
		"empty delimiter":       {step("delimiter", "C", "", ""), "no-delimiter"},
		"blanks of one column":  {step("blanks-no-answer", "C", "", ""), "one-column"},
		"too few":               {intake.Step{Kind: "population", Sheet: "Dati", Number: 3}, "too-few"},
		"several ticked":        {intake.Step{Kind: "kind", Sheet: "Vēl", Spot: intake.Spot{Column: "B"}, To: "single"}, "several-ticked"},
		"no such row":           {intake.Step{Kind: "leave-out", Sheet: "Dati", Rows: []int{1}}, "no-row"},
		"no such name":          {intake.Step{Kind: "leave-out", Sheet: "Dati", Rows: []int{3}, Values: []string{"Nav tādas"}}, "no-row"},
		"counted already":       {intake.Step{Kind: "take-in", Sheet: "Dati", Rows: []int{3}}, "row-already"},
		"no text":               {step("question-label", "C", "", " "), "no-text"},
	} {
		about := sheet("Par", []any{"Dati ievākti no visām."})
		more := lines("Vēl", signs)
		plain := tally(recognise(t, intake.Options{}, lines("Dati", plans), about, more).Tables[0])
		s, out := corrected(t, []intake.Step{c.step}, lines("Dati", plans), about, more)
		if out[0].Applied || out[0].Reason != c.reason {
			t.Errorf("%s: %+v, want %s", name, out[0], c.reason)
		}
		want(t, name, tally(s.Tables[0]), plain)
		n := s.Notes[len(s.Notes)-1]
		if n.Code != "step-not-applied" || n.Level != survey.Doubt {
			t.Errorf("%s: no note", name)
		}
		fits := words.For(words.English).T("note.step-not-applied", "Step", 1, "Reason", "else")
		for _, l := range words.Langs {
			if said := words.For(l).Note(n); said == fits || len(said) < 30 {
				t.Errorf("%s: %s", name, said)
			}
		}
	}
}
