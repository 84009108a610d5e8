package workspace

import (
	"slices"
	"strings"

	"izpete/data/finding"
	"izpete/data/search"
	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// Place is something that can be searched for: where it stands, without its
// words. Two of the same thing are equal.
type Place struct {
	Kind     PlaceKind
	Table    string // of a question, an option, a respondent
	Question string // of a question, an option
	At       int    // the option, or the bar of numbers, or the respondent; behind the last of them one of View.Silent
	ID       string // of a finding, a page, a command, a view
}

// PlaceKind says what a place is.
type PlaceKind int

// The kinds, in the order in which they are listed.
const (
	PlacePage PlaceKind = iota
	PlaceQuestion
	PlaceOption
	PlaceRespondent
	PlaceFinding
	PlaceView
	PlaceCommand
)

// Places are things that can be searched for, each with its words.
type Places struct {
	All   []Place
	Index *search.Index
}

// NewPlaces folds things to search for; each entry gets the kind of its place.
func NewPlaces(all []Place, entries []search.Entry) *Places {
	for i := range entries {
		entries[i].Kind = int(all[i].Kind)
	}
	return &Places{all, search.NewIndex(entries)}
}

// PlacesOf returns the questions, options and respondents of a view. Folding a
// hundred thousand names takes half a second: it is done beside the screen, and
// once for the same tables.
func PlacesOf(w *words.Words, v View) *Places {
	var all []Place
	var entries []search.Entry
	add := func(p Place, title, also string) {
		all, entries = append(all, p), append(entries, search.Entry{Title: title, Also: also})
	}
	for _, t := range v.Tables {
		for _, q := range t.Reading() {
			if q.Kind == survey.KindID || q.Kind == survey.KindMeta {
				continue // these identify a row, and nothing is shown of them
			}
			add(Place{Kind: PlaceQuestion, Table: t.ID, Question: q.ID}, q.Title(), q.Number())
			if tabulate.Numeric(q) {
				for i, r := range tabulate.Bars(q) {
					// A hyphen is what a keyboard has for a dash.
					title := summary.Range(w, r)
					add(Place{Kind: PlaceOption, Table: t.ID, Question: q.ID, At: i}, title, strings.ReplaceAll(title, "–", "-"))
				}
			}
			if !q.Charted() {
				continue
			}
			for o, option := range q.Options {
				add(Place{Kind: PlaceOption, Table: t.ID, Question: q.ID, At: o}, option.Label, "")
			}
		}
		for i, name := range t.Names {
			add(Place{Kind: PlaceRespondent, Table: t.ID, At: i}, SayRespondent(w, survey.Fold(name), t.Rows[i]), "")
		}
		for i, l := range v.Silent(t) {
			add(Place{Kind: PlaceRespondent, Table: t.ID, At: t.Len() + i}, l.Name, "")
		}
	}
	return NewPlaces(all, entries)
}

// PlaceOf returns a finding as something to search for: by its number, title and
// text.
func PlaceOf(f finding.Finding) (Place, search.Entry) {
	also := append([]string{f.Criterion, f.Condition, f.Cause, f.Effect, f.Recommendation, f.Counter}, f.Tags...)
	return Place{Kind: PlaceFinding, ID: f.ID},
		search.Entry{Title: strings.TrimSpace(finding.Label(f) + " " + f.Title), Also: strings.Join(also, " ")}
}

// Say returns what a question, an option or a respondent is called, and what is
// said of it in a line; both are "" when it is not there.
func (p Place) Say(w *words.Words, v View) (title, about string) {
	at := slices.IndexFunc(v.Tables, func(t *survey.Table) bool { return t.ID == p.Table })
	if at < 0 {
		return "", ""
	}
	t := v.Tables[at]
	if p.Kind == PlaceRespondent {
		if silent := v.Silent(t); p.At >= t.Len()+len(silent) {
			return "", ""
		} else if p.At >= t.Len() {
			return silent[p.At-t.Len()].Name, w.T("respondents.silent.title")
		}
		return SayRespondent(w, survey.Fold(t.Names[p.At]), t.Rows[p.At]), aboutRespondent(t, p.At)
	}
	q := t.Question(p.Question)
	switch {
	case q == nil:
		return "", ""
	case p.Kind == PlaceOption && tabulate.Numeric(q):
		if bars := tabulate.Bars(q); p.At < len(bars) {
			return summary.Range(w, bars[p.At]), q.Number() + " · " + q.Title()
		}
		return "", ""
	case p.Kind == PlaceOption && p.At >= len(q.Options):
		return "", ""
	case p.Kind == PlaceOption:
		return q.Options[p.At].Label, q.Number() + " · " + q.Title()
	}
	return q.Title(), q.Number() + " · " + w.T("kind."+string(q.Kind)) + " · " + t.Sheet
}

// Selection is what an option, or a bar of numbers, selects; ok is false when it
// is not there.
func (p Place) Selection(v View) (s Selection, ok bool) {
	s = Selection{Table: p.Table, Question: p.Question, Option: p.At}
	for _, t := range v.Tables {
		if q := t.Question(p.Question); t.ID == p.Table && q != nil && tabulate.Numeric(q) {
			bars := tabulate.Bars(q)
			if p.At >= len(bars) {
				return s, false
			}
			s.Option, s.Range = 0, bars[p.At]
		}
	}
	_, q := v.find(s)
	return s, q != nil
}

// aboutRespondent says to which groups a respondent belongs, or where they stand.
func aboutRespondent(t *survey.Table, i int) string {
	var parts []string
	for _, q := range t.Questions {
		if q.Kind != survey.KindGroup {
			continue
		}
		for o, picked := range q.Picked {
			if picked.Has(i) {
				parts = append(parts, q.Options[o].Label)
			}
		}
	}
	return strings.Join(append(parts, t.Sheet), " · ")
}
