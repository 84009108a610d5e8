package sample

import "fmt"

// institution is one of those invited. What is known of it is invented.
type institution struct {
	name     Text
	kind     int // index into kinds
	size     int // index into sizes
	answered bool
}

// kinds are the types of institution, with how many of each were invited and
// how many answered.
var kinds = []struct {
	label, name Text
	digits      int
	invited     int
	answered    int
	readiness   float64 // how far its kind has come with AI
	large       float64 // how much its kind leans to many employees
}{
	{Text{"ministrija", "ministry"}, Text{"Ministrija", "Ministry"}, 2, 13, 12, 0.75, 1.0},
	{Text{"padotības iestāde", "subordinate institution"}, Text{"Iestāde", "Institution"}, 3, 46, 33, 0.5, 0.3},
	{Text{"pašvaldība", "municipality"}, Text{"Pašvaldība", "Municipality"}, 2, 30, 18, 0.1, 0.6},
	{Text{"kapitālsabiedrība", "state-owned company"}, Text{"Kapitālsabiedrība", "Company"}, 2, 18, 11, 0.6, 0.6},
	{Text{"neatkarīga iestāde", "independent institution"}, Text{"Neatkarīga iestāde", "Independent institution"}, 2, 12, 9, 0.8, 0.1},
}

const (
	ministry = iota
	subordinate
	municipality
	company
	independent
)

// sizes are the bands of the number of employees, in their order, with how
// many of the invited fall into each.
var sizes = []struct {
	label Text
	count int
}{
	{Text{"līdz 50", "up to 50"}, 22},
	{Text{"51–200", "51–200"}, 41},
	{Text{"201–500", "201–500"}, 32},
	{Text{"virs 500", "over 500"}, 24},
}

// invite lists the institutions, by type and number. Of each type those more
// willing to answer have answered.
func invite() []institution {
	var all []institution
	for k, kind := range kinds {
		for n := 1; n <= kind.invited; n++ {
			number := fmt.Sprintf(" %0*d", kind.digits, n)
			all = append(all, institution{
				name: Text{kind.name.LV + number, kind.name.EN + number},
				kind: k,
			})
		}
	}
	rest := everyone(len(all))
	for s, size := range sizes {
		small := rest.pick(size.count, func(i int) float64 {
			return chance("size", i)*2 - kinds[all[i].kind].large
		})
		for i := range small {
			all[i].size = s
		}
		rest = rest.without(small)
	}
	for k, kind := range kinds {
		own := everyone(len(all)).where(func(i int) bool { return all[i].kind == k })
		for i := range own.pick(kind.answered, func(i int) float64 { return chance("answer", i) + 0.2*float64(all[i].size) }) {
			all[i].answered = true
		}
	}
	return all
}
