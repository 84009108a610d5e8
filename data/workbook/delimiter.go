package workbook

import "bytes"

// delimiterOf finds what separates the values: what a first line "sep=;" names,
// which is then taken off, or the mark that divides the beginning of the file
// most evenly. tabs says that the file's name promises tabs, which settles a
// tie.
func delimiterOf(data []byte, tabs bool) (byte, []byte) {
	if line, rest, _ := bytes.Cut(data, []byte("\n")); len(line) <= 6 {
		line = bytes.TrimRight(line, "\r")
		if mark, ok := bytes.CutPrefix(bytes.ToLower(line), []byte("sep=")); ok && len(mark) == 1 {
			return mark[0], rest
		}
	}
	sample := data[:min(len(data), csvSampleSize)]
	marks := []byte{';', ',', '\t'}
	if tabs {
		marks = []byte{'\t', ';', ','}
	}
	best, most := marks[0], 0.0
	if !tabs {
		best = ','
	}
	for _, mark := range marks {
		if e := evenness(sample, mark, len(sample) < len(data)); e > most {
			best, most = mark, e
		}
	}
	return best, data
}

// evenness weighs a delimiter: the share of the records that have as many
// values as the most frequent kind of record, which must have two at least,
// and, so that the delimiter between values beats one inside some of them, a
// little more for every further value.
func evenness(sample []byte, mark byte, cutOff bool) float64 {
	scan := &textScan{data: sample, delimiter: mark}
	sizes := map[int]int{}
	records, last := 0, 0
	for !scan.ended() {
		last = len(scan.record())
		if last == 1 && len(scan.fields[0]) == 0 {
			continue
		}
		records++
		sizes[last]++
	}
	if cutOff && records > 1 {
		records--
		sizes[last]--
	}
	most := 0
	for size, n := range sizes {
		if size > 1 && (n > sizes[most] || n == sizes[most] && size > most) {
			most = size
		}
	}
	if most == 0 {
		return 0
	}
	return float64(sizes[most]) / float64(records) * (1 + float64(min(most, 100))/100)
}
