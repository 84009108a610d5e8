package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	base "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/uitest"
)

// teller is content that says in which theme it is drawn.
type teller struct {
	widget.BaseWidget
	line *canvas.Rectangle
}

func (w *teller) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(w.line) }

// The theme is over the scroll area and not over what it holds, also after the
// toolkit has forgotten how both are drawn.
func TestUnshadedLeavesTheContentInTheThemeInForce(t *testing.T) {
	uitest.App(t)
	content := &teller{line: canvas.NewRectangle(nil)}
	content.ExtendBaseWidget(content)
	content.line.SetMinSize(fyne.NewSize(50, 900))
	scroll := container.NewVScroll(content)
	w := test.NewWindow(Unshaded(scroll))
	defer w.Close()
	w.Resize(fyne.NewSize(200, 300))
	scroll.ScrollToOffset(fyne.NewPos(0, 40))
	shadow := func(o fyne.CanvasObject) bool {
		_, _, _, a := base.CurrentForWidget(o).Color(base.ColorNameShadow, base.VariantLight).RGBA()
		return a > 0
	}
	for _, when := range []string{"at first", "drawn anew"} {
		if shadow(scroll) || !shadow(content) {
			t.Errorf("%s: the scroll area casts a shadow: %v, its content may: %v", when, shadow(scroll), shadow(content))
		}
		if scroll.Offset.Y != 40 || scroll.Content != content {
			t.Errorf("%s: at %v", when, scroll.Offset)
		}
		again := Unshaded(scroll)
		w.SetContent(again)
		w.Resize(fyne.NewSize(200, 300))
	}
}
