package workbook

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// asUTF8 makes an XML part readable as UTF-8. UTF-16 is known by its first
// bytes, any other encoding by what the part declares.
func asUTF8(r io.Reader) (io.Reader, error) {
	b := bufio.NewReaderSize(r, 4096)
	head, err := b.Peek(256)
	if err != nil && err != io.EOF {
		return nil, err
	}
	switch {
	case bytes.HasPrefix(head, []byte("\xEF\xBB\xBF")):
		_, err = b.Discard(3)
		return b, err
	case bytes.HasPrefix(head, []byte("\xFF\xFE")), bytes.HasPrefix(head, []byte("<\x00")):
		return transform.NewReader(b, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder()), nil
	case bytes.HasPrefix(head, []byte("\xFE\xFF")), bytes.HasPrefix(head, []byte("\x00<")):
		return transform.NewReader(b, unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder()), nil
	}
	switch name := declaredEncoding(head); name {
	case "", "utf-8", "utf8", "us-ascii":
		return b, nil
	default:
		e, err := ianaindex.IANA.Encoding(name)
		if err != nil || e == nil {
			return nil, fmt.Errorf("unknown encoding %.40q", name)
		}
		return transform.NewReader(b, e.NewDecoder()), nil
	}
}

// declaredEncoding reads the encoding out of <?xml version="1.0"
// encoding="UTF-8"?>, in small letters; none gives the empty text.
func declaredEncoding(head []byte) string {
	if !bytes.HasPrefix(head, []byte("<?xml")) {
		return ""
	}
	declaration, _, _ := strings.Cut(string(head), "?>")
	_, after, found := strings.Cut(declaration, "encoding")
	after = strings.TrimLeft(after, " \t\r\n=")
	if !found || after == "" {
		return ""
	}
	value, _, _ := strings.Cut(after[1:], after[:1])
	return strings.ToLower(value)
}
