// Package chart lays results out as a scene of rectangles, lines and texts. It
// knows no screen and no file format: the same scene is drawn by the desktop
// app and by every export.
package chart

import "unicode/utf8"

// Role names what a mark means; each renderer has its own colour for it.
type Role string

// The roles.
const (
	RoleBar       Role = "bar"
	RolePale      Role = "pale"     // the whole, behind a filtered bar
	RoleSelected  Role = "selected" // the chosen option
	RoleWash      Role = "wash"     // faint background of the chosen row
	RoleMissing   Role = "missing"  // "don't know", and what no option covers
	RoleInk       Role = "ink"
	RoleMuted     Role = "muted"
	RoleOnBar     Role = "on-bar" // text upon a bar
	RoleRule      Role = "rule"   // thin lines
	RoleWhisker   Role = "whisker"
	RoleSegment1  Role = "segment1" // parts of a stacked bar, dark to light
	RoleSegment2  Role = "segment2"
	RoleSegment3  Role = "segment3"
	RoleSegment4  Role = "segment4"
	RoleSegment5  Role = "segment5"
	RoleWarn      Role = "warn"
	RoleNegative1 Role = "negative1" // rungs below the middle of a scale, strong to faint
	RoleNegative2 Role = "negative2"
	RoleNegative3 Role = "negative3"
	RolePositive1 Role = "positive1" // rungs above it
	RolePositive2 Role = "positive2"
	RolePositive3 Role = "positive3"
	RoleNeutral   Role = "neutral" // the middle itself
)

// Rect is a filled rectangle, in the scene's units (device-independent pixels).
type Rect struct {
	X, Y, W, H float32
	Radius     float32
	Fill       Role
}

// Line is a straight line.
type Line struct {
	X1, Y1, X2, Y2 float32
	Width          float32
	Stroke         Role
}

// Triangle points up or down within its box: letters for it are missing in many
// fonts.
type Triangle struct {
	X, Y, W, H float32
	Down       bool
	Fill       Role
}

// Align places a text against its X.
type Align int

// Texts run from X, end at X, or are centred on it.
const (
	AlignStart Align = iota
	AlignEnd
	AlignCentre
)

// Text is one line of text; Y is the top of its line box.
type Text struct {
	X, Y  float32
	Text  string
	Size  float32
	Bold  bool
	Fill  Role
	Align Align
	On    Role // the mark it stands upon, "" for the page; a renderer may choose a fill by contrast
}

// Spot is a part of the scene that answers to pointer and keyboard. A mark may
// have several spots with the same ID, such as a segment and its line in the
// legend; they stand together.
type Spot struct {
	X, Y, W, H float32
	ID         int    // the bar or segment it stands for, index into the spec
	Say        string // the whole truth of it in words, for status line and screen reader
	Tells      bool   // it only tells: nothing can be chosen by it
}

// Scene is a laid-out chart.
type Scene struct {
	W, H  float32
	Rects []Rect // drawn in order, before the lines
	Lines []Line
	// Triangles are drawn upon the rectangles.
	Triangles []Triangle
	Texts     []Text
	Spots     []Spot // in keyboard order
}

// Measure returns the width and height of one line of text.
type Measure func(text string, size float32, bold bool) (w, h float32)

// FixedAdvance returns a Measure in which every rune is advance times the size
// wide and a line is 1.4 times the size high. It is for tests, and for
// renderers that have no font at hand.
func FixedAdvance(advance float32) Measure {
	return func(text string, size float32, _ bool) (w, h float32) {
		return float32(utf8.RuneCountInString(text)) * advance * size, 1.4 * size
	}
}
