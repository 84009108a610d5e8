package intake

import "izpete/data/survey"

// What the lists of words know, for readers of other layouts.

// Yes tells whether a sign means a tick or a yes, in any of the languages.
func Yes(s string) bool { return isYes(s) }

// No tells whether a sign means an empty box or a no.
func No(s string) bool { return isNo(s) }

// Blank tells whether a text stands for an empty cell.
func Blank(s string) bool { return isBlankWord(survey.Fold(s)) }

// NotAsked tells whether a text says that the question does not apply.
func NotAsked(s string) bool { return notAskedWords[key(s)] || naWords[key(s)] }

// DontKnow tells whether an option is "don't know" or the like.
func DontKnow(label string) bool { return isMissing(label) }

// NamesRespondent tells whether a heading is that of the respondent's name.
func NamesRespondent(heading string) bool { return isIDName(heading) }

// Property tells whether a heading is that of a property of the respondent.
func Property(heading string) bool { return isGroupName(heading) }

// Amount reads a number written as text, with a decimal point or comma and
// spaces between thousands.
func Amount(s string) (float64, bool) { return number(survey.Fold(s)) }

// Bare is a label without case, diacritics, spaces and punctuation: two labels
// with the same bare form are one label written in two ways.
func Bare(label string) string { return bareForm(label) }

// Alike tells whether two labels are probably one, misspelt.
func Alike(a, b string) bool { return alikeLabels(a, b, bareForm(a), bareForm(b)) }

// Arrange puts the options of a question in their order, by a scale where they
// are one, otherwise the most frequent first, and "don't know" last. counts has
// one entry a label. It tells whether they are a scale.
func Arrange(labels []string, counts []int) (options []survey.Option, scale bool) {
	all := make([]choice, len(labels))
	for i, l := range labels {
		all[i] = choice{option: survey.Option{Label: l}, count: counts[i], value: l}
	}
	scale = arrange(all, nil)
	for _, c := range all {
		options = append(options, c.option)
	}
	return options, scale
}
