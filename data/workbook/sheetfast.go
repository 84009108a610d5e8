package workbook

import (
	"bytes"
	"math"
	"unicode/utf8"
)

// simpleCell reads a cell of the form that nearly all have,
//
//	<c r="B7" s="1" t="s"><v>3</v></c>
//	<c r="B7" t="inlineStr"><is><t>Jā</t></is></c>
//
// straight from the buffer: a number, a shared string, a truth value or a plain
// text without a formula, its attributes in any order. For a cell of any other form, or one
// that the buffer does not hold whole, it moves nothing and gives false; the
// general way reads it then.
func (r *sheetScan) simpleCell() (bool, error) {
	b := r.x.buf[r.x.pos:r.x.end]
	if r.x.selfClosed || len(b) < 3 || b[0] != '<' || b[1] != 'c' {
		return false, nil
	}
	at, style, kind := Address{Row: r.at.Row, Col: r.at.Col + 1}, 0, cellNumber
	i, end, ok := len("<c"), 0, false
	for i+4 < len(b) && b[i] == ' ' && b[i+2] == '=' && b[i+3] == '"' {
		name := b[i+1]
		i += 4
		switch name {
		case 'r':
			at, end, ok = simpleAddress(b, i)
		case 's':
			style, end, ok = simpleDigits(b, i)
		case 't':
			kind, end, ok = simpleType(b, i)
		default:
			ok = false
		}
		if !ok || end >= len(b) || b[end] != '"' {
			return false, nil
		}
		i = end + 1
	}
	if at.Col > MaxColumns || at.Row > MaxRows {
		return false, nil
	}
	if kind == cellInline {
		return r.simpleText(b, i, at), nil
	}
	const before, after = "><v>", "</v></c>"
	if i+len(before) > len(b) || string(b[i:i+len(before)]) != before {
		return false, nil
	}
	start := i + len(before)
	n, whole := 0, true
	for end = start; end < len(b); end++ {
		if c := b[end]; c >= '0' && c <= '9' {
			n = n*10 + int(c-'0')
		} else if c == '.' || c == '-' {
			whole = false
		} else {
			break
		}
	}
	if end == start || end+len(after) > len(b) || string(b[end:end+len(after)]) != after {
		return false, nil
	}
	r.at = at
	r.x.pos += end + len(after)
	if !whole || end-start > wholeLen || b[start] == '0' && end-start > 1 {
		return true, r.value(kind, style, b[start:end])
	}
	switch {
	case kind == cellShared && n < len(r.strings):
		if r.strings[n] != "" {
			r.cells.sharedText(at.Row, at.Col, n)
		}
	case kind == cellNumber && r.outline.shown(style) == showsNumber:
		r.cells.put(at.Row, at.Col, slot{kind: Number, value: math.Float64bits(float64(n))})
	default:
		return true, r.value(kind, style, b[start:end])
	}
	return true, nil
}

// simpleText reads the text of a cell, from behind its attributes at b[i], when
// it stands there as it is meant: no entity, no escape, no formatting.
func (r *sheetScan) simpleText(b []byte, i int, at Address) bool {
	const before, kept, after = "><is><t>", `><is><t xml:space="preserve">`, "</t></is></c>"
	switch rest := b[i:]; {
	case bytes.HasPrefix(rest, []byte(before)):
		i += len(before)
	case bytes.HasPrefix(rest, []byte(kept)):
		i += len(kept)
	default:
		return false
	}
	n := bytes.IndexByte(b[i:], '<')
	if n <= 0 || !bytes.HasPrefix(b[i+n:], []byte(after)) {
		return false
	}
	t := b[i : i+n]
	for _, c := range t {
		if c == '&' || c == '\r' || c == '_' {
			return false
		}
	}
	if !utf8.Valid(t) {
		return false
	}
	r.at = at
	r.x.pos += i + n + len(after)
	text(&r.cells, at.Row, at.Col, Text, t)
	return true
}

// simpleAddress reads an address in capital letters at b[i] and returns where
// it ends.
func simpleAddress(b []byte, i int) (at Address, end int, ok bool) {
	start := i
	for ; i < len(b) && b[i] >= 'A' && b[i] <= 'Z' && i < start+3; i++ {
		at.Col = at.Col*26 + int(b[i]-'A') + 1
	}
	if at.Col == 0 {
		return at, i, false
	}
	at.Row, end, ok = simpleDigits(b, i)
	return at, end, ok && at.Row > 0
}

// simpleDigits reads up to seven digits at b[i], without a needless nought in
// front.
func simpleDigits(b []byte, i int) (n, end int, ok bool) {
	start := i
	for ; i < len(b) && b[i] >= '0' && b[i] <= '9' && i < start+7; i++ {
		n = n*10 + int(b[i]-'0')
	}
	return n, i, i > start && (b[start] != '0' || i == start+1)
}

// simpleType knows the types whose value is written in digits, and plain texts.
func simpleType(b []byte, i int) (kind cellType, end int, ok bool) {
	switch b[i] {
	case 's':
		return cellShared, i + 1, true
	case 'b':
		return cellBool, i + 1, true
	case 'n':
		return cellNumber, i + 1, true
	case 'i':
		const inline = "inlineStr"
		if len(b)-i > len(inline) && string(b[i:i+len(inline)]) == inline {
			return cellInline, i + len(inline), true
		}
	}
	return cellNumber, i, false
}
