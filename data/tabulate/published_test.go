package tabulate

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"izpete/data/stats"
	"izpete/data/survey"
)

// The figures of the review beside a workbook in which every question has the
// base 83, as a page shows them.
func TestDeckBesideTheWorkbook(t *testing.T) {
	report := ""
	for _, c := range []struct {
		name, printed string
		form          stats.Form
		counts        []int
		impossible    string
	}{
		{"MI izmantošana", "17 22 55", stats.Some, []int{14, 18, 46}, ""},
		{"Pozitīvā ietekme", "30 22 21 10", stats.Multiple, []int{25, 18, 17, 8}, "21"},
		{"Šķēršļi", "53 53 46 39", stats.Multiple, []int{44, 44, 38, 32}, ""},
		{"Priekšnoteikumi", "82 76 75 73 73", stats.Multiple, []int{68, 63, 62, 61, 61}, ""},
		{"Stratēģija", "54 34 12", stats.Closed, []int{45, 28, 10}, ""},
		{"Vadlīnijas", "69 25 6", stats.Closed, []int{57, 21, 5}, ""},
		{"Izmaksas", "47 6 6 41", stats.Closed, []int{39, 5, 5, 34}, ""},
		{"Zināšanu risks", "65 35", stats.Closed, []int{54, 29}, ""},
	} {
		q := &survey.Question{ID: "q1", Text: c.name, Kind: survey.KindMultiple, Asked: survey.FullSet(83), Answered: survey.FullSet(83)}
		var published []Published
		for i, text := range strings.Fields(c.printed) {
			q.Options = append(q.Options, survey.Option{Label: fmt.Sprint(i)})
			s := survey.NewSet(83)
			for r := range c.counts[i] {
				s.Add(r)
			}
			q.Picked = append(q.Picked, s)
			published = append(published, Published{Option: i, Text: text + " %"})
		}
		tab := &survey.Table{ID: "t1", Rows: make([]int, 83), Population: 119, Questions: []*survey.Question{q}}
		checked, err := CheckPublished(Of(tab, q, nil, BaseAnswered), published, c.form, 100)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range checked.Rows {
			text := fmt.Sprint(r.Figure.Units)
			if r.Possible == (text == c.impossible) || r.Agrees != r.Possible || r.Possible && !slices.Contains(r.Counts, r.Count) {
				t.Errorf("%s: %+v", c.name, r)
			}
			report += fmt.Sprintf("%-18s %3d %%  %3d %%  %d / 83  %v\n", c.name, r.Figure.Units, r.Own.Units, r.Count, r.Counts)
		}
		if checked.Fits != (c.impossible == "") || slices.Contains(checked.Bases, 83) != checked.Fits || slices.Contains(checked.Rules, stats.HalfAway) != checked.Fits {
			t.Errorf("%s: %+v", c.name, checked)
		}
	}
	t.Log("\n" + report)
}

func TestCheckPublishedEdges(t *testing.T) {
	tab := table(rand.New(rand.NewPCG(51, 1)), 40)
	b := Of(tab, tab.Questions[0], nil, BaseAnswered)
	_, err := CheckPublished(b, []Published{{Text: "daudz"}}, stats.Multiple, 10)
	var e *survey.Error
	if !errors.As(err, &e) || e.Code != "not-a-percentage" || e.Args["Text"] != "daudz" {
		t.Error(err)
	}
	c, err := CheckPublished(b, []Published{{Option: -1, Label: "cits", Text: "50,0"}}, stats.Multiple, 10)
	if err != nil || c.Rows[0].HasOwn || !slices.Equal(c.Bases, []int{2, 4, 6, 8, 10}) {
		t.Errorf("%+v %v", c, err)
	}
	empty := Of(tab, tab.Questions[0], Filter{{Table: "t1", Question: "q1", Options: nil}}, BaseAnswered)
	if c, err := CheckPublished(empty, []Published{{Option: 0, Text: "50"}}, stats.Closed, 3); err != nil || c.Fits || c.Rows[0].HasOwn {
		t.Errorf("of nobody nothing can come: %+v %v", c, err)
	}
}
