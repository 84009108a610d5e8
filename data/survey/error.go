package survey

import "fmt"

// Error is a problem an auditor can do something about. Code names the plain
// sentence, kept in both languages under "error.<code>"; Place and Args fill
// it in; Cause is for the log only and is never shown.
type Error struct {
	Code  string         // "not-a-workbook", "encrypted", ...
	Place Place          // what it happened to, as far as known
	Args  map[string]any // further values for the sentence
	Cause error
}

// Place says where in a workbook something stands. Any part may be empty.
type Place struct {
	File  string `json:"file,omitempty"`  // base name, never a full path
	Sheet string `json:"sheet,omitempty"` // sheet name as in the workbook
	Cell  string `json:"cell,omitempty"`  // "C7", or a range "J3:J85"
}

// String writes the place as a spreadsheet does: file!sheet!cell.
func (p Place) String() string {
	s := p.File
	for _, part := range []string{p.Sheet, p.Cell} {
		if part == "" {
			continue
		}
		if s != "" {
			s += "!"
		}
		s += part
	}
	return s
}

// Problem returns an error with a code at a place.
func Problem(code string, at Place, cause error) *Error {
	return &Error{Code: code, Place: at, Cause: cause}
}

// With adds a value for the sentence and returns e.
func (e *Error) With(name string, value any) *Error {
	if e.Args == nil {
		e.Args = map[string]any{}
	}
	e.Args[name] = value
	return e
}

// Error is the text for the log, in English and with the cause.
func (e *Error) Error() string {
	s := e.Code
	if at := e.Place.String(); at != "" {
		s += " (" + at + ")"
	}
	if e.Cause != nil {
		s += ": " + e.Cause.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.Cause }

// Is makes errors.Is compare codes.
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Code == e.Code
}

// Note is something noticed in a workbook that the auditor may want to settle,
// shown beside the preview and printed by `inspect`. Code names its sentence
// under "note.<code>".
type Note struct {
	Code  string         `json:"code"` // "similar-values", "blank-between-ticks", ...
	Level Level          `json:"-"`    // Info or Doubt
	Place Place          `json:"-"`
	Args  map[string]any `json:"-"`
}

// Level tells a remark from something that needs a look.
type Level int

// Info is a remark; Doubt asks for a look before figures are relied upon.
const (
	Info Level = iota
	Doubt
)

func (l Level) String() string { return [...]string{"info", "doubt"}[l] }

var _ fmt.Stringer = Place{}
