package workspace

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"izpete/data/casefile"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

const keyDerived = "derived/"

// MostDerivedText is how many letters the name of a derived question, and of each
// of its options, may have.
const MostDerivedText = 2000

// DerivedQuestion is a question of the case that was derived from others.
type DerivedQuestion struct {
	Table   string // id of its table; "" when that is no longer there
	Derived tabulate.Derived
	Why     error // why it cannot be made now; nil when it stands among the questions of its table
}

// AddDerived derives a question from others of a table and returns its id. It
// stands behind the other questions of the table from then on. The errors are
// those of tabulate.Derived.Make, "derived-text" for one without a name, and
// "text-too-long".
func (w *Workspace) AddDerived(table string, d tabulate.Derived) (string, error) {
	v := w.View()
	at := slices.IndexFunc(v.Tables, func(t *survey.Table) bool { return t.ID == table })
	if at < 0 {
		return "", survey.Problem("figure-gone", survey.Place{}, nil)
	}
	t := v.Tables[at]
	d.ID = w.nextDerived(t)
	if err := w.storeDerived(t, d, "method.derived.add"); err != nil {
		return "", err
	}
	return d.ID, nil
}

func indices(q *survey.Question) []int {
	all := make([]int, len(q.Options))
	for i := range all {
		all[i] = i
	}
	return all
}

// nextDerived returns an id that no question of the table has and no derived
// question of the case ever had.
func (w *Workspace) nextDerived(t *survey.Table) string {
	w.mu.Lock()
	defer w.mu.Unlock()
	n := 1
	if w.file != nil {
		for key := range w.file.Written(keyDerived) {
			if k, err := strconv.Atoi(strings.TrimPrefix(key, keyDerived+"d")); err == nil {
				n = max(n, k+1)
			}
		}
	}
	for t.Question("d"+strconv.Itoa(n)) != nil {
		n++
	}
	return "d" + strconv.Itoa(n)
}

// ChangeDerived makes a derived question of something else, or calls it otherwise.
// Its id stays, and with it what rests on it. The errors are those of AddDerived,
// and "derived-gone".
func (w *Workspace) ChangeDerived(id string, d tabulate.Derived) error {
	all := w.Derived()
	i := slices.IndexFunc(all, func(x DerivedQuestion) bool { return x.Derived.ID == id })
	if i < 0 {
		return survey.Problem("derived-gone", survey.Place{}, nil)
	}
	t := w.tableWithout(all[i].Table, id)
	if t == nil {
		return survey.Problem("figure-gone", survey.Place{}, nil)
	}
	d.ID = id
	return w.storeDerived(t, d, "method.derived.change")
}

// tableWithout returns a table without one of its derived questions and those that
// rest on it, of which it cannot be made; nil when the table is not there.
func (w *Workspace) tableWithout(table, derived string) *survey.Table {
	w.mu.Lock()
	tables, all := w.tables, slices.Clone(w.derived)
	w.mu.Unlock()
	gone := map[string]bool{derived: true}
	for range all {
		for _, d := range all {
			if d.Table == table && slices.ContainsFunc(d.sources(), func(id string) bool { return gone[id] }) {
				gone[d.Derived.ID] = true
			}
		}
	}
	for _, t := range tables {
		if t.ID == table {
			own := *t
			own.Questions = slices.DeleteFunc(slices.Clone(t.Questions), func(q *survey.Question) bool { return q.Derived != "" && gone[q.ID] })
			return &own
		}
	}
	return nil
}

// sources are the ids of the questions that it is made of.
func (d DerivedQuestion) sources() []string {
	ids := []string{d.Derived.Source}
	for _, term := range d.Derived.Terms {
		ids = append(ids, term.Question)
	}
	return ids
}

// TryDerived makes a derived question without storing it, to be looked at before
// it is: counted by the method of the case. id is that of the one it would take
// the place of, "" for a new one.
func (w *Workspace) TryDerived(table, id string, d tabulate.Derived) (*tabulate.Breakdown, error) {
	t := w.tableWithout(table, id)
	if t == nil {
		return nil, survey.Problem("figure-gone", survey.Place{}, nil)
	}
	d.ID = "\x00" // no question has it
	q, err := d.Make(t)
	if err != nil {
		return nil, w.explain("derive question", err)
	}
	own := *t
	own.Questions = append(slices.Clip(t.Questions), q)
	m := w.View().Of(t)
	return m.Of(&own, q, nil), nil
}

// storeDerived writes a derived question of a table.
func (w *Workspace) storeDerived(t *survey.Table, d tabulate.Derived, action string) error {
	if d.Text = survey.Fold(d.Text); d.Text == "" {
		return survey.Problem("derived-text", survey.Place{}, nil)
	}
	texts := append([]string{d.Text}, d.Labels...)
	for _, n := range d.Nets {
		texts = append(texts, n.Label)
	}
	for _, text := range texts {
		if n := utf8.RuneCountInString(text); n > MostDerivedText {
			return survey.Problem("text-too-long", survey.Place{}, nil).With("Length", n).With("Limit", MostDerivedText)
		}
	}
	if _, err := d.Make(t); err != nil {
		return w.explain("derive question", err)
	}
	r := derivedRecord{Definition: d, Workbook: t.Source.SHA256, Sheet: t.Sheet}
	if q := t.Question(d.Source); q != nil && d.Source != "" {
		r.Of = append(r.Of, describe(t, tabulate.Term{Question: q.ID, Options: indices(q)}))
	}
	for _, term := range d.Terms {
		r.Of = append(r.Of, describe(t, term))
	}
	return w.change("derive question", casefile.Entry{
		Action: action, Subject: d.ID, Changes: []casefile.Change{{Key: keyDerived + d.ID, To: encoded(r)}},
	})
}

// DeleteDerived takes a derived question away. The error has the code
// "derived-gone" when there is none of that id.
func (w *Workspace) DeleteDerived(id string) error {
	if !slices.ContainsFunc(w.Derived(), func(d DerivedQuestion) bool { return d.Derived.ID == id }) {
		return survey.Problem("derived-gone", survey.Place{}, nil)
	}
	return w.change("delete derived question", casefile.Entry{
		Action: "method.derived.delete", Subject: id, Changes: []casefile.Change{{Key: keyDerived + id}},
	})
}

// Derived returns the derived questions of the case, in the order in which they
// were added.
func (w *Workspace) Derived() []DerivedQuestion {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.derived)
}
