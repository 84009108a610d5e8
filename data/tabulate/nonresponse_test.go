package tabulate

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"izpete/data/stats"
	"izpete/data/survey"
)

// invited invents a list of 119 units, of which every ministry and about two
// thirds of the others answered.
func invited() (*survey.Table, *survey.Frame) {
	f := &survey.Frame{Sheet: "Uzaicinātās", Groups: []survey.FrameColumn{{Title: "Veids"}, {Title: "Lielums"}}}
	t := &survey.Table{ID: "t1", Population: 119}
	kinds := []string{"Ministrija", "Iestāde", "Pašvaldība"}
	group := &survey.Question{ID: "g", Text: "Veids", Kind: survey.KindGroup, Options: []survey.Option{{Label: "ministrija "}, {Label: "Iestāde"}, {Label: "Pašvaldība"}}}
	members := make([][]int, 3)
	for i := range 119 {
		k := min((i+14)/28, 2) // 14, 28 and 77 of each
		f.Names = append(f.Names, fmt.Sprintf("%s %02d", kinds[k], i))
		f.Groups[0].Values = append(f.Groups[0].Values, kinds[k])
		f.Groups[1].Values = append(f.Groups[1].Values, []string{"liela", "maza"}[i%2])
		if k == 0 || i%3 != 0 {
			members[k] = append(members[k], len(t.Names))
			t.Names = append(t.Names, fmt.Sprintf("%s  %02d", kinds[k], i))
			t.Rows = append(t.Rows, len(t.Rows)+2)
		}
	}
	n := t.Len()
	group.Asked, group.Answered = survey.FullSet(n), survey.FullSet(n)
	for _, m := range members {
		s := survey.NewSet(n)
		for _, i := range m {
			s.Add(i)
		}
		group.Picked = append(group.Picked, s)
	}
	t.Questions = []*survey.Question{group}
	return t, f
}

func TestNonResponse(t *testing.T) {
	tab, frame := invited()
	n := NonResponseOf(tab, frame, .5)
	if n.Invited != 119 || n.Responded != tab.Len() || len(n.Strangers) != 0 || len(n.Columns) != 2 {
		t.Fatalf("%+v", n)
	}
	kind := n.Columns[0]
	if kind.Rows[0].Label != "Ministrija" || kind.Rows[0].Rate != 100 || kind.Rows[0].Invited != 14 {
		t.Errorf("%+v", kind.Rows)
	}
	if !kind.Test.Made() || kind.Test.P > .05 || kind.Test.Family != 2 || n.Columns[1].Test.P < .5 {
		t.Errorf("type tells who answered, size does not: %+v, %+v", kind.Test, n.Columns[1].Test)
	}
	if kind.Spread >= n.Columns[1].Spread || n.Columns[1].Spread > 1 || kind.Spread < 0 {
		t.Error("R-indicators", kind.Spread, n.Columns[1].Spread)
	}
	if want := float64(tab.Len()) / 119; n.Rates.RR1 != want || n.Rates.RR6 != want {
		t.Error(n.Rates, want)
	}
	tab.Names[0], tab.Names[2] = "Nelūgta", tab.Names[1]
	n = NonResponseOf(tab, frame, .5)
	if !slices.Equal(n.Strangers, []string{"Nelūgta"}) || len(n.Twice) != 1 || n.Responded != tab.Len()-2 {
		t.Errorf("%+v", n)
	}
}

func TestPartialAnswers(t *testing.T) {
	tab, frame := invited()
	q := &survey.Question{ID: "q1", Kind: survey.KindText, Asked: survey.FullSet(tab.Len()), Answered: survey.FullSet(tab.Len())}
	half := &survey.Question{ID: "q2", Kind: survey.KindText, Asked: q.Asked, Answered: survey.SetFromWords(tab.Len(), []uint64{0b111})}
	tab.Questions = append(tab.Questions, q, half, half)
	n := NonResponseOf(tab, frame, .5)
	if n.Dispositions[stats.Complete] != 3 || n.Dispositions[stats.Partial] != tab.Len()-3 || n.Rates.RR2 <= n.Rates.RR1 {
		t.Errorf("%+v", n.Dispositions)
	}
}

func TestRakeToTheInvited(t *testing.T) {
	tab, frame := invited()
	group := tab.Questions[0]
	w, err := Rake(tab, "pēc veida", []Match{{group, frame.Groups[0]}}, stats.RakeOptions{})
	if err != nil || !w.Converged || len(w.Missing) != 0 {
		t.Fatal(w, err)
	}
	plain := Of(tab, group, nil, BaseAnswered)
	b := plain.WithWeights(w)
	if plain.Weighted != nil {
		t.Error("weights are off unless chosen")
	}
	for i, want := range []float64{14, 28, 77} {
		row := b.Weighted.Rows[i]
		if math.Abs(row.Percent-100*want/119) > 1e-6 || row.Low > row.Percent || row.High < row.Percent {
			t.Errorf("row %d: %+v, want %v", i, row, 100*want/119)
		}
		if b.Rows[i] != plain.Rows[i] {
			t.Error("weights changed the counts")
		}
	}
	if b.Weighted.Effect <= 1 || b.Weighted.Effective >= float64(tab.Len()) {
		t.Error(b.Weighted.Effect, b.Weighted.Effective)
	}
	if part := Of(tab, group, Filter{{Table: "t1", Question: "g", Options: []int{1}}}, BaseAnswered).WithWeights(w); part.Whole.Weighted == nil || math.Abs(part.Weighted.Rows[1].Percent-100) > 1e-9 || math.Abs(part.Weighted.Effect-1) > 1e-9 {
		t.Errorf("%+v", part.Weighted)
	}
	if x := plain.WithWeights(nil); x != plain {
		t.Error("no weights, no change")
	}
}

func TestRakeRefuses(t *testing.T) {
	tab, frame := invited()
	group := *tab.Questions[0]
	code := func(err error) string {
		var e *survey.Error
		if errors.As(err, &e) {
			return e.Code
		}
		return ""
	}
	if _, err := Rake(tab, "", nil, stats.RakeOptions{}); code(err) != "rake-empty" {
		t.Error(err)
	}
	group.Options = slices.Clone(group.Options)
	group.Options[1].Label = "Aģentūra"
	if _, err := Rake(tab, "", []Match{{&group, frame.Groups[0]}}, stats.RakeOptions{}); code(err) != "rake-stranger" {
		t.Error(err)
	}
	group.Kind = survey.KindMultiple
	if _, err := Rake(tab, "", []Match{{&group, frame.Groups[0]}}, stats.RakeOptions{}); code(err) != "rake-multiple" {
		t.Error(err)
	}
	frame.Groups[0].Values[118] = "Kapitālsabiedrība"
	w, err := Rake(tab, "", []Match{{tab.Questions[0], frame.Groups[0]}}, stats.RakeOptions{})
	if err != nil || !slices.Equal(w.Missing, []string{"Veids: Kapitālsabiedrība"}) {
		t.Error("a kind of invited of which none answered is named", w, err)
	}
}

func TestEarlyAndLate(t *testing.T) {
	q := &survey.Question{ID: "q9", Kind: survey.KindDate, Texts: []string{"2024-11-04", "2024-11-20T09:30:00", "", "2024-11-05", "vakar", "2024-11-30"}}
	q.Asked, q.Answered = survey.FullSet(6), survey.SetFromWords(6, []uint64{0b111011})
	half := Early(q, "", "agrās", "vēlās")
	if half.Picked[0].Words()[0] != 0b001001 || half.Picked[1].Words()[0] != 0b100010 || half.State(0, 4) != survey.NoAnswer {
		t.Error("half had answered by 5 November", half.Picked[0].Words(), half.Picked[1].Words())
	}
	if some := Early(q, "2024-11-20", "agrās", "vēlās"); some.Picked[0].Count() != 3 {
		t.Error("the last early day is early")
	}
	if Early(&survey.Question{Kind: survey.KindText}, "", "", "") != nil {
		t.Error("an open answer is no date")
	}
}

func TestNumbersOf(t *testing.T) {
	r := rand.New(rand.NewPCG(41, 1))
	tab := &survey.Table{ID: "t1", Rows: make([]int, 40), Population: 60}
	q := &survey.Question{ID: "q1", Kind: survey.KindNumber, Numbers: make([]float64, 40), Asked: survey.FullSet(40), Answered: survey.FullSet(40)}
	for i := range q.Numbers {
		q.Numbers[i] = math.Round(100 * r.ExpFloat64())
	}
	q.Numbers[3] = math.NaN()
	tab.Questions = []*survey.Question{q}
	n := NumbersOf(tab, q, nil)
	if n.N != 39 || n.NoAnswer != 1 || n.Population != 60 || n.Low >= n.Mean || n.High <= n.Mean || n.Median != SpreadOf(q, survey.FullSet(40)).Median {
		t.Errorf("%+v", n)
	}
	sum := 0
	for _, b := range n.Bins {
		sum += b.Count
	}
	if sum != 39 {
		t.Error("a value fell out of the bins", sum)
	}
}
