package forms

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"github.com/xuri/excelize/v2"

	"izpete/data/forms"
	"izpete/data/survey"
)

var nothing = context.Background()

// fill makes the i-th form.
func (f *Folder) fill(i int) (File, error) {
	file := File{
		Name: institution(i) + ".xlsx", Institution: institution(i), Damage: damage(i),
		Answers: map[string][]string{},
	}
	book, err := excelize.OpenReader(bytes.NewReader(f.Template))
	if err != nil {
		return file, err
	}
	defer book.Close()
	for _, q := range f.Profile.Questions {
		if file.Damage == Unanswered && (q.ID == "use" || q.ID == "obstacles") {
			continue
		}
		if err := fillIn(book, &q, i, &file); err != nil {
			return file, err
		}
	}
	if err := f.harm(book, &file); err != nil {
		return file, err
	}
	out, err := book.WriteToBuffer()
	if err != nil {
		return file, err
	}
	file.Data = out.Bytes()
	if file.Damage == Cut {
		file.Data = file.Data[:len(file.Data)/2]
	}
	return file, nil
}

// fillIn answers one question. What is ticked is ticked in one of the ways in
// which people do it.
func fillIn(book *excelize.File, q *forms.Question, i int, file *File) error {
	sheet, at, n := q.Cells[0].Sheet, q.Cells[0].Cell, chance(q.ID, i)
	put := func(answer string, value any) error {
		file.Answers[q.ID] = []string{answer}
		return book.SetCellValue(sheet, at, value)
	}
	switch {
	case q.Kind == survey.KindID:
		return put(file.Institution, file.Institution)
	case q.Kind == survey.KindMultiple:
		for k, c := range q.Cells {
			if chance(c.Option, i) >= 40 && k != i%len(q.Cells) {
				continue
			}
			file.Answers[q.ID] = append(file.Answers[q.ID], c.Option)
			if err := book.SetCellStr(sheet, c.Cell, []string{"x", "X", "1", "☒"}[(i+k)%4]); err != nil {
				return err
			}
		}
		return nil
	case q.ID == "type":
		o := q.Options[[]int{0, 1, 2}[i%3]]
		return put(o, o)
	case len(q.Options) > 0:
		o := q.Options[n*len(q.Options)/100]
		return put(o, o)
	case q.Kind == survey.KindNumber:
		return put(fmt.Sprint(n), n)
	case q.Kind == survey.KindDate:
		day := time.Date(2024, 1, 1+n, 0, 0, 0, 0, time.UTC)
		return put(day.Format(time.DateOnly), day)
	case n < 30:
		return put(fmt.Sprintf("Piezīme %d", i), fmt.Sprintf("Piezīme %d", i))
	}
	return nil
}

// harm damages a form.
func (f *Folder) harm(book *excelize.File, file *File) error {
	sheet := f.Profile.Questions[0].Cells[0].Sheet
	switch file.Damage {
	case Outside:
		file.Answers["use"] = []string{"Varbūt nākamgad"}
		return book.SetCellStr(sheet, cell(f.Profile, "use"), "Varbūt nākamgad")
	case Overwrote:
		if _, err := book.NewSheet("Aprēķini"); err != nil {
			return err
		}
		if err := book.SetCellStr("Aprēķini", "A1", "iekšējai lietošanai"); err != nil {
			return err
		}
		if err := book.SetSheetVisible("Aprēķini", false); err != nil {
			return err
		}
		sum := f.Profile.Sheets[0].Formulas[0]
		if err := book.SetCellFormula(sheet, sum, ""); err != nil {
			return err
		}
		return book.SetCellInt(sheet, sum, 12345)
	case Moved:
		ready := question(f.Profile, "ready").Cells[0]
		if err := book.SetCellStr(sheet, ready.Near[0].Cell, "3. Kā Jūs vērtējat savas iestādes gatavību?"); err != nil {
			return err
		}
		_, row, err := excelize.CellNameToCoordinates(cell(f.Profile, "use"))
		if err != nil {
			return err
		}
		return book.InsertRows(sheet, row, 2)
	}
	return nil
}
