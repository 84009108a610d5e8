package intake

import (
	"slices"
	"strconv"
	"strings"

	"izpete/data/survey"
	"izpete/data/workbook"
)

// answers tells whether the codes are those of a column: nine in ten answers
// are, or, where the name is that of several columns, the option is.
func (c *coding) answers(t target) bool {
	if t.option != "" {
		return c.labels[t.option] != ""
	}
	if c.byPlace && t.r.sheet.Rows-t.r.region.first+1 == len(c.order) {
		return false // the same rows once more, not a list
	}
	return c.fits(t.c, func(v value) bool { return v.first >= t.r.region.first || v.count > 1 })
}

// fits tells whether the answers of a column are codes.
func (c *coding) fits(col *column, among func(value) bool) bool {
	coded, others, ticks, parts := 0, 0, 0, map[string]bool{}
	for _, v := range col.values[1:] {
		if !among(v) || isBlankWord(v.text) || naWords[key(v.text)] {
			continue
		}
		if split := c.split(v.text); split != nil {
			coded += v.count
			ticks += v.count * len(split)
			for _, p := range split {
				parts[p] = true
			}
		} else {
			others += v.count
		}
	}
	if c.byPlace && others > 0 || ticks == len(parts) && ticks > 5 {
		return false // all different: names, not answers
	}
	return coded > 0 && coded >= others*9 && (len(parts) >= 2 || len(parts) == len(c.labels) || coded > 3)
}

// split takes an answer apart into codes; nil when it is none.
func (c *coding) split(text string) []string {
	if c.labels[text] != "" {
		return []string{text}
	}
	if c.byPlace || len(text) > 200 {
		return nil
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(";,|/ \n", r) })
	for _, p := range parts {
		if c.labels[p] == "" {
			return nil
		}
	}
	return parts
}

// translate puts the labels in the place of the codes. Joined codes become
// joined labels, parted by a sign that no label holds.
//
// It returns the first answer that is not in the list, and how many there are.
func (c *coding) translate(col *column) (other value, n int) {
	joint := "; "
	for _, l := range c.order {
		if strings.Contains(l, ";") {
			joint = "\n"
		}
	}
	for i := range col.values[1:] {
		v := &col.values[i+1]
		codes := c.split(v.text)
		if codes == nil {
			if !isBlankWord(v.text) && !naWords[key(v.text)] && !slices.Contains(c.order, v.text) {
				if n == 0 || v.first < other.first {
					other = *v
				}
				n += v.count
			}
			continue
		}
		labels := make([]string, len(codes))
		for k, code := range codes {
			labels[k] = c.labels[code]
		}
		v.text, v.typ, v.num = strings.Join(labels, joint), workbook.Text, 0
	}
	col.sum()
	return other, n
}

// decode translates the columns of a sheet that code lists speak of, and notes
// it.
func (r *reading) decode(cols []*column, file string) {
	var columns []string
	sheet := ""
	for i, t := range r.titles {
		c := r.codingOf(t)
		if c == nil || c.ofTicks() && r.oneOfMany(i) || !c.fits(cols[i], func(value) bool { return true }) {
			continue
		}
		if other, n := c.translate(cols[i]); n > 0 {
			r.apart = append(r.apart, survey.Note{
				Code: "code-not-listed", Level: survey.Doubt, Place: survey.Place{File: file, Sheet: r.sheet.Name, Cell: letters(t.n) + strconv.Itoa(other.first)},
				Args: map[string]any{"Value": other.text, "Other": c.sheet, "N": n},
			})
		}
		sheet = c.sheet
		if !c.byPlace {
			columns = append(columns, letters(t.n))
			continue
		}
		r.apart = append(r.apart, survey.Note{Code: "codes-by-place", Level: survey.Doubt, Place: r.span(t.n, file), Args: map[string]any{"Text": t.whole, "Column": letters(t.n), "Other": c.sheet}})
	}
	if len(columns) > 0 {
		r.apart = append(r.apart, survey.Note{Code: "codes-applied", Place: survey.Place{File: file, Sheet: r.sheet.Name}, Args: map[string]any{"Other": sheet, "N": len(columns), "Columns": someOf(columns, 12)}})
	}
}

// span is the block of cells that a column fills.
func (r *reading) span(n int, file string) survey.Place {
	p := survey.Place{File: file, Sheet: r.sheet.Name}
	if len(r.rows) > 0 {
		p.Cell = letters(n) + strconv.Itoa(r.rows[0]) + ":" + letters(n) + strconv.Itoa(r.rows[len(r.rows)-1])
	}
	return p
}

// codingOf finds the code list of a column by its heading or its code.
func (r *reading) codingOf(t title) *coding {
	code, rest := splitCode(t.whole)
	for _, name := range []string{t.whole, t.code, code, rest, t.stem} {
		if c := r.codings[key(name)]; name != "" && c != nil {
			return c
		}
	}
	return nil
}

// ofTicks tells whether codes only say ticked and not ticked.
func (c *coding) ofTicks() bool {
	for code := range c.labels {
		if code != "0" && code != "1" {
			return false
		}
	}
	return true
}

// oneOfMany tells whether a column is one of several options by its heading.
func (r *reading) oneOfMany(i int) bool {
	for _, k := range []int{i - 1, i + 1} {
		if k < 0 || k >= len(r.titles) {
			continue
		}
		if g := r.titles[i].group; g != 0 && g == r.titles[k].group {
			return true
		}
		for _, split := range splits {
			a, _, ok1 := split(r.titles[i].whole)
			b, _, ok2 := split(r.titles[k].whole)
			if ok1 && ok2 && a == b {
				return true
			}
		}
	}
	return false
}

// nameByCodes gives option columns headed by a code their labels.
func (r *reading) nameByCodes() {
	for i := range r.drafts {
		d := &r.drafts[i]
		c := r.codings[key(d.text)]
		if c == nil {
			c = r.codings[key(d.code)]
		}
		if d.marks == noMarks || c == nil {
			continue
		}
		labels := make([]string, len(d.labels))
		for k, l := range d.labels {
			if _, last, ok := cut(l, "_", strings.LastIndexByte(l, '_')); ok && c.labels[l] == "" {
				l = last
			}
			labels[k] = c.labels[l]
		}
		if !slices.Contains(labels, "") && !c.ofTicks() {
			d.labels = labels
		}
	}
}
