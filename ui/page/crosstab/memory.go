package crosstab

import "izpete/data/tabulate"

// share says what the percentages of the table are of.
type share string

const (
	ofRow    share = "row"
	ofColumn share = "column"
	ofTotal  share = "total"
)

var shares = []share{ofRow, ofColumn, ofTotal}

// uncorrected leaves the p-values as they are.
const uncorrected tabulate.Correction = ""

var corrections = []tabulate.Correction{tabulate.Holm, tabulate.Screening, uncorrected}

// Memory is what the page remembers while other pages are up, and when it is
// made anew: which questions are crossed and how.
type Memory struct {
	path                  string // of the case; another case begins anew
	table                 string
	rows, columns, within string // ids of questions, "" where none was chosen
	banner                bool   // the columns are those of several questions
	bannerName            string // of a banner of the case; "" for all groups
	share                 share
	correction            tabulate.Correction
	asTable               bool
	firstRow, firstColumn int   // of the page of a large table
	set                   []int // options of the set last chosen, nil for none
	atLeast               bool  // sets are of those who ticked these and maybe others
}

// NewMemory returns a memory of nothing.
func NewMemory() *Memory { return &Memory{share: ofRow, correction: tabulate.Holm} }

// begin forgets what belonged to another case.
func (m *Memory) begin(path string) {
	if m.path != path {
		*m = *NewMemory()
		m.path = path
	}
}

// turn begins at the first rows and columns again, with nothing chosen.
func (m *Memory) turn() { m.firstRow, m.firstColumn, m.set = 0, 0, nil }
