package workspace

import (
	"math"
	"strconv"
	"strings"
	"time"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// Say is the answer in words: what was chosen, a number or date as people write
// it, or the state where there is nothing else to say.
func (a Answered) Say(w *words.Words) string {
	switch {
	case a.State == survey.NotAsked:
		return w.T("visit.state.notasked")
	case a.State == survey.NoAnswer:
		return w.T("visit.state.noanswer")
	case a.Option >= 0 && a.State == survey.Ticked:
		return w.T("visit.state.ticked")
	case a.Option >= 0:
		return w.T("visit.state.offered")
	case a.Question.Kind == survey.KindMultiple:
		return w.T("visit.ticked", "N", w.Int(a.Ticked), "Of", w.Int(len(a.Question.Options)))
	case a.Question.Kind == survey.KindNumber:
		return SayNumber(w, a.Number)
	case a.Question.Kind == survey.KindDate:
		if day, err := time.Parse(time.DateOnly, a.Text[:min(len(a.Text), len(time.DateOnly))]); err == nil {
			return w.Date(day)
		}
	}
	return a.Text
}

// SayNumber writes a number with as many decimals as it has; "" for NaN.
func SayNumber(w *words.Words, x float64) string {
	if math.IsNaN(x) {
		return ""
	}
	_, after, _ := strings.Cut(strconv.FormatFloat(x, 'f', -1, 64), ".")
	return w.Decimal(x, len(after))
}

// SaySame says how many peers are alike, with the base: as a count alone where
// the base is too small for a percentage. It is "" where there is no comparison.
func (a Answered) SaySame(w *words.Words) string {
	switch {
	case a.Hidden:
		return w.T("visit.same.hidden")
	case a.Of == 0:
		return ""
	case a.Of < tabulate.CountsOnly:
		return w.T("visit.same.count", "N", w.Int(a.Same), "Of", w.Int(a.Of))
	}
	return w.T("visit.same.share", "Share", w.Percent(100*float64(a.Same)/float64(a.Of), 0), "N", w.Int(a.Same), "Of", w.Int(a.Of))
}

// SayName is how a respondent is called, or the row where it has no name.
func (v Visit) SayName(w *words.Words) string { return SayRespondent(w, v.Name, v.Row) }

// SayRespondent calls a respondent by its name or by its row.
func SayRespondent(w *words.Words, name string, row int) string {
	if name == "" {
		return w.T("visit.row", "Row", strconv.Itoa(row))
	}
	return name
}

// SayAbout says in a line what is known of the respondent and where it stands.
func (v Visit) SayAbout(w *words.Words) string {
	var parts []string
	if v.Group != "" {
		parts = append(parts, v.Group)
	}
	for _, g := range v.Groups {
		if g.State == survey.Ticked {
			parts = append(parts, g.Say(w))
		}
	}
	for _, d := range v.Dates {
		if d.State == survey.Ticked {
			parts = append(parts, w.T("visit.dated", "Question", d.Question.Text, "Date", d.Say(w)))
			break
		}
	}
	place := v.Place.File
	if v.Place.Sheet != "" {
		place += ", " + v.Place.Sheet
	}
	if v.Row > 0 {
		place += ", " + w.T("visit.row", "Row", strconv.Itoa(v.Row))
	}
	return strings.Join(append(parts, place), " · ")
}

// SayPeers says who the answers are set beside.
func (v Visit) SayPeers(w *words.Words) string {
	others := w.N("visit.others."+string(unitKey(v.Table.Unit)), v.Peers.N)
	if v.Peers.Hidden {
		others = w.T("visit.others.hidden")
	}
	if v.Peers.Question != nil && v.Peers.Value != "" {
		others = v.Peers.Question.Text + ": " + v.Peers.Value + " · " + others
	}
	if len(v.Peers.Filter) > 0 {
		others += " · " + w.T("visit.peers.filtered", "Filter", FilterText(w, []*survey.Table{v.Table}, v.Peers.Filter))
	}
	return others
}

// SayComparison says how the figures beside the answers were worked out.
func (v Visit) SayComparison(w *words.Words) []string {
	lines := []string{w.T("visit.base", "Peers", v.SayPeers(w))}
	if v.Peers.N < tabulate.Careful && !v.Peers.Hidden {
		lines = append(lines, w.T("visit.small"))
	}
	if v.Peers.Unweighted {
		lines = append(lines, w.T("visit.unweighted"))
	}
	if v.Peers.Threshold > 0 {
		lines = append(lines, w.T("visit.threshold", "N", w.Int(v.Peers.Threshold)))
	}
	return lines
}

func unitKey(u survey.Unit) survey.Unit {
	if u == "" {
		return survey.UnitRespondent
	}
	return u
}

// SayPlace writes a cell as file!sheet!cell.
func SayPlace(p survey.Place) string {
	var parts []string
	for _, s := range []string{p.File, p.Sheet, p.Cell} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "!")
}

// SayMade says when a note was written and by whom, and when it was changed.
func (n Note) SayMade(w *words.Words) string {
	s := signed(w, n.Made, n.By)
	if !n.Edited.IsZero() {
		s = w.T("visit.note.edited", "Made", s, "Edited", signed(w, n.Edited, n.Editor))
	}
	return s
}

func signed(w *words.Words, at time.Time, by string) string {
	s := w.DateTime(at.Local())
	if by != "" {
		s += ", " + by
	}
	return s
}
