//go:build cgo && !measured

package main

import "izpete/ui/measure"

// inside is nothing: the toolkit tells what its widgets draw to tests alone.
var inside measure.Inside
