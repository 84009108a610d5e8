// Package forms shows a folder of filled-in forms: one of them with its answer
// cells lit, the questions that they answer, and what was found in the form of
// each institution. The page of workbooks puts it up in place of a workbook.
package forms

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/data/workspace"
	"izpete/ui/async"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/theme"
)

// Case is what the view needs of the workspace.
type Case interface {
	Case() (workspace.Info, bool)
	PreviewForms(ctx context.Context, folder string, profile *workspace.FormProfile, progress func(float64)) (*workspace.FormsPreview, error)
	TeachForm(ctx context.Context, p *workspace.FormsPreview, marks []workspace.FormMark, progress func(float64)) (*workspace.FormsPreview, error)
	TeachFrom(ctx context.Context, p *workspace.FormsPreview, file string, progress func(float64)) (*workspace.FormsPreview, error)
	UseProfile(ctx context.Context, p *workspace.FormsPreview, profile *workspace.FormProfile, progress func(float64)) (*workspace.FormsPreview, error)
	SetAside(ctx context.Context, p *workspace.FormsPreview, file string, aside bool, progress func(float64)) (*workspace.FormsPreview, error)
	Invite(ctx context.Context, p *workspace.FormsPreview, path string, progress func(float64)) (*workspace.FormsPreview, error)
	FormSheets(ctx context.Context, p *workspace.FormsPreview, file string) ([]workspace.PreviewSheet, error)
	LoadProfile(path string) (*workspace.FormProfile, error)
	CorrectForms(action string, p *workspace.FormsPreview) error
	FormsStored(p *workspace.FormsPreview) bool
}

// State is what the auditor was looking at. It outlives the view, which is made
// anew after each change.
type State struct {
	answers bool   // the institutions rather than the sample form
	filter  filter // of the institutions
	sheet   int    // of the sample form
	more    int    // further rows asked for
	of      string // hash of the folder that all this belongs to

	cell   address // the one that was marked last
	offset float32 // how far the institutions were scrolled
}

// Acts is what the page around the view does.
type Acts struct {
	Stored  bool // the folder is in the case
	Load    func()
	Discard func()
	Remove  func()
	Changed func(next *workspace.FormsPreview) // it is read otherwise now
}

// View shows one folder.
type View struct {
	host  page.Host
	data  Case
	state *State
	seen  *workspace.FormsPreview
	acts  Acts

	content *fyne.Container
	grid    *grid
	list    *kit.Scroll    // the institutions
	cells   map[string]int // question of each answer cell, once asked for
	bar     *kit.Progress  // nil while nothing is being read
	other   *other         // another form that is looked at; nil for the sample
}

// other is a form of the folder opened at a cell that a remark is about.
type other struct {
	file   string
	sheets []workspace.PreviewSheet
	sheet  int
	at     address
}

// New makes the view.
func New(host page.Host, data Case, state *State, seen *workspace.FormsPreview, acts Acts) *View {
	v := &View{host: host, data: data, state: state, seen: seen, acts: acts, content: container.NewStack()}
	if state.of != seen.Source.SHA256 {
		*state = State{of: seen.Source.SHA256}
	}
	if state.sheet >= len(seen.Sheets) {
		state.sheet = 0
	}
	v.show()
	return v
}

// Content is the view.
func (v *View) Content() fyne.CanvasObject { return v.content }

// show puts up what the state says.
func (v *View) show() {
	v.grid = nil
	if v.state.answers {
		v.put(kit.NewCard(v.institutions()))
		v.back()
		return
	}
	left := kit.NewCard(v.sample())
	left.Inset = fyne.NewSize(12, 14)
	v.put(&fyne.Container{Layout: sides{}, Objects: []fyne.CanvasObject{left, kit.NewCard(v.questions())}})
	v.back()
}

// back brings what was worked on last into sight again, once it is laid out.
func (v *View) back() {
	grid, list := v.grid, v.list
	v.host.Runner().Post(func() {
		switch at := v.sight(); {
		case grid != nil && grid == v.grid && at.row > 0:
			grid.goTo(at)
		case grid == nil && list != nil && list == v.list:
			list.SetOffset(v.state.offset)
		}
	})
}

// sight is the cell that should be in sight; none has row 0.
func (v *View) sight() address {
	if v.other != nil {
		return v.other.at
	}
	return v.state.cell
}

func (v *View) put(o fyne.CanvasObject) {
	v.content.Objects = []fyne.CanvasObject{o}
	v.content.Refresh()
}

// sides lays the form and its questions side by side.
type sides struct{}

func (sides) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, 200) }

func (sides) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const gap = 16
	w := min(theme.Scaled(424), (size.Width-gap)*0.42)
	objects[0].Move(fyne.Position{})
	objects[0].Resize(fyne.NewSize(size.Width-w-gap, size.Height))
	objects[1].Move(fyne.NewPos(size.Width-w, 0))
	objects[1].Resize(fyne.NewSize(w, size.Height))
}

// tabs choose between the sample form and the institutions.
func (v *View) tabs() fyne.CanvasObject {
	w := v.host.Words()
	tone := func(on bool) kit.Tone {
		if on {
			return kit.Selected
		}
		return kit.Plain
	}
	to := func(answers bool) func() {
		return func() {
			v.state.answers, v.other = answers, nil
			v.show()
		}
	}
	sample := kit.NewChip(w.T("formspage.sample"), tone(!v.state.answers), to(false))
	all := kit.NewChip(w.T("formspage.institutions", "N", w.Int(v.count(anyForm))), tone(v.state.answers), to(true))
	var more *kit.Link
	more = kit.NewLink(w.T("formspage.more"), func() { v.moreMenu(more) })
	return kit.Wrap(8, sample, all, more)
}

// change reads the folder otherwise, beside the screen, and stores that where
// the folder is in the case. action names the step for undo.
func (v *View) change(action string, read func(ctx context.Context, progress func(float64)) (*workspace.FormsPreview, error)) {
	v.bar = kit.NewProgress()
	v.show()
	bar, runner := v.bar, v.host.Runner()
	progress := func(done float64) { runner.Post(func() { bar.Set(done) }) }
	async.Run(runner, reading, func(ctx context.Context) (*workspace.FormsPreview, error) {
		return read(ctx, progress)
	}, func(n *workspace.FormsPreview, err error) {
		v.bar = nil
		if err == nil && v.acts.Stored {
			err = v.data.CorrectForms(action, n)
		}
		if err != nil {
			v.host.Error(err)
			v.show()
			return
		}
		v.acts.Changed(n)
	})
}

// reading is the key of the one job that the view has at a time.
const reading = "forms"

// Escape stops what is being read, or goes back from another form to the sample.
func (v *View) Escape() bool {
	switch {
	case v.bar != nil:
		v.stop()
		return true
	case v.other != nil:
		v.other, v.state.answers = nil, true
		v.show()
		return true
	}
	return false
}

func (v *View) stop() {
	v.host.Runner().Cancel(reading)
	v.bar = nil
	v.show()
}

// writable tells whether the case takes changes.
func (v *View) writable() bool {
	info, _ := v.data.Case()
	return !info.ReadOnly
}
