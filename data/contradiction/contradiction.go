// Package contradiction finds answers of one respondent that cannot both be
// right: what the answers prove by themselves, and what breaks a rule that the
// auditor has stated. It counts over a table and knows no case and no screen.
//
// The four states stay apart. A condition on the options or the number of a
// question says nothing of those who were not asked it or left it empty, so a
// rule is never broken by silence unless it speaks of silence.
package contradiction

import (
	"math"
	"slices"

	"izpete/data/survey"
)

// Test is what a condition asks of the answer to a question. The words of each
// are under "contradiction.test.<test>".
type Test string

// The tests.
const (
	Any      Test = "any"      // ticked any of the options
	All      Test = "all"      // ticked each of the options
	None     Test = "none"     // answered, and ticked none of the options
	Answered Test = "answered" // gave an answer when asked
	Blank    Test = "blank"    // was asked and left it empty
	NotAsked Test = "notasked" // was routed past it
	Less     Test = "less"     // the number is less than the other
	AtMost   Test = "atmost"
	Equal    Test = "equal"
	AtLeast  Test = "atleast"
	More     Test = "more"
	InBand   Test = "inband" // the number lies in the band chosen in another question
)

// Tests lists the tests in the order in which they are offered.
var Tests = []Test{Any, All, None, Answered, Blank, NotAsked, Less, AtMost, Equal, AtLeast, More, InBand}

// Ticks tells whether the test is about options.
func (t Test) Ticks() bool { return t == Any || t == All || t == None }

// Silence tells whether the test is about whether there is an answer.
func (t Test) Silence() bool { return t == Answered || t == Blank || t == NotAsked }

// Compares tells whether the test sets a number beside another.
func (t Test) Compares() bool {
	return t == Less || t == AtMost || t == Equal || t == AtLeast || t == More
}

// Condition is something that holds of a respondent, does not hold, or cannot be
// said.
type Condition struct {
	Question string  `json:"question"` // survey.Question.ID
	Test     Test    `json:"test"`
	Options  []int   `json:"options,omitempty"` // of Any, All and None
	Value    float64 `json:"value,omitempty"`   // what a number is set beside, unless Than is
	Than     string  `json:"than,omitempty"`    // id of the question whose number or band it is set beside
	// Bands are the ends of the options of Than, both included; one that is no
	// band is NaN and says nothing. They are read from the labels and not kept.
	Bands [][2]float64 `json:"-"`
}

// Plain returns the condition with only what its test looks at.
func (c Condition) Plain() Condition {
	out := Condition{Question: c.Question, Test: c.Test}
	switch {
	case c.Test.Ticks():
		out.Options = slices.Clone(c.Options)
		slices.Sort(out.Options)
		out.Options = slices.Compact(out.Options)
	case c.Test == InBand || c.Test.Compares() && c.Than != "":
		out.Than = c.Than
	case c.Test.Compares():
		out.Value = c.Value
	}
	return out
}

// Rule says that who meets If must, or with Not must not, meet Then.
type Rule struct {
	If   Condition `json:"if"`
	Not  bool      `json:"not,omitempty"`
	Then Condition `json:"then"`
}

// Result parts the respondents of a table in four; every one is in exactly one
// of the sets.
type Result struct {
	Broken *survey.Set // the two answers contradict each other
	Kept   *survey.Set
	Unsaid *survey.Set // the rule speaks of them, but silence leaves it open
	Aside  *survey.Set // those of whom the rule does not speak
}

// Check applies a rule to a table. The error has the code "contradiction-gone"
// when a question of the rule is not there, and "contradiction-test" when a
// condition asks what its question cannot answer.
func (r Rule) Check(t *survey.Table) (Result, error) {
	yes, _, err := r.If.sets(t)
	if err != nil {
		return Result{}, err
	}
	kept, broken, err := r.Then.sets(t)
	if err != nil {
		return Result{}, err
	}
	if r.Not {
		kept, broken = broken, kept
	}
	out := Result{Broken: yes.And(broken), Kept: yes.And(kept), Aside: yes.Not()}
	out.Unsaid = yes.AndNot(out.Broken).AndNot(out.Kept)
	return out, nil
}

// Fits tells whether a test can be asked of a question.
func Fits(test Test, q *survey.Question) bool {
	switch {
	case test.Silence():
		return true
	case test.Ticks():
		return q.Charted() && len(q.Options) > 0
	case test.Compares(), test == InBand:
		return q.Kind == survey.KindNumber
	}
	return false
}

// sets returns of whom the condition holds and of whom it does not; of the rest
// nothing can be said.
func (c Condition) sets(t *survey.Table) (yes, no *survey.Set, err error) {
	q := byID(t, c.Question)
	if q == nil {
		return nil, nil, survey.Problem("contradiction-gone", survey.Place{}, nil)
	}
	if !Fits(c.Test, q) {
		return nil, nil, wrong(q)
	}
	switch c.Test {
	case Answered:
		return q.Answered, q.Asked.AndNot(q.Answered), nil
	case Blank:
		return q.Asked.AndNot(q.Answered), q.Answered, nil
	case NotAsked:
		return q.Asked.Not(), q.Asked, nil
	case Any, All, None:
		return c.ticks(q)
	}
	return c.numbers(t, q)
}

func (c Condition) ticks(q *survey.Question) (yes, no *survey.Set, err error) {
	if len(c.Options) == 0 || slices.ContainsFunc(c.Options, func(o int) bool { return o < 0 || o >= len(q.Options) }) {
		return nil, nil, wrong(q)
	}
	some, each := survey.NewSet(q.Answered.Len()), q.Answered
	for _, o := range c.Options {
		some, each = some.Or(q.Picked[o]), each.And(q.Picked[o])
	}
	switch c.Test {
	case Any:
		return some, q.Answered.AndNot(some), nil
	case All:
		return each, q.Answered.AndNot(each), nil
	}
	return q.Answered.AndNot(some), some, nil
}

func (c Condition) numbers(t *survey.Table, q *survey.Question) (yes, no *survey.Set, err error) {
	holds := func(x float64, _ int) (bool, bool) { return compare(c.Test, x, c.Value), true }
	switch {
	case c.Test == InBand:
		bands := byID(t, c.Than)
		if bands == nil {
			return nil, nil, survey.Problem("contradiction-gone", survey.Place{}, nil)
		}
		if !bands.Charted() || len(c.Bands) != len(bands.Options) {
			return nil, nil, wrong(bands)
		}
		holds = func(x float64, i int) (bool, bool) { return c.inBand(bands, x, i) }
	case c.Than != "":
		other := byID(t, c.Than)
		if other == nil {
			return nil, nil, survey.Problem("contradiction-gone", survey.Place{}, nil)
		}
		if other.Kind != survey.KindNumber {
			return nil, nil, wrong(other)
		}
		holds = func(x float64, i int) (bool, bool) {
			y, ok := value(other, i)
			return ok && compare(c.Test, x, y), ok
		}
	case math.IsNaN(c.Value) || math.IsInf(c.Value, 0):
		return nil, nil, wrong(q)
	}
	yes, no = survey.NewSet(t.Len()), survey.NewSet(t.Len())
	for i := range q.Answered.Each() {
		x, ok := value(q, i)
		if !ok {
			continue
		}
		switch met, known := holds(x, i); {
		case !known:
		case met:
			yes.Add(i)
		default:
			no.Add(i)
		}
	}
	return yes, no, nil
}

// inBand tells whether a number lies in one of the bands that a respondent
// chose; known is false when it chose nothing that is a band.
func (c Condition) inBand(q *survey.Question, x float64, i int) (met, known bool) {
	for o, band := range c.Bands {
		if !q.Picked[o].Has(i) {
			continue
		}
		if math.IsNaN(band[0]) || math.IsNaN(band[1]) {
			return false, false // beside a band it also said something else
		}
		known = true
		met = met || x >= band[0] && x <= band[1]
	}
	return met, known
}

func compare(t Test, x, y float64) bool {
	switch t {
	case Less:
		return x < y
	case AtMost:
		return x <= y
	case Equal:
		return x == y
	case AtLeast:
		return x >= y
	}
	return x > y
}

// value is the number that a respondent gave.
func value(q *survey.Question, i int) (x float64, ok bool) {
	if !q.Answered.Has(i) || i >= len(q.Numbers) || math.IsNaN(q.Numbers[i]) {
		return 0, false
	}
	return q.Numbers[i], true
}

func byID(t *survey.Table, id string) *survey.Question {
	i := slices.IndexFunc(t.Questions, func(q *survey.Question) bool { return q.ID == id })
	if i < 0 {
		return nil
	}
	return t.Questions[i]
}

func wrong(q *survey.Question) error {
	return survey.Problem("contradiction-test", survey.Place{}, nil).With("Question", q.Text)
}
