// Package survey is the model of a loaded survey: tables of respondents, the
// questions they were asked and the answers as sets of respondents, each with
// the cell it came from. It knows no file format and no screen.
package survey

import (
	"slices"
	"strings"
)

// Survey is what one workbook holds: one or more tables, each with its own
// unit and base, and the list of those invited where the workbook has one.
type Survey struct {
	Source Source
	Sheets []SheetInfo
	Tables []*Table
	Frame  *Frame // nil when the workbook lists no invited units
	Notes  []Note
}

// Source identifies the workbook that figures rest on.
type Source struct {
	File   string `json:"file"`   // base name as it was when loaded
	SHA256 string `json:"sha256"` // hex, of the file's bytes
	Size   int64  `json:"size"`   // bytes
}

// Role says what a sheet is for.
type Role string

// The roles a sheet can have.
const (
	RoleResponses Role = "responses"
	RoleCodes     Role = "codes"
	RoleRegister  Role = "register" // a list of units, such as those invited
	RoleForm      Role = "form"
	RoleIndicator Role = "indicator"
	RoleSummary   Role = "summary"
	RoleOther     Role = "other"
)

// SheetInfo describes a sheet, whether it is read as answers or not.
type SheetInfo struct {
	Name    string `json:"name"`
	Hidden  bool   `json:"hidden"`
	Rows    int    `json:"rows"`    // last row with a value
	Columns int    `json:"columns"` // last column with a value
	Role    Role   `json:"role"`
}

// Unit names what one row stands for. Its words are translated under
// "unit.<unit>".
type Unit string

// The units known to the program.
const (
	UnitRespondent  Unit = "respondent"
	UnitInstitution Unit = "institution"
	UnitDocument    Unit = "document"
)

// Table is one sheet of answers: a row for each respondent.
type Table struct {
	ID         string // stable within the case: "t1"
	Source     Source
	Sheet      string
	Unit       Unit
	HeaderRows []int       // 1-based sheet rows, ascending
	Rows       []int       // 1-based sheet row of each respondent
	Names      []string    // how each respondent is called; "" where the sheet has no name
	Questions  []*Question // in the order of the sheet
	Population int         // how many were invited; 0 when not known
	LeftOut    []LeftOut   // rows below the header that are not respondents

	// Origins is set where every respondent filled in a workbook of its own: the
	// file and sheet of each. Source is then their folder, Rows number the forms,
	// and a question's columns are its cells in the form that was taught.
	Origins []Place
}

// LeftOut is a row that was read and not counted, and why.
type LeftOut struct {
	Row    int    `json:"row"`            // 1-based; of a folder of forms the number of the file
	File   string `json:"file,omitempty"` // of a folder of forms
	Reason string `json:"reason"`         // translated under "leftout.<reason>": "blank", "total", "note"
}

// Len returns the number of respondents.
func (t *Table) Len() int { return len(t.Rows) }

// HasSheet tells whether answers of the table stand on a sheet: its own, or a
// further one of some questions.
func (t *Table) HasSheet(name string) bool {
	return t.Sheet == name || slices.ContainsFunc(t.Questions, func(q *Question) bool { return q.Sheet != "" && q.Sheet == name })
}

// Question finds a question by its id, its exact text (white space folded) or
// "col:J" for any column of it, "col:Sheet!J" for one on a further sheet; nil
// when there is none.
func (t *Table) Question(name string) *Question {
	for _, q := range t.Questions {
		if q.ID == name {
			return q
		}
	}
	if col, ok := strings.CutPrefix(name, "col:"); ok {
		sheet := ""
		if at := strings.LastIndexByte(col, '!'); at >= 0 {
			sheet, col = col[:at], col[at+1:]
		}
		for _, q := range t.Questions {
			own := q.Sheet == sheet || q.Sheet == "" && sheet == t.Sheet
			if own && q.HasColumn(strings.ToUpper(strings.TrimSpace(col))) {
				return q
			}
		}
		return nil
	}
	want := Fold(name)
	for _, q := range t.Questions {
		if Fold(q.Text) == want {
			return q
		}
	}
	return nil
}

// Frame is the list of units that were invited to answer.
type Frame struct {
	Sheet  string
	Names  []string
	Groups []FrameColumn // what is known of each: type, size
}

// FrameColumn is one known property of the invited, a value for each of them.
type FrameColumn struct {
	Title  string
	Values []string
}

// Fold prepares a label for comparison: runs of white space, non-breaking
// spaces among them, become one space, and the ends are trimmed. Case and
// diacritics are kept: two labels that differ in them are two labels until the
// auditor says otherwise.
func Fold(s string) string {
	return strings.Join(strings.FieldsFunc(s, isSpace), " ")
}

func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\v', '\f', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF, 0x200B:
		return true
	}
	return r >= 0x2000 && r <= 0x200A
}
