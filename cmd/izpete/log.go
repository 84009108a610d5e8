//go:build cgo

package main

import (
	"io"
	stdlog "log"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"izpete/data/words"
)

// logSize is how large the log may grow before it starts anew; one older log is
// kept.
const logSize = 1 << 20

// openLog opens the log in the user's cache folder; where that cannot be
// written, the log goes to standard error.
func openLog() (log *slog.Logger, path string) {
	out := io.Writer(os.Stderr)
	if folder, err := cacheFolder(); err == nil {
		path = filepath.Join(folder, "izpete.log")
		if info, err := os.Stat(path); err == nil && info.Size() > logSize {
			_ = os.Rename(path, path+".old")
		}
		if f, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600); err == nil {
			out = f
		}
	}
	// What the toolkit has to say goes the same way.
	stdlog.SetOutput(&toolkitLog{to: out, tell: tell, exit: os.Exit})
	return slog.New(slog.NewTextHandler(out, nil)), path
}

func cacheFolder() (string, error) {
	folder, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	folder = filepath.Join(folder, "izpete")
	return folder, os.MkdirAll(folder, 0o700)
}

// keepCrashes writes what a crash leaves behind into a file beside the log.
func keepCrashes() {
	folder, err := cacheFolder()
	if err != nil {
		return
	}
	f, err := os.OpenFile(filepath.Join(folder, "crash.txt"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return
	}
	// The runtime keeps a copy of the file's handle.
	_ = debug.SetCrashOutput(f, debug.CrashOptions{})
	f.Close()
}

// toolkitLog passes on what the toolkit logs. When the toolkit has found no way
// to draw, it would go on and crash; instead a plain sentence says so and the
// program ends. No case is open yet at that time.
type toolkitLog struct {
	to   io.Writer
	tell func(text string)
	exit func(status int)
}

func (t *toolkitLog) Write(p []byte) (int, error) {
	n, err := t.to.Write(p)
	if noScreen(string(p)) {
		t.tell(words.For(words.FromEnvironment(os.Getenv)).T("app.noscreen"))
		t.exit(1)
	}
	return n, err
}

// noScreen recognises what the toolkit logs when the window cannot be made.
func noScreen(line string) bool {
	line = strings.ToLower(line)
	for _, sign := range []string{"window creation error", "failed to initialise glfw", "failed to initialise opengl", "unable to initialise"} {
		if strings.Contains(line, sign) {
			return true
		}
	}
	return false
}
