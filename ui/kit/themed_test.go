package kit

import (
	"reflect"
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

// What is drawn under a theme stays registered with it for good, so the theme must
// not lead back to the page: every page ever made would stay in memory.
func TestTheThemeDoesNotHoldWhatItIsOver(t *testing.T) {
	uitest.App(t)
	content := &teller{line: canvas.NewRectangle(nil)}
	content.ExtendBaseWidget(content)
	scroll := container.NewVScroll(content)
	w := test.NewWindow(Unshaded(scroll))
	defer w.Close()
	over := base.CurrentForWidget(scroll)
	if over == base.CurrentForWidget(content) {
		t.Fatal("the scroll area has no theme of its own")
	}
	seen := map[uintptr]bool{}
	if leadsTo(reflect.ValueOf(over), reflect.ValueOf(scroll).Pointer(), seen) {
		t.Error("the theme leads to the scroll area")
	}
	if len(seen) == 0 {
		t.Error("nothing was looked at")
	}
}

// leadsTo tells whether something can be reached from a value by its fields.
func leadsTo(v reflect.Value, it uintptr, seen map[uintptr]bool) bool {
	switch v.Kind() {
	case reflect.Interface:
		return leadsTo(v.Elem(), it, seen)
	case reflect.Pointer:
		if v.IsNil() || seen[v.Pointer()] {
			return false
		}
		seen[v.Pointer()] = true
		return v.Pointer() == it || leadsTo(v.Elem(), it, seen)
	case reflect.Struct:
		for i := range v.NumField() {
			if leadsTo(v.Field(i), it, seen) {
				return true
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if leadsTo(v.Index(i), it, seen) {
				return true
			}
		}
	}
	return false
}
