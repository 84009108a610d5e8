package forms

import (
	"encoding/json"
	"slices"
	"strconv"

	"izpete/data/survey"
)

// Codebook is what a survey asks: the questions with their kinds and options,
// without any place.
type Codebook struct {
	Version   int            `json:"version"`
	Title     string         `json:"title"`
	Intro     string         `json:"intro,omitempty"` // what those invited need to know
	Questions []CodeQuestion `json:"questions"`
}

// CodeQuestion is one question of a codebook. The institution's name need not
// be among them: every form asks for it.
type CodeQuestion struct {
	ID       string      `json:"id,omitempty"` // "" is numbered
	Text     string      `json:"text"`
	Kind     survey.Kind `json:"kind"`
	Options  []string    `json:"options,omitempty"`
	Optional bool        `json:"optional,omitempty"`
	Area     string      `json:"area,omitempty"`
}

// The problems of a codebook.
const (
	CodebookUnreadable = "codebook-unreadable"
	CodebookVersion    = "codebook-version"
	CodebookInvalid    = "codebook-invalid" // Question names which
)

// DecodeCodebook reads a codebook from JSON; file names it in problems. What
// comes back has been checked and every question has an id.
func DecodeCodebook(file string, data []byte) (Codebook, error) {
	var c Codebook
	at := survey.Place{File: file}
	if len(data) > MaxProfile {
		return c, survey.Problem(CodebookUnreadable, at, nil)
	}
	if err := json.Unmarshal(data, &c); err != nil || c.Version < 1 {
		return c, survey.Problem(CodebookUnreadable, at, err)
	}
	if c.Version > Version {
		return c, survey.Problem(CodebookVersion, at, nil).With("Version", c.Version)
	}
	return c.checked(file)
}

// checked numbers the questions and says what cannot be asked in a form.
func (c Codebook) checked(file string) (Codebook, error) {
	bad := func(question string) error {
		return survey.Problem(CodebookInvalid, survey.Place{File: file}, nil).With("Question", clipped(question))
	}
	if len(c.Questions) == 0 || len(c.Questions) > MaxQuestions || !short(c.Title) || !short(c.Intro) {
		return c, bad("")
	}
	c.Questions = slices.Clone(c.Questions)
	ids := map[string]bool{}
	cells := 0
	for i := range c.Questions {
		q := &c.Questions[i]
		if q.ID == "" {
			q.ID = "q" + strconv.Itoa(i+1)
		}
		if ids[q.ID] || !short(q.ID) || survey.Fold(q.Text) == "" || !short(q.Text) || !q.sound() {
			return c, bad(q.ID)
		}
		ids[q.ID] = true
		if cells += 1 + len(q.Options); cells > MaxCells {
			return c, bad(q.ID)
		}
	}
	return c, nil
}

// sound tells whether kind and options go together.
func (q *CodeQuestion) sound() bool {
	seen := map[string]bool{}
	for _, o := range q.Options {
		o = survey.Fold(o)
		if o == "" || len([]rune(o)) > maxOptionText || seen[o] {
			return false
		}
		seen[o] = true
	}
	switch q.Kind {
	case survey.KindSingle, survey.KindScale, survey.KindGroup, survey.KindMultiple:
		return len(q.Options) > 0 && len(q.Options) <= MaxOptions
	case survey.KindID, survey.KindNumber, survey.KindDate, survey.KindText:
		return len(q.Options) == 0
	}
	return false
}

// maxOptionText is how long an option may be, in characters, to be read in a
// drop-down list and offered by one.
const maxOptionText = 255

// FromTable is the codebook of a survey that was loaded: its questions in their
// order, with the options they were answered with. What the survey tool wrote
// by itself is left out, and so is a question without any option to offer.
func FromTable(t *survey.Table) Codebook {
	c := Codebook{Version: Version, Title: stem(t.Source.File)}
	for _, q := range t.Questions {
		k := CodeQuestion{ID: q.ID, Text: survey.Fold(q.Text), Kind: q.Kind, Area: q.Area, Optional: q.Kind == survey.KindText}
		if q.Grid != "" && survey.Fold(q.Grid) != k.Text {
			k.Text = survey.Fold(q.Grid) + ": " + k.Text
		}
		switch {
		case q.Kind == survey.KindMeta:
			continue
		case q.Charted():
			for _, o := range q.Options {
				if label := survey.Fold(o.Label); label != "" && len([]rune(label)) <= maxOptionText && !slices.Contains(k.Options, label) {
					k.Options = append(k.Options, label)
				}
			}
			if len(k.Options) == 0 || len(k.Options) > MaxOptions {
				continue
			}
		}
		c.Questions = append(c.Questions, k)
	}
	return c
}
