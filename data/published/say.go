package published

import (
	"slices"
	"strconv"
	"strings"

	"izpete/data/stats"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// Percent writes a printed percentage with all its decimals, in the language's
// way.
func Percent(w *words.Words, p stats.Printed) string {
	x := float64(p.Units)
	for range p.Decimals {
		x /= 10
	}
	return w.Percent(x, p.Decimals)
}

// Share is the own share of a row with one decimal, "" where the base is too
// small for percentages.
func (x Comparison) Share(w *words.Words, r Row) string {
	if x.Own.Base.N < tabulate.CountsOnly {
		return ""
	}
	return w.Percent(x.Own.Rows[r.Option].Percent, 1)
}

// Ratio is the own count of a row with its base: "44 / 83".
func (x Comparison) Ratio(w *words.Words, r Row) string {
	return w.Int(r.Count) + "\u00a0/\u00a0" + w.Int(x.Own.Base.N)
}

// Verdict says how a published percentage stands to the data; "" where there is
// none.
func (x Comparison) Verdict(w *words.Words, r Row) string {
	switch r.Standing {
	case None:
		return ""
	case Differs:
		own := w.T("published.of", "K", w.Int(r.Count), "N", w.Int(x.Own.Base.N))
		if x.Own.Base.N >= tabulate.CountsOnly {
			own = Percent(w, r.Own)
		}
		if x.Own.Base.N == 0 {
			return w.T("published.nodata", "Published", Percent(w, r.Printed))
		}
		return w.T("published.differs", "Published", Percent(w, r.Printed), "Own", own)
	case Impossible:
		var near []string
		for _, n := range r.Nearest {
			text := w.Int(n.K) + "/" + w.Int(x.N)
			if x.N >= tabulate.CountsOnly {
				text = w.T("published.near", "Ratio", text, "Share", Percent(w, n.Share))
			}
			near = append(near, text)
		}
		return w.T("published.impossible", "N", w.Int(x.N), "Near", strings.Join(near, ", "))
	}
	return w.T("published." + string(r.Standing))
}

// Together says whether all figures of the question can come from the base
// together; "" where there are none.
func (x Comparison) Together(w *words.Words) string {
	if x.Read == 0 || x.N == 0 {
		return ""
	}
	n := w.Int(x.N)
	base := w.T("published.base.own", "N", n)
	if x.Claimed > 0 {
		base = w.T("published.base.claimed", "N", n)
	}
	key := "published.together.fits"
	switch {
	case x.Count(Impossible) > 0:
		key = "published.together.not"
	case !x.Fits:
		key = "published.together.sum." + string(x.Form)
	}
	return w.T(key, "Base", base)
}

// mostRanges is how many runs of bases are listed.
const mostRanges = 14

// Possible lists the bases that all figures can come from together: "63, 67,
// 86–119"; "" where there are no figures.
func (x Comparison) Possible(w *words.Words) string {
	switch {
	case x.Read == 0:
		return ""
	case len(x.Bases) == 0:
		return w.T("published.bases.none", "Limit", w.Int(x.Limit))
	case len(x.Bases) == x.Limit:
		return w.T("published.bases.all", "Limit", w.Int(x.Limit))
	}
	runs := runs(x.Bases)
	key := "published.bases"
	if len(runs) > mostRanges {
		runs, key = runs[:mostRanges], "published.bases.more"
	}
	shown := 0
	var parts []string
	for _, r := range runs {
		text := w.Int(r[0])
		switch r[1] - r[0] {
		case 0:
		case 1:
			text += ", " + w.Int(r[1])
		default:
			text += "–" + w.Int(r[1])
		}
		shown += r[1] - r[0] + 1
		parts = append(parts, text)
	}
	return w.T(key, "Bases", strings.Join(parts, ", "), "Limit", w.Int(x.Limit), "Rest", strconv.Itoa(len(x.Bases)-shown))
}

// runs joins consecutive numbers into pairs of first and last.
func runs(ns []int) [][2]int {
	var out [][2]int
	for _, n := range ns {
		if last := len(out) - 1; last >= 0 && out[last][1] == n-1 {
			out[last][1] = n
			continue
		}
		out = append(out, [2]int{n, n})
	}
	return out
}

// Rounding says under which other rules of rounding the figures could come from
// the base, where they cannot under the one assumed; "" where that adds nothing.
func (x Comparison) Rounding(w *words.Words) string {
	if x.Read == 0 || x.N == 0 || x.Fits {
		return ""
	}
	if len(x.Rules) == 0 {
		return w.T("published.rounding.none")
	}
	var names []string
	for _, r := range x.Rules {
		names = append(names, w.T("published.rule."+string(r)))
	}
	return w.T("published.rounding.other", "Rules", strings.Join(names, ", "))
}

// Sums counts how figures stand over questions.
func Sums(all []Comparison) map[Standing]int {
	sums := map[Standing]int{}
	for _, x := range all {
		for _, r := range x.Rows {
			sums[r.Standing]++
		}
	}
	return sums
}

// Brief says in a line how many figures of questions agree, differ, cannot be
// and cannot be read: "4 atbilst · 1 nav iespējams"; "" where there are none.
func Brief(w *words.Words, all ...Comparison) string {
	sums := Sums(all)
	var parts []string
	for _, s := range []Standing{Agrees, Differs, Impossible, NoBase, Unreadable} {
		if n := sums[s]; n > 0 {
			parts = append(parts, w.N("published.brief."+string(s), n))
		}
	}
	return strings.Join(parts, " · ")
}

// Sound tells whether all that was published agrees with the data and can be.
func (x Comparison) Sound() bool {
	return x.Read > 0 && x.Fits && len(x.Claim.Gone) == 0 && !slices.ContainsFunc(x.Rows, func(r Row) bool { return r.Standing != None && r.Standing != Agrees })
}

// Say tells of a line that could not be placed: which, what it holds, and why.
func (l Left) Say(w *words.Words) string {
	var what []string
	for _, part := range []string{l.Sheet, l.Question, l.Option, l.Percent} {
		if part != "" {
			what = append(what, part)
		}
	}
	return w.T("published.left", "Line", w.Int(l.Number), "What", strings.Join(what, " · "), "Why", w.T("published.left."+string(l.Reason)))
}
