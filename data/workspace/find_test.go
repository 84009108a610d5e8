package workspace

import (
	"context"
	"fmt"
	"testing"

	"izpete/data/finding"
	"izpete/data/search"
	"izpete/data/survey"
	"izpete/data/words"
)

func surveyed() View {
	q := &survey.Question{ID: "q7", Text: "Šķēršļi", Kind: survey.KindMultiple, Options: []survey.Option{{Label: "Finanšu trūkums"}, {Label: "Drošības riski"}}}
	g := &survey.Question{ID: "q2", Text: "Tips", Kind: survey.KindGroup, Options: []survey.Option{{Label: "ministrija"}, {Label: "aģentūra"}}}
	in := survey.NewSet(2)
	in.Add(1)
	g.Picked = []*survey.Set{in, survey.NewSet(2)}
	id := &survey.Question{ID: "q1", Text: "Iestāde", Kind: survey.KindID}
	t := &survey.Table{ID: "t1", Sheet: "Atbildes", Rows: []int{2, 3}, Names: []string{"", "Ministrija 04"}, Questions: []*survey.Question{id, g, q}}
	return View{Tables: []*survey.Table{t}}
}

func TestPlaces(t *testing.T) {
	w, v := words.For(words.Latvian), surveyed()
	places := PlacesOf(w, v)
	for query, want := range map[string]struct {
		place        Place
		title, about string
	}{
		"q7":             {Place{Kind: PlaceQuestion, Table: "t1", Question: "q7"}, "Šķēršļi", "Q7 · vairākatbilžu jautājums · Atbildes"},
		"trukums finans": {Place{Kind: PlaceOption, Table: "t1", Question: "q7", At: 0}, "Finanšu trūkums", "Q7 · Šķēršļi"},
		"ministrija 04":  {Place{Kind: PlaceRespondent, Table: "t1", At: 1}, "Ministrija 04", "ministrija · Atbildes"},
		"2. rinda":       {Place{Kind: PlaceRespondent, Table: "t1", At: 0}, SayRespondent(w, "", 2), "Atbildes"},
	} {
		found := places.Index.Search(context.Background(), query, 1)
		if len(found) == 0 {
			t.Errorf("%q finds nothing", query)
			continue
		}
		got := places.All[found[0].Hits[0].Entry]
		title, about := got.Say(w, v)
		if got != want.place || title != want.title || about != want.about || found[0].Kind != int(got.Kind) {
			t.Errorf("%q finds %+v, %q, %q", query, got, title, about)
		}
	}
	// What names a row is no question to look at.
	for _, p := range places.All {
		if p.Question == "q1" {
			t.Error("the column of names is offered")
		}
	}
}

func TestPlacesThatAreGone(t *testing.T) {
	w, v := words.For(words.Latvian), surveyed()
	for _, p := range []Place{
		{Kind: PlaceQuestion, Table: "t2", Question: "q7"},
		{Kind: PlaceQuestion, Table: "t1", Question: "q9"},
		{Kind: PlaceOption, Table: "t1", Question: "q7", At: 2},
		{Kind: PlaceRespondent, Table: "t1", At: 2},
	} {
		if title, _ := p.Say(w, v); title != "" {
			t.Errorf("%+v is called %q", p, title)
		}
	}
}

func TestPlaceOfAFinding(t *testing.T) {
	p, e := PlaceOf(finding.Finding{ID: "f1", Number: 3, Condition: "Izmaksas nav apzinātas", Tags: []string{"budžets"}})
	if p != (Place{Kind: PlaceFinding, ID: "f1"}) || e.Title != "K-03" {
		t.Errorf("%+v, %q", p, e.Title)
	}
	for _, query := range []string{"k-03", "apzinatas", "budzets"} {
		if found := NewPlaces([]Place{p}, []search.Entry{e}).Index.Search(context.Background(), query, 1); len(found) != 1 {
			t.Errorf("%q does not find it", query)
		}
	}
}

// A hundred thousand respondents and two hundred questions are folded beside the
// screen.
func BenchmarkPlaces(b *testing.B) {
	v := surveyed()
	t := v.Tables[0]
	t.Names, t.Rows = nil, nil
	for i := range 100_000 {
		t.Names, t.Rows = append(t.Names, fmt.Sprintf("Iestāde %06d", i)), append(t.Rows, i+2)
	}
	for i := range 200 {
		q := *t.Questions[2]
		q.ID = fmt.Sprintf("q%d", i+10)
		t.Questions = append(t.Questions, &q)
	}
	for range b.N {
		PlacesOf(words.For(words.Latvian), v)
	}
}

// The bars of numbers are found as options are, and select their range.
func TestBarsAreFound(t *testing.T) {
	w, v := words.For(words.Latvian), surveyed()
	n := 12
	q := &survey.Question{ID: "q9", Text: "Cik maksā", Kind: survey.KindNumber, Asked: survey.FullSet(n), Answered: survey.FullSet(n)}
	for i := range n {
		q.Numbers = append(q.Numbers, float64(10*i))
	}
	table := v.Tables[0]
	table.Questions = append(table.Questions, q)
	table.Rows, table.Names = make([]int, n), make([]string, n)
	places := PlacesOf(w, v)
	found := places.Index.Search(context.Background(), "50-99", 1)
	if len(found) == 0 || len(places.Index.Search(context.Background(), "50–99", 1)) == 0 {
		t.Fatal("a bar is not found")
	}
	p := places.All[found[0].Hits[0].Entry]
	if title, about := p.Say(w, v); p.Kind != PlaceOption || title != "50–99" || about != "Q9 · Cik maksā" {
		t.Errorf("%+v: %q, %q", p, title, about)
	}
	s, ok := p.Selection(v)
	if want := (survey.Range{From: 50, To: 100, Whole: true}); !ok || s.Range != want || s.Option != 0 {
		t.Errorf("it selects %+v", s)
	}
	p.At = 40
	if title, _ := p.Say(w, v); title != "" {
		t.Errorf("a bar that is gone is called %q", title)
	}
	if _, ok := p.Selection(v); ok {
		t.Error("a bar that is gone is selected")
	}
	if s, ok := (Place{Kind: PlaceOption, Table: "t1", Question: "q7", At: 1}).Selection(v); !ok || s != (Selection{Table: "t1", Question: "q7", Option: 1}) {
		t.Errorf("an option selects %+v", s)
	}
}
