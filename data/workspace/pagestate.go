package workspace

import "encoding/json"

// PageState is what a page adds to a view that is kept. Data is the page's own;
// it names no question itself but says which of Questions it means, by place:
// those are found again in a newer version of the workbook.
type PageState struct {
	Questions []QuestionAt    `json:"questions,omitempty"`
	Data      json.RawMessage `json:"data,omitempty"`
}

// QuestionAt is a question of a table, by ids; both are "" when it is gone.
type QuestionAt struct {
	Table    string
	Question string
}
