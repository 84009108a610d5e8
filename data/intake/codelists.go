package intake

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"izpete/data/survey"
)

// coding is what a code list says of one question: what its codes stand for.
type coding struct {
	sheet   string
	labels  map[string]string // by code
	order   []string          // the labels, as listed
	byPlace bool              // the list gives no codes: the first label is 1
	torn    bool              // two meanings of a code or two codes of a meaning: these are rows, not a list
}

func (c *coding) add(code, label string) {
	switch {
	case code == "" || label == "" || c.labels[code] == label:
	case c.labels[code] != "", slices.Contains(c.order, label):
		c.torn = true
	default:
		c.labels[code] = label
		c.order = append(c.order, label)
	}
}

// sound tells whether a code list says something: at least two codes, each with
// one meaning, and the meanings in words.
func (c *coding) sound() bool {
	worded := 0
	for _, l := range c.order {
		if strings.ContainsFunc(l, unicode.IsLetter) {
			worded++
		}
	}
	return !c.torn && len(c.order) >= 2 && worded*2 >= len(c.order)
}

// asked is where the questions of a workbook stand, by what a code list may
// call them: the heading, its code, its text.
type asked map[string][]target

// target is a column that a code list may speak of.
type target struct {
	r      *reading
	c      *column
	option string // what the heading calls its option, where the name is the stem of several
}

// questionsOf collects the headings of the sheets beside one.
func questionsOf(sheets []*reading, beside *reading) asked {
	a := asked{}
	for _, r := range sheets {
		if r == beside || !r.found || r.role != "" || r.sheet.Rows < 3 || used(r.all) < 2 {
			continue
		}
		for _, c := range r.region.cols {
			for _, h := range r.region.header {
				a.heading(survey.Fold(c.text(h)), target{r: r, c: c})
			}
		}
	}
	return a
}

func (a asked) heading(text string, t target) {
	if text == "" || isIDName(text) || isMetaName(text) {
		return
	}
	code, rest := splitCode(text)
	for _, name := range []string{text, code, rest} {
		if name != "" {
			a[key(name)] = append(a[key(name)], t)
		}
	}
	for _, split := range splits {
		if stem, label, ok := split(rest); ok {
			if _, last, ok := cut(label, "_", strings.LastIndexByte(label, '_')); ok {
				label = last
			}
			t.option = label
			a[key(stem)] = append(a[key(stem)], t)
			return
		}
	}
}

// listWords are what stands beside a question's name over a list of its codes.
var listWords = []string{" kodi", " kods", " codes", " code", " values", " value", " vērtības", " nosaukums", " label", " labels"}

// name returns what a cell of a code list calls a question, "" when it calls
// none.
func (a asked) name(text string) string {
	k := key(text)
	if k == "" || utf8.RuneCountInString(k) > 300 {
		return ""
	}
	if len(a[k]) > 0 {
		return k
	}
	if code, _ := splitCode(text); code != "" && len(a[key(code)]) > 0 {
		return key(code)
	}
	for _, w := range listWords {
		if short, ok := strings.CutSuffix(k, w); ok && len(a[short]) > 0 {
			return short
		}
	}
	return ""
}

// codings reads the code lists of a sheet in whatever shape they have, and
// keeps those whose codes are answers.
func codings(r *reading, a asked) map[string]*coding {
	found := map[string]*coding{}
	for _, try := range []func(*reading, asked) map[string]*coding{longList, headedLists} {
		for name, c := range try(r, a) {
			if found[name] == nil && c.sound() && slices.ContainsFunc(a[name], func(t target) bool { return c.answers(t) }) {
				found[name] = c
			}
		}
	}
	return found
}

func get(m map[string]*coding, name, sheet string) *coding {
	c := m[name]
	if c == nil {
		c = &coding{sheet: sheet, labels: map[string]string{}}
		m[name] = c
	}
	return c
}

// longList reads rows of question, code and label; the question may stand only
// where its codes begin.
func longList(r *reading, a asked) map[string]*coding {
	found := map[string]*coding{}
	var cols []*column
	for _, c := range r.all {
		if len(c.values) > 1 {
			cols = append(cols, c)
		}
	}
	for i := 0; i+2 < len(cols) && i < 4; i++ {
		named := 0
		for _, v := range cols[i].values[1:] {
			if a.name(v.text) != "" {
				named++
			}
		}
		if named*2 < len(cols[i].values)-1 {
			continue
		}
		current := ""
		for row := range r.sheet.Rows {
			if text := cols[i].text(row + 1); text != "" {
				current = a.name(text)
			}
			code, label := cols[i+1].text(row+1), cols[i+2].text(row+1)
			if current != "" && isCode(code) {
				get(found, current, r.sheet.Name).add(code, survey.Fold(label))
			}
		}
		return found
	}
	return found
}

var coupled = regexp.MustCompile(`^([\p{L}]{0,3}\d{1,4}|[\p{L}]{1,2})\s*(?:=|:|\)|\.|–|—|-)\s*(\S.*)$`)

// headedLists reads lists below the name of their question: code and label side by
// side, in one cell, or labels alone.
func headedLists(r *reading, a asked) map[string]*coding {
	found := map[string]*coding{}
	for i, c := range r.all {
		current, plain := "", []string(nil)
		finish := func() {
			if current != "" && found[current] == nil && len(plain) >= 3 {
				byPlace := get(found, current, r.sheet.Name)
				byPlace.byPlace = true
				for k, label := range plain {
					byPlace.add(strconv.Itoa(k+1), label)
				}
			}
			plain = nil
		}
		for row := 1; row <= r.sheet.Rows; row++ {
			text, beside := c.text(row), ""
			if i+1 < len(r.all) {
				beside = survey.Fold(r.all[i+1].text(row))
			}
			name := a.name(text)
			switch {
			case text == "":
			case name != "" && (current == "" || beside == "" && found[current] != nil || name != current && found[current] == nil && plain == nil):
				finish()
				current = name
			case current == "":
			case numberCode.MatchString(text) && beside != "" && a.name(beside) == "":
				get(found, current, r.sheet.Name).add(text, beside)
			case coupled.MatchString(text):
				m := coupled.FindStringSubmatch(text)
				get(found, current, r.sheet.Name).add(m[1], survey.Fold(m[2]))
			case found[current] == nil && !isTyped(c.values[c.rows[row-1]]) && !slices.Contains(plain, text):
				plain = append(plain, survey.Fold(text))
			default:
				// An answer given twice: these are respondents.
				current, plain = "", nil
			}
		}
		finish()
	}
	return found
}

var numberCode = regexp.MustCompile(`^-?[A-Za-z]{0,4}[-_]?\d{1,4}$|^[A-Za-z]{1,2}$`)

// isCode tells whether a text is short enough to stand for another.
func isCode(s string) bool {
	return s != "" && utf8.RuneCountInString(s) <= 10 && !strings.Contains(s, " ")
}
