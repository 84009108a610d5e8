package workspace

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"izpete/data/casefile"
	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// keyBoard is where the board keeps its charts: "board/<id>/<part>". Where one
// stands and what is written on it are apart from what it shows, so that two
// people who work on copies of a case do not undo each other.
const keyBoard = "board/"

const (
	partPin   = "pin"
	partRank  = "rank"
	partTitle = "title"
	partNote  = "note"
)

// How much may be written on a pinned chart, in letters.
const (
	MostPinTitle = 200
	MostPinNote  = 1000
)

// Pin is a chart on the board: a question in a form, under the filter that was on
// when it was pinned.
type Pin struct {
	ID        string
	Title     string // "" is the question's own
	Note      string
	Table     string // survey.Table.ID as it is now; "" when Gone
	Question  string // survey.Question.ID as it is now; "" when Gone
	Text      string // the question as it was
	Form      string // the page's name of the form
	Parted    string // survey.Question.ID of the question that parts it into groups; "" for none
	Highlight bool   // the filter highlights within the whole rather than narrows
	Order     tabulate.Order
	Filter    tabulate.Filter
	Compare   *Comparing // the groups that the chart compares; nil for none
	Made      time.Time  // UTC
	By        string
	// Gone says that a question, or a part of the filter, is no longer in the case:
	// a chart under less than its filter would show other figures.
	Gone bool

	rank int
}

// pinRecord is a pin as the case keeps it, by texts and labels so that it is found
// again in a newer version of the workbook.
type pinRecord struct {
	Source    string         `json:"source"` // hash of the workbook
	Sheet     string         `json:"sheet"`
	Question  string         `json:"question"`
	Text      string         `json:"text"`
	Form      string         `json:"form"`
	Kind      survey.Kind    `json:"kind,omitempty"`   // of a question without options; it is gone where it has another
	Parted    *finding.Term  `json:"parted,omitempty"` // the question alone
	Highlight bool           `json:"highlight,omitempty"`
	Order     tabulate.Order `json:"order,omitempty"`
	Filter    []finding.Term `json:"filter,omitempty"`
	Compare   *compareRecord `json:"compare,omitempty"` // told of in Filter as well, see howCompare
	Made      time.Time      `json:"made"`
	By        string         `json:"by"`
}

func pinKey(id, part string) string { return keyBoard + id + "/" + part }

// AddPin puts a chart at the end of the board and returns its id. Of the filter
// only what applies to the table is kept. The error has the code "figure-gone"
// when the question is not there, or "text-too-long".
func (w *Workspace) AddPin(p Pin) (string, error) {
	v := w.View()
	at := slices.IndexFunc(v.Tables, func(t *survey.Table) bool { return t.ID == p.Table })
	if at < 0 {
		return "", survey.Problem("figure-gone", survey.Place{}, nil)
	}
	t := v.Tables[at]
	q := t.Question(p.Question)
	if q == nil || q.ID != p.Question || !q.Charted() && !tabulate.Numeric(q) {
		return "", survey.Problem("figure-gone", survey.Place{}, nil)
	}
	kind := q.Kind
	if q.Charted() {
		kind = ""
	}
	id := w.newID()
	texts, err := pinTexts(id, p.Title, p.Note)
	if err != nil {
		return "", err
	}
	r := pinRecord{
		Source: t.Source.SHA256, Sheet: t.Sheet, Question: q.ID, Text: q.Text,
		Form: p.Form, Kind: kind, Highlight: p.Highlight, Order: p.Order, Made: w.deps.Clock().UTC(), By: w.deps.User,
	}
	for _, term := range p.Filter.For(t) {
		r.Filter = append(r.Filter, describe(t, term))
	}
	if r.Compare = compared([]*survey.Table{t}, p.Compare); r.Compare != nil {
		r.Filter = append(r.Filter, r.Compare.mark())
	}
	if by := t.Question(p.Parted); p.Parted != "" && by != nil {
		r.Parted = &finding.Term{Question: by.ID, Text: by.Text}
	}
	last := 0
	for _, other := range w.Pins() {
		last = max(last, other.rank)
	}
	changes := []casefile.Change{{Key: pinKey(id, partPin), To: encoded(r)}, {Key: pinKey(id, partRank), To: encoded(last + 1)}}
	for _, c := range texts {
		if c.To != nil {
			changes = append(changes, c)
		}
	}
	return id, w.change("pin chart", casefile.Entry{Action: "board.pin", Subject: id, Changes: changes})
}

// pinTexts are the changes that write title and note.
func pinTexts(id, title, note string) ([]casefile.Change, error) {
	title, note = survey.Fold(title), strings.TrimSpace(note)
	for _, x := range []struct {
		text  string
		limit int
	}{{title, MostPinTitle}, {note, MostPinNote}} {
		if n := utf8.RuneCountInString(x.text); n > x.limit {
			return nil, survey.Problem("text-too-long", survey.Place{}, nil).With("Length", n).With("Limit", x.limit)
		}
	}
	written := func(s string) json.RawMessage {
		if s == "" {
			return nil
		}
		return text(s)
	}
	return []casefile.Change{{Key: pinKey(id, partTitle), To: written(title)}, {Key: pinKey(id, partNote), To: written(note)}}, nil
}

// EditPin writes title and note of a pinned chart; a title of "" is the question's
// own. The error has the code "pin-gone", or "text-too-long".
func (w *Workspace) EditPin(id, title, note string) error {
	p, ok := w.pin(id)
	if !ok {
		return survey.Problem("pin-gone", survey.Place{}, nil)
	}
	if p.Title == survey.Fold(title) && p.Note == strings.TrimSpace(note) {
		return nil
	}
	changes, err := pinTexts(id, title, note)
	if err != nil {
		return err
	}
	return w.change("edit pin", casefile.Entry{Action: "board.edit", Subject: id, Changes: changes})
}

// MovePin moves a pinned chart by so many places, towards the end of the board
// where by is positive. At an end nothing happens.
func (w *Workspace) MovePin(id string, by int) error {
	all := w.Pins()
	at := slices.IndexFunc(all, func(p Pin) bool { return p.ID == id })
	if at < 0 {
		return survey.Problem("pin-gone", survey.Place{}, nil)
	}
	to := max(0, min(at+by, len(all)-1))
	if to == at {
		return nil
	}
	moved := all[at]
	all = slices.Insert(slices.Delete(all, at, at+1), to, moved)
	e := casefile.Entry{Action: "board.move", Subject: id}
	w.mu.Lock()
	if w.file == nil {
		w.mu.Unlock()
		return errNoCase
	}
	state := w.file.State()
	for i, p := range all {
		if key := pinKey(p.ID, partRank); string(state.Get(key)) != strconv.Itoa(i+1) {
			e.Changes = append(e.Changes, casefile.Change{Key: key, To: encoded(i + 1)})
		}
	}
	w.mu.Unlock()
	return w.change("move pin", e)
}

// RemovePin takes a chart off the board. The error has the code "pin-gone" when
// it is not there.
func (w *Workspace) RemovePin(id string) error {
	if _, ok := w.pin(id); !ok {
		return survey.Problem("pin-gone", survey.Place{}, nil)
	}
	e := casefile.Entry{Action: "board.unpin", Subject: id}
	for _, part := range []string{partPin, partRank, partTitle, partNote} {
		e.Changes = append(e.Changes, casefile.Change{Key: pinKey(id, part)})
	}
	return w.change("unpin chart", e)
}

func (w *Workspace) pin(id string) (Pin, bool) {
	for _, p := range w.Pins() {
		if p.ID == id {
			return p, true
		}
	}
	return Pin{}, false
}

// Pins returns the charts of the board in their order, with tables, questions and
// filters as they are now.
func (w *Workspace) Pins() []Pin {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.file == nil {
		return nil
	}
	var all []Pin
	figures, state := w.figures(), w.file.State()
	for key := range state.Keys(keyBoard) {
		id, part, _ := strings.Cut(strings.TrimPrefix(key, keyBoard), "/")
		var r pinRecord
		if part != partPin || json.Unmarshal(state.Get(key), &r) != nil {
			continue
		}
		p := figures.pinned(r)
		p.ID = id
		// What is not written is empty.
		_ = json.Unmarshal(state.Get(pinKey(id, partTitle)), &p.Title)
		_ = json.Unmarshal(state.Get(pinKey(id, partNote)), &p.Note)
		_ = json.Unmarshal(state.Get(pinKey(id, partRank)), &p.rank)
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b Pin) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), a.Made.Compare(b.Made), cmp.Compare(a.ID, b.ID))
	})
	return all
}

// Under returns the view under another filter, with nothing selected.
func (v View) Under(f tabulate.Filter) View {
	v.Filter, v.Selected = slices.Clone(f), nil
	return v
}

// SelectUnder selects an option under a filter, such as that of a pinned chart, so
// that what the inspector tells is what the chart showed. What the filter asks of
// the option's own question gives way to the option.
func (w *Workspace) SelectUnder(f tabulate.Filter, s Selection) {
	w.mu.Lock()
	w.selected = &s
	w.filter = append(f.Without(s.Table, s.Question), s.Term())
	w.mu.Unlock()
	w.signal(FilterChanged)
}
