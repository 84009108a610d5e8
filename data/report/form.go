package report

import (
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"izpete/data/summary"
	"izpete/data/words"
)

// Form is a workbook to be filled in: texts that are locked and cells that are
// open, row by row.
type Form struct {
	Title  string // of the document
	Lang   words.Lang
	Made   time.Time
	Sheet  string
	Lists  string    // name of the hidden sheet for lists too long to stand in the cell
	Widths []float64 // of the columns, in characters
	Rows   []FormRow
}

// FormRow is one row of a form.
type FormRow struct {
	Height float64 // points; 0 is that of one line
	Cells  []FormCell
}

// FormCell is one cell of a form, or several of a row in one.
type FormCell struct {
	Col  int // from 1
	Span int // columns; 0 is one
	Text string
	Look FormLook

	// Of an open cell:
	Open   bool
	List   []string // the answers it offers; no other is taken
	Takes  FormValue
	Prompt string // shown when the cell is chosen
	Refuse string // shown when something else is entered
}

// FormLook is how a cell of a form is set.
type FormLook int

// The looks of a form.
const (
	FormPlain FormLook = iota
	FormTitle
	FormIntro
	FormHeading
	FormQuestion
	FormOption
	FormAnswer
	FormTick
	FormLong // an open answer of several lines
	FormDate
)

// FormValue is what may be entered into an open cell without a list.
type FormValue int

// The values of open cells.
const (
	AnyValue FormValue = iota
	NumberValue
	DateValue
)

// listLength is how long a list may be to stand in the cell itself, in UTF-16
// code units, commas included.
const listLength = 255

// WriteForm writes a fill-in form as .xlsx. The sheet is protected without a
// password: nobody is kept out, only from slipping. The same form always gives
// the same bytes.
func WriteForm(w io.Writer, form Form) error {
	f, err := newBook(form.Sheet)
	if err != nil {
		return err
	}
	defer f.Close()
	b := &formBook{File: f, form: form, styles: map[FormLook]int{}, lists: map[string]string{}}
	for i, width := range form.Widths {
		b.do(f.SetColWidth(form.Sheet, letters(i+1), letters(i+1), width))
	}
	for i, row := range form.Rows {
		if row.Height > 0 {
			b.do(f.SetRowHeight(form.Sheet, i+1, min(row.Height, 400)))
		}
		for _, c := range row.Cells {
			b.cell(i+1, c)
		}
	}
	b.close()
	if b.err != nil {
		return b.err
	}
	return finish(w, f, summary.Document{Title: form.Title, Lang: form.Lang, Made: form.Made}, nil)
}

type formBook struct {
	*excelize.File
	form   Form
	err    error
	styles map[FormLook]int
	lists  map[string]string // where each long list stands
	column int               // columns of the sheet of lists in use
}

func (b *formBook) do(err error) {
	if b.err == nil {
		b.err = err
	}
}

func (b *formBook) cell(row int, c FormCell) {
	first, last := cellAt(c.Col, row), cellAt(c.Col+max(c.Span, 1)-1, row)
	if first != last {
		b.do(b.MergeCell(b.form.Sheet, first, last))
	}
	if c.Text != "" {
		b.do(b.SetCellStr(b.form.Sheet, first, clean(c.Text)))
	}
	b.do(b.SetCellStyle(b.form.Sheet, first, last, b.style(c.Look)))
	if c.Open {
		b.check(first, c)
	}
}

// check limits what an open cell takes.
func (b *formBook) check(at string, c FormCell) {
	v := excelize.NewDataValidation(true)
	v.SetSqref(at)
	switch {
	case len(c.List) > 0:
		b.list(v, c.List)
	case c.Takes == NumberValue:
		b.do(v.SetRange(-1e15, 1e15, excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorBetween))
	case c.Takes == DateValue:
		b.do(v.SetRange(1, 2958465, excelize.DataValidationTypeDate, excelize.DataValidationOperatorBetween))
	default:
		if c.Prompt == "" {
			return
		}
	}
	if c.Prompt != "" {
		v.SetInput("", cut(c.Prompt, 250))
		v.PromptTitle = nil
	}
	if c.Refuse != "" {
		v.SetError(excelize.DataValidationErrorStyleStop, "", cut(c.Refuse, 220))
		v.ErrorTitle = nil
	}
	b.do(b.AddDataValidation(b.form.Sheet, v))
}

// list offers a list: in the cell itself, or from a hidden sheet where it is too
// long or has a comma in it.
func (b *formBook) list(v *excelize.DataValidation, options []string) {
	options = each(options, line)
	joined := strings.Join(options, ",")
	if len(utf16.Encode([]rune(joined))) <= listLength && strings.Count(joined, ",") == len(options)-1 && !strings.ContainsAny(joined, `"&<>`) && !formulaLike(joined) {
		b.do(v.SetDropList(options))
		return
	}
	where, ok := b.lists[strings.Join(options, "\n")]
	if !ok {
		where = b.addList(options)
		b.lists[strings.Join(options, "\n")] = where
	}
	v.SetSqrefDropList(where)
}

// addList writes a list into the next column of the hidden sheet.
func (b *formBook) addList(options []string) string {
	if b.column == 0 {
		_, err := b.NewSheet(b.form.Lists)
		b.do(err)
		b.do(b.SetSheetVisible(b.form.Lists, false))
	}
	b.column++
	for i, o := range options {
		b.do(setText(b.File, b.form.Lists, cellAt(b.column, i+1), o))
	}
	col := letters(b.column)
	return "'" + strings.ReplaceAll(b.form.Lists, "'", "''") + "'!$" + col + "$1:$" + col + "$" + strconv.Itoa(len(options))
}

// close sets what holds for the whole sheet.
func (b *formBook) close() {
	off, on, upright := false, true, "portrait"
	a4, wide, long := 9, 1, 0 // one page wide, as many long as it takes
	b.do(b.SetSheetView(b.form.Sheet, 0, &excelize.ViewOptions{ShowGridLines: &off}))
	b.do(b.SetSheetProps(b.form.Sheet, &excelize.SheetPropsOptions{FitToPage: &on}))
	b.do(b.SetPageLayout(b.form.Sheet, &excelize.PageLayoutOptions{Size: &a4, Orientation: &upright, FitToWidth: &wide, FitToHeight: &long}))
	for _, s := range b.GetSheetList() {
		b.do(b.ProtectSheet(s, &excelize.SheetProtectionOptions{
			FormatColumns: true, FormatRows: true, SelectLockedCells: true, SelectUnlockedCells: true,
			EditObjects: true, EditScenarios: true,
		}))
	}
}

// style is the look of a cell; open cells are those that are not locked.
func (b *formBook) style(l FormLook) int {
	if id, ok := b.styles[l]; ok {
		return id
	}
	s := &excelize.Style{
		Font:       &excelize.Font{Family: font, Size: 11, Color: ink},
		Alignment:  &excelize.Alignment{Horizontal: "left", Vertical: "center", WrapText: true},
		Protection: &excelize.Protection{Locked: true},
	}
	box := []excelize.Border{}
	for _, side := range []string{"left", "right", "top", "bottom"} {
		box = append(box, excelize.Border{Type: side, Color: "8A95A3", Style: 1})
	}
	switch l {
	case FormTitle:
		s.Font.Size, s.Font.Bold = 16, true
	case FormIntro:
		s.Font.Color = muted
	case FormHeading:
		s.Font.Size, s.Font.Color = 10, muted
	case FormQuestion:
		s.Font.Bold = true
	case FormOption:
		s.Alignment.Indent = 2
	case FormAnswer, FormTick, FormLong, FormDate:
		s.Protection.Locked = false
		s.Border = box
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFF9E5"}}
		switch l {
		case FormTick:
			s.Alignment.Horizontal = "center"
		case FormDate:
			s.CustomNumFmt = b.date()
		case FormLong:
			s.Alignment.Vertical = "top"
		}
	}
	id, err := b.NewStyle(s)
	b.do(err)
	b.styles[l] = id
	return id
}

// date is how the form's language writes a day.
func (b *formBook) date() *string {
	format := "dd.mm.yyyy"
	if b.form.Lang == words.English {
		format = "yyyy-mm-dd"
	}
	return &format
}

func cellAt(col, row int) string { return letters(col) + strconv.Itoa(row) }

func cut(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}
