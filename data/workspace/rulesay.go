package workspace

import (
	"strconv"
	"strings"

	"izpete/data/contradiction"
	"izpete/data/survey"
	"izpete/data/words"
)

// Say is the rule in a sentence: the auditor's own words where it has them.
func (r StatedRule) Say(w *words.Words) string {
	if r.Text != "" {
		return r.Text
	}
	return RuleText(w, r.Table, r.Rule)
}

// RuleText says a rule about a table in a sentence. A question or option that is
// not chosen yet is an ellipsis.
func RuleText(w *words.Words, t *survey.Table, r contradiction.Rule) string {
	then := "must."
	if r.Not {
		then = "mustnot."
	}
	return w.T("contradiction.sentence", "If", conditionText(w, t, "if.", r.If), "Then", conditionText(w, t, then, r.Then))
}

// conditionText says a condition in a part of a sentence.
func conditionText(w *words.Words, t *survey.Table, part string, c contradiction.Condition) string {
	const open = "…"
	text := func(id string) string {
		if t != nil && id != "" {
			if q := t.Question(id); q != nil {
				return brief(q)
			}
		}
		return open
	}
	options := open
	if t != nil {
		if q := t.Question(c.Question); q != nil && len(c.Options) > 0 {
			var labels []string
			for _, o := range c.Options {
				if o >= 0 && o < len(q.Options) {
					labels = append(labels, w.T("contradiction.quoted", "Text", q.Options[o].Label))
				}
			}
			join := ", "
			if c.Test == contradiction.Any {
				join = " " + w.T("filter.or") + " "
			}
			options = strings.Join(labels, join)
		}
	}
	value := SayNumber(w, c.Value)
	if c.Than != "" || c.Test == contradiction.InBand {
		value = w.T("contradiction.quoted", "Text", text(c.Than))
	}
	return w.T("contradiction."+part+string(c.Test), "Question", text(c.Question), "Options", options, "Value", value)
}

// SayStanding says how many break a rule, of how many it speaks, and of how many
// silence leaves it open.
func SayStanding(w *words.Words, r contradiction.Result) string {
	broken, kept, unsaid := r.Broken.Count(), r.Kept.Count(), r.Unsaid.Count()
	s := w.N("contradiction.broken", broken, "Of", w.Int(broken+kept+unsaid))
	if unsaid > 0 {
		s += " " + w.N("contradiction.unsaid", unsaid)
	}
	return s
}

// ParseNumber reads a number as the auditor writes it, with a decimal comma or
// point and spaces between thousands; ok is false for anything else.
func ParseNumber(s string) (x float64, ok bool) {
	s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u202f' }), "")
	if strings.Count(s, ",")+strings.Count(s, ".") > 1 || strings.ContainsAny(s, "eExXpPiInN_") {
		return 0, false
	}
	x, err := strconv.ParseFloat(strings.Replace(s, ",", ".", 1), 64)
	return x, err == nil
}
