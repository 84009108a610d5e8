package intake_test

import (
	"math"
	"slices"
	"testing"

	"izpete/data/intake"
	"izpete/data/survey"
)

func TestWhoAnswersWhatWasNotAsked(t *testing.T) {
	table := one(t, `
		Iestāde|Šķēršļi [Nauda]|Šķēršļi [Laiks]|Šķēršļi [Cits]|Šķēršļi [Cits, lūdzu, norādiet]
		Pirmā|Jā|Nē|Nē|
		Otrā|Nav jautāts|Nav jautāts|Nav jautāts|Prasmes
		Trešā|Nav jautāts|Nav jautāts|Nav jautāts|Nav jautāts
		Ceturtā|Nē|Jā|Jā|Telpas`)
	i := slices.IndexFunc(table.Questions, func(q *survey.Question) bool { return q.Twin != "" })
	if i < 0 {
		t.Fatal("the box beside \"other\" is not found")
	}
	q := table.Questions[i]
	if q.Unasked == nil || q.Unasked.Count() != 1 || !q.Unasked.Has(1) {
		t.Errorf("unasked %+v", q.Unasked)
	}
	if !q.Asked.Has(1) || !q.Answered.Has(1) || q.Asked.Has(2) {
		t.Error("an answer counts whatever the mark says; a mark alone does not")
	}
	if want := []string{"", "Prasmes", "", "Telpas"}; !slices.Equal(q.Written, want) {
		t.Errorf("written %q, want %q", q.Written, want)
	}
}

func TestBandEnds(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		label     string
		low, high float64
		ok        bool
	}{
		{"100 000–250 000 eiro", 100_000, 250_000, true},
		{"virs 250 000", 250_000, inf, true},
		{"līdz 50", -inf, 50, true},
		{"ne mazāk par 10", 10, inf, true},
		{"ne vairāk par 10", -inf, 10, true},
		{"no less than 5", 5, inf, true},
		{"not more than 5 or less", -inf, 5, true},
		{"nav", -inf, 0, true},
		{"7", 0, 0, false},
		{"Nezinu", 0, 0, false},
		{"1. vieta", 0, 0, false},
	} {
		low, high, ok := intake.Band(c.label)
		if ok != c.ok || ok && (low != c.low || high != c.high) {
			t.Errorf("%q: %v to %v, %v", c.label, low, high, ok)
		}
	}
}
