package sample

import "time"

// notAsked stands where a respondent was routed past a question, as the survey
// tools write it.
const notAsked = "N/A"

// column is one column of a sheet.
type column struct {
	question Text // stands over all the columns that follow with an empty one
	option   Text
	width    float64 // in characters
	value    func(row int) any
	kind     look
}

// look is how the cells of a column are set.
type look int

const (
	plain look = iota
	mark       // a tick: 0, 1 or N/A, in the middle
	day        // a date
	long       // wraps
)

// table is a sheet of rows under a header.
type table struct {
	name    Text
	columns []column
	rows    int
	header  int // header rows, 1 or 2
}

// tables returns the sheets of a sample in a language, without the last one,
// which is prose.
func tables(lang string) []table {
	invited := invite()
	a := answer(invited)
	docs := documents()
	say := func(t Text) any { return t.In(lang) }
	return []table{
		{name: sheetAnswers, columns: a.columns(lang), rows: len(a.who), header: 2},
		{name: sheetDocuments, rows: len(docs), header: 1, columns: []column{
			{question: Text{"Dokuments", "Document"}, width: 20, value: func(i int) any { return say(docs[i].name) }},
			{question: Text{"Nozare", "Sector"}, width: 34, value: func(i int) any { return say(docs[i].sector) }},
			{question: slide("strategy").Heading(), width: 46, value: func(i int) any { return say(docs[i].answer) }},
		}},
		{name: sheetInvited, rows: len(invited), header: 1, columns: []column{
			{question: Text{"Iestāde", "Institution"}, width: 28, value: func(i int) any { return say(invited[i].name) }},
			{question: Text{"Tips", "Type"}, width: 24, value: func(i int) any { return say(kinds[invited[i].kind].label) }},
			{question: Text{"Lielums", "Size"}, width: 16, value: func(i int) any { return say(sizes[invited[i].size].label) }},
		}},
	}
}

// columns lays the answers out as a survey tool does: an option a column for
// Q5 and Q7, the ticked options joined in one cell for Q8.
func (a *answers) columns(lang string) []column {
	say := func(t Text) any { return t.In(lang) }
	everybody := everyone(len(a.who))

	cols := []column{
		{question: Text{"Iestāde", "Institution"}, width: 26, value: func(i int) any { return say(a.who[i].name) }},
		{question: Text{"Tips", "Type"}, width: 22, value: func(i int) any { return say(kinds[a.who[i].kind].label) }},
		{question: Text{"Lielums", "Size"}, width: 12, value: func(i int) any { return say(sizes[a.who[i].size].label) }},
		{question: Text{"Atbildes datums", "Date of answer"}, width: 13, kind: day, value: func(i int) any { return a.days[i] }},
		a.single(lang, "use", 32, everybody, everybody),
	}
	cols = append(cols, a.ticks("impact", a.impactAsked, a.impactAnswered)...)
	cols = append(cols, a.ticks("obstacles", everybody, everybody)...)
	cols = append(
		cols,
		column{question: slide("prerequisites").Heading(), width: 64, kind: long, value: func(i int) any { return a.joined(lang, "prerequisites", i) }},
		a.single(lang, "guidelines", 28, a.trial, a.guidelinesAnswered),
		a.single(lang, "costs", 24, a.trial, a.trial),
		a.single(lang, "skills-risk", 30, a.trial, a.trial),
		column{question: Text{"Q14. Piezīmes", "Q14. Remarks"}, width: 56, kind: long, value: func(i int) any {
			if note, ok := a.notes[i]; ok {
				return say(note)
			}
			return nil
		}},
	)
	return append(cols, a.views(lang)...)
}

// options are the answers to a question: those of its slide and, for Q3, the
// one that the deck leaves out.
func options(id string) []Text {
	var all []Text
	for _, o := range slide(id).Options {
		all = append(all, o.Option)
	}
	if id == "use" {
		all = append(all, useOther)
	}
	return all
}

// single is the column of a question with one answer.
func (a *answers) single(lang, id string, width float64, asked, answered group) column {
	labels := options(id)
	return column{question: slide(id).Heading(), width: width, value: func(i int) any {
		switch {
		case !asked[i]:
			return notAsked
		case !answered[i]:
			return nil
		}
		for o, who := range a.picked[id] {
			if who[i] {
				return labels[o].In(lang)
			}
		}
		return nil
	}}
}

// ticks are the columns of a multiple-choice question, one an option.
func (a *answers) ticks(id string, asked, answered group) []column {
	var cols []column
	for o, label := range options(id) {
		who := a.picked[id][o]
		c := column{option: label, width: 18, kind: mark, value: func(i int) any {
			switch {
			case !asked[i]:
				return notAsked
			case !answered[i]:
				return nil
			case who[i]:
				return 1
			}
			return 0
		}}
		if o == 0 {
			c.question = slide(id).Heading()
		}
		cols = append(cols, c)
	}
	return cols
}

// joined is the cell of a multiple-choice question whose options stand together.
func (a *answers) joined(lang, id string, i int) string {
	s := ""
	for o, label := range options(id) {
		if !a.picked[id][o][i] {
			continue
		}
		if s != "" {
			s += "; "
		}
		s += label.In(lang)
	}
	return s
}

// made is the time that the workbooks say they were made at: the day on which
// the last answer could come in, never the day of the build.
var made = time.Date(2025, 2, 7, 16, 0, 0, 0, time.UTC)
