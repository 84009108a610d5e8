package workspace

import (
	"slices"
	"strings"
	"unicode/utf8"

	"izpete/data/casefile"
	"izpete/data/published"
	"izpete/data/stats"
	"izpete/data/survey"
)

// MostPublished is how many letters may be written down as a published figure
// or base, and MostPublishedSource how many to say where it was published.
const (
	MostPublished       = 40
	MostPublishedSource = 400
)

// asked finds a charted question and what was published of it. What it returns
// is shared and must not be written to.
func (w *Workspace) asked(table, question string) (*survey.Table, *survey.Question, *claims, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.file == nil {
		return nil, nil, nil, errNoCase
	}
	t, q := find(w.tables, Selection{Table: table, Question: question})
	if q == nil {
		return nil, nil, nil, survey.Problem("figure-gone", survey.Place{}, nil)
	}
	return t, q, w.foldPublished(), nil
}

// SetPublished stores the percentage that was published of an option, as it was
// typed; "" takes it away. What is the same as before stores nothing. The error
// has the code "published-long" for a text that cannot be a figure.
func (w *Workspace) SetPublished(s Selection, text string) error {
	t, q, all, err := w.asked(s.Table, s.Question)
	switch {
	case err != nil:
		return err
	case s.Option < 0 || s.Option >= len(q.Options):
		return survey.Problem("figure-gone", survey.Place{}, nil)
	case utf8.RuneCountInString(text) > MostPublished:
		return survey.Problem("published-long", survey.Place{}, nil)
	}
	have := all.of(q)
	if text = written(text); have.claim.Texts[s.Option] == text {
		return nil
	}
	return w.change("set published figure", casefile.Entry{
		Action: "published.set", Subject: subject(q),
		Changes: []casefile.Change{have.figure(t, q, s.Option, text)},
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
	return w.setAbout("published.base", table, question, text, MostPublished, func(a *aboutRecord) { a.Base = written(text) })
}

// SetPublishedRule stores how the published shares of a question were rounded.
func (w *Workspace) SetPublishedRule(table, question string, rule stats.Rule) error {
	if rule == stats.HalfAway {
		rule = ""
	}
	return w.setAbout("published.rule", table, question, string(rule), MostPublished, func(a *aboutRecord) { a.Rule = rule })
}

// SetPublishedSource stores where the shares of a question were published.
func (w *Workspace) SetPublishedSource(table, question, text string) error {
	return w.setAbout("published.source", table, question, text, MostPublishedSource, func(a *aboutRecord) { a.Source = written(text) })
}

func (w *Workspace) setAbout(action, table, question, text string, most int, set func(*aboutRecord)) error {
	t, q, all, err := w.asked(table, question)
	if err != nil {
		return err
	}
	have := all.of(q)
	if utf8.RuneCountInString(text) > most {
		return survey.Problem("published-long", survey.Place{}, nil)
	}
	about := have.about
	if set(&about); about == have.about {
		return nil
	}
	return w.change("set published figures", casefile.Entry{
		Action: action, Subject: subject(q), Changes: []casefile.Change{have.set(t, q, about)},
	})
}

// Published sets what was published of a question beside what the workbook says
// of all its respondents: no filter applies. ok is false when there is no such
// question; a question of which nothing was published has an empty claim.
func (w *Workspace) Published(table, question string) (x published.Comparison, ok bool) {
	t, q, all, err := w.asked(table, question)
	if err != nil {
		return published.Comparison{}, false
	}
	return all.compare(t, q), true
}

// AllPublished compares every question of which something was published, in the
// order in which they are read. gone are published figures whose question the
// data no longer has.
func (w *Workspace) AllPublished() (all []published.Comparison, gone []published.Gone) {
	w.mu.Lock()
	if w.file == nil {
		w.mu.Unlock()
		return nil, nil
	}
	tables, claims := slices.Clone(w.tables), w.foldPublished()
	w.mu.Unlock()
	for _, t := range tables {
		for _, q := range t.Reading() {
			if have := claims.questions[q]; have != nil && !have.claim.Empty() {
				all = append(all, claims.compare(t, q))
			}
		}
	}
	return all, claims.gone
}
