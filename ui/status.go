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
	page   string
	moment string
}

func newStatusLine() *statusLine {
	s := &statusLine{text: kit.Caption("").OneLine()}
	line := container.NewClip(kit.Row(0, 0, s.text))
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

// clearMoment takes a text back unless another has come in the meantime.
func (s *statusLine) clearMoment(text string) {
	if s.moment == text {
		s.setMoment("")
	}
}

func (s *statusLine) show() {
	if s.moment != "" {
		s.text.SetText(s.moment)
		return
	}
	s.text.SetText(s.page)
}
