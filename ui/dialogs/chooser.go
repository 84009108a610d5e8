package dialogs

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/data/words"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// OpenFile asks for a file to open, beginning in a folder; the endings are
// without dot. Nothing is opened here: do gets the path.
func OpenFile(win fyne.Window, w *words.Words, folder string, endings []string, do func(path string)) *Modal {
	c := newChooser(w, folder, endings)
	c.title, c.yes = w.T("chooser.open"), w.T("dialog.open")
	c.done = func(path string) bool {
		if info, err := os.Stat(path); err != nil || info.IsDir() {
			return false
		}
		do(path)
		return true
	}
	return c.show(win)
}

// SaveFile asks where to write a file; an ending that was left out is added, also
// to a name with a point in it, such as one with a date. A file that stands there
// already is overwritten only after a question.
func SaveFile(win fyne.Window, w *words.Words, folder, name, ending string, do func(path string)) *Modal {
	c := newChooser(w, folder, []string{ending})
	c.title, c.yes = w.T("chooser.save"), w.T("dialog.save")
	c.name = kit.NewLine(w.T("chooser.name"))
	c.name.SetText(name)
	c.done = func(path string) bool {
		if !strings.EqualFold(filepath.Ext(path), "."+ending) {
			path += "." + ending
		}
		info, err := os.Stat(path)
		switch {
		case err == nil && info.IsDir():
			return false
		case err == nil:
			Confirm(win, w, w.T("chooser.overwrite"), w.T("chooser.overwrite.text", "File", filepath.Base(path)),
				w.T("chooser.overwrite.do"), func() { do(path) })
		default:
			do(path)
		}
		return true
	}
	return c.show(win)
}

// PickFolder asks for a folder.
func PickFolder(win fyne.Window, w *words.Words, folder string, do func(path string)) *Modal {
	c := newChooser(w, folder, nil)
	c.title, c.yes = w.T("chooser.folder"), w.T("dialog.choose")
	c.done = func(string) bool {
		do(c.folder)
		return true
	}
	return c.show(win)
}

// chooser shows the folders and the fitting files of one folder at a time.
type chooser struct {
	words      *words.Words
	title, yes string
	endings    []string // nil: folders only
	done       func(path string) bool

	folder  string
	entries []entry
	chosen  string // name of the file that is chosen, "" for none
	modal   *Modal
	where   *kit.Text
	empty   *kit.Text
	list    *entryList
	name    *kit.TextBox // nil unless a name can be written
}

func newChooser(w *words.Words, folder string, endings []string) *chooser {
	c := &chooser{words: w, endings: endings}
	c.where, c.empty = kit.Caption(""), kit.Body("").Coloured(theme.Muted)
	c.list = newEntryList(c)
	c.enter(folder)
	return c
}

func (c *chooser) show(win fyne.Window) *Modal {
	up := kit.NewLink(c.words.T("chooser.up"), func() { c.enter(above(c.folder)) })
	home := kit.NewLink(c.words.T("chooser.home"), func() {
		if h, err := os.UserHomeDir(); err == nil {
			c.enter(h)
		}
	})
	height := func() float32 {
		return max(min(theme.Scaled(340), win.Canvas().Size().Height-theme.Scaled(290)), 90)
	}
	files := &fyne.Container{Layout: tall(height), Objects: []fyne.CanvasObject{
		container.NewStack(kit.NewPanel(theme.Field, kit.Space(1)), kit.Pad(6, 6, 6, 6, c.list), kit.Pad(14, 18, 14, 18, c.empty)),
	}}
	parts := []fyne.CanvasObject{kit.Column(4, kit.Row(10, -1, up, home), c.where), files}
	if c.name != nil {
		parts = append(parts, c.name)
	}
	c.modal = show(win, c.title, 640, kit.Column(10, parts...),
		button{text: c.words.T("dialog.cancel")}, button{text: c.yes, primary: true, may: c.accept})
	if c.name != nil {
		c.modal.Field(c.name)
		win.Canvas().Focus(c.name)
		c.name.TypedShortcut(&fyne.ShortcutSelectAll{}) // what is typed replaces the name offered
	} else {
		win.Canvas().Focus(c.list)
	}
	return c.modal
}

// enter shows a folder; one that cannot be read says so.
func (c *chooser) enter(folder string) {
	if folder == "" {
		folder, _ = os.UserHomeDir()
	}
	c.folder, c.chosen = folder, ""
	entries, err := read(folder, c.endings)
	c.entries = entries
	c.where.SetText(folder)
	c.empty.SetText("")
	switch {
	case err != nil:
		c.empty.SetText(c.words.T("chooser.unreadable"))
	case len(entries) == 0:
		c.empty.SetText(c.words.T("chooser.empty"))
	}
	c.list.UnselectAll()
	c.list.at = -1
	if len(c.entries) > 0 {
		c.list.ScrollTo(0)
	}
	c.list.Refresh()
}

// choose goes into a folder or chooses a file.
func (c *chooser) choose(i int) {
	if i < 0 || i >= len(c.entries) {
		return
	}
	e := c.entries[i]
	if e.folder {
		c.enter(filepath.Join(c.folder, e.name))
		return
	}
	c.chosen = e.name
	if c.name != nil {
		c.name.SetText(e.name)
	}
}

// accept hands over what is chosen and reports whether the dialog may close.
func (c *chooser) accept() bool {
	name := c.chosen
	if c.name != nil {
		name = strings.TrimSpace(c.name.Text)
	}
	if name == "" && c.endings != nil {
		return false
	}
	if filepath.IsAbs(name) {
		return c.done(name)
	}
	return c.done(filepath.Join(c.folder, name))
}
