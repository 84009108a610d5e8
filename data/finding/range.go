package finding

import "strings"

// howRange begins Term.How of a condition on numbers. A program that knows no
// ranges knows no such way either and says that the condition is gone: taken for
// one without options it would keep other respondents.
const howRange = "range"

// RangeHow is Term.How of a condition on numbers whose ranges combine in a way.
func RangeHow(how string) string {
	if how == "" {
		return howRange
	}
	return howRange + "-" + how
}

// Combine says how the options or ranges of a condition combine (tabulate.How);
// ok is false where it has ranges and does not say so, or the other way around.
func (t Term) Combine() (how string, ok bool) {
	rest, ranged := strings.CutPrefix(t.How, howRange)
	if ranged != (len(t.Ranges) > 0) {
		return t.How, false
	}
	return strings.TrimPrefix(rest, "-"), true
}
