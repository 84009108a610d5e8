package workbook

import "strings"

// merges reads the merged blocks.
func (r *sheetScan) merges() error {
	for depth := r.x.depth(); ; {
		t, err := r.x.next()
		switch {
		case err != nil:
			return err
		case t == endTag && r.x.depth() < depth:
			return nil
		case t != startTag || string(r.x.name) != "mergeCell":
			continue
		}
		a, err := r.x.attrMap()
		if err != nil {
			return err
		}
		if b, ok := parseRange(a["ref"]); ok {
			r.merged = append(r.merged, b)
		}
		if len(r.merged) > MaxMerged {
			return tooLarge("merged blocks", MaxMerged)
		}
	}
}

// parseRange reads B2:C7, or B2 for a block of one cell, with the corners in
// any order.
func parseRange(ref string) (Range, bool) {
	first, last, two := strings.Cut(ref, ":")
	if !two {
		last = first
	}
	r1, c1, ok1 := ParseCell(first)
	r2, c2, ok2 := ParseCell(last)
	return Range{min(r1, r2), min(c1, c2), max(r1, r2), max(c1, c2)}, ok1 && ok2
}
