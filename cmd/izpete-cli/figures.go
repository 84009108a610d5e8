package main

import (
	"context"
	"flag"
	"fmt"
	"strings"

	"izpete/data/stats"
)

type figuresJSON struct {
	N      *int    `json:"n"`
	Fits   *bool   `json:"fits"`
	Counts [][]int `json:"counts"`
	Bases  []int   `json:"bases"`
}

// highestBase keeps a slip of the finger from running for hours.
const highestBase = 1_000_000

func (p *program) checkFigures(_ context.Context, args []string) error {
	var percent string
	var n, decimals int
	limit, closed := 200, false
	_, err := p.parse(args, 0, 0, func(fs *flag.FlagSet) {
		fs.StringVar(&percent, "percent", "", "")
		fs.IntVar(&n, "n", 0, "")
		fs.IntVar(&limit, "max-n", 200, "")
		fs.BoolVar(&closed, "closed", false, "")
		fs.IntVar(&decimals, "decimals", 0, "")
	})
	if err != nil {
		return err
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
	doc := figuresJSON{Bases: stats.Bases(ps, limit, closed)}
	if doc.Bases == nil {
		doc.Bases = []int{}
	}
	if n > 0 {
		counts, ok := stats.FitAll(ps, n, closed)
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
	}
	fmt.Fprintln(p.out, w.T("cli.bases", "Max", w.Int(limit))+" "+strings.Trim(strings.Join(strings.Fields(fmt.Sprint(doc.Bases)), ", "), "[]"))
	return nil
}
