// Package ui is the main window: the rail with the pages, the strip above the
// page, the inspector beside it, the status line, the menu and the keys.
package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/async"
	"izpete/ui/command"
	"izpete/ui/derive"
	"izpete/ui/dialogs"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/palette"
	"izpete/ui/prefs"
	"izpete/ui/theme"
)

// Case is what the window needs of the workspace.
type Case interface {
	Case() (workspace.Info, bool)
	Create(path, title string) error
	Open(ctx context.Context, path string, readOnly bool) error
	Close() error
	Rename(title string) error
	Backup(to string) error
	Undo() error
	Redo() error
	UndoStep() (workspace.Step, bool)
	RedoStep() (workspace.Step, bool)
	Findings() []finding.Finding
	Unselect()
	SetFilter(f tabulate.Filter)
	SetHow(table, question string, how tabulate.How)
	ClearFilter()
	Restore(f tabulate.Filter, selected *workspace.Selection)
	Views() []workspace.KeptView
	SaveView(name, page string, state workspace.PageState) (id string, err error)
	RenameView(id, name string) error
	DeleteView(id string) error
	Subscribe(func(workspace.Signal)) (cancel func())
	Method() workspace.Method
	SetMethod(workspace.Method) error
	Margins() ([]workspace.Margin, error)
	derive.Case
	WeighBy([]workspace.Margin) ([]workspace.Weighing, error)
	Preview(ctx context.Context, path string, progress func(float64)) (*workspace.Preview, error)
	PreviewBytes(ctx context.Context, name string, data []byte) (*workspace.Preview, error)
	Load(ctx context.Context, p *workspace.Preview) error
	AddDate(name, day string) (id string, err error)
	AssignAreas(ctx context.Context, all []workspace.AreaOf) error
	PreviewForms(ctx context.Context, folder string, profile *workspace.FormProfile, progress func(float64)) (*workspace.FormsPreview, error)
	MakeForm(ctx context.Context, table, path string, lang words.Lang) (profile string, err error)
}

// Entry is one page of the rail.
type Entry struct {
	ID    string
	New   func(page.Host) page.Page
	Mark  kit.Mark   // stands for the page where the rail is folded
	Count func() int // the number in the rail; nil for none
	// Title names the words for the page where they depend on the case; nil is
	// "page.<ID>".
	Title func() string
}

func (e Entry) title() string {
	if e.Title != nil {
		return e.Title()
	}
	return "page." + e.ID
}

// Sample is the sample workbook of a language and where its case is kept.
type Sample struct {
	CasePath string
	Title    string
	File     string
	Data     []byte
	Make     func(context.Context) error // makes the case, with findings and all, at CasePath
}

// Deps is what the window needs of the world.
type Deps struct {
	App     fyne.App
	Case    Case
	Runner  async.Runner
	Entries []Entry // in the order of the rail
	Start   func(page.Host, page.StartActions) page.Page
	Sample  func(words.Lang) (Sample, error)
	Home    string // where new cases are kept until the auditor says otherwise
	Version string
	LogPath string
	Lang    words.Lang
	Dark    bool
	Scale   float32          // of the text, 1 is usual
	Trace   async.Trace      // nil for nobody
	Clock   func() time.Time // nil for the computer's
}

// Window is the main window.
type Window struct {
	deps     Deps
	win      fyne.Window
	prefs    prefs.Prefs
	words    *words.Words
	commands *command.Set

	frame   *frame
	rail    *rail
	strip   *strip
	status  *statusLine
	page    page.Page            // the one that is up
	pages   map[string]page.Page // made so far, in this language and theme
	past    []moment             // what was seen, the oldest first
	future  []moment
	now     moment            // what is seen
	last    map[string]string // ids of the pages that were up last in this session, by path of the case
	viewing string            // id of the kept view that was opened last, "" for none
	menuSay string            // what the menu was last built from
	changed bool              // a refresh is on its way
	casing  string            // path of the case that pages were made for
	listed  [2]string         // path and title of the case as it stands in the list of recent ones
	sampled string            // path of the sample case, once it was asked for
	look    *theme.Theme      // in force
	railed  bool              // the rail is folded
	slim    bool              // the window is so narrow for its text that the rail folds by itself
	unslim  bool              // and was unfolded all the same
	hidden  bool              // the inspector
	palette *palette.Palette  // the one opened last
	found   []workspace.Place // opened from it, the latest first
	folded  foldedTables
	jobs    *async.Watched // the runner
	held    *heldKeys      // to be given back; nil for none
}

var _ page.Host = (*Window)(nil)

// New makes the window; Show it, and then Open what was asked for.
func New(d Deps) *Window {
	jobs := async.Watch(d.Runner)
	d.Runner = async.Traced(jobs, d.Trace)
	w := &Window{jobs: jobs, deps: d, prefs: prefs.Of(d.App.Preferences()), pages: map[string]page.Page{}, last: map[string]string{}}
	w.words = words.For(d.Lang)
	w.railed, w.hidden = w.prefs.Folded()
	if w.deps.Clock == nil {
		w.deps.Clock = time.Now
	}
	w.setTheme()
	w.win = d.App.NewWindow(w.words.T("app.name"))
	w.win.SetPadded(false)
	w.win.SetMaster()
	w.commands = w.makeCommands()
	w.build()
	w.win.Resize(w.prefs.Size())
	w.win.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) {
		if !w.free() {
			return // a dialog must be answered first
		}
		var paths []string
		for _, u := range uris {
			paths = append(paths, u.Path())
		}
		w.Open(paths...)
	})
	w.win.Canvas().SetOnTypedKey(w.key)
	// Plus is Shift and equals on most keyboards: both enlarge the text.
	for _, s := range []fyne.Shortcut{ctrl(fyne.KeyEqual), ctrlShift(fyne.KeyEqual), ctrlShift(fyne.KeyPlus)} {
		w.win.Canvas().AddShortcut(s, func(fyne.Shortcut) { w.commands.Do("view.larger") })
	}
	w.win.SetCloseIntercept(w.quit)
	w.jobs.OnIdle = func() {
		if w.held != nil { // what the last job has begun comes first
			w.deps.Runner.Post(w.giveKeys)
		}
	}
	d.Case.Subscribe(func(workspace.Signal) { w.deps.Runner.Post(w.note) })
	w.refresh()
	return w
}

// build makes everything anew that has words or colours of its own.
func (w *Window) build() {
	kit.Speak(w.words)
	kit.FollowAnew()
	if err := dialogs.Translate(w.words); err != nil {
		w.Error(err)
	}
	w.leave()
	w.page = nil
	clear(w.pages)
	w.status = newStatusLine()
	w.rail = newRail(w)
	w.strip = newStrip(w)
	w.frame = newFrame(w.rail, w.strip, w.status)
	w.frame.folded, w.frame.noInspector = w.railFolded(), w.hidden
	w.frame.slim = w.slim
	w.frame.onResize = func() { w.deps.Runner.Post(w.resized) }
	w.frame.onSlim = func(slim bool) { w.deps.Runner.Post(func() { w.setSlim(slim) }) }
	w.win.SetContent(w.frame.root)
	w.menuSay = ""
}

// note gathers the signals of one change into one refresh.
func (w *Window) note() {
	if w.changed {
		return
	}
	w.changed = true
	w.deps.Runner.Post(func() {
		w.changed = false
		w.refresh()
	})
}

// refresh shows the case as it is now.
func (w *Window) refresh() {
	info, open := w.deps.Case.Case()
	if info.Path != w.casing || w.page == nil {
		w.newCase(info, open)
	}
	if open {
		w.listRecent(info)
	}
	w.traced("refresh "+w.page.ID(), w.page.Refresh)
	w.traced("refresh window", w.Refresh)
}

// dropLostKeys takes the keys from what is not in the window any more: Space would
// do there what nobody sees. What is being written is left to its page.
func (w *Window) dropLostKeys() {
	f := w.win.Canvas().Focused()
	o, ok := f.(fyne.CanvasObject)
	if _, writes := w.writer(); !ok || writes {
		return
	}
	if fyne.CurrentApp().Driver().AbsolutePositionForObject(o).IsZero() {
		w.win.Canvas().Unfocus()
	}
}

// traced runs f and tells how long it kept the screen.
func (w *Window) traced(what string, f func()) {
	async.Timed(w.deps.Trace, what, f)
}

// newCase makes the pages of another case, or the start page.
func (w *Window) newCase(info workspace.Info, open bool) {
	w.leave()
	if w.casing != "" && w.page != nil {
		w.last[w.casing] = w.page.ID()
	}
	clear(w.pages)
	w.page, w.casing, w.past, w.future, w.found, w.viewing, w.listed = nil, info.Path, nil, nil, nil, "", [2]string{}
	if !open {
		w.page = w.deps.Start(w, w.startActions())
		w.frame.setContent(w.page.Content())
		return
	}
	if info.Path != w.sampled { // the sample lies where nobody would look
		w.prefs.SetFolderOf(info.Path)
	}
	p := w.known(w.deps.Entries[0].ID)
	if charts := w.known(page.Breakdowns); charts != nil && len(info.Sources) > 0 {
		p = charts
	}
	if last := w.known(w.last[info.Path]); last != nil {
		p = last
	}
	w.bring(p)
}

// Show brings up a page.
func (w *Window) Show(id string) { w.goTo(id) }

// Run shows the window and ends when it is closed.
func (w *Window) Run() { w.win.ShowAndRun() }

// quit ends the program; nothing is ever unsaved.
func (w *Window) quit() {
	w.leave()
	w.prefs.SetSize(w.win.Canvas().Size())
	if err := w.deps.Case.Close(); err != nil {
		fyne.LogError("close case", err)
	}
	w.deps.App.Quit()
}
