package workbook

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// errUnusual marks what this reader leaves to excelize, which takes longer over
// it: legal, and hardly ever seen.
var errUnusual = errors.New("unusual")

// asUTF8 makes an XML part readable as UTF-8. UTF-16 is known by its first
// bytes; another encoding that the part declares is unusual.
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
	if e := declaredEncoding(head); e != "" && e != "utf-8" && e != "utf8" && e != "us-ascii" {
		return nil, fmt.Errorf("%w: encoding %.40q", errUnusual, e)
	}
	return b, nil
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
