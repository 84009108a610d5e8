package words

import (
	"math"
	"testing"
)

func TestNumbersAsTheyAreTyped(t *testing.T) {
	for _, c := range []struct {
		lang Lang
		text string
		want float64
		ok   bool
	}{
		{Latvian, "10", 10, true},
		{Latvian, " 2 500,5 ", 2500.5, true},
		{Latvian, "2\u00a0500", 2500, true},
		{Latvian, "0.5", .5, true},
		{Latvian, "-3,25", -3.25, true},
		{Latvian, "−3", -3, true},
		{Latvian, "1.000,5", 0, false},
		{Latvian, "1,000,000", 0, false},
		{Latvian, "", 0, false},
		{Latvian, "-", 0, false},
		{Latvian, "desmit", 0, false},
		{Latvian, "1e3", 0, false},
		{Latvian, "Inf", 0, false},
		{Latvian, "0x10", 0, false},
		{Latvian, "10–20", 0, false},
		{English, "2,500.5", 2500.5, true},
		{English, "1,000,000", 1e6, true},
		{English, "0.5", .5, true},
		{English, "1,5", 0, false},
		{English, "12,34", 0, false},
		{English, "2 500", 2500, true},
	} {
		if got, ok := For(c.lang).ParseDecimal(c.text); ok != c.ok || ok && got != c.want {
			t.Errorf("%s %q: %v, %v", c.lang, c.text, got, ok)
		}
	}
}

// What is read is a number, and what the program writes it reads.
func FuzzParseDecimal(f *testing.F) {
	for _, s := range []string{"1", "2 500,5", "2,500.5", "-0", ".", "1-2", "99999999999999999999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, lang := range []Lang{Latvian, English} {
			w := For(lang)
			x, ok := w.ParseDecimal(text)
			if !ok {
				continue
			}
			if math.IsNaN(x) || math.IsInf(x, 0) {
				t.Fatalf("%q is read as %v", text, x)
			}
			if x = math.Round(x); math.Abs(x) < 1e15 {
				if back, ok := w.ParseDecimal(w.Decimal(x, 0)); !ok || back != x {
					t.Fatalf("%v is written %q and read as %v (%v)", x, w.Decimal(x, 0), back, ok)
				}
			}
		}
	})
}
