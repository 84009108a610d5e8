// Package assets holds what the program carries with it: its words in both
// languages, its icon and the sample workbooks.
package assets

import "embed"

// Words holds the translations, words/<area>.<language>.json.
//
//go:embed words
var Words embed.FS
