package stats

import (
	"errors"
	"strconv"
	"strings"
)

// Printed is a percentage as it was published: whole units of its last
// decimal, so that 53.0 and 53 stay apart.
type Printed struct {
	Units    int // 530 for 53.0
	Decimals int // 1 for 53.0
}

// ErrPercentage reports a text that is no percentage from 0 to 100.
var ErrPercentage = errors.New("not a percentage from 0 to 100")

// ParsePrinted reads "53", "53.0" or "53,0", with or without a percent sign.
func ParsePrinted(s string) (Printed, error) {
	s = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "%"))
	s = strings.TrimRight(s, " \u00a0")
	whole, part, cut := strings.Cut(strings.Replace(s, ",", ".", 1), ".")
	if whole == "" || cut && part == "" || len(whole) > 3 || len(part) > 6 {
		return Printed{}, ErrPercentage
	}
	units, err := strconv.ParseUint(whole+part, 10, 32)
	p := Printed{Units: int(units), Decimals: len(part)}
	if err != nil || p.Units > 100*p.scale() {
		return Printed{}, ErrPercentage
	}
	return p, nil
}

func (p Printed) scale() int {
	s := 1
	for range p.Decimals {
		s *= 10
	}
	return s
}

// To writes the percentage with at least so many decimals: 53 said to be
// printed with one is 53.0.
func (p Printed) To(decimals int) Printed {
	for p.Decimals < decimals {
		p.Units *= 10
		p.Decimals++
	}
	return p
}
