package workspace

import (
	"encoding/json"
	"slices"

	"izpete/data/survey"
)

// versions keeps what workbooks hold under corrections, the latest of each
// workbook last.
type versions map[string][]known

// known is what a workbook holds under one list of corrections.
type known struct {
	steps  string // as JSON; of a folder of forms what it was read by
	survey *survey.Survey
}

// Of a workbook so many versions are kept as undoing and redoing go to and fro
// between without recognising it again; of a large one fewer, but never less than
// the present one and the one before.
const (
	keptVersions = 6
	leastKept    = 2
	keptBytes    = 32 << 20
)

func (v versions) get(sha string, steps []Correction) *survey.Survey {
	return v.named(sha, listed(steps))
}

func (v versions) put(sha string, steps []Correction, s *survey.Survey) {
	v.keep(sha, listed(steps), s)
}

func (v versions) named(sha, name string) *survey.Survey {
	for _, k := range v[sha] {
		if k.steps == name {
			return k.survey
		}
	}
	return nil
}

func (v versions) keep(sha, name string, s *survey.Survey) {
	all := slices.DeleteFunc(slices.Clone(v[sha]), func(k known) bool { return k.steps == name })
	all = append(all, known{name, s})
	size, first := 0, len(all)
	for first > max(0, len(all)-keptVersions) {
		if size += bytesOf(all[first-1].survey); size > keptBytes && len(all)-first >= leastKept {
			break
		}
		first--
	}
	v[sha] = slices.Clone(all[first:]) // the others are let go
}

// bytesOf is about how much memory a survey takes, most of it answers. Texts count
// as often as they stand somewhere.
func bytesOf(s *survey.Survey) (n int) {
	const word, text, set, question, option, note = 8, 16, 32, 800, 150, 700
	texts := func(list []string) {
		n += text * len(list)
		for _, s := range list {
			n += len(s)
		}
	}
	n = note * len(s.Notes)
	for _, t := range s.Tables {
		n += word*len(t.Rows) + 4*text*len(t.Origins)
		texts(t.Names)
		bits := set + (t.Len()+63)/64*word
		for _, q := range t.Questions {
			n += question + option*len(q.Options) + bits*(3+len(q.Picked)) + word*(len(q.Numbers)+len(q.Rows))
			texts(q.Texts)
			texts(q.Written)
			for _, cells := range q.Addresses {
				texts(cells)
			}
		}
	}
	return n
}

func listed(steps []Correction) string {
	if len(steps) == 0 {
		return ""
	}
	raw, err := json.Marshal(steps)
	if err != nil {
		panic(err) // steps hold nothing but texts and numbers
	}
	return string(raw)
}
