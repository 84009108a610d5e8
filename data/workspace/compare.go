package workspace

import (
	"context"
	"slices"

	"izpete/data/finding"
	"izpete/data/survey"
)

// Comparison says what a newer version of a workbook would change.
type Comparison struct {
	Old, New survey.Source
	Preview  *Preview // the newer version under the corrections of the old one
	Sheets   []SheetComparison
	Added    []string // sheets of answers only the newer version has
	Removed  []string // sheets of answers it no longer has
	Findings []FigureChange
	Losses   []Loss // of each kind one at most; those of which nothing is lost left out
}

// Empty tells whether both versions say the same.
func (c *Comparison) Empty() bool {
	return len(c.Added)+len(c.Removed)+len(c.Findings)+len(c.Losses) == 0 &&
		!slices.ContainsFunc(c.Sheets, func(s SheetComparison) bool { return !s.Empty() })
}

// SheetComparison compares two versions of one sheet of answers.
type SheetComparison struct {
	Sheet, NewSheet string // as in the old and in the newer version
	Old, New        int    // respondents
	By              MatchedBy
	Added, Removed  []RespondentRef
	Questions       []QuestionChange
	Options         []OptionChange
	Answers         []AnswerChange
}

// Empty tells whether nothing changed but the order of rows and columns.
func (s *SheetComparison) Empty() bool {
	return len(s.Added)+len(s.Removed)+len(s.Questions)+len(s.Options)+len(s.Answers) == 0
}

// MatchedBy says how respondents of two versions were found to be the same.
type MatchedBy string

// The ways, surest first; translated under "compare.by.<way>".
const (
	ByName    MatchedBy = "name"    // by the column that names them
	ByKey     MatchedBy = "key"     // by a key that the survey tool wrote
	ByContent MatchedBy = "content" // by their answers, which are all there is
)

// RespondentRef is one respondent of one version.
type RespondentRef struct {
	Name  string // "" where the sheet names nobody
	Place survey.Place
}

// Change says what became of something between two versions; translated under
// "compare.change.<change>".
type Change string

// The changes.
const (
	Added   Change = "added"
	Changed Change = "changed"
	Removed Change = "removed"
)

// QuestionChange is a question that came, went or is counted otherwise.
type QuestionChange struct {
	Change   Change
	Text     string
	Old, New survey.Kind // "" where there is none
}

// OptionChange is an option that came or went.
type OptionChange struct {
	Change Change
	Text   string // of the question
	Option string
}

// AnswerChange is an answer of one respondent that another version gives
// otherwise: added where there was none, removed where there is none any more.
type AnswerChange struct {
	Change           Change
	Name             string
	Text             string // of the question
	Old, New         string // ticked options joined with "; ", or the answer as it stands
	OldState         survey.State
	NewState         survey.State
	OldCell, NewCell survey.Place
}

// FigureChange is a finding that rests on a figure which would be another one.
type FigureChange struct {
	Finding  finding.Finding
	Evidence finding.Evidence
	Old, New Figure
}

// Figure is what the data says of a piece of evidence.
type Figure struct {
	Standing finding.Standing // against what the evidence holds
	Count, N int              // zero when Gone
	Retested *finding.Check   // of a cell of a cross-tab whose test is another one; nil otherwise
}

// Share returns the share in percent, 0 to 100; ok is false when the base is
// empty or the figure gone.
func (f Figure) Share() (percent float64, ok bool) {
	return finding.Evidence{Count: f.Count, N: f.N}.Share()
}

// CompareVersion compares a workbook of the case with a newer version of it.
// Nothing is stored. A preview without corrections gets those of the old
// version.
func (w *Workspace) CompareVersion(ctx context.Context, oldSHA string, p *Preview) (*Comparison, error) {
	old, err := w.surveyOf(oldSHA)
	if err != nil {
		return nil, err
	}
	p, err = w.carryOver(ctx, oldSHA, p)
	if err != nil {
		return nil, err
	}
	fresh := ofCase(p.Survey)
	c := &Comparison{Old: old.Source, New: p.Survey.Source, Preview: p}
	pairs, added, removed := pairTables(old.Tables, fresh.Tables)
	for _, t := range added {
		c.Added = append(c.Added, t.Sheet)
	}
	for _, t := range removed {
		c.Removed = append(c.Removed, t.Sheet)
	}
	for _, pair := range pairs {
		if err := ctx.Err(); err != nil {
			return nil, survey.Problem("cancelled", survey.Place{File: p.Survey.Source.File}, err)
		}
		c.Sheets = append(c.Sheets, compareTables(pair[0], pair[1]))
	}
	then := w.ahead(old, fresh)
	c.Findings = w.figuresUnder(then)
	c.Losses = w.losses(then)
	return c, nil
}

// surveyOf returns what a workbook of the case holds.
func (w *Workspace) surveyOf(sha string) (*survey.Survey, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.file == nil {
		return nil, errNoCase
	}
	for _, s := range w.surveys {
		if s.Source.SHA256 == sha {
			return s, nil
		}
	}
	return nil, survey.Problem("source-gone", survey.Place{}, nil)
}

// figuresUnder returns the evidence whose figure is another one in the case as it
// would be.
func (w *Workspace) figuresUnder(ahead *Workspace) []FigureChange {
	then := ahead.figures()
	w.mu.Lock()
	defer w.mu.Unlock()
	now := w.figures()
	threshold := w.method().Threshold
	var all []FigureChange
	for i, f := range w.written {
		for _, e := range f.Evidence {
			a, b := now.check(e), then.check(e)
			if a.Standing == b.Standing && a.Count == b.Count && a.N == b.N && a.Text == b.Text && (a.Test == nil) == (b.Test == nil) && (a.Test == nil || sameTest(*a.Test, *b.Test)) {
				continue
			}
			told, a := now.told(e, threshold)
			after, b := then.told(e, threshold)
			if after.Hidden {
				told = after
			}
			all = append(all, FigureChange{
				Finding: w.findings[i], Evidence: told,
				Old: figureOf(a), New: figureOf(b),
			})
		}
	}
	return all
}

func figureOf(c finding.Check) Figure {
	f := Figure{Standing: c.Standing, Count: c.Count, N: c.N}
	if c.Test != nil {
		f.Retested = &c
	}
	return f
}

// pairTables finds the tables of two versions that are one: by the name of
// their sheet, otherwise the ones left whose questions are mostly the same.
func pairTables(old, fresh []*survey.Table) (pairs [][2]*survey.Table, added, removed []*survey.Table) {
	taken := map[*survey.Table]bool{}
	for _, byName := range []bool{true, false} {
		for _, a := range old {
			if taken[a] {
				continue
			}
			for _, b := range fresh {
				same := a.Sheet == b.Sheet
				if !byName {
					same = sharedQuestions(a, b)*2 > max(len(a.Questions), len(b.Questions))
				}
				if !taken[b] && same {
					taken[a], taken[b] = true, true
					pairs = append(pairs, [2]*survey.Table{a, b})
					break
				}
			}
		}
	}
	left := func(all []*survey.Table) (rest []*survey.Table) {
		for _, t := range all {
			if !taken[t] {
				rest = append(rest, t)
			}
		}
		return rest
	}
	return pairs, left(fresh), left(old)
}

func sharedQuestions(a, b *survey.Table) int {
	n := 0
	for _, p := range pairQuestions(a, b) {
		if p.old != nil && p.fresh != nil {
			n++
		}
	}
	return n
}

// questionPair is a question in two versions; one of them may be nil.
type questionPair struct{ old, fresh *survey.Question }

// pairQuestions finds the questions of two versions that are one: by their text,
// otherwise by their id where the text is nearly the same.
func pairQuestions(a, b *survey.Table) []questionPair {
	var pairs []questionPair
	taken := map[*survey.Question]bool{}
	partner := func(same func(q, o *survey.Question) bool) func(q *survey.Question) *survey.Question {
		return func(q *survey.Question) *survey.Question {
			for _, o := range b.Questions {
				if !taken[o] && same(q, o) {
					return o
				}
			}
			return nil
		}
	}
	of := map[*survey.Question]*survey.Question{}
	for _, by := range []func(*survey.Question) *survey.Question{
		partner(func(q, o *survey.Question) bool { return q.ID == o.ID && sameText(o, q.Text) }),
		partner(func(q, o *survey.Question) bool { return sameText(o, q.Text) || q.Was != "" && sameText(o, q.Was) }),
		partner(func(q, o *survey.Question) bool { return q.ID == o.ID && reworded(q.Text, o.Text) }),
	} {
		for _, q := range a.Questions {
			if of[q] != nil {
				continue
			}
			if o := by(q); o != nil {
				of[q], taken[o] = o, true
			}
		}
	}
	for _, q := range a.Questions {
		pairs = append(pairs, questionPair{q, of[q]})
	}
	for _, o := range b.Questions {
		if !taken[o] {
			pairs = append(pairs, questionPair{nil, o})
		}
	}
	return pairs
}
