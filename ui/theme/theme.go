package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	base "fyne.io/fyne/v2/theme"
)

// The sizes of text, in device-independent pixels at scale 1.
const (
	Caption   fyne.ThemeSizeName = "caption"   // 12: at 11.5 the toolkit spaces the letters of 12
	Text      fyne.ThemeSizeName = "body"      // 13
	CardTitle fyne.ThemeSizeName = "cardTitle" // 15
	Heading   fyne.ThemeSizeName = "heading"   // 18, the title of a thing that fills a card
	Figure    fyne.ThemeSizeName = "figure"    // 30, the one figure that a card is about
)

var textSizes = map[fyne.ThemeSizeName]float32{
	Caption: 12, Text: 13, CardTitle: 15, Heading: 18, Figure: 30,
	base.SizeNameCaptionText: 12, base.SizeNameText: 13,
	base.SizeNameSubHeadingText: 15, base.SizeNameHeadingText: 18,
}

var lengths = map[fyne.ThemeSizeName]float32{
	base.SizeNameInputRadius:     6,
	base.SizeNameSelectionRadius: 6,
	base.SizeNameInputBorder:     1,
	base.SizeNamePopupRadius:     10,
	base.SizeNameScrollBar:       12,
	base.SizeNameScrollBarSmall:  4,
	base.SizeNameScrollBarRadius: 4,
	base.SizeNameModalBlurRadius: 0,
}

// Theme is the program's look. Its variant is its own: it does not follow the
// system, because the reader chooses it in the rail.
type Theme struct {
	Dark  bool
	Scale float32 // of text, 1 is usual, 2 is twice as large
	Still bool    // nothing moves
}

var _ fyne.Theme = (*Theme)(nil)

// New returns a theme. A scale outside 0.8 to 3 is brought into that range.
func New(dark bool, scale float32) *Theme {
	if scale == 0 {
		scale = 1
	}
	return &Theme{Dark: dark, Scale: min(max(scale, 0.8), 3)}
}

// roleOf says which of our roles stands behind a name of the toolkit.
var roleOf = map[fyne.ThemeColorName]fyne.ThemeColorName{
	base.ColorNameBackground:          Page,
	base.ColorNameButton:              ChipFill,
	base.ColorNameDisabledButton:      ChipFill,
	base.ColorNameDisabled:            Faint,
	base.ColorNameForeground:          Ink,
	base.ColorNameHeaderBackground:    ChipFill,
	base.ColorNameHover:               Hover,
	base.ColorNameHyperlink:           Accent,
	base.ColorNameInputBackground:     Field,
	base.ColorNameInputBorder:         Line,
	base.ColorNameMenuBackground:      Card,
	base.ColorNameOverlayBackground:   Card,
	base.ColorNamePlaceHolder:         Muted,
	base.ColorNamePressed:             ChipHover,
	base.ColorNamePrimary:             AccentFill,
	base.ColorNameFocus:               Wash,
	base.ColorNameForegroundOnPrimary: OnAccent,
	base.ColorNameScrollBar:           Faint,
	base.ColorNameSelection:           Wash,
	base.ColorNameSeparator:           Line,
	base.ColorNameShadow:              Shade,
	base.ColorNameError:               Accent,
	base.ColorNameSuccess:             Holds,
	base.ColorNameWarning:             Warn,
}

// Color returns the colour of a role, or of one of the toolkit's names.
func (t *Theme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if role, ok := roleOf[name]; ok {
		name = role
	}
	if pair, ok := palette[name]; ok {
		return pair[t.index()]
	}
	return base.DefaultTheme().Color(name, t.variant())
}

func (t *Theme) index() int {
	if t.Dark {
		return 1
	}
	return 0
}

func (t *Theme) variant() fyne.ThemeVariant {
	if t.Dark {
		return base.VariantDark
	}
	return base.VariantLight
}

// Font returns the toolkit's own font: it has every Latvian letter in regular,
// bold and italic.
func (t *Theme) Font(s fyne.TextStyle) fyne.Resource { return base.DefaultTheme().Font(s) }

// Icon returns the toolkit's icons, drawn in this theme's colours.
func (t *Theme) Icon(n fyne.ThemeIconName) fyne.Resource {
	r := base.DefaultTheme().Icon(n)
	if themed, ok := r.(*base.ThemedResource); ok {
		return icon{themed, t.Dark}
	}
	return r
}

// icon has a name of its own in either variant: the toolkit keeps what it drew by
// the name.
type icon struct {
	*base.ThemedResource
	dark bool
}

// Name is that of the icon in this variant.
func (i icon) Name() string {
	if i.dark {
		return "dark-" + i.ThemedResource.Name()
	}
	return i.ThemedResource.Name()
}

// Size returns a length; those of text grow with the scale.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := textSizes[name]; ok {
		return s * t.Scale
	}
	if s, ok := lengths[name]; ok {
		return s
	}
	if name == base.SizeNameInlineIcon {
		return 18 * t.Scale
	}
	return base.DefaultTheme().Size(name)
}

// current is the theme in force; outside the program, as in a bare test, the
// light one.
func current() *Theme {
	if app := fyne.CurrentApp(); app != nil {
		if t, ok := app.Settings().Theme().(*Theme); ok {
			return t
		}
	}
	return &Theme{Scale: 1}
}

// Color returns the colour of a role in the theme in force.
func Color(role fyne.ThemeColorName) color.Color {
	return current().Color(role, base.VariantLight)
}

// Size returns a size in the theme in force, in device-independent pixels.
func Size(name fyne.ThemeSizeName) float32 { return current().Size(name) }

// Scaled returns a length that grows with the text, such as the width of the rail.
func Scaled(length float32) float32 { return length * current().Scale }

// IsStill tells whether nothing shall move, in the theme in force.
func IsStill() bool { return current().Still }

// SetStill lets things move or not, in the theme in force.
func SetStill(still bool) { current().Still = still }

// IsDark tells whether the theme in force is the dark one.
func IsDark() bool { return current().Dark }
