package workbook

import (
	"bytes"
	"fmt"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// appendText appends a run of XML text as it is meant: entities resolved,
// line ends as \n, and a replacement character for bytes that are no UTF-8.
func appendText(dst, raw []byte, cdata bool) ([]byte, error) {
	if bytes.IndexByte(raw, '\r') >= 0 {
		raw = bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n"))
		raw = bytes.ReplaceAll(raw, []byte("\r"), []byte("\n"))
	}
	if !utf8.Valid(raw) {
		raw = bytes.ToValidUTF8(raw, []byte(string(utf8.RuneError)))
	}
	if cdata {
		return append(dst, raw...), nil
	}
	for {
		i := bytes.IndexByte(raw, '&')
		if i < 0 {
			return append(dst, raw...), nil
		}
		dst = append(dst, raw[:i]...)
		raw = raw[i+1:]
		end := bytes.IndexByte(raw, ';')
		if end < 0 || end > 12 {
			return dst, fmt.Errorf("the entity &%.12q does not end", raw)
		}
		r, ok := entity(string(raw[:end]))
		if !ok {
			return dst, fmt.Errorf("unknown entity &%.12q;", raw[:end])
		}
		dst = utf8.AppendRune(dst, r)
		raw = raw[end+1:]
	}
}

// entity resolves the five names of XML and the numbers of characters. Other
// names would need a document type, and those are refused.
func entity(name string) (rune, bool) {
	switch name {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	if len(name) < 2 || name[0] != '#' {
		return 0, false
	}
	base, digits := 10, name[1:]
	if digits[0] == 'x' {
		base, digits = 16, digits[1:]
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n > utf8.MaxRune {
		return 0, false
	}
	return rune(n), true
}

// unescape resolves _x000D_ and its like, the way spreadsheets write
// characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19). It works in
// place.
func unescape(t []byte) []byte {
	if !bytes.Contains(t, []byte("_x")) {
		return t
	}
	out := t[:0:len(t)]
	for i := 0; i < len(t); {
		r, ok := escaped(t[i:])
		if !ok {
			out = append(out, t[i])
			i++
			continue
		}
		i += escapeLen
		if low, ok := escaped(t[i:]); ok && utf16.IsSurrogate(r) {
			if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
				r = pair
				i += escapeLen
			}
		}
		out = utf8.AppendRune(out, r)
	}
	return out
}

const escapeLen = len("_x000D_")

func escaped(t []byte) (rune, bool) {
	if len(t) < escapeLen || t[0] != '_' || t[1] != 'x' || t[escapeLen-1] != '_' {
		return 0, false
	}
	var r rune
	for _, c := range t[2 : escapeLen-1] {
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			c = (c | 0x20) - 'a' + 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}
