package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"text/tabwriter"

	"izpete/assets"
	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
)

func always() bool { return true }

// newCase reads all workbooks before it makes the case, so that a broken one
// leaves nothing half done.
func (p *program) newCase(ctx context.Context, args []string) error {
	var from list
	rest, err := p.parse(args, 1, -1, func(fs *flag.FlagSet) {
		fs.Var(&from, "from", "")
		fs.StringVar(&p.recipe, "recipe", "", "")
	})
	if err != nil {
		return err
	}
	steps, err := p.steps()
	if err != nil {
		return err
	}
	// "--from a.xlsx b.xlsx": what follows the case is a workbook too.
	files := append(from, rest[1:]...)
	if len(from) == 0 || !isCase(rest[0]) {
		return errUsage
	}
	ws := p.workspace()
	var previews []*workspace.Preview
	for _, file := range files {
		pv, err := ws.Preview(ctx, file, nil)
		if err != nil {
			return err
		}
		if len(steps) > 0 {
			if pv, err = ws.PreviewWith(ctx, pv, steps); err != nil {
				return err
			}
		}
		if len(pv.Survey.Tables) == 0 {
			return survey.Problem("no-answers", survey.Place{File: filepath.Base(file)}, nil)
		}
		for _, other := range previews {
			if other.Survey.Source.SHA256 == pv.Survey.Source.SHA256 {
				return survey.Problem("already-loaded", survey.Place{File: filepath.Base(file)}, nil)
			}
		}
		previews = append(previews, pv)
	}
	if err := ws.Create(rest[0], ""); err != nil {
		return err
	}
	defer ws.Close()
	doc := caseJSON{Case: rest[0]}
	for _, pv := range previews {
		if err := ws.Load(ctx, pv); err != nil {
			return err
		}
		doc.Sources = append(doc.Sources, sourceJSON{Source: pv.Survey.Source, Respondents: pv.Respondents()})
	}
	if p.json {
		return p.print(doc)
	}
	for _, s := range doc.Sources {
		fmt.Fprintf(p.out, "%s  %s\n", s.File, p.words().T("cli.loaded", "N", p.words().Int(s.Respondents)))
	}
	return nil
}

type caseJSON struct {
	Case    string       `json:"case"`
	Sources []sourceJSON `json:"sources"`
}

type sourceJSON struct {
	survey.Source
	Respondents int `json:"respondents"`
}

// wrote says which files a command has written.
func (p *program) wrote(files ...string) error {
	if p.json {
		return p.print(map[string][]string{"files": files})
	}
	for _, f := range files {
		fmt.Fprintln(p.out, f)
	}
	return nil
}

type findingJSON struct {
	finding.Finding
	Label    string         `json:"label"`
	Evidence []evidenceJSON `json:"evidence"`
}

type evidenceJSON struct {
	finding.Evidence
	Percent  *float64         `json:"percent"`
	Hidden   bool             `json:"suppressed"`
	Standing finding.Standing `json:"standing"`
	NowCount int              `json:"now_count"`
	NowN     int              `json:"now_n"`
	NowText  string           `json:"now_text,omitempty"` // of a quotation that changed
}

func (p *program) findings(ctx context.Context, args []string) error {
	ws, _, err := p.open(ctx, args, func(*flag.FlagSet) {}, always)
	if err != nil {
		return err
	}
	defer ws.Close()
	docs := []findingJSON{}
	checks := ws.Checks()
	for _, f := range ws.Findings() {
		d := findingJSON{Finding: f, Label: finding.Label(f), Evidence: []evidenceJSON{}}
		for _, e := range f.Evidence {
			c := checks[e.ID]
			j := evidenceJSON{Evidence: e, Hidden: e.Hidden, Standing: c.Standing, NowCount: c.Count, NowN: c.N, NowText: c.Text}
			if s, ok := e.Share(); ok {
				j.Percent = &s
			}
			d.Evidence = append(d.Evidence, j)
		}
		docs = append(docs, d)
	}
	if p.json {
		return p.print(docs)
	}
	w := p.words()
	tw := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
	for _, d := range docs {
		fmt.Fprintf(tw, "%s\t%s\t%s\t%s\n", d.Label, w.T("finding.status."+string(d.Status)), w.N("cli.evidence", len(d.Evidence)), d.Title)
	}
	return tw.Flush()
}

// open opens the one case of the arguments to read only, once the flags are
// found to be in order.
func (p *program) open(ctx context.Context, args []string, define func(*flag.FlagSet), inOrder func() bool) (*workspace.Workspace, string, error) {
	rest, err := p.parse(args, 1, 1, define)
	if err != nil {
		return nil, "", err
	}
	if !inOrder() {
		return nil, "", errUsage
	}
	ws := p.workspace()
	if err := ws.Open(ctx, rest[0], true); err != nil {
		return nil, "", err
	}
	return ws, rest[0], nil
}

func (p *program) export(ctx context.Context, args []string) error {
	var to, lang string
	var mask bool
	ws, _, err := p.open(ctx, args, func(fs *flag.FlagSet) {
		fs.StringVar(&to, "to", "", "")
		fs.StringVar(&lang, "lang", string(p.lang), "")
		fs.BoolVar(&mask, "mask", false, "")
	}, func() bool { return to != "" && slices.Contains(words.Langs, words.Lang(lang)) })
	if err != nil {
		return err
	}
	defer ws.Close()
	if err := ws.Export(ctx, to, workspace.ExportOptions{Lang: words.Lang(lang), Mask: mask}, nil); err != nil {
		return err
	}
	return p.wrote(to)
}

func (p *program) backup(ctx context.Context, args []string) error {
	var to string
	ws, _, err := p.open(ctx, args, func(fs *flag.FlagSet) { fs.StringVar(&to, "to", "", "") }, func() bool { return to != "" })
	if err != nil {
		return err
	}
	defer ws.Close()
	if err := ws.Backup(to); err != nil {
		return err
	}
	return p.wrote(to)
}

type verifyJSON struct {
	OK       bool          `json:"ok"`
	Problems []problemJSON `json:"problems"`
}

type problemJSON struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}

func (p *program) verify(ctx context.Context, args []string) error {
	ws, file, err := p.open(ctx, args, func(*flag.FlagSet) {}, always)
	if err != nil {
		return err
	}
	defer ws.Close()
	found, err := ws.Verify(ctx)
	if err != nil {
		return err
	}
	doc := verifyJSON{OK: len(found) == 0, Problems: []problemJSON{}}
	for _, f := range found {
		doc.Problems = append(doc.Problems, problemJSON{Code: f.Code, Message: p.words().Error(f)})
	}
	switch {
	case p.json:
		err = p.print(doc)
	case doc.OK:
		fmt.Fprintln(p.out, p.words().T("cli.verified"))
	default:
		for _, pr := range doc.Problems {
			fmt.Fprintf(p.out, "%s: %s\n", pr.Code, pr.Message)
		}
	}
	if err == nil && !doc.OK {
		err = survey.Problem("does-not-hold", survey.Place{File: filepath.Base(file)}, nil).With("N", len(found))
	}
	return err
}

func (p *program) sample(_ context.Context, args []string) error {
	var to string
	if _, err := p.parse(args, 0, 0, func(fs *flag.FlagSet) { fs.StringVar(&to, "to", "", "") }); err != nil {
		return err
	}
	if to == "" {
		return errUsage
	}
	if err := os.MkdirAll(to, 0o755); err != nil {
		return survey.Problem("cannot-write", survey.Place{File: filepath.Base(to)}, err)
	}
	var files []string
	err := fs.WalkDir(assets.Samples, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".xlsx" {
			return err
		}
		data, err := assets.Samples.ReadFile(name)
		if err != nil {
			return err
		}
		file := filepath.Join(to, path.Base(name))
		f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if errors.Is(err, fs.ErrExist) {
			// Somebody may have worked in it: never overwritten.
			if have, readErr := os.ReadFile(file); readErr == nil && bytes.Equal(have, data) {
				files = append(files, file)
				return nil
			}
			return survey.Problem("file-exists", survey.Place{File: path.Base(name)}, err)
		}
		if err == nil {
			_, err = f.Write(data)
			err = errors.Join(err, f.Close())
		}
		if err != nil {
			return survey.Problem("cannot-write", survey.Place{File: path.Base(name)}, err)
		}
		files = append(files, file)
		return nil
	})
	if err != nil {
		return err
	}
	return p.wrote(files...)
}
