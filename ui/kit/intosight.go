package kit

import (
	"weak"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// followers are the scroll areas that move when the keys go to something within
// them that is out of sight. They belong to their pages, which come and go.
var followers []weak.Pointer[container.Scroll]

// Follow has a scroll area bring into sight what gets the keys within it. Its
// content is a container.
func Follow(scroll *container.Scroll) {
	alive := followers[:0]
	for _, p := range followers {
		if p.Value() != nil {
			alive = append(alive, p)
		}
	}
	followers = append(alive, weak.Make(scroll))
}

// FollowAnew lets go of all scroll areas that were followed. A window that is made
// anew calls it first: what it showed before is not shown again, and the toolkit
// holds it for a while yet.
func FollowAnew() { followers = nil }

// aboutFocus is the room left between what has the keys and the edge of its
// scroll area, in which it is seen that something follows.
const aboutFocus = 10

// FocusIntoSight scrolls so far that what has the keys is in sight, or the
// beginning of what is larger than its scroll area. Widgets call it when they get
// the keys; a chart, which has the keys at one of its marks, reveals that mark.
func FocusIntoSight() {
	driver := fyne.CurrentApp().Driver()
	for _, w := range driver.AllWindows() {
		o, ok := w.Canvas().Focused().(fyne.CanvasObject)
		if !ok || o.Size().IsZero() {
			continue
		}
		var around []*container.Scroll
		for _, p := range followers {
			if s := p.Value(); s != nil && s.Visible() && !s.Size().IsZero() && holds(driver, s, o) {
				around = append(around, s)
			}
		}
		for range around { // one within another moves with it
			for _, s := range around {
				intoSight(driver, s, o)
			}
		}
	}
}

// holds tells whether an object stands in a scroll area. The toolkit does not
// say what an object stands in, but that one in hidden content stands nowhere.
func holds(driver fyne.Driver, s *container.Scroll, o fyne.CanvasObject) bool {
	content, ok := s.Content.(*fyne.Container)
	if !ok || content.Hidden || driver.AbsolutePositionForObject(o).IsZero() {
		return false
	}
	content.Hidden = true
	defer func() { content.Hidden = false }()
	return driver.AbsolutePositionForObject(o).IsZero()
}

func intoSight(driver fyne.Driver, s *container.Scroll, o fyne.CanvasObject) {
	at := driver.AbsolutePositionForObject(o).Subtract(driver.AbsolutePositionForObject(s.Content))
	to := fyne.NewPos(
		alongSight(at.X, o.Size().Width, s.Offset.X, s.Size().Width, s.Content.Size().Width),
		alongSight(at.Y, o.Size().Height, s.Offset.Y, s.Size().Height, s.Content.Size().Height))
	if to == s.Offset {
		return
	}
	s.ScrollToOffset(to)
	if s.OnScrolled != nil {
		s.OnScrolled(to)
	}
}

// alongSight is how far content is scrolled so that the part from at to at+length
// is in sight.
func alongSight(at, length, offset, view, content float32) float32 {
	const nearly = 0.5
	room := min(aboutFocus, max((view-length)/2, 0))
	switch {
	case length > view:
		if at > offset+view/2 || at+length < offset+view/2 {
			offset = at
		}
	case at < offset-nearly:
		offset = at - room
	case at+length > offset+view+nearly:
		offset = at + length - view + room
	}
	return max(min(offset, content-view), 0)
}
