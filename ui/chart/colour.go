package chart

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"

	"izpete/data/chart"
	"izpete/ui/theme"
)

var fills = map[chart.Role]fyne.ThemeColorName{
	chart.RoleBar:      theme.Bar,
	chart.RolePale:     theme.Pale,
	chart.RoleSelected: theme.Selected,
	chart.RoleWash:     theme.RowWash,
	chart.RoleMissing:  theme.Missing,
	chart.RoleInk:      theme.Ink,
	chart.RoleMuted:    theme.Muted,
	chart.RoleOnBar:    theme.OnBar,
	chart.RoleRule:     theme.Line,
	chart.RoleWhisker:  theme.Whisker,
	chart.RoleSegment1: theme.Segment1,
	chart.RoleSegment2: theme.Segment2,
	chart.RoleSegment3: theme.Segment3,
	chart.RoleSegment4: theme.Segment4,
	chart.RoleSegment5: theme.Segment5,
	chart.RoleWarn:     theme.WarnMark,

	chart.RoleNegative1: theme.Negative1,
	chart.RoleNegative2: theme.Negative2,
	chart.RoleNegative3: theme.Negative3,
	chart.RolePositive1: theme.Positive1,
	chart.RolePositive2: theme.Positive2,
	chart.RolePositive3: theme.Positive3,
	chart.RoleNeutral:   theme.Neutral,
}

func fill(r chart.Role) color.Color { return theme.Color(fills[r]) }

// ink is the colour of a text. Upon a mark it is light or dark, whichever
// stands out more: the marks differ between the themes.
func ink(t chart.Text) fyne.ThemeColorName {
	if t.On != "" {
		ground := fill(t.On)
		if contrast(theme.Color(theme.OnBar), ground) >= contrast(theme.Color(theme.Ink), ground) {
			return theme.OnBar
		}
		return theme.Ink
	}
	switch t.Fill {
	case chart.RoleSelected:
		return theme.Accent
	case chart.RoleWarn:
		return theme.Warn
	}
	return fills[t.Fill]
}

// contrast is the ratio of WCAG 2.2: (L1 + 0.05) / (L2 + 0.05).
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
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
