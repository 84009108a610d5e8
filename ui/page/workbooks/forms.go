package workbooks

import (
	"context"
	"path/filepath"

	"izpete/data/workspace"
	"izpete/ui/async"
	"izpete/ui/page/forms"
)

// OpenForms looks at a folder of filled-in forms.
func (p *Page) OpenForms(folder string) {
	p.busy = p.newBusy(p.host.Words().T("workbooks.reading", "File", filepath.Base(folder)))
	progress := p.busy.told(p.host.Runner())
	p.rebuild()
	async.Run(p.host.Runner(), work, func(ctx context.Context) (*workspace.FormsPreview, error) {
		return p.data.PreviewForms(ctx, folder, nil, progress)
	}, func(n *workspace.FormsPreview, err error) {
		p.busy = nil
		if err != nil {
			p.host.Error(err)
			p.next()
			return
		}
		p.Look(n.Preview())
	})
}

// folderUp tells whether a folder of forms is looked at rather than a workbook.
func (p *Page) folderUp() bool { return p.state.looked() != nil && p.state.looked().Forms != nil }

// newFolder shows the folder that is looked at.
func (p *Page) newFolder() *forms.View {
	stored := p.state.pending == nil
	return forms.New(p.host, p.data, &p.state.folder, p.state.looked().Forms, forms.Acts{
		Stored: stored, Load: p.load, Discard: p.discard, Remove: p.remove,
		Changed: func(n *workspace.FormsPreview) {
			switch {
			case !stored:
				p.state.pending = n.Preview()
			case p.state.shown != nil:
				p.state.shown = n.Preview()
			}
			p.rebuild()
		},
	})
}

// stale tells whether the case reads the folder that is up otherwise by now:
// something was undone.
func (p *Page) stale() bool {
	return p.state.pending == nil && p.folderUp() && !p.data.FormsStored(p.state.looked().Forms)
}

// folderStatus says which folder is looked at.
func (p *Page) folderStatus() string {
	n, w := p.state.looked(), p.host.Words()
	text := w.T("formspage.status", "Folder", n.Survey.Source.File, "Files", w.N("forms.files", len(n.Forms.Forms)),
		"Hash", shortHash(n.Survey.Source.SHA256))
	if n.Took > 0 {
		text += w.T("workbooks.status.took", "Seconds", w.Decimal(max(n.Took.Seconds(), 0.01), 2))
	}
	return text
}
