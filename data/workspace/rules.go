package workspace

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"izpete/data/casefile"
	"izpete/data/contradiction"
	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// keyRule is where the rules on contradictions are kept, an entry each.
const keyRule = "rule/"

// MostRuleText is how many letters the auditor's own words for a rule may have.
const MostRuleText = 500

// Rule is a rule on what contradicts what, see package contradiction.
type Rule = contradiction.Rule

// RuleResult is how the respondents of a table stand to a rule.
type RuleResult = contradiction.Result

// ruleRecord is a rule with the words of what it speaks of: in a newer version
// of the workbook ids and places may have moved.
type ruleRecord struct {
	Rule     contradiction.Rule `json:"rule"`
	Text     string             `json:"text,omitempty"`
	Workbook string             `json:"workbook"` // hash
	Sheet    string             `json:"sheet"`
	If       finding.Term       `json:"if"`
	Then     finding.Term       `json:"then"`
	IfThan   finding.Term       `json:"ifThan"`
	ThenThan finding.Term       `json:"thenThan"`
	Made     time.Time          `json:"made"`
	By       string             `json:"by,omitempty"`
}

// StatedRule is a rule of the auditor on what contradicts what, and how the
// respondents of its table stand to it.
type StatedRule struct {
	ID     string
	Table  *survey.Table // nil when it is no longer there
	Rule   contradiction.Rule
	Text   string // the auditor's own words, "" for none
	Made   time.Time
	By     string
	Result contradiction.Result // of all respondents, whatever the filter
	Why    error                // why it cannot be applied now; nil when it can
}

// CheckRule tells how the respondents of a table stand to a rule that is not
// stated yet. The errors are those of contradiction.Rule.Check, and "figure-gone"
// when there is no such table.
func (w *Workspace) CheckRule(table string, r contradiction.Rule) (contradiction.Result, error) {
	t := w.table(table)
	if t == nil {
		return contradiction.Result{}, survey.Problem("figure-gone", survey.Place{}, nil)
	}
	return withBands(t, r).Check(t)
}

// AddRule states a rule about a table and returns its id. text is what the
// auditor calls it, "" for none; the error has the code "rule-long" for one that
// is too long, and is otherwise that of CheckRule.
func (w *Workspace) AddRule(table string, r contradiction.Rule, text string) (string, error) {
	id := w.newID()
	return id, w.putRule("rule.add", id, table, r, text)
}

// EditRule states a rule anew.
func (w *Workspace) EditRule(id, table string, r contradiction.Rule, text string) error {
	return w.putRule("rule.edit", id, table, r, text)
}

func (w *Workspace) putRule(action, id, table string, r contradiction.Rule, text string) error {
	text = survey.Fold(text)
	if utf8.RuneCountInString(text) > MostRuleText {
		return survey.Problem("rule-long", survey.Place{}, nil)
	}
	if _, err := w.CheckRule(table, r); err != nil {
		return err
	}
	t := w.table(table)
	r.If, r.Then = r.If.Plain(), r.Then.Plain()
	term := func(question string, options []int) finding.Term {
		if question == "" {
			return finding.Term{}
		}
		return describe(t, tabulate.Term{Question: question, Options: options})
	}
	record := ruleRecord{
		Rule: r, Text: text, Workbook: t.Source.SHA256, Sheet: t.Sheet,
		If: term(r.If.Question, r.If.Options), Then: term(r.Then.Question, r.Then.Options),
		IfThan: term(r.If.Than, nil), ThenThan: term(r.Then.Than, nil),
		Made: w.deps.Clock().UTC(), By: w.deps.User,
	}
	return w.change("state rule", casefile.Entry{
		Action: action, Subject: id, Changes: []casefile.Change{{Key: keyRule + id, To: encoded(record)}},
	})
}

// DeleteRule takes a rule away; Undo brings it back. The error has the code
// "rule-gone" when there is no such rule.
func (w *Workspace) DeleteRule(id string) error {
	w.mu.Lock()
	there := slices.ContainsFunc(w.ruleRecords(), func(r keptRule) bool { return r.id == id })
	w.mu.Unlock()
	if !there {
		return survey.Problem("rule-gone", survey.Place{}, nil)
	}
	return w.change("delete rule", casefile.Entry{
		Action: "rule.delete", Subject: id, Changes: []casefile.Change{{Key: keyRule + id}},
	})
}

// Rules returns the rules of the case, the first stated first, applied to the
// data as it is now.
func (w *Workspace) Rules() []StatedRule {
	w.mu.Lock()
	all, figures := w.ruleRecords(), w.figures()
	w.mu.Unlock()
	var out []StatedRule
	for _, r := range all {
		out = append(out, r.apply(figures))
	}
	return out
}

// LikelyRules are rules that the routes of a table suggest and nobody has stated.
func (w *Workspace) LikelyRules(table string) []contradiction.Rule {
	t := w.table(table)
	if t == nil {
		return nil
	}
	stated := w.Rules()
	return slices.DeleteFunc(contradiction.Likely(t), func(r contradiction.Rule) bool {
		return slices.ContainsFunc(stated, func(s StatedRule) bool {
			return s.Table == t && string(encoded(s.Rule)) == string(encoded(r))
		})
	})
}

type keptRule struct {
	id string
	ruleRecord
}

// ruleRecords are the rules as the case keeps them; the lock is held.
func (w *Workspace) ruleRecords() []keptRule {
	if w.file == nil {
		return nil
	}
	var all []keptRule
	state := w.file.State()
	for key := range state.Keys(keyRule) {
		r := keptRule{id: strings.TrimPrefix(key, keyRule)}
		if json.Unmarshal(state.Get(key), &r.ruleRecord) == nil {
			all = append(all, r)
		}
	}
	slices.SortFunc(all, func(a, b keptRule) int { return cmp.Or(a.Made.Compare(b.Made), cmp.Compare(a.id, b.id)) })
	return all
}

// apply finds what a rule speaks of in the data, and checks it.
func (r keptRule) apply(f figures) StatedRule {
	out := StatedRule{ID: r.id, Rule: r.Rule, Text: r.Text, Made: r.Made, By: r.By}
	out.Why = survey.Problem("contradiction-gone", survey.Place{Sheet: r.Sheet}, nil)
	for _, t := range f.candidates(finding.Evidence{Source: r.Workbook, Sheet: r.Sheet}) {
		if_, ok := conditionIn(t, r.Rule.If, r.If, r.IfThan)
		then, ok2 := conditionIn(t, r.Rule.Then, r.Then, r.ThenThan)
		if !ok || !ok2 {
			continue
		}
		rule := contradiction.Rule{If: if_, Not: r.Rule.Not, Then: then}
		result, err := withBands(t, rule).Check(t)
		out.Table, out.Rule, out.Result, out.Why = t, rule, result, err
		if err == nil {
			return out
		}
	}
	return out
}

// conditionIn finds the questions and options of a condition in a table; ok is
// false when a part of it is no longer there.
func conditionIn(t *survey.Table, c contradiction.Condition, about, than finding.Term) (contradiction.Condition, bool) {
	q := againIn(t, about)
	if q == nil {
		return c, false
	}
	c.Question = q.ID
	if c.Test.Ticks() {
		c.Options = nil
		for _, label := range about.Options {
			o := q.Option(label)
			if o < 0 {
				return c, false
			}
			if !slices.Contains(c.Options, o) {
				c.Options = append(c.Options, o)
			}
		}
	}
	if c.Than != "" {
		other := againIn(t, than)
		if other == nil {
			return c, false
		}
		c.Than = other.ID
	}
	return c, true
}

// againIn finds a question, whatever its kind: by its id and text, by its text
// alone where no other has it, or, one with options, in other words.
func againIn(t *survey.Table, d finding.Term) *survey.Question {
	var same []*survey.Question
	for _, q := range t.Questions {
		if sameText(q, d.Text) {
			if q.ID == d.Question {
				return q
			}
			same = append(same, q)
		}
	}
	if len(same) == 1 {
		return same[0]
	}
	return questionOf(t, d.Question, d.Text)
}
