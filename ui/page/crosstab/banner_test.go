package crosstab_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/tabulate"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

// dialog is what lies over the page.
func (f *fixture) dialog() fyne.CanvasObject {
	f.t.Helper()
	o := f.host.Win.Canvas().Overlays().Top()
	if o == nil {
		f.t.Fatal("nothing is asked")
	}
	return o
}

// field is the nth text field of what is asked.
func (f *fixture) field(n int) *kit.TextBox {
	f.t.Helper()
	var all []*kit.TextBox
	uitest.Walk(f.dialog(), func(o fyne.CanvasObject) {
		if b, ok := o.(*kit.TextBox); ok && o.Visible() {
			all = append(all, b)
		}
	})
	if n >= len(all) {
		f.t.Fatalf("%d fields", len(all))
	}
	return all[n]
}

// tick ticks a word of what is asked, after searching for it.
func (f *fixture) tick(starts string) {
	f.t.Helper()
	c, ok := uitest.Find(f.dialog(), func(c *kit.Check) bool { return strings.HasPrefix(c.Text, starts) })
	if !ok {
		f.t.Fatalf("no %q among %q", starts, uitest.Texts(f.dialog()))
	}
	test.Tap(c)
}

func (f *fixture) answer(text string) {
	f.t.Helper()
	b, ok := uitest.Find(f.dialog(), func(b *kit.Button) bool { return b.Text == text })
	if !ok {
		f.t.Fatalf("no button %q", text)
	}
	test.Tap(b)
	f.drain()
}

func TestABannerIsMadeUsedChangedAndDeleted(t *testing.T) {
	f := open(t)
	f.choose(f.chip("Kolonnas"), "jauns", "Jauns griezums…")
	f.answer("Saglabāt")
	if !reads(f.dialog(), "Griezumam vajadzīgs nosaukums") {
		t.Errorf("it does not say why it stays: %q", uitest.Texts(f.dialog()))
	}
	f.field(0).SetText("Tips un lielums")
	f.field(1).SetText("lielums")
	f.tick("Lielums")
	f.field(1).SetText("")
	f.tick("Tips")
	f.answer("Saglabāt")
	banners := f.of.Banners()
	if len(banners) != 1 || banners[0].Name != "Tips un lielums" || len(banners[0].Questions) != 2 {
		t.Fatalf("%+v", banners)
	}
	if !reads(f.page.TopBar(), "Griezums: Tips un lielums") || !f.reads("Šķēršļi MI ieviešanai × Lielums, Tips", "Finanšu trūkums") {
		t.Errorf("%q %q", uitest.Texts(f.page.TopBar()), uitest.Texts(f.page.Content()))
	}
	// Another by the same name is refused.
	f.choose(f.chip("Griezums"), "jauns", "Jauns griezums…")
	f.field(0).SetText("Tips un lielums")
	f.tick("Lielums")
	f.answer("Saglabāt")
	if !reads(f.dialog(), "lietā jau ir") || len(f.of.Banners()) != 1 {
		t.Errorf("%q", uitest.Texts(f.dialog()))
	}
	f.answer("Atcelt")

	f.choose(f.chip("Griezums"), "labot", "Labot griezumu „Tips un lielums”…")
	if f.field(0).Text != "Tips un lielums" || !reads(f.dialog(), "2 izvēlēti") {
		t.Errorf("%q, %q", f.field(0).Text, uitest.Texts(f.dialog()))
	}
	f.field(0).SetText("Lielums vien")
	f.tick("Tips")
	f.answer("Saglabāt")
	if got := f.of.Banners(); len(got) != 1 || got[0].Name != "Lielums vien" || len(got[0].Questions) != 1 {
		t.Errorf("%+v", got)
	}
	f.must(f.of.Undo())
	f.drain()
	if got := f.of.Banners(); len(got) != 1 || got[0].Name != "Tips un lielums" || len(got[0].Questions) != 2 {
		t.Errorf("one step does not take it back: %+v", got)
	}
	f.must(f.of.Redo())
	f.drain()
	f.choose(f.chip("Griezums"), "labot", "Labot griezumu „Lielums vien”…")
	f.answer("Dzēst griezumu")
	if len(f.of.Banners()) != 0 || !reads(f.page.TopBar(), "Kolonnas: ") {
		t.Errorf("%+v, %q", f.of.Banners(), uitest.Texts(f.page.TopBar()))
	}
	f.must(f.of.Undo())
	f.drain()
	if !reads(f.page.TopBar(), "Griezums: Lielums vien") {
		t.Errorf("%q", uitest.Texts(f.page.TopBar()))
	}
}

// The question of the rows stands in no column of the banner, and Esc closes what
// is asked.
func TestABannerWithTheQuestionOfTheRows(t *testing.T) {
	f := open(t)
	tab := f.of.Tables()[0]
	f.must(f.of.SaveBanner("Abi", tab.ID, []string{"q2", "q7"}))
	f.choose(f.chip("Kolonnas"), "abi", "Griezums: Abi")
	if !f.reads("Šķēršļi MI ieviešanai × Tips") || f.reads("× Tips, Šķēršļi") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	f.choose(f.chip("Griezums"), "jauns", "Jauns griezums…")
	f.field(0).TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if f.host.Win.Canvas().Overlays().Top() != nil {
		t.Error("Esc does not close it")
	}
	if !slices.EqualFunc(f.of.Banners(), []string{"Abi"}, func(b tabulate.Banner, name string) bool { return b.Name == name }) {
		t.Errorf("%+v", f.of.Banners())
	}
}
