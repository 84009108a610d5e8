package finding

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Search returns the findings in which every word of the query occurs: in the
// label, any text, a tag, or the evidence. Upper and lower case are the same,
// and so are letters with and without their marks: "skerslis" finds „Šķērslis”.
// An empty query finds all.
func Search(all []Finding, query string) []Finding {
	words := strings.Fields(plain(query))
	var found []Finding
	for _, f := range all {
		if f.mentions(words) {
			found = append(found, f)
		}
	}
	return found
}

func (f *Finding) mentions(words []string) bool {
	if len(words) == 0 {
		return true
	}
	var b strings.Builder
	add := func(texts ...string) {
		for _, t := range texts {
			b.WriteString(t)
			b.WriteByte('\n')
		}
	}
	add(Label(*f), f.Title, f.Criterion, f.Condition, f.Cause, f.Effect, f.Recommendation, f.Counter, f.Area, f.Author)
	add(f.Tags...)
	for _, e := range f.Evidence {
		add(e.Text, e.Option, e.File, e.Sheet, e.Cells)
		if e.Quoted() {
			add(e.Quote.Text, e.Quote.Name)
		}
	}
	text := plain(b.String())
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// plain takes the marks off letters and makes them small.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(s))
}
