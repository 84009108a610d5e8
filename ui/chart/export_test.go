package chart

import "izpete/data/chart"

// TextContrast is how much a text stands out from the mark it is upon.
func TextContrast(t chart.Text) float64 { return contrast(ink(t), fill(t.On)) }
