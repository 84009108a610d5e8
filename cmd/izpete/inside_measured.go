//go:build cgo && measured

package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"izpete/ui/measure"
)

// inside looks into widgets with the toolkit's package for tests, which has no
// place in the program that is handed out.
var inside measure.Inside = func(w fyne.Widget) []fyne.CanvasObject { return test.WidgetRenderer(w).Objects() }
