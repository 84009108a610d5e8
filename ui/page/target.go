package page

import (
	"izpete/data/tabulate"
	"izpete/data/workspace"
)

// Target is something that stands on a page and can be brought into sight
// there: a Question, an Option, a Respondent, an OpenAnswer, a Finding.
type Target interface{ Page() string }

type (
	// Question is a question of a table.
	Question struct{ Table, ID string }

	// Option is an option of a question, to be selected.
	Option workspace.Selection

	// Respondent is one who answered, by place among those of a table, or behind
	// the last of them one who was invited and did not (workspace.View.Silent).
	Respondent struct {
		Table string
		Index int
	}

	// Cross is a question of a table by another; Columns is "" for whichever is
	// likely. Third is a third question, "" for none; Share is what the shares are
	// of, "row", "column" or "total", "" for as it is, and so is a Correction of
	// nil.
	Cross struct {
		Table, Rows, Columns, Third string
		Share                       string
		Correction                  *tabulate.Correction
	}

	// OpenAnswer is the answer of a respondent to an open question; without one,
	// Respondent is -1, it is the question as it is read.
	OpenAnswer struct {
		Table, Question string
		Respondent      int
	}

	// Finding is a finding by its id.
	Finding struct{ ID string }
)

// Page is where a question stands.
func (Question) Page() string { return Breakdowns }

// Page is where an option stands.
func (Option) Page() string { return Breakdowns }

// Page is where a respondent stands.
func (Respondent) Page() string { return Respondents }

// Page is where questions are crossed.
func (Cross) Page() string { return Crosstab }

// Page is where an open answer stands.
func (OpenAnswer) Page() string { return Answers }

// Page is where a finding stands.
func (Finding) Page() string { return Findings }
