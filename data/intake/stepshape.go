package intake

import (
	"slices"
	"strings"

	"izpete/data/survey"
)

// shape applies the steps about what is one question and of which kind, and
// gives each question the steps about its answers.
func (l *ledger) shape(r *reading, m *composer) {
	if l == nil || !slices.Contains(l.sheets, r) {
		return
	}
	r.answers = isTable(r) // and stays one, even if no question is left to count
	for i, id := range newIDs(r.drafts) {
		r.drafts[i].id = id // stays whatever becomes of the questions before it
	}
	l.of(r, func(i int, s Step) {
		d, moved := r.draftOf(s.Spot)
		l.out[i].Moved = moved
		switch {
		case d == nil:
			l.refuse(i, "no-column")
		case s.Kind == StepKindOf:
			l.kindOf(i, s, r, m, d)
			for _, at := range s.With {
				if d, _ := r.draftOf(at); d != nil {
					l.kindOf(i, s, r, m, d)
				}
			}
		case s.Kind == StepJoin:
			l.join(i, s, r, m)
		case s.Kind == StepApart && len(d.cols) < 2 && d.twin == nil && len(d.over) == 0:
			l.refuse(i, "one-column")
		case s.Kind == StepApart:
			l.apply(i, d.cells(), d.answering())
			r.separate(d, m)
		case s.Kind == StepDelimiter:
			l.delimiter(i, s, r, m, d)
		}
	}, StepKindOf, StepJoin, StepApart, StepDelimiter)
	l.of(r, func(i int, s Step) {
		d, moved := r.draftOf(s.Spot)
		l.out[i].Moved = moved
		if d == nil {
			l.refuse(i, "no-column")
			return
		}
		d.ledger, d.steps = l, append(d.steps, i)
		l.out[i].Reason = "no-value" // until a value is found
	}, StepMerge, StepKeepApart, StepOption, StepSplit, StepOrder, StepMissing, StepNotMissing, StepNotAsked, StepNoAnswer,
		StepBlanksNotTicked, StepBlanksNoAnswer, StepNoneTicked, StepQuestion, StepArea, StepEarlier)
}

// cells returns how many cells of a question are filled.
func (d *draft) cells() int {
	n := 0
	for _, c := range d.sheetColumns() {
		n += c.filled()
	}
	return n
}

// answering returns how many respondents have a cell of the question filled.
func (d *draft) answering() int {
	n := 0
	cols := d.sheetColumns()
	for i := range cols[0].rows {
		if slices.ContainsFunc(cols, func(c *column) bool { return c.rows[i] != 0 }) {
			n++
		}
	}
	return n
}

// sheetColumns are the columns of the sheet in which the options stand.
func (d *draft) sheetColumns() []*column {
	if d.over != nil {
		return d.over
	}
	return d.cols
}

var kinds = []survey.Kind{
	survey.KindID, survey.KindGroup, survey.KindSingle, survey.KindMultiple, survey.KindScale,
	survey.KindNumber, survey.KindDate, survey.KindText, survey.KindMeta,
}

// kindOf makes a question one of another kind; several columns that are no
// multiple-choice question are several questions.
func (l *ledger) kindOf(i int, s Step, r *reading, m *composer, d *draft) {
	k := survey.Kind(s.To)
	if !slices.Contains(kinds, k) {
		l.refuse(i, "no-kind")
		return
	}
	cols := d.sheetColumns()
	if len(cols) > 1 && slices.Contains([]survey.Kind{survey.KindMultiple, survey.KindSingle, survey.KindScale, survey.KindGroup}, k) {
		if k != survey.KindMultiple && (d.over != nil || r.lang.severalTicked(d)) {
			l.refuse(i, "several-ticked")
			return
		}
		d.kind, d.doubt, d.forced = k, "", true
		l.apply(i, d.cells(), d.answering())
		return
	}
	l.apply(i, d.cells(), d.answering())
	if len(cols) > 1 {
		r.separate(d, m)
	}
	if r.kinds == nil {
		r.kinds = map[int]survey.Kind{}
	}
	for at := range r.drafts {
		d := &r.drafts[at]
		if len(d.cols) != 1 || !slices.Contains(cols, d.cols[0]) {
			if k == survey.KindID && len(d.cols) == 1 && r.kinds[d.cols[0].n] == k {
				d.kind = survey.KindText // one column names the respondents
				r.kinds[d.cols[0].n] = d.kind
			}
			continue
		}
		d.kind, d.doubt, d.forced = k, "", true
		if k != survey.KindMultiple {
			d.split = nil
		} else if d.split == nil {
			d.split = r.lang.learn(d.cols[0], m.known, true)
		}
		r.kinds[d.cols[0].n] = k
	}
}

// severalTicked tells whether somebody ticked two options of a question in
// columns, which is then no single choice.
func (l *language) severalTicked(d *draft) bool {
	for i := range d.cols[0].rows {
		n := 0
		for _, c := range d.cols {
			if l.tick(d, c, c.rows[i]) {
				n++
			}
		}
		if n > 1 {
			return true
		}
	}
	return false
}

// separate makes each column of a question one of its own.
func (r *reading) separate(d *draft, m *composer) {
	at := slices.IndexFunc(r.drafts, func(o draft) bool { return o.id == d.id })
	was := *d
	cols := slices.Clone(was.sheetColumns())
	if was.twin != nil {
		cols = append(cols, was.twin)
	}
	var own []draft
	for k, c := range cols {
		i := slices.Index(m.cols, c)
		text := m.heads[i]
		if k < len(was.labels) && was.labels[k] != "" && text != was.text && !strings.HasPrefix(text, was.text) {
			text = was.text + " – " + was.labels[k]
		}
		one := composer{lang: m.lang, cols: m.cols, titles: m.titles, heads: m.heads, codes: m.codes, kind: m.kind, known: m.known}
		one.single(i, text, "")
		n := one.drafts[0]
		n.id = was.id
		if k > 0 {
			n.id += "_" + strings.ToLower(letters(c.n))
		}
		own = append(own, n)
	}
	r.drafts = slices.Concat(r.drafts[:at:at], own, r.drafts[at+1:])
}

// join makes one multiple-choice question of columns: ticks where the columns
// hold ticks, otherwise every answer in any of them is an option.
func (l *ledger) join(i int, s Step, r *reading, m *composer) {
	var cols []*column
	var labels []string
	for _, at := range append([]Spot{s.Spot}, s.With...) {
		k, moved := r.columnOf(at)
		if k < 0 || slices.Contains(cols, m.cols[k]) {
			l.refuse(i, "no-column")
			return
		}
		l.out[i].Moved = l.out[i].Moved || moved
		cols, labels = append(cols, m.cols[k]), append(labels, m.heads[k])
	}
	if len(cols) < 2 {
		l.refuse(i, "one-column")
		return
	}
	text := s.To
	for _, split := range splits {
		if stem, short := run(labels, 0, split); len(short) == len(labels) {
			labels = short
			if text == "" {
				text = stem
			}
			break
		}
	}
	k := slices.Index(m.cols, cols[0])
	if text == "" && m.titles[k].stem != "" {
		_, text = splitCode(m.titles[k].stem)
	}
	if text == "" {
		text = m.heads[k]
	}
	// Questions that lose a column go on with the rest.
	for _, c := range cols {
		d, _ := r.draftOf(Spot{Column: letters(c.n)})
		if d != nil && len(d.sheetColumns()) > 1 {
			r.separate(d, m)
		}
	}
	d, _ := r.draftOf(s.Spot)
	joined := draft{id: d.id, code: d.code, text: text, kind: survey.KindMultiple, cols: cols, labels: labels, heading: text, forced: true}
	if joined.marks = r.lang.marks(cols, labels); joined.marks == noMarks {
		joined.overlay(cols)
	}
	var rest []draft
	for _, o := range r.drafts {
		switch {
		case o.id == joined.id:
			rest = append(rest, joined)
		case len(o.cols) == 1 && slices.Contains(cols, o.cols[0]):
		default:
			if o.twin != nil && slices.Contains(cols, o.twin) {
				o.twin = nil
			}
			rest = append(rest, o)
		}
	}
	r.drafts = rest
	l.apply(i, joined.cells(), joined.answering())
}

// overlay lays columns of answers over each other, as if they stood in one cell.
func (d *draft) overlay(cols []*column) {
	const joint = "\n"
	one := &column{n: cols[0].n, rows: make([]int32, len(cols[0].rows)), values: make([]value, 1)}
	ids := map[string]int32{}
	for i := range one.rows {
		var parts []string
		for _, c := range cols {
			if id := c.rows[i]; id != 0 {
				parts = append(parts, c.values[id].text)
			}
		}
		text := strings.Join(parts, joint)
		if text == "" {
			continue
		}
		id, ok := ids[text]
		if !ok {
			id = int32(len(one.values))
			ids[text] = id
			one.values = append(one.values, value{text: text, first: i + 1})
		}
		one.values[id].count++
		one.rows[i] = id
	}
	d.over, d.cols, d.labels = cols, []*column{one.sum()}, nil
	d.split = &splitter{delimiter: joint}
}

// delimiter takes the cells of a column apart at a sign.
func (l *ledger) delimiter(i int, s Step, r *reading, m *composer, d *draft) {
	if len(d.cols) != 1 || d.over != nil {
		l.refuse(i, "many-columns")
		return
	}
	if s.To == "" {
		l.refuse(i, "no-delimiter")
		return
	}
	split, _ := r.lang.try(d.cols[0], s.To, m.known, true)
	if split == nil {
		l.refuse(i, "no-delimiter")
		return
	}
	split.doubt = false
	d.kind, d.split, d.doubt, d.forced = survey.KindMultiple, split, "", true
	n := int(d.cols[0].share(func(v value) bool { return strings.Contains(v.text, s.To) })*float64(d.cols[0].filled()) + 0.5)
	l.apply(i, n, n)
}
