package prefs_test

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/data/words"
	"izpete/ui/prefs"
)

func TestPrefs(t *testing.T) {
	store := test.NewTempApp(t).Preferences()
	p := prefs.Of(store)
	if p.Lang(words.Latvian) != words.Latvian || p.Dark() || p.Folder() != "" || p.Size() != fyne.NewSize(1360, 860) {
		t.Error("a first start must be Latvian, light, 1360 by 860")
	}
	p.SetLang(words.English)
	p.SetDark(true)
	p.SetSize(fyne.NewSize(200, 5000))
	p.SetFolderOf(filepath.Join("mape", "lieta.izpete"))
	if p.Lang(words.Latvian) != words.English || !p.Dark() || p.Folder() != "mape" {
		t.Error("what was chosen must be kept")
	}
	if got := p.Size(); got != fyne.NewSize(640, 5000) {
		t.Errorf("size %v, want at least 640 wide", got)
	}
	store.SetString("language", "xx")
	if p.Lang(words.Latvian) != words.Latvian {
		t.Error("a language that is not known must give the usual one")
	}
}
