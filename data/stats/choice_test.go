package stats

import "testing"

func TestTheChoiceOfTest(t *testing.T) {
	for name, c := range map[string]struct {
		got    Test
		method Method
		why    Why
	}{
		"two shares":               {TwoShares(14, 83, 32, 87, 10), FisherTest, WhyExact},
		"two large shares":         {TwoShares(1400, 8300, 3200, 8700, 10), ScoreMethod, WhyLarge},
		"a base of 9":              {TwoShares(3, 9, 32, 87, 10), NoTest, WhyBaseTooSmall},
		"an empty base":            {TwoShares(0, 0, 32, 87, 0), NoTest, WhyBaseTooSmall},
		"2×2":                      {Independence([][]int{{14, 69}, {32, 55}}, 10), FisherTest, WhyExact},
		"enough expected":          {Independence([][]int{{20, 30, 40}, {40, 30, 20}}, 10), ChiSquareTest, WhyExpectedEnough},
		"little expected":          {Independence([][]int{{8, 1, 3}, {2, 6, 4}}, 10), FreemanHaltonTest, WhyExpectedFew},
		"few units":                {Independence([][]int{{1, 1}, {2, 2}}, 10), NoTest, WhyBaseTooSmall},
		"one row":                  {Independence([][]int{{10, 12, 4}, {0, 0, 0}}, 10), NoTest, WhyNothingVaries},
		"nothing":                  {Independence(nil, 10), NoTest, WhyBaseTooSmall},
		"paired":                   {Paired(12, 4, 60, 10), McNemarTest, WhySameUnits},
		"paired, nobody changed":   {Paired(0, 0, 60, 10), NoTest, WhyNothingVaries},
		"paired, few units":        {Paired(1, 2, 9, 10), NoTest, WhyBaseTooSmall},
		"out of an exact's reach":  {Independence(wide(), 10), ChiSquareTest, WhyTooManyTables},
		"empty rows are left out":  {Independence([][]int{{14, 0, 69}, {0, 0, 0}, {32, 0, 55}}, 10), FisherTest, WhyExact},
		"the zero value is none":   {Test{}, "", ""},
		"paired without any units": {Paired(0, 0, 0, 0), NoTest, WhyBaseTooSmall},
	} {
		if c.got.Method != c.method || c.got.Why != c.why {
			t.Errorf("%s: %s because %s", name, c.got.Method, c.got.Why)
		}
		if c.got.Doubtful != (c.why == WhyTooManyTables) {
			t.Errorf("%s: doubtful %v", name, c.got.Doubtful)
		}
		if !c.got.Made() && c.got.P != 1 && c.got.Method != "" {
			t.Errorf("%s: p = %v of no test", name, c.got.P)
		}
	}
}

// A table with more relatives than are gone through.
func wide() [][]int {
	t := make([][]int, 8)
	for i := range t {
		t[i] = []int{4, 3, 5, 4, 2, 6, 4, 3 + i%3}
	}
	return t
}

func TestOptionsOfOneQuestion(t *testing.T) {
	all, pairs := Options([][]int{{28, 22, 8}, {22, 28, 8}, {8, 8, 16}}, 46, 10)
	if all.Method != CochranTest || !near(all.P, .0145, 5e-5) || len(pairs) != 3 {
		t.Fatalf("%+v %+v", all, pairs)
	}
	// 6 and 6 changed between the first two; 20 and 8 between either and the third.
	p := McNemar(20, 8)
	for i, want := range []float64{1, 3 * p, 3 * p} {
		if !near(pairs[i].Adjusted, want, 1e-12) || pairs[i].Family != 3 || pairs[i].Correction != HolmCorrection {
			t.Errorf("%d: %+v", i, pairs[i])
		}
	}
	if all, pairs := Options([][]int{{10, 5}, {5, 10}}, 40, 10); !all.Made() || pairs != nil {
		t.Error("nothing to find, no pairs", all, pairs)
	}
	if all, _ := Options([][]int{{4, 1}, {1, 2}}, 6, 10); all.Why != WhyBaseTooSmall {
		t.Error(all)
	}
	if all, _ := Options([][]int{{40, 40}, {40, 40}}, 40, 10); all.Why != WhyNothingVaries {
		t.Error(all)
	}
}

func TestTheFamilyIsCarried(t *testing.T) {
	tests := []Test{TwoShares(14, 83, 32, 87, 10), TwoShares(1, 5, 3, 90, 10), TwoShares(44, 83, 49, 87, 10)}
	Correct([]*Test{&tests[0], &tests[1], &tests[2]}, BenjaminiHochbergCorrection)
	if tests[0].Family != 2 || tests[2].Family != 2 || tests[1].Family != 0 {
		t.Errorf("a test that was not made is no part of the family: %+v", tests)
	}
	if !near(tests[0].Adjusted, 2*tests[0].P, 1e-12) || tests[1].Adjusted != 1 {
		t.Errorf("%+v", tests)
	}
}
