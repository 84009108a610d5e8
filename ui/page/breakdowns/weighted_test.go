package breakdowns_test

import (
	"strings"
	"testing"

	"izpete/data/workspace"
	"izpete/ui/uitest"
)

// Where weights are on, the scale and the groups have them; numbers and
// comparisons count respondents and say so.
func TestFormsSayWhetherTheyAreWeighted(t *testing.T) {
	f := open(t)
	f.must(f.of.SetMethod(workspace.Method{Weights: []workspace.Margin{"Lielums"}}))
	f.drain()
	f.frame()
	f.scrollTo(support)
	if c := f.chart(support); reads(c, "Pozitīvās atbildes 47 %") {
		t.Errorf("the scale is not weighted: %q", uitest.Texts(c))
	}
	if reads(f.page.Content(), "neto +22,2") {
		t.Error("the balance is not weighted")
	}
	f.scrollTo(trained)
	if !reads(f.page.Content(), "Skaitlis Q16 · n = 73 iestādes · nav atbildes: 10 · nesvērts") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	f.against("Tips: pašvaldība", "Visas pārējās")
	f.scrollTo(obstacle)
	if !reads(f.page.Content(), "A: n = 18 · B: n = 65 · % no atbildējušajām", "· nesvērts") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	c := f.as(obstacle, "Pa grupām")
	for _, s := range says(c) {
		if strings.Contains(s, "būtiski") {
			t.Errorf("a weighted share is tested: %q", s)
		}
	}
}
