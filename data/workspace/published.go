package workspace

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"izpete/data/casefile"
	"izpete/data/published"
	"izpete/data/stats"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// keyPublished is where published figures are kept:
// "published/<hash of the workbook>/<sheet>/<question>/option/<hash of the label>"
// for each figure, and ".../about" for what is said of all of a question.
const keyPublished = "published/"

// publishedFigure is one published percentage, as it was written.
type publishedFigure struct {
	Option  string `json:"option"`
	Percent string `json:"percent"`
}

// publishedAbout is what was published of a question besides its figures.
type publishedAbout struct {
	Base   string     `json:"base,omitempty"`
	Rule   stats.Rule `json:"rule,omitempty"`
	Source string     `json:"source,omitempty"`
}

// MostPublished is how many letters may be written down as a published figure
// or base, and MostPublishedSource how many to say where it was published.
const (
	MostPublished       = 40
	MostPublishedSource = 400
)

// publishedKey is the beginning of the keys of a question. Parts are escaped:
// the name of a sheet may hold a slash, or be longer than a key.
func publishedKey(t *survey.Table, question string) string {
	part := func(s string) string {
		if p := url.PathEscape(s); len(p) <= 120 {
			return p
		}
		return digest(s)
	}
	return keyPublished + t.Source.SHA256 + "/" + part(t.Sheet) + "/" + part(question) + "/"
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:8])
}

// claimOf reads what was published of a question, and the key of each figure.
func claimOf(s *casefile.State, t *survey.Table, q *survey.Question) (c published.Claim, about publishedAbout, keys map[int]string) {
	prefix := publishedKey(t, q.ID)
	if raw := s.Get(prefix + "about"); raw != nil {
		_ = json.Unmarshal(raw, &about)
	}
	c = published.Claim{Texts: map[int]string{}, Base: about.Base, Rule: about.Rule, Source: about.Source}
	keys = map[int]string{}
	for key := range s.Keys(prefix + "option/") {
		var f publishedFigure
		if json.Unmarshal(s.Get(key), &f) != nil {
			continue
		}
		// An option that was renamed keeps its figure; one that has gone is told of.
		switch i := q.Option(f.Option); {
		case i < 0 || c.Texts[i] != "":
			c.Gone = append(c.Gone, published.Gone{Option: f.Option, Text: f.Percent})
		default:
			c.Texts[i], keys[i] = f.Percent, key
		}
	}
	return c, about, keys
}

// asked finds a charted question, and the state of the case.
func (w *Workspace) asked(table, question string) (*casefile.State, *survey.Table, *survey.Question, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.file == nil {
		return nil, nil, nil, errNoCase
	}
	t, q := find(w.tables, Selection{Table: table, Question: question})
	if q == nil {
		return nil, nil, nil, survey.Problem("figure-gone", survey.Place{}, nil)
	}
	return w.file.State(), t, q, nil
}

// figureChange sets what was published of an option; "" takes it away.
func figureChange(t *survey.Table, q *survey.Question, option int, keys map[int]string, text string) casefile.Change {
	key := keys[option]
	label := q.Options[option].Label
	if key == "" {
		key = publishedKey(t, q.ID) + "option/" + digest(survey.Fold(label))
	}
	c := casefile.Change{Key: key}
	if text != "" {
		c.To = encoded(publishedFigure{Option: label, Percent: text})
	}
	return c
}

func aboutChange(t *survey.Table, q *survey.Question, about publishedAbout) casefile.Change {
	c := casefile.Change{Key: publishedKey(t, q.ID) + "about"}
	if about != (publishedAbout{}) {
		c.To = encoded(about)
	}
	return c
}

func encoded(v any) json.RawMessage {
	raw, err := json.Marshal(v)
	if err != nil {
		panic(err) // nothing but texts
	}
	return raw
}

// SetPublished stores the percentage that was published of an option, as it was
// typed; "" takes it away. What is the same as before stores nothing. The error
// has the code "published-long" for a text that cannot be a figure.
func (w *Workspace) SetPublished(s Selection, text string) error {
	state, t, q, err := w.asked(s.Table, s.Question)
	switch {
	case err != nil:
		return err
	case s.Option < 0 || s.Option >= len(q.Options):
		return survey.Problem("figure-gone", survey.Place{}, nil)
	case utf8.RuneCountInString(text) > MostPublished:
		return survey.Problem("published-long", survey.Place{}, nil)
	}
	claim, _, keys := claimOf(state, t, q)
	if text = written(text); claim.Texts[s.Option] == text {
		return nil
	}
	return w.change("set published figure", casefile.Entry{
		Action: "published.set", Subject: subject(q),
		Changes: []casefile.Change{figureChange(t, q, s.Option, keys, text)},
	})
}

// written is a text as it was typed; one of white space alone is none.
func written(text string) string {
	if strings.TrimSpace(text) == "" {
		return ""
	}
	return text
}

// subject names a question in the journal.
func subject(q *survey.Question) string {
	if len(q.ID) <= 200 {
		return q.ID
	}
	return digest(q.ID)
}

// SetPublishedBase stores how many the published shares of a question are said
// to be of, as it was typed; "" takes it away.
func (w *Workspace) SetPublishedBase(table, question, text string) error {
	return w.setAbout("published.base", table, question, text, MostPublished, func(a *publishedAbout) { a.Base = written(text) })
}

// SetPublishedRule stores how the published shares of a question were rounded.
func (w *Workspace) SetPublishedRule(table, question string, rule stats.Rule) error {
	if rule == stats.HalfAway {
		rule = ""
	}
	return w.setAbout("published.rule", table, question, string(rule), MostPublished, func(a *publishedAbout) { a.Rule = rule })
}

// SetPublishedSource stores where the shares of a question were published.
func (w *Workspace) SetPublishedSource(table, question, text string) error {
	return w.setAbout("published.source", table, question, text, MostPublishedSource, func(a *publishedAbout) { a.Source = written(text) })
}

func (w *Workspace) setAbout(action, table, question, text string, most int, set func(*publishedAbout)) error {
	state, t, q, err := w.asked(table, question)
	if err != nil {
		return err
	}
	if utf8.RuneCountInString(text) > most {
		return survey.Problem("published-long", survey.Place{}, nil)
	}
	_, about, _ := claimOf(state, t, q)
	before := about
	if set(&about); about == before {
		return nil
	}
	return w.change("set published figures", casefile.Entry{
		Action: action, Subject: subject(q), Changes: []casefile.Change{aboutChange(t, q, about)},
	})
}

// Published sets what was published of a question beside what the workbook says
// of all its respondents: no filter applies. ok is false when there is no such
// question; a question of which nothing was published has an empty claim.
func (w *Workspace) Published(table, question string) (x published.Comparison, ok bool) {
	state, t, q, err := w.asked(table, question)
	if err != nil {
		return published.Comparison{}, false
	}
	return compared(state, t, q), true
}

func compared(state *casefile.State, t *survey.Table, q *survey.Question) published.Comparison {
	claim, _, _ := claimOf(state, t, q)
	return published.Compare(tabulate.Of(t, q, nil, tabulate.BaseAnswered), claim)
}

// AllPublished compares every question of which something was published, in the
// order in which they are read.
func (w *Workspace) AllPublished() []published.Comparison {
	w.mu.Lock()
	f, tables := w.file, slices.Clone(w.tables)
	w.mu.Unlock()
	if f == nil {
		return nil
	}
	state := f.State()
	var all []published.Comparison
	for _, t := range tables {
		for _, q := range t.Reading() {
			if !q.Charted() {
				continue
			}
			if claim, _, _ := claimOf(state, t, q); !claim.Empty() {
				all = append(all, compared(state, t, q))
			}
		}
	}
	return all
}
