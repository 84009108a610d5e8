package workspace

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"maps"
	"net/url"
	"slices"
	"strings"
	"sync"

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

// asker names the question that a record is about. Its text finds it again in a
// newer version of the workbook, where ids may have moved.
type asker struct {
	Sheet    string `json:"sheet"`
	Question string `json:"question"`
	Text     string `json:"text"`
}

// figureRecord is one published percentage, as it was written.
type figureRecord struct {
	asker
	Option  string `json:"option"`
	Percent string `json:"percent"`
}

// aboutRecord is what was published of a question besides its figures.
type aboutRecord struct {
	Base   string     `json:"base,omitempty"`
	Rule   stats.Rule `json:"rule,omitempty"`
	Source string     `json:"source,omitempty"`
}

// claimed is what was published of a question, and the keys that say so.
type claimed struct {
	claim    published.Claim
	about    aboutRecord
	aboutKey string
	keys     map[int]string // of the figures, by option
}

// claims is all that was published, as the case has it. What is compared once is
// not compared again until something changes.
type claims struct {
	questions map[*survey.Question]*claimed
	gone      []published.Gone

	mu       sync.Mutex
	compared map[*survey.Question]published.Comparison
}

// compare sets what was published of a question beside the data.
func (c *claims) compare(t *survey.Table, q *survey.Question) published.Comparison {
	c.mu.Lock()
	x, ok := c.compared[q]
	c.mu.Unlock()
	if ok {
		return x
	}
	x = published.Compare(tabulate.Of(t, q, nil, tabulate.BaseAnswered), c.of(q).claim)
	c.mu.Lock()
	c.compared[q] = x
	c.mu.Unlock()
	return x
}

// of returns what was published of a question, which may be nothing.
func (c *claims) of(q *survey.Question) *claimed {
	if have := c.questions[q]; have != nil {
		return have
	}
	return &claimed{}
}

// foldPublished reads what was published from the case; the lock is held. It is
// read again only after a change.
func (w *Workspace) foldPublished() *claims {
	if w.claims != nil {
		return w.claims
	}
	c := &claims{questions: map[*survey.Question]*claimed{}, compared: map[*survey.Question]published.Comparison{}}
	w.claims = c
	state, read := w.file.State(), map[string]bool{}
	for _, r := range w.records() {
		// What was written down beside an earlier version holds for this one,
		// unless it was written down anew.
		for _, sha := range append([]string{r.SHA256}, r.Replaces...) {
			for key := range state.Keys(keyPublished + sha + "/") {
				if !read[key] {
					read[key] = true
					c.add(w.tables, r.SHA256, key, state.Get(key))
				}
			}
		}
	}
	return c
}

// add takes a record up.
func (c *claims) add(tables []*survey.Table, sha, key string, raw json.RawMessage) {
	var r struct {
		figureRecord
		aboutRecord
	}
	if json.Unmarshal(raw, &r) != nil {
		return
	}
	figure := strings.Contains(key, "/option/")
	q := questionIn(tables, sha, r.asker)
	if q == nil {
		if figure {
			c.gone = append(c.gone, published.Gone{Question: r.Text, Option: r.Option, Text: r.Percent})
		}
		return
	}
	have := c.questions[q]
	if have == nil {
		have = &claimed{claim: published.Claim{Texts: map[int]string{}}, keys: map[int]string{}}
		c.questions[q] = have
	}
	switch o := q.Option(r.Option); {
	case !figure && have.aboutKey == "":
		have.about, have.aboutKey = r.aboutRecord, key
		have.claim.Base, have.claim.Rule, have.claim.Source = r.Base, r.Rule, r.Source
	case !figure:
	case o < 0:
		have.claim.Gone = append(have.claim.Gone, published.Gone{Question: q.Text, Option: r.Option, Text: r.Percent})
	case have.keys[o] == "":
		have.claim.Texts[o], have.keys[o] = r.Percent, key
	case have.claim.Texts[o] != r.Percent:
		// Two options became one, and were published apart.
		have.claim.Gone = append(have.claim.Gone, published.Gone{Question: q.Text, Option: r.Option, Text: r.Percent})
	}
}

// questionIn finds the question of a record in a workbook: on the sheet of that
// name, or on another one of a newer version.
func questionIn(tables []*survey.Table, sha string, a asker) *survey.Question {
	for _, same := range []bool{true, false} {
		for _, t := range tables {
			if t.Source.SHA256 != sha || (t.Sheet == a.Sheet) != same {
				continue
			}
			if q := questionOf(t, a.Question, a.Text); q != nil {
				return q
			}
		}
	}
	return nil
}

// prefix is the beginning of the keys of a question. Parts are escaped: the name
// of a sheet may hold a slash, or be longer than a key.
func prefix(t *survey.Table, q *survey.Question) string {
	part := func(s string) string {
		if p := url.PathEscape(s); len(p) <= 120 {
			return p
		}
		return digest(s)
	}
	return keyPublished + t.Source.SHA256 + "/" + part(t.Sheet) + "/" + part(q.ID) + "/"
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:8])
}

func askerOf(t *survey.Table, q *survey.Question) asker {
	return asker{Sheet: t.Sheet, Question: q.ID, Text: q.Text}
}

// figure changes what was published of an option; "" takes it away.
func (have *claimed) figure(t *survey.Table, q *survey.Question, option int, text string) casefile.Change {
	label := q.Options[option].Label
	c := casefile.Change{Key: have.keys[option]}
	if c.Key == "" {
		c.Key = prefix(t, q) + "option/" + digest(survey.Fold(label))
		// The key may be that of an option that became another one.
		for n := 2; slices.Contains(slices.Collect(maps.Values(have.keys)), c.Key); n++ {
			c.Key = prefix(t, q) + "option/" + digest(survey.Fold(label)+strings.Repeat("#", n))
		}
	}
	if text != "" {
		c.To = encoded(figureRecord{asker: askerOf(t, q), Option: label, Percent: text})
	}
	return c
}

// set changes what is said of all figures of a question.
func (have *claimed) set(t *survey.Table, q *survey.Question, about aboutRecord) casefile.Change {
	c := casefile.Change{Key: have.aboutKey}
	if c.Key == "" {
		c.Key = prefix(t, q) + "about"
	}
	if about != (aboutRecord{}) {
		c.To = encoded(struct {
			asker
			aboutRecord
		}{askerOf(t, q), about})
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
