// Package forms reads filled-in forms: one workbook an institution, label and
// answer cells side by side. A form is taught once; all others of a folder are
// read by it, cells that have moved being found by their labels, and of each
// form it is said what was missing, changed or could not be read. It also makes
// such forms from a codebook.
package forms

import (
	"bytes"
	"encoding/json"
	"slices"
	"unicode/utf8"

	"izpete/data/survey"
	"izpete/data/workbook"
)

// Version is that of the profiles written by this program. A profile of a later
// one is refused.
const Version = 1

// What a profile may hold; one that holds more is refused.
const (
	MaxProfile   = 16 << 20 // bytes of JSON
	MaxSheets    = 100
	MaxQuestions = 2_000
	MaxCells     = 10_000 // answer cells of all questions
	MaxTexts     = 20_000 // fixed texts of all sheets
	MaxOptions   = 1_000  // of one question
	MaxText      = 8_000  // characters of one text
)

// Profile is a taught form: where its answers stand and by which texts they are
// found again. It is kept as JSON, to be used for other folders.
type Profile struct {
	Version   int        `json:"version"`
	Title     string     `json:"title,omitempty"`
	Sheets    []Sheet    `json:"sheets"`
	Questions []Question `json:"questions"`
}

// Sheet is a sheet that the form is expected to have.
type Sheet struct {
	Name     string   `json:"name"`
	Hidden   bool     `json:"hidden,omitempty"`
	Formulas []string `json:"formulas,omitempty"` // cells that are calculated
	Texts    []Label  `json:"texts,omitempty"`    // what stands in it besides answers and their labels
}

// Label is a fixed text of the form.
type Label struct {
	Cell string `json:"cell"`
	Text string `json:"text"`
}

// Question is a question of the form with its answer cells: one cell that takes
// the answer, or a cell to tick for each option.
type Question struct {
	ID       string      `json:"id"`
	Text     string      `json:"text"`
	Kind     survey.Kind `json:"kind,omitempty"`    // "" where the answers of the folder are to tell
	Options  []string    `json:"options,omitempty"` // of a question answered in one cell
	Closed   bool        `json:"closed,omitempty"`  // no other answer is allowed
	Optional bool        `json:"optional,omitempty"`
	Area     string      `json:"area,omitempty"` // readiness area id
	// AreaGuess says that the area was taken from words and nobody has confirmed it.
	AreaGuess bool   `json:"areaGuess,omitempty"`
	Cells     []Cell `json:"cells"`
}

// Cell is an answer cell.
type Cell struct {
	Sheet  string  `json:"sheet"`
	Cell   string  `json:"cell"`             // "C7"
	Option string  `json:"option,omitempty"` // what a tick in it means
	Near   []Label `json:"near"`             // by which it is found, the nearest first
}

// Ticks tells whether the question is answered by ticking.
func (q *Question) Ticks() bool { return q.Cells[0].Option != "" }

// The problems of a profile. Each has its sentence in both languages under
// "error.<code>".
const (
	ProfileUnreadable = "profile-unreadable" // no JSON, or not that of a profile
	ProfileVersion    = "profile-version"    // of a later program
	ProfileInvalid    = "profile-invalid"    // What says in which part
)

// Decode reads a profile from JSON; file names it in problems. What comes back
// has been checked.
func Decode(file string, data []byte) (*Profile, error) {
	at := survey.Place{File: file}
	if len(data) > MaxProfile {
		return nil, invalid("size").in(file)
	}
	var v struct {
		Version *int `json:"version"`
	}
	if err := json.Unmarshal(data, &v); err != nil || v.Version == nil {
		return nil, survey.Problem(ProfileUnreadable, at, err)
	}
	if *v.Version > Version {
		return nil, survey.Problem(ProfileVersion, at, nil).With("Version", *v.Version)
	}
	var p Profile
	if err := json.Unmarshal(data, &p); err != nil {
		return nil, survey.Problem(ProfileUnreadable, at, err)
	}
	if f := p.check(); f != nil {
		return nil, f.in(file)
	}
	return &p, nil
}

// Encode writes the profile as JSON.
func (p *Profile) Encode() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(p)
	return b.Bytes(), err
}

// fault is what is wrong with a profile: the part and where it is met.
type fault struct{ what, question, cell string }

func invalid(what string) *fault { return &fault{what: what} }

func (f *fault) in(file string) *survey.Error {
	return survey.Problem(ProfileInvalid, survey.Place{File: file, Cell: f.cell}, nil).With("What", f.what).With("Question", f.question)
}

var kinds = []survey.Kind{
	"", survey.KindID, survey.KindGroup, survey.KindSingle, survey.KindMultiple, survey.KindScale,
	survey.KindNumber, survey.KindDate, survey.KindText,
}

// check looks for whatever reading could stumble over.
func (p *Profile) check() *fault {
	switch {
	case p.Version < 1:
		return invalid("version")
	case len(p.Sheets) == 0 || len(p.Sheets) > MaxSheets:
		return invalid("sheets")
	case len(p.Questions) == 0 || len(p.Questions) > MaxQuestions:
		return invalid("questions")
	case !short(p.Title):
		return invalid("title")
	}
	sheets, texts := map[string]bool{}, 0
	for _, s := range p.Sheets {
		if s.Name == "" || !short(s.Name) || sheets[s.Name] || len(s.Formulas) > MaxCells {
			return invalid("sheets")
		}
		sheets[s.Name] = true
		if texts += len(s.Texts); texts > MaxTexts {
			return invalid("texts")
		}
		for _, l := range s.Texts {
			if !l.valid() {
				return &fault{what: "texts", cell: clipped(l.Cell)}
			}
		}
		for _, f := range s.Formulas {
			if !cellName(f) {
				return &fault{what: "formulas", cell: clipped(f)}
			}
		}
	}
	return p.checkQuestions(sheets)
}

func (p *Profile) checkQuestions(sheets map[string]bool) *fault {
	ids, taken, cells, names := map[string]bool{}, map[string]bool{}, 0, 0
	for i := range p.Questions {
		q := &p.Questions[i]
		at := &fault{what: "questions", question: clipped(q.ID)}
		if q.ID == "" || !short(q.ID) || !short(q.Text) || ids[q.ID] || !slices.Contains(kinds, q.Kind) || len(q.Cells) == 0 || len(q.Options) > MaxOptions {
			return at
		}
		ids[q.ID] = true
		if q.Kind == survey.KindID {
			names++
		}
		if cells += len(q.Cells); cells > MaxCells || names > 1 || !q.sound() {
			return at
		}
		for _, c := range q.Cells {
			key := c.Sheet + "!" + c.Cell
			if !sheets[c.Sheet] || !cellName(c.Cell) || taken[key] || !short(c.Option) || len(c.Near) > 8 {
				return &fault{what: "cells", question: clipped(q.ID), cell: clipped(c.Cell)}
			}
			taken[key] = true
			for _, l := range c.Near {
				if !l.valid() {
					return &fault{what: "texts", question: clipped(q.ID), cell: clipped(l.Cell)}
				}
			}
		}
	}
	return nil
}

// sound tells whether kind, options and cells go together.
func (q *Question) sound() bool {
	options := map[string]bool{}
	for _, o := range q.Options {
		o = survey.Fold(o)
		if o == "" || !short(o) || options[o] {
			return false
		}
		options[o] = true
	}
	if !q.Ticks() {
		return len(q.Cells) == 1 && q.Kind != survey.KindMultiple
	}
	for _, c := range q.Cells {
		o := survey.Fold(c.Option)
		if o == "" || options[o] {
			return false
		}
		options[o] = true
	}
	switch q.Kind {
	case survey.KindSingle, survey.KindMultiple, survey.KindScale, survey.KindGroup:
		return len(q.Options) == 0
	}
	return false
}

func (l Label) valid() bool { return cellName(l.Cell) && short(l.Text) && survey.Fold(l.Text) != "" }

func short(s string) bool { return len(s) <= MaxText || utf8.RuneCountInString(s) <= MaxText }

// clipped is a text that is fit for a message.
func clipped(s string) string {
	s = survey.Fold(s)
	if r := []rune(s); len(r) > 80 {
		return string(r[:79]) + "…"
	}
	return s
}

// cellName tells whether s is an address as CellName writes it.
func cellName(s string) bool {
	row, col, ok := workbook.ParseCell(s)
	return ok && workbook.CellName(row, col) == s
}

// at is the place of an address that has been checked.
func at(cell string) workbook.Address {
	row, col, _ := workbook.ParseCell(cell)
	return workbook.Address{Row: row, Col: col}
}
