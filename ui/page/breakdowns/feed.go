package breakdowns

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/ui/kit"
	"izpete/ui/theme"
)

// feed shows cards under one another, in two columns where there is room. A
// card is made when it comes near to what is in sight: two hundred questions
// cost no more than those that are looked at.
type feed struct {
	items    []*item
	content  *fyne.Container
	scroll   *container.Scroll
	root     fyne.CanvasObject // the scroll area as it is put on the page
	onScroll func(offset float32)

	width  float32 // that places were last computed for
	height float32
	lead   float32 // room above the first card, see hold
	stale  bool
	busy   bool
}

// item is one card or heading of the feed.
type item struct {
	key    string // of the question, "" for a heading
	make   func() fyne.CanvasObject
	wake   func() // brings a card that is stale up to date
	stale  bool
	guess  float32 // height before it is made, at scale 1
	across bool    // as wide as the feed
	gone   bool    // takes no room for now

	object     fyne.CanvasObject // nil until made
	x, y, w, h float32
}

const (
	feedGap  = 16
	twoFrom  = 1100 // two columns from this width, which a window of 1700 has
	feedLeft = 320  // narrower cards are not drawn
	barOver  = 10   // how far the feed reaches over the edge of its cards: its bar stands there
)

func newFeed() *feed {
	f := &feed{stale: true}
	f.content = &fyne.Container{Layout: feedLayout{f}}
	f.scroll = container.NewVScroll(&fyne.Container{})
	f.root = kit.Unshaded(f.scroll)
	f.scroll.Content = f.content
	kit.Follow(f.scroll)
	f.scroll.OnScrolled = func(p fyne.Position) {
		f.giveBack()
		f.fill()
		if f.onScroll != nil {
			f.onScroll(p.Y)
		}
	}
	return f
}

// set shows other items, from an offset.
func (f *feed) set(items []*item, offset float32) {
	f.items, f.lead = items, 0
	f.collect()
	f.changed(nil)
	f.scrollTo(offset)
}

// changed lays the cards out anew after some of them have grown or shrunk. The
// item given, or the topmost in sight, stays where it is: nothing may move away
// from under the pointer.
func (f *feed) changed(still *item) {
	f.changedUnder(still, 0)
}

// changedUnder does so after the item itself has grown by some height above what
// the pointer is on.
func (f *feed) changedUnder(still *item, grown float32) {
	if still == nil {
		still, grown = f.anchor(), 0
	}
	before := float32(0)
	if still != nil {
		before = still.y - grown
	}
	f.stale = true
	f.place(f.content.Size().Width)
	if still != nil {
		f.hold(still, before)
	}
	f.arrange()
	f.fill()
	f.scroll.Refresh()
}

// hold moves the scroll area so that an item, which stood at a height before,
// stays where it is seen. Near the top there may be nothing left to scroll by;
// then room is made above the first card, until the page is scrolled.
func (f *feed) hold(it *item, before float32) {
	offset := f.scroll.Offset.Y + it.y - before
	if offset < 0 {
		f.lead -= offset
		f.stale = true
		f.place(f.width)
		offset = 0
	}
	f.scroll.Offset.Y = offset
}

// giveBack takes the room above the first card away as the page is scrolled
// over it.
func (f *feed) giveBack() {
	if give := min(f.lead, f.scroll.Offset.Y); give > 0 {
		f.lead -= give
		f.scroll.Offset.Y -= give
		f.stale = true
		f.place(f.width)
		f.arrange()
	}
}

func (f *feed) scrollTo(offset float32) {
	f.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(offset, f.height-f.scroll.Size().Height))))
	f.fill()
}

// reveal brings a part of an item into sight, from y to y+height within it; of
// one that is taller than the view its beginning.
func (f *feed) reveal(it *item, y, height float32) {
	f.place(f.content.Size().Width)
	top, view := it.y+y, f.scroll.Size().Height
	height = min(height, view-2*feedGap)
	switch {
	case top < f.scroll.Offset.Y:
		f.scrollTo(top - feedGap)
	case top+height > f.scroll.Offset.Y+view:
		f.scrollTo(top + height - view + feedGap)
	}
}

// place gives every item its place at a width.
func (f *feed) place(width float32) {
	if width <= 0 || !f.stale && f.width == width {
		return
	}
	f.width, f.stale = width, false
	width -= barOver
	columns := 1
	if width >= theme.Scaled(twoFrom) {
		columns = 2
	}
	w := (width - feedGap*float32(columns-1)) / float32(columns)
	// Which column a card stands in is decided by guessed heights, so that it
	// stays there when the true one is known.
	real, guessed := make([]float32, columns), make([]float32, columns)
	for i := range real {
		real[i] = f.lead
	}
	for _, it := range f.items {
		it.w = w
		if it.gone {
			it.x, it.y, it.h = 0, real[0], 0
			continue
		}
		column := 0
		if it.across {
			it.w = width
			level(real)
			level(guessed)
		} else if columns == 2 && guessed[1] < guessed[0] {
			column = 1
		}
		it.h = theme.Scaled(it.guess)
		guessed[column] += it.h + feedGap
		if it.object != nil {
			it.h = kit.HeightFor(it.object, it.w)
		}
		it.x, it.y = float32(column)*(w+feedGap), real[column]
		real[column] += it.h + feedGap
		if it.across {
			level(real)
			level(guessed)
		}
	}
	level(real)
	f.height = max(real[0]-feedGap, 0)
}

// level ends all columns where the longest ends.
func level(columns []float32) {
	longest := float32(0)
	for _, c := range columns {
		longest = max(longest, c)
	}
	for i := range columns {
		columns[i] = longest
	}
}

// fill makes the cards in sight and half a screen around it, brings them up to
// date, and hides those that are far away. What is being looked at stays where it is when a card
// above it turns out to be taller than was guessed.
func (f *feed) fill() {
	if f.busy || f.width == 0 {
		return
	}
	f.busy = true
	defer func() { f.busy = false }()
	anchor, made := f.anchor(), false
	before := float32(0)
	if anchor != nil {
		before = anchor.y
	}
	// A new card moves those below it, so look again until nothing is new.
	for f.next() {
		made = true
		f.stale = true
		f.place(f.width)
	}
	if made {
		f.collect()
		if anchor != nil && anchor.y != before {
			f.hold(anchor, before)
		}
		f.content.Resize(fyne.NewSize(f.width, f.height))
		f.arrange()
		f.scroll.Refresh()
	}
	for _, it := range f.items {
		if it.object != nil && it.object.Visible() != f.near(it) {
			if f.near(it) {
				it.object.Show()
			} else {
				it.object.Hide()
			}
		}
	}
}

// anchor is the topmost item in sight.
func (f *feed) anchor() *item {
	for _, it := range f.items {
		if it.y+it.h > f.scroll.Offset.Y {
			return it
		}
	}
	return nil
}

// next makes one card that is near, or brings it up to date, and reports
// whether there was one.
func (f *feed) next() bool {
	for _, it := range f.items {
		switch {
		case !f.near(it):
		case it.object == nil:
			it.object = it.make()
			return true
		case it.stale:
			it.stale = false
			it.wake()
			return true
		}
	}
	return false
}

// inView returns the keys of the questions that are near.
func (f *feed) inView() []string {
	var keys []string
	for _, it := range f.items {
		if it.key != "" && f.near(it) {
			keys = append(keys, it.key)
		}
	}
	return keys
}

func (f *feed) near(it *item) bool {
	view := f.scroll.Size().Height
	top, end := f.scroll.Offset.Y-view/2, f.scroll.Offset.Y+view*3/2
	return !it.gone && it.y < end && it.y+it.h > top
}

func (f *feed) collect() {
	f.content.Objects = f.content.Objects[:0]
	for _, it := range f.items {
		if it.object != nil {
			f.content.Objects = append(f.content.Objects, it.object)
		}
	}
}

// arrange moves what has been made to its place.
func (f *feed) arrange() {
	for _, it := range f.items {
		if it.object != nil {
			it.object.Move(fyne.NewPos(it.x, it.y))
			it.object.Resize(fyne.NewSize(it.w, it.h))
		}
	}
}

// feedLayout lets the scroll area ask the feed for its places.
type feedLayout struct{ f *feed }

var _ kit.LongLayout = feedLayout{}

// Held are the objects of all items, nil for those not made.
func (l feedLayout) Held() []fyne.CanvasObject {
	all := make([]fyne.CanvasObject, len(l.f.items))
	for i, it := range l.f.items {
		all[i] = it.object
	}
	return all
}

// Bring brings an item into sight.
func (l feedLayout) Bring(i int) {
	if i < len(l.f.items) && !l.f.items[i].gone {
		l.f.reveal(l.f.items[i], 0, l.f.items[i].h)
	}
}

func (l feedLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	l.f.place(l.f.width)
	return fyne.NewSize(feedLeft, l.f.height)
}

func (l feedLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l.f.place(size.Width)
	l.f.arrange()
	l.f.fill()
}
