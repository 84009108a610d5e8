package report

import (
	"image/color"
	"strconv"

	"izpete/data/chart"
)

// roles are the colours of a chart's marks on paper.
var roles = map[chart.Role]string{
	chart.RoleBar:      bar,
	chart.RolePale:     pale,
	chart.RoleSelected: accent,
	chart.RoleWash:     "FBF3F4",
	chart.RoleMissing:  missing,
	chart.RoleInk:      ink,
	chart.RoleMuted:    muted,
	chart.RoleOnBar:    "FFFFFF",
	chart.RoleRule:     rule,
	chart.RoleWhisker:  ink,
	chart.RoleSegment1: segments[0],
	chart.RoleSegment2: segments[1],
	chart.RoleSegment3: segments[2],
	chart.RoleSegment4: segments[3],
	chart.RoleSegment5: segments[4],
	chart.RoleWarn:     amber,

	chart.RoleNegative1: "8A4B1C",
	chart.RoleNegative2: "CB8F5C",
	chart.RoleNegative3: "E8CBB0",
	chart.RolePositive1: "2F5580",
	chart.RolePositive2: "7FA3C7",
	chart.RolePositive3: "C3D5E7",
	chart.RoleNeutral:   "D3D9E0",
}

// roleColour is the colour of a mark, "1B2430". A mark that nobody has named is
// drawn in ink: it is seen at least.
func roleColour(r chart.Role) string {
	if c, ok := roles[r]; ok {
		return c
	}
	return ink
}

// textColour is the colour of a text: upon a mark the lighter or the darker,
// whichever stands out more.
func textColour(t chart.Text) string {
	if t.On == "" {
		return roleColour(t.Fill)
	}
	if brightness(rgba(roleColour(t.On))) < 0.5 {
		return "FFFFFF"
	}
	return ink
}

// brightness is the luma of ITU-R BT.601, 0 to 1.
func brightness(c color.RGBA) float64 {
	return (0.299*float64(c.R) + 0.587*float64(c.G) + 0.114*float64(c.B)) / 255
}

func rgba(hex string) color.RGBA {
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil {
		panic("report: colour " + hex)
	}
	return color.RGBA{uint8(n >> 16), uint8(n >> 8), uint8(n), 0xFF}
}

// ascentOfSize is how much of a line of Noto Sans, in which the texts of a scene
// are measured, stands above the baseline, times the size of the letters.
const ascentOfSize = 1.069
