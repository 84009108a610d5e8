package workspace

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"time"

	"izpete/data/casefile"
	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// keyCoding is where the codes of open questions are kept:
//
//	coding/<question>/of                   the question
//	coding/<question>/code/<id>            a code
//	coding/<question>/mark/<answer>/<id>   that an answer has a code
//	coding/<question>/read/<answer>        that an answer was read
//
// A question is known by its workbook, sheet and text, an answer by the name of
// its respondent and its own words. Of respondents without a name equal answers
// are one: whoever says the same is coded the same.
const keyCoding = "coding/"

const (
	partOf   = "/of"
	partCode = "/code/"
	partMark = "/mark/"
	partRead = "/read/"
)

// codingRecord is the question, with the words that name what is made of its
// codes.
type codingRecord struct {
	Workbook string `json:"workbook"` // hash
	Sheet    string `json:"sheet"`
	Question string `json:"question"` // id
	Text     string `json:"text"`
	Title    string `json:"title"`  // of the question that the codes make up
	Unread   string `json:"unread"` // its option for answers not read yet
}

type codeRecord struct {
	Name  string    `json:"name"`
	About string    `json:"about,omitempty"`
	Was   []string  `json:"was,omitempty"`  // earlier names
	Into  string    `json:"into,omitempty"` // id of the code that took its answers
	Place int       `json:"place"`          // among the codes of the question
	Made  time.Time `json:"made"`
}

// markRecord says in the journal whose answer it was.
type markRecord struct {
	Name string `json:"name,omitempty"`
}

// coding is the codes of a question as they are folded from the case.
type coding struct {
	Coding
	key             string // "coding/<question>"
	record          codingRecord
	table, question string // ids
	coded           string // id of the question that the codes make up, "" for none
	source          *survey.Question
	names           []string       // of the respondents, white space folded
	into            map[string]int // by id of a code, merged ones too, its number
}

// answerKey names an answer.
func answerKey(name, text string) string { return digest(name) + digest(survey.Fold(text)) }

// beginCoding returns where the codes of a question are kept and, for one that
// has none yet, the change that begins it.
func (w *Workspace) beginCoding(words *words.Words, table, question string) (string, []casefile.Change, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.file == nil {
		return "", nil, errNoCase
	}
	if c := w.codingOf(table, question); c != nil {
		return c.key, nil, nil
	}
	t, q := w.open(table, question)
	if t == nil {
		return "", nil, survey.Problem("question-gone", survey.Place{}, nil)
	}
	key := keyCoding + digest(t.Source.SHA256+"\x00"+t.Sheet+"\x00"+survey.Fold(q.Text))
	for n := 2; w.file.State().Get(key+partOf) != nil; n++ { // two questions of one text
		key = keyCoding + digest(t.Source.SHA256+"\x00"+t.Sheet+"\x00"+q.ID+strings.Repeat("\x00", n))
	}
	r := codingRecord{
		Workbook: t.Source.SHA256, Sheet: t.Sheet, Question: q.ID, Text: q.Text,
		Title: words.T("coding.title", "Question", q.Text), Unread: words.T("coding.unread"),
	}
	return key, []casefile.Change{{Key: key + partOf, To: encoded(r)}}, nil
}

// codeRecord returns a code as the case keeps it, and where.
func (w *Workspace) codeRecord(table, question, id string) (key string, r codeRecord, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	c := w.codingOf(table, question)
	if c == nil || c.Code(id) < 0 {
		return "", r, survey.Problem("code-gone", survey.Place{}, nil)
	}
	key = c.key + partCode + id
	return key, r, json.Unmarshal(w.file.State().Get(key), &r)
}

// code folds the codes of the case and puts the questions that they make up
// behind the others of their tables; the lock is held. Tables that have any are
// copies.
func (w *Workspace) code() {
	w.codings, w.lost = nil, nil
	if w.file == nil {
		return
	}
	state := w.file.State()
	for key := range state.Keys(keyCoding) {
		of, ok := strings.CutSuffix(key, partOf)
		var r codingRecord
		if !ok || json.Unmarshal(state.Get(key), &r) != nil {
			continue
		}
		c := &coding{key: of, record: r}
		t := w.locateCoding(c)
		if t == nil {
			w.lost = append(w.lost, lostCoding(state, c))
			continue
		}
		c.fold(state, w.answersBy(t, c.source))
		w.codings = append(w.codings, c)
		if q := c.made(t); q != nil {
			own := *t
			own.Questions = append(slices.Clip(t.Questions), q)
			w.tables[slices.Index(w.tables, t)] = &own
		}
	}
}

// locateCoding finds the question of a coding in the data; nil when it is not
// there, or has another coding already.
func (w *Workspace) locateCoding(c *coding) *survey.Table {
	for _, t := range w.figures().candidates(finding.Evidence{Source: c.record.Workbook, Sheet: c.record.Sheet}) {
		q := openQuestionOf(t, c.record)
		if q == nil || w.codingOf(t.ID, q.ID) != nil {
			continue
		}
		c.table, c.question, c.source = t.ID, q.ID, q
		return t
	}
	return nil
}

// openQuestionOf finds an open question by its text, of several by its id too;
// one that was reworded by its id.
func openQuestionOf(t *survey.Table, r codingRecord) *survey.Question {
	var named, alike *survey.Question
	for _, q := range t.Questions {
		if q.Kind != survey.KindText {
			continue
		}
		switch same := sameText(q, r.Text); {
		case same && q.ID == r.Question:
			return q
		case same && named == nil:
			named = q
		case q.ID == r.Question && reworded(q.Text, r.Text):
			alike = q
		}
	}
	if named != nil {
		return named
	}
	return alike
}

// fold reads codes and marks.
func (c *coding) fold(state *casefile.State, by *answersBy) {
	n := c.source.Answered.Len()
	c.names, c.into = by.names, map[string]int{}
	c.Read, c.Changed = survey.NewSet(n), survey.NewSet(n)
	merged := map[string]string{}
	for key := range state.Keys(c.key + partCode) {
		var r codeRecord
		if id := key[len(c.key+partCode):]; json.Unmarshal(state.Get(key), &r) == nil {
			if r.Into != "" {
				merged[id] = r.Into
				continue
			}
			c.Codes = append(c.Codes, Code{ID: id, Name: r.Name, About: r.About, Was: r.Was, place: r.Place, made: r.Made})
		}
	}
	slices.SortFunc(c.Codes, func(a, b Code) int {
		return cmp.Or(cmp.Compare(a.place, b.place), a.made.Compare(b.made), strings.Compare(a.ID, b.ID))
	})
	for k, code := range c.Codes {
		c.into[code.ID] = k
		c.Picked = append(c.Picked, survey.NewSet(n))
	}
	c.follow(state, merged)
	for key := range state.Keys(c.key + partMark) {
		answer, id, _ := strings.Cut(key[len(c.key+partMark):], "/")
		k, known := c.into[id]
		for _, i := range c.who(by, answer) {
			c.Read.Add(i)
			if known {
				c.Picked[k].Add(i)
			}
		}
	}
	for key := range state.Keys(c.key + partRead) {
		for _, i := range c.who(by, key[len(c.key+partRead):]) {
			c.Read.Add(i)
		}
	}
	c.Changed = c.Changed.AndNot(c.Read)
}

// follow finds the codes that took the answers of others, however often; one
// that was merged into a code that is gone is gone too. Its name stays known.
func (c *coding) follow(state *casefile.State, merged map[string]string) {
	for _, id := range slices.Sorted(maps.Keys(merged)) {
		to := merged[id]
		for range merged { // two copies of a case may have merged in a circle
			next, on := merged[to]
			if !on {
				break
			}
			to = next
		}
		k, ok := c.into[to]
		if !ok || c.Codes[k].ID != to {
			continue
		}
		c.into[id] = k
		var r codeRecord
		if json.Unmarshal(state.Get(c.key+partCode+id), &r) == nil {
			c.Codes[k].Was = append(slices.Clip(c.Codes[k].Was), append(r.Was, r.Name)...)
		}
	}
}

// who are the respondents who gave an answer. Where nobody did, one of the same
// name gives another now.
func (c *coding) who(by *answersBy, answer string) []int {
	all := by.key()[answer]
	if len(all) == 0 && len(answer) > nameDigits && answer[:nameDigits] != noName {
		for _, i := range by.name()[answer[:nameDigits]] {
			c.Changed.Add(i)
		}
	}
	return all
}

// made is the question that the codes make up. Whoever answered is in its base;
// an answer that was not read yet has no code, but has an option of its own, so
// that it is never taken for one that does not have the others. Without that
// option, once all is read, a code that was not given is one that does not apply.
func (c *coding) made(t *survey.Table) *survey.Question {
	if len(c.Codes) == 0 {
		return nil
	}
	q := c.source
	c.coded = q.ID + "k"
	for t.Question(c.coded) != nil {
		c.coded += "k"
	}
	out := &survey.Question{
		ID: c.coded, Text: c.record.Title, Kind: survey.KindMultiple,
		Derived: string(tabulate.DerivedCodes), Columns: q.Columns, Area: q.Area, Sheet: q.Sheet, Rows: q.Rows, Addresses: q.Addresses,
		Asked: q.Asked, Answered: q.Answered, Picked: slices.Clip(c.Picked),
	}
	for _, code := range c.Codes {
		out.Options = append(out.Options, survey.Option{Label: code.Name, From: code.Was})
	}
	if unread := q.Answered.AndNot(c.Read); unread.Count() > 0 {
		out.Options = append(out.Options, survey.Option{Label: c.record.Unread, Missing: true})
		out.Picked = append(out.Picked, unread)
	}
	return out
}
