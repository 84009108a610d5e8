package report

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"izpete/data/survey"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// export is the foot of the panel: the button, and while a file is being
// written how far that is and a way to stop it.
type export struct {
	page     *Page
	column   *fyne.Container
	do       *kit.Button
	doing    *fyne.Container
	what     *kit.Text
	progress *kit.Progress
	stop     *kit.Button
	saved    *kit.Text

	running bool
	cancel  context.CancelFunc
}

func newExport(p *Page) *export {
	w := p.host.Words()
	e := &export{page: p, progress: kit.NewProgress(), what: kit.Caption(""), saved: kit.Caption("").Coloured(theme.Holds)}
	e.do = kit.NewPrimary("", e.ask)
	e.stop = kit.NewButton(w.T("dialog.cancel"), func() {
		if e.cancel != nil {
			e.cancel()
		}
	})
	e.doing = kit.Column(8, e.what, e.progress, e.stop)
	e.column = kit.Column(8, e.saved, e.do, e.doing)
	e.update()
	return e
}

func (e *export) update() {
	w, m := e.page.host.Words(), e.page.memory
	e.do.SetText(w.T("reportpage.export", "Format", w.T("reportpage.format."+m.Format)))
	e.do.Hidden, e.doing.Hidden = e.running, !e.running
	e.saved.Hidden = m.saved == "" || e.running
	if m.saved != "" {
		e.saved.SetText(w.T("reportpage.saved", "Path", m.saved))
	}
	e.column.Refresh()
}

// ask asks where to, and writes there.
func (e *export) ask() {
	if e.running {
		return
	}
	p := e.page
	ext := p.memory.Format
	p.host.SaveAs(e.name()+"."+ext, ext, func(path string) { e.write(withEnding(path, ext)) })
}

// name suggests a file name: that of the case.
func (e *export) name() string {
	info, _ := e.page.of.Case()
	base := filepath.Base(info.Path)
	name := strings.TrimSuffix(base, filepath.Ext(base))
	if name == "" || name == "." {
		name = e.page.host.Words().T("reportpage.file-name")
	}
	return name
}

// withEnding gives a path the ending of the format that was chosen.
func withEnding(path, ext string) string {
	if strings.EqualFold(filepath.Ext(path), "."+ext) {
		return path
	}
	return path + "." + ext
}

// write writes the file beside the screen.
func (e *export) write(path string) {
	p := e.page
	r := p.host.Runner()
	options := p.options()
	ctx, cancel := context.WithCancel(context.Background())
	e.running, e.cancel = true, cancel
	e.progress.Set(0)
	e.what.SetText(p.host.Words().T("reportpage.writing", "File", filepath.Base(path)))
	p.panel.update()
	r.Start(exportJob, func(context.Context) func() {
		err := p.of.Export(ctx, path, options, func(done float64) {
			r.Post(func() { e.progress.Set(done) })
		})
		return func() {
			cancel()
			e.done(path, err)
		}
	})
}

func (e *export) done(path string, err error) {
	p := e.page
	e.running, e.cancel = false, nil
	switch {
	case err == nil:
		p.memory.saved = path
		p.host.Notify(p.host.Words().T("reportpage.saved", "Path", path))
	case cancelled(err):
		p.host.Notify(p.host.Words().T("reportpage.cancelled"))
	default:
		p.host.Error(err)
	}
	p.panel.update()
}

func cancelled(err error) bool {
	var e *survey.Error
	return errors.As(err, &e) && e.Code == "cancelled"
}
