package workbook

import "strconv"

// readStyles reads how each cell format shows a number. Of all that styles
// say, only whether a number is a date matters here.
func (p *pack) readStyles(part string) ([]shows, error) {
	custom := map[int]string{}
	var formats []int
	parent := ""
	err := p.each(part, func(x *scanner, depth int, name string) error {
		if depth == 2 {
			parent = name
		}
		if depth != 3 {
			return nil
		}
		switch {
		case parent == "numFmts" && name == "numFmt":
			a, err := x.attrMap()
			if err != nil {
				return err
			}
			if id, err := strconv.Atoi(a["numFmtId"]); err == nil {
				custom[id] = a["formatCode"]
			}
			if len(custom) > MaxStyles {
				return tooLarge("number formats", MaxStyles)
			}
		case parent == "cellXfs" && name == "xf":
			a, err := x.attrMap()
			if err != nil {
				return err
			}
			id, err := strconv.Atoi(a["numFmtId"])
			if err != nil {
				id = 0
			}
			formats = append(formats, id)
			if len(formats) > MaxStyles {
				return tooLarge("cell formats", MaxStyles)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	all := make([]shows, len(formats))
	for i, id := range formats {
		if code, ok := custom[id]; ok {
			all[i] = showsFormat(code)
		} else {
			all[i] = showsBuiltin(id)
		}
	}
	return all, nil
}
