package intake

import (
	"strconv"
	"strings"

	"izpete/data/survey"
	"izpete/data/workbook"
)

// reading is a sheet on its way to a table.
type reading struct {
	sheet  *workbook.Sheet
	all    []*column // every row of the sheet
	region region
	found  bool // a header was found
	role   survey.Role
	texts  map[string]int // see vocabulary

	lang    *language
	titles  []title
	names   map[string][]int // columns by what they may be called; see called
	rows    []int
	left    []survey.LeftOut
	drafts  []draft
	apart   []survey.Note      // second tables of the sheet, codes replaced
	codings map[string]*coding // by the key of the question
	joined  bool               // its questions are taken over by the first sheet
	name    int                // the draft that names the respondents, -1 for none

	forced  bool                // a step says that the sheet is read
	answers bool                // it held answers before the steps about its questions
	kinds   map[int]survey.Kind // by column number, as steps say
}

// read composes the questions of a sheet whose region has been found.
func (r *reading) read(file string, opt Options, known map[string]bool, l *ledger) {
	r.titles, r.names = titles(r.sheet, r.region), nil
	r.lang = &language{naIsAnswer: r.surveyMonkey()}
	rows, left := respondents(r.region)
	r.rows, r.left = rows, append(left, r.left...)
	l.correctRows(r)
	cols := keepAll(r.region.cols, r.rows)
	if r.euSurvey() {
		stripShortNames(cols, r.titles)
	}
	r.decode(cols, file)
	m := composer{lang: r.lang, cols: cols, titles: r.titles, known: known, kind: func(c *column) survey.Kind {
		if k := r.kinds[c.n]; k != "" {
			return k
		}
		return opt.Kinds[r.sheet.Name+"!"+letters(c.n)]
	}}
	r.drafts = m.compose()
	if r.lang.settle(r.drafts) {
		r.drafts = m.compose()
	}
	r.spread(m.kind)
	r.nameByCodes()
	l.shape(r, &m)
	r.nameRespondents(m.kind)
	r.group(m.kind)
	r.maybeOne()
}

// surveyMonkey tells whether the sheet is of the tool that leaves blank whoever
// was not asked.
func (r *reading) surveyMonkey() bool {
	h := r.region.header
	if len(h) < 2 {
		return false
	}
	for _, c := range r.region.cols {
		if k := key(c.text(h[len(h)-1])); k == "response" || k == "open-ended response" {
			return true
		}
	}
	return false
}

// nameRespondents finds the column that names the respondents: by its heading
// and because no two of them share a name. Words go before numbers.
func (r *reading) nameRespondents(forced func(*column) survey.Kind) {
	r.name = -1
	best := 0
	for i := range r.drafts {
		d := &r.drafts[i]
		if len(d.cols) != 1 {
			continue
		}
		c := d.cols[0]
		if forced(c) == survey.KindID {
			r.name, best = i, 9
			continue
		}
		if forced(c) != "" || d.split != nil && d.kind != survey.KindMultiple {
			continue
		}
		if !isIDName(d.heading) && !isIDName(d.code) {
			continue
		}
		answers, distinct := r.lang.answers(c)
		if answers*2 < len(r.rows) || distinct*10 < answers*9 {
			continue
		}
		score := 2
		if c.typed > 0.5 || isMetaName(d.heading) {
			score = 1
		}
		if unitOf(d.heading) != survey.UnitRespondent {
			score++
		}
		if score > best {
			r.name, best = i, score
		}
	}
	if r.name >= 0 {
		d := &r.drafts[r.name]
		d.kind, d.split, d.doubt = survey.KindID, nil, ""
	}
}

// group marks the properties of the respondents: type, size, region.
func (r *reading) group(forced func(*column) survey.Kind) {
	for i := range r.drafts {
		d := &r.drafts[i]
		if len(d.cols) == 1 && d.kind == survey.KindSingle && d.grid == "" && forced(d.cols[0]) == "" && isGroupName(d.heading) {
			d.kind = survey.KindGroup
		}
	}
}

// questions tells how many drafts can be counted and are no mere properties.
func (r *reading) questions() int {
	n := 0
	for _, d := range r.drafts {
		switch d.kind {
		case survey.KindSingle, survey.KindMultiple, survey.KindScale:
			n++
		}
	}
	return n
}

// table counts all answers.
func (r *reading) table(b *workbook.Book, opt Options, listed map[string]int) *survey.Table {
	t := &survey.Table{
		Source:     survey.Source{File: b.File, SHA256: b.SHA256, Size: b.Size},
		Sheet:      r.sheet.Name,
		Unit:       survey.UnitRespondent,
		HeaderRows: r.region.header,
		Rows:       r.rows,
		LeftOut:    r.left,
		Names:      make([]string, len(r.rows)),
	}
	ids := newIDs(r.drafts)
	for i := range r.drafts {
		d := &r.drafts[i]
		if d.sheet == "" {
			d.sheetRows = r.rows
		}
		q := r.lang.build(d, len(r.rows), listed)
		if d.sheet != "" {
			q.Sheet, q.Rows = d.sheet, d.sheetRows
		}
		q.ID = ids[i]
		for text, area := range opt.Areas {
			if survey.Fold(text) == survey.Fold(q.Text) {
				q.Area = area
			}
		}
		t.Questions = append(t.Questions, q)
		if i == r.name {
			t.Unit = unitOf(d.heading)
			copy(t.Names, q.Texts)
		}
	}
	return t
}

// newIDs names the questions: by their code where they have one, otherwise by
// their place.
func newIDs(drafts []draft) []string {
	ids := make([]string, len(drafts))
	used := map[string]bool{}
	for i, d := range drafts {
		id := d.id
		if id == "" {
			id = slug(d.code)
		}
		if id == "" || used[id] {
			continue
		}
		used[id], ids[i] = true, id
	}
	for i := range ids {
		if ids[i] != "" {
			continue
		}
		for n := i + 1; ; n += len(ids) {
			if id := "q" + strconv.Itoa(n); !used[id] {
				used[id], ids[i] = true, id
				break
			}
		}
	}
	return ids
}

// slug makes an id of a code; a bare number becomes that of a question.
func slug(code string) string {
	s := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		case r >= 'A' && r <= 'Z':
			return r - 'A' + 'a'
		}
		return '_'
	}, code)
	s = strings.Trim(s, "_")
	if s != "" && strings.Trim(s, "0123456789_") == "" {
		return "q" + s
	}
	return s
}
