package published_test

import (
	"slices"
	"strings"
	"testing"

	"izpete/data/published"
	"izpete/data/survey"
)

func tables() []*survey.Table {
	question := func(id, text string, labels ...string) *survey.Question {
		q := &survey.Question{ID: id, Text: text, Kind: survey.KindSingle}
		for _, l := range labels {
			q.Options = append(q.Options, survey.Option{Label: l})
		}
		return q
	}
	renamed := question("q5", "Pozitīvā ietekme", "Laika samazināšanās", "Kvalitāte")
	renamed.Options[0].From = []string{"Pakalpojuma laika samazināšanās"}
	open := question("q9", "Piezīmes")
	open.Kind = survey.KindText
	return []*survey.Table{
		{ID: "t1", Questions: []*survey.Question{
			question("q7", "Šķēršļi MI ieviešanai", "Finanšu trūkums", "Drošības riski", "0–10 000 eiro"),
			question("q10", "Iekšējās vadlīnijas", "Jā", "Nē"), renamed, open,
		}},
		{ID: "t2", Questions: []*survey.Question{question("q1", "Plānošanas dokumenti", "Jā", "Nē", "Nav informācijas")}},
	}
}

func TestMatch(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want string // question:option=percent
		left []published.Reason
	}{
		"by its text":                 {"Šķēršļi MI ieviešanai;Finanšu trūkums;53", "q7:0=53", nil},
		"by its id":                   {"q7;finanšu  TRŪKUMS:;53", "q7:0=53", nil},
		"by a part of its text":       {"Šķēršļi\nFinanšu trūkums\t53\n„Drošības riski”\t52", "q7:0=53 q7:1=52", nil},
		"another dash":                {"Šķēršļi;0-10 000 eiro;5", "q7:2=5", nil},
		"a label before a correction": {"Pozitīvā ietekme;Pakalpojuma laika samazināšanās;30", "q5:0=30", nil},
		"by its options":              {"Kavēkļi\nFinanšu trūkums\t53\nDrošības riski\t52", "q7:0=53 q7:1=52", nil},
		"by its options, no name":     {"Finanšu trūkums\t53\nKvalitāte\t22", "q7:0=53 q5:1=22", nil},
		"several have them":           {"Jā\t12", "", []published.Reason{published.Several}},
		"several, and a name tells":   {"Vadlīnijas\nJā\t12\nNē\t88", "q10:0=12 q10:1=88", nil},
		"no such question":            {"Kaķi\nMurrā\t53", "", []published.Reason{published.NoQuestion}},
		"no such option":              {"Šķēršļi\nFinanšu trūkums\t53\nLaika trūkums\t8", "q7:0=53", []published.Reason{published.NoOption}},
		"no percentage":               {"Šķēršļi\nFinanšu trūkums\t53\nDrošības riski\tdaudz", "q7:0=53", []published.Reason{published.NoPercent}},
		"twice":                       {"Šķēršļi\nFinanšu trūkums\t53\nFinanšu trūkums\t54", "q7:0=53", []published.Reason{published.Twice}},
		"a base that is none":         {"Šķēršļi;Finanšu trūkums;53;visi", "q7:0=53", []published.Reason{published.BadBase}},
		"a figure alone":              {"Šķēršļi\n53", "", []published.Reason{published.Alone}},
	} {
		t.Run(name, func(t *testing.T) {
			all := tables()
			found, left := published.Match(all, published.ReadText(c.text, published.Known(all)))
			var got []string
			for _, f := range found {
				got = append(got, f.Asked.ID+":"+string(rune('0'+f.Choice))+"="+f.Percent)
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("%q, want %q", s, c.want)
			}
			var reasons []published.Reason
			for _, l := range left {
				reasons = append(reasons, l.Reason)
			}
			if !slices.Equal(reasons, c.left) {
				t.Errorf("left %+v, want %q", left, c.left)
			}
		})
	}
}

func TestTooManyLinesAreReported(t *testing.T) {
	all := tables()
	_, left := published.Match(all, published.ReadText(strings.Repeat("Kvalitāte\t22\n", published.MostLines+5), published.Known(all)))
	if !slices.ContainsFunc(left, func(l published.Left) bool { return l.Reason == published.TooMany }) {
		t.Error("lines were dropped silently")
	}
}

func TestFill(t *testing.T) {
	tab := tables()[0]
	q := tab.Question("q7")
	read := func(text string) []published.Line {
		return published.ReadText(text, func(string) bool { return false })
	}
	found, left := published.Fill(tab, q, []int{2, 0}, read("10\n20\n30"))
	if len(found) != 2 || found[0].Choice != 2 || found[1].Choice != 0 || found[1].Percent != "20" || len(left) != 1 || left[0].Reason != published.Alone {
		t.Errorf("%+v, left %+v", found, left)
	}
	found, left = published.Fill(tab, q, nil, read("drošības riski\t52\nCits\t1\nFinanšu trūkums\tx"))
	if len(found) != 1 || found[0].Choice != 1 || len(left) != 2 {
		t.Errorf("%+v, left %+v", found, left)
	}
}
