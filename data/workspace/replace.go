package workspace

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"izpete/data/casefile"
	"izpete/data/survey"
)

// carryOver gives a preview the corrections of the version it would replace,
// unless it has its own.
func (w *Workspace) carryOver(ctx context.Context, oldSHA string, p *Preview) (*Preview, error) {
	if len(p.steps) > 0 {
		return p, nil
	}
	w.mu.Lock()
	f := w.file
	w.mu.Unlock()
	if f == nil {
		return nil, errNoCase
	}
	steps, _, err := storedSteps(f.State(), oldSHA)
	if err != nil {
		return nil, w.explain("compare versions", err)
	}
	if len(steps) == 0 {
		return p, nil
	}
	return w.PreviewWith(ctx, p, steps)
}

// AcceptVersion puts a newer version of a workbook in the place of the old one,
// with its corrections, as one change. What rests on the old version finds its
// figures in the new one. The bytes of the old one stay in the file, so that
// the change can be undone.
func (w *Workspace) AcceptVersion(ctx context.Context, oldSHA string, p *Preview) error {
	if len(p.Survey.Tables) == 0 {
		return survey.Problem("no-answers", survey.Place{File: p.Survey.Source.File}, nil)
	}
	if err := ctx.Err(); err != nil {
		return survey.Problem("cancelled", survey.Place{File: p.Survey.Source.File}, err)
	}
	src := p.Survey.Source
	if _, err := w.surveyOf(src.SHA256); err == nil {
		return survey.Problem("already-loaded", survey.Place{File: src.File}, nil)
	}
	if _, err := w.surveyOf(oldSHA); err != nil {
		return err
	}
	p, err := w.carryOver(ctx, oldSHA, p)
	if err != nil {
		return err
	}
	w.mu.Lock()
	f := w.file
	w.mu.Unlock()
	old, ok := sourceRecord(f, oldSHA)
	if !ok {
		return survey.Problem("source-gone", survey.Place{}, nil)
	}
	r := record{Source: src, Loaded: old.Loaded, Replaces: append(slices.Clone(old.Replaces), oldSHA), Accepted: w.deps.Clock().UTC()}
	data, setting := p.data, []casefile.Change(nil)
	if p.Forms != nil {
		if data, setting, err = w.bundled(p.Forms, &r); err != nil {
			return w.explain("accept version", err)
		}
	}
	rec, err := json.Marshal(r)
	if err != nil {
		return w.explain("accept version", err)
	}
	steps, err := w.stepChanges(src.SHA256, p.steps)
	if err != nil {
		return w.explain("accept version", err)
	}
	if p.Forms == nil {
		w.remember(p)
	}
	return w.change("accept version", casefile.Entry{
		Action: "source.replace", Subject: src.SHA256,
		Changes: slices.Concat(
			[]casefile.Change{{Key: keySource + oldSHA}, {Key: keySource + src.SHA256, To: rec}},
			stepKeys(f.State(), oldSHA), steps, formsKeys(f.State(), oldSHA), setting,
		),
	}, data)
}

// LikelyVersionOf tells of which workbook of the case a preview seems to be
// another version: it has the same file name, or more than half of its
// respondents and its headings. ok is false when there is none, or the case has
// this very file.
func (w *Workspace) LikelyVersionOf(p *Preview) (sha string, ok bool) {
	best := 0.5
	for _, s := range w.Surveys() {
		if s.Source.SHA256 == p.Survey.Source.SHA256 {
			return "", false
		}
		score := likeness(s, p.Survey)
		if strings.EqualFold(s.Source.File, p.Survey.Source.File) {
			score++
		}
		if score > best {
			best, sha = score, s.Source.SHA256
		}
	}
	return sha, sha != ""
}

// likeness is the smaller of the shares of headings and of respondents that two
// workbooks have in common, 0 to 1, for the table where it is largest.
func likeness(a, b *survey.Survey) float64 {
	best := 0.0
	for _, t := range a.Tables {
		for _, u := range b.Tables {
			if len(t.Questions) == 0 || len(u.Questions) == 0 || t.Len() == 0 || u.Len() == 0 {
				continue
			}
			pairs := pairQuestions(t, u)
			var both []questionPair
			for _, p := range pairs {
				if p.old != nil && p.fresh != nil {
					both = append(both, p)
				}
			}
			headings := float64(len(both)) / float64(max(len(t.Questions), len(u.Questions)))
			if headings <= best {
				continue
			}
			same := float64(hits(matchRespondents(t, u, both).to)) / float64(min(t.Len(), u.Len()))
			best = max(best, min(headings, same))
		}
	}
	return best
}
