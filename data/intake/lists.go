package intake

import (
	"izpete/data/survey"
)

// lists is what the code lists of a workbook teach.
type lists struct {
	known   map[string]bool    // option labels
	listed  map[string]int     // their order, by key
	codings map[string]*coding // what codes stand for, by the key of the question
}

// codeLists finds the sheets that explain the answers of others: narrow sheets
// with columns of different values, most of which are answers or headings
// elsewhere. It sets their role.
func codeLists(sheets []*reading) lists {
	l := lists{known: map[string]bool{}, listed: map[string]int{}, codings: map[string]*coding{}}
	for _, r := range sheets {
		if !r.found && r.role != "" || r.role != "" || r.forced || used(r.all) > 14 {
			continue
		}
		codes := codings(r, questionsOf(sheets, r))
		for _, c := range r.all {
			if len(codes) > 0 || explains(r, c, sheets) {
				r.role = survey.RoleCodes
				break
			}
		}
		if r.role != survey.RoleCodes {
			continue
		}
		for name, c := range codes {
			if l.codings[name] == nil {
				l.codings[name] = c
			}
			l.list(c.order)
		}
		for _, c := range r.all {
			for _, v := range c.values[1:] {
				if isTyped(v) {
					continue
				}
				l.known[v.text] = true
				if _, ok := l.listed[key(v.text)]; !ok {
					l.listed[key(v.text)] = v.first
				}
			}
		}
	}
	for _, r := range sheets {
		r.codings = l.codings
	}
	return l
}

// list adds labels in their order.
func (l *lists) list(labels []string) {
	for i, label := range labels {
		l.known[label] = true
		if _, ok := l.listed[key(label)]; !ok {
			l.listed[key(label)] = i + 1
		}
	}
}

func used(cols []*column) int {
	n := 0
	for _, c := range cols {
		if len(c.values) > 1 {
			n++
		}
	}
	return n
}

// explains tells whether a column lists answers or headings of a wider sheet.
func explains(r *reading, c *column, sheets []*reading) bool {
	n := 0
	for _, v := range c.values[1:] {
		if isTyped(v) || v.count > 1 {
			continue
		}
		n++
	}
	if n < 3 || n*10 < (len(c.values)-1)*8 || n*10 < c.filled()*7 {
		return false
	}
	for _, other := range sheets {
		if other == r || !other.found || used(other.all) <= used(r.all) || other.sheet.Rows <= 3 {
			continue
		}
		heads, answers := 0, 0
		elsewhere := other.vocabulary()
		for _, v := range c.values[1:] {
			switch elsewhere[v.text] {
			case inHeading:
				heads++
			case inAnswers:
				answers++
			}
		}
		if heads*2 >= n || (heads+answers)*10 >= n*6 && answers >= 2 {
			return true
		}
	}
	return false
}

const (
	inHeading = iota + 1
	inAnswers
)

// vocabulary says of the texts of a sheet whether they head a column or are
// given as an answer by several; names of respondents are neither.
func (r *reading) vocabulary() map[string]int {
	if r.texts != nil {
		return r.texts
	}
	r.texts = map[string]int{}
	for _, c := range r.all {
		if len(c.values) <= 400 && c.repeated >= 0.5 {
			for _, v := range c.values[1:] {
				r.texts[v.text] = inAnswers
			}
		}
	}
	for _, c := range r.all {
		for _, h := range r.region.header {
			r.texts[c.text(h)] = inHeading
		}
	}
	return r.texts
}
