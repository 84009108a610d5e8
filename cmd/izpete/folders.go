//go:build cgo

package main

import (
	"os"
	"path/filepath"
)

// dataFolder is where the sample case is kept.
func dataFolder() string {
	if folder, err := os.UserConfigDir(); err == nil {
		return filepath.Join(folder, "izpete")
	}
	return home()
}

// home is where new cases are kept until the auditor says otherwise.
func home() string {
	h, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	for _, documents := range []string{"Documents", "Dokumenti"} {
		if info, err := os.Stat(filepath.Join(h, documents)); err == nil && info.IsDir() {
			return filepath.Join(h, documents)
		}
	}
	return h
}
