package breakdowns

import "unicode/utf8"

// pieces cuts a long text into parts of at most limit runes, behind a space
// where there is one in the second half of a part.
func pieces(text string, limit int) []string {
	var out []string
	for utf8.RuneCountInString(text) > limit {
		runes := []rune(text)
		end := limit
		for i := limit; i > limit/2; i-- {
			if runes[i-1] == ' ' || runes[i-1] == '\n' {
				end = i
				break
			}
		}
		out = append(out, string(runes[:end]))
		text = string(runes[end:])
	}
	return append(out, text)
}
