package tabulate_test

import (
	"math"
	"testing"

	"izpete/data/survey"
	"izpete/data/tabulate"
)

func TestSpreadOf(t *testing.T) {
	q := &survey.Question{ID: "q1", Kind: survey.KindNumber, Numbers: []float64{5, math.NaN(), 1, 3, 100}}
	q.Answered = survey.SetFromWords(5, []uint64{0b11101})
	q.Asked = survey.FullSet(5)
	all := tabulate.SpreadOf(q, survey.FullSet(5))
	if all.N != 4 || all.Median != 4 || all.Min != 1 || all.Max != 100 || all.LowerQuartile != 2.5 || all.UpperQuartile != 28.75 {
		t.Errorf("%+v", all)
	}
	some := tabulate.SpreadOf(q, survey.SetFromWords(5, []uint64{0b01110}))
	if some.N != 2 || some.Median != 2 {
		t.Errorf("%+v", some)
	}
	if none := tabulate.SpreadOf(q, survey.NewSet(5)); none.N != 0 || !math.IsNaN(none.Median) {
		t.Errorf("%+v", none)
	}
}
