package breakdowns_test

import (
	"strings"
	"testing"

	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/uitest"
)

func TestHiddenFiguresHaveNoBarAndNoCount(t *testing.T) {
	f := open(t)
	f.must(f.of.SetMethod(workspace.Method{Threshold: 10}))
	f.drain()
	f.frame()
	own := f.chart("Pozitīvā ietekme") // 19, 14, 13 and 6 of 63
	if !reads(own, "aizklāts") || reads(own, "6 / 63") || reads(own, "10 %") {
		t.Errorf("a figure below 10 is told: %q", uitest.Texts(own))
	}
	if !f.reads("aizklāts zem 10") {
		t.Error("the card does not say that figures are hidden")
	}
	f.click("Pozitīvā ietekme", "Izmaksu samazināšana")
	said := strings.Join(uitest.Texts(f.page.Inspector()), " | ")
	if !strings.Contains(said, "aizklāts") || strings.Contains(said, "6 no 63") || strings.Contains(said, "Kas atzīmēja") {
		t.Errorf("the inspector tells: %s", said)
	}
	if text := f.of.View().WithinText(words.For(words.Latvian), f.of.Tables()[0]); text != "aizklāts" {
		t.Errorf("the filter tells %s", text)
	}
}

func TestTheMethodIsSaidOnTheCardAndInTheInspector(t *testing.T) {
	f := open(t)
	f.must(f.of.SetMethod(workspace.Method{Weights: []workspace.Margin{"Tips", "Lielums"}}))
	f.drain()
	f.frame()
	f.click("Šķēršļi MI ieviešanai", "Finanšu trūkums")
	if own := f.chart("Šķēršļi MI ieviešanai"); !reads(own, "44 / 83", "56 %") {
		t.Errorf("the share is not weighted, or the count is: %q", uitest.Texts(own))
	}
	if said := strings.Join(uitest.Texts(f.page.Inspector()), " | "); !strings.Contains(said, "svērts, n_ef = 69") {
		t.Errorf("the inspector says %s", said)
	}
	f.must(f.of.SetMethod(workspace.Method{Base: tabulate.BaseMentions}))
	f.of.ClearFilter()
	f.drain()
	f.frame()
	if own := f.chart("Šķēršļi MI ieviešanai"); !reads(own, "44 / 158", "28 %") || !f.reads("158 atzīmes") || !f.reads("bāze: visas atzīmes") {
		t.Errorf("shares of mentions: %q", uitest.Texts(f.page.Content()))
	}
}

func TestNothingPublishedStandsBesideWhatIsHidden(t *testing.T) {
	f := open(t)
	in := f.publish(impact)
	f.typed(in[3], "10")
	f.drain()
	f.must(f.of.SetMethod(workspace.Method{Threshold: 10}))
	f.drain()
	f.frame()
	if c := f.card(impact); reads(c, "Publicēts") || reads(c, "6\u00a0/\u00a063") || !reads(c, "aizklāts", "30\u00a0%") {
		t.Errorf("the published figures tell what is hidden: %q", uitest.Texts(c))
	}
	f.must(f.of.SetMethod(workspace.Method{}))
	f.drain()
	f.frame()
	if c := f.card(impact); !reads(c, "Publicēts", "6\u00a0/\u00a063") {
		t.Errorf("they do not come back: %q", uitest.Texts(c))
	}
}
