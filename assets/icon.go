package assets

import _ "embed"

// Icon is the program's icon, a PNG of 512 pixels.
//
//go:generate go run ../cmd/icon icon.png
//go:embed icon.png
var Icon []byte
