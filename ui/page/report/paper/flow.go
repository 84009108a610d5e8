package paper

import (
	"strings"
	"unicode/utf8"

	"izpete/data/chart"
	"izpete/data/summary"
)

// piece is a stretch of one look that stands on one line.
type piece struct {
	text  string
	style Style
	fill  chart.Role
	note  int // number of a footnote, drawn raised; 0 for text
	width float32
}

// line is one line of a paragraph or cell.
type line struct {
	pieces []piece
	width  float32
}

// notes returns the footnotes that the line refers to.
func (l line) notes() []int {
	var ns []int
	for _, p := range l.pieces {
		if p.note > 0 {
			ns = append(ns, p.note)
		}
	}
	return ns
}

// flow breaks runs into lines no wider than width: at spaces, behind hyphens and
// the like, and inside a word only where it alone is too wide. There is at
// least one line.
func (l *layout) flow(runs []summary.Run, base Style, fill chart.Role, width float32) []line {
	f := &flow{measure: l.measure, width: width}
	for i, r := range runs {
		style, ink := look(r.Look, base, fill)
		for j, part := range strings.Split(r.Text, "\n") {
			if j > 0 {
				f.word()
				f.end()
			}
			for _, s := range cut(part) {
				f.add(piece{text: s, style: style, fill: ink})
				if opens(s[len(s)-1]) {
					f.word()
				}
			}
		}
		if r.Footnote > 0 {
			mark := noteMark(r.Footnote)
			if r.Text == "" && i > 0 && runs[i-1].Footnote > 0 {
				mark = ", " + mark // side by side they would read as one number
			}
			small := base
			small.Size *= 0.65
			f.add(piece{text: mark, style: small, fill: fill, note: r.Footnote})
		}
	}
	f.word()
	if len(f.now.pieces) > 0 || len(f.lines) == 0 {
		f.end()
	}
	return f.lines
}

func look(l summary.Look, s Style, fill chart.Role) (Style, chart.Role) {
	switch l {
	case summary.Bold:
		s.Bold = true
	case summary.Italic:
		s.Italic = true
	case summary.Muted:
		fill = chart.RoleMuted
	case summary.Good:
		fill = RoleGood
	case summary.Bad:
		fill = RoleBad
	}
	return s, fill
}

// opens tells whether a line may end behind a character. The exclamation mark
// stands between file, sheet and cells.
func opens(c byte) bool { return c == ' ' || c == '-' || c == '/' || c == '!' }

// cut takes a text apart where a line may end.
func cut(s string) []string {
	var out []string
	from := 0
	for i := range len(s) {
		if opens(s[i]) {
			out = append(out, s[from:i+1])
			from = i + 1
		}
	}
	if from < len(s) {
		out = append(out, s[from:])
	}
	return out
}

// flow gathers pieces into words and words into lines.
type flow struct {
	measure Measure
	width   float32
	lines   []line
	now     line
	open    []piece // of the word that is not finished
}

func (f *flow) add(p piece) {
	p.width = f.measure(p.text, p.style)
	f.open = append(f.open, p)
}

// word puts the open word on this line, or the next.
func (f *flow) word() {
	w := float32(0)
	for _, p := range f.open {
		w += p.width
	}
	if n := len(f.open); n > 0 {
		last := f.open[n-1]
		trailing := last.width - f.measure(strings.TrimRight(last.text, " "), last.style)
		if f.now.width > 0 && f.now.width+w-trailing > f.width {
			f.end()
		}
		if w-trailing > f.width {
			f.tooWide()
			return
		}
	}
	for _, p := range f.open {
		f.put(p)
	}
	f.open = f.open[:0]
}

// put adds a piece to the line, joined to the one before where it looks the
// same.
func (f *flow) put(p piece) {
	f.now.width += p.width
	if n := len(f.now.pieces); n > 0 {
		last := &f.now.pieces[n-1]
		if last.style == p.style && last.fill == p.fill && last.note == 0 && p.note == 0 {
			last.text += p.text
			last.width += p.width
			return
		}
	}
	f.now.pieces = append(f.now.pieces, p)
}

// tooWide breaks a word between letters.
func (f *flow) tooWide() {
	open := f.open
	f.open = nil
	for _, p := range open {
		for p.text != "" {
			r, n := utf8.DecodeRuneInString(p.text)
			letter := p
			letter.text = p.text[:n]
			letter.width = f.measure(letter.text, p.style)
			if f.now.width > 0 && f.now.width+letter.width > f.width && r != ' ' {
				f.end()
			}
			f.put(letter)
			p.text = p.text[n:]
		}
	}
}

func (f *flow) end() {
	f.lines = append(f.lines, f.now)
	f.now = line{}
}
