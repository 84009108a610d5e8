package tabulate

import (
	"math"
	"slices"
	"strings"

	"izpete/data/stats"
	"izpete/data/survey"
)

// NonResponse sets those who answered beside those invited, on what is known of
// the invited.
type NonResponse struct {
	Invited, Responded int
	Rates              stats.Rates
	Dispositions       stats.Dispositions
	// Strangers are names of respondents that are not among the invited, and
	// Twice those of invited that answered more than once.
	Strangers, Twice []string
	Columns          []ResponseColumn
}

// ResponseColumn is one property of the invited, such as their type.
type ResponseColumn struct {
	Title string
	Rows  []ResponseRow // in the order in which the values first occur
	// Test compares those who answered with those who did not, over all rows.
	Test stats.Test
	// Spread is the R-indicator 1 − 2·S(ρ) on this property alone: 1 when all
	// kinds answered equally often, 0 at worst (Schouten, Cobben and Bethlehem
	// 2009, Survey Methodology 35, 101–113).
	Spread float64
}

// ResponseRow is one kind of invited.
type ResponseRow struct {
	Label              string
	Invited, Responded int
	Rate               float64 // 0 to 100
	// OfInvited and OfResponded are this kind's shares of either, 0 to 100; when
	// they differ, so may the answers.
	OfInvited, OfResponded float64
}

// NonResponseOf compares a table with the list of those invited, by name (white
// space and case folded). A respondent counts as complete when it answered at
// least the share threshold (0 to 1) of the questions that it was asked, and as
// partial below. The silent are eligible and of no contact: the list says no
// more. The tests of all columns are corrected together by Holm.
func NonResponseOf(t *survey.Table, frame *survey.Frame, threshold float64) *NonResponse {
	n := &NonResponse{Invited: len(frame.Names), Dispositions: stats.Dispositions{}}
	at := map[string]int{}
	for i, name := range frame.Names {
		if _, taken := at[key(name)]; !taken {
			at[key(name)] = i
		}
	}
	responded := make([]bool, len(frame.Names))
	for r, name := range t.Names {
		i, invited := at[key(name)]
		switch {
		case !invited:
			n.Strangers = append(n.Strangers, name)
			continue
		case responded[i]:
			n.Twice = append(n.Twice, name)
			continue
		}
		responded[i] = true
		n.Responded++
		if answeredShare(t, r) >= threshold {
			n.Dispositions[stats.Complete]++
		} else {
			n.Dispositions[stats.Partial]++
		}
	}
	n.Dispositions[stats.NoContact] = n.Invited - n.Responded
	n.Rates = n.Dispositions.Rates(n.Dispositions.Eligible())
	var tests []*stats.Test
	for _, g := range frame.Groups {
		if len(g.Values) == len(responded) {
			n.Columns = append(n.Columns, responseColumn(g, responded, n.Responded))
		}
	}
	for i := range n.Columns {
		tests = append(tests, &n.Columns[i].Test)
	}
	stats.Correct(tests, stats.HolmCorrection)
	return n
}

func responseColumn(g survey.FrameColumn, responded []bool, all int) ResponseColumn {
	c := ResponseColumn{Title: g.Title}
	at := map[string]int{}
	for i, v := range g.Values {
		label := survey.Fold(v)
		r, seen := at[label]
		if !seen {
			r = len(c.Rows)
			at[label] = r
			c.Rows = append(c.Rows, ResponseRow{Label: label})
		}
		c.Rows[r].Invited++
		if responded[i] {
			c.Rows[r].Responded++
		}
	}
	counts := [][]int{nil, nil}
	mean, scatter := float64(all)/float64(len(responded)), 0.0
	for i := range c.Rows {
		r := &c.Rows[i]
		rate := float64(r.Responded) / float64(r.Invited)
		r.Rate = 100 * rate
		r.OfInvited = 100 * float64(r.Invited) / float64(len(responded))
		if all > 0 {
			r.OfResponded = 100 * float64(r.Responded) / float64(all)
		}
		scatter += float64(r.Invited) * (rate - mean) * (rate - mean)
		counts[0] = append(counts[0], r.Responded)
		counts[1] = append(counts[1], r.Invited-r.Responded)
	}
	c.Test = stats.Independence(counts, CountsOnly)
	c.Spread = 1
	if len(responded) > 1 {
		c.Spread = 1 - 2*math.Sqrt(scatter/float64(len(responded)-1))
	}
	return c
}

// answeredShare returns what share of the questions asked respondent r answered;
// columns that the survey tool wrote are no questions. Asked nothing, it
// answered all.
func answeredShare(t *survey.Table, r int) float64 {
	asked, answered := 0, 0
	for _, q := range t.Questions {
		if q.Kind == survey.KindMeta || q.Kind == survey.KindID || q.Kind == survey.KindGroup {
			continue
		}
		if q.Asked.Has(r) {
			asked++
		}
		if q.Answered.Has(r) {
			answered++
		}
	}
	if asked == 0 {
		return 1
	}
	return float64(answered) / float64(asked)
}

func key(name string) string { return strings.ToLower(survey.Fold(name)) }

// Match is a question that says of respondents what a column of the frame says
// of the invited.
type Match struct {
	Question *survey.Question
	Column   survey.FrameColumn
}

// Rake weights the respondents of a table so that their shares on each matched
// question are those of the invited (labels compared with white space and case
// folded). Kinds of invited among which nobody answered cannot be weighted for:
// they are left out of the target and named in Missing. The error has the code
// "rake-stranger" when respondents give a value that no invited has,
// "rake-multiple" for a question of several options and "rake-empty" when nothing
// is matched.
func Rake(t *survey.Table, name string, matches []Match, o stats.RakeOptions) (*Weights, error) {
	w := &Weights{Name: name}
	place := survey.Place{File: t.Source.File, Sheet: t.Sheet}
	var margins []stats.Margin
	for _, m := range matches {
		invited := map[string]float64{}
		for _, v := range m.Column.Values {
			invited[key(v)]++
		}
		if m.Question.Kind == survey.KindMultiple {
			return nil, survey.Problem("rake-multiple", place, nil).With("Question", m.Question.Text)
		}
		margin := stats.Margin{Of: slices.Repeat([]int{-1}, t.Len())}
		for i, option := range m.Question.Options {
			target, anyone := invited[key(option.Label)], m.Question.Picked[i].Count() > 0
			delete(invited, key(option.Label))
			if anyone && target == 0 {
				return nil, survey.Problem("rake-stranger", place, stats.ErrMargin).With("Option", option.Label).With("Column", m.Column.Title)
			}
			if !anyone {
				if target > 0 {
					w.Missing = append(w.Missing, m.Column.Title+": "+option.Label)
				}
				target = 0
			}
			margin.Target = append(margin.Target, target)
			for r := range m.Question.Picked[i].Each() {
				margin.Of[r] = i
			}
		}
		seen := map[string]bool{}
		for _, v := range m.Column.Values {
			if k := key(v); invited[k] > 0 && !seen[k] {
				seen[k] = true
				w.Missing = append(w.Missing, m.Column.Title+": "+survey.Fold(v))
			}
		}
		margins = append(margins, margin)
		w.Margins = append(w.Margins, m.Column.Title)
	}
	if len(margins) == 0 || t.Len() == 0 {
		return nil, survey.Problem("rake-empty", place, nil)
	}
	raked, err := stats.Rake(t.Len(), margins, o)
	if err != nil {
		return nil, survey.Problem("rake-empty", place, err)
	}
	w.Raked = raked
	return w, nil
}
