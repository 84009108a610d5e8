package stats

// Method is a test that was made. Its words are under "figures.test.<method>".
type Method string

// The tests.
const (
	NoTest            Method = "none"
	FisherTest        Method = "fisher"
	ScoreMethod       Method = "score"
	ChiSquareTest     Method = "chi-square"
	FreemanHaltonTest Method = "freeman-halton"
	McNemarTest       Method = "mcnemar"
	CochranTest       Method = "cochran"
)

// Why says why a test was chosen, or why none was made. Its words are under
// "figures.why.<why>".
type Why string

// The reasons.
const (
	WhyBaseTooSmall   Why = "base-too-small"  // none: fewer than Least units on a side
	WhyNothingVaries  Why = "nothing-varies"  // none: everyone, or nobody, everywhere
	WhyOverlap        Why = "overlap"         // none: a unit stands in several cells
	WhyExact          Why = "exact"           // a table small enough for an exact test
	WhyLarge          Why = "large"           // a table too large to need one
	WhyExpectedEnough Why = "expected-enough" // every expected count is large enough
	WhyExpectedFew    Why = "expected-few"    // expected counts too small for chi-square
	WhyTooManyTables  Why = "too-many-tables" // exact wanted but out of reach: approximate, with care
	WhySameUnits      Why = "same-units"      // the same units answered twice, or ticked both options
	WhySeveralOptions Why = "several-options" // the same units ticked any of several options
	WhyWeighted       Why = "weighted"        // none: the shares are weighted, the tests are not
)

// Test is a test and the choice of it, carried with its result. The zero value
// is no test.
type Test struct {
	Method    Method
	Why       Why
	Statistic float64 // z, chi-square or Q; 0 for exact tests
	DF        int     // degrees of freedom; 0 for exact tests
	P         float64 // two-sided and uncorrected; 1 when no test was made
	N         int     // units it rests on
	Least     int     // the smallest base that it was made for

	// Doubtful says that the method's conditions do not hold and nothing better
	// was within reach.
	Doubtful bool

	// The size of the effect beside its significance: the difference with its
	// 95 % interval where two shares were compared, Cramér's V where a table was.
	Difference *Difference
	V          float64

	// Adjusted is P corrected for the Family tests that were made together.
	Adjusted   float64
	Correction Correction
	Family     int
}

// Made tells whether a test was made at all.
func (t Test) Made() bool { return t.Method != "" && t.Method != NoTest }

func none(why Why, n, least int) Test {
	return Test{Method: NoTest, Why: why, P: 1, Adjusted: 1, N: n, Least: least}
}

func made(t Test) Test {
	t.Adjusted, t.Family = t.P, 1
	return t
}

// TwoShares compares k1 of n1 with k2 of n2, different units: Fisher's exact
// test, or the score test for large tables; none where either base is below
// least.
func TwoShares(k1, n1, k2, n2, least int) Test {
	n := n1 + n2
	if min(n1, n2) < max(1, least) {
		return none(WhyBaseTooSmall, n, least)
	}
	d := Newcombe(k1, n1, k2, n2, Z95)
	t := Test{Method: FisherTest, Why: WhyExact, N: n, Least: least, Difference: &d}
	t.V = CramersV([][]int{{k1, n1 - k1}, {k2, n2 - k2}})
	if n <= exactLimit {
		t.P = Fisher(k1, n1, k2, n2)
	} else {
		t.Method, t.Why = ScoreMethod, WhyLarge
		t.Statistic, t.P = ScoreTest(k1, n1, k2, n2)
	}
	return made(t)
}

// Independence tests whether the rows and columns of a table of counts, each
// unit in one cell, have to do with each other: Fisher or the score test for
// 2×2, chi-square where the expected counts allow it, otherwise the exact test
// of Freeman and Halton. Where that is out of reach it is chi-square again,
// marked Doubtful. None where fewer than least units are counted, or where only
// one row or column holds any.
func Independence(table [][]int, least int) Test {
	t := filled(table)
	n := 0
	for _, r := range t {
		for _, k := range r {
			n += k
		}
	}
	switch {
	case n < max(1, least):
		return none(WhyBaseTooSmall, n, least)
	case len(t) < 2 || len(t[0]) < 2:
		return none(WhyNothingVaries, n, least)
	case len(t) == 2 && len(t[0]) == 2:
		two := TwoShares(t[0][0], t[0][0]+t[0][1], t[1][0], t[1][0]+t[1][1], 1)
		two.Least = least
		return two
	}
	out := Test{Method: ChiSquareTest, Why: WhyExpectedEnough, N: n, Least: least, V: CramersV(t)}
	if !ExpectedEnough(t) {
		if p, ok := FreemanHalton(t); ok {
			out.Method, out.Why, out.P = FreemanHaltonTest, WhyExpectedFew, p
			return made(out)
		}
		out.Why, out.Doubtful = WhyTooManyTables, true
	}
	out.Statistic, out.DF, out.P = ChiSquare(t)
	return made(out)
}

// Paired compares two answers of the same n units, of which b changed one way
// and c the other: McNemar's exact test. The difference is that of the two
// shares, (b−c)/n, with Wald's interval for paired shares (Agresti 2013,
// 11.1.1).
func Paired(b, c, n, least int) Test {
	switch {
	case n < max(1, least):
		return none(WhyBaseTooSmall, n, least)
	case b+c == 0:
		return none(WhyNothingVaries, n, least)
	}
	d := pairedDifference(b, c, n)
	return made(Test{Method: McNemarTest, Why: WhySameUnits, N: n, Least: least, P: McNemar(b, c), Difference: &d})
}

// Pair is two options of one question compared.
type Pair struct {
	A, B int // indexes of the options
	Test
}

// Options compares how often the options of one question were ticked by the
// same n units: Cochran's Q over all of them, then McNemar for each pair,
// corrected by Holm. both is as for CochranQ. Pairs are compared only when Q
// says, at 5 %, that there is something to find.
func Options(both [][]int, n, least int) (all Test, pairs []Pair) {
	if n < max(1, least) {
		return none(WhyBaseTooSmall, n, least), nil
	}
	q, df, p := CochranQ(both)
	if df == 0 {
		return none(WhyNothingVaries, n, least), nil
	}
	all = made(Test{Method: CochranTest, Why: WhySeveralOptions, Statistic: q, DF: df, P: p, N: n, Least: least})
	if p >= .05 {
		return all, nil
	}
	var tests []*Test
	for a := range both {
		for b := a + 1; b < len(both); b++ {
			shared := both[a][b]
			pairs = append(pairs, Pair{A: a, B: b, Test: Paired(both[a][a]-shared, both[b][b]-shared, n, least)})
		}
	}
	for i := range pairs {
		tests = append(tests, &pairs[i].Test)
	}
	Correct(tests, HolmCorrection)
	return all, pairs
}

// Correct corrects the tests that were made for their number, and writes that
// number beside each. Tests that were not made are no part of the family.
func Correct(tests []*Test, c Correction) {
	var ps []float64
	var family []*Test
	for _, t := range tests {
		if t.Made() {
			ps = append(ps, t.P)
			family = append(family, t)
		}
	}
	for i, p := range c.Of(ps) {
		family[i].Adjusted, family[i].Correction, family[i].Family = p, c, len(family)
	}
}
