package workbook

import (
	"bytes"
	"fmt"
)

// attribute takes the first attribute off the list: its prefix, local name and
// raw value. ok is false at the end of the list.
func attribute(list []byte) (prefix, name, value, rest []byte, ok bool, err error) {
	i := 0
	for i < len(list) && isSpace(list[i]) {
		i++
	}
	if i == len(list) {
		return nil, nil, nil, nil, false, nil
	}
	start := i
	for i < len(list) && list[i] != '=' && !isSpace(list[i]) {
		i++
	}
	full := list[start:i]
	for i < len(list) && (isSpace(list[i]) || list[i] == '=') {
		i++
	}
	if i == len(list) || list[i] != '"' && list[i] != '\'' {
		return nil, nil, nil, nil, false, fmt.Errorf("attribute %.40q has no value", full)
	}
	end := bytes.IndexByte(list[i+1:], list[i])
	if end < 0 {
		return nil, nil, nil, nil, false, fmt.Errorf("attribute %.40q does not end", full)
	}
	value, rest = list[i+1:i+1+end], list[i+2+end:]
	if c := bytes.IndexByte(full, ':'); c >= 0 {
		prefix, full = full[:c], full[c+1:]
	}
	return prefix, full, value, rest, true, nil
}

// attrMap reads all attributes of a rare element into a map, by local name; one
// with a prefix is kept as ":name" so that r:id and id stay apart.
func (x *scanner) attrMap() (map[string]string, error) {
	m := map[string]string{}
	for list := x.attrs; ; {
		prefix, name, value, rest, ok, err := attribute(list)
		if !ok || err != nil {
			return m, err
		}
		plain, err := appendText(nil, value, false)
		if err != nil {
			return nil, err
		}
		key := string(name)
		if prefix != nil {
			key = ":" + key
		}
		m[key] = string(plain)
		list = rest
	}
}
