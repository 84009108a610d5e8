package workbook

import (
	"bytes"
	"errors"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// decodeText turns the bytes of a text file into UTF-8. A byte order mark
// settles it; without one, bytes that are valid UTF-8 are UTF-8, and others are
// of one of the Windows code pages met here, told by the letters they make.
func decodeText(data []byte) ([]byte, error) {
	var from encoding.Encoding
	switch {
	case bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")):
		return bytes.ToValidUTF8(data[3:], []byte(string(utf8.RuneError))), nil
	case bytes.HasPrefix(data, []byte("\xFF\xFE")), bytes.HasPrefix(data, []byte("\xFE\xFF")):
		from = unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
	case bytes.IndexByte(data, 0) >= 0:
		return nil, errBinary
	case utf8.Valid(data):
		return data, nil
	default:
		from = codePage(data)
	}
	plain, err := from.NewDecoder().Bytes(data)
	if err == nil && bytes.IndexByte(plain, 0) >= 0 {
		err = errBinary
	}
	return plain, err
}

var errBinary = errors.New("not a text file: it holds zero bytes")

// baltic are the bytes that in Windows-1257 are letters of Latvian and
// Lithuanian and that in Windows-1252 are other letters.
const baltic = "\xC2\xC8\xC7\xCC\xCE\xCD\xCF\xD2\xD0\xDB\xDE" + // ĀČĒĢĪĶĻŅŠŪŽ
	"\xE2\xE8\xE7\xEC\xEE\xED\xEF\xF2\xF0\xFB\xFE" + // āčēģīķļņšūž
	"\xC6\xCB\xC1\xD8\xE6\xEB\xE1\xF8" // ĘĖĮŲęėįų

// neutral are bytes that speak for neither: the letters that Estonian shares
// with German and Swedish, the same in both code pages, and ą, which French has
// as often as à. The é that both have is in no Baltic word.
const neutral = "\xC4\xC5\xD3\xD5\xD6\xDC\xDF\xE4\xE5\xF3\xF5\xF6\xFC\xC0\xE0"

// codePage chooses between the code pages. Cyrillic words consist of high
// bytes throughout; in the Latin alphabets letters with marks stand alone
// between plain ones. Latvian makes nearly all its high bytes out of its own
// twenty-two.
func codePage(data []byte) encoding.Encoding {
	letters, joined, ours, others := 0, 0, 0, 0
	before := false
	for _, c := range data {
		high := c >= 0xC0 && c != 0xD7 && c != 0xF7 || c == 0xA8 || c == 0xB8 // with Ё and ё
		if high {
			letters++
			if before {
				joined++
			}
			switch {
			case bytes.IndexByte([]byte(baltic), c) >= 0:
				ours++
			case bytes.IndexByte([]byte(neutral), c) < 0:
				others++
			}
		}
		before = high
	}
	switch {
	case joined*2 > letters:
		return charmap.Windows1251
	case ours >= others && ours > 0:
		return charmap.Windows1257
	}
	return charmap.Windows1252
}
