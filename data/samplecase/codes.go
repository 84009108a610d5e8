package samplecase

import (
	"strings"

	"izpete/data/words"
)

// open is the open question of the workbook.
const open = "q14"

// codes gathers open answers under a few headings. Those that say none of it wait
// to be read, as they would in the middle of the work.
func (m maker) codes() error {
	t := m.table(institutions)
	q := t.Question(open)
	var nothing []int
	for i := range q.Answered.Each() {
		if len([]rune(q.Texts[i])) <= shortest {
			nothing = append(nothing, i)
		}
	}
	for _, id := range []string{"money", "skills", "rules", "data"} {
		code, err := m.of.AddCode(m.words, t.ID, open, m.say("code."+id))
		if err != nil {
			return err
		}
		var who []int
		for i := range q.Answered.Each() {
			if speaks(q.Texts[i], m.say("code."+id+".stems")) {
				who = append(who, i)
			}
		}
		if err := m.of.SetCode(t.ID, open, code, who, true); err != nil {
			return err
		}
	}
	return m.of.CodeNothing(m.words, t.ID, open, nothing)
}

// shortest is how many letters an answer has that says nothing: „Nav ko piebilst.”
const shortest = 16

// speaks tells whether a word of a text begins as one of the stems.
func speaks(text, stems string) bool {
	text = " " + words.Plain(text)
	for _, s := range strings.Fields(words.Plain(stems)) {
		if strings.Contains(text, " "+s) {
			return true
		}
	}
	return false
}
