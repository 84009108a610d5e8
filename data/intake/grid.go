package intake

import "izpete/data/survey"

// alike returns the answers that columns share, as the rows of a grid do; nil
// when they are no grid.
func (m *composer) alike(cols []*column) map[string]bool {
	seen := map[string]int{}
	choice := 0
	for _, c := range cols {
		answers, distinct := m.lang.answers(c)
		if answers == 0 || distinct > 15 {
			continue
		}
		if ok, _ := m.lang.categorical(c, answers, distinct); !ok {
			continue
		}
		choice++
		for _, v := range c.values[1:] {
			if !m.lang.empty(v.text) {
				seen[v.text]++
			}
		}
	}
	if choice < 2 {
		return nil
	}
	shared := map[string]bool{}
	common := 0
	for text, n := range seen {
		if n > 1 {
			shared[text] = true
		}
		if n > 1 && n*2 >= choice {
			common++
		}
	}
	if common >= 2 || common == 1 && len(seen) <= 2 {
		return shared
	}
	return nil
}

// inGrid makes the last draft a choice when all its answers are those of its
// grid, however few there are; text among the rows belongs to no grid.
func (m *composer) inGrid(shared map[string]bool) {
	d := &m.drafts[len(m.drafts)-1]
	if d.kind != survey.KindText {
		return
	}
	n := 0
	for _, v := range d.cols[0].values[1:] {
		if m.lang.empty(v.text) {
			continue
		}
		n++
		if !shared[v.text] {
			n = 0
			break
		}
	}
	if n > 0 && m.kind(d.cols[0]) == "" {
		d.kind = survey.KindSingle
		return
	}
	d.grid = ""
}
