package findings

import (
	"image/png"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"

	"izpete/data/words"
	"izpete/ui/theme"
	"izpete/ui/uitest"
)

func TestLook(t *testing.T) {
	dir := os.Getenv("LOOK")
	if dir == "" {
		t.Skip()
	}
	for name, c := range map[string]struct {
		w, h  float32
		dark  bool
		scale float32
		lang  words.Lang
		sel   string
		ro    bool
	}{
		"usual": {1164, 774, false, 1, words.Latvian, "f3", false},
		"dark":  {1164, 774, true, 1, words.English, "f5", false},
		"small": {828, 614, false, 1, words.Latvian, "f3", false},
		"large": {1000, 774, false, 2, words.Latvian, "f5", false},
		"ro":    {1164, 774, false, 1, words.Latvian, "f3", true},
		"empty": {1164, 774, false, 1, words.Latvian, "", false},
	} {
		h := uitest.NewHost(t)
		h.Lang = c.lang
		fyne.CurrentApp().Settings().SetTheme(theme.New(c.dark, c.scale))
		b := sample()
		b.readOnly = c.ro
		if c.sel == "" {
			b = &book{}
		}
		m := NewMemory()
		m.Open(c.sel)
		p := New(h, b, m)
		h.Win.SetContent(p.Content())
		h.Win.Resize(fyne.NewSize(c.w, c.h))
		p.Refresh()
		f, _ := os.Create(dir + "/" + name + ".png")
		cv := h.Win.Canvas()
		png.Encode(f, software.RenderCanvas(cv, fyne.CurrentApp().Settings().Theme()))
		f.Close()
	}
}
