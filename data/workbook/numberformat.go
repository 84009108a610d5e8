package workbook

import "strings"

// shows is what a number format makes of a number.
type shows uint8

const (
	showsNumber shows = iota
	showsDate         // a day, with or without the time
	showsClock        // a time of day alone
)

// showsBuiltin knows the formats that have a number and no code (ECMA-376 part
// 1, 18.8.30, with those that East Asian and Thai versions add). Elapsed time,
// [h]:mm:ss, is a quantity and no moment: it stays a number of days.
func showsBuiltin(id int) shows {
	switch {
	case id >= 14 && id <= 17, id == 22, id >= 27 && id <= 31, id == 36,
		id >= 50 && id <= 54, id >= 57 && id <= 58, id >= 71 && id <= 74, id == 77, id == 81:
		return showsDate
	case id >= 18 && id <= 21, id >= 32 && id <= 35, id == 45, id == 47,
		id >= 55 && id <= 56, id == 75, id == 76, id == 78, id == 80:
		return showsClock
	}
	return showsNumber
}

// showsFormat reads a format code. The letters of dates count, d, m and y for
// the day, h and s for the clock, outside of quoted and escaped text, colours,
// conditions and locales. The first section decides, the one for positive
// numbers.
func showsFormat(code string) shows {
	code = plainFormat(code)
	switch strings.ToLower(strings.TrimSpace(code)) {
	case "general", "standard", "@":
		return showsNumber
	}
	code = strings.ReplaceAll(strings.ReplaceAll(strings.ToLower(code), "general", ""), "am/pm", "h")
	if strings.ContainsAny(code, "#?\x00") {
		return showsNumber
	}
	clock := strings.ContainsAny(code, "hs")
	switch {
	case strings.ContainsAny(code, "dy"), strings.Contains(code, "mmm"):
		return showsDate
	case clock:
		return showsClock
	case strings.Contains(code, "m"):
		return showsDate
	}
	return showsNumber
}

// plainFormat leaves of the first section of a format code what stands for the
// number itself. Elapsed time becomes a zero byte.
func plainFormat(code string) string {
	var b strings.Builder
	for i := 0; i < len(code); i++ {
		switch c := code[i]; c {
		case ';':
			return b.String()
		case '\\', '_', '*':
			i++
		case '"':
			end := strings.IndexByte(code[i+1:], '"')
			if end < 0 {
				return b.String()
			}
			i += end + 1
		case '[':
			end := strings.IndexByte(code[i:], ']')
			if end < 0 {
				return b.String()
			}
			if inside := strings.ToLower(code[i+1 : i+end]); inside != "" && strings.Trim(inside, inside[:1]) == "" && strings.Contains("hms", inside[:1]) {
				b.WriteByte(0)
			}
			i += end
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}
