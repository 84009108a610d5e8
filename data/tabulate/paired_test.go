package tabulate

import (
	"fmt"
	"math"
	"testing"

	"izpete/data/stats"
	"izpete/data/survey"
)

// wave invents a table in which the named respondents tick as told: '1' ticked,
// '0' not, ' ' no answer.
func wave(id, first string, names []string) *survey.Table {
	n := len(names)
	t := &survey.Table{ID: id, Names: names, Rows: make([]int, n)}
	q := &survey.Question{ID: "q1", Kind: survey.KindMultiple, Options: make([]survey.Option, 1), Asked: survey.FullSet(n), Answered: survey.NewSet(n), Picked: []*survey.Set{survey.NewSet(n)}}
	for i, c := range first {
		if c != ' ' {
			q.Answered.Add(i)
		}
		if c == '1' {
			q.Picked[0].Add(i)
		}
	}
	t.Questions = []*survey.Question{q}
	return t
}

func TestChangeBetweenWaves(t *testing.T) {
	var names, later []string
	for i := range 20 {
		names = append(names, fmt.Sprintf("Iestāde %02d", i))
		later = append(later, fmt.Sprintf("IESTĀDE  %02d", 19-i))
	}
	later[0] = "Jauna iestāde" // in place of Iestāde 19
	before := wave("t1", "11110000000000000000", names)
	after := wave("t2", "01111111111111000 1 ", later)
	c := ChangeOf(Answer{before, before.Questions[0], 0}, Answer{after, after.Questions[0], 0})
	// After, in the order of before: 00 " ", 01 "1", 02 " ", 03–05 "0", 06–18 "1".
	if c.N != 17 || c.Both != 1 || c.Lost != 1 || c.Gained != 13 || c.Neither != 2 || c.Unanswered != 2 || c.OnlyBefore != 1 || c.OnlyAfter != 1 {
		t.Errorf("%+v", c)
	}
	if c.Test.Method != stats.McNemarTest || !c.Higher || c.Lesser || math.Abs(c.PercentAfter-100*14./17) > 1e-12 {
		t.Errorf("%+v", c)
	}
	before.Names[5] = before.Names[6]
	if c = ChangeOf(c.Before, c.After); c.Doubled != 1 || c.N != 15 {
		t.Errorf("a name that occurs twice is nobody in particular: %+v", c)
	}
}

// Weighted columns of a cross-tab and of a nested one, against adding up by hand.
func TestWeightedCrossTabs(t *testing.T) {
	tab := grouped(randomSource(7), 60, 3)
	w := &Weights{Name: "svari"}
	for i := range 60 {
		w.Weights = append(w.Weights, float64(i%4)/1.5)
	}
	g, s, m := tab.Questions[0], tab.Questions[1], tab.Questions[2]
	x := CrossOf(tab, m, g, Filter{{Table: "t1", Question: "s", Options: []int{0, 1}}}, BaseAnswered).WithWeights(w)
	nested := NestedOf(tab, m, g, s, nil, BaseAnswered, Holm)
	for o := range g.Options {
		for r := range m.Options {
			k, n, kn, nn := 0.0, 0.0, 0.0, 0.0
			for i := range 60 {
				if !g.Picked[o].Has(i) {
					continue
				}
				ticked := 0.0
				if m.Picked[r].Has(i) {
					ticked = w.Weights[i]
				}
				if !s.Picked[2].Has(i) {
					k, n = k+ticked, n+w.Weights[i]
				}
				if s.Picked[1].Has(i) {
					kn, nn = kn+ticked, nn+w.Weights[i]
				}
			}
			if got := x.WeightedColumns[o]; math.Abs(got.Rows[r].Count-k) > 1e-9 || math.Abs(got.N-n) > 1e-9 {
				t.Errorf("%v of %v, want %v of %v", got.Rows[r].Count, got.N, k, n)
			}
			if got := nested.Layers[1].WithWeights(w).WeightedColumns[o]; math.Abs(got.Rows[r].Count-kn) > 1e-9 || math.Abs(got.N-nn) > 1e-9 {
				t.Errorf("layer: %v of %v, want %v of %v", got.Rows[r].Count, got.N, kn, nn)
			}
		}
	}
	if y := (Method{Threshold: 3, Weights: w}).Cross(tab, m, g, Filter{{Table: "t1", Question: "s", Options: []int{0, 1}}}); !y.SomethingHidden() || y.WeightedColumns != nil {
		t.Error("weighted shares would tell")
	}
}
