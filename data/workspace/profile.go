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
	TileBlank    TileState = "blank"    // was asked and left it empty
	TileNotAsked TileState = "notasked" // was routed past it
	TileNone     TileState = "none"     // the table has no question of the area
)

// Tile is what a respondent answered to the one question that stands for a
// readiness area. It is not a score: nothing is weighed or added up, and whether
// an answer is good or bad is for the auditor to say. Question and option are
// those that the card of the area on the overview is about, see Overview.Lead and
// UsualOption; where that card is about another table, or an index, they are the
// first question of the area in this table and its usual option. The state only
// says whether the respondent ticked that option.
type Tile struct {
	Area   string
	State  TileState
	Answer Answered // zero for TileNone
	Option string   // label of the option that stands for the area, "" when none does
}

// profile is a tile for each area.
func (v *Visit) profile(view View, chosen map[string]Lead) {
	nobody := survey.NewSet(v.Table.Len())
	for _, area := range Areas {
		tile := Tile{Area: area, State: TileNone}
		if l, ok := leadIn(v.Table, area, chosen); ok {
			if l.Option < 0 {
				l.Option = UsualOption(view.Of(v.Table).Of(v.Table, l.Question, nil), area)
			}
			tile.Answer = v.whole(l.Question, nobody)
			tile.Option = l.Question.Options[l.Option].Label
			tile.State = tileState(tile.Answer, l.Option, v.Respondent)
		}
		v.Profile = append(v.Profile, tile)
	}
}

func tileState(a Answered, option, respondent int) TileState {
	switch {
	case a.State == survey.NotAsked:
		return TileNotAsked
	case a.State == survey.NoAnswer:
		return TileBlank
	case a.Question.Picked[option].Has(respondent):
		return TileHeadline
	}
	return TileOther
}

// leadIn is the question of a table that stands for an area; ok is false when it
// has none.
func leadIn(t *survey.Table, area string, chosen map[string]Lead) (Lead, bool) {
	charted, _ := View{Tables: []*survey.Table{t}}.InArea(area)
	for _, l := range charted {
		if c := chosen[area]; c.Question == l.Question {
			return c, true
		}
	}
	if len(charted) == 0 {
		return Lead{}, false
	}
	return charted[0], true
}

// Say is what the tile says in full: the area, the question and the answer.
func (t Tile) Say(w *words.Words) string {
	area := w.T("area." + t.Area)
	if t.State == TileNone {
		return w.T("profile.none", "Area", area)
	}
	return w.T("profile.tile", "Area", area, "Question", t.Answer.Question.Text, "Answer", t.Answer.SayAll(w), "Option", t.Option)
}
