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

// keptVersions is how many are kept of a workbook: enough to undo and redo
// without recognising it again.
const keptVersions = 6

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
	v[sha] = all[max(0, len(all)-keptVersions):]
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
