package survey

import (
	"slices"
	"strconv"
	"strings"
)

// Kind says how a question was answered.
type Kind string

// The kinds of question.
const (
	KindID       Kind = "id"       // names the respondent
	KindGroup    Kind = "group"    // a property of the respondent, such as its type
	KindSingle   Kind = "single"   // one option
	KindMultiple Kind = "multiple" // any number of options
	KindScale    Kind = "scale"    // one option of an ordered list, bands included
	KindNumber   Kind = "number"
	KindDate     Kind = "date"
	KindText     Kind = "text" // open answer
	KindMeta     Kind = "meta" // written by the survey tool; never charted
)

// Layout says how a multiple-choice question stands in the sheet.
type Layout string

// The layouts of a multiple-choice question.
const (
	LayoutNone      Layout = ""
	LayoutColumns   Layout = "columns"   // one column an option
	LayoutDelimited Layout = "delimited" // options joined in one cell
)

// State is what a sheet says of one respondent and one option.
type State uint8

// The four states. They are never folded into each other.
const (
	NoAnswer State = iota // asked, and left empty
	NotAsked              // routed past the question
	Offered               // answered the question, this option not ticked
	Ticked
)

// Option is one answer that could be given.
type Option struct {
	Label  string `json:"label"`
	Column string `json:"column,omitempty"` // its own column in LayoutColumns
	// Missing marks "don't know", "no information" and the like: they are
	// answers and stay in the base, but stand last.
	Missing bool `json:"missing,omitempty"`

	// From are the labels in the cells that corrections made this option of, and
	// More the further columns that they, or what the option is derived from,
	// brought.
	From []string `json:"from,omitempty"`
	More []string `json:"more,omitempty"`
}

// Question is a question with all its answers. The sets and slices have one
// entry a respondent of the table.
type Question struct {
	ID        string   `json:"id"` // "q7", stable within its table
	Text      string   `json:"text"`
	Kind      Kind     `json:"kind"`
	Layout    Layout   `json:"layout"`
	Delimiter string   `json:"delimiter,omitempty"`
	Columns   []string `json:"columns"`        // letters; the free-text twin not among them
	Twin      string   `json:"twin,omitempty"` // column of "other, please say", "" when none
	Grid      string   `json:"grid,omitempty"` // common text of the block of scales it belongs to
	Area      string   `json:"area,omitempty"` // readiness area id, "" when none
	// AreaGuess says that the area was taken from the words of the question and
	// nobody has confirmed it.
	AreaGuess bool     `json:"areaGuess,omitempty"`
	Doubt     string   `json:"doubt,omitempty"`   // note code when the kind is a guess
	Derived   string   `json:"derived,omitempty"` // how it was made of other questions, "" when it was asked
	Recipe    string   `json:"recipe,omitempty"`  // what it was made of, in the words of the workbook; "" when it was asked
	Options   []Option `json:"options"`
	Was       string   `json:"was,omitempty"`     // the text before a correction, "" when it is as it was
	Earlier   string   `json:"earlier,omitempty"` // id of the same question in an earlier wave

	// InOrder says that the options have an order of their own, as the rungs of
	// a scale or bands of sizes do, and stand in it.
	InOrder bool `json:"inOrder,omitempty"`
	// Sheet holds the answers when it is not the table's own: some tools go on
	// with the same respondents on a further sheet.
	Sheet string `json:"sheet,omitempty"`
	// Rows are the rows of the respondents on Sheet, 0 for one who is not there;
	// nil when they are those of the table.
	Rows []int `json:"-"`

	Asked    *Set `json:"-"`
	Answered *Set `json:"-"` // a subset of Asked
	// Unasked are those who answered although the sheet says that the question
	// was not asked; they count as asked. nil for nobody.
	Unasked *Set      `json:"-"`
	Picked  []*Set    `json:"-"` // per option, a subset of Answered; nil for other kinds
	Numbers []float64 `json:"-"` // KindNumber; NaN where not answered
	Texts   []string  `json:"-"` // KindID, KindText, KindDate (ISO 8601), KindMeta
	// Written is what stands in the Twin, "" where nothing does; nil without one.
	Written []string `json:"-"`

	// Addresses holds, in a table of forms and where a correction brought columns
	// together, the cells in which each respondent answered: one for all options
	// or one an option; "" where the form lacks it.
	Addresses [][]string `json:"-"`
}

// Charted tells whether the question has options that can be counted.
func (q *Question) Charted() bool {
	switch q.Kind {
	case KindGroup, KindSingle, KindMultiple, KindScale:
		return true
	}
	return false
}

// Ordered tells whether the options have an order of their own.
func (q *Question) Ordered() bool { return q.Kind == KindScale || q.InOrder }

// HasColumn tells whether the question stands in the column, its twin included.
func (q *Question) HasColumn(letters string) bool {
	return slices.Contains(q.Columns, letters) || q.Twin != "" && q.Twin == letters
}

// Option returns the index of the option with this label (white space folded),
// or of the one that a correction made of it; -1 when there is none.
func (q *Question) Option(label string) int {
	want := Fold(label)
	if i := slices.IndexFunc(q.Options, func(o Option) bool { return Fold(o.Label) == want }); i >= 0 {
		return i
	}
	return slices.IndexFunc(q.Options, func(o Option) bool {
		return slices.ContainsFunc(o.From, func(s string) bool { return Fold(s) == want })
	})
}

// State returns what respondent i answered to an option.
func (q *Question) State(option, i int) State {
	switch {
	case !q.Asked.Has(i):
		return NotAsked
	case !q.Answered.Has(i):
		return NoAnswer
	case q.Picked[option].Has(i):
		return Ticked
	}
	return Offered
}

// Column returns the letters of the column in which an option stands.
func (q *Question) Column(option int) string {
	if option >= 0 && option < len(q.Options) && q.Options[option].Column != "" {
		return q.Options[option].Column
	}
	if len(q.Columns) == 0 {
		return ""
	}
	return q.Columns[0]
}

// Cell returns the address of the cell in which respondent i answered an option;
// of an option of several columns, the cells with commas between.
func (t *Table) Cell(q *Question, option, i int) Place {
	if t.Origins != nil {
		p := t.Origins[i]
		p.Cell = q.address(option, i)
		return p
	}
	p := Place{File: t.Source.File, Sheet: t.sheet(q)}
	switch row, own := t.rows(q)[i], q.address(option, i); {
	case own != "":
		p.Cell = own
	case row > 0:
		columns := q.columns(option)
		for i, c := range columns {
			columns[i] = c + strconv.Itoa(row)
		}
		p.Cell = strings.Join(columns, ",")
	}
	return p
}

// columns returns the letters of all columns of an option, the first of them
// Column's.
func (q *Question) columns(option int) []string {
	all := []string{q.Column(option)}
	if option >= 0 && option < len(q.Options) {
		all = append(all, q.Options[option].More...)
	}
	return all
}

// sheet returns the sheet on which a question stands.
func (t *Table) sheet(q *Question) string {
	if q.Sheet != "" {
		return q.Sheet
	}
	return t.Sheet
}

// rows returns the rows of the respondents on the sheet of a question.
func (t *Table) rows(q *Question) []int {
	if q.Rows != nil {
		return q.Rows
	}
	return t.Rows
}

// address returns the cell of respondent i's own form.
func (q *Question) address(option, i int) string {
	if i >= len(q.Addresses) {
		return ""
	}
	own := q.Addresses[i]
	if len(own) == 1 {
		return own[0]
	}
	if option < 0 || option >= len(own) {
		return ""
	}
	return own[option]
}

// Cells returns the range that a figure of an option rests on: its column from
// the first to the last respondent. In a table of forms it is the cell of the
// form that was taught; each respondent's own is told by Cell.
func (t *Table) Cells(q *Question, option int) Place {
	p := Place{File: t.Source.File, Sheet: t.sheet(q)}
	if len(t.Rows) == 0 {
		return p
	}
	col := q.Column(option)
	if t.Origins != nil {
		p.Cell = col
		return p
	}
	first, last := extent(t.rows(q))
	if first == 0 {
		return p
	}
	columns := q.columns(option)
	for i, c := range columns {
		columns[i] = c + strconv.Itoa(first) + ":" + c + strconv.Itoa(last)
	}
	p.Cell = strings.Join(columns, ",")
	return p
}

// extent returns the first and the last row, those who are absent left aside.
func extent(rows []int) (first, last int) {
	for _, r := range rows {
		if r > 0 && (first == 0 || r < first) {
			first = r
		}
		last = max(last, r)
	}
	return first, last
}
