package workbook

import "bytes"

// simpleCell reads a cell of the form that nearly all have,
//
//	<c r="B7" s="1" t="s"><v>3</v></c>
//
// straight from the buffer: a number, a shared string or a truth value without
// a formula, its attributes in any order. For a cell of any other form, or one
// that the buffer does not hold whole, it moves nothing and gives false; the
// general way reads it then.
func (r *sheetScan) simpleCell() (bool, error) {
	if r.x.selfClosed {
		return false, nil
	}
	b := r.x.buf[r.x.pos:r.x.end]
	if !bytes.HasPrefix(b, []byte("<c ")) {
		return false, nil
	}
	at, style, kind := Address{Row: r.at.Row, Col: r.at.Col + 1}, 0, cellNumber
	i := len("<c")
	for i < len(b) && b[i] == ' ' {
		if i+4 > len(b) || b[i+2] != '=' || b[i+3] != '"' {
			return false, nil
		}
		name := b[i+1]
		i += 4
		end := i
		for end < len(b) && b[end] != '"' {
			end++
		}
		ok := end < len(b)
		value := b[i:end]
		switch name {
		case 'r':
			var digits []byte
			at.Col, digits = leadingColumn(value)
			at.Row = rowNumber(digits)
			ok = ok && at.Row > 0 && at.Col > 0
		case 's':
			style = rowNumber(value) // the digits of a format, too, and 0 for "0"
			ok = ok && (style > 0 || string(value) == "0")
		case 't':
			kind, ok = simpleType(value)
		default:
			ok = false
		}
		if !ok {
			return false, nil
		}
		i = end + 1
	}
	const before, after = "><v>", "</v></c>"
	if at.Col > MaxColumns || !bytes.HasPrefix(b[min(i, len(b)):], []byte(before)) {
		return false, nil
	}
	i += len(before)
	end := i
	for end < len(b) && (b[end] >= '0' && b[end] <= '9' || b[end] == '.' || b[end] == '-') {
		end++
	}
	if end == i || !bytes.HasPrefix(b[end:], []byte(after)) {
		return false, nil
	}
	r.at = at
	r.x.pos += end + len(after)
	return true, r.value(kind, style, b[i:end])
}

// simpleType knows the types whose value is written in digits.
func simpleType(t []byte) (cellType, bool) {
	if len(t) == 1 {
		switch t[0] {
		case 's':
			return cellShared, true
		case 'b':
			return cellBool, true
		case 'n':
			return cellNumber, true
		}
	}
	return cellNumber, false
}
