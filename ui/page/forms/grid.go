package forms

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	base "fyne.io/fyne/v2/theme"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/theme"
)

// address is a cell, row and column from 1.
type address struct{ row, col int }

// String writes the address as a spreadsheet does.
func (a address) String() string { return workspace.ColumnName(a.col) + strconv.Itoa(a.row) }

// parseCell reads the first cell of an address such as "C7" or "C7:C9".
func parseCell(s string) (address, bool) {
	s, _, _ = strings.Cut(s, ":")
	var a address
	i := 0
	for ; i < len(s) && s[i] >= 'A' && s[i] <= 'Z' && i < 3; i++ {
		a.col = a.col*26 + int(s[i]-'A'+1)
	}
	row, err := strconv.Atoi(s[i:])
	if err != nil || a.col == 0 || row < 1 {
		return address{}, false
	}
	a.row = row
	return a, true
}

// grid shows the cells of a form. It only ever holds as many as are in sight.
type grid struct {
	widget.Table
	content fyne.CanvasObject
	host    page.Host
	data    workspace.PreviewSheet
	look    func(address) (fill fyne.ThemeColorName, number string)
	picked  func(at address, where fyne.Position) // a cell was pressed
	natural []float32                             // what the texts of each column need
	widths  []float32
	fitted  float32        // the width that widths were made for
	pointer *fyne.Position // where the pointer pressed, nil for a key
	moving  bool           // the grid itself brings a cell into sight
}

var _ fyne.Tappable = (*grid)(nil)

const (
	cellHeight = 29
	headHeight = 24
	cellSide   = 8
)

// closeTheme puts the cells close together, as in a spreadsheet.
type closeTheme struct{ fyne.Theme }

// Size has almost no padding.
func (t closeTheme) Size(n fyne.ThemeSizeName) float32 {
	if n == base.SizeNamePadding {
		return 1
	}
	return t.Theme.Size(n)
}

// spare is how many rows and columns are shown beyond those that are filled: an
// answer cell may be empty in the form that is looked at.
const spare = 2

func newGrid(host page.Host, data workspace.PreviewSheet, look func(address) (fyne.ThemeColorName, string)) *grid {
	g := &grid{host: host, data: data, look: look}
	g.Length = func() (int, int) { return data.Info.Rows + spare, data.Info.Columns + spare }
	g.CreateCell = func() fyne.CanvasObject { return newCell() }
	g.UpdateCell = func(id widget.TableCellID, o fyne.CanvasObject) { g.fill(o.(*cell), address{id.Row + 1, id.Col + 1}) }
	g.ShowHeaderRow, g.ShowHeaderColumn = true, true
	g.CreateHeader = func() fyne.CanvasObject { return newCell() }
	g.UpdateHeader = func(id widget.TableCellID, o fyne.CanvasObject) { g.fillHead(o.(*cell), id) }
	g.HideSeparators = true
	g.OnHighlighted = func(id widget.TableCellID) { g.say(address{id.Row + 1, id.Col + 1}) }
	g.OnSelected = g.chosen
	g.ExtendBaseWidget(g)
	g.measure()
	g.content = kit.NewThemed(g, closeTheme{fyne.CurrentApp().Settings().Theme()}, func() func() {
		length := g.Length
		g.Length = func() (int, int) { return 0, 0 }
		return func() {
			g.Length = length
			g.Refresh()
		}
	})
	return g
}

// Tapped remembers where the pointer is, for the menu that comes up there.
func (g *grid) Tapped(e *fyne.PointEvent) {
	g.UnselectAll() // the same cell again is pressed again
	g.pointer = &e.AbsolutePosition
	g.Table.Tapped(e)
	g.pointer = nil
}

// TypedKey passes Esc and F1 on; Enter presses a cell as the space bar does.
func (g *grid) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape, fyne.KeyF1:
		kit.PassOn(e)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		g.UnselectAll()
		g.Table.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	default:
		g.Table.TypedKey(e)
	}
}

func (g *grid) chosen(id widget.TableCellID) {
	at := address{id.Row + 1, id.Col + 1}
	g.say(at)
	if g.moving || g.picked == nil || at.row < 1 || at.col < 1 {
		return
	}
	where := g.pointer
	if where == nil {
		p := fyne.CurrentApp().Driver().AbsolutePositionForObject(g)
		p = p.AddXY(g.Table.Size().Width/3, g.Table.Size().Height/3)
		where = &p
	}
	g.picked(at, *where)
}

// goTo brings a cell into sight and selects it.
func (g *grid) goTo(at address) {
	g.moving = true
	defer func() { g.moving = false }()
	id := widget.TableCellID{Row: at.row - 1, Col: at.col - 1}
	g.ScrollTo(id)
	g.Select(id)
}

// How wide a column is at most: where there is little room, and where there is
// more. A form has few columns, and long questions.
const (
	columnNarrow = 240
	columnWide   = 640
)

// measure tells how wide the texts of each column are.
func (g *grid) measure() {
	rows := min(g.data.Info.Rows, 60)
	g.natural = make([]float32, g.data.Info.Columns+spare)
	for c := range g.natural {
		w := theme.Scaled(64)
		for r := 1; r <= rows; r++ {
			need := textWidth(head(oneLine(g.data.Text(r, c+1)), 120), false) + 2*cellSide
			if _, number := g.look(address{r, c + 1}); number != "" {
				need += textWidth(number, true) + cellSide
			}
			w = max(w, need)
		}
		g.natural[c] = min(w, theme.Scaled(columnWide))
	}
	g.fit(0)
	g.SetColumnWidth(-1, textWidth(strconv.Itoa(max(g.data.Info.Rows, 100)), true)+2*cellSide)
	g.SetRowHeight(-1, theme.Scaled(headHeight))
}

// Resize gives columns that need it the room there is.
func (g *grid) Resize(size fyne.Size) {
	g.fit(size.Width)
	g.Table.Resize(size)
}

// fit makes the columns fit a width.
func (g *grid) fit(width float32) {
	if g.widths != nil && width == g.fitted {
		return
	}
	g.fitted = width
	room := width - theme.Scaled(60) // the numbers of the rows
	was := g.widths
	g.widths = make([]float32, len(g.natural))
	for c, w := range g.natural {
		g.widths[c] = min(w, theme.Scaled(columnNarrow))
		room -= g.widths[c] + 1
	}
	for c, w := range g.natural {
		more := min(w-g.widths[c], max(room, 0))
		g.widths[c] += more
		room -= more
		if was == nil || was[c] != g.widths[c] {
			g.SetColumnWidth(c, g.widths[c])
		}
	}
}

// fill puts a cell of the form into a cell of the screen.
func (g *grid) fill(c *cell, at address) {
	width := theme.Scaled(64)
	if at.col-1 < len(g.widths) {
		width = g.widths[at.col-1]
	}
	fill, number := g.look(at)
	c.set(g.data.Text(at.row, at.col), number, width, fill, theme.Ink, false, fyne.TextAlignLeading)
}

// fillHead puts letters above the columns and numbers beside the rows.
func (g *grid) fillHead(c *cell, id widget.TableCellID) {
	text := ""
	switch {
	case id.Row < 0 && id.Col >= 0:
		text = workspace.ColumnName(id.Col + 1)
	case id.Col < 0 && id.Row >= 0:
		text = strconv.Itoa(id.Row + 1)
	}
	c.set(text, "", 1e6, theme.ChipFill, theme.Muted, true, fyne.TextAlignCenter)
}

// say reads a cell out in full, for the status line.
func (g *grid) say(at address) {
	text := survey.Fold(g.data.Text(at.row, at.col))
	if text != "" {
		text = ": " + text
	}
	g.host.Status(g.data.Info.Name + "!" + at.String() + text)
}
