package sample

import "time"

// The answers to Q3. The deck shows the first three.
var (
	useActive  = Text{"Aktīvi izmanto MI risinājumus", "Actively uses AI solutions"}
	usePlanned = Text{"Plāno izmantot", "Plans to use"}
	useNone    = Text{"Nav skaidra plāna MI izmantošanai", "No clear plan for using AI"}
	useOther   = Text{"Cita atbilde", "Other answer"}
)

// answers is the whole sheet of answers, as groups of those who gave them.
// Respondents are numbered in the order of the sheet.
type answers struct {
	who  []institution
	days []time.Time

	active, planned, none, other group // Q3
	impactAsked, impactAnswered  group // Q5
	trial                        group // asked Q10, Q12, Q13: they have a solution
	guidelinesAnswered           group

	// picked holds, by slide and option, those who ticked it.
	picked map[string][]group
	notes  map[int]Text // Q14

	supports []group     // Q15, by option
	silent   group       // left Q15 empty
	trained  map[int]int // Q16
}

// answer invents the answers. Their counts are those of the deck; who gave them
// follows a few plain tendencies, so that a cross-tab has something to show:
// ministries and large institutions have come further, who lacks finance asks
// for funding, who sees security risks asks for governance.
func answer(invited []institution) *answers {
	a := &answers{picked: map[string][]group{}}
	for _, one := range invited {
		if one.answered {
			a.who = append(a.who, one)
		}
	}
	all := everyone(len(a.who))
	a.use(all)
	a.obstaclesAndPrerequisites(all)
	a.impact(all)
	a.solutions()
	a.remarks()
	a.support()
	a.training()
	a.dates()
	return a
}

// use settles Q3.
func (a *answers) use(all group) {
	readiness := func(i int) float64 {
		return kinds[a.who[i].kind].readiness + 0.3*float64(a.who[i].size) + 1.8*chance("readiness", i)
	}
	counts := slide("use").Options
	a.active = all.pick(counts[0].Count, readiness)
	a.planned = all.without(a.active).pick(counts[1].Count, readiness)
	rest := all.without(a.active).without(a.planned)
	a.none = rest.pick(counts[2].Count, func(i int) float64 { return chance("no plan", i) })
	a.other = rest.without(a.none)
	a.picked["use"] = []group{a.active, a.planned, a.none, a.other}

	// The solutions themselves are asked about where there is one: those who use
	// AI, and the planners who are furthest and have one in trial.
	a.trial = a.active.or(a.planned.pick(slide("costs").Asked-len(a.active), readiness))
}

// obstaclesAndPrerequisites settles Q7 and Q8, which lean on each other.
func (a *answers) obstaclesAndPrerequisites(all group) {
	like := func(what string) func(int) float64 { return func(i int) float64 { return chance(what, i) } }
	lean := func(what string, to group, by float64) func(int) float64 {
		return func(i int) float64 {
			if to[i] {
				return chance(what, i) + by
			}
			return chance(what, i)
		}
	}

	// Lack of finance is named most by those who already plan.
	finance := group{}
	for _, part := range []struct {
		of    group
		count int
	}{{a.active, 9}, {a.planned, 12}, {a.none, 21}, {a.other, 2}} {
		finance = finance.or(part.of.pick(part.count, lean("finance", a.kind(municipality), 0.3)))
	}

	// split ticks an option for so many of those who lack finance and so many of
	// the others.
	split := func(lacking, having int, score func(int) float64) group {
		return all.and(finance).pick(lacking, score).or(all.without(finance).pick(having, score))
	}
	governance := split(38, 30, lean("governance", a.size(2).or(a.size(3)), 0.3))
	skills := split(31, 32, lean("skills", a.active.or(a.planned), 0.25))
	funding := split(41, 21, lean("funding", a.kind(municipality), 0.25))
	legal := split(30, 31, like("legal"))
	named := governance.or(skills).or(funding).or(legal)
	exchange := split(34, 27, lean("exchange", all.without(named), 1))
	a.picked["prerequisites"] = []group{governance, skills, funding, legal, exchange}

	security := governance.pick(41, like("security")).or(all.without(governance).pick(3, like("security")))
	guidelines := all.pick(38, lean("guidelines", a.none, 0.35))
	unclear := all.pick(32, func(i int) float64 {
		s := lean("unclear", legal, 0.4)(i)
		if !finance[i] && !security[i] && !guidelines[i] {
			s++ // everyone names an obstacle
		}
		return s
	})
	a.picked["obstacles"] = []group{finance, security, guidelines, unclear}
}

// impact settles Q5. Those who gave another answer to Q3 were not asked; some
// who have no plans left it empty.
func (a *answers) impact(all group) {
	s := slide("impact")
	a.impactAsked = all.without(a.other)
	silent := a.none.pick(s.Asked-s.Base, func(i int) float64 { return chance("impact", i) })
	a.impactAnswered = a.impactAsked.without(silent)
	named := group{}
	for _, o := range s.Options {
		who := a.impactAnswered.pick(o.Count, func(i int) float64 {
			score := chance(o.Option.EN, i)
			if a.active[i] {
				score += 0.4
			} else if a.planned[i] {
				score += 0.2
			}
			if !named[i] {
				score += 0.3 // most name one or two
			}
			return score
		})
		named = named.or(who)
		a.picked[s.ID] = append(a.picked[s.ID], who)
	}
}

// solutions settles Q10, Q12 and Q13, asked where there is a solution.
func (a *answers) solutions() {
	s := slide("guidelines")
	score := func(what string) func(int) float64 {
		return func(i int) float64 {
			return chance(what, i) + 0.5*float64(a.who[i].size) + kinds[a.who[i].kind].readiness
		}
	}
	yes := a.active.pick(s.Options[2].Count, score("guidelines"))
	silent := a.trial.without(a.active).pick(s.Asked-s.Base, score("no guidelines"))
	a.guidelinesAnswered = a.trial.without(silent)
	no := a.guidelinesAnswered.without(yes).pick(s.Options[1].Count, func(i int) float64 { return -score("no guidelines")(i) })
	a.picked[s.ID] = []group{a.guidelinesAnswered.without(yes).without(no), no, yes}

	s = slide("costs")
	over := a.trial.pick(s.Options[2].Count, score("over"))
	much := a.trial.without(over).pick(s.Options[1].Count, score("much"))
	rest := a.trial.without(over).without(much)
	little := rest.pick(s.Options[0].Count, func(i int) float64 { return chance("little", i) - 0.3*float64(a.who[i].size) })
	a.picked[s.ID] = []group{little, much, over, rest.without(little)}

	s = slide("skills-risk")
	aware := a.trial.pick(s.Options[1].Count, score("aware"))
	a.picked[s.ID] = []group{a.trial.without(aware), aware}
}

// dates spreads the answers over four working weeks.
func (a *answers) dates() {
	first := time.Date(2025, 1, 13, 0, 0, 0, 0, time.UTC)
	for i := range a.who {
		day := int(chance("date", i) * 20)
		a.days = append(a.days, first.AddDate(0, 0, day/5*7+day%5))
	}
}

func (a *answers) kind(k int) group {
	return everyone(len(a.who)).where(func(i int) bool { return a.who[i].kind == k })
}

func (a *answers) size(s int) group {
	return everyone(len(a.who)).where(func(i int) bool { return a.who[i].size == s })
}
