package stats

import (
	"slices"
	"testing"
)

// R 4.2.2 and its package survey 4.1.1 on the same input; the script is
// testdata/reference.R. Wilson's interval is prop.test's without continuity
// correction, McNemar's exact test binom.test's of the changed.
func TestAgainstR(t *testing.T) {
	is := func(name string, e float64, want []float64, got ...float64) {
		t.Helper()
		for i := range want {
			if len(got) != len(want) || !near(got[i], want[i], e) {
				t.Errorf("%s: %.15g, want %.15g", name, got, want)
				return
			}
		}
	}
	for _, c := range []struct {
		k, n int
		want []float64
	}{
		{44, 83, []float64{0.42380966445885, 0.633766521707297}},
		{14, 83, []float64{0.103220812021094, 0.263441140151298}},
		{5, 83, []float64{0.026003401041882, 0.133384280932384}},
		{0, 17, []float64{0, 0.184318135008852}},
		{17, 17, []float64{0.815681864991148, 1}},
		{8, 17, []float64{0.261651064424094, 0.690367649399956}},
	} {
		l, h := Wilson(c.k, c.n, Z95)
		is("wilson", 1e-12, c.want, l, h)
	}
	for _, c := range []struct {
		k1, n1, k2, n2 int
		fisher, score  float64
	}{
		{14, 83, 32, 87, 0.00540079642936824, 0.00348432844000602},
		{44, 83, 61, 87, 0.0271655893171963, 0.0218062786097231},
		{5, 83, 0, 29, 0.324695048318902, 0.176290287959329},
		{3, 10, 9, 10, 0.0197666110978804, 0.00616989932054415},
	} {
		_, p := ScoreTest(c.k1, c.n1, c.k2, c.n2)
		is("two shares", 1e-12, []float64{c.fisher, c.score}, Fisher(c.k1, c.n1, c.k2, c.n2), p)
	}

	job := [][]int{{1, 3, 10, 6}, {2, 3, 10, 7}, {1, 6, 14, 12}, {0, 1, 9, 11}}
	exact, _ := freemanHalton(job, 10_000_000)
	is("job satisfaction, exact", 1e-9, []float64{0.782684938965639}, exact)
	x2, df, p := ChiSquare(job)
	is("job satisfaction, chi-square", 1e-12, []float64{5.9655145887704, 9, 0.743364725052551}, x2, float64(df), p)
	party := [][]int{{762, 327, 468}, {484, 239, 477}}
	x2, df, p = ChiSquare(party)
	is("party, chi-square", 1e-10, []float64{30.0701490957547, 2, 2.95358918321176e-07}, x2, float64(df), p)
	is("party, V", 1e-12, []float64{0.104435802356468}, CramersV(party))

	is("mcnemar", 1e-13, []float64{3.71593613957143e-05, 0.021484375, 0.076812744140625}, McNemar(150, 86), McNemar(9, 1), McNemar(12, 4))
	q, df, p := CochranQ([][]int{{28, 22, 8}, {22, 28, 8}, {8, 8, 16}})
	is("cochran", 1e-12, []float64{8.47058823529412, 2, 0.0144755520562824}, q, float64(df), p)

	ps := []float64{.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1}
	is("holm", 1e-12, []float64{0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213, 1, 1, 1, 1, 1, 1}, Holm(ps)...)
	is("benjamini and hochberg", 1e-12, []float64{
		0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.0638571428571429, 0.0638571428571429, 0.0645, 0.0765, 0.486,
		0.581181818181818, 0.714875, 0.753230769230769, 0.813214285714286, 1,
	}, BenjaminiHochberg(ps)...)

	sleep := []float64{1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4}
	_, l, h := MeanInterval(sleep, 0, .95)
	is("mean", 1e-9, []float64{0.897677539376705, 3.76232246062329, 2.00224873579683}, l, h, Deviation(sleep))
	slices.Sort(sleep)
	is("quartiles", 1e-12, []float64{0.875, 1.75, 4.15}, Quantile(sleep, .25), Quantile(sleep, .5), Quantile(sleep, .75))
	is("student", 1e-9, []float64{12.7062047361747, 2.22813885198627, 1.98931855713657, 4.03214298355523},
		StudentQuantile(.95, 1), StudentQuantile(.95, 10), StudentQuantile(.95, 82), StudentQuantile(.99, 5))
}

// The same twenty units by survey::rake: three kinds and three sizes to the
// margins of forty.
func TestRakingAgainstR(t *testing.T) {
	kinds := []int{0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2}
	sizes := []int{0, 0, 1, 1, 2, 2, 2, 0, 0, 0, 1, 1, 1, 2, 0, 1, 1, 2, 2, 0}
	ticked := []float64{1, 0, 1, 1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1, 0, 1, 0}
	r, err := Rake(20, []Margin{{kinds, []float64{10, 18, 12}}, {sizes, []float64{20, 8, 12}}}, RakeOptions{Tolerance: 1e-12, Rounds: 1000})
	if err != nil {
		t.Fatal(err)
	}
	share, all := 0.0, 0.0
	for i, want := range []float64{
		0.953412848281275, 0.953412848281275, 0.38136513931251, 0.38136513931251, 0.776814674937875, 0.776814674937875, 0.776814674937875,
		1.79469752662261, 1.79469752662261, 1.79469752662261, 0.717879010649045, 0.717879010649045, 0.717879010649045, 1.46227038818324,
		1.3545408617848, 0.541816344713922, 0.541816344713922, 1.10364279350157, 1.10364279350157, 1.3545408617848,
	} {
		if !near(r.Weights[i], want, 1e-9) {
			t.Errorf("unit %d weighs %.15g, want %.15g", i, r.Weights[i], want)
		}
		share += r.Weights[i] * ticked[i]
		all += r.Weights[i]
	}
	if !near(share/all, 0.466208267938396, 1e-9) || !near(r.Effect, 1.19795218739132, 1e-9) {
		t.Error(share/all, r.Effect)
	}
}
