// Package wiring puts the pages and the samples of the desktop app together. It
// starts nothing itself, so that tests get the same pages on the software driver.
package wiring

import (
	"context"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	"izpete/assets"
	"izpete/data/samplecase"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/page/answers"
	"izpete/ui/page/breakdowns"
	"izpete/ui/page/crosstab"
	"izpete/ui/page/findings"
	"izpete/ui/page/overview"
	"izpete/ui/page/report"
	"izpete/ui/page/respondents"
	"izpete/ui/page/start"
	"izpete/ui/page/workbooks"
)

// Pages says which pages there are, in the order of the rail. What a page is in
// the middle of lives here: pages are made anew with language and theme.
func Pages(d *ui.Deps, w *workspace.Workspace) {
	looking := &workbooks.State{}
	glancing := overview.NewMemory()
	charts := breakdowns.NewMemory()
	crossed := crosstab.NewMemory()
	writing := findings.NewMemory()
	visiting := respondents.NewMemory()
	reading := answers.NewMemory()
	summing, summed := report.NewMemory(), ""
	d.Start = start.New
	d.Entries = []ui.Entry{
		{
			ID:   page.Workbooks,
			Mark: kit.MarkSheet,
			New:  func(h page.Host) page.Page { return workbooks.New(h, w, looking) },
			Count: func() int {
				info, _ := w.Case()
				return len(info.Sources)
			},
		},
		{
			ID:   page.Overview,
			Mark: kit.MarkCards,
			New:  func(h page.Host) page.Page { return overview.New(h, w, glancing) },
		},
		{
			ID:   page.Breakdowns,
			Mark: kit.MarkBars,
			New: func(h page.Host) page.Page {
				p := breakdowns.New(h, w, charts, opener(h))
				p.Read = func(table, question string) {
					h.Reveal(page.OpenAnswer{Table: table, Question: question, Respondent: -1})
				}
				return p
			},
		},
		{
			ID:   crosstab.ID,
			Mark: kit.MarkGrid,
			New:  func(h page.Host) page.Page { return crosstab.New(h, w, crossed, opener(h)) },
		},
		{
			ID:   page.Respondents,
			Mark: kit.MarkHouse,
			New: func(h page.Host) page.Page {
				return respondents.New(h, w, visiting, opener(h), respondents.Outside{
					Folder: os.TempDir(), Open: func(u *url.URL) error { return d.App.OpenURL(u) },
				})
			},
			Count: func() int { return respondents.Count(w.View()) },
			Title: func() string { return respondents.TitleKey(w.View()) },
		},
		{
			ID:    page.Answers,
			Mark:  kit.MarkSpeech,
			New:   func(h page.Host) page.Page { return answers.New(h, w, reading) },
			Count: func() int { return answers.Count(w.View()) },
		},
		{
			ID:    page.Findings,
			Mark:  kit.MarkFlag,
			New:   func(h page.Host) page.Page { return findings.New(h, w, writing) },
			Count: func() int { return len(w.Findings()) },
		},
		{
			ID:   page.Report,
			Mark: kit.MarkPaper,
			New: func(h page.Host) page.Page {
				// How a summary is put together belongs to its case.
				if info, _ := w.Case(); info.Path != summed {
					*summing, summed = *report.NewMemory(), info.Path
				}
				return report.New(h, w, summing, opener(h))
			},
		},
	}
}

// opener brings up a finding on its page.
func opener(h page.Host) func(id string) {
	return func(id string) { h.Reveal(page.Finding{ID: id}) }
}

var samples = map[words.Lang]string{
	words.Latvian: "mi-gataviba-2025.xlsx",
	words.English: "ai-readiness-2025.xlsx",
}

// Sample is the sample workbook of a language; its case is kept in a folder, and
// made with the clock and the ids of a workspace.
func Sample(w *workspace.Workspace, l words.Lang, folder string) (ui.Sample, error) {
	file := samples[l]
	data, err := fs.ReadFile(assets.Samples, "samples/"+file)
	if err != nil {
		return ui.Sample{}, err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return ui.Sample{}, err
	}
	name := words.For(l).T("sample.case")
	s := ui.Sample{
		CasePath: filepath.Join(folder, name+"."+ui.CaseEnding),
		Title:    words.For(l).T("sample.title"), File: file, Data: data,
	}
	s.Make = func(ctx context.Context) error {
		return samplecase.Make(ctx, w, l, s.CasePath, samplecase.Book{Title: s.Title, File: s.File, Data: s.Data})
	}
	return s, nil
}
