package summary

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"izpete/data/survey"
)

// mask replaces the names of respondents in texts that people wrote. It finds
// names as they stand in the workbook, case aside; a name in another
// grammatical case is another word to it.
type mask struct {
	names []string // lower case, longest first, so that "Iestāde 11" goes before "Iestāde 1"
	with  string
}

func newMask(in Input) *mask {
	m := &mask{}
	if !in.Mask {
		return m
	}
	m.with = in.Words.T("report.masked")
	all := [][]string{in.Names}
	for _, t := range in.Tables {
		all = append(all, t.Names)
		for _, o := range t.Origins {
			all = append(all, []string{strings.TrimSuffix(o.File, path.Ext(o.File))}) // forms are named after who filled them in
		}
	}
	for _, names := range all {
		for _, n := range names {
			n = strings.ToLower(survey.Fold(n))
			// A name without a letter is a serial number, and gives nobody away.
			if utf8.RuneCountInString(n) > 1 && strings.ContainsFunc(n, unicode.IsLetter) {
				m.names = append(m.names, n)
			}
		}
	}
	slices.SortFunc(m.names, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
	})
	m.names = slices.Compact(m.names)
	return m
}

func (m *mask) apply(s string) string {
	if len(m.names) == 0 || s == "" {
		return s
	}
	var b strings.Builder
	before := ' '
	for i := 0; i < len(s); {
		if !wordRune(before) {
			if n := m.at(s[i:]); n > 0 {
				b.WriteString(m.with)
				before, _ = utf8.DecodeLastRuneInString(m.with)
				i += n
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		b.WriteString(s[i : i+size])
		before = r
		i += size
	}
	return b.String()
}

// at returns the length of the name that s starts with, in bytes; 0 for none.
func (m *mask) at(s string) int {
	for _, name := range m.names {
		if n := prefix(s, name); n > 0 {
			if r, _ := utf8.DecodeRuneInString(s[n:]); n == len(s) || !wordRune(r) {
				return n
			}
		}
	}
	return 0
}

// prefix returns how much of s the lower-case name covers, any run of white
// space in s standing for one space of the name.
func prefix(s, name string) int {
	i := 0
	for _, want := range name {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case size == 0:
			return 0
		case want == ' ' && unicode.IsSpace(r):
			for size > 0 && unicode.IsSpace(r) {
				i += size
				r, size = utf8.DecodeRuneInString(s[i:])
			}
			continue
		case unicode.ToLower(r) != want:
			return 0
		}
		i += size
	}
	return i
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
