package dialogs

import (
	"encoding/json"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"izpete/data/words"
)

// toolkit lists the words that the toolkit itself shows; ours stand under
// "toolkit.<the same, in lower case, with dashes for spaces>".
var toolkit = []string{
	"Advanced", "Cancel", "Confirm", "Copy", "Create Folder", "Cut", "Enter filename", "Error",
	"Favourites", "File", "Folder", "New Folder", "No", "OK", "Open", "Paste", "Quit", "Redo",
	"Save", "Select all", "Show Hidden Files", "Undo", "Yes", "file.name", "file.parent",
}

// Translate makes the toolkit's own dialogs and menus speak a language. The
// toolkit follows the system's language; so its words for that language are
// replaced by those of the language chosen here.
func Translate(w *words.Words) error {
	texts := map[string]string{}
	for _, k := range toolkit {
		texts[k] = w.T(toolkitKey(k))
	}
	data, err := json.Marshal(texts)
	if err != nil {
		return err
	}
	for _, l := range []fyne.Locale{"en", lang.SystemLocale()} {
		if err := lang.AddTranslationsForLocale(data, l); err != nil {
			return err
		}
	}
	return nil
}

func toolkitKey(k string) string {
	return "toolkit." + strings.NewReplacer(" ", "-", ".", "-").Replace(strings.ToLower(k))
}
