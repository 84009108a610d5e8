package workspace

import (
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"izpete/data/casefile"
	"izpete/data/finding"
	"izpete/data/indicator"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// keyCard is where it is kept what the auditor chose for the card of an area:
// "overview/card/<area>".
const (
	keyOverview = "overview/"
	keyCard     = keyOverview + "card/"
)

// MostSays is how many letters the words below the figure of a card may have.
const MostSays = 120

// Lead is what the card of an area says: one question with one of its options,
// or an index series.
type Lead struct {
	Table    *survey.Table
	Question *survey.Question
	Option   int // index into the options; −1 for the usual one, see UsualOption
	Series   *indicator.Series
	Says     string // what the auditor wrote below the figure; "" for the words of the question
	Chosen   bool   // the auditor chose it
}

// cardRecord is a choice as the case keeps it, in words: in a newer version of
// the workbook ids and places may have moved.
type cardRecord struct {
	Series   string         `json:"series,omitempty"` // id of an index series
	Source   string         `json:"source,omitempty"` // hash of the workbook
	Sheet    string         `json:"sheet,omitempty"`
	Question bannerQuestion `json:"question,omitzero"`
	Option   *string        `json:"option,omitempty"` // label; nil for the usual one
	Says     string         `json:"says,omitempty"`
}

// usualSeries is the index that stands for an area of which nothing was asked.
var usualSeries = map[string]string{"digital-maturity": "EGDI"}

// InArea returns the questions of an area that can be charted, and how many
// others it has.
func (v View) InArea(area string) (charted []Lead, others int) {
	for _, t := range v.Tables {
		for _, q := range t.Reading() {
			switch {
			case q.Area != area:
			case q.Charted() && len(q.Options) > 0:
				charted = append(charted, Lead{Table: t, Question: q, Option: -1})
			default:
				others++
			}
		}
	}
	return charted, others
}

// SeriesFor is the index series that can stand for an area; nil for none.
func SeriesFor(area string) *indicator.Series { return indicator.Find(usualSeries[area]) }

// Lead returns what the card of an area says: what the auditor chose, as long as
// it is there and in the area; otherwise the first of its questions that can be
// charted, as they are read; otherwise its index. ok is false when there is
// nothing.
func (o Overview) Lead(area string) (Lead, bool) {
	charted, _ := o.InArea(area)
	if l, ok := o.cards[area]; ok {
		if l.Series != nil {
			return l, true
		}
		for _, c := range charted {
			if c.Table == l.Table && c.Question == l.Question {
				return l, true
			}
		}
	}
	if len(charted) > 0 {
		return charted[0], true
	}
	if s := SeriesFor(area); s != nil {
		return Lead{Series: s, Option: -1}, true
	}
	return Lead{}, false
}

// UsualOption is the option that the large figure of a card is about until the
// auditor chooses. Of a question of which several can be ticked it is the one
// that speaks of the area: „Drošības riski” for security. Otherwise it is the
// affirmative one, since the question asks whether something is so: „ir
// iekšējās vadlīnijas: 6 %” can be read and „nav” cannot without thinking twice.
// Otherwise it is the most frequent answer among all respondents, a filter does
// not make it another; "other" and "don't know" only when there is nothing else.
func UsualOption(b *tabulate.Breakdown, area string) int {
	q := b.Question
	if q.Kind == survey.KindMultiple {
		if o := spokenOption(q, area); o >= 0 {
			return o
		}
	}
	if o := yes(q.Options); o >= 0 {
		return o
	}
	all := b
	if b.Whole != nil {
		all = b.Whole
	}
	best := -1
	for _, r := range all.Rows {
		if r.Missing || tabulate.IsOther(r.Label) || r.Hidden {
			continue
		}
		if best < 0 || r.Count > all.Rows[best].Count {
			best = r.Option
		}
	}
	return max(best, 0)
}

// yes is the one option that says yes, with or without more behind a comma; −1
// where none does, or several do and none of them says it plainly.
func yes(options []survey.Option) int {
	found, several := -1, false
	for i, o := range options {
		head, _, more := strings.Cut(words.Plain(survey.Fold(o.Label)), ",")
		switch {
		case !affirmative[head]:
		case !more:
			return i
		default:
			found, several = i, found >= 0
		}
	}
	if several {
		return -1
	}
	return found
}

// affirmative are the words for yes. The 1 of a code list is not among them: on
// a scale it may be the worst.
var affirmative = map[string]bool{"ja": true, "yes": true, "ir": true, "true": true, "piekritu": true, "agree": true, "да": true}

// SetLead chooses what the card of an area says; a Lead without question and
// series goes back to the usual. The error has the code "figure-gone" for a
// question or option that is not there, "card-says" for words that are too long.
func (w *Workspace) SetLead(area string, l Lead) error {
	if !slices.Contains(Areas, area) {
		return survey.Problem("area-unknown", survey.Place{}, nil).With("Area", area)
	}
	l.Says = survey.Fold(l.Says)
	if utf8.RuneCountInString(l.Says) > MostSays {
		return survey.Problem("card-says", survey.Place{}, nil).With("Most", MostSays)
	}
	c := casefile.Change{Key: keyCard + area}
	switch {
	case l.Series != nil:
		c.To = encoded(cardRecord{Series: l.Series.ID, Says: l.Says})
	case l.Question != nil:
		t, q := findQuestion(w.Tables(), RefOf(l.Table, l.Question))
		if q == nil || !q.Charted() || l.Option >= len(q.Options) {
			return survey.Problem("figure-gone", survey.Place{}, nil)
		}
		r := cardRecord{Source: t.Source.SHA256, Sheet: t.Sheet, Question: bannerQuestion{q.ID, q.Text}, Says: l.Says}
		if l.Option >= 0 {
			r.Option = &q.Options[l.Option].Label
		}
		c.To = encoded(r)
	}
	w.mu.Lock()
	f := w.file
	w.mu.Unlock()
	if f == nil {
		return errNoCase
	}
	if string(f.State().Get(c.Key)) == string(c.To) {
		return nil
	}
	return w.change("choose figure", casefile.Entry{Action: "overview.card", Subject: area, Changes: []casefile.Change{c}})
}

// leads reads what the auditor chose, found again in the data; the lock is held.
func (w *Workspace) leads() map[string]Lead {
	all := map[string]Lead{}
	state, figures := w.file.State(), w.figures()
	for _, area := range Areas {
		raw := state.Get(keyCard + area)
		var r cardRecord
		if raw == nil || json.Unmarshal(raw, &r) != nil {
			continue
		}
		if r.Series != "" {
			if s := indicator.Find(r.Series); s != nil {
				all[area] = Lead{Series: s, Option: -1, Says: r.Says, Chosen: true}
			}
			continue
		}
		for _, t := range figures.candidates(finding.Evidence{Source: r.Source, Sheet: r.Sheet}) {
			q := questionOf(t, r.Question.ID, r.Question.Text)
			if q == nil {
				continue
			}
			l := Lead{Table: t, Question: q, Option: -1, Chosen: true}
			switch o := -1; {
			case r.Option == nil:
				l.Says = r.Says
			default:
				if o = q.Option(*r.Option); o >= 0 {
					l.Option, l.Says = o, r.Says
				}
			}
			all[area] = l
			break
		}
	}
	return all
}
