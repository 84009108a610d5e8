package prefs_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

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

func TestWindowIsKept(t *testing.T) {
	p := prefs.Of(test.NewTempApp(t).Preferences())
	if rail, inspector := p.Folded(); rail || inspector || p.Still() {
		t.Error("at a first start all is open, and bars move")
	}
	p.SetFolded(true, false)
	p.SetStill(true)
	if rail, inspector := p.Folded(); !rail || inspector || !p.Still() {
		t.Error("what was chosen must be kept")
	}
}

func TestRecentCases(t *testing.T) {
	store := test.NewTempApp(t).Preferences()
	p := prefs.Of(store)
	day := time.Date(2026, 11, 12, 12, 4, 0, 0, time.UTC)
	names := func() string {
		var all []string
		for _, r := range p.Recent() {
			all = append(all, r.Title)
		}
		return strings.Join(all, " ")
	}
	for _, name := range []string{"a", "b", "c", "a"} {
		p.AddRecent(prefs.Recent{Path: "/" + name, Title: name, When: day})
	}
	if names() != "a c b" || !p.Recent()[0].When.Equal(day) {
		t.Errorf("the latest must be first, and each once: %q", names())
	}
	p.RemoveRecent("/c")
	if names() != "a b" {
		t.Errorf("taken off: %q", names())
	}
	for i := range 2 * prefs.MostRecent {
		p.AddRecent(prefs.Recent{Path: fmt.Sprint("/", i), Title: fmt.Sprint(i)})
	}
	if n := len(p.Recent()); n != prefs.MostRecent {
		t.Errorf("%d are remembered", n)
	}
	p.ClearRecent()
	if names() != "" {
		t.Errorf("emptied: %q", names())
	}
	store.SetString("recent", `[{"path":"/a"`) // cut off
	if p.AddRecent(prefs.Recent{Path: "/b", Title: "b"}); names() != "b" {
		t.Errorf("after a crash: %q", names())
	}
}
