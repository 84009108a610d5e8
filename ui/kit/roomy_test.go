package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/kit"
	"izpete/ui/uitest"
)

// elastic needs one height and can use up to another.
type elastic struct {
	widget.BaseWidget
	least, most float32
}

func newElastic(least, most float32) *elastic {
	e := &elastic{least: least, most: most}
	e.ExtendBaseWidget(e)
	return e
}

func (e *elastic) HeightFor(float32) float32 { return e.least }
func (e *elastic) MostFor(float32) float32   { return e.most }
func (e *elastic) MinSize() fyne.Size        { return fyne.NewSize(10, e.least) }

func (e *elastic) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(nil))
}

func TestHeightThatIsLeftOverIsShared(t *testing.T) {
	for name, c := range map[string]struct {
		view       float32
		one, other float32
		scrolls    bool
		hidden     bool
	}{
		"too little: all is scrolled to":   {view: 150, one: 100, other: 50, scrolls: true},
		"just enough":                      {view: 190, one: 100, other: 50},
		"more: in the proportion of rooms": {view: 250, one: 140, other: 70},
		"more than can be used":            {view: 900, one: 200, other: 100},
		"one is hidden":                    {view: 900, one: 200, hidden: true},
	} {
		t.Run(name, func(t *testing.T) {
			uitest.App(t)
			one, other, plain := newElastic(100, 200), newElastic(50, 100), newElastic(2, 2)
			if c.hidden {
				other.Hide()
			}
			card := kit.NewCard(kit.Filled(4, one, plain, kit.Pad(1, 0, 1, 0, other)))
			if c.hidden {
				card = kit.NewCard(kit.Filled(4, one, plain, other))
			}
			scroll := kit.NewScroll(kit.Filled(0, card))
			win := test.NewTempWindow(t, scroll)
			win.SetPadded(false)
			win.Resize(fyne.NewSize(300, c.view))
			if h := one.Size().Height; h != c.one {
				t.Errorf("one is %.0f tall, want %.0f", h, c.one)
			}
			if h := other.Size().Height; !c.hidden && h != c.other {
				t.Errorf("the other is %.0f tall, want %.0f", h, c.other)
			}
			if h := plain.Size().Height; h != 2 {
				t.Errorf("what can use no more has grown to %.0f", h)
			}
			if got := one.Size().Width < 264; got != c.scrolls {
				t.Errorf("there is a bar: %v, want %v", got, c.scrolls)
			}
		})
	}
}

func TestToolsStandWhereThereIsRoom(t *testing.T) {
	for name, c := range map[string]struct {
		width float32
		title, subtitle,
		below bool
	}{
		"beside the title":               {width: 900, title: true},
		"beside a subtitle that is less": {width: 420, subtitle: true},
		"below both":                     {width: 260, below: true},
	} {
		t.Run(name, func(t *testing.T) {
			uitest.App(t)
			title, subtitle := kit.Title("Kādus priekšnoteikumus prasa tie, kam ir šis šķērslis?"), kit.Caption("% no rindas, bāze n")
			link := kit.NewQuietLink("Kopēt tabulu", nil)
			head := kit.WithTools(title, subtitle, kit.Wrap(12, kit.NewQuietLink("Mainīt vietām", nil), link))
			win := test.NewTempWindow(t, kit.Column(0, head))
			win.SetPadded(false)
			win.Resize(fyne.NewSize(c.width, 300))
			at := func(o fyne.CanvasObject) (top, bottom float32) {
				y := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
				return y, y + o.Size().Height
			}
			linkTop, linkBottom := at(link)
			across := func(o fyne.CanvasObject) bool {
				top, bottom := at(o)
				return top < linkBottom-1 && bottom > linkTop+1
			}
			_, end := at(subtitle)
			if across(title) != c.title || across(subtitle) != c.subtitle || (linkTop >= end) != c.below {
				t.Errorf("the links stand from %.0f to %.0f", linkTop, linkBottom)
			}
			if h := kit.HeightFor(head, c.width); linkBottom > h+0.5 || end > h+0.5 {
				t.Errorf("%.0f tall, words end at %.0f and %.0f", h, linkBottom, end)
			}
		})
	}
}
