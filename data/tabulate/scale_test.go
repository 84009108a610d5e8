package tabulate_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"izpete/data/survey"
	"izpete/data/tabulate"
)

// scale makes an ordered question of labels; those behind "|" are missing values.
func scale(kind survey.Kind, labels ...string) *survey.Question {
	q := &survey.Question{Kind: kind, InOrder: true}
	missing := false
	for _, l := range labels {
		if l == "|" {
			missing = true
			continue
		}
		q.Options = append(q.Options, survey.Option{Label: l, Missing: missing})
	}
	return q
}

func TestScaleOf(t *testing.T) {
	const n, o, p, b = tabulate.Negative, tabulate.Neutral, tabulate.Positive, tabulate.Beside
	for name, x := range map[string]struct {
		labels []string
		sides  []tabulate.Side
	}{
		"agreement":             {[]string{"Pilnībā nepiekrītu", "Drīzāk nepiekrītu", "Neitrāli", "Drīzāk piekrītu", "Pilnībā piekrītu", "|", "Nav viedokļa"}, []tabulate.Side{n, n, o, p, p, b}},
		"a middle in words":     {[]string{"Nepiekrītu", "Ne piekrītu, ne nepiekrītu", "Piekrītu"}, []tabulate.Side{n, o, p}},
		"best first":            {[]string{"Strongly agree", "Tend to agree", "Neither agree nor disagree", "Tend to disagree", "Strongly disagree"}, []tabulate.Side{p, p, o, n, n}},
		"a rung nobody chose":   {[]string{"Drīzāk nepiekrītu", "Neitrāli", "Drīzāk piekrītu", "Pilnībā piekrītu"}, []tabulate.Side{n, o, p, p}},
		"no middle":             {[]string{"Noteikti nē", "Drīzāk nē", "Drīzāk jā", "Noteikti jā"}, []tabulate.Side{n, n, p, p}},
		"quality":               {[]string{"Ļoti slikti", "Slikti", "Viduvēji", "Labi", "Ļoti labi"}, []tabulate.Side{n, n, o, p, p}},
		"partly":                {[]string{"Nē", "Drīzāk nē", "Daļēji", "Drīzāk jā", "Jā"}, []tabulate.Side{n, n, o, p, p}},
		"partly agree":          {[]string{"Nepiekrītu", "Daļēji nepiekrītu", "Daļēji piekrītu", "Piekrītu"}, []tabulate.Side{n, n, p, p}},
		"importance":            {[]string{"Nav svarīgi", "Vidēji svarīgi", "Ļoti svarīgi"}, []tabulate.Side{n, o, p}},
		"not satisfied":         {[]string{"Not satisfied", "Satisfied"}, []tabulate.Side{n, p}},
		"German":                {[]string{"stimme gar nicht zu", "stimme eher nicht zu", "teils/teils", "stimme eher zu", "stimme voll zu"}, []tabulate.Side{n, n, o, p, p}},
		"Russian":               {[]string{"полностью не согласен", "скорее не согласен", "скорее согласен", "полностью согласен"}, []tabulate.Side{n, n, p, p}},
		"1 to 5":                {[]string{"1", "2", "3", "4", "5"}, []tabulate.Side{n, n, o, p, p}},
		"1 to 5 without 1":      {[]string{"2", "3", "4", "5"}, []tabulate.Side{n, o, p, p}},
		"1 to 10":               {[]string{"1", "5", "6", "10"}, []tabulate.Side{n, n, p, p}},
		"0 to 10":               {[]string{"0", "4", "5", "6", "10"}, []tabulate.Side{n, n, o, p, p}},
		"numbers with a word":   {[]string{"1 – nemaz", "2", "3", "4", "5 – pilnībā"}, []tabulate.Side{n, n, o, p, p}},
		"of five":               {[]string{"2/5", "3/5", "4/5"}, []tabulate.Side{n, o, p}},
		"of ten":                {[]string{"1/10", "5/10", "6/10", "10/10"}, []tabulate.Side{n, n, p, p}},
		"of five and of ten":    {[]string{"1/5", "3/5", "10/10"}, nil},
		"acceptance":            {[]string{"Completely unacceptable", "Somewhat unacceptable", "Neutral", "Somewhat acceptable", "Completely acceptable"}, []tabulate.Side{n, n, o, p, p}},
		"slightly agree":        {[]string{"Slightly disagree", "Slightly agree"}, []tabulate.Side{n, p}},
		"one pole":              {[]string{"Not at all important", "Slightly important", "Moderately important", "Very important", "Extremely important"}, nil},
		"bands":                 {[]string{"0–10 000 eiro", "100 000–250 000 eiro", "Virs 250 000 eiro"}, nil},
		"sizes":                 {[]string{"līdz 50", "51–200", "201–500", "virs 500"}, nil},
		"how often":             {[]string{"nekad", "reti", "bieži", "vienmēr"}, nil},
		"one to four":           {[]string{"1", "2", "3", "4"}, nil}, // of four, or of five and nobody gave the highest
		"nobody disagrees":      {[]string{"Neitrāli", "Piekrītu"}, nil},
		"an unknown rung":       {[]string{"Nepiekrītu", "Kā nu kuro reizi", "Piekrītu"}, nil},
		"out of order":          {[]string{"Piekrītu", "Nepiekrītu", "Pilnībā piekrītu"}, nil},
		"years, no scale":       {[]string{"2019", "2020", "2021"}, nil},
		"bands of small counts": {[]string{"1–2", "3–5", "6–10"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			s, ok := tabulate.ScaleOf(scale(survey.KindScale, x.labels...))
			if ok != (x.sides != nil) {
				t.Fatalf("ok is %v", ok)
			}
			if !ok {
				return
			}
			if !slices.Equal(s.Sides, x.sides) {
				t.Errorf("sides %v, want %v", s.Sides, x.sides)
			}
			for i := 1; i < len(s.Rungs); i++ {
				if s.Sides[s.Rungs[i]] < s.Sides[s.Rungs[i-1]] {
					t.Errorf("the rungs %v do not rise", s.Rungs)
				}
			}
		})
	}
	if _, ok := tabulate.ScaleOf(scale(survey.KindMultiple, "1", "2", "3", "4", "5")); ok {
		t.Error("a multiple-choice question is no scale")
	}
}

// The net of 11 positive and 12 negative of 29 is −1/29, −3.448 points: rounded
// once it is −3,4, while the difference of the rounded shares, 37,9 and 41,4, is −3,5.
func TestNetIsRoundedOnce(t *testing.T) {
	q := scale(survey.KindScale, "Nepiekrītu", "Neitrāli", "Piekrītu")
	s, _ := tabulate.ScaleOf(q)
	b := s.Balance([]tabulate.Row{{Count: 12, Percent: 100. * 12 / 29}, {Count: 6}, {Count: 11, Percent: 100. * 11 / 29}}, 29, false)
	if want := -100. / 29; b.Net != want {
		t.Errorf("net %v, want %v", b.Net, want)
	}
}

func TestBalanceAddsUp(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 11))
	q := scale(survey.KindScale, "1", "2", "3", "4", "5", "|", "Nezinu")
	s, _ := tabulate.ScaleOf(q)
	for range 200 {
		rows, n := make([]tabulate.Row, len(q.Options)), 0
		for i := range rows {
			rows[i].Count = r.IntN(20)
			n += rows[i].Count
		}
		b := s.Balance(rows, n, false)
		if b.Negative+b.Neutral+b.Positive+b.Beside != n {
			t.Fatalf("%+v of %d", b, n)
		}
		rows[r.IntN(len(rows))].Hidden = true
		if b = s.Balance(rows, n, false); b != (tabulate.Balance{Hidden: true}) {
			t.Fatalf("a hidden rung is told: %+v", b)
		}
	}
}

// Bands have an order of their own and keep it, however often each was chosen;
// "other" and "don't know" stand last.
func TestBandsKeepTheirOrder(t *testing.T) {
	q := answers("q1", survey.KindScale, 5, 4, 4, 4, 0, 1, 1, 1, 2, 3, 3)
	for i, label := range []string{"Nezina", "0–10 tūkst. eiro", "10–100 tūkst. eiro", "Cita atbilde", "virs 100 tūkst. eiro"} {
		q.Options[i].Label, q.Options[i].Missing = label, i == 0
	}
	table := &survey.Table{ID: "t1", Rows: make([]int, 10), Questions: []*survey.Question{q}}
	var got []string
	for _, r := range tabulate.Of(table, q, nil, tabulate.BaseAnswered).By(tabulate.Usual) {
		got = append(got, r.Label)
	}
	want := []string{"0–10 tūkst. eiro", "10–100 tūkst. eiro", "virs 100 tūkst. eiro", "Cita atbilde", "Nezina"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
