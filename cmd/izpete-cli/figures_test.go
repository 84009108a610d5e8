package main

import (
	"slices"
	"testing"

	"izpete/data/stats"
)

func TestCheckFiguresUnderOtherRules(t *testing.T) {
	doc := decoded[figuresJSON](t, ok(t, "check-figures", "--percent", "30,22,21,10", "--n", "83", "--rule", "truncate", "--rules", "--json"))
	if !*doc.Fits || !slices.Equal(doc.Rules, []stats.Rule{stats.Truncate}) || doc.Counts[2][0] != 18 {
		t.Errorf("cut, 21 %% is 18 of 83: %+v", doc)
	}
	doc = decoded[figuresJSON](t, ok(t, "check-figures", "--percent", "60,50", "--n", "10", "--partial", "--rules", "--json"))
	if *doc.Fits || doc.Rules == nil || len(doc.Rules) != 0 {
		t.Errorf("parts of a single choice are no more than everyone: %+v", doc)
	}
	doc = decoded[figuresJSON](t, ok(t, "check-figures", "--percent", "17,22,55", "--n", "83", "--partial", "--json"))
	if !slices.Equal(doc.Rest, []int{5, 5}) || doc.Rules != nil {
		t.Errorf("5 of 83 are left: %+v", doc)
	}
}
