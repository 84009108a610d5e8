package answers

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// The list with a hit, codes, a folded answer and a selection.
func TestReaderLooksAsBefore(t *testing.T) {
	f := open(t, remarks)
	f.click(1, 0)
	f.newCode("Nauda")
	f.click(4, 0)
	f.rune('1')
	f.find("naud")
	f.host.Win.SetContent(f.reader)
	f.host.Win.Resize(fyne.NewSize(700, 560))
	test.AssertObjectRendersToMarkup(t, "reader.xml", f.reader)
}

// The panel with a code that some of the chosen answers have.
func TestSideLooksAsBefore(t *testing.T) {
	f := open(t, remarks)
	f.click(1, 0)
	f.newCode("Nauda")
	f.click(4, fyne.KeyModifierShift)
	test.AssertObjectRendersToMarkup(t, "side.xml", f.Inspector())
}
