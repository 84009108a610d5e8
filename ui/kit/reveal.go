package kit

import "fyne.io/fyne/v2"

// Reveal brings a part of an object of the content into sight, from y to
// y+height within it; of a part taller than the view its beginning.
func (s *Scroll) Reveal(o fyne.CanvasObject, y, height float32) {
	d := fyne.CurrentApp().Driver()
	y += d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(s.inner.Content).Y
	view := s.inner.Size().Height
	switch {
	case y < s.inner.Offset.Y || height > view:
		s.inner.ScrollToOffset(fyne.NewPos(0, max(y, 0)))
	case y+height > s.inner.Offset.Y+view:
		s.inner.ScrollToOffset(fyne.NewPos(0, y+height-view))
	}
}
