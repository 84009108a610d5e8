package stats

// Disposition is what became of one invited unit.
type Disposition string

// The dispositions of the AAPOR Standard Definitions, as far as a survey of
// institutions needs them.
const (
	Complete   Disposition = "complete"
	Partial    Disposition = "partial" // answered, but less than the threshold
	Refusal    Disposition = "refusal" // refused or broke off
	NoContact  Disposition = "no-contact"
	Other      Disposition = "other"      // eligible, silent for another reason
	Unknown    Disposition = "unknown"    // not known whether eligible
	Ineligible Disposition = "ineligible" // should not have been invited
	Merged     Disposition = "merged"     // merged into another unit or closed; not eligible
)

// Dispositions is how many of the invited came to each disposition.
type Dispositions map[Disposition]int

// CountDispositions counts a list of one disposition a unit.
func CountDispositions(list []Disposition) Dispositions {
	d := Dispositions{}
	for _, x := range list {
		d[x]++
	}
	return d
}

// Rates are the six response rates, 0 to 1, and the share e of the unknown that
// is taken to be eligible.
type Rates struct {
	RR1, RR2, RR3, RR4, RR5, RR6 float64
	E                            float64
}

// Eligible returns the usual estimate of e: the share of eligible units among
// those of known eligibility (AAPOR; the CASRO method). It is 1 when none is
// known.
func (d Dispositions) Eligible() float64 {
	yes := d[Complete] + d[Partial] + d[Refusal] + d[NoContact] + d[Other]
	known := yes + d[Ineligible] + d[Merged]
	if known == 0 {
		return 1
	}
	return float64(yes) / float64(known)
}

// Rates returns the response rates of AAPOR, Standard Definitions: Final
// Dispositions of Case Codes and Outcome Rates for Surveys (2015), for a given
// e from 0 to 1:
//
//	RR1 = I / ((I+P) + (R+NC+O) + U)      RR2 = (I+P) / the same
//	RR3 = I / ((I+P) + (R+NC+O) + e·U)    RR4 = (I+P) / the same
//	RR5 = I / ((I+P) + (R+NC+O))          RR6 = (I+P) / the same
//
// Ineligible and merged units are in none of them. An empty denominator gives 0.
func (d Dispositions) Rates(e float64) Rates {
	i, p := float64(d[Complete]), float64(d[Partial])
	eligible := i + p + float64(d[Refusal]+d[NoContact]+d[Other])
	unknown := float64(d[Unknown])
	share := func(k, n float64) float64 {
		if n == 0 {
			return 0
		}
		return k / n
	}
	return Rates{
		RR1: share(i, eligible+unknown), RR2: share(i+p, eligible+unknown),
		RR3: share(i, eligible+e*unknown), RR4: share(i+p, eligible+e*unknown),
		RR5: share(i, eligible), RR6: share(i+p, eligible),
		E: e,
	}
}
