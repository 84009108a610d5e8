package intake

import (
	"regexp"
	"strings"
)

// A tool with one header row writes the question and the option into one
// heading. splits are the ways of taking it apart, the surest first.
var splits = []func(string) (stem, label string, ok bool){
	bracketed,
	func(s string) (string, string, bool) { return cut(s, "___", strings.Index(s, "___")) },
	func(s string) (string, string, bool) { return cut(s, " - ", strings.Index(s, " - ")) },
	func(s string) (string, string, bool) { return cut(s, " - ", strings.LastIndex(s, " - ")) },
	func(s string) (string, string, bool) { return cut(s, " – ", strings.LastIndex(s, " – ")) },
	func(s string) (string, string, bool) { return cut(s, "/", strings.LastIndex(s, "/")) },
	func(s string) (string, string, bool) { return cut(s, "/", strings.Index(s, "/")) },
	func(s string) (string, string, bool) { return cut(s, ": ", strings.Index(s, ": ")) },
	func(s string) (string, string, bool) { return cut(s, ": ", strings.LastIndex(s, ": ")) },
	func(s string) (string, string, bool) { return cutCode(s, '.') },
	numbered,
}

func cut(s, sep string, at int) (stem, label string, ok bool) {
	if at <= 0 || at+len(sep) >= len(s) {
		return "", "", false
	}
	return strings.TrimSpace(s[:at]), strings.TrimSpace(s[at+len(sep):]), true
}

// bracketed takes "Question [Option]", "stem_[option]" and "A2[SQ003]" apart.
func bracketed(s string) (stem, label string, ok bool) {
	at := strings.LastIndexByte(s, '[')
	if at <= 0 || !strings.HasSuffix(s, "]") || at+2 > len(s)-1 {
		return "", "", false
	}
	stem = strings.TrimRight(s[:at], " _")
	label = strings.TrimSpace(s[at+1 : len(s)-1])
	return stem, label, stem != "" && label != ""
}

func cutCode(s string, sep byte) (stem, label string, ok bool) {
	if strings.Contains(s, " ") {
		return "", "", false
	}
	return cut(s, string(sep), strings.LastIndexByte(s, sep))
}

var numberedName = regexp.MustCompile(`^(\S*[^\s_])_(\d{1,3})$`)

func numbered(s string) (stem, label string, ok bool) {
	m := numberedName.FindStringSubmatch(s)
	if m == nil {
		return "", "", false
	}
	return m[1], s, true
}

// run returns how many columns from i on share a stem under a way of taking
// headings apart, with their labels.
func run(heads []string, i int, split func(string) (string, string, bool)) (stem string, labels []string) {
	seen := map[string]bool{}
	for ; i < len(heads); i++ {
		s, label, ok := split(heads[i])
		if !ok || len(labels) > 0 && s != stem || seen[label] {
			break
		}
		stem, seen[label] = s, true
		labels = append(labels, label)
	}
	return stem, labels
}
