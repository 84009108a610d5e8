package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/ui/kit"
	"izpete/ui/measure"
	"izpete/ui/uitest"
)

// Where a control has too little room for its words in one line, it is as tall
// as they need and keeps them all.
func TestWordsOfControlsBreak(t *testing.T) {
	uitest.App(t)
	const words = "Pievienot konstatējumu pie pierādījumiem"
	for name, o := range map[string]interface {
		fyne.Widget
		kit.Tall
	}{
		"button": kit.NewButton(words, func() {}),
		"link":   kit.NewLink(words, func() {}),
		"quiet":  kit.NewQuietLink(words, func() {}),
		"chip":   kit.NewChip(words, kit.Plain, func() {}),
		"filter": kit.NewFilterChip(words, func() {}),
	} {
		t.Run(name, func(t *testing.T) {
			win := test.NewTempWindow(t, kit.Column(0, o))
			win.SetPadded(false)
			win.Resize(fyne.NewSize(170, 300))
			one := o.MinSize().Height
			if h := o.Size().Height; h < 1.5*one || h != o.HeightFor(170) {
				t.Errorf("%.0f px tall, %.0f in one line", h, one)
			}
			r := measure.Object(win.Content(), func(w fyne.Widget) []fyne.CanvasObject { return test.WidgetRenderer(w).Objects() })
			if len(r.Faults) > 0 {
				t.Error(r.Faults)
			}
			if r.Texts < 2 {
				t.Errorf("%d lines", r.Texts)
			}
			win.Resize(fyne.NewSize(600, 300))
			if got := uitest.Texts(o); len(got) != 1 || got[0] != words || o.Size().Height != one {
				t.Errorf("%q, %.0f px tall, where there is room again", got, o.Size().Height)
			}
		})
	}
}

// The value stands beside the word, and under it where both have no room.
func TestKeyAndValue(t *testing.T) {
	uitest.App(t)
	row := kit.KeyValue("Ministrija 04", "mi-gataviba-2025.xlsx · E6")
	key, value := row.Objects[0], row.Objects[1]
	row.Resize(fyne.NewSize(400, kit.HeightFor(row, 400)))
	if value.Position().X <= key.Position().X || value.Position().Y > 5 {
		t.Errorf("the value is at %v, not beside", value.Position())
	}
	row.Resize(fyne.NewSize(180, kit.HeightFor(row, 180)))
	if value.Position().Y < key.Size().Height || row.Size().Height < key.Size().Height+value.Size().Height {
		t.Errorf("the value is at %v in %v, not under the word", value.Position(), row.Size())
	}
}

func TestTextOfAtMostSoManyLines(t *testing.T) {
	uitest.App(t)
	text := kit.Body("Iekšējās vadlīnijas darbiniekiem drošai mākslīgā intelekta izmantošanai")
	text.Most = 2
	text.Resize(fyne.NewSize(140, 60))
	got := uitest.Texts(text)
	if len(got) != 2 || []rune(got[1])[len([]rune(got[1]))-1] != '…' {
		t.Errorf("%q, want two lines and an ellipsis", got)
	}
	text.Resize(fyne.NewSize(900, 60))
	if got := uitest.Texts(text); len(got) != 1 {
		t.Errorf("%q, want one line", got)
	}
}
