package intake

import (
	"hash/crc32"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// delimiters are the signs that join options in one cell, the least ambiguous
// first. Between equals the first wins.
var delimiters = []string{"; ", ";", "\n", " | ", "|", ", ", ",", " / ", "/"}

// splitter takes joined cells apart.
type splitter struct {
	delimiter string
	glued     map[[2]string]bool // parts that belong to one option
	known     map[string]bool    // whole options that contain the delimiter
	doubt     bool               // the evidence is thin
}

// learn finds out whether the values of a column are joined options, and how.
// It returns nil when they are not. Options known beforehand, from a code list,
// are never torn apart.
func (l *language) learn(c *column, known map[string]bool, forced bool) *splitter {
	var best *splitter
	top := 0.0
	c = sample(c)
	for _, d := range delimiters {
		if !forced && l.usual != "" && l.usual != d && strings.Contains(d, "/") {
			continue
		}
		s, score := l.try(c, d, known, forced)
		if l.usual == d {
			score *= 2
		}
		if s != nil && score > top+1e-9 {
			best, top = s, score
		}
	}
	return best
}

// sampleSize is how many different values are enough to learn from.
const sampleSize = 3000

// sample returns a column with about as many different values as are needed. Which
// ones it takes does not depend on the order of the rows.
func sample(c *column) *column {
	if len(c.values) <= sampleSize+1 {
		return c
	}
	limit := uint32(float64(math.MaxUint32) * sampleSize / float64(len(c.values)))
	some := &column{n: c.n, values: make([]value, 1, sampleSize+sampleSize/4)}
	for _, v := range c.values[1:] {
		if crc32.ChecksumIEEE([]byte(v.text)) <= limit {
			some.values = append(some.values, v)
		}
	}
	return some.sum()
}

// part is what is known of one part of joined cells.
type part struct {
	count  int // how often it occurs, alone or joined
	joined int // how often it occurs joined
	alone  bool
	before string // the part before it, "" at the beginning
	mixed  bool   // not always the same stands before it
}

// try weighs one delimiter. Parts are options when they also occur alone or
// beside different others; parts of a sentence do neither.
func (l *language) try(c *column, d string, known map[string]bool, forced bool) (*splitter, float64) {
	if c.share(func(v value) bool { return strings.Contains(v.text, d) }) == 0 {
		return nil, 0
	}
	s := &splitter{delimiter: d, glued: map[[2]string]bool{}, known: known}
	composite, answers := 0, 0
	parts := map[string]*part{}
	get := func(name string) *part {
		p := parts[name]
		if p == nil {
			p = &part{}
			parts[name] = p
		}
		return p
	}
	trailing := 0
	for _, v := range c.values[1:] {
		if l.empty(v.text) {
			continue
		}
		answers += v.count
		pieces := s.pieces(v.text)
		if len(pieces) == 1 {
			p := get(pieces[0])
			p.alone = true
			p.count += v.count
			if pieces[0] != v.text {
				trailing += v.count
			}
			continue
		}
		composite += v.count
		for i, name := range pieces {
			p := get(name)
			p.count += v.count
			p.joined += v.count
			before := ""
			if i > 0 {
				before = pieces[i-1]
			}
			p.mixed = p.mixed || p.joined > v.count && p.before != before
			p.before = before
		}
	}
	if composite == 0 {
		if d == ";" && trailing*2 >= answers {
			return s, 0.01 // every answer ends in the sign that joins
		}
		return nil, 0
	}
	s.glue(parts)
	return l.weigh(c, s, forced, answers)
}

// glue joins parts that are pieces of one option: tails that go on in lower
// case, and beginnings that never stand without one of their own tails.
func (s *splitter) glue(parts map[string]*part) {
	tails := map[string]int{} // how often a beginning is followed by a tail of its own
	for _, p := range parts {
		if p.tail() {
			tails[p.before] += p.count
		}
	}
	for name, p := range parts {
		if !p.tail() {
			continue
		}
		head := parts[p.before]
		goesOn := lower(name) && !lower(p.before) && (!head.alone || p.count >= 2)
		stays := !head.alone && head.count >= 2 && tails[p.before] == head.count
		if goesOn || stays {
			s.glued[[2]string{p.before, name}] = true
		}
	}
}

// tail tells whether a part always follows one and the same other.
func (p *part) tail() bool { return !p.alone && !p.mixed && p.before != "" }

func lower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// weigh decides whether the options found are options, and how sure that is.
func (l *language) weigh(c *column, s *splitter, forced bool, answers int) (*splitter, float64) {
	count := map[string]int{}
	alone := map[string]bool{}
	partners := map[string]map[string]bool{}
	composite, kinds, ticks, length := 0, 0, 0, 0
	if strings.Contains(s.delimiter, "/") && c.share(func(v value) bool { return strings.Contains(v.text, "://") }) > 0 {
		return nil, 0
	}
	for _, v := range c.values[1:] {
		if l.empty(v.text) {
			continue
		}
		options := s.split(v.text)
		ticks += v.count * len(options)
		for _, o := range options {
			count[o] += v.count
		}
		if len(options) == 1 {
			alone[options[0]] = true
			continue
		}
		composite += v.count
		kinds++
		for _, o := range options {
			if partners[o] == nil {
				partners[o] = map[string]bool{}
			}
			partners[o][v.text] = true
		}
	}
	if composite == 0 {
		return nil, 0
	}
	if forced {
		return s, float64(composite)
	}
	supported, joined, rare := 0, 0, 0
	usual := s.delimiter == l.usual
	for o := range partners {
		joined += count[o]
		length += utf8.RuneCountInString(o)
		if alone[o] || len(partners[o]) >= 2 || usual && l.seen[o] {
			supported += count[o]
		}
		if count[o] == 1 {
			rare++
		}
	}
	share := float64(supported) / float64(max(joined, 1))
	mean := float64(ticks) / float64(len(count))
	limit := 0.75
	switch s.delimiter {
	case "; ", ";", "\n", " | ":
		limit = 0.5
	case " / ", "/":
		limit = 0.95
	}
	if usual {
		limit = min(limit, 0.6)
	}
	all := share > 0.999
	switch {
	case share < limit,
		mean < 1.7 && !(all && (usual || len(count) <= 6)),
		len(count) > 80 && mean < 4,
		float64(rare) > 0.8*float64(len(count)) && len(count) > 4 && !all,
		kinds == 1 && !all,
		length/len(partners) > 250:
		return nil, 0
	}
	s.doubt = !usual && (share < 0.85 || mean < 2.5 && !all)
	if s.doubt && answers < 8 && !strings.HasPrefix(s.delimiter, ";") {
		return nil, 0
	}
	return s, share * float64(composite) / float64(answers)
}

// pieces cuts a value at every delimiter that is not within brackets. A comma
// delimiter without a space leaves commas with a space alone.
func (s *splitter) pieces(text string) []string {
	var out []string
	depth, from := 0, 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '(', '[':
			depth++
		case ')', ']':
			depth = max(0, depth-1)
		}
		if text[i] != s.delimiter[0] || !strings.HasPrefix(text[i:], s.delimiter) || depth > 0 && strings.ContainsAny(text[i:], ")]") {
			continue
		}
		if s.delimiter == "," && i+1 < len(text) && text[i+1] == ' ' {
			continue
		}
		if p := strings.TrimSpace(text[from:i]); p != "" {
			out = append(out, p)
		}
		from = i + len(s.delimiter)
		i = from - 1
	}
	rest := strings.TrimSpace(text[min(from, len(text)):])
	rest = strings.TrimSpace(strings.TrimSuffix(rest, strings.TrimSpace(s.delimiter)))
	if rest != "" {
		out = append(out, rest)
	}
	if len(out) == 0 {
		out = append(out, text)
	}
	return out
}

// split takes a value apart into options, each once. The longest known option
// that fits goes first.
func (s *splitter) split(text string) []string {
	pieces := s.pieces(text)
	joint := s.delimiter
	var out []string
	for i := 0; i < len(pieces); {
		n := 1
		for j := len(pieces); j > i+1; j-- {
			if s.known[strings.Join(pieces[i:j], joint)] {
				n = j - i
				break
			}
		}
		if n == 1 {
			for i+n < len(pieces) && s.glued[[2]string{pieces[i+n-1], pieces[i+n]}] {
				n++
			}
		}
		o := strings.Join(pieces[i:i+n], joint)
		if !slices.Contains(out, o) {
			out = append(out, o)
		}
		i += n
	}
	return out
}
