package crosstab_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/words"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

func TestTableOfWords(t *testing.T) {
	f := open(t)
	form, _ := uitest.Find(f.page.Content(), func(*kit.Segmented) bool { return true })
	form.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	f.drain()
	if !f.reads("93 %, būtiski vairāk") {
		t.Errorf("%q", uitest.Texts(f.page.Content()))
	}
	table, _ := f.charts()
	if !f.says(table, "Finanšu trūkums (n = 44): ") || !f.says(table, "MI attīstības finansējums: 93 %, būtiski vairāk") {
		t.Errorf("%+v", table.Scene().Spots[0])
	}
	f.show(words.English)
	if !f.reads("93%, significantly more") {
		t.Error("the form is forgotten")
	}
}

func TestCopy(t *testing.T) {
	f := open(t)
	test.Tap(f.link("Kopēt tabulu"))
	text := plainSpaces(fyne.CurrentApp().Clipboard().Content())
	for _, want := range []string{
		"\nĪpatsvari\n% no rindas\tDatu un kiberdrošības pārvaldība\t", "\nFinanšu trūkums (n = 44)\t86,4 %\t70,5 %\t93,2 %, būtiski vairāk\t",
		"\nSkaiti\n", "\nFinanšu trūkums (n = 44)\t38\t31\t41\t", "\nBāzes\n", "\nVisas iestādes (n = 83)\t83\t83\t",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in:\n%s", want, text)
		}
	}
	if len(f.host.Notified) != 1 {
		t.Error("nothing says that it was copied")
	}
}
