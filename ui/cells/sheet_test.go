package cells

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"izpete/ui/letters"
	"izpete/ui/theme"
	"izpete/ui/uitest"
)

// shown is a sheet in a window with room for ten rows and some columns.
func shown(t testing.TB, rows int, widths ...float32) (*Sheet, *uitest.Host) {
	t.Helper()
	h := uitest.NewHost(t)
	s := New(rows, widths, 40)
	s.Cell = func(row, col int) Cell {
		c := Cell{Text: fmt.Sprintf("%d:%d", row, col), Ink: theme.Ink, Bold: row == 1}
		if row == 1 {
			c.Fill = theme.Wash
		}
		return c
	}
	s.Letter = func(col int) string { return fmt.Sprintf("K%d", col) }
	s.Say = func(row, col int) string { return fmt.Sprintf("rinda %d, kolonna %d", row, col) }
	h.Win.SetContent(s)
	h.Win.Resize(fyne.NewSize(40+barWide+600, headHigh+barWide+10*(rowHigh+gap)))
	return s, h
}

func wide(n int, width float32) []float32 { return slices.Repeat([]float32{width}, n) }

// seen lists the cells in sight, as row and column.
func seen(s *Sheet) (out [][2]int) {
	for _, text := range uitest.Texts(s.body) {
		var row, col int
		fmt.Sscanf(text, "%d:%d", &row, &col)
		out = append(out, [2]int{row, col})
	}
	return out
}

func key(s *Sheet, k fyne.KeyName) { s.TypedKey(&fyne.KeyEvent{Name: k}) }

func TestOnlyWhatIsInSightIsDrawn(t *testing.T) {
	s, _ := shown(t, 100_000, wide(300, 119)...)
	if got := uitest.Texts(s.side); len(got) != 10 || got[0] != "1" || got[9] != "10" {
		t.Errorf("numbers: %v", got)
	}
	if n := len(uitest.Texts(s.body)); n < 50 || n > 90 {
		t.Errorf("%d cells are drawn for the 50 in sight", n)
	}
	s.GoTo(90_000, 250)
	if !slices.Contains(seen(s), [2]int{90_000, 250}) {
		t.Errorf("the cell that was gone to is not in sight: %v", seen(s)[:3])
	}
	if n := len(s.body.shown) + len(s.body.spare); n > 100 {
		t.Errorf("%d pictures are kept", n)
	}
}

func TestKeysMoveFromCellToCell(t *testing.T) {
	s, h := shown(t, 50, wide(20, 99)...)
	var told [2]int
	s.OnPoint = func(row, col int) { told = [2]int{row, col} }
	h.Win.Canvas().Focus(s)
	for _, c := range []struct {
		key      fyne.KeyName
		row, col int
	}{
		{fyne.KeyUp, 1, 1},
		{fyne.KeyLeft, 1, 1},
		{fyne.KeyDown, 2, 1},
		{fyne.KeyRight, 2, 2},
		{fyne.KeyPageDown, 11, 2},
		{fyne.KeyEnd, 11, 20},
		{fyne.KeyPageUp, 2, 20},
		{fyne.KeyHome, 2, 1},
		{fyne.KeyUp, 1, 1},
	} {
		key(s, c.key)
		row, col, ok := s.Marked()
		if row != c.row || col != c.col || !ok || told != [2]int{row, col} {
			t.Fatalf("%s: %d, %d, told of %v", c.key, row, col, told)
		}
		if !slices.Contains(seen(s), [2]int{row, col}) {
			t.Fatalf("%s: the cell is not in sight", c.key)
		}
		if want := fmt.Sprintf("rinda %d, kolonna %d", row, col); s.AccessibilityLabel() != want {
			t.Fatalf("%s: %s", c.key, s.AccessibilityLabel())
		}
	}
}

// However it is scrolled, resized and gone about in, the sheet shows the cells
// that belong where they stand, and no others.
func TestWhatIsShownIsWhatIsThere(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 20 {
		widths := make([]float32, r.IntN(40))
		for i := range widths {
			widths[i] = float32(52 + r.IntN(300))
		}
		s, h := shown(t, r.IntN(200), widths...)
		for range 30 {
			switch r.IntN(6) {
			case 0:
				s.GoTo(r.IntN(250)-20, r.IntN(50)-5)
			case 1:
				h.Win.Resize(fyne.NewSize(float32(200+r.IntN(1500)), float32(100+r.IntN(900))))
			case 2:
				s.Refresh()
			default:
				s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(float32(r.IntN(900)-450), float32(r.IntN(900)-450))})
			}
			holds(t, s)
		}
	}
}

// holds looks each picture up.
func holds(t *testing.T, s *Sheet) {
	t.Helper()
	if s.off.X < 0 || s.off.Y < 0 {
		t.Fatalf("scrolled beyond the start: %v", s.off)
	}
	var texts []string
	for at, plate := range s.body.shown {
		x := plate.Position().X + s.off.X
		if row := int((plate.Position().Y+s.off.Y)/rowHeight()+0.5) + 1; row != at.row || x-s.edges[s.blocks[at.block]] > 0.01 || s.edges[s.blocks[at.block]]-x > 0.01 {
			t.Fatalf("the picture of %+v is at %v", at, plate.Position())
		}
		got := uitest.Texts(plate)
		for i := range got {
			if want := s.Cell(at.row, s.blocks[at.block]+i+1).Text; got[i] != want {
				t.Fatalf("%+v shows %v, want %s", at, got, want)
			}
		}
		if len(got) != s.blocks[at.block+1]-s.blocks[at.block] {
			t.Fatalf("%+v shows %d cells", at, len(got))
		}
		texts = append(texts, got...)
	}
	// What is at a point of the view is drawn there.
	view := s.view()
	for _, p := range []fyne.Position{{X: 1, Y: 1}, {X: view.Width - 1, Y: view.Height - 1}, {X: view.Width / 2, Y: view.Height / 2}} {
		row, col := s.cellAt(p.AddXY(s.numbers, headHeight()))
		if row > 0 && col > 0 && !slices.Contains(texts, s.Cell(row, col).Text) {
			t.Fatalf("cell %d, %d at %v is not drawn", row, col, p)
		}
	}
}

func TestNumbersOpenTheMenuOfARow(t *testing.T) {
	s, h := shown(t, 50, wide(5, 99)...)
	var opened []int
	s.OnRow = func(row int, under fyne.CanvasObject) {
		opened = append(opened, row)
		if y := under.Position().Y; y < 0 || y+under.Size().Height > s.Size().Height {
			t.Errorf("the menu of row %d opens at %v", row, y)
		}
	}
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -5*rowHeight())})
	test.TapCanvas(h.Win.Canvas(), fyne.NewPos(10, headHigh+5))
	test.TapCanvas(h.Win.Canvas(), fyne.NewPos(10, headHigh+2*(rowHigh+gap)+5))
	s.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(10, headHigh+5)})
	test.TapCanvas(h.Win.Canvas(), fyne.NewPos(10, 5)) // the corner
	if !slices.Equal(opened, []int{6, 8, 6}) {
		t.Errorf("%v", opened)
	}
	if _, _, marked := s.Marked(); marked {
		t.Error("a number marks no cell")
	}
	test.TapCanvas(h.Win.Canvas(), fyne.NewPos(40+105, headHigh+5))
	if row, col, _ := s.Marked(); row != 6 || col != 2 || h.Win.Canvas().Focused() != fyne.Focusable(s) {
		t.Errorf("marked %d, %d", row, col)
	}
	key(s, fyne.KeyReturn)
	s.GoTo(50, 1)
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 5000)})
	key(s, fyne.KeyEnter)
	if !slices.Equal(opened[3:], []int{6, 50}) {
		t.Errorf("%v", opened)
	}
}

func TestPointerIsToldOf(t *testing.T) {
	s, _ := shown(t, 4, 99, 99)
	var told [][2]int
	s.OnPoint = func(row, col int) { told = append(told, [2]int{row, col}) }
	s.OnRow = func(int, fyne.CanvasObject) {}
	at := func(x, y float32) {
		e := &desktop.MouseEvent{}
		e.Position = fyne.NewPos(x, y)
		s.MouseMoved(e)
	}
	at(45, headHigh+2)
	at(46, headHigh+3) // the same cell
	at(40+101, headHigh+rowHigh+gap+2)
	at(5, headHigh+2)
	if s.Cursor() != desktop.PointerCursor {
		t.Error("a number can be pressed")
	}
	at(400, headHigh+2)   // beside the last column
	at(45, headHigh+4*30) // below the last row
	at(45, headHigh+2)
	s.MouseOut()
	if want := [][2]int{{1, 1}, {2, 2}, {1, 0}, {0, 0}, {1, 1}, {0, 0}}; !slices.Equal(told, want) {
		t.Errorf("%v, want %v", told, want)
	}
}

func TestBarsScroll(t *testing.T) {
	s, _ := shown(t, 100, wide(40, 99)...)
	press := func(x, y float32) {
		e := &desktop.MouseEvent{}
		e.Position = fyne.NewPos(x, y)
		s.MouseDown(e)
	}
	drag := func(x, y float32) {
		e := &fyne.DragEvent{}
		e.Position = fyne.NewPos(x, y)
		s.Dragged(e)
	}
	size := s.Size()
	from, long, _ := s.thumb(false)
	press(size.Width-4, from+long/2)
	drag(size.Width-4, size.Height)
	if _, last := s.InSight(); last != 100 {
		t.Errorf("row %d is the last in sight", last)
	}
	s.MouseUp(nil)
	drag(size.Width-4, 0)
	if _, last := s.InSight(); last != 100 {
		t.Error("a bar that was let go of does not follow")
	}
	from, long, _ = s.thumb(true)
	press(from+long/2, size.Height-4)
	drag(size.Width, size.Height-4)
	if !slices.Contains(seen(s), [2]int{100, 40}) {
		t.Error("the last column is not in sight")
	}
	s.DragEnd()
	if small, _ := shown(t, 3, 99); true {
		for _, across := range []bool{false, true} {
			if _, _, bar := small.thumb(across); bar {
				t.Error("a sheet that is all in sight has no bar")
			}
		}
	}
}

func TestColumnsArePulledWider(t *testing.T) {
	s, _ := shown(t, 30, wide(12, 99)...)
	var edges []int
	s.OnEdge = func(col int) { edges = append(edges, col) }
	mouse := func(x, y float32) *desktop.MouseEvent {
		e := &desktop.MouseEvent{}
		e.Position = fyne.NewPos(x, y)
		return e
	}
	drag := func(x float32) {
		e := &fyne.DragEvent{}
		e.Position = fyne.NewPos(x, 5)
		s.Dragged(e)
	}
	end := float32(40 + 2*100) // of the second column
	s.MouseMoved(mouse(end-3, 5))
	if s.Cursor() != desktop.HResizeCursor {
		t.Error("nothing tells that the end can be pulled")
	}
	s.MouseDown(mouse(end-3, 5))
	drag(end + 60)
	if w := s.Width(2); w < 155 || w > 161 || s.Width(1) != 99 || s.Width(3) != 99 {
		t.Errorf("columns of %v, %v, %v", s.Width(1), w, s.Width(3))
	}
	drag(0)
	if w := s.Width(2); w != narrowest {
		t.Errorf("%v wide: it could not be found again", w)
	}
	drag(5000)
	if w := s.Width(2); w >= s.view().Width {
		t.Errorf("%v wide: its end is out of reach", w)
	}
	s.MouseUp(nil)
	drag(end)
	if w := s.Width(2); w == 99 {
		t.Error("an end that was let go of does not follow")
	}
	// A click fits the column to what it says.
	s.GoTo(1, 3)
	at := 40 + s.edges[2] - s.off.X
	test.TapAt(s, fyne.NewPos(at-1, 5))
	if w := s.Width(2); w < 2*Inset+10 || w > 70 {
		t.Errorf("%v wide for texts such as 10:2", w)
	}
	s.MouseMoved(mouse(300, 100))
	s.MouseOut()
	if want := []int{2, 0}; !slices.Equal(edges, want) {
		t.Errorf("told of %v, want %v", edges, want)
	}
	// What is drawn is what is there, also after the columns are parted anew.
	for _, at := range seen(s) {
		if at[0] < 1 || at[1] < 1 || at[1] > 12 {
			t.Errorf("a cell %v", at)
		}
	}
}

func TestOnlyEndsAmongTheLettersAreTakenHoldOf(t *testing.T) {
	s, _ := shown(t, 30, wide(12, 99)...)
	for p, want := range map[fyne.Position]int{
		{X: 140, Y: 5}: 1, {X: 136, Y: 5}: 1, {X: 144, Y: 5}: 1, {X: 130, Y: 5}: 0, {X: 150, Y: 5}: 0,
		{X: 140, Y: headHigh + 5}: 0, {X: 40, Y: 5}: 0, {X: 10, Y: 5}: 0, {X: 240, Y: 5}: 2, {X: 660, Y: 5}: 0,
	} {
		if got := s.edgeAt(p); got != want {
			t.Errorf("at %v: column %d, want %d", p, got, want)
		}
	}
}

// A cell that is too long is cut with an ellipsis within its column.
func TestLongTextsAreCut(t *testing.T) {
	s, _ := shown(t, 1, 100, 60)
	s.Cell = func(_, col int) Cell {
		return Cell{Text: strings.Repeat("ļoti garš\n", 4000), Ink: theme.Ink, Bold: col == 2}
	}
	s.Refresh()
	for _, plate := range s.body.shown {
		for i, text := range plate.Pictured() {
			right := s.edges[i+1] - gap - Inset
			if !strings.HasSuffix(text.Text, "…") || strings.Contains(text.Text, "\n") || text.Position().X+letters.Of(text).Width > right+0.01 {
				t.Errorf("%q ends at %v, the room at %v", text.Text, text.Position().X+letters.Of(text).Width, right)
			}
		}
	}
}

// Scrolling and pointing make no picture anew that was in sight before.
func TestPicturesAreKept(t *testing.T) {
	s, _ := shown(t, 100, wide(4, 99)...)
	filled := 0
	cell := s.Cell
	s.Cell = func(row, col int) Cell {
		filled++
		return cell(row, col)
	}
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -2*rowHeight())})
	if filled != 2*4 {
		t.Errorf("%d cells were read for two rows that came into sight", filled)
	}
	filled = 0
	s.GoTo(5, 2)
	s.FocusGained()
	s.FocusLost()
	if filled != 0 {
		t.Errorf("%d cells were read anew", filled)
	}
	s.Refresh()
	if filled != 10*4 {
		t.Errorf("%d cells were read to show them anew", filled)
	}
}

func TestEmptySheet(t *testing.T) {
	s, _ := shown(t, 0)
	s.GoTo(3, 3)
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyEnd, fyne.KeyReturn} {
		key(s, k)
	}
	if s.AccessibilityLabel() != "" || len(uitest.Texts(s)) != 0 {
		t.Errorf("%q", uitest.Texts(s))
	}
}
