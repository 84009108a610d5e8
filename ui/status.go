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
	s.line = kit.Row(0, 0, s.text)
	line := kit.Clip(s.line)
	s.root = container.NewStack(
		kit.NewRect(theme.Card, fyne.Size{}),
		container.NewBorder(kit.Divider(), nil, nil, nil, kit.Pad(0, 18, 0, 18, line)))
	return s
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
