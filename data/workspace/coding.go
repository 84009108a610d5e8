package workspace

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"izpete/data/casefile"
	"izpete/data/survey"
	"izpete/data/words"
)

// How long the name of a code may be and what is said about it, in letters.
const (
	MostCodeName  = 80
	MostCodeAbout = 400
)

// Code is a heading under which answers to an open question are gathered.
type Code struct {
	ID    string
	Name  string
	About string   // what belongs under it, "" when that is plain
	Was   []string // earlier names, and those of codes that were merged into it

	place int
	made  time.Time
}

// Coding is how the answers to an open question were coded. Its sets have one
// entry a respondent of the table.
type Coding struct {
	Codes  []Code // in the order in which they were made
	Picked []*survey.Set
	// Read are those whose answer was coded, or was marked as read: only of them
	// is it known that a code does not apply.
	Read *survey.Set
	// Changed are those whose answer was coded or read in an earlier version of
	// the workbook, where it was another one: they must be read again.
	Changed *survey.Set
}

// Of returns the numbers of the codes that an answer has.
func (c Coding) Of(respondent int) []int {
	var all []int
	for k, p := range c.Picked {
		if p.Has(respondent) {
			all = append(all, k)
		}
	}
	return all
}

// Code returns the number of a code; -1 when there is none of that id.
func (c Coding) Code(id string) int {
	return slices.IndexFunc(c.Codes, func(k Code) bool { return k.ID == id })
}

// Coding returns how the answers to an open question were coded; without codes
// and with empty sets when that has not begun.
func (w *Workspace) Coding(table, question string) Coding {
	w.mu.Lock()
	defer w.mu.Unlock()
	if c := w.codingOf(table, question); c != nil {
		return c.Coding
	}
	n := 0
	if t, _ := w.open(table, question); t != nil {
		n = t.Len()
	}
	return Coding{Read: survey.NewSet(n), Changed: survey.NewSet(n)}
}

// codingOf returns what is known of a question; nil before its first code. The
// lock is held.
func (w *Workspace) codingOf(table, question string) *coding {
	for _, c := range w.codings {
		if c.table == table && c.question == question {
			return c
		}
	}
	return nil
}

// open finds an open question; nil when it is not there. The lock is held.
func (w *Workspace) open(table, question string) (*survey.Table, *survey.Question) {
	for _, t := range w.tables {
		if t.ID != table {
			continue
		}
		for _, q := range t.Questions {
			if q.ID == question && q.Kind == survey.KindText {
				return t, q
			}
		}
	}
	return nil, nil
}

// AddCode makes a code for the answers to an open question and returns its id.
// The words name the question that the codes make up. The errors have the codes
// "question-gone", "code-name" for no name or one that is too long, and
// "code-taken" where another code has it.
func (w *Workspace) AddCode(words *words.Words, table, question, name string) (string, error) {
	key, changes, err := w.beginCoding(words, table, question)
	if err != nil {
		return "", err
	}
	name, err = w.codeName(table, question, "", name)
	if err != nil {
		return "", err
	}
	id := w.newID()
	changes = append(changes, casefile.Change{Key: key + partCode + id, To: encoded(w.freshCode(table, question, name))})
	return id, w.change("add code", casefile.Entry{Action: "coding.code.add", Subject: id, Changes: changes})
}

// freshCode is a new code, behind the others of its question.
func (w *Workspace) freshCode(table, question, name string) codeRecord {
	place := 0
	for _, c := range w.Coding(table, question).Codes {
		place = max(place, c.place+1)
	}
	return codeRecord{Name: name, Place: place, Made: w.deps.Clock().UTC()}
}

// codeName makes a name ready for a code, whose own name does not count.
func (w *Workspace) codeName(table, question, own, name string) (string, error) {
	name = survey.Fold(name)
	if name == "" || utf8.RuneCountInString(name) > MostCodeName {
		return "", survey.Problem("code-name", survey.Place{}, nil).With("Limit", MostCodeName)
	}
	for _, c := range w.Coding(table, question).Codes {
		if c.ID != own && strings.EqualFold(c.Name, name) {
			return "", survey.Problem("code-taken", survey.Place{}, nil).With("Name", c.Name)
		}
	}
	return name, nil
}

// SetCode puts answers under a code, or takes them away from it; those taken
// away stay read. What is so already stores nothing.
func (w *Workspace) SetCode(table, question, id string, respondents []int, on bool) error {
	w.mu.Lock()
	c := w.codingOf(table, question)
	if c == nil || c.Code(id) < 0 {
		w.mu.Unlock()
		return survey.Problem("code-gone", survey.Place{}, nil)
	}
	k := c.Code(id)
	e := casefile.Entry{Action: "coding.mark.add", Subject: id}
	if !on {
		e.Action = "coding.mark.remove"
	}
	for _, i := range respondents {
		if !c.source.Answered.Has(i) || c.Picked[k].Has(i) == on {
			continue
		}
		answer, who := answerKey(c.names[i], c.source.Texts[i]), encoded(markRecord{c.names[i]})
		if on {
			e.Changes = append(e.Changes, casefile.Change{Key: c.key + partMark + answer + "/" + id, To: who})
			continue
		}
		// An answer keeps the codes that were merged into this one.
		for other, to := range c.into {
			if mark := c.key + partMark + answer + "/" + other; to == k && w.file.State().Get(mark) != nil {
				e.Changes = append(e.Changes, casefile.Change{Key: mark})
			}
		}
		e.Changes = append(e.Changes, casefile.Change{Key: c.key + partRead + answer, To: who})
	}
	w.mu.Unlock()
	return w.changeOnce("code answers", e)
}

// MarkRead says of answers that they were read, so that codes they do not have
// count as not given; or takes that back from those without a code.
func (w *Workspace) MarkRead(words *words.Words, table, question string, respondents []int, on bool) error {
	key, changes, err := w.beginCoding(words, table, question)
	if err != nil {
		return err
	}
	now := w.Coding(table, question)
	e := casefile.Entry{Action: "coding.read.add", Changes: changes}
	if !on {
		e.Action = "coding.read.remove"
	}
	w.mu.Lock()
	t, q := w.open(table, question)
	for _, i := range respondents {
		if t == nil || !q.Answered.Has(i) || now.Read.Has(i) == on || !on && len(now.Of(i)) > 0 {
			continue
		}
		name := survey.Fold(t.Names[i])
		c := casefile.Change{Key: key + partRead + answerKey(name, q.Texts[i])}
		if on {
			c.To = encoded(markRecord{name})
		}
		e.Changes = append(e.Changes, c)
	}
	w.mu.Unlock()
	if len(e.Changes) == len(changes) {
		return nil
	}
	return w.changeOnce("mark answers as read", e)
}

// CodeNothing puts answers under the code of a name, which is made when there is
// none yet, as one change: for answers that say nothing.
func (w *Workspace) CodeNothing(words *words.Words, table, question string, respondents []int) error {
	name := words.T("coding.nothing")
	now := w.Coding(table, question)
	for _, c := range now.Codes {
		if strings.EqualFold(c.Name, name) {
			return w.SetCode(table, question, c.ID, respondents, true)
		}
	}
	key, changes, err := w.beginCoding(words, table, question)
	if err != nil {
		return err
	}
	id := w.newID()
	changes = append(changes, casefile.Change{Key: key + partCode + id, To: encoded(w.freshCode(table, question, name))})
	w.mu.Lock()
	t, q := w.open(table, question)
	for _, i := range respondents {
		if t != nil && q.Answered.Has(i) {
			who := survey.Fold(t.Names[i])
			changes = append(changes, casefile.Change{Key: key + partMark + answerKey(who, q.Texts[i]) + "/" + id, To: encoded(markRecord{who})})
		}
	}
	w.mu.Unlock()
	return w.changeOnce("code answers", casefile.Entry{Action: "coding.nothing", Subject: id, Changes: changes})
}

// changeOnce stores an entry in which no key comes twice: answers of the same
// words by respondents without a name are one. Without changes it stores
// nothing.
func (w *Workspace) changeOnce(doing string, e casefile.Entry) error {
	slices.SortStableFunc(e.Changes, func(a, b casefile.Change) int { return strings.Compare(a.Key, b.Key) })
	e.Changes = slices.CompactFunc(e.Changes, func(a, b casefile.Change) bool { return a.Key == b.Key })
	if len(e.Changes) == 0 {
		return nil
	}
	return w.change(doing, e)
}
