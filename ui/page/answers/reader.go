package answers

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"izpete/data/wordlist"
	"izpete/data/words"
	"izpete/ui/theme"
)

// reader is a list of answers to be read: as many as there are, each as tall as
// its words. It knows which answer stands at its top and how far that is
// scrolled; only answers in sight are laid out. One stop of the Tab key.
type reader struct {
	widget.BaseWidget
	words *words.Words
	face  func(respondent int) face

	onPick func()                    // another answer, or other answers, are selected
	onKey  func(k fyne.KeyName) bool // a key that may mean something to the page
	onRune func(c rune)
	onName func(respondent int) // the name of an institution was pressed
	onOpen func(respondent int) // an answer was folded or unfolded
	onSay  func(text string)    // what the pointer is on
	opened func(respondent int) bool

	rows     []int // respondents
	query    wordlist.Query
	hit      int          // number of the hit within the answer at the cursor, -1 for none
	cursor   int          // place in rows, -1 for none
	from     int          // where a selection of several began
	selected map[int]bool // respondents

	top       int     // place in rows
	off       float32 // of that answer above the edge
	made      map[int]*laid
	ruler     *ruler
	width     float32
	focused   bool
	hand      bool // the pointer is on what can be pressed
	quiet     bool // focused by a click, which shows no ring
	grip      float32
	shownLast int // place of the last answer in sight
}

var (
	_ fyne.Focusable  = (*reader)(nil)
	_ fyne.Scrollable = (*reader)(nil)
	_ fyne.Draggable  = (*reader)(nil)
	_ fyne.Accessible = (*reader)(nil)
)

const barWide = 10

func newReader(w *words.Words) *reader {
	r := &reader{words: w, cursor: -1, hit: -1, grip: -1, selected: map[int]bool{}, made: map[int]*laid{}, ruler: newRuler()}
	r.ExtendBaseWidget(r)
	return r
}

// set shows other answers. The one at the cursor stays under it where it is
// still there, and as far from the edge as it was.
func (r *reader) set(rows []int, q wordlist.Query, keep int) {
	y := float32(-1)
	if at := r.place(keep); at >= r.top && at <= r.shownLast {
		y = r.yOf(at)
	}
	r.rows, r.query = rows, q
	clear(r.made)
	r.cursor = r.place(keep)
	r.top = min(r.top, max(len(rows)-1, 0))
	if r.cursor >= 0 && y >= -r.heightOf(r.cursor) {
		r.top, r.off = r.cursor, 0
		r.scroll(-y)
	}
	for i := range r.selected {
		if r.place(i) < 0 {
			delete(r.selected, i)
		}
	}
	r.scroll(0)
	r.Refresh()
}

// place returns where an answer stands, -1 where it is not in the list. The list
// is in the order of the sheet.
func (r *reader) place(respondent int) int {
	if at, ok := slices.BinarySearch(r.rows, respondent); ok {
		return at
	}
	return -1
}

// at returns an answer as it is laid out.
func (r *reader) at(place int) *laid {
	i := r.rows[place]
	l := r.made[i]
	if l == nil {
		if len(r.made) > 400 {
			clear(r.made)
		}
		l = r.lay(r.face(i), r.opened(i), r.width)
		r.made[i] = l
	}
	return l
}

func (r *reader) heightOf(place int) float32 {
	if place < 0 || place >= len(r.rows) {
		return 0
	}
	return r.at(place).height
}

// yOf returns where an answer in sight, or just before, stands.
func (r *reader) yOf(place int) float32 {
	y := -r.off
	for p := r.top; p < place; p++ {
		y += r.heightOf(p)
	}
	return y
}

// scroll moves the answers up by so much, within what there is.
func (r *reader) scroll(by float32) {
	if len(r.rows) == 0 || r.width <= 0 {
		r.top, r.off = 0, 0
		return
	}
	r.off += by
	for r.off < 0 && r.top > 0 {
		r.top--
		r.off += r.heightOf(r.top)
	}
	for r.top < len(r.rows)-1 && r.off >= r.heightOf(r.top) {
		r.off -= r.heightOf(r.top)
		r.top++
	}
	r.off = max(r.off, 0)
	// Behind the last answer there is nothing to be seen.
	y, p := -r.off, r.top
	for p < len(r.rows) && y < r.Size().Height {
		y += r.heightOf(p)
		p++
	}
	if gap := r.Size().Height - y; gap > 0.5 && p == len(r.rows) && (r.top > 0 || r.off > 0) {
		r.off -= gap
		for r.off < 0 && r.top > 0 {
			r.top--
			r.off += r.heightOf(r.top)
		}
		r.off = max(r.off, 0)
	}
	r.shownLast = p - 1
}

// reveal brings an answer into sight; of one taller than the view its beginning,
// or the part from y to y+height.
func (r *reader) reveal(place int, y, height float32) {
	if place < 0 || place >= len(r.rows) || r.width <= 0 {
		return
	}
	if place < r.top || place > r.shownLast+1 {
		r.top, r.off = place, 0
		r.scroll(-r.Size().Height / 3)
	}
	top := r.yOf(place) + y
	view := r.Size().Height
	switch {
	case top < 0 || height > view:
		r.scroll(top)
	case top+height > view:
		r.scroll(top + height - view)
	}
	r.Refresh()
}

// Resize lays the answers out at another width.
func (r *reader) Resize(s fyne.Size) {
	if r.ruler.size != theme.Size(theme.Text) || r.width != s.Width {
		r.ruler, r.width = newRuler(), s.Width
		clear(r.made)
	}
	r.BaseWidget.Resize(s)
	r.scroll(0)
}

// MinSize is small: what does not fit is scrolled to.
func (r *reader) MinSize() fyne.Size { return fyne.NewSize(160, 120) }

// Scrolled moves the answers with the wheel.
func (r *reader) Scrolled(e *fyne.ScrollEvent) {
	r.scroll(-e.Scrolled.DY)
	r.Refresh()
}

// ScrollsDown tells that what lies below the edge can be scrolled to.
func (r *reader) ScrollsDown() bool { return true }

// AccessibilityLabel reads the answer at the cursor to a screen reader.
func (r *reader) AccessibilityLabel() string {
	if r.cursor < 0 || r.cursor >= len(r.rows) {
		return r.words.N("answers.count", len(r.rows))
	}
	f := r.face(r.rows[r.cursor])
	return f.name + ": " + f.text
}

// AccessibilityRole says that it is text to be read.
func (r *reader) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
