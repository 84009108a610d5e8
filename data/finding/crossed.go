package finding

// Crossed is what the evidence of a cell of a cross-tab holds beside the figure:
// the figure itself is that of an option under a filter, the first terms of which
// are By and, in a nested table, Third.
type Crossed struct {
	By    Term   `json:"by"`              // the option among whose respondents the other was counted
	Cells string `json:"cells"`           // where the answers to By stand: "K3:K85"
	Third *Term  `json:"third,omitempty"` // the option of the third question
	Share string `json:"share"`           // "row" or "column": which of the two questions made the base

	// How the cell compared with the other respondents of the table when it was
	// taken up; Method is "none" where that was not tested. The words are those of
	// tests, "figures.test.<method>".
	Method     string  `json:"method"`
	Adjusted   float64 `json:"adjusted,omitempty"`   // p after correction
	Correction string  `json:"correction,omitempty"` // "" for none
	Family     int     `json:"family,omitempty"`     // how many were corrected together
	Differs    string  `json:"differs,omitempty"`    // "higher", "lower", or "" for not significantly

	// Again says that the table can be made again from what is here, and the test
	// with it; absent in evidence that earlier versions of the program took up.
	Again bool `json:"again,omitempty"`
	// Beside are the questions of a banner that made the columns, By's among them.
	Beside []Term `json:"beside,omitempty"`
}

// Test is how a cell of a cross-tab compares with the other respondents.
type Test struct {
	Method   string  // "none" where it cannot be tested
	Adjusted float64 // p after correction
	Family   int     // how many were corrected together
	Differs  string  // "higher", "lower", or "" for not significantly
}

// Others returns the terms of the filter that are not of the cross-tab itself.
func (e Evidence) Others() []Term {
	n := 0
	if c := e.Crossed; c != nil {
		if n++; c.Third != nil {
			n++
		}
	}
	return e.Filter[min(n, len(e.Filter)):]
}

// untested returns the cell without its test, which would tell of the figure.
func (c *Crossed) untested() *Crossed {
	if c == nil {
		return nil
	}
	return &Crossed{By: c.By, Cells: c.Cells, Third: c.Third, Share: c.Share}
}

// Hide returns the evidence without its figure and, where base, without the size
// of its base; a quotation without what was said, by whom and where.
func (e Evidence) Hide(base bool) Evidence {
	e.Hidden, e.Count, e.Percent, e.Crossed = true, 0, 0, e.Crossed.untested()
	if e.Quote = e.Quote.untold(); e.Quoted() {
		e.Cells = ""
	}
	if base {
		e.N, e.Invited = 0, 0
	}
	return e
}
