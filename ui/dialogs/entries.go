package dialogs

import (
	"cmp"
	"image/color"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"izpete/ui/kit"
	"izpete/ui/theme"
)

// entry is a folder or a file that can be chosen.
type entry struct {
	name    string
	folder  bool
	changed time.Time
}

// read lists a folder: folders first, then files with one of the endings, by
// name. Hidden ones are left out.
func read(folder string, endings []string) ([]entry, error) {
	if folder == drives {
		return readDrives(), nil
	}
	items, err := os.ReadDir(folder)
	var out []entry
	for _, i := range items {
		e := entry{name: i.Name(), folder: i.IsDir()}
		info, statErr := os.Stat(filepath.Join(folder, i.Name()))
		if strings.HasPrefix(e.name, ".") || statErr != nil {
			continue
		}
		e.folder, e.changed = info.IsDir(), info.ModTime()
		ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(e.name), "."))
		if e.folder || slices.Contains(endings, ending) {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b entry) int {
		if a.folder != b.folder {
			if a.folder {
				return -1
			}
			return 1
		}
		return cmp.Compare(strings.ToLower(a.name), strings.ToLower(b.name))
	})
	return out, err
}

// drives stands for the list of drives, above the roots of Windows.
const drives = "\\"

// above returns the folder that a folder is in.
func above(folder string) string {
	parent := filepath.Dir(folder)
	if parent == folder && runtime.GOOS == "windows" {
		return drives
	}
	return parent
}

func readDrives() []entry {
	var out []entry
	for letter := 'A'; letter <= 'Z'; letter++ {
		root := string(letter) + ":\\"
		if _, err := os.Stat(root); err == nil {
			out = append(out, entry{name: root, folder: true})
		}
	}
	return out
}

// entryList is the list of a chooser. Enter goes into the folder or accepts the
// file that the keys are at; a click puts them there, hovering does not. A click
// goes into a folder and chooses a file; a second one at once accepts the file.
type entryList struct {
	widget.List
	chooser *chooser
	at      int
	moving  bool // the keys, not the pointer
	keys    bool // a key chooses, not the pointer
	clicked time.Time
}

// now is the clock by which two clicks are one double click.
var now = time.Now

func newEntryList(c *chooser) *entryList {
	l := &entryList{chooser: c, at: -1}
	l.Length = func() int { return len(c.entries) }
	l.CreateItem = func() fyne.CanvasObject {
		name, when := kit.Body("").OneLine(), kit.Caption("").OneLine()
		return container.NewStack(canvas.NewRectangle(color.Transparent),
			kit.Pad(4, 8, 4, 8, container.NewBorder(nil, nil, nil, when, kit.Clip(name), kit.Space(name.MinSize().Height))))
	}
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		if i >= len(c.entries) {
			return
		}
		stack := o.(*fyne.Container).Objects
		mark, row := stack[0].(*canvas.Rectangle), stack[1].(*fyne.Container).Objects[0].(*fyne.Container)
		name, when := row.Objects[0].(*container.Clip).Content.(*kit.Text), row.Objects[2].(*kit.Text)
		e := c.entries[i]
		mark.FillColor = color.Transparent
		if e.name == c.chosen && !e.folder {
			mark.FillColor = theme.Color(theme.Wash)
		}
		mark.Refresh()
		name.Text, name.Bold, when.Text = e.name, e.folder, ""
		if e.folder {
			name.Text += string(filepath.Separator)
		} else {
			when.Text = c.words.DateTime(e.changed.Local())
		}
		name.Role, when.Role = theme.Ink, theme.Muted
		name.Refresh()
		when.Refresh()
		kit.Relayout(stack[1]) // a date has its width
	}
	l.OnSelected = func(i widget.ListItemID) {
		// The list says nothing of a click on what it holds selected: it holds
		// nothing, and the row of the chosen file is marked here.
		l.Unselect(i)
		l.picked(i)
	}
	l.OnHighlighted = func(i widget.ListItemID) {
		if l.moving {
			l.at = i
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// picked does what a click or a key on an entry asks for.
func (l *entryList) picked(i int) {
	c, again := l.chooser, false
	if !l.keys {
		at := now()
		again = at.Sub(l.clicked) <= fyne.CurrentApp().Driver().DoubleTapDelay()
		l.clicked = at
	}
	switch {
	case i >= len(c.entries):
	case !again:
		l.at = i
		c.choose(i)
	case c.chosen == "":
		// The second click of a double click on a folder: what came up under the
		// pointer was not what was clicked.
		l.clicked = time.Time{}
	case c.entries[i].name == c.chosen:
		c.modal.Accept()
	default:
		l.at = i
		c.choose(i)
	}
	l.Refresh()
}

// AccessibilityLabel says the folder, and the entry that the keys are at.
func (l *entryList) AccessibilityLabel() string {
	if l.at >= 0 && l.at < len(l.chooser.entries) {
		return l.chooser.folder + ": " + l.chooser.entries[l.at].name
	}
	return l.chooser.folder
}

// AccessibilityRole says that other things stand in it.
func (l *entryList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// FocusGained puts the keys at an entry unless a file is chosen already: the
// focus that comes by a click tells of the entry before.
func (l *entryList) FocusGained() {
	l.moving = l.chooser.chosen == ""
	l.List.FocusGained()
	l.moving = false
}

// TypedKey passes on what the list has no use for.
func (l *entryList) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.at >= 0 && l.at < len(l.chooser.entries) && l.chooser.entries[l.at].name != l.chooser.chosen {
			l.keys = true
			l.Select(l.at)
			l.keys = false
			return
		}
		kit.PassOn(e)
	case fyne.KeyBackspace:
		l.chooser.enter(above(l.chooser.folder))
	case fyne.KeyEscape, fyne.KeyF1:
		kit.PassOn(e)
	default:
		l.moving, l.keys = true, true
		l.List.TypedKey(e)
		l.moving, l.keys = false, false
	}
}
