package intake_test

import (
	"path/filepath"
	"testing"

	"izpete/data/survey"
)

// The sample workbooks are recognised without any help, alike in both
// languages.
func TestSample(t *testing.T) {
	for file, labels := range map[string][2]string{
		"mi-gataviba-2025.xlsx":  {"Finanšu trūkums", "Nav apzināts"},
		"ai-readiness-2025.xlsx": {"Lack of finance", "Not known"},
	} {
		t.Run(file, func(t *testing.T) {
			s := read(t, filepath.Join(root(t), "assets", "samples", file))
			if len(s.Tables) != 2 || s.Frame == nil {
				t.Fatalf("%d tables, sheets %+v", len(s.Tables), s.Sheets)
			}
			var got []survey.Role
			for _, sh := range s.Sheets {
				got = append(got, sh.Role)
			}
			want(t, "roles", got, "[responses responses register other]")
			a, d := s.Tables[0], s.Tables[1]
			for _, table := range s.Tables {
				sound(t, table)
				accounted(t, s, table)
			}
			want(t, "units", []survey.Unit{a.Unit, d.Unit}, "[institution document]")
			want(t, "respondents", []int{a.Len(), d.Len(), a.Population, d.Population, len(s.Frame.Groups)}, "[83 41 119 0 2]")
			want(t, "header rows", a.HeaderRows, "[1 2]")
			for _, q := range []struct {
				id       string
				kind     survey.Kind
				answered int
				asked    int
			}{
				{"q1", survey.KindID, 83, 83},
				{"q2", survey.KindGroup, 83, 83},
				{"q3", survey.KindSingle, 83, 83},
				{"q5", survey.KindMultiple, 63, 78},
				{"q7", survey.KindMultiple, 83, 83},
				{"q8", survey.KindMultiple, 83, 83},
				{"q10", survey.KindSingle, 16, 17},
				{"q12", survey.KindScale, 17, 17},
				{"q13", survey.KindSingle, 17, 17},
				{"q14", survey.KindText, 49, 83},
			} {
				found := a.Question(q.id)
				if found == nil {
					t.Errorf("no question %s", q.id)
					continue
				}
				want(t, q.id, []any{found.Kind, found.Answered.Count(), found.Asked.Count()}, []any{q.kind, q.answered, q.asked})
			}
			obstacles, costs := a.Question("q7"), a.Question("q12")
			want(t, "obstacle", obstacles.Picked[obstacles.Option(labels[0])].Count(), 44)
			last := costs.Options[len(costs.Options)-1]
			want(t, "last band", []any{last.Label, last.Missing}, []any{labels[1], true})
			want(t, "documents", d.Question("q9").Kind, survey.KindSingle)
			for _, n := range s.Notes {
				if n.Level == survey.Doubt {
					t.Errorf("doubt about the sample: %s %v", n.Code, n.Place)
				}
			}
		})
	}
}
