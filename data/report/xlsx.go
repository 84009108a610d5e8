package report

import (
	"io"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"izpete/data/summary"
	"izpete/data/words"
)

// xlsx writes one workbook.
type xlsx struct {
	f      *excelize.File
	d      summary.Document
	w      *words.Words
	styles map[look]int
	charts map[string][]byte // chart parts by name
}

// leaf is one sheet with what goes on it.
type leaf struct {
	name   string // as written in the file
	blocks []summary.Block
}

// writeXLSX writes the document as a workbook: what it is about on the first
// sheet, then a sheet a part, figures as numbers.
func writeXLSX(w io.Writer, d summary.Document, p *pace) error {
	x := &xlsx{d: d, w: words.For(d.Lang), styles: map[look]int{}, charts: map[string][]byte{}}
	leaves := x.leaves()
	f, err := newBook(leaves[0].name)
	if err != nil {
		return err
	}
	defer f.Close()
	x.f = f
	for _, l := range leaves[1:] {
		if _, err := f.NewSheet(l.name); err != nil {
			return err
		}
	}
	for i, l := range leaves {
		s := newSheet(x, l)
		s.opening(i == 0, leaves[1:])
		for _, b := range l.blocks {
			if err := p.step(); err != nil {
				return err
			}
			s.block(b)
		}
		s.closing()
		if s.err != nil {
			return s.err
		}
	}
	return finish(w, f, d, x.charts)
}

// leaves shares the blocks out to sheets, in the order in which the sheets are
// first named. There is always a first sheet.
func (x *xlsx) leaves() []leaf {
	about := x.w.T("report.sheet.about")
	out := []leaf{{name: about}}
	at := map[string]int{about: 0}
	taken := map[string]bool{strings.ToLower(about): true}
	now := 0
	for _, b := range x.d.Blocks {
		if h, ok := b.(summary.Heading); ok && h.Sheet != "" {
			i, known := at[h.Sheet]
			if !known {
				i = len(out)
				at[h.Sheet] = i
				out = append(out, leaf{name: sheetName(h.Sheet, taken)})
			}
			now = i
		}
		out[now].blocks = append(out[now].blocks, b)
	}
	return out
}

// sheetName makes a name that spreadsheets accept: at most 31 UTF-16 units,
// without the characters of references, and unlike any other, case aside.
func sheetName(s string, taken map[string]bool) string {
	const most = 31
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) {
			return ' '
		}
		return r
	}, s)
	s = strings.Trim(strings.TrimSpace(s), "'")
	if s == "" {
		s = "–"
	}
	name := limit(s, most)
	for i := 2; taken[strings.ToLower(name)]; i++ {
		tail := " " + strconv.Itoa(i)
		name = limit(s, most-len(tail)) + tail
	}
	taken[strings.ToLower(name)] = true
	return name
}

// limit cuts a text to a number of UTF-16 units, between characters.
func limit(s string, units int) string {
	n := 0
	for i, r := range s {
		n += utf16.RuneLen(r)
		if n > units {
			return strings.TrimRight(s[:i], " '")
		}
	}
	return s
}

// look is how a cell looks; equal looks share one style of the workbook.
type look struct {
	size          float64
	bold, italic  bool
	colour, fill  string
	format        string // of numbers
	right, middle bool
	wrap          bool
	borders       string // "top bottom", thin lines at these sides
	text          bool   // formatted as text
}

func (x *xlsx) style(l look) (int, error) {
	key := l
	if id, ok := x.styles[key]; ok {
		return id, nil
	}
	if l.size == 0 {
		l.size = 10
	}
	if l.colour == "" {
		l.colour = ink
	}
	st := &excelize.Style{
		Font:      &excelize.Font{Family: font, Size: l.size, Bold: l.bold, Italic: l.italic, Color: l.colour},
		Alignment: &excelize.Alignment{Vertical: "top", WrapText: l.wrap},
	}
	if l.middle {
		st.Alignment.Vertical = "center"
	}
	if l.right {
		st.Alignment.Horizontal, st.Alignment.Indent = "right", 1
	}
	if l.fill != "" {
		st.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.fill}}
	}
	if l.format != "" {
		st.CustomNumFmt = &l.format
	}
	if l.text {
		st.NumFmt = 49
	}
	for _, side := range strings.Fields(l.borders) {
		st.Border = append(st.Border, excelize.Border{Type: side, Color: rule, Style: 1})
	}
	id, err := x.f.NewStyle(st)
	if err == nil {
		x.styles[key] = id
	}
	return id, err
}
