package workspace

import (
	"slices"
	"strings"

	"izpete/data/survey"
	"izpete/data/words"
)

// areaStems are the beginnings of words, without marks, by which a question or
// an option speaks of an area, in Latvian and English. A stem that begins with a
// space stands at the beginning of a word only.
var areaStems = map[string][]string{
	"strategy":         {" strateg", "planosanas dokument", "politikas planosan", " ricibas plan", " merk", "policy planning", "policy document", " action plan", " roadmap", " vision"},
	"regulation":       {" vadlin", " normativ", " regulej", " regulat", " likum", " tiesisk", " juridisk", " guideline", " legal", " legislat", " internal rule", " ieksejie noteikumi"},
	"budget":           {" budzet", " izmaks", " finans", " cost", " budget", " fund", " expenditure", " spending", " euro", " eiro"},
	"human-capital":    {" zinasan", " prasm", " nodarbin", " darbiniek", " apmac", " kompetenc", " specialist", " skill", " employee", " staff", " training", " knowledge", " competenc"},
	"security":         {" drosib", " kiberdros", " datu aizsardz", " incident", " security", " cyber", " data protection", " privacy"},
	"infrastructure":   {" infrastrukt", " datu centr", " server", " makon", " skaitlosan", " infrastruct", " data cent", " cloud", " comput", " hardware"},
	"projects":         {" projekt", " pilotprojekt", " project", " pilot"},
	"digital-maturity": {" digitalais bried", " digitala bried", " briedum", " digitaliz", " egdi", " digital matur", " matur", " digitis", " digitiz"},
	"nlp":              {" dabiskas valod", " valodas model", " valodas tehnolog", " masintulk", " tulkosan", " runas atpaz", " teksta analiz", " natural language", " language model", " language tech", " translation", " speech", " chatbot"},
}

// apart parts words that hang together, so that each begins behind a space.
var apart = strings.NewReplacer("/", " ", "-", " ", "„", " ", "”", " ", "(", " ", "“", " ", "\"", " ", "’", " ", "'", " ")

// stems is a text as areaStems are looked for in it.
func stems(text string) string { return " " + apart.Replace(words.Plain(survey.Fold(text))) }

// speaks returns where a text, as stems makes it, first speaks of an area, −1
// when it does not, and how often.
func speaks(plain, area string) (at, times int) {
	at = -1
	for _, stem := range areaStems[area] {
		if i := strings.Index(plain, stem); i >= 0 {
			times++
			if at < 0 || i < at {
				at = i
			}
		}
	}
	return at, times
}

// guessArea returns the area of which a text speaks: the one named with most
// words, of several the one named first; "" for none.
func guessArea(text string) string {
	plain := stems(text)
	best, first, most := "", 0, 0
	for _, area := range Areas {
		if at, times := speaks(plain, area); times > most || times == most && times > 0 && at < first {
			best, first, most = area, at, times
		}
	}
	return best
}

// Assignable tells whether a question is one to put into an area: something that
// was asked, and not made of other questions.
func Assignable(q *survey.Question) bool {
	switch q.Kind {
	case survey.KindSingle, survey.KindMultiple, survey.KindScale, survey.KindNumber, survey.KindText:
		return q.Derived == ""
	}
	return false
}

// SuggestAreas proposes areas for the questions that have none: by the words of
// the question itself, and for areas that nothing is left for by the options of
// a question that several can be ticked of, such as „Drošības riski” among
// obstacles. Open answers are not proposed: there is nothing in them to show.
// Proposals are only that: AssignAreas stores them.
func SuggestAreas(tables []*survey.Table) []AreaOf {
	var all []AreaOf
	var open []placed
	filled := map[string]bool{}
	for _, t := range tables {
		for _, q := range t.Reading() {
			switch {
			case q.Area != "":
				filled[q.Area] = true
			case !Assignable(q) || !q.Charted():
			default:
				text := q.Text
				if !strings.HasPrefix(text, q.Grid) {
					text = q.Grid + " " + text
				}
				area := guessArea(text)
				if area == "" {
					open = append(open, placed{table: t, question: q})
					continue
				}
				all = append(all, AreaOf{RefOf(t, q), area, true})
			}
		}
	}
	for _, a := range all {
		filled[a.Area] = true
	}
	for _, p := range open {
		if p.question.Kind != survey.KindMultiple {
			continue
		}
		for _, area := range Areas {
			if !filled[area] && spokenOption(p.question, area) >= 0 {
				all, filled[area] = append(all, AreaOf{RefOf(p.table, p.question), area, true}), true
				break
			}
		}
	}
	return all
}

// spokenOption is the first option that speaks of an area, −1 for none.
func spokenOption(q *survey.Question, area string) int {
	return slices.IndexFunc(q.Options, func(o survey.Option) bool {
		at, _ := speaks(stems(o.Label), area)
		return at >= 0
	})
}
