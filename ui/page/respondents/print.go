package respondents

import (
	"context"
	"net/url"
	"path/filepath"
	"strings"

	"izpete/data/survey"
	"izpete/data/workspace"
)

// Outside is what the page needs of the system.
type Outside struct {
	Folder string               // for files that are only passed on
	Open   func(*url.URL) error // shows a file in the system's viewer
}

// print writes the card as a page beside the screen and hands it to the system's
// viewer, which prints it.
func (c *card) print(v workspace.Visit) {
	p := c.page
	w := p.host.Words()
	p.host.Runner().Start(printJob, func(ctx context.Context) func() {
		path, err := p.of.PrintVisit(ctx, p.outside.Folder, w.Lang, v)
		return func() {
			if err != nil {
				p.host.Error(err)
				return
			}
			if err := p.outside.Open(fileURL(path)); err != nil {
				p.host.Error(survey.Problem("print-viewer", survey.Place{}, err).With("Path", path))
				return
			}
			p.host.Notify(w.T("respondents.printed"))
		}
	})
}

// fileURL names a file as viewers do: file:///C:/… on Windows.
func fileURL(path string) *url.URL {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return &url.URL{Scheme: "file", Path: path}
}
