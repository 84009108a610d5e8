package tabulate

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"

	"izpete/data/survey"
)

const (
	benchRespondents = 1_000_000
	benchQuestions   = 60
	benchOptions     = 6
)

// million invents a survey of 1,000,000 respondents and 60 questions of six
// options, two thirds of them single choice, with all four states.
var million = sync.OnceValue(func() *survey.Table {
	r := rand.New(rand.NewPCG(60, 1))
	t := &survey.Table{ID: "t1", Rows: make([]int, benchRespondents)}
	for i := range t.Rows {
		t.Rows[i] = i + 3
	}
	for q := range benchQuestions {
		kind := survey.KindSingle
		if q%3 == 2 {
			kind = survey.KindMultiple
		}
		t.Questions = append(t.Questions, benchQuestion(r, fmt.Sprintf("q%d", q+1), kind, benchOptions))
	}
	return t
})

// benchQuestion ticks options at random, 64 respondents at a time.
func benchQuestion(r *rand.Rand, id string, kind survey.Kind, options int) *survey.Question {
	n := (benchRespondents + 63) / 64
	asked, answered := make([]uint64, n), make([]uint64, n)
	picked := make([][]uint64, options)
	for o := range picked {
		picked[o] = make([]uint64, n)
	}
	for w := range n {
		asked[w] = r.Uint64() | r.Uint64() | r.Uint64()
		answered[w] = asked[w] & (r.Uint64() | r.Uint64() | r.Uint64())
		left := answered[w]
		for o := range picked {
			switch bits := r.Uint64(); {
			case kind == survey.KindMultiple:
				picked[o][w] = answered[w] & bits
			case o == options-1:
				picked[o][w] = left
			default:
				picked[o][w] = left & bits
				left &^= bits
			}
		}
	}
	q := &survey.Question{ID: id, Kind: kind, Asked: survey.SetFromWords(benchRespondents, asked), Answered: survey.SetFromWords(benchRespondents, answered)}
	for o := range picked {
		q.Options = append(q.Options, survey.Option{Label: fmt.Sprintf("Variants %02d", o+1)})
		q.Picked = append(q.Picked, survey.SetFromWords(benchRespondents, picked[o]))
	}
	return q
}

// BenchmarkClick re-tabulates 60 questions of 1,000,000 respondents under a
// filter of one term, as a click on a bar does.
func BenchmarkClick(b *testing.B) {
	t := million()
	v, err := NewView(context.Background(), []*survey.Table{t}, BaseAnswered)
	if err != nil {
		b.Fatal(err)
	}
	words := 0
	for _, q := range t.Questions {
		words += len(q.Asked.Words()) + len(q.Answered.Words())
		for _, s := range q.Picked {
			words += len(s.Words())
		}
	}
	i := 0
	for b.Loop() {
		i++
		f := Filter{{Table: "t1", Question: "q1", Options: []int{i % benchOptions}}}
		if _, err := v.All(context.Background(), f); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(64*words)/(benchRespondents*benchQuestions*benchOptions), "bits/option/respondent")
}

// BenchmarkClickByBytes is the baseline: the same counts from columns that hold
// a byte an answer, single choices as the number of their option.
func BenchmarkClickByBytes(b *testing.B) {
	t := million()
	type column struct {
		single bool
		bytes  []byte
	}
	columns := make([][]column, len(t.Questions))
	for i, q := range t.Questions {
		if q.Kind == survey.KindSingle {
			c := column{true, make([]byte, benchRespondents)}
			for o, s := range q.Picked {
				for r := range s.Each() {
					c.bytes[r] = byte(o + 1)
				}
			}
			columns[i] = []column{c}
			continue
		}
		for _, s := range q.Picked {
			c := column{false, make([]byte, benchRespondents)}
			for r := range s.Each() {
				c.bytes[r] = 1
			}
			columns[i] = append(columns[i], c)
		}
	}
	filter := columns[0][0].bytes
	i := 0
	for b.Loop() {
		i++
		want := byte(i%benchOptions + 1)
		_ = each(context.Background(), len(columns), func(q int) {
			for _, c := range columns[q] {
				var counts [256]int
				for r, x := range c.bytes {
					if filter[r] == want {
						counts[x]++
					}
				}
			}
		})
	}
}

// BenchmarkCrossTab crosses two questions of 20 options, tests included.
func BenchmarkCrossTab(b *testing.B) {
	r := rand.New(rand.NewPCG(20, 20))
	q := benchQuestion(r, "q1", survey.KindMultiple, 20)
	by := benchQuestion(r, "q2", survey.KindMultiple, 20)
	t := &survey.Table{ID: "t1", Rows: make([]int, benchRespondents), Questions: []*survey.Question{q, by}}
	for b.Loop() {
		CrossOf(t, q, by, nil, BaseAnswered)
	}
}
