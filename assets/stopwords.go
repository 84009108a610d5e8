package assets

import "embed"

// StopWords holds the small words that a list of words leaves out,
// stopwords/<language>.txt.
//
//go:embed stopwords
var StopWords embed.FS
