package intake

import (
	"strconv"
	"strings"
	"time"

	"izpete/data/workbook"
)

// longestDate bounds the length in bytes of what may be a date.
const longestDate = 40

// dateLayouts are the dates in figures that survey tools write as text.
var dateLayouts = []string{
	"2006-01-02", "2006-01-02 15:04:05", "2006-01-02T15:04:05", "2006-01-02 15:04", "2006-01-02T15:04", "2006/01/02", "2006/01/02 15:04:05",
	"02.01.2006", "2.1.2006", "02.01.2006.", "2.1.2006.", "02.01.2006 15:04:05", "02.01.2006 15:04", "02.01.2006. 15:04:05", "02.01.2006. 15:04", time.RFC3339,
}

// Date reads a date as people write it, in figures or with the name of the
// month; of a date and a time only the date counts.
func Date(s string) (time.Time, bool) { return date(s) }

// date reads a date written as text, in figures or with the name of the month.
// Day and month in figures with a slash are left to settleDates.
func date(s string) (time.Time, bool) {
	if len(s) < 8 || len(s) > longestDate {
		return time.Time{}, false
	}
	if s[0] >= '0' && s[0] <= '9' && (s[4] == '-' || s[4] == '/' || s[2] == '.' || s[1] == '.') {
		for _, layout := range dateLayouts {
			if t, err := time.Parse(layout, s); err == nil {
				return t.UTC(), true
			}
		}
	}
	return spokenDate(s)
}

// months are the names of months as dates have them: in Latvian and Russian in
// any case, in English and German, and shortened.
var months = func() map[string]time.Month {
	m := map[string]time.Month{}
	put := func(list string, endings ...string) {
		for i, names := range strings.Split(list, "|") {
			for name := range strings.SplitSeq(names, ",") {
				for _, end := range endings {
					m[name+end] = time.Month(i + 1)
				}
			}
		}
	}
	put("janvār|februār|mart|aprīl|maij|jūnij|jūlij|august|septembr|oktobr|novembr|decembr", "is", "s", "ī", "ā", "a", "i")
	put("январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр", "ь", "я", "й", "а", "е", "")
	put("january,januar|february,februar|march,märz|april|may,mai|june,juni|july,juli|august|september|october,oktober|november|december,dezember", "")
	put("jan,janv|feb,febr|mar|apr|mai|jun,jūn|jul,jūl|aug|sep,sept|oct,okt|nov|dec,dez", "")
	return m
}()

// spokenDate reads "2026. gada 12. novembris", "12 November 2026", "Nov 12,
// 2026, 14:30": one year, one day, one month and nothing else but a time.
func spokenDate(s string) (time.Time, bool) {
	if !yearAndDay(s) {
		return time.Time{}, false
	}
	var year, day int
	var mon time.Month
	var clock time.Duration
	for word := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return r == ' ' || r == '\u00a0' || r == ',' || r == '.' || r == '-' }) {
		if n, err := strconv.Atoi(word); err == nil {
			switch {
			case n >= 1900 && n < 2200 && year == 0:
				year = n
			case n >= 1 && n <= 31 && len(word) <= 2 && day == 0:
				day = n
			default:
				return time.Time{}, false
			}
			continue
		}
		if strings.Contains(word, ":") {
			t, err := time.Parse("15:04:05", word)
			if err != nil {
				t, err = time.Parse("15:04", word)
			}
			if err != nil {
				return time.Time{}, false
			}
			clock = t.Sub(t.Truncate(24 * time.Hour))
			continue
		}
		switch m := months[word]; {
		case m != 0 && mon == 0:
			mon = m
		case word != "gada" && word != "g" && word != "года" && word != "г" && word != "plkst" && word != "at":
			return time.Time{}, false
		}
	}
	if year == 0 || day == 0 || mon == 0 {
		return time.Time{}, false
	}
	t := time.Date(year, mon, day, 0, 0, 0, 0, time.UTC)
	if t.Month() != mon {
		return time.Time{}, false
	}
	return t.Add(clock), true
}

// yearAndDay tells quickly of most texts that they are no date: it takes one
// figure of four digits, and another of one or two.
func yearAndDay(s string) bool {
	years, days := 0, 0
	for i := 0; i < len(s); {
		n := 0
		for i+n < len(s) && s[i+n] >= '0' && s[i+n] <= '9' {
			n++
		}
		switch {
		case n == 4:
			years++
		case n == 3 || n > 4:
			return false
		case n > 0:
			days++
		}
		i += n + 1
	}
	return years == 1 && days >= 1 && days <= 4
}

// settleDates reads dates with slashes where the column itself shows which of
// the two figures is the day: one that is greater than twelve. Otherwise they
// stay text.
func (c *column) settleDates() {
	slashed, dayFirst, monthFirst := 0, false, false
	for _, v := range c.values[1:] {
		a, b, _, ok := slashes(v)
		if !ok {
			continue
		}
		slashed++
		dayFirst = dayFirst || a > 12
		monthFirst = monthFirst || b > 12
	}
	if slashed*10 < (len(c.values)-1)*8 && slashed+2 < len(c.values) || dayFirst == monthFirst {
		return
	}
	for i := range c.values[1:] {
		v := &c.values[i+1]
		a, b, rest, ok := slashes(*v)
		if !ok {
			continue
		}
		if monthFirst {
			a, b = b, a
		}
		layouts := []string{"2006", "2006 15:04", "2006 15:04:05", "2006 3:04 PM", "2006 3:04:05 PM"}
		for _, layout := range layouts {
			t, err := time.Parse("2/1/"+layout, strconv.Itoa(a)+"/"+strconv.Itoa(b)+"/"+rest)
			if err == nil {
				v.text, v.typ = isoTime(t), workbook.Date
				break
			}
		}
	}
}

// slashes takes "12/11/2026 14:30" apart.
func slashes(v value) (a, b int, rest string, ok bool) {
	if v.typ != workbook.Text || len(v.text) < 8 || len(v.text) > longestDate || v.text[0] < '0' || v.text[0] > '9' {
		return 0, 0, "", false
	}
	first, more, ok1 := strings.Cut(v.text, "/")
	second, rest, ok2 := strings.Cut(more, "/")
	if !ok1 || !ok2 || len(first) > 2 || len(second) > 2 || len(rest) < 4 {
		return 0, 0, "", false
	}
	a, err1 := strconv.Atoi(first)
	b, err2 := strconv.Atoi(second)
	return a, b, strings.ToUpper(rest), err1 == nil && err2 == nil && a >= 1 && b >= 1 && a <= 31 && b <= 31
}
