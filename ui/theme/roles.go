// Package theme holds the look of the program: its colours by role, in light
// and dark, its sizes and its fonts. Nothing else in the program names a colour.
package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// The colours by what they mean. A widget asks for a role, never for a colour.
const (
	Ink       fyne.ThemeColorName = "ink"       // text
	Muted     fyne.ThemeColorName = "muted"     // secondary text
	Faint     fyne.ThemeColorName = "faint"     // what cannot be used now
	Line      fyne.ThemeColorName = "line"      // card borders and dividers
	Page      fyne.ThemeColorName = "page"      // behind the cards
	Card      fyne.ThemeColorName = "card"      // cards, rail, strips
	Field     fyne.ThemeColorName = "field"     // text boxes, quiet panels
	Edge      fyne.ThemeColorName = "edge"      // border of text boxes and outlined buttons
	ChipFill  fyne.ThemeColorName = "chip"      // a chip that is not selected, grid headings
	ChipHover fyne.ThemeColorName = "chipHover" // the same under the pointer
	Desk      fyne.ThemeColorName = "desk"      // behind a sheet of paper

	Accent      fyne.ThemeColorName = "accent"      // selected text, marks, the focus ring
	AccentFill  fyne.ThemeColorName = "accentFill"  // the one primary button
	AccentHover fyne.ThemeColorName = "accentHover" // the same under the pointer
	OnAccent    fyne.ThemeColorName = "onAccent"    // text upon it
	Wash        fyne.ThemeColorName = "wash"        // behind what is selected
	RowWash     fyne.ThemeColorName = "rowWash"     // fainter, behind a chosen row of a chart
	Hover       fyne.ThemeColorName = "rowHover"    // behind what the pointer is on

	Holds     fyne.ThemeColorName = "holds"     // it holds: text and marks
	HoldsWash fyne.ThemeColorName = "holdsWash" // behind such text
	HoldsEdge fyne.ThemeColorName = "holdsEdge" // border of a card that holds
	Warn      fyne.ThemeColorName = "warn"      // it needs a look: text
	WarnMark  fyne.ThemeColorName = "warnMark"  // dots and bars of the same meaning
	WarnWash  fyne.ThemeColorName = "warnWash"  // behind such text
	Shade     fyne.ThemeColorName = "shade"     // over the window, behind a dialog

	Bar      fyne.ThemeColorName = "bar"
	Pale     fyne.ThemeColorName = "pale"     // the whole, behind a filtered bar
	Selected fyne.ThemeColorName = "selected" // the chosen bar
	Missing  fyne.ThemeColorName = "missing"
	OnBar    fyne.ThemeColorName = "onBar" // text upon a dark bar
	Whisker  fyne.ThemeColorName = "whisker"
	Segment1 fyne.ThemeColorName = "segment1" // parts of a stacked bar, strong to faint
	Segment2 fyne.ThemeColorName = "segment2"
	Segment3 fyne.ThemeColorName = "segment3"
	Segment4 fyne.ThemeColorName = "segment4"
	Segment5 fyne.ThemeColorName = "segment5"

	Negative1 fyne.ThemeColorName = "negative1" // below the middle of a scale, strong to faint
	Negative2 fyne.ThemeColorName = "negative2"
	Negative3 fyne.ThemeColorName = "negative3"
	Positive1 fyne.ThemeColorName = "positive1" // above it
	Positive2 fyne.ThemeColorName = "positive2"
	Positive3 fyne.ThemeColorName = "positive3"
	Neutral   fyne.ThemeColorName = "neutral" // the middle itself

	Paper    fyne.ThemeColorName = "paper"    // a printed page, light in both themes
	PaperInk fyne.ThemeColorName = "paperInk" // text upon it
)

// palette gives every role its colour in the light and the dark theme.
var palette = map[fyne.ThemeColorName][2]color.NRGBA{
	Ink:       {rgb(0x1B2430), rgb(0xE7EBF1)},
	Muted:     {rgb(0x5E6B7A), rgb(0xA3AFBE)},
	Faint:     {rgb(0x8A96A4), rgb(0x6B7888)},
	Line:      {rgb(0xE3E7EC), rgb(0x2F3945)},
	Page:      {rgb(0xF6F7F9), rgb(0x12171E)},
	Card:      {rgb(0xFFFFFF), rgb(0x1B222B)},
	Field:     {rgb(0xF6F7F9), rgb(0x232C37)},
	Edge:      {rgb(0xD5DBE2), rgb(0x3D4957)},
	ChipFill:  {rgb(0xEEF1F5), rgb(0x29323E)},
	ChipHover: {rgb(0xE3E8EE), rgb(0x343F4D)},
	Desk:      {rgb(0xE9ECF0), rgb(0x0C1015)},

	Accent:      {rgb(0x9D2235), rgb(0xF2909F)},
	AccentFill:  {rgb(0x9D2235), rgb(0xB3364A)},
	AccentHover: {rgb(0x861B2C), rgb(0xC2475A)},
	OnAccent:    {rgb(0xFFFFFF), rgb(0xFFFFFF)},
	Wash:        {rgb(0xF3E6E9), rgb(0x41242C)},
	RowWash:     {rgb(0xFBF3F4), rgb(0x2C2229)},
	Hover:       {rgb(0xF3F5F8), rgb(0x252E39)},

	Holds:     {rgb(0x2F6B4F), rgb(0x7CC4A0)},
	HoldsWash: {rgb(0xE5F1EB), rgb(0x1D3329)},
	HoldsEdge: {rgb(0xD3E5DB), rgb(0x2E4D3E)},
	Warn:      {rgb(0x8A5A12), rgb(0xE3B35E)},
	WarnMark:  {rgb(0xB7791F), rgb(0xE3B35E)},
	WarnWash:  {rgb(0xFBF1DF), rgb(0x3A2F1B)},
	Shade:     {color.NRGBA{0x1B, 0x24, 0x30, 0x3D}, color.NRGBA{0, 0, 0, 0x88}},

	Bar:      {rgb(0x3E6C9E), rgb(0x5F93CB)},
	Pale:     {rgb(0xE6EBF1), rgb(0x303B48)},
	Selected: {rgb(0x9D2235), rgb(0xE0707F)},
	Missing:  {rgb(0xDDE2E8), rgb(0x46525F)},
	OnBar:    {rgb(0xFFFFFF), rgb(0x0E1319)},
	Whisker:  {rgb(0x1B2430), rgb(0xE7EBF1)},
	Segment1: {rgb(0x2F5580), rgb(0x7FB0E2)},
	Segment2: {rgb(0x4E78A5), rgb(0x5F8FC2)},
	Segment3: {rgb(0xA9BFD6), rgb(0x44678C)},
	Segment4: {rgb(0xC9D7E6), rgb(0x34506E)},
	Segment5: {rgb(0xDDE2E8), rgb(0x46525F)},

	// Blue and brown stay apart for those who cannot tell red from green.
	Negative1: {rgb(0x8A4B1C), rgb(0xE0A06A)},
	Negative2: {rgb(0xCB8F5C), rgb(0xBC7843)},
	Negative3: {rgb(0xE8CBB0), rgb(0x6E4526)},
	Positive1: {rgb(0x2F5580), rgb(0x7FB0E2)},
	Positive2: {rgb(0x7FA3C7), rgb(0x5A8DC0)},
	Positive3: {rgb(0xC3D5E7), rgb(0x34506E)},
	Neutral:   {rgb(0xD3D9E0), rgb(0x566270)},

	Paper:    {rgb(0xFFFFFF), rgb(0xFFFFFF)},
	PaperInk: {rgb(0x1B2430), rgb(0x1B2430)},
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}
}
