package breakdowns

import (
	"slices"
	"strings"

	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
)

// seat is the place of a card: a question under the filter that is on, or a chart
// of the board under its own.
type seat struct {
	key      string
	table    *survey.Table
	question *survey.Question // nil for a chart of the board that is gone
	pin      *workspace.Pin   // nil for a card of all questions
}

// pinKey names the card of a pinned chart.
func pinKey(p workspace.Pin) string { return pinned + p.ID }

const pinned = "pin/"

// onBoard tells whether a key names the card of a pinned chart.
func onBoard(key string) bool { return strings.HasPrefix(key, pinned) }

// seats are the cards that the page shows now, in their order.
func (p *Page) seats(v workspace.View) []seat {
	if p.memory.views.board {
		return boarded(v, p.pins)
	}
	var all []seat
	for _, t := range v.Tables {
		for _, q := range t.Reading() {
			if shown(q) {
				all = append(all, seat{key: keyOf(t, q), table: t, question: q})
			}
		}
	}
	return all
}

func boarded(v workspace.View, pins []workspace.Pin) []seat {
	var all []seat
	for i := range pins {
		s := seat{key: pinKey(pins[i]), pin: &pins[i]}
		if at := slices.IndexFunc(v.Tables, func(t *survey.Table) bool { return t.ID == pins[i].Table }); at >= 0 && !pins[i].Gone {
			s.table = v.Tables[at]
			s.question = s.table.Question(pins[i].Question)
		}
		all = append(all, s)
	}
	return all
}

// under is the view under which a seat is counted. On the board what is selected
// is marked where the filter is that of the chart.
func (s seat) under(v workspace.View) workspace.View {
	if s.pin == nil {
		return v
	}
	f, t, q := s.pin.Filter, s.table.ID, s.question.ID
	if x := v.Selected; x != nil && x.Table == t && x.Question == q && v.Filter.Without(t, q).Same(f.Without(t, q)) {
		f = append(f.Without(t, q), v.Filter.Asked(t, q))
	}
	return v.Under(f)
}

// count makes the figures of a seat.
func (s seat) count(of Case, w *words.Words, v workspace.View, want setup) *figures {
	x, _ := of.Published(s.table.ID, s.question.ID)
	f := count(w, s.under(v), s.table, s.question, x, want)
	f.key, f.pin = s.key, s.pin
	if s.pin != nil && s.pin.Title != "" {
		f.title = s.pin.Title
	}
	return f
}

// samePins tells whether a board shows the same charts with the same words in the
// same order.
func samePins(a, b []workspace.Pin) bool {
	return slices.EqualFunc(a, b, func(x, y workspace.Pin) bool {
		return x.ID == y.ID && x.Title == y.Title && x.Note == y.Note && x.Gone == y.Gone && x.Table == y.Table && x.Question == y.Question
	})
}
