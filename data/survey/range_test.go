package survey

import (
	"encoding/json"
	"math"
	"testing"
)

var open = math.Inf(1)

func TestWhatARangeHolds(t *testing.T) {
	for name, c := range map[string]struct {
		r       Range
		in, out []float64
		text    string
	}{
		"to below":   {Range{From: 10, To: 20}, []float64{10, 19.9}, []float64{9.99, 20, math.NaN()}, "[10; 20)"},
		"to with":    {Range{From: 10, To: 20, Closed: true}, []float64{10, 20}, []float64{20.01}, "[10; 20]"},
		"one number": {Range{From: 5, To: 5, Closed: true}, []float64{5}, []float64{4, 6}, "[5; 5]"},
		"nought":     {Range{Closed: true}, []float64{0}, []float64{1}, "[0; 0]"},
		"from":       {Range{From: .5, To: open}, []float64{.5, 1e300}, []float64{.4}, "[0.5; ∞)"},
		"up to":      {Range{From: -open, To: -2}, []float64{-3}, []float64{-2}, "(-∞; -2)"},
		"a month":    {Range{From: 20148, To: 20179, Whole: true, Days: true}, []float64{20148, 20178}, []float64{20147, 20179}, "[2025-03-01; 2025-04-01)"},
		"long ago":   {Range{From: -719162, To: -719162, Closed: true, Days: true}, []float64{-719162}, []float64{0}, "[0001-01-01; 0001-01-01]"},
		"until":      {Range{From: -open, To: 0, Days: true}, []float64{-1}, []float64{0}, "(-∞; 1970-01-01)"},
		"none":       {Range{}, nil, []float64{0, 1}, "[0; 0)"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, x := range c.in {
				if !c.r.Has(x) {
					t.Errorf("%v is not in %v", x, c.r)
				}
			}
			for _, x := range c.out {
				if c.r.Has(x) {
					t.Errorf("%v is in %v", x, c.r)
				}
			}
			if got := c.r.String(); got != c.text {
				t.Errorf("%q, want %q", got, c.text)
			}
			if c.r.None() == c.r.Valid() {
				t.Errorf("%v: none %v, valid %v", c.r, c.r.None(), c.r.Valid())
			}
		})
	}
}

func TestRangesAreStored(t *testing.T) {
	for text, r := range map[string]Range{
		`{"from":10,"to":20}`:                                {From: 10, To: 20},
		`{"from":10,"to":20,"closed":true}`:                  {From: 10, To: 20, Closed: true},
		`{"from":0,"to":0.5,"whole":true}`:                   {From: 0, To: .5, Whole: true},
		`{"from":3}`:                                         {From: 3, To: open},
		`{"to":-1.25,"closed":true}`:                         {From: -open, To: -1.25, Closed: true},
		`{"from":20148,"to":20179,"whole":true,"days":true}`: {From: 20148, To: 20179, Whole: true, Days: true},
		`{}`: {From: -open, To: open},
		`{"from":0,"to":0,"closed":true,"whole":true}`: {Closed: true, Whole: true},
	} {
		data, err := json.Marshal(r)
		if err != nil || string(data) != text {
			t.Errorf("%v is stored as %s (%v), want %s", r, data, err, text)
		}
		var back Range
		if err := json.Unmarshal([]byte(text), &back); err != nil || back != r {
			t.Errorf("%s is read as %v (%v)", text, back, err)
		}
	}
}

func TestRangesThatAreNotUnderstood(t *testing.T) {
	for _, text := range []string{
		`{"from":20,"to":10}`, `{"from":5,"to":5}`, `{"from":"10"}`, `[10,20]`, `7`, `{"from":1,"to":2,"step":1}`, `{"from":1e999}`,
		`{"from":1.5,"to":3,"days":true}`, `{"to":1e12,"days":true}`,
	} {
		var r Range
		if err := json.Unmarshal([]byte(text), &r); err == nil {
			t.Errorf("%s is read as %v", text, r)
		}
	}
	for _, r := range []Range{{}, {From: 2, To: 1}, {From: math.NaN(), To: 1}, {From: open, To: open, Closed: true}} {
		if data, err := json.Marshal(r); err == nil {
			t.Errorf("%v is stored as %s", r, data)
		}
	}
}

// Whatever is read is a range that holds something, and is stored as what it is.
func FuzzRange(f *testing.F) {
	for _, s := range []string{`{}`, `{"from":1,"to":2}`, `{"to":0,"closed":true}`, `{"from":-0,"to":1e-320}`, `null`, `{"FROM":1}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var r Range
		if json.Unmarshal([]byte(text), &r) != nil || r.None() {
			return // null leaves what was there
		}
		if !r.Valid() {
			t.Fatalf("%q is read as %v", text, r)
		}
		data, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		var back Range
		if err := json.Unmarshal(data, &back); err != nil || back != r {
			t.Fatalf("%v is stored as %s and read as %v (%v)", r, data, back, err)
		}
	})
}
