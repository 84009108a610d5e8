package breakdowns

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"izpete/data/published"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// figureRow is one option: what was published of it, what the data says, and
// what follows.
type figureRow struct {
	widget.BaseWidget
	option  int
	label   *kit.Text
	sign    *sign
	verdict *kit.Text
	entry   *entry
	share   *kit.Text
	ratio   *kit.Text
	keep    *keeper
	failed  string // why it was not stored
	say     string // all of it in a line
}

var _ kit.Tall = (*figureRow)(nil)

func newFigureRow(option int) *figureRow {
	r := &figureRow{
		option: option, label: kit.Body(""), sign: newSign(published.None),
		verdict: kit.Caption(""), entry: newEntry(""),
		share: kit.Strong("").OneLine().Aligned(fyne.TextAlignTrailing),
		ratio: kit.Caption("").OneLine().Aligned(fyne.TextAlignTrailing),
	}
	r.ExtendBaseWidget(r)
	return r
}

// show puts a comparison into the row.
func (r *figureRow) show(p *Page, x published.Comparison, of published.Row) {
	w := p.host.Words()
	r.label.SetText(of.Label)
	r.keep.show(of.Text)
	r.entry.Name = w.T("breakdowns.published.figure", "Option", of.Label)
	r.share.SetText(x.Share(w, of))
	r.share.Hidden = r.share.Text == ""
	r.ratio.SetText(x.Ratio(w, of))
	verdict, tone := x.Verdict(w, of), role(of.Standing)
	if r.failed != "" {
		verdict, tone = r.failed, theme.Warn
	}
	r.verdict.Role = tone
	r.verdict.SetText(verdict)
	r.verdict.Hidden = verdict == ""
	r.sign.show(of.Standing)
	r.sign.Hidden = r.verdict.Hidden
	own := strings.TrimSpace(r.share.Text + " (" + r.ratio.Text + ")")
	r.say = w.T("breakdowns.published.say", "Option", of.Label, "Own", own)
	if of.Text != "" {
		r.say = w.T("breakdowns.published.say.both", "Option", of.Label, "Published", of.Text, "Own", own, "Verdict", verdict)
	}
	r.Refresh()
}

// The widths of the columns, before scaling, and what is kept for the words
// before they go over the figures.
const (
	entryWide  = 86
	ownWide    = 78
	figureGap  = 14
	leastWords = 130
	signGap    = 6
)

// place puts the parts at a width and returns the height.
func (r *figureRow) place(width float32, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	entry, own := theme.Scaled(entryWide), theme.Scaled(ownWide)
	words := width - entry - own - 2*figureGap
	below := words < theme.Scaled(leastWords)
	if below {
		words = width
	}
	lh := kit.HeightFor(r.label, words)
	vh, lead := float32(0), r.sign.MinSize().Width+signGap
	if r.verdict.Visible() {
		vh = kit.HeightFor(r.verdict, words-lead) + 1
	}
	eh := r.entry.HeightFor(entry)
	sh, rh := float32(0), kit.HeightFor(r.ratio, own)
	if r.share.Visible() {
		sh = kit.HeightFor(r.share, own)
	}
	height, top := max(lh+vh, eh, sh+rh), float32(0)
	y := (height - lh - vh) / 2
	if below {
		height = lh + vh + 4 + max(eh, sh+rh)
		y, top = 0, lh+vh+4
	}
	side := height - top
	put(r.label, fyne.NewPos(0, y), fyne.NewSize(words, lh))
	line := r.verdict.MinSize().Height
	if n := kit.HeightFor(r.verdict, 1e6); n > 0 {
		line = n
	}
	mark := r.sign.MinSize()
	put(r.sign, fyne.NewPos(0, y+lh+1+(line-mark.Height)/2), mark)
	put(r.verdict, fyne.NewPos(lead, y+lh+1), fyne.NewSize(words-lead, max(vh-1, 0)))
	put(r.entry, fyne.NewPos(width-own-figureGap-entry, top+(side-eh)/2), fyne.NewSize(entry, eh))
	put(r.share, fyne.NewPos(width-own, top+(side-sh-rh)/2), fyne.NewSize(own, sh))
	put(r.ratio, fyne.NewPos(width-own, top+(side-sh-rh)/2+sh), fyne.NewSize(own, rh))
	return height
}

// HeightFor returns the height of the row at a width.
func (r *figureRow) HeightFor(width float32) float32 {
	return r.place(width, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
}

// MinSize is narrow: the card gives the width.
func (r *figureRow) MinSize() fyne.Size {
	w := theme.Scaled(entryWide+ownWide) + figureGap
	return fyne.NewSize(w, r.HeightFor(max(w, r.Size().Width)))
}

// Held is the field.
func (r *figureRow) Held() []fyne.CanvasObject { return []fyne.CanvasObject{r.entry} }

// CreateRenderer links the widget to what draws it.
func (r *figureRow) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	return &figureRenderer{r, []fyne.CanvasObject{r.label, r.sign, r.verdict, r.entry, r.share, r.ratio}}
}

type figureRenderer struct {
	row     *figureRow
	objects []fyne.CanvasObject
}

func (r *figureRenderer) Layout(size fyne.Size) {
	r.row.place(size.Width, func(o fyne.CanvasObject, p fyne.Position, s fyne.Size) {
		o.Move(p)
		o.Resize(s)
	})
}

func (r *figureRenderer) MinSize() fyne.Size           { return r.row.MinSize() }
func (r *figureRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *figureRenderer) Destroy()                     {}

func (r *figureRenderer) Refresh() {
	r.Layout(r.row.Size())
	for _, o := range r.objects {
		if o != r.row.entry { // it knows itself, and someone may be writing
			o.Refresh()
		}
	}
}
