package workspace

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	"izpete/data/report"
	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/words"
)

// ExportOptions says what an annotated summary holds.
type ExportOptions struct {
	Lang     words.Lang
	Sections []summary.Section // nil means all of summary.Sections()
	Mask     bool              // no respondent is named
	Filtered bool              // breakdowns under the present filter rather than of everyone
}

// Summary puts the annotated summary of the case together.
func (w *Workspace) Summary(o ExportOptions) (summary.Document, error) {
	info, ok := w.Case()
	if !ok {
		return summary.Document{}, errNoCase
	}
	v := w.View()
	if !o.Filtered {
		v.Filter = nil
	}
	in := summary.Input{
		Words: words.For(o.Lang), Title: info.Title, Made: w.deps.Clock(), Case: filepath.Base(info.Path),
		Tables: v.Tables, Findings: w.Findings(), Checks: w.Checks(),
		Filter:   FilterText(words.For(o.Lang), v.Tables, v.Filter),
		Sections: o.Sections, Mask: o.Mask, Method: MethodLines(words.For(o.Lang), v), Hidden: w.HiddenEvidence(),
	}
	in.Published, _ = w.AllPublished()
	in.NonResponse = nonResponse(in.Words, v)
	for _, s := range w.Surveys() {
		in.Notes = append(in.Notes, s.Notes...)
		if s.Frame != nil {
			in.Names = append(in.Names, s.Frame.Names...)
		}
	}
	for _, t := range v.Tables {
		for _, q := range t.Reading() {
			if q.Charted() {
				in.Breakdowns = append(in.Breakdowns, v.Of(t).Of(t, q, v.Filter))
			}
		}
	}
	return summary.Build(in), nil
}

// Export writes the annotated summary to a file whose ending names the format.
// It is written beside and then put in place, so that a cancelled or failed
// export leaves what was there.
func (w *Workspace) Export(ctx context.Context, path string, o ExportOptions, progress func(float64)) error {
	format, err := report.FormatOf(path)
	if err != nil {
		return w.explain("export", err)
	}
	doc, err := w.Summary(o)
	if err != nil {
		return err
	}
	err = replaceFile(path, func(out io.Writer) error { return report.Write(ctx, out, format, doc, progress) })
	if errors.Is(err, context.Canceled) {
		err = survey.Problem("cancelled", survey.Place{File: filepath.Base(path)}, err)
	}
	return w.explain("export", err)
}

// replaceFile writes a file whole or not at all.
func replaceFile(path string, write func(io.Writer) error) (err error) {
	at := survey.Place{File: filepath.Base(path)}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".izpete-*")
	if err != nil {
		return survey.Problem("cannot-write", at, err)
	}
	defer func() {
		if err != nil {
			tmp.Close()
			os.Remove(tmp.Name())
		}
	}()
	if err = write(tmp); err != nil {
		return err
	}
	if err = tmp.Sync(); err != nil {
		return survey.Problem("cannot-write", at, err)
	}
	if err = tmp.Close(); err != nil {
		return survey.Problem("cannot-write", at, err)
	}
	if err = os.Chmod(tmp.Name(), 0o644); err != nil {
		return survey.Problem("cannot-write", at, err)
	}
	if err = os.Rename(tmp.Name(), path); err != nil {
		return survey.Problem("cannot-write", at, err)
	}
	return nil
}
