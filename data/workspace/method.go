package workspace

import (
	"encoding/json"
	"errors"
	"slices"

	"izpete/data/casefile"
	"izpete/data/finding"
	"izpete/data/survey"
	"izpete/data/tabulate"
)

// Method is how the shares of a case are worked out. Its zero value is the usual
// one; whatever differs from it is said beside every share.
type Method struct {
	Threshold int               `json:"threshold,omitempty"` // counts below it are hidden; 0 hides none
	Base      tabulate.BaseKind `json:"base,omitempty"`      // "" is those who answered
	Weights   []Margin          `json:"weights,omitempty"`   // what respondents are weighted by; none is off
}

// Margin is the title of a property of the invited, such as their type, to whose
// distribution respondents are weighted.
type Margin string

// MostThreshold is the highest threshold below which counts can be hidden. One
// of 1 would hide nothing but zeros.
const MostThreshold = 100

const keyMethod = "method"

// Usual tells whether shares are worked out as usual.
func (m Method) Usual() bool {
	return m.Threshold == 0 && (m.Base == "" || m.Base == tabulate.BaseAnswered) && len(m.Weights) == 0
}

// Equal tells whether two methods give the same shares.
func (m Method) Equal(o Method) bool {
	return m.Threshold == o.Threshold && m.base() == o.base() && slices.Equal(m.Weights, o.Weights)
}

func (m Method) base() tabulate.BaseKind {
	if m.Base == "" {
		return tabulate.BaseAnswered
	}
	return m.Base
}

// check tells what is wrong with a method.
func (m Method) check() error {
	if m.Threshold < 0 || m.Threshold == 1 || m.Threshold > MostThreshold {
		return survey.Problem("method-threshold", survey.Place{}, nil).With("Most", MostThreshold)
	}
	if !slices.Contains(tabulate.BaseKinds, m.base()) {
		return survey.Problem("method-base", survey.Place{}, nil)
	}
	return nil
}

// Method returns how the shares of the case are worked out.
func (w *Workspace) Method() Method {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.method()
}

// method reads the method from the case; the lock is held. What another program
// wrote there and this one does not know is taken for the usual method.
func (w *Workspace) method() Method {
	var m Method
	if w.file == nil {
		return m
	}
	if raw := w.file.State().Get(keyMethod); raw != nil && (json.Unmarshal(raw, &m) != nil || m.check() != nil) {
		return Method{}
	}
	return m
}

// SetMethod stores how shares are worked out; the same as before stores nothing.
// The error has the code "method-threshold" or "method-base" for what cannot be,
// and one of WeighBy's for weights.
func (w *Workspace) SetMethod(m Method) error {
	if err := m.check(); err != nil {
		return err
	}
	m.Weights = slices.Compact(slices.Sorted(slices.Values(m.Weights)))
	was := w.Method()
	if m.Equal(was) {
		return nil
	}
	if len(m.Weights) > 0 && !slices.Equal(m.Weights, was.Weights) {
		if _, err := w.WeighBy(m.Weights); err != nil {
			return err
		}
	}
	if m.base() == tabulate.BaseAnswered {
		m.Base = ""
	}
	c := casefile.Change{Key: keyMethod}
	if !m.Usual() {
		c.To = encoded(m)
	}
	return w.change("set method", casefile.Entry{Action: methodAction(was, m), Changes: []casefile.Change{c}})
}

// methodAction names what changed, or all of it when several did.
func methodAction(was, m Method) string {
	var parts []string
	if was.base() != m.base() {
		parts = append(parts, "base")
	}
	if was.Threshold != m.Threshold {
		parts = append(parts, "threshold")
	}
	if !slices.Equal(was.Weights, m.Weights) {
		parts = append(parts, "weights")
	}
	if len(parts) != 1 {
		return "method.set"
	}
	return "method." + parts[0]
}

// Of returns the method for one table: weights only where it can be weighted by
// all that was chosen.
func (v View) Of(t *survey.Table) tabulate.Method {
	m := tabulate.Method{Base: v.Method.base(), Threshold: v.Method.Threshold}
	if len(v.Method.Weights) > 0 && v.weigh != nil {
		m.Weights, _ = v.weigh.weights(t, v.Method.Weights)
		m.Unweighted = m.Weights == nil
	}
	return m
}

// Unweighted says why a table is not weighted although weights were chosen; nil
// where it is, or where none were.
func (v View) Unweighted(t *survey.Table) error {
	if len(v.Method.Weights) == 0 || v.weigh == nil {
		return nil
	}
	_, err := v.weigh.weights(t, v.Method.Weights)
	return err
}

// by is the method by which a piece of evidence was made.
func (f figures) by(e finding.Evidence) tabulate.Method {
	m := tabulate.Method{Base: tabulate.BaseKind(e.Base), Threshold: e.Threshold}
	if len(e.Weights) == 0 || f.weigh == nil {
		return m
	}
	var margins []Margin
	for _, title := range e.Weights {
		margins = append(margins, Margin(title))
	}
	if s, _, ok := f.locate(e); ok {
		if t, _ := find(f.tables, s); t != nil {
			m.Weights, _ = f.weigh.weights(t, margins)
		}
	}
	return m
}

func isHidden(err error) bool {
	return errors.Is(err, survey.Problem("figure-hidden", survey.Place{}, nil))
}
