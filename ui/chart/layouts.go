package chart

import "izpete/data/chart"

// Diverging is the layout of scales about a centre line.
func Diverging(spec chart.DivergingSpec) Layout {
	return func(width, scale float32, m chart.Measure) chart.Scene {
		spec.Scale = scale
		return chart.Diverging(spec, width, m)
	}
}

// Histogram is the layout of numbers along an axis.
func Histogram(spec chart.HistogramSpec) Layout {
	return func(width, scale float32, m chart.Measure) chart.Scene {
		spec.Scale = scale
		return chart.Histogram(spec, width, m)
	}
}

// Multiples is the layout of the same bars once a group.
func Multiples(spec chart.MultiplesSpec) Layout {
	return func(width, scale float32, m chart.Measure) chart.Scene {
		spec.Scale = scale
		return chart.Multiples(spec, width, m)
	}
}

// Dumbbell is the layout of two groups compared.
func Dumbbell(spec chart.DumbbellSpec) Layout {
	return func(width, scale float32, m chart.Measure) chart.Scene {
		spec.Scale = scale
		return chart.Dumbbell(spec, width, m)
	}
}
