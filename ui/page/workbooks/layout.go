package workbooks

import (
	"fyne.io/fyne/v2"

	"izpete/ui/kit"
	"izpete/ui/theme"
)

// sides lays the sheet and the questions side by side.
type sides struct{}

func (sides) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, 200) }

func (sides) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const gap = 16
	w := min(theme.Scaled(424), (size.Width-gap)*0.45)
	left, right := objects[0], objects[1]
	left.Move(fyne.Position{})
	left.Resize(fyne.NewSize(size.Width-w-gap, size.Height))
	right.Move(fyne.NewPos(size.Width-w, 0))
	right.Resize(fyne.NewSize(w, size.Height))
}

// stacked lays the chips, the sheet and the notes under one another. The notes
// have the height that they need, at most about half; the sheet is no taller than
// its rows.
type stacked struct {
	notes func(width float32) float32 // the height that the notes need
}

func (stacked) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 160) }

func (s stacked) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, sheet, notes := objects[0], objects[1], objects[2]
	hh := kit.HeightFor(head, size.Width)
	head.Move(fyne.Position{})
	head.Resize(fyne.NewSize(size.Width, hh))
	y := hh + 12
	rest := size.Height - y
	sh := min(kit.HeightFor(sheet, size.Width), rest-min(s.notes(size.Width), rest*0.46))
	sheet.Move(fyne.NewPos(0, y))
	sheet.Resize(fyne.NewSize(size.Width, sh))
	notes.Move(fyne.NewPos(0, y+sh))
	notes.Resize(fyne.NewSize(size.Width, rest-sh))
}

// between gives the first object the height that it needs at the top, the last
// the same at the bottom, and the one between them the rest.
type between struct{}

func (between) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 160) }

func (between) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, body, foot := objects[0], objects[1], objects[2]
	hh, fh := kit.HeightFor(head, size.Width), kit.HeightFor(foot, size.Width)
	head.Move(fyne.Position{})
	head.Resize(fyne.NewSize(size.Width, hh))
	body.Move(fyne.NewPos(0, hh))
	body.Resize(fyne.NewSize(size.Width, max(size.Height-hh-fh, 0)))
	foot.Move(fyne.NewPos(0, size.Height-fh))
	foot.Resize(fyne.NewSize(size.Width, fh))
}

func framed(head, body, foot fyne.CanvasObject) fyne.CanvasObject {
	return &fyne.Container{Layout: between{}, Objects: []fyne.CanvasObject{head, body, foot}}
}
