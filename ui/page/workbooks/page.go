// Package workbooks is the page that shows what a workbook holds before any of
// it is stored: its sheets, its header rows and the questions recognised in it;
// and that shows the workbooks of the case in the same way.
package workbooks

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/data/survey"
	"izpete/data/workspace"
	"izpete/ui/derive"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/page/forms"
)

// Case is what the page needs of the workspace.
type Case interface {
	Preview(ctx context.Context, path string, progress func(float64)) (*workspace.Preview, error)
	Source(ctx context.Context, sha string) (*workspace.Preview, error)
	Load(ctx context.Context, p *workspace.Preview) error
	RemoveSource(sha string) error
	Tables() []*survey.Table
	forms.Case
	derive.Case

	PreviewWith(ctx context.Context, p *workspace.Preview, steps []workspace.Correction) (*workspace.Preview, error)
	PreviewRecipe(ctx context.Context, p *workspace.Preview, recipe []byte) (*workspace.Preview, error)
	AddStep(ctx context.Context, sha string, c workspace.Correction) error
	AddRecipe(ctx context.Context, sha string, recipe []byte) error
	RemoveStep(sha, id string) error
	Recipe(sha string) ([]byte, error)
	ReadRecipeFile(path string) ([]byte, error)
	WriteRecipeFile(path string, recipe []byte) error

	LikelyVersionOf(p *workspace.Preview) (sha string, ok bool)
	CompareVersion(ctx context.Context, sha string, p *workspace.Preview) (*workspace.Comparison, error)
	AcceptVersion(ctx context.Context, sha string, p *workspace.Preview) error
}

// State is what the page is in the middle of. It outlives the page, which is
// made anew when the language or the theme changes.
type State struct {
	waiting []string           // workbooks still to be looked at
	pending *workspace.Preview // looked at, not stored
	shown   *workspace.Preview // a workbook of the case
	sheet   int                // index into the sheets of what is looked at
	of      string             // path of the case that all this belongs to
	folder  forms.State        // of the folder of forms that is looked at

	ticks   ticks                 // options of the question
	editing string                // key of the question that is being corrected, "" for none
	folded  bool                  // the list of corrections
	left    bool                  // the rows that are not counted are lit
	todo    []change              // corrections that wait for the one before
	fresh   *workspace.Preview    // the new workbook as it was read
	version *workspace.Comparison // the new workbook against one of the case that it is a version of
	cells   bool                  // the cells of that version rather than what it would change
	up      *Page                 // the page that shows all this now
}

// Page is the page of workbooks.
type Page struct {
	host  page.Host
	data  Case
	state *State

	content *fyne.Container
	busy    *busy       // nil when nothing is being read or stored
	view    *view       // nil when no workbook is looked at
	folder  *forms.View // nil when no folder of forms is looked at
	top     fyne.CanvasObject
}

var (
	_ page.Page    = (*Page)(nil)
	_ page.TopBar  = (*Page)(nil)
	_ page.Status  = (*Page)(nil)
	_ page.Escaper = (*Page)(nil)
	_ page.Opener  = (*Page)(nil)
)

// New makes the page.
func New(host page.Host, data Case, state *State) *Page {
	p := &Page{host: host, data: data, state: state, content: container.NewStack()}
	state.up = p
	return p
}

// ID is "workbooks".
func (p *Page) ID() string { return page.Workbooks }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// looked returns what is looked at: a new workbook before one of the case.
func (s *State) looked() *workspace.Preview {
	if s.pending != nil {
		return s.pending
	}
	return s.shown
}

// Refresh shows the case's workbooks as they are now.
func (p *Page) Refresh() {
	info, _ := p.data.Case()
	if info.Path != p.state.of {
		*p.state = State{of: info.Path, up: p}
	}
	if p.busy != nil {
		return
	}
	if len(p.state.todo) > 0 {
		p.fill()
		return
	}
	if n := p.state.pending; n != nil && has(info, n.Survey.Source.SHA256) {
		p.forget() // stored before it could be cancelled, or the case had it
	}
	if s := p.state.shown; s != nil && !has(info, s.Survey.Source.SHA256) {
		p.state.shown, p.state.sheet, p.state.editing = nil, 0, ""
	}
	if p.state.pending == nil && p.state.shown != nil && !p.folderUp() && p.outdated() {
		p.fill()
		p.fetchAgain()
		return
	}
	if p.state.pending == nil && p.state.shown == nil && len(info.Sources) > 0 {
		p.showSource(info.Sources[len(info.Sources)-1].SHA256)
		return
	}
	if p.stale() {
		p.showSource(p.state.shown.Survey.Source.SHA256)
		return
	}
	if n := p.state.looked(); p.view != nil && n != nil && p.view.sha == n.Survey.Source.SHA256 && (p.state.version == nil || p.state.cells) {
		p.freshen()
		return
	}
	p.rebuild()
}

// fill puts up on a page that was just made what was up before: what takes its
// place is still being worked on.
func (p *Page) fill() {
	if len(p.content.Objects) == 0 && p.state.looked() != nil {
		p.rebuild()
	}
}

// freshen shows the workbook that is up as it is now; what is scrolled to and
// the focus stay where they are.
func (p *Page) freshen() {
	p.top = nil
	p.view.show()
	p.host.Refresh()
}

func has(info workspace.Info, sha string) bool {
	for _, s := range info.Sources {
		if s.SHA256 == sha {
			return true
		}
	}
	return false
}

// rebuild puts up what the state says.
func (p *Page) rebuild() {
	p.view, p.folder, p.top = nil, nil, nil
	switch {
	case p.busy != nil:
		p.put(p.busy.content)
	case p.state.pending != nil && p.state.version != nil && !p.state.cells:
		p.put(p.comparison())
	case p.folderUp():
		p.folder = p.newFolder()
		p.put(p.folder.Content())
	case p.state.looked() != nil:
		p.view = newView(p)
		p.put(p.view.content)
	default:
		w := p.host.Words()
		p.put(kit.NewCard(kit.EmptyState(w.T("workbooks.empty.title"), w.T("workbooks.empty.text"),
			kit.NewPrimary(w.T("workbooks.empty.open"), func() { p.host.Do("file.open") }))))
	}
	p.host.Refresh()
}

func (p *Page) put(o fyne.CanvasObject) {
	p.content.Objects = []fyne.CanvasObject{o}
	p.content.Refresh()
}

// TopBar names the new workbook, or lists those of the case.
func (p *Page) TopBar() fyne.CanvasObject {
	if p.top == nil {
		p.top = p.makeTop()
	}
	return p.top
}

func (p *Page) makeTop() fyne.CanvasObject {
	w := p.host.Words()
	if n := p.state.pending; n != nil {
		key := "workbooks.load.title"
		switch {
		case p.state.version != nil:
			key = "corrections.version.title"
		case n.Forms != nil:
			key = "formspage.title"
		}
		title := kit.Title(w.T(key, "File", n.Survey.Source.File)).OneLine()
		return kit.Row(16, -1, title, kit.NewQuietLink(w.T("workbooks.discard"), p.discard))
	}
	info, _ := p.data.Case()
	var chips []fyne.CanvasObject
	for _, s := range info.Sources {
		tone := kit.Plain
		if p.state.shown != nil && p.state.shown.Survey.Source.SHA256 == s.SHA256 {
			tone = kit.Selected
		}
		chips = append(chips, kit.NewChip(s.File, tone, func() { p.showSource(s.SHA256) }))
	}
	if len(chips) == 0 {
		chips = append(chips, kit.Title(w.T("page.workbooks")).OneLine())
	}
	if !info.ReadOnly {
		chips = append(chips, kit.NewQuietLink(w.T("workbooks.open"), func() { p.host.Do("file.open") }))
	}
	return container.NewHScroll(kit.Row(8, -1, chips...))
}

// StatusText says which file is looked at, how large it is and its hash.
func (p *Page) StatusText() string {
	n := p.state.looked()
	if p.busy == nil && p.folder != nil {
		return p.folderStatus()
	}
	if p.busy != nil || n == nil {
		return ""
	}
	w := p.host.Words()
	sheet := n.Sheets[p.state.sheet].Info
	src := n.Survey.Source
	text := w.T("workbooks.status", "File", src.File, "Rows", w.N("workbooks.rows", sheet.Rows),
		"Columns", w.N("workbooks.columns", sheet.Columns), "Hash", shortHash(src.SHA256))
	if n.Took > 0 {
		text += w.T("workbooks.status.took", "Seconds", w.Decimal(max(n.Took.Seconds(), 0.01), 2))
	}
	return text
}

func shortHash(sha string) string {
	if len(sha) < 8 {
		return sha
	}
	return sha[:4] + "…" + sha[len(sha)-2:]
}

// Escape stops what is being read, or puts the new workbook away.
func (p *Page) Escape() bool {
	switch {
	case p.busy != nil:
		p.busy.cancel()
		return true
	case p.folder != nil && p.folder.Escape():
		return true
	case len(p.state.todo) > 0:
		p.stop()
		return true
	case p.state.editing != "":
		p.edit("")
		return true
	case p.state.cells:
		p.backToComparison()
		return true
	case p.state.pending != nil:
		p.discard()
		return true
	}
	return false
}

// discard puts the new workbook away unread, after a question where it was
// corrected: those corrections are kept nowhere else.
func (p *Page) discard() {
	s, w := p.state, p.host.Words()
	away := func() {
		p.stop()
		p.forget()
		p.next()
	}
	carried := s.version != nil && s.version.Preview == s.pending
	if n := len(steps(s.pending)); n > 0 && !carried {
		p.host.Confirm(w.T("corrections.discard", "File", s.pending.Survey.Source.File), w.N("corrections.discard.text", n),
			w.T("workbooks.discard"), away)
		return
	}
	away()
}

// forget lets go of the new workbook.
func (p *Page) forget() {
	s := p.state
	s.pending, s.fresh, s.version, s.cells = nil, nil, nil, false
	s.sheet, s.editing, s.left = 0, "", false
}

// table returns the answers of the sheet that is up; nil when it is not read
// as answers.
func (p *Page) table() *survey.Table { return p.state.looked().Sheets[p.state.sheet].Table }
