package sample

import "math"

// Two questions that the deck does not have, so that the sample holds a scale
// and a number. All their answers are invented.
var (
	supportQuestion = Text{"Q15. Iestādes vadība atbalsta MI izmantošanu", "Q15. Management supports the use of AI"}
	trainedQuestion = Text{"Q16. Cik nodarbināto 2024. gadā mācījušies izmantot MI", "Q16. Employees trained in the use of AI in 2024"}
)

// agreement is the scale of Q15 from the lowest rung, and the answer beside it.
var agreement = []Text{
	{"Pilnībā nepiekrītu", "Strongly disagree"},
	{"Drīzāk nepiekrītu", "Tend to disagree"},
	{"Neitrāli", "Neutral"},
	{"Drīzāk piekrītu", "Tend to agree"},
	{"Pilnībā piekrītu", "Strongly agree"},
	{"Nav viedokļa", "No opinion"},
}

// support settles Q15: who has come further with AI agrees more.
func (a *answers) support() {
	rest := everyone(len(a.who))
	agrees := func(i int) float64 {
		s := 1.2*chance("support", i) + kinds[a.who[i].kind].readiness
		if a.active[i] || a.planned[i] {
			s += 0.5
		}
		return s
	}
	a.supports = make([]group, len(agreement))
	take := func(o, n int, score func(int) float64) {
		a.supports[o] = rest.pick(n, score)
		rest = rest.without(a.supports[o])
	}
	take(5, 6, func(i int) float64 { return chance("no opinion", i) })
	a.silent = rest.pick(2, func(i int) float64 { return chance("support left out", i) })
	rest = rest.without(a.silent)
	take(4, 12, agrees)
	take(3, 26, agrees)
	take(2, 17, agrees)
	take(1, 14, agrees)
	take(0, len(rest), agrees)
}

// training settles Q16: large institutions train more, a few very many, and
// some left the question empty.
func (a *answers) training() {
	full := []float64{6, 18, 40, 90} // by size
	a.trained = map[int]int{}
	for i, one := range a.who {
		if chance("training left out", i) < 0.08 {
			continue
		}
		// Skewed, as such numbers are: many have trained hardly anyone.
		a.trained[i] = int(math.Round(full[one.size] * math.Pow(chance("training", i), 2) * 1.3))
	}
	for i, n := range map[int]int{7: 180, 31: 240} {
		a.trained[i] = n
	}
}

// views are the columns of Q15 and Q16.
func (a *answers) views(lang string) []column {
	return []column{
		{question: supportQuestion, width: 22, value: func(i int) any {
			for o, who := range a.supports {
				if who[i] {
					return agreement[o].In(lang)
				}
			}
			return nil
		}},
		{question: trainedQuestion, width: 18, value: func(i int) any {
			if n, ok := a.trained[i]; ok {
				return n
			}
			return nil
		}},
	}
}
