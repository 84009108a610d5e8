package tabulate

import "izpete/data/stats"

// What results carry of the statistics, by the names that pages use.
type (
	Test       = stats.Test
	Correction = stats.Correction
	Form       = stats.Form
	Rule       = stats.Rule
	Bin        = stats.Bin
)

// The corrections: Holm for what is claimed, Screening (Benjamini and Hochberg)
// for a first look at many.
const (
	Holm      = stats.HolmCorrection
	Screening = stats.BenjaminiHochbergCorrection
)

// The forms of a question whose figures were published.
const (
	FormMultiple = stats.Multiple
	FormSome     = stats.Some
	FormClosed   = stats.Closed
)
