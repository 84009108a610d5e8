//go:build cgo && !windows

package main

import (
	"fmt"
	"os"
)

// tell says something where there is no window of ours.
func tell(text string) { fmt.Fprintln(os.Stderr, text) }
