package tabulate_test

import (
	"fmt"
	"testing"

	"izpete/data/stats"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// Whatever a result says of itself on a screen or on paper has words in both
// languages.
func TestResultsHaveWords(t *testing.T) {
	var keys []string
	add := func(prefix string, values ...any) {
		for _, v := range values {
			keys = append(keys, "figures."+prefix+"."+fmt.Sprint(v))
		}
	}
	for _, k := range tabulate.BaseKinds {
		add("base", k)
	}
	for _, r := range stats.Rules {
		add("rule", r)
	}
	add("test", stats.NoTest, stats.FisherTest, stats.ScoreMethod, stats.ChiSquareTest, stats.FreemanHaltonTest, stats.McNemarTest, stats.CochranTest)
	add("why", stats.WhyBaseTooSmall, stats.WhyNothingVaries, stats.WhyOverlap, stats.WhyExact, stats.WhyLarge, stats.WhyExpectedEnough, stats.WhyExpectedFew, stats.WhyTooManyTables, stats.WhySameUnits, stats.WhySeveralOptions)
	add("correction", stats.HolmCorrection, stats.BenjaminiHochbergCorrection)
	add("derived", tabulate.DerivedNet, tabulate.DerivedBands, tabulate.DerivedAny, tabulate.DerivedAll)
	for _, l := range words.Langs {
		for _, k := range keys {
			if !words.For(l).Has(k) {
				t.Errorf("%s: no words for %s", l, k)
			}
		}
	}
}
