// Package forms makes the sample folder of filled-in forms: invented answers of
// invented institutions, the same at every call, a few of them damaged the way
// real ones are. It is needed by tests and demonstrations, never by the program.
package forms

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"slices"
	"time"

	"github.com/xuri/excelize/v2"

	"izpete/data/forms"
	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workbook"
)

// Folder is a folder of forms with what is true of it.
type Folder struct {
	Template []byte // the form as it was handed out
	Profile  *forms.Profile
	Files    []File
	Invited  []string
	List     []byte // a workbook that lists those invited
}

// File is one form of the folder.
type File struct {
	Name        string
	Data        []byte
	Institution string
	Damage      Damage
	Answers     map[string][]string // by question id, what was filled in
}

// Damage is what happened to a form.
type Damage string

// The damages. Of a folder, five forms have one each.
const (
	None       Damage = ""
	Moved      Damage = "moved"      // rows put in, a question reworded
	Outside    Damage = "outside"    // an answer that the list does not offer
	Overwrote  Damage = "overwrote"  // a formula replaced, a sheet hidden
	Cut        Damage = "cut"        // the file breaks off
	Unanswered Damage = "unanswered" // questions left empty
)

// made is the time that the forms say they were made at.
var made = time.Date(2026, 2, 2, 9, 0, 0, 0, time.UTC)

// Codebook is what the sample form asks.
var Codebook = forms.Codebook{
	Version: 1,
	Title:   "Par mākslīgā intelekta izmantošanu iestādē",
	Intro:   "Anketu aizpilda iestādes vadītāja norīkots darbinieks.",
	Questions: []forms.CodeQuestion{
		{ID: "institution", Text: "Iestādes nosaukums", Kind: survey.KindID},
		{ID: "type", Text: "Iestādes tips", Kind: survey.KindGroup, Options: []string{"ministrija", "padotības iestāde", "pašvaldība"}},
		{ID: "use", Text: "Vai iestāde izmanto mākslīgo intelektu?", Kind: survey.KindSingle, Options: []string{"Jā, ikdienas darbā", "Tikai izmēģina", "Nē", "Nav informācijas"}},
		{ID: "obstacles", Text: "Kas traucē ieviest mākslīgo intelektu?", Kind: survey.KindMultiple, Options: []string{"Finanšu trūkums", "Zināšanu trūkums", "Neskaidras tiesību normas", "Datu kvalitāte"}},
		{ID: "ready", Text: "Kā vērtējat iestādes gatavību?", Kind: survey.KindScale, Options: []string{"ļoti zema", "zema", "vidēja", "augsta", "ļoti augsta"}},
		{ID: "staff", Text: "Darbinieki, kas izmanto mākslīgo intelektu", Kind: survey.KindNumber},
		{ID: "trained", Text: "Apmācīti darbinieki", Kind: survey.KindNumber},
		{ID: "since", Text: "Kopš kura datuma ir spēkā iekšējie noteikumi?", Kind: survey.KindDate},
		{ID: "remarks", Text: "Piezīmes", Kind: survey.KindText, Optional: true},
	},
}

// Make makes a folder of n forms, five or more of them damaged when n is at
// least 40.
func Make(n int) (*Folder, error) {
	f := &Folder{}
	if err := f.template(); err != nil {
		return nil, err
	}
	for i := range n + n/8 {
		f.Invited = append(f.Invited, institution(i))
	}
	for i := range n {
		file, err := f.fill(i)
		if err != nil {
			return nil, fmt.Errorf("sample form %d: %w", i, err)
		}
		f.Files = append(f.Files, file)
	}
	var err error
	f.List, err = f.list()
	return f, err
}

func institution(i int) string {
	switch i % 3 {
	case 0:
		return fmt.Sprintf("Ministrija %02d", i/3+1)
	case 1:
		return fmt.Sprintf("Iestāde %03d", i/3+1)
	}
	return fmt.Sprintf("Pašvaldība %02d", i/3+1)
}

// damage of the i-th form.
func damage(i int) Damage {
	return map[int]Damage{4: Moved, 11: Outside, 19: Overwrote, 27: Cut, 38: Unanswered}[i]
}

// template makes the form and adds to it what an institution's own form would
// have: a sum. It is then taught again.
func (f *Folder) template() error {
	var b bytes.Buffer
	p, err := forms.Make(Codebook, &b, words.Latvian, made)
	if err != nil {
		return err
	}
	book, err := excelize.OpenReader(&b)
	if err != nil {
		return err
	}
	defer book.Close()
	sheet := p.Questions[0].Cells[0].Sheet
	row := 0
	for _, q := range p.Questions {
		for _, c := range q.Cells {
			if _, r, err := excelize.CellNameToCoordinates(c.Cell); err == nil {
				row = max(row, r)
			}
		}
	}
	label, sum := fmt.Sprintf("A%d", row+1), fmt.Sprintf("B%d", row+1)
	if err := book.SetCellStr(sheet, label, "Kopā iesaistīti darbinieki"); err != nil {
		return err
	}
	if err := book.SetCellFormula(sheet, sum, cell(p, "staff")+"+"+cell(p, "trained")); err != nil {
		return err
	}
	out, err := book.WriteToBuffer()
	if err != nil {
		return err
	}
	f.Template = out.Bytes()
	read, err := workbook.Read(nothing, "anketa.xlsx", f.Template, nil)
	if err != nil {
		return err
	}
	f.Profile, err = forms.Teach(read, p.Marks())
	return err
}

// cell is the first cell of a question.
func cell(p *forms.Profile, id string) string { return question(p, id).Cells[0].Cell }

func question(p *forms.Profile, id string) *forms.Question {
	return &p.Questions[slices.IndexFunc(p.Questions, func(q forms.Question) bool { return q.ID == id })]
}

// chance is a number from 0 to 99 that depends on the question and the form
// alone.
func chance(id string, i int) int {
	h := fnv.New32a()
	fmt.Fprintf(h, "%s/%d", id, i) // a hash takes everything
	return int((h.Sum32() >> 8) % 100)
}

// list is the workbook of those invited.
func (f *Folder) list() ([]byte, error) {
	book := excelize.NewFile()
	defer book.Close()
	err := book.SetSheetRow("Sheet1", "A1", &[]any{"Nr.", "Iestāde", "Reģions"})
	for i, name := range f.Invited {
		if err != nil {
			break
		}
		err = book.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+2), &[]any{i + 1, name, []string{"Kurzeme", "Latgale", "Vidzeme", "Zemgale"}[i%4]})
	}
	if err != nil {
		return nil, err
	}
	out, err := book.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
