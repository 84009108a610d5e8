package contradiction

import (
	"regexp"
	"strings"

	"izpete/data/survey"
)

// Proof says how the answers contradict each other by themselves. Its words are
// under "contradiction.proof.<proof>".
type Proof string

// The proofs.
const (
	// Exclusive: "none of the above" is ticked together with another option.
	Exclusive Proof = "exclusive"
	// Routed: there is an answer although the sheet says that the question was
	// not asked.
	Routed Proof = "routed"
)

// Certain is a contradiction within one question that needs no rule.
type Certain struct {
	Proof    Proof
	Question *survey.Question
	Option   int // the exclusive option; -1 for Routed
	Who      *survey.Set
}

// Find returns what the answers of a table prove by themselves, in the order of
// its questions. Each has somebody.
func Find(t *survey.Table) []Certain {
	var out []Certain
	for _, q := range t.Questions {
		if q.Derived != "" {
			continue // it would say again what its sources say
		}
		if q.Unasked != nil && q.Unasked.Count() > 0 {
			out = append(out, Certain{Routed, q, -1, q.Unasked})
		}
		if q.Kind != survey.KindMultiple {
			continue
		}
		for o, option := range q.Options {
			if !excludes(option.Label) {
				continue
			}
			others := survey.NewSet(q.Answered.Len())
			for k, p := range q.Picked {
				if k != o && !excludes(q.Options[k].Label) {
					others = others.Or(p)
				}
			}
			if who := q.Picked[o].And(others); who.Count() > 0 {
				out = append(out, Certain{Exclusive, q, o, who})
			}
		}
	}
	return out
}

// exclusive are labels that deny all other options of their question. "Nobody
// of the staff" denies nothing else: what is named must be the list itself.
var exclusive = regexp.MustCompile(`^(?:` +
	`(?:neviens|neviena|nekas|neko|nevienu)(?: no (?:augstāk |iepriekš |šeit )?(?:minēt\pL+|uzskaitīt\pL+|norādīt\pL+|nosaukt\pL+|šiem|šīm|tiem)(?: (?:variant\pL+|atbil\pL+))?)?` +
	`|none|none of (?:the )?(?:above|these|those|listed|options listed|above options|options above|options)|neither of (?:these|the above)|not any of (?:these|the above)` +
	`|keine?s? (?:davon|der genannten|der oben genannten)|nichts davon` +
	`|ничего из (?:перечисленного|вышеперечисленного|этого)|ни один из (?:перечисленных|вышеперечисленных)(?: вариантов)?` +
	`)$`)

// excludes tells whether a label denies all others beyond doubt.
func excludes(label string) bool {
	s := strings.ToLower(survey.Fold(label))
	return exclusive.MatchString(strings.TrimRight(s, " .,;!"))
}
