package workspace

import (
	"izpete/data/survey"
	"izpete/data/words"
)

// TileState says how an institution answered the question that stands for an
// area. Its words are under "profile.state.<state>".
type TileState string

// The states of a tile. They describe an answer and rate nothing.
const (
	TileHeadline TileState = "headline" // ticked the option that stands for the area
	TileOther    TileState = "other"    // answered otherwise
	TileAnswered TileState = "answered" // answered; no option has been chosen to stand for the area
	TileBlank    TileState = "blank"    // was asked and left it empty
	TileNotAsked TileState = "notasked" // was routed past it
	TileNone     TileState = "none"     // the table has no question of the area
)

// Tile is what a respondent answered to the one question that stands for a
// readiness area. It is not a score: nothing is weighed or added up, and whether
// an answer is good or bad is for the auditor to say. The question is the area's
// first one with options, and the state only says which kind of answer there is.
type Tile struct {
	Area   string
	State  TileState
	Answer Answered // zero for TileNone
	Option string   // label of the option that stands for the area, "" when none does
}

// profile is a tile for each area.
func (v *Visit) profile() []Tile {
	var out []Tile
	nobody := survey.NewSet(v.Table.Len())
	for _, area := range Areas {
		tile := Tile{Area: area, State: TileNone}
		if q, option := headline(v.Table, area); q != nil {
			tile.Answer = v.whole(q, nobody)
			tile.State = tileState(tile.Answer, option, v.Respondent)
			if option >= 0 {
				tile.Option = q.Options[option].Label
			}
		}
		out = append(out, tile)
	}
	return out
}

func tileState(a Answered, option, respondent int) TileState {
	switch {
	case a.State == survey.NotAsked:
		return TileNotAsked
	case a.State == survey.NoAnswer:
		return TileBlank
	case option < 0:
		return TileAnswered
	case a.Question.Picked[option].Has(respondent):
		return TileHeadline
	}
	return TileOther
}

// headline is the question that stands for an area and its option that does, -1
// for none; nil when the table has no question of the area.
func headline(t *survey.Table, area string) (*survey.Question, int) {
	for _, q := range t.Reading() {
		if q.Area == area && q.Charted() && q.Kind != survey.KindGroup {
			return q, -1
		}
	}
	return nil, -1
}

// Say is what the tile says in full: the area, the question and the answer.
func (t Tile) Say(w *words.Words) string {
	area := w.T("area." + t.Area)
	if t.State == TileNone {
		return w.T("profile.none", "Area", area)
	}
	return w.T("profile.tile", "Area", area, "Question", t.Answer.Question.Text, "Answer", t.Answer.SayAll(w))
}
