package report

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"izpete/data/chart"
	"izpete/ui/page/report/paper"
	"izpete/ui/theme"
)

// drawing turns what is in sight of a page into objects.
type drawing struct {
	sheets  *sheets
	x, y    float32 // of the page
	objects []fyne.CanvasObject
}

func (d *drawing) page(p paper.Page, x, y float32) {
	d.x, d.y = x, y
	d.rect(chart.Rect{W: paper.Width, H: paper.Height, Fill: roleSheet})
	for _, r := range p.Rects {
		d.rect(r)
	}
	for _, l := range p.Lines {
		if !d.seen(min(l.Y1, l.Y2), max(l.Y1, l.Y2)) {
			continue
		}
		o := canvas.NewLine(tint(l.Stroke))
		o.StrokeWidth = max(l.Width*d.sheets.zoom, 0.7)
		o.Position1, o.Position2 = d.at(l.X1, l.Y1), d.at(l.X2, l.Y2)
		d.objects = append(d.objects, o)
	}
	for _, t := range p.Texts {
		d.text(t)
	}
}

func (d *drawing) at(x, y float32) fyne.Position {
	return fyne.NewPos(d.x+x*d.sheets.zoom, d.y+y*d.sheets.zoom)
}

// seen tells whether something between two heights of the page is in sight.
func (d *drawing) seen(top, bottom float32) bool {
	return d.y+bottom*d.sheets.zoom >= d.sheets.from && d.y+top*d.sheets.zoom <= d.sheets.to
}

func (d *drawing) rect(r chart.Rect) {
	if !d.seen(r.Y, r.Y+r.H) {
		return
	}
	o := canvas.NewRectangle(tint(r.Fill))
	o.CornerRadius = r.Radius * d.sheets.zoom
	o.Move(d.at(r.X, r.Y))
	o.Resize(fyne.NewSize(r.W*d.sheets.zoom, r.H*d.sheets.zoom))
	d.objects = append(d.objects, o)
}

func (d *drawing) text(t paper.Text) {
	height := t.Style.Size * 1.5
	if t.Text == "" || !d.seen(t.Y, t.Y+height) {
		return
	}
	o := canvas.NewText(t.Text, ink(t))
	o.TextSize = letters(t.Style, d.sheets.zoom)
	o.TextStyle = fyne.TextStyle{Bold: t.Style.Bold, Italic: t.Style.Italic}
	x, wide := t.X, float32(paper.Width)
	switch t.Align {
	case chart.AlignEnd:
		x, o.Alignment = x-wide, fyne.TextAlignTrailing
	case chart.AlignCentre:
		x, o.Alignment = x-wide/2, fyne.TextAlignCenter
	}
	o.Move(d.at(x, t.Y))
	o.Resize(fyne.NewSize(wide*d.sheets.zoom, o.MinSize().Height))
	d.objects = append(d.objects, o)
}

const roleSheet chart.Role = "sheet"

// day is the light theme: paper is white in the dark one too.
var day = theme.New(false, 1)

var tints = map[chart.Role]fyne.ThemeColorName{
	roleSheet:          theme.Paper,
	chart.RoleBar:      theme.Bar,
	chart.RolePale:     theme.Pale,
	chart.RoleSelected: theme.Selected,
	chart.RoleWash:     theme.RowWash,
	chart.RoleMissing:  theme.Missing,
	chart.RoleInk:      theme.PaperInk,
	chart.RoleMuted:    theme.Muted,
	chart.RoleOnBar:    theme.OnBar,
	chart.RoleRule:     theme.Edge,
	chart.RoleWhisker:  theme.Whisker,
	chart.RoleSegment1: theme.Segment1,
	chart.RoleSegment2: theme.Segment2,
	chart.RoleSegment3: theme.Segment3,
	chart.RoleSegment4: theme.Segment4,
	chart.RoleSegment5: theme.Segment5,
	chart.RoleWarn:     theme.WarnMark,
	paper.RoleGood:     theme.Holds,
	paper.RoleBad:      theme.Warn,
	paper.RoleShade:    theme.ChipFill,
	paper.RoleNotice:   theme.WarnWash,
	paper.RoleAccent:   theme.Accent,
}

func tint(r chart.Role) color.Color { return day.Color(tints[r], 0) }

// ink is the colour of a text; upon the dark parts of a bar it is light.
func ink(t paper.Text) color.Color {
	switch t.On {
	case "":
		return tint(t.Fill)
	case chart.RoleSegment1, chart.RoleBar, chart.RoleSelected:
		return tint(chart.RoleOnBar)
	}
	return tint(chart.RoleInk)
}
