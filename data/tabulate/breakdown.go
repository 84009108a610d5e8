// Package tabulate counts: breakdowns of questions under filters, each result
// carrying its question, its filter, its base and where it came from. Results
// are values and never change.
package tabulate

import "izpete/data/survey"

// BaseKind says who a share is a share of.
type BaseKind string

// The bases. They are always printed in words beside a share.
const (
	BaseAnswered    BaseKind = "answered"    // those who answered the question
	BaseAsked       BaseKind = "asked"       // those who were asked it
	BaseRespondents BaseKind = "respondents" // everyone in the table (within the filter)
	BaseMentions    BaseKind = "mentions"    // all ticks together: shares add up to 100
	// BaseKnown is those who answered something other than "don't know" and the
	// like; it is the user's choice and says so.
	BaseKnown BaseKind = "known"
)

// BaseKinds lists the bases in the order they are offered. Their words are under
// "figures.base.<kind>".
var BaseKinds = []BaseKind{BaseAnswered, BaseAsked, BaseRespondents, BaseMentions, BaseKnown}

// Base is the denominator of a breakdown.
type Base struct {
	Kind       BaseKind
	N          int  // size
	Population int  // how many were invited; 0 when not known, or when a filter is on
	Hidden     bool // suppressed; N is then 0
}

// Breakdown is one question counted option by option.
type Breakdown struct {
	Table    *survey.Table
	Question *survey.Question
	Filter   Filter // terms that apply to this table, as given
	Base     Base
	Rows     []Row // one an option, in the question's own order

	NotAsked int // within the filter
	NoAnswer int // within the filter
	// SilentHidden says that NotAsked and NoAnswer are not told: one of them is
	// small, and of a question that is put only to some it would be the count of an
	// option of another. Both are then 0.
	SilentHidden bool
	// Unknown is how many BaseKnown leaves out: those who answered nothing but
	// "don't know" and the like.
	Unknown int

	// Weighted holds the weighted shares; nil unless weights were chosen.
	Weighted *Weighted

	// Threshold is the count below which a Method hid counts, 0 when it hid none,
	// and Unweighted that weights were chosen which could not be laid on.
	Threshold  int
	Unweighted bool

	// Whole is the same breakdown without the filter; nil when there is none.
	Whole *Breakdown

	layer *survey.Set // of a nested cross-tab; nil elsewhere
}

// Row is one option of a breakdown. Percentages are unrounded, 0 to 100.
type Row struct {
	Option  int // index into Question.Options
	Label   string
	Missing bool // "don't know" and the like
	Count   int
	Percent float64 // of Base.N; 0 when the base is empty or does not hold the row
	Outside bool    // the base leaves this row out: "don't know" under BaseKnown
	Hidden  bool    // suppressed; all its figures are then 0

	// Low and High bound the 95 % Wilson interval, with finite-population
	// correction when Base.Population is known. HasInterval is false when the
	// base is empty, and for a share of mentions, which are not drawn one by one.
	Low, High   float64
	HasInterval bool
	// BoundLow and BoundHigh are what the share of all invited could be,
	// whatever those who kept silent would have said (Manski bounds).
	BoundLow, BoundHigh float64
	HasBounds           bool
}

// Term narrows a table to respondents by the options that they ticked of a
// question, or by the ranges in which the numbers lie that they answered.
type Term struct {
	Table    string // survey.Table.ID
	Question string // survey.Question.ID
	Options  []int
	How      How `json:",omitempty"`
	// Ranges are asked of a question of numbers, in the place of options.
	Ranges []survey.Range `json:",omitempty"`
}

// Filter is what respondents are narrowed to; all terms must hold. Terms of
// another table do not apply.
type Filter []Term
