package answers

import "izpete/data/words"

// Memory is what the page remembers while other pages are up, and when it is
// made anew: which question is read, where, and how its answers are narrowed.
type Memory struct {
	path     string // of the case that the rest is about
	table    string // ids; "" for the first open question
	question string
	show     form
	part     part
	code     string // id of the code to which answers are narrowed, "" for all
	query    string
	stem     string // of the word to which answers are narrowed, "" for all
	word     string // how that is written
	at       int    // respondent at the cursor, -1 for none
	open     map[int]bool
	lang     map[string]words.Lang // of the answers to a question, where not as guessed; by question
	typed    string                // name of a code that is not made yet
}

// form is what the page shows of the answers.
type form int

const (
	asAnswers form = iota
	asWords
)

// part is which answers are listed.
type part int

const (
	allAnswers part = iota
	uncoded
	unread
)

// NewMemory returns a memory of nothing.
func NewMemory() *Memory {
	return &Memory{at: -1, open: map[int]bool{}, lang: map[string]words.Lang{}}
}

// of forgets what was about another case.
func (m *Memory) of(path string) {
	if m.path != path {
		*m = *NewMemory()
		m.path = path
	}
}

// turn goes to another question.
func (m *Memory) turn(table, question string) {
	if m.table == table && m.question == question {
		return
	}
	m.table, m.question = table, question
	m.part, m.code, m.query, m.stem, m.word, m.at, m.typed = allAnswers, "", "", "", "", -1, ""
	clear(m.open)
}
