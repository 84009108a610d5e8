package assets

import "embed"

// Indices holds the index series that the program carries with it,
// indices/*.csv: one value a line, with its rank and where it was published.
//
//go:embed indices/*.csv
var Indices embed.FS
