package answers

import (
	"fyne.io/fyne/v2"

	"izpete/data/wordlist"
	"izpete/ui/letters"
	"izpete/ui/theme"
)

// face is what is said of an answer in the list.
type face struct {
	name  string
	cell  string
	text  string // ready to be drawn
	codes []string
	state string              // without a code: whether it was read
	role  fyne.ThemeColorName // of the state
	dot   fyne.ThemeColorName // before the state; "" for none
}

// laid is an answer as it is drawn at a width.
type laid struct {
	face
	runs   []wordlist.Run
	lines  []line
	tops   []float32 // of the lines
	room   float32   // how wide the name may be
	chips  []box     // of the codes; of one without, where its state is said
	more   string    // the link under a folded answer; "" for none
	moreAt float32
	height float32
}

// box is a place in an answer.
type box struct{ x, y, w, h float32 }

// The measures of an answer at the usual text size; the side is that of the head
// above, which does not grow with it.
const (
	rowSide      = 14
	rowTop       = 11
	rowFoot      = 11
	underName    = 3
	betweenParts = 6 // paragraphs
	aboveChips   = 6
	chipSide     = 7
	chipGap      = 6
	besideName   = 14
	nameShare    = .3 // of the line, at least, for a name that is cut
	dotWide      = 7
	dotRoom      = 12  // a dot and what stands between it and its words
	mostReading  = 700 // width of a line of an answer
	boldSpare    = .94 // hits are bold, and wider than they were measured
)

func caption(text string, bold bool) fyne.Size {
	return letters.Size(text, theme.Size(theme.Caption), fyne.TextStyle{Bold: bold})
}

// lay places an answer at a width.
func (r *reader) lay(f face, whole bool, width float32) *laid {
	l := &laid{face: f}
	if !r.query.Empty() {
		l.runs = r.query.Runs(f.text)
	}
	text, rest := f.text, 0
	if !whole {
		var cut int
		cut, rest = fold(text)
		text = text[:cut]
	}
	inner := r.inner(width)
	l.lines = r.ruler.breaks(text, inner*boldSpare)
	line := r.lineHeight()
	y := theme.Scaled(rowTop) + letters.Height(theme.Size(theme.Text), fyne.TextStyle{Bold: true}) + theme.Scaled(underName)
	for i, at := range l.lines {
		if i > 0 && at.first {
			y += theme.Scaled(betweenParts)
		}
		l.tops = append(l.tops, y)
		y += line
	}
	small := caption("Āg", false).Height
	switch {
	case rest > 0:
		l.more = r.words.N("answers.more", rest)
	case whole && r.folds(f.text):
		l.more = r.words.T("answers.less")
	}
	if l.more != "" {
		l.moreAt = y + theme.Scaled(2)
		y = l.moreAt + small
	}
	if !l.beside(inner, small) {
		y = l.below(y+theme.Scaled(aboveChips), inner, small)
	}
	l.height = y + theme.Scaled(rowFoot)
	return l
}

// widths are how wide the codes are drawn, or what is said instead of them.
func (l *laid) widths(inner float32) []float32 {
	if len(l.codes) == 0 {
		return []float32{min(caption(l.state, false).Width+theme.Scaled(dotRoom), inner)}
	}
	all := make([]float32, len(l.codes))
	for k, c := range l.codes {
		all[k] = min(caption(c, false).Width+2*theme.Scaled(chipSide), inner)
	}
	return all
}

// high is how tall a code is drawn, or what is said instead.
func (l *laid) high(small float32) float32 {
	if len(l.codes) == 0 {
		return small
	}
	return small + theme.Scaled(6)
}

// beside puts codes or state on the line of the name, before the cell, where they
// fit beside the whole name: so that more answers are in sight.
func (l *laid) beside(inner, small float32) bool {
	name := letters.Size(l.name, theme.Size(theme.Text), fyne.TextStyle{Bold: true})
	end, gap := inner, theme.Scaled(besideName)
	if l.cell != "" {
		end -= caption(l.cell, false).Width + gap
	}
	l.room = max(end, inner*nameShare)
	widths := l.widths(inner)
	from := end + theme.Scaled(chipGap)
	for _, w := range widths {
		from -= w + theme.Scaled(chipGap)
	}
	if name.Width+gap > from {
		return false
	}
	high, x := l.high(small), from
	for _, w := range widths {
		l.chips = append(l.chips, box{x, theme.Scaled(rowTop) + (name.Height-high)/2, w, high})
		x += w + theme.Scaled(chipGap)
	}
	l.room = from - gap
	return true
}

// below puts codes or state under the answer and returns where they end.
func (l *laid) below(y, inner, small float32) float32 {
	x, high := float32(0), l.high(small)
	for _, w := range l.widths(inner) {
		if x > 0 && x+w > inner {
			x, y = 0, y+high+theme.Scaled(4)
		}
		l.chips = append(l.chips, box{x, y, w, high})
		x += w + theme.Scaled(chipGap)
	}
	return y + high
}

// folds tells whether an answer is long enough to be folded.
func (r *reader) folds(text string) bool {
	_, rest := fold(text)
	return rest > 0
}

// inner is the width of the words of an answer.
func (r *reader) inner(width float32) float32 {
	return max(min(width-2*rowSide-barWide, theme.Scaled(mostReading)), 40)
}

func (r *reader) lineHeight() float32 {
	return letters.Height(theme.Size(theme.Text), fyne.TextStyle{}) + theme.Scaled(2)
}
