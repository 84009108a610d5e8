package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/ui/kit"
	"izpete/ui/theme"
)

// statusLine says what the figures rest on, and for a moment what the pointer
// is on or what has just been done.
type statusLine struct {
	root   *fyne.Container
	text   *kit.Text
	line   *fyne.Container
	page   string
	moment string // what the pointer is on
	notice string // what has just been done
}

func newStatusLine() *statusLine {
	s := &statusLine{text: kit.Caption("")}
	s.text.Most = 2 // as many as the line is tall
	s.line = &fyne.Container{Layout: middled{}, Objects: []fyne.CanvasObject{s.text}}
	s.root = container.NewStack(
		kit.NewRect(theme.Card, fyne.Size{}),
		&fyne.Container{Layout: below{}, Objects: []fyne.CanvasObject{kit.Divider(), kit.Clip(s.line)}})
	return s
}

// below puts a divider at the top and gives the other the rest.
type below struct{}

func (below) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, 1) }

func (below) Layout(o []fyne.CanvasObject, size fyne.Size) {
	place(o[0], 0, 0, size.Width, 1)
	place(o[1], marginLeft, 1, size.Width-2*marginLeft, size.Height-1)
}

// middled puts a text into the middle of its height; what little two lines have
// too much is the room above and below their letters.
type middled struct{}

func (middled) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, 1) }

func (middled) Layout(o []fyne.CanvasObject, size fyne.Size) {
	h := kit.HeightFor(o[0], size.Width)
	place(o[0], 0, (size.Height-h)/2, size.Width, h)
}

func (s *statusLine) setPage(text string) {
	s.page = text
	s.show()
}

func (s *statusLine) setMoment(text string) {
	s.moment = text
	s.show()
}

func (s *statusLine) setNotice(text string) {
	s.notice = text
	s.show()
}

// endNotice takes a notice back unless another has come in the meantime.
func (s *statusLine) endNotice(text string) {
	if s.notice == text {
		s.setNotice("")
	}
}

func (s *statusLine) show() {
	text := s.page
	if s.moment != "" {
		text = s.moment
	}
	if s.notice != "" {
		text = s.notice
	}
	s.text.SetText(text)
	s.line.Refresh() // to the middle, whether in one line or two
}
