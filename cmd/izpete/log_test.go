//go:build cgo

package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestNoScreenIsSaidPlainly(t *testing.T) {
	for name, c := range map[string]struct {
		line string
		ends bool
	}{
		"no display":   {"2026/11/12 Fyne error:  failed to initialise GLFW\n", true},
		"no OpenGL":    {"2026/11/12 Fyne error:  window creation error\n", true},
		"another line": {"2026/11/12 Fyne error:  failed to watch theme settings\n", false},
	} {
		var log bytes.Buffer
		said, status := "", 0
		l := &toolkitLog{to: &log, tell: func(text string) { said = text }, exit: func(s int) { status = s }}
		if _, err := l.Write([]byte(c.line)); err != nil {
			t.Fatal(err)
		}
		if ended := status == 1 && strings.Contains(said, "OpenGL"); ended != c.ends {
			t.Errorf("%s: said %q, status %d", name, said, status)
		}
		if log.String() != c.line {
			t.Errorf("%s: the log has %q", name, log.String())
		}
	}
}
