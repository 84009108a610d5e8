package forms

import (
	"izpete/data/workbook"
)

// how says in what way a label was found.
type how uint8

const (
	gone     how = iota
	same         // word for word, or but for case, diacritics and spaces
	reworded     // much like it
	replaced     // another text where it should be
)

// seat is where a label of the taught form stands in a filled-in one.
type seat struct {
	how  how
	at   workbook.Address
	text string // as it stands there, where it differs
}

// layout is where everything of a taught sheet stands in a filled-in one.
type layout struct {
	plan  *sheetPlan
	sheet *workbook.Sheet
	seats []seat // of the labels

	moved    bool
	rowOf    []int       // of the label rows; 0 where not found
	colShift int         // by which most labels have moved
	cols     map[int]int // the same for the labels of one column
}

// locate finds the labels of a sheet. In most forms they stand where they were
// taught, and nothing needs to be searched.
func locate(sp *sheetPlan, s *workbook.Sheet) *layout {
	l := &layout{plan: sp, sheet: s, seats: make([]seat, len(sp.labels))}
	for i, f := range sp.labels {
		if shown(s.At(f.at.Row, f.at.Col)) != f.text {
			l.moved = true
			break
		}
		l.seats[i] = seat{how: same, at: f.at}
	}
	if l.moved {
		l.search()
	}
	return l
}

// search pairs the rows and then the texts within them.
func (l *layout) search() {
	other := l.lines()
	pairs := align(l.plan.lines, other)
	l.rowOf = make([]int, len(pairs))
	var shifts tally
	columns := map[int]*tally{}
	for i, from := 0, 0; i < len(pairs); i++ {
		taught := &l.plan.lines[i]
		seats := l.seats[from : from+len(taught.words)]
		from += len(taught.words)
		for k := range seats {
			seats[k] = seat{}
		}
		if pairs[i] < 0 {
			continue
		}
		l.rowOf[i] = other[pairs[i]].row
		pairWords(taught, &other[pairs[i]], seats)
		for k, s := range seats {
			if s.how == gone {
				continue
			}
			col := taught.words[k].col
			shifts.add(s.at.Col - col)
			if columns[col] == nil {
				columns[col] = &tally{}
			}
			columns[col].add(s.at.Col - col)
		}
	}
	l.colShift, l.cols = shifts.most(), map[int]int{}
	for col, t := range columns {
		l.cols[col] = t.most()
	}
	l.fill(other, pairs)
}

// tally counts by how much labels have moved.
type tally map[int]int

func (t *tally) add(shift int) {
	if *t == nil {
		*t = tally{}
	}
	(*t)[shift]++
}

// most is the commonest move; of several the smallest.
func (t *tally) most() int {
	best, times := 0, 0
	for shift, n := range *t {
		if n > times || n == times && (shift*shift < best*best || shift*shift == best*best && shift < best) {
			best, times = shift, n
		}
	}
	return best
}

// lines are the texts of the sheet by rows, as far as the form can reach.
func (l *layout) lines() []line {
	var all []line
	rows, cols := l.plan.reach()
	for row := 1; row <= min(rows, l.sheet.Rows); row++ {
		var now line
		for col, c := range l.sheet.Row(row) {
			if col > cols {
				break
			}
			if text := shown(c); text != "" {
				now.words = append(now.words, newWord(col, text))
			}
		}
		if len(now.words) > 0 {
			now.row = row
			all = append(all, now)
		}
	}
	return all
}

// pairWords finds the taught texts of a row in its other, from left to right.
func pairWords(taught, other *line, seats []seat) {
	from := 0
	for k := range taught.words {
		w := &taught.words[k]
		best, at := alikeFrom, -1
		for j := from; j < len(other.words); j++ {
			if n := w.likeness(&other.words[j]); n > best || n == 1 && at < 0 {
				best, at = n, j
			}
			if best == 1 {
				break
			}
		}
		if at < 0 {
			continue
		}
		found := &other.words[at]
		seats[k] = seat{how: same, at: workbook.Address{Row: other.row, Col: found.col}}
		if best < 1 {
			seats[k].how, seats[k].text = reworded, found.text
		}
		from = at + 1
	}
}

// fill looks at rows without a pair between two that have moved alike: what
// stands there has taken the place of the label.
func (l *layout) fill(other []line, pairs []int) {
	used := map[int]bool{}
	for _, p := range pairs {
		if p >= 0 {
			used[other[p].row] = true
		}
	}
	from := 0
	for i := range l.plan.lines {
		taught := &l.plan.lines[i]
		seats := l.seats[from : from+len(taught.words)]
		from += len(taught.words)
		row := l.rowOf[i]
		if row == 0 {
			shift, _, ok := l.shift(taught.row)
			if row = taught.row + shift; !ok || row < 1 || used[row] {
				continue
			}
		}
		for k := range seats {
			col := taught.words[k].col + l.colsBy(taught.words[k].col)
			if seats[k].how == gone && col > 0 {
				if text := shown(l.sheet.At(row, col)); text != "" && !l.seated(seats, col) {
					seats[k] = seat{how: replaced, at: workbook.Address{Row: row, Col: col}, text: text}
				}
			}
		}
	}
}

func (l *layout) seated(seats []seat, col int) bool {
	for _, s := range seats {
		if s.how != gone && s.at.Col == col {
			return true
		}
	}
	return false
}

// shift is by how many rows a row without labels of its own has moved: as the
// rows around it, where these agree. sure says that there are rows on both
// sides.
func (l *layout) shift(row int) (n int, sure, ok bool) {
	if !l.moved {
		return 0, true, true
	}
	above, below, hasAbove, hasBelow := 0, 0, false, false
	for i, taught := range l.plan.lines {
		if l.rowOf[i] == 0 {
			continue
		}
		if taught.row <= row {
			above, hasAbove = l.rowOf[i]-taught.row, true
			continue
		}
		below, hasBelow = l.rowOf[i]-taught.row, true
		break
	}
	switch {
	case hasAbove && hasBelow:
		return above, true, above == below
	case hasAbove:
		return above, false, true
	}
	return below, false, hasBelow
}

// place is where an answer cell stands; false where it cannot be told.
func (l *layout) place(s *slot) (workbook.Address, bool) {
	if !l.moved {
		return s.at, true
	}
	row, col := 0, 0
	for _, n := range s.near {
		taught, found := l.plan.labels[n].at, l.seats[n]
		if found.how == gone {
			continue
		}
		if row == 0 && taught.Row == s.at.Row {
			row = found.at.Row
		}
		if col == 0 && taught.Col == s.at.Col {
			col = found.at.Col
		}
	}
	if row == 0 {
		row = l.rowFor(s)
	}
	if _, known := l.cols[s.at.Col]; col == 0 && !known && len(s.near) > 0 && l.seats[s.near[0]].how != gone {
		n := s.near[0]
		col = s.at.Col + l.seats[n].at.Col - l.plan.labels[n].at.Col
	}
	if col == 0 {
		col = s.at.Col + l.colsBy(s.at.Col)
	}
	if row < 1 || col < 1 || row > workbook.MaxRows || col > workbook.MaxColumns {
		return workbook.Address{}, false
	}
	return workbook.Address{Row: row, Col: col}, true
}

// colsBy is by how much a column has moved: as the labels in it, or else as
// most labels.
func (l *layout) colsBy(col int) int {
	if shift, ok := l.cols[col]; ok {
		return shift
	}
	return l.colShift
}

// rowFor is the row of an answer cell none of whose labels was found beside it:
// as the rows around it have moved, or else as its label above has. 0 when
// neither is known, and when a label that should stand beside it may have been
// taken out with its row.
func (l *layout) rowFor(s *slot) int {
	beside := false
	for _, n := range s.near {
		beside = beside || l.plan.labels[n].at.Row == s.at.Row
	}
	if shift, sure, ok := l.shift(s.at.Row); ok && (sure || !beside) {
		return s.at.Row + shift
	}
	for _, n := range s.near {
		if l.seats[n].how != gone && !beside {
			return s.at.Row + l.seats[n].at.Row - l.plan.labels[n].at.Row
		}
	}
	return 0
}

// rows counts the rows put in and taken out between the labels, and tells where
// the first of each is.
func (l *layout) rows() (in, out int, inAt, outAt int) {
	last, lastTaught := 0, 0
	for i, taught := range l.plan.lines {
		if !l.moved {
			return 0, 0, 0, 0
		}
		row := l.rowOf[i]
		if row == 0 {
			continue
		}
		switch more := (row - last) - (taught.row - lastTaught); {
		case more > 0:
			if in == 0 {
				inAt = last + 1
			}
			in += more
		case more < 0:
			if out == 0 {
				outAt = last + 1
			}
			out -= more
		}
		last, lastTaught = row, taught.row
	}
	return in, out, inAt, outAt
}
