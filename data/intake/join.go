package intake

import (
	"slices"
	"strings"

	"izpete/data/survey"
)

// joinSheets puts further sheets of the same respondents to the first one, as
// EUSurvey writes them when a sheet has no more columns: "Content", "Content1",
// "Content2". Their rows stand in the same places, or are told by a column that
// names the respondent on both.
func joinSheets(sheets []*reading, file string) (notes []survey.Note) {
	for _, base := range sheets {
		if !base.found || base.role != "" || !base.euSurvey() {
			continue
		}
		for _, r := range sheets {
			if !continues(base, r) {
				continue
			}
			n := survey.Note{Code: "sheets-joined", Place: survey.Place{File: file, Sheet: r.sheet.Name}, Args: map[string]any{"Other": base.sheet.Name}}
			if rows, order, ok := matched(base, r); ok {
				base.join(r, rows, order)
			} else {
				n.Code, n.Level = "sheets-not-joined", survey.Doubt
			}
			notes = append(notes, n)
		}
	}
	return notes
}

// continues tells whether a sheet goes on with another by its name and header.
func continues(base, r *reading) bool {
	number, ok := strings.CutPrefix(r.sheet.Name, base.sheet.Name)
	return ok && number != "" && strings.Trim(number, "0123456789") == "" &&
		r.found && r.role == "" && !r.joined && r.euSurvey() && slices.Equal(r.region.header, base.region.header)
}

// matched finds for each respondent of the first sheet the row on the further
// one, 0 for none, and its place among the rows there, -1 for none. Everyone on
// the further sheet must be on the first.
func matched(base, r *reading) (rows, order []int, ok bool) {
	at := map[int]int{} // by sheet row of the base, or place of its name
	name, same := sharedName(base, r)
	places := map[string]int{}
	if name != nil {
		for i, v := range name.values {
			places[v.text] = i
		}
	}
	for k, row := range r.rows {
		if name != nil {
			row = places[same.values[same.rows[k]].text]
		}
		if _, twice := at[row]; row < 1 || twice {
			return nil, nil, false
		}
		at[row] = k
	}
	found := 0
	for i, row := range base.rows {
		if name != nil {
			row = int(name.rows[i])
		}
		k, ok := at[row]
		if !ok {
			rows, order = append(rows, 0), append(order, -1)
			continue
		}
		found++
		rows, order = append(rows, r.rows[k]), append(order, k)
	}
	return rows, order, found == len(r.rows)
}

// sharedName finds a column that both sheets have and that names the
// respondents on the first; nil when there is none.
func sharedName(base, r *reading) (name, same *column) {
	for _, d := range base.drafts {
		if len(d.cols) != 1 || len(d.cols[0].values)-1 != len(base.rows) {
			continue
		}
		for _, e := range r.drafts {
			if len(e.cols) == 1 && e.text == d.text {
				return d.cols[0], e.cols[0]
			}
		}
	}
	return nil, nil
}

// join takes over the questions of a further sheet.
func (r *reading) join(more *reading, rows, order []int) {
	more.joined, more.role = true, survey.RoleResponses
	arranged := map[*column]*column{}
	arrange := func(c *column) *column {
		if c == nil {
			return nil
		}
		if arranged[c] == nil {
			arranged[c] = c.arrange(order)
		}
		return arranged[c]
	}
	for _, d := range more.drafts {
		d.sheet, d.sheetRows = more.sheet.Name, rows
		d.twin = arrange(d.twin)
		for _, cols := range []*[]*column{&d.cols, &d.over} {
			*cols = slices.Clone(*cols)
			for i, c := range *cols {
				(*cols)[i] = arrange(c)
			}
		}
		r.drafts = append(r.drafts, d)
	}
	r.apart = append(r.apart, more.apart...)
}

// arrange returns the column over the respondents of another sheet: order says
// where each stands here, -1 for one who is not here.
func (c *column) arrange(order []int) *column {
	k := *c
	k.rows = make([]int32, len(order))
	for i, at := range order {
		if at >= 0 {
			k.rows[i] = c.rows[at]
		}
	}
	return &k
}

// repeatGroups sets aside the sheets on which Kobo writes what one respondent
// may give several times: their rows are no respondents, and name the one they
// belong to.
func repeatGroups(sheets []*reading, file string) (notes []survey.Note) {
	for _, r := range sheets {
		if !r.found || r.role != "" || r.forced || !heads(r, "_parent_index") {
			continue
		}
		for _, parent := range sheets {
			if parent != r && parent.found && heads(parent, "_index") && !heads(parent, "_parent_index") {
				r.role = survey.RoleOther
				notes = append(notes, survey.Note{Code: "repeat-group", Place: survey.Place{File: file, Sheet: r.sheet.Name}, Args: map[string]any{"Other": parent.sheet.Name}})
				break
			}
		}
	}
	return notes
}

// heads tells whether a sheet has a column of this heading.
func heads(r *reading, heading string) bool {
	for _, c := range r.region.cols {
		for _, h := range r.region.header {
			if key(c.text(h)) == heading {
				return true
			}
		}
	}
	return false
}
