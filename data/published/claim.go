// Package published sets percentages that were published beside those of the
// workbook: which agree, which differ, and which cannot come from the base they
// are said to have. It reads tables of published figures and finds the questions
// and options they speak of.
package published

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"izpete/data/stats"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// Rule is a rule of rounding; Rules lists all of them, the usual one first.
type Rule = stats.Rule

// Rules are the rules of rounding that are known.
var Rules = stats.Rules

// Claim is what was published of one question, as it was written down.
type Claim struct {
	Texts  map[int]string // by option, trailing zeros and all: "53", "53,0 %"
	Base   string         // how many the shares are of, "" where it is not said
	Rule   stats.Rule     // how they were rounded, "" for half away from zero
	Source string         // where they were published, "" where it is not said
	Gone   []Gone
}

// Empty tells whether nothing was published.
func (c Claim) Empty() bool {
	return len(c.Texts) == 0 && len(c.Gone) == 0 && c.Base == "" && c.Source == ""
}

// Gone is a published figure whose question or option the data no longer has.
type Gone struct{ Question, Option, Text string }

// Standing says how a published percentage stands to the data. Its sentence is
// under "published.<standing>".
type Standing string

// The standings.
const (
	None       Standing = ""           // nothing was published of the option
	Unreadable Standing = "unreadable" // what was written is no percentage
	NoBase     Standing = "nobase"     // nobody answered, and no base is claimed
	Agrees     Standing = "agrees"     // the data rounds to it
	Differs    Standing = "differs"    // it could be, but the data says otherwise
	Impossible Standing = "impossible" // no count of the base rounds to it
)

// Near is a share that a base can have: K of it, rounded as the published one.
type Near struct {
	K     int
	Share stats.Printed
}

// Row is one option of a comparison.
type Row struct {
	Option   int
	Label    string
	Text     string        // as published, "" for nothing
	Printed  stats.Printed // Text, where it can be read
	Standing Standing
	Count    int           // own, of Comparison.Own.Base.N
	Own      stats.Printed // own share, rounded to as many decimals as Printed; where the own base is not empty
	Equal    bool          // Own is Printed, whatever the claimed base
	Counts   []int         // every count of Comparison.N that is printed so
	Nearest  []Near        // of an impossible one: the next share below and above
}

// Comparison is what was published of a question beside what the workbook says
// of all its respondents; no filter applies.
type Comparison struct {
	Table    *survey.Table
	Question *survey.Question
	Own      *tabulate.Breakdown
	Claim    Claim
	Rule     stats.Rule
	Form     stats.Form

	Claimed int // the base as published, 0 where it is not said or cannot be read
	N       int // the base at which figures are judged: Claimed, or else the own one
	Rows    []Row

	Read  int // how many percentages could be read
	Fits  bool
	Limit int          // the greatest base that was tried
	Bases []int        // every base from 1 to Limit that all figures can come from together
	Rules []stats.Rule // every rule of rounding under which they can come from N together
}

// The greatest base that is tried: whole percentages fit every base from 100 on,
// those with one decimal from 1000.
const mostBase = 1000

// Compare sets a claim beside a question counted without a filter.
func Compare(own *tabulate.Breakdown, c Claim) Comparison {
	x := Comparison{Table: own.Table, Question: own.Question, Own: own, Claim: c, Rule: c.Rule}
	if !slices.Contains(stats.Rules, x.Rule) {
		x.Rule = stats.HalfAway
	}
	x.Claimed, _ = ParseBase(c.Base)
	x.N = x.Claimed
	if x.N == 0 {
		x.N = own.Base.N
	}
	var all []stats.Printed
	for _, r := range own.Rows {
		row := x.row(r)
		x.Rows = append(x.Rows, row)
		if row.Standing != None && row.Standing != Unreadable {
			all = append(all, row.Printed)
		}
	}
	x.Read = len(all)
	x.Form = form(own.Question, len(all))
	if x.Read > 0 {
		x.Limit = min(max(own.Table.Population, own.Table.Len(), x.Claimed), mostBase)
		x.Bases = stats.BasesBy(all, x.Limit, x.Rule, x.Form)
		x.Rules = stats.RulesFor(all, x.N, x.Form)
		x.Fits = slices.Contains(x.Rules, x.Rule)
	}
	return x
}

// form says how so many figures of a question hang together.
func form(q *survey.Question, read int) stats.Form {
	switch {
	case q.Kind == survey.KindMultiple:
		return stats.Multiple
	case read == len(q.Options):
		return stats.Closed
	}
	return stats.Some
}

func (x *Comparison) row(r tabulate.Row) Row {
	row := Row{Option: r.Option, Label: r.Label, Count: r.Count, Text: x.Claim.Texts[r.Option]}
	if row.Text == "" {
		return row
	}
	p, err := stats.ParsePrinted(row.Text)
	if err != nil {
		row.Standing = Unreadable
		return row
	}
	row.Printed = p
	if n := x.Own.Base.N; n > 0 {
		row.Own = stats.RoundBy(r.Count, n, p.Decimals, x.Rule)
		row.Equal = row.Own == p
	}
	if x.N == 0 {
		row.Standing = NoBase
		return row
	}
	row.Counts = stats.CountsBy(p, x.N, x.Rule)
	switch {
	case len(row.Counts) == 0:
		row.Standing = Impossible
		row.Nearest = nearest(p, x.N, x.Rule)
	case row.Equal:
		row.Standing = Agrees
	default:
		row.Standing = Differs
	}
	return row
}

// nearest returns the shares of n next to one that it cannot have.
func nearest(p stats.Printed, n int, rule stats.Rule) []Near {
	below := func(k int) bool { return stats.RoundBy(k, n, p.Decimals, rule).Units < p.Units }
	// Rounding never falls as k grows.
	above := sort.Search(n+1, func(k int) bool { return !below(k) })
	var near []Near
	for _, k := range []int{above - 1, above} {
		if k >= 0 && k <= n {
			near = append(near, Near{k, stats.RoundBy(k, n, p.Decimals, rule)})
		}
	}
	return near
}

// MostBase is the greatest base that can be claimed.
const MostBase = 1_000_000

// ParseBase reads "83", "n = 83" or "1 234"; ok is false when a text holds no
// base. An empty text is no base.
func ParseBase(s string) (n int, ok bool) {
	s = strings.ToLower(survey.Fold(s))
	if rest, has := strings.CutPrefix(s, "n"); has {
		s = strings.TrimPrefix(strings.TrimSpace(rest), "=")
	}
	n, err := strconv.Atoi(strings.ReplaceAll(strings.TrimSpace(s), " ", ""))
	if err != nil || n < 1 || n > MostBase {
		return 0, false
	}
	return n, true
}

// Count returns how many rows stand so.
func (x Comparison) Count(s Standing) int {
	n := 0
	for _, r := range x.Rows {
		if r.Standing == s {
			n++
		}
	}
	return n
}
