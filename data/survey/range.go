package survey

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"strconv"
	"time"
)

// Range is the numbers from one to another: From ≤ x < To, and To itself where
// Closed. An infinite end leaves that side open. The zero Range is none.
type Range struct {
	From, To float64
	Closed   bool
	// Whole says that all answers were whole numbers when the range was chosen; it
	// changes only how the range reads: what is from 10 to below 20 is 10–19.
	Whole bool
	// Days says that the numbers are days, counted from 1 January 1970; it too
	// changes only how the range reads.
	Days bool
}

// farthestDay bounds the days of a range, before 1970 as after it: ten thousand
// years.
const farthestDay = 4_000_000

// None tells whether there is no range: it holds no number.
func (r Range) None() bool { return r == Range{} }

// Valid tells whether the range can hold a number.
func (r Range) Valid() bool {
	if math.IsInf(r.From, 1) || math.IsInf(r.To, -1) {
		return false
	}
	if r.Days && !(isDay(r.From) && isDay(r.To)) {
		return false
	}
	return r.From < r.To || r.Closed && r.From == r.To
}

// isDay tells whether an end of a range is a day, or open.
func isDay(x float64) bool {
	return math.IsInf(x, 0) || math.Abs(x) <= farthestDay && x == math.Trunc(x)
}

// Has tells whether a number lies in the range.
func (r Range) Has(x float64) bool {
	return r.From <= x && (x < r.To || r.Closed && x == r.To)
}

// Same tells whether two ranges hold the same numbers, however they read.
func (r Range) Same(other Range) bool {
	return r.From == other.From && r.To == other.To && r.Closed == other.Closed
}

// String writes the range as ISO 80000-2 does, the same in every language:
// "[10; 20)" is without 20, "[10; 20]" with it. Days are written as in ISO 8601.
func (r Range) String() string {
	plain := plain
	if r.Days {
		plain = isoDay
	}
	from, to, last := "(-∞", "∞", ")"
	if !math.IsInf(r.From, -1) {
		from = "[" + plain(r.From)
	}
	if !math.IsInf(r.To, 1) {
		to = plain(r.To)
		if r.Closed {
			last = "]"
		}
	}
	return from + "; " + to + last
}

func plain(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

func isoDay(x float64) string {
	return time.Unix(int64(x)*24*60*60, 0).UTC().Format(time.DateOnly)
}

// rangeJSON is a range as it is stored: an end that is absent is open.
type rangeJSON struct {
	From   *float64 `json:"from,omitempty"`
	To     *float64 `json:"to,omitempty"`
	Closed bool     `json:"closed,omitempty"`
	Whole  bool     `json:"whole,omitempty"`
	Days   bool     `json:"days,omitempty"`
}

// MarshalJSON stores the range; one that holds nothing cannot be.
func (r Range) MarshalJSON() ([]byte, error) {
	if !r.Valid() {
		return nil, errRange
	}
	out := rangeJSON{Closed: r.Closed, Whole: r.Whole, Days: r.Days}
	if !math.IsInf(r.From, 0) {
		out.From = &r.From
	}
	if !math.IsInf(r.To, 0) {
		out.To = &r.To
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads a stored range. What it does not know, such as what a later
// version of the program has added, is an error: a range understood in part would
// hold other numbers.
func (r *Range) UnmarshalJSON(data []byte) error {
	var in rangeJSON
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&in); err != nil {
		return err
	}
	out := Range{From: math.Inf(-1), To: math.Inf(1), Closed: in.Closed, Whole: in.Whole, Days: in.Days}
	if in.From != nil {
		out.From = *in.From
	}
	if in.To != nil {
		out.To = *in.To
	}
	if !out.Valid() {
		return errRange
	}
	*r = out
	return nil
}

var errRange = errors.New("a range that holds nothing")
