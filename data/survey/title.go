package survey

import "strings"

// Title is how a question is called, in one line; one of a block of scales names
// the block too.
func (q *Question) Title() string {
	text := Fold(q.Text)
	if grid := Fold(q.Grid); grid != "" && !strings.HasPrefix(text, grid) {
		return grid + " — " + text
	}
	return text
}

// Number is how the question is referred to: "Q7" for the seventh of a
// questionnaire without codes of its own, otherwise its code.
func (q *Question) Number() string {
	if rest, ok := strings.CutPrefix(q.ID, "q"); ok && rest != "" && strings.Trim(rest, "0123456789") == "" {
		return "Q" + rest
	}
	return q.ID
}
