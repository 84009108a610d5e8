package workbooks

import (
	"bytes"
	"context"
	"path/filepath"
	"slices"
	"strings"

	"izpete/data/workspace"
	"izpete/ui/async"
	"izpete/ui/dialogs"
)

// correcting is the key of the job that recognises a workbook anew.
const correcting = "workbooks.correct"

// change makes of a workbook that is looked at the same workbook corrected;
// stored says that it is one of the case. It runs beside the screen.
type change func(ctx context.Context, n *workspace.Preview, stored bool) (*workspace.Preview, error)

// change makes changes one after the other: each is made of what the one before
// has left.
func (p *Page) change(do change) {
	if p.state.looked() == nil {
		return
	}
	p.state.todo = append(p.state.todo, do)
	if len(p.state.todo) == 1 {
		p.nextChange()
	}
}

func (p *Page) nextChange() {
	s, do := p.state, p.state.todo[0]
	n := s.looked()
	stored := s.pending == nil
	p.host.Status(p.host.Words().T("corrections.working"))
	async.Run(p.host.Runner(), correcting, func(ctx context.Context) (*workspace.Preview, error) {
		return do(ctx, n, stored)
	}, func(next *workspace.Preview, err error) {
		s.todo = s.todo[min(1, len(s.todo)):]
		s.up.changed(n, next, err)
	})
}

// changed puts up the workbook as it is after a change.
func (p *Page) changed(was, next *workspace.Preview, err error) {
	s := p.state
	p.host.Status("")
	switch {
	case err != nil:
		s.todo = nil
		p.host.Error(err)
	case s.pending == was && was != nil:
		s.pending = next
	case s.shown == was && was != nil:
		s.shown = next
	}
	if err == nil {
		p.tell(was, next)
	}
	if s.looked() != nil && s.sheet >= len(s.looked().Sheets) {
		s.sheet = 0
	}
	if len(s.todo) > 0 {
		p.nextChange()
	}
	if p.view == nil {
		p.rebuild()
		return
	}
	p.freshen()
}

// tell says when the latest correction could not be applied.
func (p *Page) tell(was, next *workspace.Preview) {
	steps := next.Steps()
	if len(steps) <= len(was.Steps()) || len(steps) == 0 {
		return
	}
	last := steps[len(steps)-1]
	if !last.Outcome.Applied {
		p.host.Notify(workspace.OutcomeText(p.host.Words(), last, len(steps)))
	}
}

// stop ends the correction that is being made and those that wait.
func (p *Page) stop() {
	p.host.Runner().Cancel(correcting)
	p.state.todo = nil
	p.host.Status("")
}

// steps returns the corrections that a workbook has.
func steps(n *workspace.Preview) []workspace.Correction {
	var all []workspace.Correction
	for _, s := range n.Steps() {
		all = append(all, s.Correction)
	}
	return all
}

// correctable tells whether what is looked at can be corrected.
func (p *Page) correctable() bool {
	info, _ := p.data.Case()
	return p.state.pending != nil || p.state.shown != nil && !info.ReadOnly
}

// correct adds corrections.
func (p *Page) correct(more ...workspace.Correction) {
	p.change(func(ctx context.Context, n *workspace.Preview, stored bool) (*workspace.Preview, error) {
		if !stored {
			return p.data.PreviewWith(ctx, n, slices.Concat(steps(n), more))
		}
		sha := n.Survey.Source.SHA256
		for _, c := range more {
			if err := p.data.AddStep(ctx, sha, c); err != nil {
				return nil, err
			}
		}
		return p.data.Source(ctx, sha)
	})
}

// uncorrect takes a correction back.
func (p *Page) uncorrect(id string) {
	p.change(func(ctx context.Context, n *workspace.Preview, stored bool) (*workspace.Preview, error) {
		if stored {
			sha := n.Survey.Source.SHA256
			if err := p.data.RemoveStep(sha, id); err != nil {
				return nil, err
			}
			return p.data.Source(ctx, sha)
		}
		var kept []workspace.Correction
		for _, s := range n.Steps() {
			if s.ID != id {
				kept = append(kept, s.Correction)
			}
		}
		return p.data.PreviewWith(ctx, n, kept)
	})
}

// exportRecipe writes the corrections to a file, for the next workbook.
func (p *Page) exportRecipe() {
	n, w := p.state.looked(), p.host.Words()
	recipe, err := n.Recipe()
	if err != nil {
		p.host.Error(err)
		return
	}
	file := n.Survey.Source.File
	name := strings.TrimSuffix(file, filepath.Ext(file)) + "-" + w.T("corrections.filename") + "." + recipeEnding
	p.host.SaveAs(name, recipeEnding, func(path string) {
		if err := p.data.WriteRecipeFile(path, recipe); err != nil {
			p.host.Error(err)
			return
		}
		p.host.Notify(w.T("corrections.saved", "File", filepath.Base(path)))
	})
}

// recipeEnding is how the names of files of corrections end.
const recipeEnding = "json"

// askRecipe uses the corrections of a file on the workbook.
func (p *Page) askRecipe() {
	info, _ := p.data.Case()
	folder := filepath.Dir(info.Path)
	if at := p.state.looked().Path; at != "" {
		folder = filepath.Dir(at)
	}
	dialogs.OpenFile(p.host.Window(), p.host.Words(), folder, []string{recipeEnding}, p.useRecipe)
}

func (p *Page) useRecipe(path string) {
	p.change(func(ctx context.Context, n *workspace.Preview, stored bool) (*workspace.Preview, error) {
		recipe, err := p.data.ReadRecipeFile(path)
		if err != nil {
			return nil, err
		}
		if !stored {
			return p.data.PreviewRecipe(ctx, n, recipe)
		}
		sha := n.Survey.Source.SHA256
		if err := p.data.AddRecipe(ctx, sha, recipe); err != nil {
			return nil, err
		}
		return p.data.Source(ctx, sha)
	})
}

// outdated tells whether the corrections of the workbook that is shown are
// others in the case: one was undone, or made from elsewhere.
func (p *Page) outdated() bool {
	now, err := p.data.Recipe(p.state.shown.Survey.Source.SHA256)
	if err != nil {
		return false
	}
	seen, err := p.state.shown.Recipe()
	return err == nil && !bytes.Equal(now, seen)
}

// fetchAgain shows the workbook of the case as it is corrected now.
func (p *Page) fetchAgain() {
	p.change(func(ctx context.Context, n *workspace.Preview, _ bool) (*workspace.Preview, error) {
		return p.data.Source(ctx, n.Survey.Source.SHA256)
	})
}
