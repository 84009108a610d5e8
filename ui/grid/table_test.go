package grid

import (
	"math/rand/v2"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"izpete/ui/async"
	"izpete/ui/theme"
	"izpete/ui/uitest"
)

func shown(t testing.TB, rows []Row) (*Table, *uitest.Host) {
	t.Helper()
	h := uitest.NewHost(t)
	g := New(h.Queue, "grid.test", three)
	h.Win.SetContent(g)
	h.Win.Resize(fyne.NewSize(470, 34+36*10))
	g.SetRows(three, rows)
	h.Queue.Drain()
	return g, h
}

func hundred() []Row { return invented(rand.New(rand.NewPCG(3, 4)), 100) }

func key(g *Table, k fyne.KeyName) { g.TypedKey(&fyne.KeyEvent{Name: k}) }

func TestKeysMove(t *testing.T) {
	g, _ := shown(t, hundred())
	var told []int
	g.OnSelected = func(id int) { told = append(told, id) }
	opened := -1
	g.OnOpened = func(id int) { opened = id }
	ids := g.IDs(100)
	for _, c := range []struct {
		key fyne.KeyName
		at  int
		top int
	}{
		{fyne.KeyReturn, -1, 0},
		{fyne.KeyDown, 0, 0},
		{fyne.KeyUp, 0, 0},
		{fyne.KeyDown, 1, 0},
		{fyne.KeyPageDown, 10, 1},
		{fyne.KeyEnd, 99, 90},
		{fyne.KeyDown, 99, 90},
		{fyne.KeyPageUp, 90, 90},
		{fyne.KeyUp, 89, 89},
		{fyne.KeyHome, 0, 0},
	} {
		key(g, c.key)
		if g.At() != c.at || g.top != c.top {
			t.Fatalf("%s: row %d, top %d; want %d, %d", c.key, g.At(), g.top, c.at, c.top)
		}
	}
	if opened != -1 {
		t.Error("nothing was selected to be opened")
	}
	key(g, fyne.KeyEnter)
	if opened != ids[0] || told[0] != ids[0] || told[len(told)-1] != ids[0] {
		t.Errorf("opened %d, told %v", opened, told)
	}
	if len(told) != 7 {
		t.Errorf("a row that stays selected is not told of again: %v", told)
	}
}

func TestHeadingSorts(t *testing.T) {
	g, h := shown(t, hundred())
	tap := func(c int) {
		span := g.spans()[c]
		g.Tapped(&fyne.PointEvent{Position: fyne.NewPos((span[0]+span[1])/2, 10)})
		h.Queue.Drain()
	}
	tap(2)
	if g.Sorted() != (Sort{2, true}) || g.rows[g.order[0]].Values[2] != 8 {
		t.Errorf("numbers begin with the largest: %+v", g.Sorted())
	}
	tap(2)
	if g.Sorted() != (Sort{2, false}) || g.rows[g.order[0]].Values[2] != 0 {
		t.Errorf("a second time the other way: %+v", g.Sorted())
	}
	tap(1)
	if g.Sorted() != (Sort{1, false}) || g.rows[g.order[0]].Cells[1] != "aģentūra" {
		t.Errorf("texts begin with the first letter: %+v", g.Sorted())
	}
	arrow, ok := uitest.Find(g, func(l *canvas.Line) bool { return l.Visible() })
	if !ok || arrow.Position1.X < g.spans()[1][0] || arrow.Position1.X > g.spans()[1][1] {
		t.Error("an arrow stands in the heading that sorts")
	}
}

func TestClickSelectsAndSelectionStays(t *testing.T) {
	g, h := shown(t, hundred())
	g.Tapped(&fyne.PointEvent{Position: fyne.NewPos(40, 34+36*3+5)})
	id := g.IDs(100)[3]
	if g.Selected() != id || h.Win.Canvas().Focused() != fyne.Focusable(g) {
		t.Fatalf("selected %d, want %d", g.Selected(), id)
	}
	g.SetSort(Sort{2, true})
	h.Queue.Drain()
	if g.Selected() != id {
		t.Error("sorting must not change the selection")
	}
	g.SetQuery("nekas tāds")
	h.Queue.Drain()
	if g.Len() != 0 || g.At() != -1 || g.Selected() != id {
		t.Errorf("%d rows, at %d", g.Len(), g.At())
	}
	g.SetQuery("")
	h.Queue.Drain()
	if g.Len() != 100 || g.At() < 0 {
		t.Error("the search is over")
	}
}

// A search that begins while rows are still being ordered is over those rows.
func TestSearchOverRowsNotYetShown(t *testing.T) {
	g, h := shown(t, named("sens"))
	g.SetRows(three, named("Jauns 1", "Jauns 2", "Cits"))
	g.SetQuery("jauns")
	h.Queue.Drain()
	if got := g.IDs(9); !slices.Equal(got, []int{0, 1}) || g.Len() != 2 {
		t.Errorf("%v", got)
	}
}

func TestOnlyRowsInSightAreDrawn(t *testing.T) {
	g, _ := shown(t, invented(rand.New(rand.NewPCG(5, 6)), 5000))
	if n := len(uitest.Texts(g)); n > 3*12 {
		t.Errorf("%d texts for 10 rows in sight", n)
	}
	objects := len(test.WidgetRenderer(g).Objects())
	g.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -3600)})
	if g.top != 100 || len(test.WidgetRenderer(g).Objects()) != objects {
		t.Errorf("top %d", g.top)
	}
	g.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -1e7)})
	if g.top != 4990 {
		t.Errorf("the end is the end: %d", g.top)
	}
	// The bar: hold the thumb and bring it to the top.
	y, _, _ := g.thumb()
	x := g.Size().Width - 3
	g.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y+2)}})
	g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 36)}})
	g.DragEnd()
	if g.top != 0 {
		t.Errorf("dragged to the top, it stands at %d", g.top)
	}
}

func TestAmberAndHover(t *testing.T) {
	rows := []Row{{ID: 0, Cells: []string{"Ministrija 01 ar ļoti garu nosaukumu, kas kolonnā nekādi neietilpst", "ministrija", "3"}, Amber: 1 << 2}}
	g, _ := shown(t, rows)
	amber, _ := uitest.Find(g, func(x *canvas.Text) bool { return x.Text == "3" })
	if amber == nil || amber.Color != theme.Color(theme.Warn) {
		t.Error("a blank needs a look")
	}
	said := ""
	g.OnSay = func(s string) { said = s }
	g.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(40, 50)}})
	if said != rows[0].Cells[0]+" · Tips: ministrija · Tukši: 3" {
		t.Errorf("the pointer says %q", said)
	}
	for _, s := range uitest.Texts(g) {
		if w := fyne.MeasureText(s, theme.Size(theme.Text), fyne.TextStyle{}).Width; w > 470 {
			t.Errorf("%q is too wide", s)
		}
	}
	g.MouseOut()
	if said != "" {
		t.Error("the pointer has left")
	}
}

func BenchmarkScroll(b *testing.B) {
	uitest.App(b)
	g := New(async.NewQueue(), "grid.bench", three)
	win := test.NewTempWindow(b, g)
	win.Resize(fyne.NewSize(470, 774))
	g.asked.rows = invented(rand.New(rand.NewPCG(1, 2)), 100_000)
	g.SetRows(three, g.asked.rows)
	g.runner.(*async.Queue).Drain()
	for b.Loop() {
		g.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -108)})
		if g.top > 99_000 {
			g.scrollTo(0)
		}
	}
}

// Columns that can be spared are left out one by one as the room goes, the first
// first; the others give way in proportion, and none is lost.
func TestColumnsGiveWay(t *testing.T) {
	g, h := shown(t, hundred())
	columns := []Column{{Title: "Iestāde", Least: 100}, {Title: "Tips", Width: 100, Spare: true}, {Title: "Lielums", Width: 60, Spare: true}, {Title: "Tukši", Width: 40, Number: true}}
	g.SetRows(columns, hundred())
	h.Queue.Drain()
	for _, c := range []struct {
		width float32
		gone  []int
	}{{500, nil}, {400, nil}, {360, []int{1}}, {290, []int{1}}, {240, []int{1, 2}}, {120, []int{1, 2}}, {10, []int{1, 2}}} {
		g.Resize(fyne.NewSize(c.width, 300))
		for i, span := range g.spans() {
			if gone := span[1] <= span[0]; gone != slices.Contains(c.gone, i) {
				t.Errorf("width %.0f, column %d: %v", c.width, i, span)
			}
			if span[1] > c.width && c.width > 100 {
				t.Errorf("width %.0f: column %d ends at %.0f", c.width, i, span[1])
			}
		}
	}
}
