package forms

import (
	"strings"

	"izpete/data/survey"
	"izpete/data/workbook"
)

// Form is what became of one file of the folder.
type Form struct {
	File        string
	SHA256      string // hex, of the bytes; "" where they could not be read
	Size        int64
	Sheet       string // where its first question stands
	Institution string // as the form says; the file's name where it says nothing
	Respondent  int    // its row in the table, from 0; -1 when left out
	LeftOut     Reason // "" when read
	Problem     error  // a *survey.Error, when it could not be read
	Notes       []survey.Note

	given []given // of each answer cell of the plan
}

// Reason says why a file was left out. Each has its words under
// "leftout.<reason>".
type Reason string

// Why files are left out.
const (
	LockFile   Reason = "lock-file"  // ~$…: a program had the form open
	NotAForm   Reason = "not-a-form" // neither .xlsx nor .xlsm
	Subfolder  Reason = "subfolder"
	SetAside   Reason = "set-aside"  // by the auditor
	SameFile   Reason = "same-file"  // byte for byte as one before
	Unreadable Reason = "unreadable" // Problem says why
	OtherForm  Reason = "other-form" // less than half of the questions are in it
	BlankForm  Reason = "blank-form" // nothing is filled in
)

// Doubtful tells whether the form needs a look: it could not be read as a form,
// or something in it is not as it was handed out. Files that are no forms at
// all are only counted.
func (f *Form) Doubtful() bool {
	switch f.LeftOut {
	case "":
		for _, n := range f.Notes {
			if n.Level == survey.Doubt {
				return true
			}
		}
		return false
	case LockFile, NotAForm, Subfolder, SetAside:
		return false
	}
	return true
}

// given is what stands in an answer cell.
type given struct {
	found bool
	sheet string
	at    workbook.Address
	cell  workbook.Cell
}

func (g *given) text() string { return shown(g.cell) }

func (g *given) address() string {
	if !g.found {
		return ""
	}
	return g.at.String()
}

// read takes the answers out of a form and notes what is not as it was taught.
// What is kept of the workbook is copied, so that the rest can go.
func (pl *plan) read(f *Form, b *workbook.Book) {
	sheets := pl.match(b)
	layouts := make([]*layout, len(pl.sheets))
	for i, s := range sheets {
		if s == nil {
			continue
		}
		if pl.sheets[i].asked {
			layouts[i] = locate(pl.sheets[i], s)
		}
		pl.noteSheet(f, pl.sheets[i], s)
	}
	f.given = make([]given, len(pl.cells))
	asked, met := map[seatKey]bool{}, 0
	for i := range pl.cells {
		c := &pl.cells[i]
		l := layouts[c.sheet]
		if len(c.near) > 0 {
			k := seatKey{c.sheet, c.near[0]}
			if !asked[k] && l != nil && (l.seats[k.label].how == same || l.seats[k.label].how == reworded) {
				met++
			}
			asked[k] = true
		}
		if l == nil {
			continue
		}
		if a, ok := l.place(c); ok {
			cell := l.sheet.At(a.Row, a.Col)
			cell.Text = strings.Clone(cell.Text)
			f.given[i] = given{found: true, sheet: l.sheet.Name, at: a, cell: cell}
			if f.Sheet == "" {
				f.Sheet = l.sheet.Name
			}
		}
	}
	if met*2 < len(asked) || f.Sheet == "" {
		f.LeftOut, f.Notes, f.given = OtherForm, nil, nil
		return
	}
	for i, l := range layouts {
		if l != nil {
			pl.noteLayout(f, i, l)
		}
	}
	pl.noteSheets(f, b, sheets)
}

type seatKey struct{ sheet, label int }

// note adds a note about a cell of the form; an empty cell means the sheet.
func (f *Form) note(level survey.Level, code string, sheet, cell string, args map[string]any) {
	if len(f.Notes) >= maxNotes {
		return
	}
	f.Notes = append(f.Notes, survey.Note{
		Code: code, Level: level, Place: survey.Place{File: f.File, Sheet: sheet, Cell: cell}, Args: args,
	})
}

// maxNotes is how many notes are made of one form: one in which more is amiss
// needs to be looked at as a whole.
const maxNotes = 500
