package workspace

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"izpete/data/report"
	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/words"
)

// ExportVisit writes the card of a respondent to a file whose ending names the
// format, whole or not at all.
func (w *Workspace) ExportVisit(ctx context.Context, path string, lang words.Lang, v Visit) error {
	format, err := report.FormatOf(path)
	if err != nil {
		return w.explain("export visit card", err)
	}
	doc := w.visitDocument(lang, v)
	err = replaceFile(path, func(out io.Writer) error { return report.Write(ctx, out, format, doc, nil) })
	if errors.Is(err, context.Canceled) {
		err = survey.Problem("cancelled", survey.Place{File: filepath.Base(path)}, err)
	}
	return w.explain("export visit card", err)
}

func (w *Workspace) visitDocument(lang words.Lang, v Visit) summary.Document {
	info, _ := w.Case()
	return v.Document(words.For(lang), Made{Case: filepath.Base(info.Path), By: w.deps.User, At: w.deps.Clock()})
}

// What cards for printing are called, and how long one stays: the viewer has
// read it long before, and it names who answered what.
const (
	printPrefix = "izpete-card-"
	printStays  = time.Hour
)

// PrintVisit writes the card as a page for the system's viewer, which prints it,
// into a folder for passing files, and returns where. Only the user can read it.
// Cards left there by earlier prints are removed.
func (w *Workspace) PrintVisit(ctx context.Context, folder string, lang words.Lang, v Visit) (path string, err error) {
	w.removePrints(folder)
	f, err := os.CreateTemp(folder, printPrefix+"*.html")
	if err != nil {
		return "", w.explain("print visit card", err)
	}
	path = f.Name()
	err = errors.Join(report.Write(ctx, f, report.HTML, w.visitDocument(lang, v), nil), f.Close())
	if err != nil {
		err = errors.Join(err, os.Remove(path))
		if errors.Is(err, context.Canceled) {
			err = survey.Problem("cancelled", survey.Place{}, err)
		}
		return "", w.explain("print visit card", err)
	}
	return path, nil
}

// removePrints removes cards that have stayed long enough.
func (w *Workspace) removePrints(folder string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !strings.HasPrefix(e.Name(), printPrefix) || !info.Mode().IsRegular() || w.deps.Clock().Sub(info.ModTime()) < printStays {
			continue
		}
		if err := os.Remove(filepath.Join(folder, e.Name())); err != nil {
			w.deps.Log.Warn("remove printed card", "error", err)
		}
	}
}
