package intake

import (
	"strings"

	"izpete/data/survey"
)

// stems composes columns whose single headings share a stem, and returns how
// many it took, 0 when there are none.
func (m *composer) stems(i int) int {
	heads := m.heads[i:m.free[i]]
	if len(heads) > 1 && (strings.HasPrefix(heads[1], heads[0]+"/") || strings.HasPrefix(heads[1], heads[0]+".")) {
		return 0 // a joined cell before the columns of its options
	}
	for _, split := range splits {
		stem, labels := run(heads, 0, split)
		n := len(labels)
		if n < 2 {
			continue
		}
		code := stemCode(m.codes[i])
		if code == "" && codeShort.MatchString(stem) {
			code = stem
		}
		if m.block(i, n, code, stem, labels) {
			m.countedTwice(stem)
			m.nameOptions(i)
			return n
		}
		if shared := m.alike(m.cols[i : i+n]); shared != nil {
			for k := range n {
				m.single(i+k, m.heads[i+k], stem)
				m.inGrid(shared)
			}
			return n
		}
	}
	return 0
}

// nameOptions keeps the heading as the label where question and option are one
// code word, such as "media_seen_[live]": the half of a code says less. It also
// tells the columns of REDCap, "field___1".
func (m *composer) nameOptions(i int) {
	for k := len(m.drafts) - 1; k >= 0; k-- {
		d := &m.drafts[k]
		if d.marks == noMarks {
			continue
		}
		d.zeros = strings.Contains(m.titles[i].whole, "___")
		for at, c := range d.cols {
			for _, t := range m.titles[i:] {
				if t.n == c.n {
					if strings.Contains(t.whole, "_[") && !strings.ContainsAny(t.whole, " \u00a0") {
						d.labels[at] = t.whole
					}
					break
				}
			}
		}
		return
	}
}

// countedTwice sets aside a joined cell whose options follow in columns of their
// own, as Kobo writes them: the question before the last, headed by its stem.
func (m *composer) countedTwice(stem string) {
	if len(m.drafts) < 2 {
		return
	}
	d := &m.drafts[len(m.drafts)-2]
	if len(d.cols) == 1 && d.heading == stem && m.kind(d.cols[0]) == "" {
		d.kind, d.split, d.doubt = survey.KindMeta, nil, "counted-twice"
	}
}

// stemCode takes the part of an option off a code: "A2[SQ003]" and "Q10_3" are
// parts of A2 and Q10.
func stemCode(code string) string {
	if s, _, ok := bracketed(code); ok {
		return s
	}
	if s, _, ok := numbered(code); ok {
		return s
	}
	return code
}

// ownLabels composes option columns that repeat their own heading, where the
// question itself is not in the sheet.
func (m *composer) ownLabels(i int) int {
	own := func(k int) bool {
		c, n := m.cols[k], 0
		for _, v := range c.values[1:] {
			if m.lang.empty(v.text) {
				continue
			}
			n++
			if n > 1 || survey.Fold(v.text) != m.titles[k].whole {
				return false
			}
		}
		return n == 1
	}
	n := 0
	for i+n < len(m.cols) && m.sameGroup(i+n) == 1 && own(i+n) {
		n++
	}
	if n < 2 {
		return 0
	}
	labels := m.heads[i : i+n]
	if i+n < len(m.cols) && asksText(m.heads[i+n]) && m.lang.freeText(m.cols[i+n], m.heads[i+n]) {
		n++
		labels = m.heads[i : i+n]
	}
	if !m.block(i, n, "", listed(labels), labels) {
		return 0
	}
	m.drafts[len(m.drafts)-1].doubt = "no-question-text"
	return n
}

// listed names a question without a text by its first options.
func listed(labels []string) string {
	if len(labels) > 3 {
		return strings.Join(labels[:3], " / ") + " …"
	}
	return strings.Join(labels, " / ")
}
