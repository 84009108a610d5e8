package stats_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"izpete/data/stats"
)

func dayOf(t *testing.T, iso string) int {
	t.Helper()
	d, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		t.Fatal(err)
	}
	n, ok := stats.Day(d.Date())
	if !ok || stats.DayAt(n).Format(time.DateOnly) != iso {
		t.Fatalf("%s is day %d, which is %s", iso, n, stats.DayAt(n).Format(time.DateOnly))
	}
	return n
}

func TestDaysAreNumbered(t *testing.T) {
	for iso, want := range map[string]int{"1970-01-01": 0, "1969-12-31": -1, "2000-03-01": 11017, "0001-01-01": -719162, "9999-12-31": 2932896} {
		if got := dayOf(t, iso); got != want {
			t.Errorf("%s is day %d, want %d", iso, got, want)
		}
	}
	for name, d := range map[string][3]int{
		"the leap day of no leap year": {2023, 2, 29}, "of a century": {1900, 2, 29}, "a 31st of April": {2024, 4, 31},
		"day nought": {2024, 1, 0}, "month nought": {2024, 0, 1}, "month thirteen": {2024, 13, 1},
	} {
		if n, ok := stats.Day(d[0], time.Month(d[1]), d[2]); ok {
			t.Errorf("%s is day %d", name, n)
		}
	}
	for _, iso := range []string{"2024-02-29", "2000-02-29"} {
		dayOf(t, iso)
	}
}

func TestTheUnitOfACalendar(t *testing.T) {
	for name, c := range map[string]struct {
		first, last string
		unit        stats.Unit
		n, bins     int
		from, to    string // of the first bin, and the last
	}{
		"one day":                     {"2025-03-10", "2025-03-10", stats.UnitDay, 1, 1, "2025-03-10", "2025-03-11"},
		"24 days":                     {"2025-03-01", "2025-03-24", stats.UnitDay, 1, 24, "2025-03-01", "2025-03-25"},
		"25 days":                     {"2025-03-01", "2025-03-25", stats.UnitWeek, 1, 5, "2025-02-24", "2025-03-31"},
		"the leap day":                {"2024-02-20", "2024-03-05", stats.UnitDay, 1, 15, "2024-02-20", "2024-03-06"},
		"weeks over New Year":         {"2024-12-02", "2025-01-31", stats.UnitWeek, 1, 9, "2024-12-02", "2025-02-03"},
		"24 weeks":                    {"2025-01-06", "2025-06-22", stats.UnitWeek, 1, 24, "2025-01-06", "2025-06-23"},
		"25 weeks":                    {"2025-01-06", "2025-06-23", stats.UnitMonth, 1, 6, "2025-01-01", "2025-07-01"},
		"months of a leap year":       {"2024-01-31", "2024-12-01", stats.UnitMonth, 1, 12, "2024-01-01", "2025-01-01"},
		"two years":                   {"2023-01-15", "2024-12-15", stats.UnitMonth, 1, 24, "2023-01-01", "2025-01-01"},
		"a month more":                {"2023-01-15", "2025-01-15", stats.UnitQuarter, 1, 9, "2023-01-01", "2025-04-01"},
		"six years":                   {"2019-02-15", "2024-12-15", stats.UnitQuarter, 1, 24, "2019-01-01", "2025-01-01"},
		"a quarter more":              {"2019-02-15", "2025-01-15", stats.UnitYear, 1, 7, "2019-01-01", "2026-01-01"},
		"years of birth":              {"1948-05-05", "2003-05-05", stats.UnitYear, 5, 12, "1945-01-01", "2005-01-01"},
		"two years at a time":         {"1991-05-05", "2025-05-05", stats.UnitYear, 2, 18, "1990-01-01", "2026-01-01"},
		"a slip of the pen":           {"0202-05-05", "2025-05-05", stats.UnitYear, 100, 19, "0200-01-01", "2100-01-01"},
		"everything":                  {"0001-01-01", "9999-12-31", stats.UnitYear, 500, 20, "0000-01-01", "10000-01-01"},
		"before the beginning":        {"1969-11-20", "1970-02-02", stats.UnitWeek, 1, 12, "1969-11-17", "1970-02-09"},
		"the first week of 2021":      {"2020-12-20", "2021-01-20", stats.UnitWeek, 1, 6, "2020-12-14", "2021-01-25"},
		"a year of 53 weeks, its end": {"2020-12-28", "2021-02-28", stats.UnitWeek, 1, 9, "2020-12-28", "2021-03-01"},
	} {
		s, bins := stats.Calendar(dayOf(t, c.first), dayOf(t, c.last))
		if s != (stats.Span{Unit: c.unit, N: c.n}) || len(bins) != c.bins {
			t.Errorf("%s: %d bins of %+v, want %d of %d %s", name, len(bins), s, c.bins, c.n, c.unit)
			continue
		}
		from, to := stats.DayAt(int(bins[0].From)).Format(time.DateOnly), stats.DayAt(int(bins[len(bins)-1].To)).Format(time.DateOnly)
		if from != c.from || to != c.to {
			t.Errorf("%s: from %s to %s, want from %s to %s", name, from, to, c.from, c.to)
		}
	}
}

// Every day from the first to the last is in exactly one bin, the bins abut, each
// is one whole unit, and no shorter unit would have done.
func TestACalendarHoldsEveryDayOnce(t *testing.T) {
	r := rand.New(rand.NewPCG(20, 25))
	order := map[stats.Unit]int{stats.UnitDay: 0, stats.UnitWeek: 1, stats.UnitMonth: 2, stats.UnitQuarter: 3, stats.UnitYear: 4}
	shortest := []int{1, 7, 28, 90, 365}
	for range 3000 {
		first := r.IntN(3_000_000) - 700_000
		last := first + r.IntN([]int{40, 200, 800, 3000, 10_000, 50_000}[r.IntN(6)])
		s, bins := stats.Calendar(first, last)
		if len(bins) == 0 || len(bins) > 24 {
			t.Fatalf("%d bins from %d to %d", len(bins), first, last)
		}
		if int(bins[0].From) > first || int(bins[0].To) <= first || int(bins[len(bins)-1].From) > last || int(bins[len(bins)-1].To) <= last {
			t.Fatalf("%+v does not hold %d to %d, or more than it must", bins, first, last)
		}
		for i, b := range bins {
			if i > 0 && bins[i-1].To != b.From {
				t.Fatalf("bins %d and %d do not abut", i-1, i)
			}
			unit := func(day float64) (year, of int) {
				at := stats.DayAt(int(day))
				switch s.Unit {
				case stats.UnitDay:
					return 0, int(day)
				case stats.UnitWeek:
					return at.ISOWeek()
				case stats.UnitMonth:
					return at.Year(), int(at.Month())
				case stats.UnitQuarter:
					return at.Year(), (int(at.Month()) - 1) / 3
				}
				return 0, (at.Year() - at.Year()%s.N)
			}
			y1, u1 := unit(b.From)
			y2, u2 := unit(b.To - 1)
			y3, u3 := unit(b.To)
			y0, u0 := unit(b.From - 1)
			if y1 != y2 || u1 != u2 || y1 == y3 && u1 == u3 || y1 == y0 && u1 == u0 {
				t.Fatalf("bin %d from %s to %s is not one %s", i, stats.DayAt(int(b.From)), stats.DayAt(int(b.To)), s.Unit)
			}
		}
		if at := order[s.Unit]; at > 0 && s.N == 1 && (last-first)/shortest[at-1]+1 < 22 {
			t.Fatalf("%s for %d days", s.Unit, last-first+1)
		}
		for range 40 {
			day, in := first+r.IntN(last-first+1), 0
			for _, b := range bins {
				if b.From <= float64(day) && float64(day) < b.To {
					in++
				}
			}
			if in != 1 {
				t.Fatalf("day %d is in %d bins", day, in)
			}
		}
	}
}
