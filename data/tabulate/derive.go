package tabulate

import (
	"math"
	"slices"

	"izpete/data/survey"
)

// DerivedKind says how a question is derived from others. Its words are under
// "figures.derived.<kind>".
type DerivedKind string

// The kinds of derived question.
const (
	DerivedNet   DerivedKind = "net"   // options put together: any of them was ticked
	DerivedBands DerivedKind = "bands" // numbers sorted into bands
	DerivedAny   DerivedKind = "any"   // any of several answers was given: yes or no
	DerivedAll   DerivedKind = "all"   // all of several answers were given: yes or no
	DerivedCodes DerivedKind = "codes" // the codes that open answers were given; not made by Derived
	// DerivedWritten is what was written beside the options of a question; it is
	// open, and not made by Derived.
	DerivedWritten DerivedKind = "written"
)

// Derived is how a question is made of others, as a step that can be kept, shown
// and made again.
type Derived struct {
	ID   string      `json:"id"`   // of the new question, unlike any other in its table
	Text string      `json:"text"` // what it is called
	Kind DerivedKind `json:"kind"`
	// Source is the question that a net or bands are made of.
	Source string `json:"source,omitempty"`
	// Nets are the options of the new question; options of the source in none of
	// them are left as they are.
	Nets []Net `json:"nets,omitempty"`
	// Cuts part numbers, ascending: the first band is below the first cut, the
	// last from the last cut on. Labels name the bands, one more than cuts.
	Cuts   []float64 `json:"cuts,omitempty"`
	Labels []string  `json:"labels,omitempty"` // of the bands, or of yes and no
	// Terms are the answers of which any, or all, must have been given.
	Terms Filter `json:"terms,omitempty"`
}

// Net is options of a question under one name.
type Net struct {
	Label   string `json:"label"`
	Options []int  `json:"options"`
}

// Make builds the question for a table. Its error has the code
// "derived-source" (a question or option is no longer there), "derived-cuts"
// (cuts not ascending, or labels too few) or "derived-name" (the id is taken).
func (d Derived) Make(t *survey.Table) (*survey.Question, error) {
	place := survey.Place{File: t.Source.File, Sheet: t.Sheet}
	problem := func(code string) error { return survey.Problem(code, place, nil).With("Text", d.Text) }
	if slices.ContainsFunc(t.Questions, func(q *survey.Question) bool { return q.ID == d.ID }) {
		return nil, problem("derived-name")
	}
	source := find(t, d.Source)
	switch d.Kind {
	case DerivedNet:
		if source == nil || !source.Charted() || !d.netsFit(source) {
			return nil, problem("derived-source")
		}
		return d.told(t, d.net(source)), nil
	case DerivedBands:
		if source == nil || source.Kind != survey.KindNumber {
			return nil, problem("derived-source")
		}
		if len(d.Labels) != len(d.Cuts)+1 || len(d.Cuts) == 0 || !rising(d.Cuts) {
			return nil, problem("derived-cuts")
		}
		return d.told(t, d.bands(source)), nil
	case DerivedAny, DerivedAll:
		if len(d.Labels) != 2 {
			return nil, problem("derived-cuts")
		}
		for _, term := range d.Terms {
			q := term.question(t)
			if q == nil || !within(term.Options, q) {
				return nil, problem("derived-source")
			}
		}
		if len(d.Terms) > 0 {
			return d.told(t, d.terms(t)), nil
		}
	}
	return nil, problem("derived-source")
}

// rising tells whether each number is above the one before.
func rising(cuts []float64) bool {
	for i, c := range cuts {
		if math.IsNaN(c) || i > 0 && c <= cuts[i-1] {
			return false
		}
	}
	return true
}

func find(t *survey.Table, id string) *survey.Question {
	for _, q := range t.Questions {
		if q.ID == id {
			return q
		}
	}
	return nil
}

func within(options []int, q *survey.Question) bool {
	return !slices.ContainsFunc(options, func(o int) bool { return o < 0 || o >= len(q.Options) })
}

func (d Derived) netsFit(q *survey.Question) bool {
	return len(d.Nets) > 0 && !slices.ContainsFunc(d.Nets, func(n Net) bool { return len(n.Options) == 0 || !within(n.Options, q) })
}

// net puts options together: each net stands where its first option stood, the
// options in no net stay. An option in two nets makes a question of one choice
// one of several.
func (d Derived) net(q *survey.Question) *survey.Question {
	out := d.from(q, q.Kind)
	out.Addresses = d.netAddresses(q)
	in := make([]int, len(q.Options))
	for _, n := range d.Nets {
		for _, o := range n.Options {
			in[o]++
		}
	}
	if slices.Max(in) > 1 {
		out.Kind = survey.KindMultiple
	}
	done := make([]bool, len(d.Nets))
	for o := range q.Options {
		if in[o] == 0 {
			out.Options = append(out.Options, q.Options[o])
			out.Picked = append(out.Picked, q.Picked[o])
			continue
		}
		for i, n := range d.Nets {
			if done[i] || !slices.Contains(n.Options, o) {
				continue
			}
			done[i] = true
			label := survey.Option{Label: n.Label, Missing: true}
			label.Column, label.More = columnsOf(q, n.Options)
			any := survey.NewSet(q.Answered.Len())
			for _, x := range n.Options {
				any = any.Or(q.Picked[x])
				label.Missing = label.Missing && q.Options[x].Missing
			}
			out.Options, out.Picked = append(out.Options, label), append(out.Picked, any)
		}
	}
	return out
}

// bands sorts numbers: from a cut on, below the next.
func (d Derived) bands(q *survey.Question) *survey.Question {
	out := d.from(q, survey.KindScale)
	out.Addresses = q.Addresses
	answered := survey.NewSet(q.Answered.Len())
	for _, l := range d.Labels {
		out.Options = append(out.Options, survey.Option{Label: l})
		out.Picked = append(out.Picked, survey.NewSet(answered.Len()))
	}
	for i := range q.Answered.Each() {
		x := q.Numbers[i]
		if math.IsNaN(x) {
			continue
		}
		band, found := slices.BinarySearch(d.Cuts, x)
		if found {
			band++
		}
		out.Picked[band].Add(i)
		answered.Add(i)
	}
	out.Answered = answered
	return out
}

// terms says yes or no as far as the answers settle it: any is yes with one yes
// and no when all are no; all is no with one no and yes when all are yes. Who is
// left was not asked when there is a term that was not asked, and else gave no
// answer.
func (d Derived) terms(t *survey.Table) *survey.Question {
	n := t.Len()
	anyYes, allYes := survey.NewSet(n), survey.FullSet(n)
	anyNo, allNo := survey.NewSet(n), survey.FullSet(n)
	asked := survey.FullSet(n)
	var columns []string
	for _, term := range d.Terms {
		q := term.question(t)
		yes := term.chosen(q)
		no := q.Answered.AndNot(yes)
		anyYes, allYes = anyYes.Or(yes), allYes.And(yes)
		anyNo, allNo = anyNo.Or(no), allNo.And(no)
		asked = asked.And(q.Asked)
		columns = append(columns, q.Columns...)
	}
	yes, no := anyYes, allNo
	if d.Kind == DerivedAll {
		yes, no = allYes, anyNo
	}
	answered := yes.Or(no)
	out := &survey.Question{
		ID: d.ID, Text: d.Text, Kind: survey.KindSingle, Columns: columns, Derived: string(d.Kind),
		Options:  []survey.Option{{Label: d.Labels[0]}, {Label: d.Labels[1]}},
		Asked:    asked.Or(answered),
		Answered: answered,
		Picked:   []*survey.Set{yes, no},
	}
	d.placeTerms(t, out)
	return out
}

// from starts a question that stands in the columns of another.
func (d Derived) from(q *survey.Question, kind survey.Kind) *survey.Question {
	return &survey.Question{
		ID: d.ID, Text: d.Text, Derived: string(d.Kind), Kind: kind, Layout: q.Layout, Delimiter: q.Delimiter,
		Columns: q.Columns, Twin: q.Twin, Area: q.Area, Sheet: q.Sheet, Rows: q.Rows,
		Asked: q.Asked, Answered: q.Answered,
	}
}
