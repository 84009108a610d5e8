package finding

import "math"

// maxDecimals is how many decimals a share in a text may have.
const maxDecimals = 6

// Backing says which number of a piece of evidence stands behind a figure.
type Backing string

// The backings.
const (
	BackedByShare    Backing = "share"    // count of base, rounded as written
	BackedByCount    Backing = "count"    // count, or count of base
	BackedByBase     Backing = "base"     // the size of the base
	BackedByResponse Backing = "response" // base of invited
	BackedByInvited  Backing = "invited"  // how many were invited
)

// Match is a piece of evidence that covers a figure.
type Match struct {
	Evidence int // index
	Backing  Backing
}

// MatchEvidence returns the pieces of evidence that cover a figure, in their
// order; none means that the figure stands in the text without support.
func MatchEvidence(r NumberRef, evidence []Evidence) []Match {
	var matches []Match
	for i, e := range evidence {
		if b := e.backs(r); b != "" {
			matches = append(matches, Match{Evidence: i, Backing: b})
		}
	}
	return matches
}

func (e Evidence) backs(r NumberRef) Backing {
	if e.Hidden || e.Quoted() {
		return ""
	}
	count, n, invited := int64(e.Count), int64(e.N), int64(e.Invited)
	switch r.Kind {
	case FigureShare:
		share, ok := rounded(count, n, r.Decimals)
		if len(e.Weights) > 0 {
			share, ok = int64(math.Floor(e.Percent*math.Pow10(r.Decimals)+.5)), n > 0
		}
		if ok && share == r.Number {
			return BackedByShare
		}
	case FigurePart:
		switch {
		case r.Number == count && r.Of == n:
			return BackedByCount
		case invited > 0 && r.Number == n && r.Of == invited:
			return BackedByResponse
		}
	case FigureCount:
		switch {
		case r.Number == count:
			return BackedByCount
		case r.Number == n:
			return BackedByBase
		case invited > 0 && r.Number == invited:
			return BackedByInvited
		}
	}
	return ""
}

// rounded returns 100*k/n with a number of decimals, times ten to the power of
// decimals, rounded half away from zero and computed in whole numbers: 1 of 8
// is 13 % and never 12. ok is false when there is no such share.
func rounded(k, n int64, decimals int) (share int64, ok bool) {
	const most = 1_000_000_000 // so that the product fits
	if n <= 0 || n > most || k < 0 || k > n || decimals < 0 || decimals > maxDecimals {
		return 0, false
	}
	scale := int64(100)
	for range decimals {
		scale *= 10
	}
	return (2*k*scale + n) / (2 * n), true
}
