package workspace

import "encoding/json"

// PageState is what a page adds to a view that is kept. Data is the page's own;
// it names no question itself but says which of Questions it means, by place:
// those are found again in a newer version of the workbook.
type PageState struct {
	Questions []QuestionAt
	Data      json.RawMessage
	Top       QuestionAt // where the page was scrolled to
	Compare   *Comparing // the groups that the page compares; nil for none
}

// QuestionAt is a question of a table, by ids; both are "" when it is gone.
type QuestionAt struct {
	Table    string
	Question string
}

// Same tells whether two states show the same; how far they are scrolled does
// not count.
func (s PageState) Same(other PageState) bool {
	if len(s.Questions) != len(other.Questions) || string(s.Data) != string(other.Data) || !s.Compare.Same(other.Compare) {
		return false
	}
	for i, q := range s.Questions {
		if q != other.Questions[i] {
			return false
		}
	}
	return true
}
