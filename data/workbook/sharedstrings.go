package workbook

import "strings"

// readStrings reads the texts that cells share, each decoded once. All lie in
// one block of memory.
func (p *pack) readStrings(part string) ([]string, error) {
	x, done, err := p.scan(part)
	if err != nil {
		return nil, err
	}
	defer done()
	return scanStrings(x)
}

func scanStrings(x *scanner) ([]string, error) {
	var all strings.Builder
	var ends []int
	var one []byte
	for {
		t, err := x.next()
		switch {
		case err != nil:
			return nil, err
		case t == endOfFile:
			return cut(all.String(), ends), nil
		case t != startTag || x.depth() == 1:
			continue
		case x.depth() == 2 && string(x.name) == "si":
			if one, err = richText(x, one[:0]); err != nil {
				return nil, err
			}
			all.Write(one)
			ends = append(ends, all.Len())
			if len(ends) > MaxStrings {
				return nil, tooLarge("shared strings", MaxStrings)
			}
		default:
			if err := x.skip(); err != nil {
				return nil, err
			}
		}
	}
}

func cut(all string, ends []int) []string {
	parts := make([]string, len(ends))
	start := 0
	for i, end := range ends {
		parts[i] = all[start:end]
		start = end
	}
	return parts
}

// richText appends the text of the element that was just begun, a shared string
// or one inside a cell: its pieces in their order, without their formatting and
// without the phonetic guide of East Asian texts.
func richText(x *scanner, dst []byte) ([]byte, error) {
	from := len(dst)
	for depth := x.depth(); ; {
		t, err := x.next()
		switch {
		case err != nil:
			return dst, err
		case t == endTag && x.depth() < depth:
			return append(dst[:from], unescape(dst[from:])...), nil
		case t != startTag || string(x.name) == "r":
			continue
		case string(x.name) == "t":
			dst, err = x.collect(dst)
		default:
			err = x.skip()
		}
		if err != nil {
			return dst, err
		}
	}
}
