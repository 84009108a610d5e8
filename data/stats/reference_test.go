package stats

import (
	"math"
	"testing"
)

// Quantiles and tails as printed in statistical tables, and by R 4 (qt, pchisq).
func TestDistributions(t *testing.T) {
	for name, c := range map[string]struct{ got, want, e float64 }{
		"z 95 %":              {Z(.95), Z95, 1e-12},
		"z 99 %":              {Z(.99), 2.5758293035489, 1e-10},
		"t 95 %, 1":           {StudentQuantile(.95, 1), 12.7062047361747, 1e-9},
		"t 95 %, 10":          {StudentQuantile(.95, 10), 2.22813885198627, 1e-10},
		"t 95 %, 82":          {StudentQuantile(.95, 82), 1.98931855, 1e-7},
		"t 99 %, 5":           {StudentQuantile(.99, 5), 4.03214298355523, 1e-9},
		"chi-square 1":        {ChiSquareTail(3.841458820694124, 1), .05, 1e-12},
		"chi-square 2":        {ChiSquareTail(5.991464547107979, 2), .05, 1e-12},
		"chi-square 9":        {ChiSquareTail(16.918977604620448, 9), .05, 1e-12},
		"chi-square 100":      {ChiSquareTail(124.3421, 100), .05, 1e-6},
		"chi-square far out":  {ChiSquareTail(100, 2), math.Exp(-50), 1e-30},
		"chi-square of none":  {ChiSquareTail(3, 0), 1, 0},
		"student, both tails": {StudentTail(-2.22813885198627, 10), .05, 1e-12},
	} {
		if !near(c.got, c.want, c.e) {
			t.Errorf("%s: %.15g, want %.15g", name, c.got, c.want)
		}
	}
}

// Exact hypergeometric intervals, computed with whole-number binomials; they
// hold the Wilson intervals with finite-population correction to within the
// discreteness of one unit and a half at either end.
func TestExactFinite(t *testing.T) {
	for _, c := range []struct{ k, n, population, low, high int }{
		{44, 83, 119, 56, 70},
		{14, 83, 119, 15, 26},
		{18, 83, 119, 21, 32},
		{46, 83, 119, 59, 73},
		{38, 83, 119, 47, 62},
		{32, 83, 119, 39, 53},
		{68, 83, 119, 91, 102},
		{10, 83, 119, 11, 20},
		{5, 83, 119, 5, 12},
		{0, 83, 119, 0, 3},
		{83, 83, 119, 116, 119},
		{3, 10, 25, 3, 14},
		{0, 5, 20, 0, 9},
		{5, 5, 20, 11, 20},
		{1, 10, 1000, 3, 443},
		{4, 7, 7, 4, 4},
	} {
		low, high := ExactCount(c.k, c.n, c.population, .95)
		if low != c.low || high != c.high {
			t.Errorf("%d of %d of %d: %d–%d, want %d–%d", c.k, c.n, c.population, low, high, c.low, c.high)
		}
		if c.population != 119 {
			continue
		}
		l, h := ExactFinite(c.k, c.n, c.population, .95)
		wl, wh := WilsonFinite(c.k, c.n, c.population, Z95)
		if math.Abs(l-wl) > 1.5/119 || math.Abs(h-wh) > 1.5/119 {
			t.Errorf("%d: exact %.3f–%.3f, Wilson %.3f–%.3f", c.k, l, h, wl, wh)
		}
	}
	if l, h := ExactFinite(0, 0, 9, .95); l != 0 || h != 1 {
		t.Error("an empty base says nothing", l, h)
	}
	if l, h := ExactFinite(3, 5, 2, .95); l != .6 || h != .6 {
		t.Error("a population below the base is the base", l, h)
	}
}

// The exact interval covers: over every possible population its miss is at most
// 5 %.
func TestExactFiniteCovers(t *testing.T) {
	const n, population = 12, 30
	for in := 0; in <= population; in++ {
		missed := 0.0
		for k := max(0, n-(population-in)); k <= min(n, in); k++ {
			low, high := ExactCount(k, n, population, .95)
			if in < low || in > high {
				missed += math.Exp(choose(in, k) + choose(population-in, n-k) - choose(population, n))
			}
		}
		if missed > .05+1e-9 {
			t.Errorf("%d of %d: missed with chance %.4f", in, population, missed)
		}
	}
}

// Newcombe (1998), table II, method 10.
func TestNewcombe(t *testing.T) {
	for _, c := range []struct {
		k1, n1, k2, n2 int
		low, high      float64
	}{
		{56, 70, 48, 80, .0524, .3339},
		{9, 10, 3, 10, .1705, .8090},
		{6, 7, 2, 7, .0582, .8062},
		{5, 56, 0, 29, -.0381, .1926},
		{0, 10, 0, 20, -.1611, .2775},
		{10, 10, 0, 20, .6791, 1},
	} {
		d := Newcombe(c.k1, c.n1, c.k2, c.n2, Z95)
		if !near(d.Low, c.low, 5e-5) || !near(d.High, c.high, 5e-5) {
			t.Errorf("%+v: %+v", c, d)
		}
	}
	if d := NewcombeFinite(14, 83, 83, 32, 87, 87, Z95); d.Low != d.Value || d.High != d.Value {
		t.Error("two censuses differ by what they differ", d)
	}
	if d := Newcombe(0, 0, 3, 9, Z95); d.Low != -1 || d.High != 1 {
		t.Error(d)
	}
}

// Latvia against the United Kingdom, four pooled two-proportion tests (counts
// inferred from published percentages), with both corrections.
func TestLatviaAgainstTheUnitedKingdom(t *testing.T) {
	rows := []struct {
		lv, uk        int
		raw, bh, holm float64
	}{
		{14, 32, .0035, .0070, .0105},
		{44, 61, .0218, .0291, .0436},
		{44, 49, .665, .665, .665},
		{32, 58, .0002, .0010, .0010},
	}
	var ps []float64
	for _, r := range rows {
		_, p := ScoreTest(r.lv, 83, r.uk, 87)
		ps = append(ps, p)
	}
	bh, holm := BenjaminiHochberg(ps), Holm(ps)
	for i, r := range rows {
		e := 5e-5
		if i == 2 {
			e = 5e-4
		}
		if !near(ps[i], r.raw, e) || !near(bh[i], r.bh, e) || !near(holm[i], r.holm, e) {
			t.Errorf("%d: %.5f %.5f %.5f, want %+v", i, ps[i], bh[i], holm[i], r)
		}
	}
	// Further digits by an independent computation.
	for i, want := range []float64{.003484328440006024, .021806278609723093, .6647619312949751, .00024183363470660336} {
		if !near(ps[i], want, 1e-12) {
			t.Errorf("%d: %.15g, want %.15g", i, ps[i], want)
		}
	}
}

// Benjamini and Hochberg (1995), 3.2: fifteen p-values of which four are found
// at 5 %, where Holm finds three.
func TestBenjaminiHochbergsExample(t *testing.T) {
	ps := []float64{.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1}
	found := func(ps []float64) (n int) {
		for _, p := range ps {
			if p <= .05 {
				n++
			}
		}
		return n
	}
	if bh, holm := found(BenjaminiHochberg(ps)), found(Holm(ps)); bh != 4 || holm != 3 {
		t.Error(bh, holm)
	}
	for _, c := range []Correction{HolmCorrection, BenjaminiHochbergCorrection} {
		last := 0.0
		for i, p := range c.Of(ps) {
			if p < ps[i] || p > 1 || p < last {
				t.Errorf("%s: %d: %v after %v", c, i, p, last)
			}
			last = p
		}
	}
}

// R, ?chisq.test (party by gender, Agresti 2007, p. 39) and ?fisher.test (job
// satisfaction by income, Agresti 2002, p. 57).
func TestContingency(t *testing.T) {
	x2, df, p := ChiSquare([][]int{{762, 327, 468}, {484, 239, 477}, {0, 0, 0}})
	if !near(x2, 30.07, .005) || df != 2 || !near(p, 2.954e-7, 5e-11) {
		t.Error(x2, df, p)
	}
	job := [][]int{{1, 3, 10, 6}, {2, 3, 10, 7}, {1, 6, 14, 12}, {0, 1, 9, 11}}
	if x2, df, p = ChiSquare(job); !near(x2, 5.9655, 5e-5) || df != 9 || !near(p, .7434, 5e-5) {
		t.Error(x2, df, p)
	}
	if p, ok := freemanHalton(job, 10_000_000); !ok || !near(p, .7827, 5e-5) {
		t.Error(p, ok)
	}
	if v := CramersV([][]int{{10, 0}, {0, 30}}); !near(v, 1, 1e-12) {
		t.Error("the one tells the other", v)
	}
	if v := CramersV([][]int{{10, 20}, {20, 40}}); !near(v, 0, 1e-12) {
		t.Error("nothing to do with each other", v)
	}
}

// By going through all tables with whole-number arithmetic.
func TestFreemanHalton(t *testing.T) {
	for _, c := range []struct {
		table [][]int
		want  float64
	}{
		{[][]int{{1, 2, 1, 0}, {3, 3, 6, 1}}, 0.8235294117647058},
		{[][]int{{3, 0, 2}, {1, 4, 0}, {0, 2, 5}}, 0.008895516248457426},
		{[][]int{{8, 1, 3}, {2, 6, 4}}, 0.027485840313946384},
		{[][]int{{0, 5, 2}, {4, 1, 1}, {2, 2, 6}}, 0.03493696675208931},
		{[][]int{{5, 0}, {1, 4}, {2, 3}}, 0.0675990675990676},
		{[][]int{{14, 69}, {32, 55}}, 0.005400796429368239},
		{[][]int{{4, 7, 0}, {0, 0, 0}}, 1},
	} {
		if p, ok := FreemanHalton(c.table); !ok || !near(p, c.want, 1e-9) {
			t.Errorf("%v: %.15g %v, want %.15g", c.table, p, ok, c.want)
		}
	}
	wide := make([][]int, 8)
	for i := range wide {
		wide[i] = []int{9, 8, 7, 6, 5, 4, 3, 2 + i}
	}
	if _, ok := FreemanHalton(wide); ok {
		t.Error("a table with too many relatives must be left")
	}
}

// Exact by whole-number binomials; the first are the approval ratings of Agresti
// (Categorical Data Analysis, table 11.1: 150 and 86 of 1600 changed their mind).
func TestMcNemar(t *testing.T) {
	for _, c := range []struct {
		b, c int
		want float64
	}{
		{150, 86, 3.715936139571442e-05}, {1, 9, 0.021484375}, {0, 6, 0.03125}, {5, 5, 1}, {12, 4, 0.076812744140625}, {0, 0, 1},
	} {
		if p := McNemar(c.b, c.c); !near(p, c.want, 1e-12) || McNemar(c.c, c.b) != p {
			t.Errorf("%d, %d: %.15g, want %.15g", c.b, c.c, p, c.want)
		}
	}
	if d := pairedDifference(150, 86, 1600); !near(d.Value, .04, 1e-12) || !near(d.Low, .021, 1e-3) || !near(d.High, .059, 1e-3) {
		t.Error(d)
	}
}

// SAS/STAT User's Guide, The FREQ Procedure, "Cochran's Q Test": three drugs,
// 46 patients; Q = 8.4706 with 2 degrees, p = 0.0145.
func TestCochranQ(t *testing.T) {
	both := [][]int{{28, 22, 8}, {22, 28, 8}, {8, 8, 16}}
	q, df, p := CochranQ(both)
	if !near(q, 8.4706, 5e-5) || df != 2 || !near(p, .0145, 5e-5) {
		t.Error(q, df, p)
	}
	if _, df, p := CochranQ([][]int{{5, 5}, {5, 5}}); df != 0 || p != 1 {
		t.Error("all ticked both", df, p)
	}
}

// AAPOR, Standard Definitions, by hand: 60 complete, 10 partial, 12 refused, 8
// no contact, 2 other, 18 unknown, 9 ineligible of which 3 merged.
func TestRates(t *testing.T) {
	d := Dispositions{Complete: 60, Partial: 10, Refusal: 12, NoContact: 8, Other: 2, Unknown: 18, Ineligible: 6, Merged: 3}
	e := d.Eligible()
	if !near(e, 92.0/101, 1e-15) {
		t.Error(e)
	}
	got := d.Rates(e)
	want := Rates{60. / 110, 70. / 110, 60 / (92 + e*18), 70 / (92 + e*18), 60. / 92, 70. / 92, e}
	if got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	list := make([]Disposition, 119)
	for i := range list {
		list[i] = Complete
		if i >= 83 {
			list[i] = NoContact
		}
	}
	if r := CountDispositions(list).Rates(1); math.Round(1000*r.RR1) != 697 {
		t.Error("83 of 119 is 69.7 %", r)
	}
	if r := (Dispositions{}).Rates(1); r.RR1 != 0 || r.RR6 != 0 {
		t.Error("nobody invited", r)
	}
}
