package workspace

import (
	"strconv"
	"strings"

	"izpete/data/contradiction"
	"izpete/data/survey"
	"izpete/data/words"
)

// Contradicted is a contradiction in the answers of one respondent.
type Contradicted struct {
	// For names it in the case, whatever the language: "rule:<id>" or
	// "<proof>:<digest of the question>".
	For   string
	Rule  *StatedRule         // nil when the answers prove it by themselves
	Proof contradiction.Proof // "" for a rule
	// Sources are the answers that contradict each other, with their cells.
	Sources []Answered

	question *survey.Question // of Proof
	option   string           // label of the exclusive option
}

// contradictions applies the rules of the case and what the answers prove to a
// table.
type contradictions struct {
	certain []contradiction.Certain
	rules   []StatedRule
}

func (w *Workspace) contradictions(t *survey.Table) contradictions {
	c := contradictions{certain: contradiction.Find(t)}
	for _, r := range w.Rules() {
		if r.Table == t && r.Why == nil && r.Result.Broken.Count() > 0 {
			c.rules = append(c.rules, r)
		}
	}
	return c
}

// counts is for each respondent how many contradictions its answers have.
func (c contradictions) counts(t *survey.Table) []int {
	n := make([]int, t.Len())
	for _, x := range c.certain {
		for i := range x.Who.Each() {
			n[i]++
		}
	}
	for _, r := range c.rules {
		for i := range r.Result.Broken.Each() {
			n[i]++
		}
	}
	return n
}

// of are the contradictions of the respondent of a card.
func (c contradictions) of(v *Visit) []Contradicted {
	var out []Contradicted
	nobody := survey.NewSet(v.Table.Len())
	for _, x := range c.certain {
		if !x.Who.Has(v.Respondent) {
			continue
		}
		one := Contradicted{For: string(x.Proof) + ":" + questionKey(v.Table, x.Question), Proof: x.Proof, question: x.Question}
		a := v.whole(x.Question, nobody)
		if x.Option >= 0 {
			one.option = x.Question.Options[x.Option].Label
			a.Place = v.Table.Cell(x.Question, x.Option, v.Respondent)
		}
		one.Sources = []Answered{a}
		out = append(out, one)
	}
	for _, r := range c.rules {
		if !r.Result.Broken.Has(v.Respondent) {
			continue
		}
		one := Contradicted{For: "rule:" + r.ID, Rule: &r}
		seen := map[string]bool{}
		for _, id := range []string{r.Rule.If.Question, r.Rule.If.Than, r.Rule.Then.Question, r.Rule.Then.Than} {
			if q := v.Table.Question(id); id != "" && q != nil && !seen[id] {
				seen[id] = true
				one.Sources = append(one.Sources, v.whole(q, nobody))
			}
		}
		out = append(out, one)
	}
	return out
}

// Say is the contradiction in a sentence: the auditor's own words where a rule
// has them.
func (c Contradicted) Say(w *words.Words) string {
	if c.Rule != nil {
		return c.Rule.Say(w)
	}
	return w.T("contradiction.proof."+string(c.Proof), "Question", brief(c.question), "Option", c.option)
}

// SayAnswers are the answers that contradict each other, a line each, with the
// cell.
func (c Contradicted) SayAnswers(w *words.Words) []string {
	var lines []string
	for _, a := range c.Sources {
		said := a.SayAll(w)
		if a.Place.Cell == "" {
			lines = append(lines, w.T("contradiction.source.nocell", "Question", brief(a.Question), "Answer", said))
			continue
		}
		lines = append(lines, w.T("contradiction.source", "Question", brief(a.Question), "Answer", said, "Cell", a.Place.Cell))
	}
	return lines
}

// Ask is the question for the visit that the contradiction suggests.
func (c Contradicted) Ask(w *words.Words) string {
	if c.Rule == nil {
		return w.T("contradiction.ask."+string(c.Proof), "Question", brief(c.question), "Option", c.option)
	}
	if len(c.Sources) < 2 {
		return w.T("contradiction.ask.one", "Question", brief(c.Sources[0].Question), "Answer", c.Sources[0].SayAll(w))
	}
	a, b := c.Sources[0], c.Sources[len(c.Sources)-1]
	return w.T("contradiction.ask.two", "Question", brief(a.Question), "Answer", a.SayAll(w), "Other", brief(b.Question), "OtherAnswer", b.SayAll(w))
}

// SayAll is the answer with all that was ticked, instead of how many.
func (a Answered) SayAll(w *words.Words) string {
	if a.Option < 0 && a.Question.Kind == survey.KindMultiple && a.State == survey.Ticked && a.Text != "" {
		return strings.TrimSpace(a.Text)
	}
	return a.Say(w)
}

// questionKey names a question of a table by its text, whatever its id: the
// second of the same text is another.
func questionKey(t *survey.Table, q *survey.Question) string {
	text := survey.Fold(q.Text)
	key, n := digest(text), 0
	for _, other := range t.Questions {
		if survey.Fold(other.Text) == text {
			n++
		}
		if other == q {
			break
		}
	}
	if n > 1 {
		key += "-" + strconv.Itoa(n)
	}
	return key
}

// mostBrief is how many letters of a question are told within a sentence: some
// carry a whole page of instructions.
const mostBrief = 160

// brief is the text of a question as a sentence can hold it.
func brief(q *survey.Question) string {
	text := []rune(survey.Fold(q.Text))
	if len(text) <= mostBrief {
		return string(text)
	}
	return strings.TrimSpace(string(text[:mostBrief])) + "…"
}
