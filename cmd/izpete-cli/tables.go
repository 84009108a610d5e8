package main

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/workspace"
)

// answers are the tables of a workbook or of a case, with the lists of those
// invited and the banners that the case keeps.
type answers struct {
	tables  []*survey.Table
	frames  map[string]*survey.Frame // by hash of the workbook
	banners []tabulate.Banner
	method  workspace.Method // of the case
}

// banner finds a banner of a table by its name.
func (a answers) banner(t *survey.Table, name string) (tabulate.Banner, bool) {
	i := slices.IndexFunc(a.banners, func(b tabulate.Banner) bool { return b.Table == t.ID && b.Name == name })
	if i < 0 {
		return tabulate.Banner{}, false
	}
	return a.banners[i], true
}

// tables reads the tables of a workbook or of a case.
func (p *program) tables(ctx context.Context, path, sheet string) (answers, error) {
	if !isCase(path) {
		s, err := p.read(ctx, path, sheet)
		if err != nil {
			return answers{}, err
		}
		if len(s.Tables) == 0 {
			return answers{}, survey.Problem("no-answers", survey.Place{File: s.Source.File}, nil)
		}
		return answers{tables: s.Tables, frames: map[string]*survey.Frame{s.Source.SHA256: s.Frame}}, nil
	}
	ws := p.workspace()
	if err := ws.Open(ctx, path, true); err != nil {
		return answers{}, err
	}
	defer ws.Close()
	a := answers{tables: ws.Tables(), frames: map[string]*survey.Frame{}, banners: ws.Banners(), method: ws.Method()}
	for _, s := range ws.Surveys() {
		a.frames[s.Source.SHA256] = s.Frame
	}
	if sheet == "" {
		return a, nil
	}
	i := slices.IndexFunc(a.tables, func(t *survey.Table) bool { return t.Sheet == sheet })
	if i < 0 {
		return answers{}, survey.Problem("no-sheet", survey.Place{File: filepath.Base(path), Sheet: sheet}, nil)
	}
	a.tables = a.tables[i : i+1]
	return a, nil
}

// by is the method for a table: that of the case, where it is one, save for what
// the command line says. base "" and threshold -1 say nothing.
func (a answers) by(t *survey.Table, base string, threshold int, groups []string) (tabulate.Method, error) {
	own := a.method
	if base != "" {
		own.Base = tabulate.BaseKind(base)
	}
	if threshold >= 0 {
		own.Threshold = threshold
	}
	m := tabulate.Method{Base: own.Base, Threshold: own.Threshold}
	for _, g := range groups {
		own.Weights = append(own.Weights[:len(own.Weights):len(own.Weights)], workspace.Margin(strings.TrimSpace(g)))
	}
	if len(own.Weights) == 0 {
		return m, nil
	}
	slices.Sort(own.Weights)
	weights, err := workspace.Weigh(t, a.frames[t.Source.SHA256], slices.Compact(own.Weights))
	if err != nil && len(groups) > 0 {
		return m, err
	}
	// A table of the case that cannot be weighted says so.
	m.Weights, m.Unweighted = weights, weights == nil
	return m, nil
}
