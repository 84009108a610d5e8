package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/ui/kit"
	"izpete/ui/uitest"
)

func TestKeysOutliveTheirContent(t *testing.T) {
	links := func(words ...string) *fyne.Container {
		column := kit.Column(4)
		for _, s := range words {
			column.Add(kit.NewPanel("", kit.NewLink(s, func() {})))
		}
		return column
	}
	at := func(c *fyne.Container, i int) fyne.Focusable {
		return c.Objects[i].(*kit.Card).Content.(*kit.Link)
	}
	for name, c := range map[string]struct {
		before, after []string
		on, want      int // -1 for nowhere
	}{
		"what says the same":       {before: []string{"viens", "divi", "trīs"}, on: 1, after: []string{"divi", "trīs"}, want: 0},
		"the nearest of them":      {before: []string{"J15", "J15", "J15"}, on: 1, after: []string{"J15", "J15", "J15"}, want: 1},
		"what stands in its place": {before: []string{"viens", "vairāk"}, on: 1, after: []string{"viens", "divi", "trīs"}, want: 1},
		"the last":                 {before: []string{"viens", "divi"}, on: 1, after: []string{"trīs"}, want: 0},
		"nothing":                  {before: []string{"viens"}, on: 0, want: -1},
	} {
		t.Run(name, func(t *testing.T) {
			uitest.App(t)
			before, after := links(c.before...), links(c.after...)
			s := kit.NewScroll(before)
			w := test.NewTempWindow(t, s)
			w.Resize(fyne.NewSize(300, 200))
			w.Canvas().Focus(at(before, c.on))
			s.SetContent(after)
			got := w.Canvas().Focused()
			if c.want < 0 {
				if got != nil {
					t.Errorf("the keys are at a %T", got)
				}
				return
			}
			if got != at(after, c.want) {
				t.Errorf("the keys are elsewhere: %v", got)
			}
		})
	}
}
