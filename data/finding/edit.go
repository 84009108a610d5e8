package finding

import (
	"bytes"
	"encoding/json"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"izpete/data/survey"
)

// How much a field takes, in characters (Unicode code points). A text box stays
// quick, and a finding readable, well below.
const (
	MaxTitle = 300
	MaxText  = 20_000 // each of criterion, condition, cause, effect, recommendation, counter-argument
	MaxTag   = 60
	MaxTags  = 30 // tags of one finding
	maxArea  = 100
)

// Limit returns how many characters a field takes; 0 where it is a choice.
func Limit(f Field) int {
	switch f {
	case FieldTitle:
		return MaxTitle
	case FieldCriterion, FieldCondition, FieldCause, FieldEffect, FieldRecommendation, FieldCounter:
		return MaxText
	case FieldTags:
		return MaxTags * (MaxTag + len(", "))
	case FieldArea:
		return maxArea
	}
	return 0
}

// Encode turns a field as it is edited into the value that is stored; nil, for
// absent, when it is empty. The codes of its errors: "text-too-long",
// "too-many-tags", "not-a-choice".
func Encode(f Field, text string) (json.RawMessage, error) {
	switch f {
	case FieldTags:
		return encodeTags(text)
	case FieldRisk:
		return encodeChoice(text, slices.Contains(Risks, Risk(text)))
	case FieldStatus:
		return encodeChoice(text, text == "" || slices.Contains(Statuses, Status(text)))
	}
	if limit := Limit(f); limit > 0 {
		if err := tooLong(text, limit); err != nil {
			return nil, err
		}
	} else {
		return nil, survey.Problem("not-a-choice", survey.Place{}, nil).With("Value", string(f))
	}
	if text == "" {
		return nil, nil
	}
	return stored(text), nil
}

func encodeChoice(text string, offered bool) (json.RawMessage, error) {
	switch {
	case !offered:
		return nil, survey.Problem("not-a-choice", survey.Place{}, nil).With("Value", text)
	case text == "":
		return nil, nil
	}
	return stored(text), nil
}

func encodeTags(text string) (json.RawMessage, error) {
	tags := ParseTags(text)
	if len(tags) > MaxTags {
		return nil, survey.Problem("too-many-tags", survey.Place{}, nil).With("Length", len(tags)).With("Limit", MaxTags)
	}
	for _, t := range tags {
		if err := tooLong(t, MaxTag); err != nil {
			return nil, err
		}
	}
	if len(tags) == 0 {
		return nil, nil
	}
	return stored(tags), nil
}

// ParseTags takes a list of tags apart at commas and semicolons; each is kept
// once, in the order given.
func ParseTags(text string) []string {
	var tags []string
	for t := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		if t = survey.Fold(t); t != "" && !slices.Contains(tags, t) {
			tags = append(tags, t)
		}
	}
	return tags
}

func tooLong(text string, limit int) error {
	if n := utf8.RuneCountInString(text); n > limit {
		return survey.Problem("text-too-long", survey.Place{}, nil).With("Length", n).With("Limit", limit)
	}
	return nil
}

// EncodeEvidence is the value a piece of evidence is stored as.
func EncodeEvidence(e Evidence) json.RawMessage { return stored(e) }

// CreateChanges returns the keys and values that make up a new finding, its
// evidence included. Texts are stored as they are; those typed by a person go
// through Encode first.
func CreateChanges(f Finding) map[string]json.RawMessage {
	changes := map[string]json.RawMessage{
		MetaKey(f.ID): stored(meta{Number: f.Number, Created: f.Created.UTC(), Author: f.Author}),
	}
	for _, field := range []Field{
		FieldTitle, FieldCriterion, FieldCondition, FieldCause, FieldEffect, FieldRecommendation, FieldCounter,
		FieldRisk, FieldStatus, FieldArea,
	} {
		if text := f.Get(field); text != "" {
			changes[Key(f.ID, field)] = stored(text)
		}
	}
	if len(f.Tags) > 0 {
		changes[Key(f.ID, FieldTags)] = stored(f.Tags)
	}
	for _, e := range f.Evidence {
		changes[EvidenceKey(f.ID, e.ID)] = EncodeEvidence(e)
	}
	return changes
}

// DeleteKeys returns every key of a finding; it is deleted by making them all
// absent, and comes back whole when that is undone.
func DeleteKeys(s State, id string) []string { return slices.Collect(s.Keys(Prefix(id))) }

// NextNumber returns the number for a new finding: one more than the highest
// that any finding of the case ever had. It is given every key and value ever
// written, not only the present ones: a number stands in minutes, mails and
// exports, so it is never given to another finding, be the first one deleted or
// its creation undone.
func NextNumber(written iter.Seq2[string, json.RawMessage]) int {
	highest := 0
	for key, value := range written {
		var m meta
		if _, part, ok := split(key); ok && part == partMeta && json.Unmarshal(value, &m) == nil {
			highest = max(highest, m.Number)
		}
	}
	return highest + 1
}

// stored encodes what always can be: texts, numbers and times of our age.
func stored(v any) json.RawMessage {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		panic(err)
	}
	return bytes.TrimSpace(b.Bytes())
}
