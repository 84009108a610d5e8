package workspace

import (
	"hash/fnv"
	"slices"

	"izpete/data/survey"
)

// match says which respondent of the old version is which of the newer one.
type match struct {
	by MatchedBy
	to []int // by old respondent; -1 for one who is gone
}

// mostCompared bounds the search for respondents whose answers nearly agree, in
// answers: more would take longer than a person waits.
const mostCompared = 5_000_000

// matchRespondents finds respondents again: by the column that names them, by
// another column in which no value comes twice, or by their answers.
func matchRespondents(a, b *survey.Table, both []questionPair) match {
	if named(a.Names) && named(b.Names) {
		return match{ByName, matchKeys(a.Names, b.Names)}
	}
	var best []int
	found := 0
	for _, p := range both {
		if p.old.Charted() || p.fresh.Charted() || !unique(p.old.Texts) || !unique(p.fresh.Texts) {
			continue
		}
		to := matchKeys(p.old.Texts, p.fresh.Texts)
		if n := hits(to); n > found {
			best, found = to, n
		}
	}
	if found*2 > min(a.Len(), b.Len()) {
		return match{ByKey, best}
	}
	return match{ByContent, matchContent(a, b, both)}
}

func hits(to []int) int {
	n := 0
	for _, k := range to {
		if k >= 0 {
			n++
		}
	}
	return n
}

// named tells whether most respondents have a name.
func named(names []string) bool {
	n := 0
	for _, s := range names {
		if s != "" {
			n++
		}
	}
	return n*10 >= len(names)*9 && n > 0
}

// unique tells whether a column is a key: filled and never twice the same.
func unique(texts []string) bool {
	seen := map[string]bool{}
	for _, s := range texts {
		if s == "" || seen[s] {
			return false
		}
		seen[s] = true
	}
	return len(texts) > 0
}

// matchKeys pairs equal keys, those that come more than once in their order.
func matchKeys(a, b []string) []int {
	at := map[string][]int{}
	for k, s := range b {
		at[survey.Fold(s)] = append(at[survey.Fold(s)], k)
	}
	to := make([]int, len(a))
	for i, s := range a {
		to[i] = -1
		if free := at[survey.Fold(s)]; len(free) > 0 {
			to[i], at[survey.Fold(s)] = free[0], free[1:]
		}
	}
	return to
}

// matchContent pairs rows whose answers are the same, and of the rest those that
// agree in seven of ten answers or more, the closest first.
func matchContent(a, b *survey.Table, both []questionPair) []int {
	x, y := signatures(a, both, false), signatures(b, both, true)
	free := map[uint64][]int{}
	for k, s := range y {
		free[s] = append(free[s], k)
	}
	to := make([]int, a.Len())
	var left []int
	for i, s := range x {
		to[i] = -1
		if ks := free[s]; len(ks) > 0 {
			to[i], free[s] = ks[0], ks[1:]
			continue
		}
		left = append(left, i)
	}
	var rest []int
	for _, ks := range free {
		rest = append(rest, ks...)
	}
	slices.Sort(rest)
	if len(left)*len(rest)*len(both) > mostCompared {
		return to
	}
	type pair struct{ i, k, agree int }
	var pairs []pair
	for _, i := range left {
		for _, k := range rest {
			agree, asked := 0, 0
			for _, p := range both {
				u, v := answerOf(p.old, i), answerOf(p.fresh, k)
				if u.state != survey.Offered && v.state != survey.Offered {
					continue
				}
				asked++
				if u.state == v.state && u.text == v.text {
					agree++
				}
			}
			if agree >= 2 && agree*10 >= asked*7 {
				pairs = append(pairs, pair{i, k, agree})
			}
		}
	}
	slices.SortStableFunc(pairs, func(p, q pair) int { return q.agree - p.agree })
	taken := map[int]bool{}
	for _, p := range pairs {
		if to[p.i] < 0 && !taken[p.k] {
			to[p.i], taken[p.k] = p.k, true
		}
	}
	return to
}

// signatures sums up the answers of each respondent to the questions that both
// versions have.
func signatures(t *survey.Table, both []questionPair, fresh bool) []uint64 {
	all := make([]uint64, t.Len())
	for i := range all {
		h := fnv.New64a()
		for _, p := range both {
			q := p.old
			if fresh {
				q = p.fresh
			}
			a := answerOf(q, i)
			h.Write([]byte{byte(a.state), 0})
			h.Write([]byte(a.text))
			h.Write([]byte{0})
		}
		all[i] = h.Sum64()
	}
	return all
}
