package sample

import "fmt"

// document is one sector policy planning document: the unit of Q9.
type document struct {
	name   Text
	sector Text
	answer Text
}

// sectors are kept broad, so that no line points at a real ministry.
var sectors = []Text{
	{"Ekonomika un infrastruktūra", "Economy and infrastructure"},
	{"Sociālā joma un veselība", "Social affairs and health"},
	{"Izglītība un kultūra", "Education and culture"},
	{"Vide un reģioni", "Environment and regions"},
	{"Drošība un tieslietas", "Security and justice"},
	{"Pārvaldība un finanses", "Governance and finance"},
}

// documents invents the documents; economy and governance mention AI first.
func documents() []document {
	s := slide("strategy")
	all := everyone(s.Base)
	sector := func(i int) int { return int(chance("sector", i) * float64(len(sectors))) }
	yes := all.pick(s.Options[2].Count, func(i int) float64 {
		if n := sector(i); n == 0 || n == len(sectors)-1 {
			return chance("mentions", i) + 0.5
		}
		return chance("mentions", i)
	})
	unknown := all.without(yes).pick(s.Options[1].Count, func(i int) float64 { return chance("unknown", i) })
	docs := make([]document, s.Base)
	for i := range docs {
		number := fmt.Sprintf(" %02d", i+1)
		docs[i] = document{Text{"Dokuments" + number, "Document" + number}, sectors[sector(i)], s.Options[0].Option}
		switch {
		case yes[i]:
			docs[i].answer = s.Options[2].Option
		case unknown[i]:
			docs[i].answer = s.Options[1].Option
		}
	}
	return docs
}
