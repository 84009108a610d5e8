package report

import (
	"context"
	"slices"
	"testing"

	"izpete/data/finding"
	"izpete/data/summary"
	"izpete/data/summary/summarytest"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/uitest"
)

// desk is a case in memory, with what was exported from it.
type desk struct {
	in       summary.Input
	filter   tabulate.Filter
	asked    []workspace.ExportOptions // for a summary
	exported []string
	options  workspace.ExportOptions
	during   func(ctx context.Context) // while a file is being written
	fail     error
	opened   []string // findings
	open     []workspace.Unsettled
}

func (d *desk) Case() (workspace.Info, bool) {
	return workspace.Info{Path: "/revizijas/valsts-parvalde.izpete", Title: d.in.Title}, true
}

func (d *desk) View() workspace.View {
	return workspace.View{Tables: d.in.Tables, Filter: d.filter}
}
func (d *desk) Findings() []finding.Finding      { return slices.Clone(d.in.Findings) }
func (d *desk) Checks() map[string]finding.Check { return d.in.Checks }
func (d *desk) Unsettled() []workspace.Unsettled { return d.open }

func (d *desk) Summary(o workspace.ExportOptions) (summary.Document, error) {
	d.asked = append(d.asked, o)
	in := summarytest.Input(o.Lang)
	in.Sections, in.Mask = o.Sections, o.Mask
	return summary.Build(in), nil
}

func (d *desk) Export(ctx context.Context, path string, o workspace.ExportOptions, progress func(float64)) error {
	progress(0.5)
	if d.during != nil {
		d.during(ctx)
	}
	if ctx.Err() != nil {
		return survey.Problem("cancelled", survey.Place{File: path}, ctx.Err())
	}
	if d.fail != nil {
		return d.fail
	}
	d.exported, d.options = append(d.exported, path), o
	return nil
}

func newDesk() *desk { return &desk{in: summarytest.Input(words.Latvian)} }

func open(t *testing.T, d *desk) (*Page, *uitest.Host) {
	t.Helper()
	h := uitest.NewHost(t)
	p := New(h, d, NewMemory(), func(id string) { d.opened = append(d.opened, id) })
	h.Put(p.Content())
	p.Refresh()
	h.Queue.Drain()
	return p, h
}

// named is a case at a path.
type named string

func (n named) Case() (workspace.Info, bool)     { return workspace.Info{Path: string(n)}, true }
func (n named) View() workspace.View             { return workspace.View{} }
func (n named) Findings() []finding.Finding      { return nil }
func (n named) Checks() map[string]finding.Check { return nil }
func (n named) Unsettled() []workspace.Unsettled { return nil }
func (n named) Summary(workspace.ExportOptions) (summary.Document, error) {
	return summary.Document{}, nil
}

func (n named) Export(context.Context, string, workspace.ExportOptions, func(float64)) error {
	return nil
}
