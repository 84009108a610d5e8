package intake_test

import (
	"fmt"
	"math"
	"testing"

	"izpete/data/intake"
	"izpete/data/survey"
)

func TestAmount(t *testing.T) {
	for text, want := range map[string]float64{
		"12": 12, "1 234": 1234, "1\u00a0234,50": 1234.5, "1\u2009234\u2009567": 1234567, "1\u202f234,5": 1234.5, "12,5": 12.5, "12.5": 12.5, "-3,25": -3.25, "−3": -3,
		"1 234,50 €": 1234.5, "€ 1 234": 1234, "EUR 1 234,50": 1234.5, "1234 EUR": 1234, "15 000 eiro": 15000, "$1,234.50": 1234.5, "45 %": 45, "12,5%": 12.5,
		"1,234,567": 1234567, "1.234.567": 1234567, "1.234,50": 1234.5, "1'234.5": 1234.5, "1,234": 1.234, "+7": 7, ".5": 0.5, "1.5E-05": 1.5e-05, "007": 7,
	} {
		if got, ok := intake.Amount(text); !ok || math.Abs(got-want) > 1e-9 {
			t.Errorf("%q: %v %v, want %v", text, got, ok, want)
		}
	}
	for _, text := range []string{
		"", "-", "€", "%", "abc", "1 2", "1 2 3", "12 34", "1.2.3", "12.11.2026", "1,2,3", "5 gadi", "0x10", "1_000", "NaN", "inf", "5-10", "1 234 56", "EUR", "eiro 5 vai 6", "1 234.567.8", "1,234.5,6", "++1", "5 €€", "1e", "e5",
	} {
		if got, ok := intake.Amount(text); ok {
			t.Errorf("%q is read as %v", text, got)
		}
	}
}

// columnOf recognises a single column of texts below a heading.
func columnOf(t *testing.T, heading string, values ...any) *survey.Question {
	t.Helper()
	rows := [][]any{{"Vai lieto?", heading}}
	for i, v := range values {
		rows = append(rows, []any{[]any{"Jā", "Nē"}[i%2], v})
	}
	return recogniseOne(t, rows).Question("col:B")
}

func TestNumbersWrittenAsText(t *testing.T) {
	for name, c := range map[string]struct {
		values []any
		want   string
	}{
		"decimal commas":         {[]any{"12,5", "13,75", "8,125", "101,4"}, "[12.5 13.75 8.125 101.4]"},
		"spaces and a currency":  {[]any{"1 234,50 €", "12\u00a0000 €", "980,00 €", "1\u2009500 €"}, "[1234.5 12000 980 1500]"},
		"words of a currency":    {[]any{"1234 EUR", "EUR 500", "15 000 eiro", 77}, "[1234 500 15000 77]"},
		"shares":                 {[]any{"45 %", "12,5%", "100%", "77 %"}, "[45 12.5 100 77]"},
		"thousands with commas":  {[]any{"1,234", "12,500", "1,234.50", "980"}, "[1234 12500 1234.5 980]"},
		"thousands with points":  {[]any{"1.234", "12.500", "1.234,50", "980"}, "[1234 12500 1234.5 980]"},
		"decimals of three":      {[]any{"1,234", "12,5", "0,125", "980"}, "[1.234 12.5 0.125 980]"},
		"numbers and don't know": {[]any{"120", "310,5", "Nezinu", "75"}, "[120 310.5 NaN 75]"},
	} {
		t.Run(name, func(t *testing.T) {
			q := columnOf(t, "Izmaksas", c.values...)
			want(t, "kind", q.Kind, survey.KindNumber)
			want(t, "numbers", q.Numbers, c.want)
		})
	}
}

func TestDatesWrittenAsText(t *testing.T) {
	for name, c := range map[string]struct {
		values []any
		want   string
	}{
		"ISO":                 {[]any{"2026-11-12", "2026-01-02", "2025-12-31"}, "[2026-11-12 2026-01-02 2025-12-31]"},
		"ISO with time":       {[]any{"2026-11-12 14:30:05", "2026-11-12T14:30", "2026-11-13"}, "[2026-11-12T14:30:05 2026-11-12T14:30:00 2026-11-13]"},
		"Latvian figures":     {[]any{"12.11.2026.", "2.1.2026", "31.12.2025. 14:30"}, "[2026-11-12 2026-01-02 2025-12-31T14:30:00]"},
		"Latvian words":       {[]any{"2026. gada 12. novembris", "2026. gada 2. janvārī", "31. maijs 2025"}, "[2026-11-12 2026-01-02 2025-05-31]"},
		"English words":       {[]any{"12 November 2026", "January 2, 2026", "Dec 31, 2025"}, "[2026-11-12 2026-01-02 2025-12-31]"},
		"English with dashes": {[]any{"12-Nov-2026", "02-Jan-2026", "31-Dec-2025"}, "[2026-11-12 2026-01-02 2025-12-31]"},
		"day before month":    {[]any{"12/11/2026", "31/12/2025", "2/1/2026 14:30"}, "[2026-11-12 2025-12-31 2026-01-02T14:30:00]"},
		"month before day":    {[]any{"11/12/2026", "12/31/2025", "1/2/2026 2:30:00 PM"}, "[2026-11-12 2025-12-31 2026-01-02T14:30:00]"},
	} {
		t.Run(name, func(t *testing.T) {
			q := columnOf(t, "Kad pieņemtas vadlīnijas?", c.values...)
			want(t, "kind", q.Kind, survey.KindDate)
			want(t, "dates", q.Texts, c.want)
		})
	}
	for name, values := range map[string][]any{
		"which is the day":  {"12/11/2026", "10/12/2025", "2/1/2026"},
		"texts with a year": {"2026. gada budžets 12", "May 2026 12 projects", "Maijs 2026"},
		"no months":         {"Decision 12, 2026", "market 3 2026", "maybe 12 2026"},
		"no such day":       {"31. februāris 2026", "30. februāris 2026", "32.13.2026"},
	} {
		t.Run(name, func(t *testing.T) {
			want(t, "kind", columnOf(t, "Kad?", values...).Kind, survey.KindText)
		})
	}
}

func TestIdentifiersAreNotCharted(t *testing.T) {
	var numbers, codes, mails, budgets, order []any
	for i := range 12 {
		numbers = append(numbers, fmt.Sprintf("9000%07d", i*7919+13))
		codes = append(codes, 90000000000+i*7919)
		mails = append(mails, fmt.Sprintf("iestade%02d@example.org", i))
		budgets = append(budgets, 15000000+i*1234567)
		order = append(order, 501+i)
	}
	for name, c := range map[string]struct {
		heading string
		values  []any
		kind    survey.Kind
	}{
		"registration number":         {"Reģistrācijas numurs", numbers, survey.KindID},
		"registration number, number": {"Reģ. Nr.", codes, survey.KindID},
		"long numbers":                {"Uzņēmums", codes, survey.KindMeta},
		"mail":                        {"Kontaktinformācija", mails, survey.KindMeta},
		"numbered in order":           {"Anketa", order, survey.KindMeta},
		"budgets":                     {"Budžets", budgets, survey.KindNumber},
		"years":                       {"Dibināšanas gads", []any{1991, 1992, 2004, 2010, 1918, 1995}, survey.KindNumber},
	} {
		t.Run(name, func(t *testing.T) {
			want(t, "kind", columnOf(t, c.heading, c.values...).Kind, c.kind)
		})
	}
}

// Codes joined with spaces are no number.
func TestJoinedCodesAreNoNumber(t *testing.T) {
	q := columnOf(t, "tools", "1 2", "1 2 3", "2", "1 3", "3", "1")
	if q.Kind == survey.KindNumber {
		t.Error("read as numbers")
	}
}

func FuzzAmount(f *testing.F) {
	for _, s := range []string{"1 234,50 €", "EUR 1.234.567", "-3,5 %", "1'234.5", "1e5", "−12"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, ok := intake.Amount(s)
		if ok && (math.IsNaN(n) || math.IsInf(n, 0)) || !ok && n != 0 && !math.IsInf(n, 0) {
			t.Errorf("%q is %v %v", s, n, ok)
		}
	})
}
