package kit

import (
	"strings"

	"izpete/data/words"
)

// spoken are the words in which widgets tell a screen reader how they are. It asks
// them at any time and gives them nothing to find the language by.
var spoken = words.For(words.Latvian)

// Speak makes all widgets tell how they are in these words.
func Speak(w *words.Words) { spoken = w }

// label is a name with how the widget is behind it; what is "" is left out.
func label(name string, states ...string) string {
	said := []string{}
	for _, s := range append([]string{name}, states...) {
		if s != "" {
			said = append(said, s)
		}
	}
	return strings.Join(said, ", ")
}

// when returns a text where something holds.
func when(holds bool, text string) string {
	if holds {
		return text
	}
	return ""
}

// able says that something cannot be pressed now.
func (p *Press) able() string { return when(p.disabled, spoken.T("state.disabled")) }

// SayChosen says of what is one of several whether it is the one that is chosen.
func SayChosen(chosen bool) string { return when(chosen, spoken.T("state.chosen")) }
