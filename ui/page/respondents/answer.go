package respondents

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// answer is one line of the card: the question or option, the answer, how many
// peers are alike, and the cell.
type answer struct {
	widget.BaseWidget
	question, said, same *kit.Text
	cell                 *kit.Link
	place                *kit.Text // file, sheet and cell, when they were asked for
	track, bar           *kit.Rect
	share                float32 // 0 to 1, negative for no bar
	inset                float32 // of an option under its question
	onTall               func()  // its height changed
}

var _ kit.Tall = (*answer)(nil)

func newAnswer(w *words.Words, a workspace.Answered) *answer {
	label := a.Question.Text
	if a.Option >= 0 {
		label = a.Text
	}
	// What is cut is read in full below, when the cell is pressed.
	more := ""
	if cut := short(label, mostLabel); a.Place.Cell != "" && cut != label {
		label, more = cut, "\n"+label
	}
	l := &answer{
		question: kit.Body(label).Coloured(theme.Muted), said: kit.Strong(a.Say(w)), same: kit.Caption(a.SaySame(w)),
		place: kit.Caption(workspace.SayPlace(a.Place) + more), share: -1,
		track: kit.NewRect(theme.ChipFill, fyne.Size{}), bar: kit.NewRect(theme.Segment3, fyne.Size{}),
	}
	l.same.Align = fyne.TextAlignTrailing
	l.track.Radius, l.bar.Radius = 2, 2
	if a.Option >= 0 {
		l.inset = 14
	}
	switch {
	case a.Blank() && a.Expected():
		l.said.Role = theme.Warn
	case a.State != survey.Ticked:
		l.said.Role, l.said.Bold = theme.Muted, false
	case a.Question.Kind == survey.KindText || a.Question.Kind == survey.KindMultiple && a.Option < 0:
		l.said.Bold = false
	}
	if a.Of >= tabulate.CountsOnly {
		l.share = float32(a.Same) / float32(a.Of)
	}
	l.track.Hidden, l.bar.Hidden = l.share < 0, l.share <= 0
	l.place.Hidden = true
	l.cell = kit.NewQuietLink(a.Place.Cell, func() {
		l.place.Hidden = !l.place.Hidden
		relayout(l)
	})
	l.cell.Hidden = a.Place.Cell == ""
	l.ExtendBaseWidget(l)
	return l
}

// How many letters of a question are shown at first, and in a list for a glance.
const (
	mostLabel = 200
	glance    = 80
)

// short cuts a label that is a page of instructions.
func short(label string, most int) string {
	text := []rune(label)
	if len(text) <= most {
		return label
	}
	cut := string(text[:most-most/10])
	if space := strings.LastIndexByte(cut, ' '); space > len(cut)*2/3 {
		cut = cut[:space]
	}
	return strings.TrimRight(cut, " ,;:") + "…"
}

// relayout gives the line the height it needs now, and those below their place.
func relayout(l *answer) {
	l.Refresh()
	if l.onTall != nil {
		l.onTall()
	}
}

const (
	answerGap = 10
	answerBar = 6 // height of the bar under its words
	narrowAt  = 430
)

// parts are the widths of question, answer and peers, and the cell.
func (l *answer) parts(width float32) (q, s, p, c float32) {
	c = theme.Scaled(52)
	rest := width - c - 3*answerGap
	q, s = rest*0.36, rest*0.30
	return q, s, rest - q - s, c
}

// narrow tells whether the answer goes below its question.
func narrow(width float32) bool { return width < theme.Scaled(narrowAt) }

// HeightFor returns the height of the line at a width.
func (l *answer) HeightFor(width float32) float32 { return l.arrange(width, nil) }

// arrange lays the parts out and returns the height; put may be nil.
func (l *answer) arrange(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	if put == nil {
		put = func(fyne.CanvasObject, float32, float32, float32, float32) {}
	}
	q, s, p, c := l.parts(width)
	qx, sx, y := l.inset, q+answerGap, float32(0)
	px := sx + s + answerGap
	q -= l.inset
	qh := l.question.HeightFor(q)
	if narrow(width) {
		q = width - c - answerGap - l.inset
		qh = l.question.HeightFor(q)
		y = qh + 3
		sx = l.inset
		s = (width - sx - answerGap) * 0.5
		px = sx + s + answerGap
		p = width - px
	}
	put(l.question, qx, 0, q, qh)
	ch := l.cell.MinSize()
	put(l.cell, width-ch.Width, -3, ch.Width, ch.Height)
	sh, ph := l.said.HeightFor(s), float32(0)
	put(l.said, sx, y, s, sh)
	if l.same.Text != "" {
		ph = l.same.HeightFor(p)
		put(l.same, px, y, p, ph)
		if l.share >= 0 {
			ph += 3
			put(l.track, px, y+ph, p, answerBar)
			put(l.bar, px, y+ph, p*l.share, answerBar)
			ph += answerBar
		}
	}
	h := max(qh, y+max(sh, ph))
	if !l.place.Hidden {
		ah := l.place.HeightFor(width - l.inset)
		put(l.place, l.inset, h+3, width-l.inset, ah)
		h += ah + 3
	}
	return h + 10
}

// MinSize is narrow: the layout gives the width.
func (l *answer) MinSize() fyne.Size {
	w := l.Size().Width
	return fyne.NewSize(120, l.HeightFor(max(w, 120)))
}

// Held is the link that says where the answer stands.
func (l *answer) Held() []fyne.CanvasObject { return []fyne.CanvasObject{l.cell} }

// CreateRenderer links the widget to what draws it.
func (l *answer) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	return &answerRenderer{line: l, objects: []fyne.CanvasObject{l.track, l.bar, l.question, l.said, l.same, l.place, l.cell}}
}

type answerRenderer struct {
	line    *answer
	objects []fyne.CanvasObject
}

func (r *answerRenderer) Layout(size fyne.Size) {
	r.line.arrange(size.Width, func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	})
}

func (r *answerRenderer) MinSize() fyne.Size           { return r.line.MinSize() }
func (r *answerRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *answerRenderer) Destroy()                     {}

func (r *answerRenderer) Refresh() {
	r.Layout(r.line.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}
