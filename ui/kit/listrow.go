package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"izpete/ui/letters"
	"izpete/ui/theme"
)

// ListRow is one row of a list: a title, perhaps a line under it, a word before
// it, a dot, and a word at its end. It can be pressed when OnTapped is set.
type ListRow struct {
	Press
	Lead     string // "K-03", in the accent
	Dot      fyne.ThemeColorName
	Title    string
	Strong   bool // the title in bold
	Sub      string
	SubRole  fyne.ThemeColorName // theme.Muted unless told
	Trail    string
	Selected bool
	Fill     fyne.ThemeColorName // "" for none
	Rule     bool                // a thin line under the row
	Inset    fyne.Size
	LeadWide float32 // width kept for Lead and Dot, before scaling; 0 for their own

	title, sub, trail *Text
}

var (
	_ fyne.Focusable  = (*ListRow)(nil)
	_ fyne.Tappable   = (*ListRow)(nil)
	_ fyne.Accessible = (*ListRow)(nil)
	_ Tall            = (*ListRow)(nil)
)

// NewListRow returns a row with a title; set the other fields before it is shown.
func NewListRow(title string, tapped func()) *ListRow {
	r := &ListRow{Title: title, SubRole: theme.Muted, Inset: fyne.NewSize(12, 8)}
	r.OnTapped = tapped
	r.texts()
	r.ExtendBaseWidget(r)
	return r
}

// texts puts the fields into the texts that are measured and drawn.
func (r *ListRow) texts() {
	if r.title == nil {
		r.title, r.sub = Body(""), Caption("")
		r.trail = Caption("").OneLine().Aligned(fyne.TextAlignTrailing)
	}
	r.title.Text, r.title.Bold = r.Title, r.Strong
	r.title.Role = theme.Ink
	r.sub.Text, r.sub.Role = r.Sub, r.SubRole
	r.trail.Text = r.Trail
}

// lead returns the room kept before the title.
func (r *ListRow) lead() float32 {
	w := theme.Scaled(r.LeadWide)
	if r.Dot != "" {
		w = max(w, theme.Scaled(22))
	}
	if r.Lead != "" {
		w = max(w, letters.Width(r.Lead, theme.Size(theme.Text), fyne.TextStyle{Bold: true})+10)
	}
	return w
}

func (r *ListRow) titleWidth(width float32) float32 {
	w := r.room(width)
	if r.Trail != "" && !r.drops(width) {
		w -= r.trail.MinSize().Width + 10
	}
	return max(w, 1)
}

// room is the width of the row without the dot and the word before it.
func (r *ListRow) room(width float32) float32 { return width - 2*r.Inset.Width - r.lead() }

// drops tells whether the word at the end stands on a line of its own: it would
// leave less than half of the row to a title that needs more.
func (r *ListRow) drops(width float32) bool {
	if r.Trail == "" {
		return false
	}
	r.trail.Single = true
	trail, room := r.trail.MinSize().Width+10, r.room(width)
	return trail > room/2 && letters.Width(r.Title, theme.Size(theme.Text), fyne.TextStyle{Bold: r.Strong}) > room-trail
}

// HeightFor returns the height with title and line under it wrapped to a width.
func (r *ListRow) HeightFor(width float32) float32 {
	r.texts()
	h := r.title.HeightFor(r.titleWidth(width)) + 2*r.Inset.Height
	if r.Sub != "" {
		h += r.sub.HeightFor(width-2*r.Inset.Width-r.lead()) + 2
	}
	if r.drops(width) {
		r.trail.Single = false
		h += r.trail.HeightFor(r.room(width)) + 2
	}
	return h
}

// MinSize is narrow: the titles wrap.
func (r *ListRow) MinSize() fyne.Size {
	r.texts()
	w := r.lead() + r.title.MinSize().Width + 2*r.Inset.Width
	if r.Trail != "" {
		w += r.trail.MinSize().Width + 10
	}
	at := r.BaseWidget.Size().Width
	if at == 0 {
		at = theme.Scaled(300)
	}
	return fyne.NewSize(w, r.HeightFor(max(w, at)))
}

// AccessibilityLabel gives a screen reader all the words of the row, and whether
// it is the one chosen.
func (r *ListRow) AccessibilityLabel() string {
	return label(r.StopName(), SayChosen(r.Selected), r.able())
}

// StopName is all the words of the row.
func (r *ListRow) StopName() string {
	s := r.Title
	for _, more := range []string{r.Sub, r.Trail} {
		if more != "" {
			s += ", " + more
		}
	}
	if r.Lead != "" {
		s = r.Lead + " " + s
	}
	return s
}

// CreateRenderer links the widget to what draws it.
func (r *ListRow) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	r.texts()
	v := &listRowRenderer{
		row: r, box: canvas.NewRectangle(nil), lead: canvas.NewText("", nil),
		dot: canvas.NewCircle(nil), rule: canvas.NewLine(nil), ring: Ring(7),
	}
	v.objects = []fyne.CanvasObject{v.box, v.dot, v.lead, r.title, r.sub, r.trail, v.rule, v.ring}
	v.read()
	return v
}

type listRowRenderer struct {
	row       *ListRow
	box, ring *canvas.Rectangle
	lead      *canvas.Text
	dot       *canvas.Circle
	rule      *canvas.Line
	objects   []fyne.CanvasObject
}

func (v *listRowRenderer) read() {
	r := v.row
	r.texts()
	v.box.CornerRadius = 6
	v.box.Hidden = false
	switch {
	case r.Selected:
		v.box.FillColor = theme.Color(theme.Wash)
	case r.hovered && r.OnTapped != nil:
		v.box.FillColor = theme.Color(theme.Hover)
	case r.Fill != "":
		v.box.FillColor = theme.Color(r.Fill)
	default:
		v.box.Hidden = true
	}
	v.lead.Text, v.lead.TextSize = r.Lead, theme.Size(theme.Text)
	v.lead.TextStyle.Bold, v.lead.Color = true, theme.Color(theme.Accent)
	v.lead.Hidden = r.Lead == ""
	if v.dot.Hidden = r.Dot == ""; !v.dot.Hidden {
		v.dot.FillColor = theme.Color(r.Dot)
	}
	v.rule.StrokeColor, v.rule.StrokeWidth, v.rule.Hidden = theme.Color(theme.Line), 1, !r.Rule
	r.sub.Hidden, r.trail.Hidden = r.Sub == "", r.Trail == ""
}

func (v *listRowRenderer) Layout(size fyne.Size) {
	r := v.row
	v.box.Resize(size)
	x, y := r.Inset.Width, r.Inset.Height
	line := r.title.lineHeight()
	v.lead.Move(fyne.NewPos(x, y))
	v.lead.Resize(fyne.NewSize(r.lead(), line))
	d := theme.Scaled(10)
	v.dot.Move(fyne.NewPos(x, y+(line-d)/2))
	v.dot.Resize(fyne.NewSize(d, d))
	x += r.lead()
	tw := r.titleWidth(size.Width)
	th := r.title.HeightFor(tw)
	r.title.Move(fyne.NewPos(x, y))
	r.title.Resize(fyne.NewSize(tw, th))
	sw := size.Width - r.Inset.Width - x
	r.sub.Move(fyne.NewPos(x, y+th+2))
	r.sub.Resize(fyne.NewSize(sw, r.sub.HeightFor(sw)))
	if r.drops(size.Width) {
		if r.Sub != "" {
			th += r.sub.HeightFor(sw) + 2
		}
		r.trail.Single, r.trail.Align = false, fyne.TextAlignLeading
		r.trail.Move(fyne.NewPos(x, y+th+2))
		r.trail.Resize(fyne.NewSize(sw, r.trail.HeightFor(sw)))
	} else {
		r.trail.Align = fyne.TextAlignTrailing
		ts := r.trail.MinSize()
		r.trail.Move(fyne.NewPos(size.Width-r.Inset.Width-ts.Width, y+(line-ts.Height)/2))
		r.trail.Resize(ts)
	}
	v.rule.Position1 = fyne.NewPos(r.Inset.Width, size.Height-1)
	v.rule.Position2 = fyne.NewPos(size.Width-r.Inset.Width, size.Height-1)
	ShowRing(v.ring, r.focused, size)
}

func (v *listRowRenderer) MinSize() fyne.Size           { return v.row.MinSize() }
func (v *listRowRenderer) Objects() []fyne.CanvasObject { return v.objects }
func (v *listRowRenderer) Destroy()                     {}

func (v *listRowRenderer) Refresh() {
	v.read()
	v.Layout(v.row.Size())
	for _, o := range v.objects {
		o.Refresh()
	}
}
