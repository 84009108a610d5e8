package dialogs

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"izpete/data/words"
)

// OpenFile asks for a file to open, beginning in a folder; the endings are
// without dot. Nothing is opened here: do gets the path.
func OpenFile(win fyne.Window, w *words.Words, folder string, endings []string, do func(path string)) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil || r == nil {
			return
		}
		path := r.URI().Path()
		r.Close()
		do(filepath.FromSlash(path))
	}, win)
	var dotted []string
	for _, e := range endings {
		dotted = append(dotted, "."+e, "."+strings.ToUpper(e))
	}
	d.SetFilter(storage.NewExtensionFileFilter(dotted))
	d.SetConfirmText(w.T("dialog.open"))
	showFiles(win, w, d, folder)
}

// SaveFile asks where to write a file; an ending that was left out is added.
func SaveFile(win fyne.Window, w *words.Words, folder, name, ending string, do func(path string)) {
	d := dialog.NewFileSave(func(u fyne.URIWriteCloser, err error) {
		if err != nil || u == nil {
			return
		}
		path := u.URI().Path()
		u.Close()
		// The toolkit has made an empty file of that name.
		if info, err := os.Stat(path); err == nil && info.Size() == 0 {
			os.Remove(path)
		}
		if filepath.Ext(path) == "" {
			path += "." + ending
		}
		do(filepath.FromSlash(path))
	}, win)
	d.SetFileName(name)
	d.SetConfirmText(w.T("dialog.save"))
	showFiles(win, w, d, folder)
}

// PickFolder asks for a folder.
func PickFolder(win fyne.Window, w *words.Words, folder string, do func(path string)) {
	d := dialog.NewFolderOpen(func(l fyne.ListableURI, err error) {
		if err != nil || l == nil {
			return
		}
		do(filepath.FromSlash(l.Path()))
	}, win)
	d.SetConfirmText(w.T("dialog.choose"))
	showFiles(win, w, d, folder)
}

// showFiles shows one of the toolkit's file dialogs, with Esc.
func showFiles(win fyne.Window, w *words.Words, d *dialog.FileDialog, folder string) {
	d.SetDismissText(w.T("dialog.cancel"))
	if folder != "" {
		if l, err := storage.ListerForURI(storage.NewFileURI(folder)); err == nil {
			d.SetLocation(l)
		}
	}
	c := win.Canvas()
	before := c.OnTypedKey()
	d.SetOnClosed(func() { c.SetOnTypedKey(before) })
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			d.Dismiss()
		}
	})
	size := c.Size()
	d.Resize(fyne.NewSize(min(860, size.Width-60), min(600, size.Height-60)))
	d.Show()
}
