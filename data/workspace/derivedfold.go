package workspace

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// derivedRecord is how a question is derived, with the words of what it is made
// of: in a newer version of the workbook ids and places may have moved.
type derivedRecord struct {
	Definition tabulate.Derived `json:"definition"`
	Workbook   string           `json:"workbook"` // hash
	Sheet      string           `json:"sheet"`
	Of         []finding.Term   `json:"of"` // the source with all its options, or each term
}

// derive puts the derived questions behind the others of their tables; the lock
// is held. Tables that have any are copies.
func (w *Workspace) derive() {
	w.derived = nil
	if w.file == nil {
		return
	}
	var records []derivedRecord
	state := w.file.State()
	for key := range state.Keys(keyDerived) {
		var r derivedRecord
		if json.Unmarshal(state.Get(key), &r) == nil && keyDerived+r.Definition.ID == key {
			records = append(records, r)
		}
	}
	slices.SortFunc(records, func(a, b derivedRecord) int {
		return ordinal(a.Definition.ID) - ordinal(b.Definition.ID)
	})
	w.derived = make([]DerivedQuestion, len(records))
	made := make([]bool, len(records))
	// One may rest on another that was added after it.
	for again := true; again; {
		again = false
		for i, r := range records {
			if !made[i] {
				w.derived[i] = w.deriveOne(r)
				made[i] = w.derived[i].Why == nil
				again = again || made[i]
			}
		}
	}
}

func ordinal(id string) int {
	n, err := strconv.Atoi(strings.TrimPrefix(id, "d"))
	if err != nil {
		return 0
	}
	return n
}

func (w *Workspace) deriveOne(r derivedRecord) DerivedQuestion {
	out := DerivedQuestion{Derived: r.Definition}
	out.Why = survey.Problem("derived-source", survey.Place{Sheet: r.Sheet}, nil).With("Text", r.Definition.Text)
	for _, t := range w.figures().candidates(finding.Evidence{Source: r.Workbook, Sheet: r.Sheet}) {
		d, ok := r.in(t)
		if !ok {
			continue
		}
		q, err := d.Make(t)
		if err != nil {
			out.Why = err
			continue
		}
		own := *t
		own.Questions = append(slices.Clip(t.Questions), q)
		w.tables[slices.Index(w.tables, t)] = &own
		return DerivedQuestion{Table: t.ID, Derived: d}
	}
	return out
}

// in finds what a question is made of in a table; ok is false when a part of it
// is no longer there.
func (r derivedRecord) in(t *survey.Table) (d tabulate.Derived, ok bool) {
	d = r.Definition
	if d.Source != "" {
		if len(r.Of) == 0 {
			return d, false
		}
		return r.source(t)
	}
	if len(r.Of) != len(d.Terms) {
		return d, false
	}
	filter, ok := refilter(t, finding.Evidence{Filter: r.Of})
	d.Terms = filter
	return d, ok
}

// source finds the question that a net or bands are made of.
func (r derivedRecord) source(t *survey.Table) (d tabulate.Derived, ok bool) {
	d = r.Definition
	if d.Kind == tabulate.DerivedBands {
		q := againIn(t, r.Of[0])
		if q != nil {
			d.Source = q.ID
		}
		return d, q != nil
	}
	q := questionOf(t, r.Of[0].Question, r.Of[0].Text)
	if q == nil {
		return d, false
	}
	d.Source, d.Nets = q.ID, slices.Clone(d.Nets)
	for i, n := range d.Nets {
		d.Nets[i].Options = nil
		for _, o := range n.Options {
			if o < 0 || o >= len(r.Of[0].Options) || q.Option(r.Of[0].Options[o]) < 0 {
				return d, false
			}
			d.Nets[i].Options = append(d.Nets[i].Options, q.Option(r.Of[0].Options[o]))
		}
	}
	return d, true
}
