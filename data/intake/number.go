package intake

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// unitWords stand before or behind an amount and say nothing else. A share is
// kept as it is written: 45 % is 45.
var unitWords = []string{"%", "€", "$", "£", "₽", "eiro", "euro", "euros", "eur", "usd", "gbp", "руб.", "руб", "евро"}

// longestNumber bounds the length in bytes of what may be a number.
const longestNumber = 40

// number reads a number written as text: with a decimal comma or point, with
// spaces, points, commas or apostrophes between thousands, with a currency or a
// percent sign at one end. Where "1,234" may be either, the comma is decimal.
func number(s string) (float64, bool) {
	if s == "" || len(s) > longestNumber || !mayBeNumber(s) {
		return 0, false
	}
	s = withoutUnits(s)
	s = strings.ReplaceAll(s, "−", "-")
	sign := ""
	if s != "" && (s[0] == '-' || s[0] == '+') {
		sign, s = s[:1], strings.TrimLeftFunc(s[1:], unicode.IsSpace)
	}
	if s == "" || (s[0] < '0' || s[0] > '9') && s[0] != '.' {
		return 0, false
	}
	if strings.ContainsAny(s, "eE") {
		if strings.ContainsAny(s, "xXpPiInN_") {
			return 0, false
		}
		f, err := strconv.ParseFloat(sign+strings.Replace(s, ",", ".", 1), 64)
		return f, err == nil
	}
	whole, fraction, ok := takeApart(s)
	if !ok {
		return 0, false
	}
	f, err := strconv.ParseFloat(sign+whole+"."+fraction+"0", 64)
	return f, err == nil
}

// mayBeNumber tells quickly of most texts that they are none: a number begins
// or ends with a digit.
func mayBeNumber(s string) bool {
	first, last := s[0], s[len(s)-1]
	switch {
	case first >= '0' && first <= '9', first == '-', first == '+', first == '.', strings.HasPrefix(s, "−"):
		return true
	}
	if last < '0' || last > '9' {
		return false
	}
	for _, u := range unitWords {
		if len(s) > len(u) && strings.EqualFold(s[:len(u)], u) {
			return true
		}
	}
	return false
}

// withoutUnits takes a currency or a percent sign off one end.
func withoutUnits(s string) string {
	if c := s[len(s)-1]; c >= '0' && c <= '9' && s[0] >= '+' && s[0] <= '9' {
		return s
	}
	low := strings.ToLower(s)
	if len(low) != len(s) {
		return s
	}
	for _, u := range unitWords {
		if strings.HasSuffix(low, u) {
			return strings.TrimRightFunc(s[:len(s)-len(u)], unicode.IsSpace)
		}
		if strings.HasPrefix(low, u) {
			return strings.TrimLeftFunc(s[len(u):], unicode.IsSpace)
		}
	}
	return s
}

// takeApart finds the whole and the decimal digits of an amount. Marks between
// thousands part groups of three.
func takeApart(s string) (whole, fraction string, ok bool) {
	commas, points := strings.Count(s, ","), strings.Count(s, ".")
	mark := "" // the decimal mark
	switch {
	case commas == 1 && points == 0, commas == 1 && strings.LastIndexByte(s, ',') > strings.LastIndexByte(s, '.'):
		mark = ","
	case points == 1 && commas == 0, points == 1 && strings.LastIndexByte(s, '.') > strings.LastIndexByte(s, ','):
		mark = "."
	case commas > 0 && points > 0:
		return "", "", false
	}
	whole = s
	if mark != "" {
		whole, fraction, _ = strings.Cut(s, mark)
	}
	if strings.Trim(fraction, "0123456789") != "" {
		return "", "", false
	}
	if strings.Trim(whole, "0123456789") == "" {
		return whole, fraction, whole != "" || fraction != ""
	}
	var digits strings.Builder
	part, sep := 0, rune(0)
	for i, r := range whole {
		if r >= '0' && r <= '9' {
			digits.WriteRune(r)
			part++
			continue
		}
		if unicode.IsSpace(r) {
			r = ' '
		}
		switch {
		case !strings.ContainsRune(" .,'’", r), sep != 0 && r != sep, sep == 0 && (i == 0 || part > 3), sep != 0 && part != 3:
			return "", "", false
		}
		sep, part = r, 0
	}
	return digits.String(), fraction, part == 3
}

// settleNumbers reads "1,234" as a thousand and more where other amounts of the
// column show that the mark parts thousands.
func (c *column) settleNumbers() {
	for _, mark := range []string{",", "."} {
		other := map[string]string{",": ".", ".": ","}[mark]
		parts, decimal := false, false
		for i := range c.values[1:] {
			v := &c.values[i+1]
			if !v.told || !isNumeric(*v) || !strings.Contains(v.text, mark) {
				continue
			}
			switch at := strings.Index(v.text, mark); {
			case strings.Count(v.text, mark) > 1, strings.LastIndex(v.text, other) > at:
				parts = true
			case !thousand(v.text, at):
				decimal = true
			}
		}
		if !parts || decimal {
			continue
		}
		for i := range c.values[1:] {
			v := &c.values[i+1]
			if v.told && isNumeric(*v) && strings.Count(v.text, mark) == 1 && !strings.Contains(v.text, other) {
				v.num *= 1000
			}
		}
	}
}

// thousand tells whether exactly three digits follow a mark.
func thousand(s string, at int) bool {
	n := 0
	for _, r := range s[at+1:] {
		if r < '0' || r > '9' {
			break
		}
		n++
	}
	return n == 3 && utf8.RuneCountInString(strings.TrimLeft(s[:at], "+-")) <= 3
}
