package main

import (
	"context"
	"flag"
	"fmt"
	"slices"
	"strings"

	"izpete/data/stats"
	"izpete/data/words"
)

type figuresJSON struct {
	N      *int    `json:"n"`
	Fits   *bool   `json:"fits"`
	Counts [][]int `json:"counts"`
	Bases  []int   `json:"bases"`
	// Rules are those of rounding under which all figures can come from n, and
	// Rest how many of n some options of a single choice leave: least and most.
	Rules []stats.Rule `json:"rules,omitzero"`
	Rest  []int        `json:"rest,omitempty"`
}

// highestBase keeps a slip of the finger from running for hours.
const highestBase = 1_000_000

func (p *program) checkFigures(_ context.Context, args []string) error {
	var percent string
	var n, decimals int
	limit, closed, partial, every := 200, false, false, false
	rule := string(stats.HalfAway)
	_, err := p.parse(args, 0, 0, func(fs *flag.FlagSet) {
		fs.StringVar(&percent, "percent", "", "")
		fs.IntVar(&n, "n", 0, "")
		fs.IntVar(&limit, "max-n", 200, "")
		fs.BoolVar(&closed, "closed", false, "")
		fs.BoolVar(&partial, "partial", false, "")
		fs.StringVar(&rule, "rule", rule, "")
		fs.BoolVar(&every, "rules", false, "")
		fs.IntVar(&decimals, "decimals", 0, "")
	})
	if err != nil {
		return err
	}
	if closed && partial || !slices.Contains(stats.Rules, stats.Rule(rule)) {
		return errUsage
	}
	if percent == "" || n < 0 || n > highestBase || limit < 1 || limit > highestBase || decimals < 0 || decimals > 6 {
		return errUsage
	}
	var ps []stats.Printed
	for _, s := range strings.Split(percent, ",") {
		pr, err := stats.ParsePrinted(s)
		if err != nil {
			return errUsage
		}
		decimals = max(decimals, pr.Decimals)
		ps = append(ps, pr)
	}
	for i := range ps {
		ps[i] = ps[i].To(decimals)
	}
	form := stats.Multiple
	switch {
	case closed:
		form = stats.Closed
	case partial:
		form = stats.Some
	}
	doc := figuresJSON{Bases: stats.BasesBy(ps, limit, stats.Rule(rule), form)}
	if doc.Bases == nil {
		doc.Bases = []int{}
	}
	if n > 0 {
		found := stats.Solve(ps, n, stats.Rule(rule), form)
		counts, ok := found.Counts, found.Fits
		if every {
			doc.Rules = append([]stats.Rule{}, stats.RulesFor(ps, n, form)...)
		}
		if partial && ok {
			doc.Rest = []int{found.RestLow, found.RestHigh}
		}
		for i := range counts {
			if counts[i] == nil {
				counts[i] = []int{}
			}
		}
		doc.N, doc.Fits, doc.Counts = &n, &ok, counts
	}
	if p.json {
		return p.print(doc)
	}
	w := p.words()
	if doc.N != nil {
		for i, s := range strings.Split(percent, ",") {
			text := w.T("cli.impossible")
			if len(doc.Counts[i]) > 0 {
				text = strings.Trim(strings.Join(strings.Fields(fmt.Sprint(doc.Counts[i])), ", "), "[]")
			}
			fmt.Fprintf(p.out, "%s%%  n = %d: %s\n", strings.TrimSpace(s), n, text)
		}
		answer := "cli.fits"
		if !*doc.Fits {
			answer = "cli.fits-not"
		}
		fmt.Fprintln(p.out, w.T(answer, "N", w.Int(n)))
		if every {
			fmt.Fprintln(p.out, rulesText(w, doc.Rules, n))
		}
	}
	fmt.Fprintln(p.out, w.T("cli.bases", "Max", w.Int(limit))+" "+strings.Trim(strings.Join(strings.Fields(fmt.Sprint(doc.Bases)), ", "), "[]"))
	return nil
}

// rulesText names the rules of rounding that fit a base.
func rulesText(w *words.Words, rules []stats.Rule, n int) string {
	if len(rules) == 0 {
		return w.T("figures.rules.none")
	}
	var names []string
	for _, r := range rules {
		names = append(names, w.T("figures.rule."+string(r)))
	}
	return w.T("figures.rules", "N", w.Int(n), "Rules", strings.Join(names, "; "))
}
