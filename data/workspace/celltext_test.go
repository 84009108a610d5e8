package workspace

import "testing"

func TestNumbersAsASpreadsheetShowsThem(t *testing.T) {
	for _, c := range []struct {
		name, stored string
		number       float64
		want         string
	}{
		{"noise at the end", "1.1000000000000001", 1.1, "1.1"},
		{"sum of tenths", "0.30000000000000004", 0.1 + 0.2, "0.3"},
		{"below a whole", "2.9999999999999996", 2.9999999999999996, "3"},
		{"a third", "0.33333333333333331", 1.0 / 3, "0.333333333333333"},
		{"negative", "-1.1000000000000001", -1.1, "-1.1"},
		{"exponent", "1.2E-2", 0.012, "0.012"},
		{"large with exponent", "1.5E+6", 1.5e6, "1500000"},
		{"too large to write out", "1E+300", 1e300, "1E+300"},
		{"too small to write out", "1E-12", 1e-12, "1E-12"},
		{"zeros at the end", "3.50", 3.5, "3.5"},
		{"whole with a point", "1.0", 1, "1"},
		{"whole", "85", 85, "85"},
		{"a long code", "40003012345678901", 40003012345678901, "40003012345678901"},
		{"nothing stored", "", 12.5, "12.5"},
		{"zero", "0", 0, "0"},
	} {
		if got := numberText(c.stored, c.number); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
