package theme_test

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/ui/theme"
)

// Text must stand out 4.5:1 from what it is written on, as WCAG 2.2 asks.
func TestTextStandsOut(t *testing.T) {
	on := map[fyne.ThemeColorName][]fyne.ThemeColorName{
		theme.Ink:      {theme.Card, theme.Page, theme.Field, theme.ChipFill, theme.ChipHover, theme.Wash, theme.RowWash, theme.Hover, theme.WarnWash, theme.HoldsWash, theme.Segment4, theme.Missing},
		theme.Muted:    {theme.Card, theme.Page, theme.Field, theme.ChipFill, theme.RowWash, theme.Hover},
		theme.Accent:   {theme.Card, theme.Page, theme.Field, theme.Wash, theme.RowWash, theme.Hover},
		theme.Holds:    {theme.Card, theme.Field, theme.HoldsWash, theme.Wash, theme.Hover},
		theme.Warn:     {theme.Card, theme.Field, theme.WarnWash, theme.Wash, theme.Hover},
		theme.OnAccent: {theme.AccentFill, theme.AccentHover},
		theme.OnBar:    {theme.Segment1, theme.Bar, theme.Selected},
		theme.PaperInk: {theme.Paper},
	}
	for _, dark := range []bool{false, true} {
		th := theme.New(dark, 1)
		for text, grounds := range on {
			for _, ground := range grounds {
				if r := contrast(th.Color(text, 0), th.Color(ground, 0)); r < 4.5 {
					t.Errorf("dark %v: %s on %s: %.2f:1", dark, text, ground, r)
				}
			}
		}
	}
}

// Marks that carry meaning must stand out 3:1.
func TestMarksStandOut(t *testing.T) {
	for _, dark := range []bool{false, true} {
		th := theme.New(dark, 1)
		for _, mark := range []fyne.ThemeColorName{theme.Bar, theme.Selected, theme.WarnMark, theme.Holds, theme.Whisker, theme.Accent, theme.Segment1} {
			if r := contrast(th.Color(mark, 0), th.Color(theme.Card, 0)); r < 3 {
				t.Errorf("dark %v: %s: %.2f:1", dark, mark, r)
			}
		}
	}
}

func TestEveryToolkitColourIsDefined(t *testing.T) {
	test.AssertAllColorNamesDefined(t, theme.New(false, 1), "light")
	test.AssertAllColorNamesDefined(t, theme.New(true, 1), "dark")
}

func TestTextGrowsWithScale(t *testing.T) {
	if got := theme.New(false, 2).Size(theme.Text); got != 26 {
		t.Errorf("text at 200 %%: %v, want 26", got)
	}
	if got := theme.New(false, 0).Size(theme.Figure); got != 30 {
		t.Errorf("no scale given: %v, want 30", got)
	}
	if got := theme.New(false, 99).Scale; got != 3 {
		t.Errorf("scale out of range: %v, want 3", got)
	}
}

// contrast is the ratio of WCAG 2.2: (L1 + 0.05) / (L2 + 0.05).
func contrast(a, b color.Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	lin := func(v uint32) float64 {
		x := float64(v) / 0xFFFF
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(r) + 0.7152*lin(g) + 0.0722*lin(b)
}
