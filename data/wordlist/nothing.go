package wordlist

import "strings"

// nothing are the answers, folded and without marks around them, that say that
// there is nothing to say.
var nothing = map[string]bool{
	"": true, "nav": true, "nekas": true, "neko": true, "ne": true, "nav ko piebilst": true, "nav komentaru": true,
	"nav atbildes": true, "nezinu": true, "nav zinams": true, "x": true, "n/a": true, "na": true,
	"no": true, "none": true, "nothing": true, "nil": true, "not applicable": true, "no comment": true, "no comments": true,
	"don't know": true, "i don't know": true,
}

// Nothing tells whether an answer says that there is nothing to say: "-",
// "nav", "n/a" and the like. It is an answer all the same.
func Nothing(text string) bool {
	// The longest of them is far shorter.
	if len(text) > 64 {
		return false
	}
	plain := strings.Join(strings.Fields(strings.ReplaceAll(Fold(text), "’", "'")), " ")
	return nothing[strings.Trim(plain, " .,;:!?-–—_/\\*\"'()„”“")]
}
