package overview

import (
	"izpete/data/finding"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/chart"
)

// source is what fills the card of an area: a question of the survey, or an
// index. Whatever else may come to fill one says its facts in the same way.
type source interface {
	facts(w *words.Words, o workspace.Overview, area string) facts
}

// facts is what a card says, in ready-made words.
type facts struct {
	area     string
	figure   string
	lead     workspace.Lead
	says     string // what the figure is of
	whole    string // all of it, for the status line
	aside    string // the figure of all, where a filter is on
	layout   chart.Roomy
	name     string              // of the chart
	marks    []workspace.KeyDate // what stands on the chart, after its columns
	columns  int                 // of the chart
	warning  string
	note     string
	base     string
	findings []finding.Finding
	charted  []workspace.Lead // all questions of the area that can be charted
	others   int              // questions of the area that cannot
	guessed  []workspace.AreaOf
	table    *figureTable // the figures as a table, where no other page has them
}

// figureTable is a table of figures with what must be said below it.
type figureTable struct {
	title  string
	heads  []string
	rows   [][]string
	source []string
}

// factsOf makes the card of an area.
func factsOf(w *words.Words, o workspace.Overview, area string) facts {
	var from source = nothing{}
	lead, ok := o.Lead(area)
	switch {
	case ok && lead.Series != nil:
		from = index{lead}
	case ok:
		from = question{lead}
	}
	f := from.facts(w, o, area)
	f.area, f.lead = area, lead
	f.findings = o.On(area)
	f.charted, f.others = o.InArea(area)
	for _, t := range o.Tables {
		for _, q := range t.Questions {
			if q.Area == area && q.AreaGuess && q.Derived == "" {
				f.guessed = append(f.guessed, workspace.AreaOf{Ref: workspace.RefOf(t, q), Area: area})
			}
		}
	}
	return f
}

// nothing is an area that has no figure yet.
type nothing struct{}

func (nothing) facts(w *words.Words, o workspace.Overview, area string) facts {
	f := facts{figure: "—", says: w.T("overview.fill." + area)}
	if _, others := o.InArea(area); others > 0 {
		f.says = w.N("overview.uncharted", others) + " " + f.says
	}
	f.whole = f.says
	return f
}
