package sample

import "github.com/xuri/excelize/v2"

// styles defines the looks of the cells: quiet headers, rows told apart by thin
// lines.
func (b *book) styles() {
	line := []excelize.Border{{Type: "bottom", Color: "D5DBE2", Style: 1}}
	font := func(colour string, bold bool) *excelize.Font {
		return &excelize.Font{Family: "Calibri", Size: 11, Color: colour, Bold: bold}
	}
	top := func(horizontal string, wrap bool) *excelize.Alignment {
		return &excelize.Alignment{Horizontal: horizontal, Vertical: "top", WrapText: wrap}
	}
	head := func(fill, colour string, bold bool) *excelize.Style {
		return &excelize.Style{
			Font: font(colour, bold), Border: []excelize.Border{
				{Type: "bottom", Color: "9AA5B1", Style: 1}, {Type: "left", Color: "FFFFFF", Style: 1}, {Type: "right", Color: "FFFFFF", Style: 1},
			},
			Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill}},
			Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
		}
	}
	b.style.question = b.newStyle(head("DDE4EC", "1B2430", true))
	b.style.option = b.newStyle(head("EEF1F5", "3A4654", false))
	b.style.title = b.newStyle(&excelize.Style{Font: &excelize.Font{Family: "Calibri", Size: 14, Color: "1B2430", Bold: true}, Alignment: &excelize.Alignment{Vertical: "bottom"}})
	b.style.prose = b.newStyle(&excelize.Style{Font: font("1B2430", false), Alignment: top("left", true)})

	date := "dd.mm.yyyy"
	if b.lang == English {
		date = "yyyy-mm-dd"
	}
	ink := font("1B2430", false)
	b.style.cell = map[look]int{
		plain: b.newStyle(&excelize.Style{Font: ink, Border: line, Alignment: top("left", false)}),
		mark:  b.newStyle(&excelize.Style{Font: ink, Border: line, Alignment: top("center", false)}),
		day:   b.newStyle(&excelize.Style{Font: ink, Border: line, Alignment: top("left", false), CustomNumFmt: &date}),
		long:  b.newStyle(&excelize.Style{Font: ink, Border: line, Alignment: top("left", true)}),
	}
}

func (b *book) newStyle(s *excelize.Style) int {
	id, err := b.NewStyle(s)
	b.do(err)
	return id
}
