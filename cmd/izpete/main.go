//go:build cgo

// Command izpete is the desktop app: it reads its flags, opens its log and puts
// the rooms together.
package main

import (
	"crypto/rand"
	"flag"
	"fmt"
	"os"
	"os/user"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"izpete/assets"
	"izpete/cmd/izpete/wiring"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui"
	"izpete/ui/async"
	"izpete/ui/letters"
	"izpete/ui/prefs"
)

// begun is when the program started, for the time it takes to be ready.
var begun = time.Now()

// version is set when a package is made.
var version = "0.1.0"

// flags are what the program was started with.
type flags struct {
	tour   string
	matrix bool
	lang   string
	theme  string
	scale  float64
	sample bool
	paths  []string
}

func main() {
	f := readFlags()
	log, path := openLog()
	keepCrashes()
	a := app.NewWithID("lv.izpete.app")
	letters.Warm()
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon))
	w := workspace.New(workspace.Deps{Clock: time.Now, User: userName(), Random: rand.Reader, Log: log, Build: build()})
	d := ui.Deps{
		App: a, Case: w, Runner: async.New(), Home: home(), Version: version, LogPath: path,
		Sample: func(l words.Lang) (ui.Sample, error) { return wiring.Sample(w, l, dataFolder()) },
	}
	chosen(&d, f, prefs.Of(a.Preferences()))
	if f.tour != "" {
		d.Sample = func(l words.Lang) (ui.Sample, error) { return wiring.Sample(w, l, f.tour) }
	}
	wiring.Pages(&d, w)
	win := ui.New(d)
	var t *tour
	a.Lifecycle().SetOnStarted(func() {
		log.Info("started", "version", version, "milliseconds", time.Since(begun).Milliseconds())
		if os.Getenv("IZPETE_ANSWERS") != "" {
			go answer(win, w)
		}
		switch {
		case f.tour != "":
			t = takeTour(win, w, d, f)
		case len(f.paths) > 0:
			win.Open(f.paths...)
		case f.sample:
			win.OpenSample()
		}
	})
	win.Run()
	if t != nil && t.failed() {
		os.Exit(1)
	}
}

func readFlags() flags {
	var f flags
	flag.StringVar(&f.tour, "tour", "", "take the tour of the sample case and leave pictures and exports in this folder")
	flag.BoolVar(&f.matrix, "matrix", false, "on the tour, take a picture of each page in both languages, both themes and several windows instead")
	flag.StringVar(&f.lang, "lang", "", "language: lv or en")
	flag.StringVar(&f.theme, "theme", "", "theme: light or dark")
	flag.Float64Var(&f.scale, "scale", 1, "size of the text, 1 is usual, 2 is twice as large")
	flag.BoolVar(&f.sample, "sample", false, "open the sample case")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: izpete [flags] [CASE.izpete | WORKBOOK… | FOLDER]")
		flag.PrintDefaults()
	}
	flag.Parse()
	f.paths = absolute(flag.Args())
	return f
}

// absolute makes the paths independent of the folder that the program was
// started in: a case is offered again another day.
func absolute(paths []string) []string {
	out := make([]string, len(paths))
	for i, p := range paths {
		out[i] = p
		if a, err := filepath.Abs(p); err == nil {
			out[i] = a
		}
	}
	return out
}

// chosen sets language, theme and size of text: what the flags say, or else
// what was chosen last.
func chosen(d *ui.Deps, f flags, p prefs.Prefs) {
	d.Lang, d.Dark, d.Scale = p.Lang(words.FromEnvironment(os.Getenv)), p.Dark(), float32(f.scale)
	if f.tour != "" {
		d.Lang, d.Dark = words.Latvian, false
	}
	switch f.lang {
	case string(words.Latvian), string(words.English):
		d.Lang = words.Lang(f.lang)
	}
	switch f.theme {
	case "light", "dark":
		d.Dark = f.theme == "dark"
	}
}

func userName() string {
	u, err := user.Current()
	if err != nil {
		return ""
	}
	if u.Name != "" {
		return u.Name
	}
	return u.Username
}

// build names this build of the program.
func build() string {
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	return workspace.BuildOf(path)
}
