package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/ui/kit"
	"izpete/ui/uitest"
)

// A screen reader says what a control is called, and how it is.
func TestControlsSayHowTheyAre(t *testing.T) {
	uitest.App(t)
	t.Cleanup(func() { kit.Speak(words.For(words.Latvian)) })
	none := func() {}
	segmented := func(chosen int) fyne.Accessible {
		return kit.NewSegmented("Veids", []string{"Karte", "Tabula", "Vārdi"}, chosen, nil)
	}
	check := func(text string, on, disabled bool) fyne.Accessible {
		c := kit.NewCheck(text, on, nil)
		c.Name = "Aizklāt"
		c.SetDisabled(disabled)
		return c
	}
	chip := func(tone kit.Tone, set func(c *kit.Chip)) fyne.Accessible {
		c := kit.NewChip("Lieta", tone, none)
		set(c)
		return c
	}
	row := kit.NewListRow("Šķēršļi", none)
	row.Lead, row.Sub, row.Selected = "Q7", "83", true
	gone := kit.NewButton("Dzēst", none)
	gone.Disable()
	for name, c := range map[string]struct {
		of     fyne.Accessible
		lv, en string
	}{
		"one of three":       {segmented(1), "Veids: Tabula, izvēlēts 2. no 3", "Veids: Tabula, chosen 2 of 3"},
		"none of three":      {segmented(-1), "Veids, neviens nav izvēlēts no 3", "Veids, none chosen of 3"},
		"a ticked box":       {check("Maskēt", true, false), "Maskēt, ieslēgts", "Maskēt, on"},
		"one not ticked":     {check("Maskēt", false, false), "Maskēt, izslēgts", "Maskēt, off"},
		"one without a word": {check("", true, false), "Aizklāt, ieslēgts", "Aizklāt, on"},
		"one out of reach":   {check("Maskēt", false, true), "Maskēt, izslēgts, nav pieejams", "Maskēt, off, not available"},
		"a chip":             {chip(kit.Plain, func(*kit.Chip) {}), "Lieta", "Lieta"},
		"the chosen chip":    {chip(kit.Selected, func(*kit.Chip) {}), "Lieta, izvēlēts", "Lieta, chosen"},
		"a chip with a menu": {
			chip(kit.Selected, func(c *kit.Chip) { c.OnMenu = none }),
			"Lieta, izvēlēts, ar bultiņu lejup atver izvēlni", "Lieta, chosen, arrow down opens a menu",
		},
		"a chip that opens a list": {
			chip(kit.Selected, func(c *kit.Chip) { c.Opens, c.OnMenu = true, none }), "Lieta, atver sarakstu", "Lieta, opens a list",
		},
		"a filter": {kit.NewFilterChip("Lieta", none), "Lieta, noņemams ar taustiņu Delete", "Lieta, Delete removes it"},
		"a chip that is cut": {
			chip(kit.Plain, func(c *kit.Chip) { c.Whole = "Lieta par visu" }), "Lieta par visu", "Lieta par visu",
		},
		"a choice":            {kit.NewChoice("Grupa", []string{"Tips"}, 0, nil), "Grupa: Tips, atver sarakstu", "Grupa: Tips, opens a list"},
		"the chosen row":      {row, "Q7 Šķēršļi, 83, izvēlēts", "Q7 Šķēršļi, 83, chosen"},
		"a button not needed": {gone, "Dzēst, nav pieejams", "Dzēst, not available"},
		"a link":              {kit.NewLink("Atvērt", none), "Atvērt", "Atvērt"},
		"a mark":              {kit.NewIconButton(kit.MarkHelp, "Palīdzība", none), "Palīdzība", "Palīdzība"},
	} {
		t.Run(name, func(t *testing.T) {
			for lang, want := range map[words.Lang]string{words.Latvian: c.lv, words.English: c.en} {
				kit.Speak(words.For(lang))
				if got := c.of.AccessibilityLabel(); got != want {
					t.Errorf("%q instead of %q", got, want)
				}
			}
			if role := c.of.AccessibilityRole(); role != fyne.AccessibleRoleButton && role != fyne.AccessibleRoleLink {
				t.Errorf("a %s", role)
			}
		})
	}
}
