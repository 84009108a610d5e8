package workspace

import (
	"slices"
	"strings"
	"sync"

	"izpete/data/stats"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// weighing holds the weights of the tables of a case, each worked out when it is
// first asked for.
type weighing struct {
	frames map[string]*survey.Frame // by hash of the workbook

	mu   sync.Mutex
	made map[string]weighed
}

type weighed struct {
	weights *tabulate.Weights
	err     error
}

func newWeighing(surveys []*survey.Survey) *weighing {
	g := &weighing{frames: map[string]*survey.Frame{}, made: map[string]weighed{}}
	for _, s := range surveys {
		g.frames[s.Source.SHA256] = s.Frame
	}
	return g
}

// heaviest is the greatest weight in times of the mean: one institution must not
// speak for many.
const heaviest = 5

// weights returns the weights of a table, raked to the margins, or why there are
// none.
func (g *weighing) weights(t *survey.Table, margins []Margin) (*tabulate.Weights, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	id := t.ID
	for _, m := range margins {
		id += "\x00" + string(m)
	}
	have, ok := g.made[id]
	if !ok {
		have.weights, have.err = Weigh(t, g.frames[t.Source.SHA256], margins)
		g.made[id] = have
	}
	return have.weights, have.err
}

// Weigh rakes the respondents of a table to properties of the invited. The error
// has the code "weights-no-list", "weights-no-group" or one of tabulate.Rake.
func Weigh(t *survey.Table, frame *survey.Frame, margins []Margin) (*tabulate.Weights, error) {
	place := survey.Place{File: t.Source.File, Sheet: t.Sheet}
	if frame == nil || t.Population == 0 {
		return nil, survey.Problem("weights-no-list", place, nil)
	}
	offered := tabulate.Margins(t, frame)
	var chosen []tabulate.Match
	for _, m := range margins {
		i := slices.IndexFunc(offered, func(o tabulate.Match) bool { return o.Column.Title == string(m) })
		if i < 0 {
			return nil, survey.Problem("weights-no-group", place, nil).With("Group", string(m))
		}
		chosen = append(chosen, offered[i])
	}
	return tabulate.Rake(t, names(margins), chosen, stats.RakeOptions{Trim: heaviest})
}

func names(margins []Margin) string {
	var all []string
	for _, m := range margins {
		all = append(all, string(m))
	}
	return strings.Join(all, ", ")
}

// Margins returns what respondents of the case can be weighted by, over all its
// tables. why says, where there is nothing, what is missing.
func (w *Workspace) Margins() (all []Margin, why error) {
	v := w.View()
	for _, t := range v.Tables {
		if v.weigh == nil {
			continue
		}
		frame := v.weigh.frames[t.Source.SHA256]
		place := survey.Place{File: t.Source.File, Sheet: t.Sheet}
		if why == nil {
			why = survey.Problem("weights-no-list", place, nil)
		}
		if frame != nil && t.Population > 0 {
			why = survey.Problem("weights-no-groups", place, nil)
		}
		for _, m := range tabulate.Margins(t, frame) {
			if !slices.Contains(all, Margin(m.Column.Title)) {
				all = append(all, Margin(m.Column.Title))
			}
		}
	}
	if len(all) > 0 {
		return all, nil
	}
	if why == nil {
		why = survey.Problem("weights-no-list", survey.Place{}, nil)
	}
	return nil, why
}

// Weighing is what weights do to a table.
type Weighing struct {
	Table   *survey.Table
	Weights *tabulate.Weights
}

// WeighBy works weights out without storing anything: for each table that has
// all the margins. When none has, the error is that of the first table.
func (w *Workspace) WeighBy(margins []Margin) ([]Weighing, error) {
	v := w.View()
	var all []Weighing
	var first error
	for _, t := range v.Tables {
		if v.weigh == nil {
			break
		}
		own, err := v.weigh.weights(t, slices.Sorted(slices.Values(margins)))
		if err != nil {
			if first == nil {
				first = w.explain("weigh", err)
			}
			continue
		}
		all = append(all, Weighing{t, own})
	}
	if len(all) == 0 && first == nil {
		first = survey.Problem("weights-no-list", survey.Place{}, nil)
	}
	if len(all) == 0 {
		return nil, first
	}
	return all, nil
}
