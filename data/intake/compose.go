package intake

import (
	"strings"

	"izpete/data/survey"
)

// draft is a question before its answers are counted.
type draft struct {
	code, text string
	kind       survey.Kind
	grid       string
	doubt      string
	cols       []*column
	labels     []string // of option columns
	marks      marks
	split      *splitter
	twin       *column
	heading    string // of a single column, code taken off
	sheet      string // the further sheet it stands on, "" for the table's own
	forced     bool   // the kind was given, not recognised
	zeros      bool   // the tool writes 0 where the question was never opened
	with       string // columns that may be options of one question with it

	// What steps made of it.
	id        string    // as it was before them
	over      []*column // the columns laid over each other in the one of cols
	ledger    *ledger
	steps     []int // those about its answers
	sheetRows []int // by respondent
}

// composer makes questions out of columns and their titles.
type composer struct {
	lang   *language
	cols   []*column // respondents only
	titles []title
	heads  []string // headings without code
	codes  []string
	kind   func(c *column) survey.Kind // forced, "" when free
	known  map[string]bool             // options from code lists
	drafts []draft
	free   []int // by column: where the next question of a first header row begins
}

func (m *composer) compose() []draft {
	m.drafts = nil
	m.free = make([]int, len(m.cols))
	for i := len(m.cols) - 1; i >= 0; i-- {
		switch {
		case m.sameGroup(i) > 1:
			m.free[i] = i
		case i+1 < len(m.cols):
			m.free[i] = m.free[i+1]
		default:
			m.free[i] = i + 1
		}
	}
	m.heads = make([]string, len(m.cols))
	m.codes = make([]string, len(m.cols))
	for i, t := range m.titles {
		code, rest := splitCode(t.whole)
		m.heads[i] = rest
		m.codes[i] = t.code
		if t.code == "" {
			m.codes[i] = code
		}
	}
	for i := 0; i < len(m.cols); {
		i += m.next(i)
	}
	return m.drafts
}

// next composes the questions that begin at column i and returns how many
// columns they took.
func (m *composer) next(i int) int {
	t := m.titles[i]
	if t.whole == "" && m.cols[i].filled() == 0 {
		return 1
	}
	if n := m.sameGroup(i); n > 1 {
		m.group(i, n)
		return n
	}
	if n := m.stems(i); n > 1 {
		return n
	}
	if n := m.ownLabels(i); n > 1 {
		return n
	}
	if m.boxBeside(i) {
		return 1
	}
	m.single(i, m.heads[i], "")
	return 1
}

// sameGroup returns how many columns from i on stand under one question of the
// first header row.
func (m *composer) sameGroup(i int) int {
	g := m.titles[i].group
	n := 1
	for g != 0 && i+n < len(m.cols) && m.titles[i+n].group == g {
		n++
	}
	return n
}

// group composes the columns under one heading of the first header row: the
// options of a question, a question with its box for "other", the rows of a
// grid, or just a section of the questionnaire.
func (m *composer) group(i, n int) {
	labels := make([]string, n)
	for k := range labels {
		labels[k] = m.titles[i+k].label
	}
	code, stem := splitCode(m.titles[i].stem)
	if m.titles[i].code != "" {
		code = m.titles[i].code
	}
	section := isSection(labels)
	if !section && m.block(i, n, code, stem, labels) {
		return
	}
	shared := m.alike(m.cols[i : i+n])
	for k := range n {
		label := labels[k]
		switch {
		case label == "":
			m.single(i+k, stem, "")
		case section:
			m.single(i+k, m.heads[i+k], "")
		case shared != nil:
			m.single(i+k, stem+" – "+label, stem)
			m.inGrid(shared)
		default:
			m.single(i+k, stem+" – "+label, "")
		}
		if k > 0 && !section && m.codes[i+k] == code {
			m.drafts[len(m.drafts)-1].code = ""
		}
		if k == 0 && m.drafts[len(m.drafts)-1].code == "" && label == "" {
			m.drafts[len(m.drafts)-1].code = code
		}
	}
}

// isSection tells whether the headings under a common one are questions of their
// own: they ask, they have codes, or they are names and properties.
func isSection(labels []string) bool {
	asking := 0
	for _, l := range labels {
		if isIDName(l) || isGroupName(l) || isMetaName(l) {
			return true
		}
		code, _ := splitCode(l)
		if code != "" || strings.HasSuffix(l, "?") {
			asking++
		}
	}
	return asking*2 > len(labels)
}

// block composes n columns from i on as one question if they are one.
func (m *composer) block(i, n int, code, stem string, labels []string) bool {
	cols := m.cols[i : i+n]
	for _, c := range cols {
		if k := m.kind(c); k != "" && k != survey.KindMultiple {
			return false
		}
	}
	b := m.lang.ticked(cols, labels)
	if b.marks == noMarks {
		// A question of one column and the box beside its "other".
		if b.twin == nil || len(b.cols) != 1 || b.cols[0] != cols[0] {
			return false
		}
		m.single(i, stem, "")
		d := &m.drafts[len(m.drafts)-1]
		if d.code == "" {
			d.code = code
		}
		d.twin = b.twin
		return true
	}
	m.drafts = append(m.drafts, draft{code: code, text: stem, kind: survey.KindMultiple, cols: b.cols, labels: b.labels, marks: b.marks, twin: b.twin})
	for _, c := range b.rest {
		for k := range n {
			if cols[k] == c {
				m.single(i+k, stem+" – "+labels[k], "")
			}
		}
	}
	return true
}

// boxBeside attaches a box for "other" to the question on its left.
func (m *composer) boxBeside(i int) bool {
	if len(m.drafts) == 0 || m.kind(m.cols[i]) != "" {
		return false
	}
	d := &m.drafts[len(m.drafts)-1]
	h := m.heads[i]
	if d.twin != nil || d.kind != survey.KindMultiple && d.kind != survey.KindSingle || i == 0 || d.cols[len(d.cols)-1] != m.cols[i-1] {
		return false
	}
	plain := key(h) == "other" || key(h) == "cits" || key(h) == "cita"
	if !plain && !mentions(h, "please specify", "lūdzu, nor", "lūdzu nor", "(norād", "bitte angeben", "укажите", "[other]", "_text", " - text") || !m.lang.freeText(m.cols[i], h) {
		return false
	}
	d.twin = m.cols[i]
	return true
}

// single composes one column as a question.
func (m *composer) single(i int, text, grid string) {
	c := m.cols[i]
	text = strings.TrimSuffix(text, " - Selected Choice")
	heading := m.heads[i]
	if m.titles[i].label == "" && text != "" {
		heading = text
	}
	d := draft{code: m.codes[i], text: text, grid: grid, cols: []*column{c}, heading: heading}
	if text == "" {
		d.text = letters(c.n)
	}
	meta := isMetaName(heading) || metaPattern.MatchString(m.titles[i].code)
	j := m.lang.judge(c, heading, meta, m.known)
	d.kind, d.split, d.doubt = j.kind, j.split, j.doubt
	if k := m.kind(c); k != "" {
		d.kind, d.doubt, d.split, d.forced = k, "", nil, true
		if k == survey.KindMultiple {
			d.split = m.lang.learn(c, m.known, true)
		}
	}
	m.drafts = append(m.drafts, d)
}
