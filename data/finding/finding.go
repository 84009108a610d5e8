// Package finding is the model of what an auditor writes: findings with
// criterion, condition, cause and effect, and the evidence they rest on.
package finding

import (
	"time"

	"izpete/data/survey"
)

// Finding is one finding of the audit. Its parts follow the usual model of
// performance auditing (IDI Performance Audit ISSAI Handbook, 2021).
type Finding struct {
	ID     string `json:"id"`     // random, never reused
	Number int    `json:"number"` // shown as K-03
	Title  string `json:"title"`

	Criterion      string `json:"criterion"`
	Condition      string `json:"condition"`
	Cause          string `json:"cause"`
	Effect         string `json:"effect"`
	Recommendation string `json:"recommendation"`
	Counter        string `json:"counter,omitempty"` // the strongest argument against it, and the answer

	Risk   Risk     `json:"risk"`
	Status Status   `json:"status"`
	Area   string   `json:"area"` // readiness area id, "" when none
	Tags   []string `json:"tags"`

	Evidence []Evidence `json:"evidence"` // in the order it was added

	Created time.Time `json:"created"`
	Author  string    `json:"author"`
	Changed time.Time `json:"changed"`
}

// Field names a part of a finding that is edited as text.
type Field string

// The fields of a finding, in the order of the form.
const (
	FieldTitle          Field = "title"
	FieldCriterion      Field = "criterion"
	FieldCondition      Field = "condition"
	FieldCause          Field = "cause"
	FieldEffect         Field = "effect"
	FieldRecommendation Field = "recommendation"
	FieldCounter        Field = "counter"
	FieldRisk           Field = "risk"
	FieldStatus         Field = "status"
	FieldArea           Field = "area"
	FieldTags           Field = "tags" // joined with ", "
)

// Risk is the auditor's rating; "" is not rated yet. Translated under
// "finding.risk.<risk>".
type Risk string

// The ratings.
const (
	RiskNone   Risk = ""
	RiskLow    Risk = "low"
	RiskMedium Risk = "medium"
	RiskHigh   Risk = "high"
)

// Risks lists the ratings from none to high.
var Risks = []Risk{RiskNone, RiskLow, RiskMedium, RiskHigh}

// Status is how far a finding has come. Translated under
// "finding.status.<status>".
type Status string

// The statuses, in their order.
const (
	StatusDraft       Status = "draft"
	StatusUnderReview Status = "under-review"
	StatusReviewed    Status = "reviewed"
	StatusCleared     Status = "cleared"
	StatusFinal       Status = "final"
	StatusFollowedUp  Status = "followed-up"
)

// Statuses lists the statuses in their order.
var Statuses = []Status{StatusDraft, StatusUnderReview, StatusReviewed, StatusCleared, StatusFinal, StatusFollowedUp}

// Evidence is a figure, or an answer in somebody's own words, as it stood when the
// auditor took it up, with everything needed to find it again.
type Evidence struct {
	ID       string `json:"id"`
	Source   string `json:"source"`   // SHA-256 of the workbook
	File     string `json:"file"`     // its base name
	Sheet    string `json:"sheet"`    // sheet name
	Cells    string `json:"cells"`    // "J3:J85"
	Unit     string `json:"unit"`     // survey.Unit
	Question string `json:"question"` // question id within the table
	Text     string `json:"text"`     // question text as it was
	Option   string `json:"option"`   // option label; of numbers the range, as survey.Range writes it
	Filter   []Term `json:"filter"`   // what the respondents were narrowed to
	Base     string `json:"base"`     // tabulate.BaseKind
	Count    int    `json:"count"`
	N        int    `json:"n"`               // size of the base
	Invited  int    `json:"invited"`         // 0 when not known
	Files    int    `json:"files,omitempty"` // filled-in forms, where Cells are those of the form taught
	// How the figure was worked out, where not as usual: the count below which
	// figures were hidden, what the respondents were weighted by and the weighted
	// share in percent, 0 to 100.
	Threshold int      `json:"threshold,omitempty"`
	Weights   []string `json:"weights,omitempty"`
	Percent   float64  `json:"percent,omitempty"`

	Crossed *Crossed      `json:"crossed,omitempty"` // of a cell of a cross-tab
	Range   *survey.Range `json:"range,omitempty"`   // of a question of numbers: those that were counted
	Quote   *Quote        `json:"quote,omitempty"`   // of a quotation, which has no figure

	Made time.Time `json:"made"`
	By   string    `json:"by"`

	// Hidden says that the method of the case hides the figure now: Count and
	// Percent are then 0, and so is N where it would tell. It is never stored.
	Hidden bool `json:"-"`
}

// Term is one condition of a filter, by ids and labels so that it outlives a
// reload of the workbook.
type Term struct {
	Question string   `json:"question"`
	Text     string   `json:"text"` // question text, for reading
	Options  []string `json:"options"`
	// Ranges are those of a question of numbers; Options then write them, for
	// reading, and How says so, see RangeHow.
	Ranges []survey.Range `json:"ranges,omitempty"`
	// How says how the options combine (tabulate.How); absent, as in all cases
	// made before there was a choice, is any of them.
	How string `json:"how,omitempty"`
}

// Share returns the share of the figure in percent, 0 to 100, weighted where the
// respondents were; ok is false when the base is empty or the figure hidden.
func (e Evidence) Share() (percent float64, ok bool) {
	if e.N == 0 || e.Hidden {
		return 0, false
	}
	if len(e.Weights) > 0 {
		return e.Percent, true
	}
	return 100 * float64(e.Count) / float64(e.N), true
}

// Standing says whether a piece of evidence still agrees with the data.
type Standing string

// The standings, translated under "evidence.standing.<standing>".
const (
	Holds   Standing = "holds"
	Changed Standing = "changed" // the figure, its test, or the answer, is another one now
	Gone    Standing = "gone"    // question, option or workbook is no longer there
	Hidden  Standing = "hidden"  // the figure is now too small to be told
)

// Check is evidence beside what the data says now.
type Check struct {
	Evidence Evidence
	Standing Standing
	Count, N int    // now; zero when Gone or Hidden
	Text     string // of a quotation that Changed: what the respondent says now
	Test     *Test  // of a cell of a cross-tab: its test now, where that Changed
}

// TestOnly tells whether only the test of the figure has changed, not the figure.
func (c Check) TestOnly() bool {
	return c.Test != nil && c.Count == c.Evidence.Count && c.N == c.Evidence.N
}
