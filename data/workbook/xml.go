package workbook

import (
	"bytes"
	"errors"
	"io"
)

// token is what the scanner stands on.
type token uint8

const (
	endOfFile token = iota
	startTag
	endTag
	textRun
)

// scanner goes once through the bytes of an XML part without building a tree.
// It knows elements by their local names: which prefix a writer gave to the
// namespace of spreadsheets does not matter. All slices it hands out are good
// until the next token.
//
// It reads only what spreadsheets consist of: a document type declaration, with
// all that it could define, is refused.
type scanner struct {
	src      io.Reader
	buf      []byte // buf[pos:end] is read and not yet used
	pos, end int
	read     int   // all bytes so far
	drained  error // why no more bytes come: io.EOF or a problem

	name  []byte // local name, of a startTag or endTag
	attrs []byte // everything behind the name, of a startTag
	text  []byte // of a textRun, as it stands in the file
	cdata bool   // the text holds no entities

	selfClosed bool // the end of this element is still to be told
	stack      []byte
	marks      []int // where in stack the name of each open element begins
}

func newScanner(src io.Reader) *scanner {
	return &scanner{src: src, buf: make([]byte, 64<<10)}
}

var (
	errEnds  = errors.New("the XML ends inside an element")
	errDTD   = errors.New("the XML declares a document type")
	errLong  = errors.New("a tag or text is longer than any spreadsheet's")
	errDeep  = errors.New("too many XML elements inside one another")
	errNames = errors.New("an XML element ends that was not begun")
	errNoTag = errors.New("not XML")
)

// depth returns how many elements are open.
func (x *scanner) depth() int { return len(x.marks) }

// more reads further bytes behind those not yet used.
func (x *scanner) more() error {
	if x.drained != nil {
		return x.drained
	}
	if x.pos > 0 {
		copy(x.buf, x.buf[x.pos:x.end])
		x.end -= x.pos
		x.pos = 0
	}
	if x.end == len(x.buf) {
		if len(x.buf) >= MaxToken {
			return errLong
		}
		x.buf = append(x.buf, make([]byte, len(x.buf))...)
	}
	for range 100 {
		n, err := x.src.Read(x.buf[x.end:])
		x.end += n
		x.read += n
		x.drained = err
		if n > 0 {
			return nil
		}
		if err != nil {
			return err
		}
	}
	return io.ErrNoProgress
}

// next moves to the next token. At the end of a whole document it gives
// endOfFile; a document that breaks off is an error.
func (x *scanner) next() (token, error) {
	if x.selfClosed {
		x.selfClosed = false
		x.pop()
		return endTag, nil
	}
	for {
		at, err := x.seek(0, "<")
		if err == io.EOF {
			return x.finish()
		}
		if err != nil {
			return endOfFile, err
		}
		if at > 1 {
			x.text, x.cdata = x.buf[x.pos:x.pos+at-1], false
			x.pos += at - 1
			return textRun, nil
		}
		t, err := x.markup()
		if err == io.EOF {
			err = errEnds
		}
		if t != endOfFile || err != nil {
			return t, err
		}
	}
}

// finish ends the document, or says that it ends too early.
func (x *scanner) finish() (token, error) {
	if x.depth() > 0 {
		return endOfFile, errEnds
	}
	return endOfFile, nil
}

// markup reads what begins with "<"; endOfFile stands for something to pass
// over.
func (x *scanner) markup() (token, error) {
	for x.end-x.pos < 2 {
		if err := x.more(); err != nil {
			return endOfFile, err
		}
	}
	switch x.buf[x.pos+1] {
	case '/':
		return x.endTag()
	case '?':
		n, err := x.seek(2, "?>")
		x.pos += n
		return endOfFile, err
	case '!':
		return x.declaration()
	}
	return x.startTag()
}

func (x *scanner) declaration() (token, error) {
	const comment, cdata = "<!--", "<![CDATA["
	for x.end-x.pos < len(cdata) && x.more() == nil {
	}
	b := x.buf[x.pos:x.end]
	switch {
	case bytes.HasPrefix(b, []byte(comment)):
		n, err := x.seek(len(comment), "-->")
		x.pos += n
		return endOfFile, err
	case bytes.HasPrefix(b, []byte(cdata)):
		n, err := x.seek(len(cdata), "]]>")
		if err != nil {
			return endOfFile, err
		}
		x.text, x.cdata = x.buf[x.pos+len(cdata):x.pos+n-len("]]>")], true
		x.pos += n
		return textRun, nil
	case len(b) < len(cdata):
		return endOfFile, errEnds
	}
	return endOfFile, errDTD
}

func (x *scanner) endTag() (token, error) {
	n, err := x.seek(2, ">")
	if err != nil {
		return endOfFile, err
	}
	name := bytes.TrimRight(x.buf[x.pos+2:x.pos+n-1], " \t\r\n")
	x.pos += n
	if x.depth() == 0 || !bytes.Equal(name, x.stack[x.marks[len(x.marks)-1]:]) {
		return endOfFile, errNames
	}
	x.pop()
	return endTag, nil
}

// pop closes the innermost element and leaves its name.
func (x *scanner) pop() {
	last := len(x.marks) - 1
	x.name = local(x.stack[x.marks[last]:])
	x.stack = x.stack[:x.marks[last]]
	x.marks = x.marks[:last]
}

func (x *scanner) startTag() (token, error) {
	n, err := x.tagEnd()
	if err != nil {
		return endOfFile, err
	}
	inside := x.buf[x.pos+1 : x.pos+n-1]
	x.pos += n
	if len(inside) > 0 && inside[len(inside)-1] == '/' {
		x.selfClosed = true
		inside = inside[:len(inside)-1]
	}
	i := 0
	for i < len(inside) && !isSpace(inside[i]) {
		i++
	}
	if i == 0 {
		return endOfFile, errNoTag
	}
	if x.depth() >= MaxDepth {
		return endOfFile, errDeep
	}
	x.marks = append(x.marks, len(x.stack))
	x.stack = append(x.stack, inside[:i]...)
	x.name, x.attrs = local(inside[:i]), inside[i:]
	return startTag, nil
}

// tagEnd returns the length of the tag at pos up to and with its ">"; one
// between quotation marks does not count.
func (x *scanner) tagEnd() (int, error) {
	var quote byte
	for i := 1; ; {
		for b := x.buf[x.pos:x.end]; i < len(b); i++ {
			switch c := b[i]; {
			case quote != 0:
				if c == quote {
					quote = 0
				}
			case c == '>':
				return i + 1, nil
			case c == '"' || c == '\'':
				quote = c
			case c == '<':
				return 0, errNoTag
			}
		}
		if err := x.more(); err != nil {
			return 0, err
		}
	}
}

// seek returns how far behind pos the mark ends, looking from pos+from on and
// reading on as needed.
func (x *scanner) seek(from int, mark string) (int, error) {
	for {
		b := x.buf[x.pos:x.end]
		if from <= len(b) {
			var i int
			if len(mark) == 1 {
				i = bytes.IndexByte(b[from:], mark[0])
			} else {
				i = bytes.Index(b[from:], []byte(mark))
			}
			if i >= 0 {
				return from + i + len(mark), nil
			}
			from = max(from, len(b)-len(mark)+1)
		}
		if err := x.more(); err != nil {
			return 0, err
		}
	}
}

// skip passes over the rest of the element that was just begun.
func (x *scanner) skip() error {
	for depth := x.depth(); x.depth() >= depth; {
		if _, err := x.next(); err != nil {
			return err
		}
	}
	return nil
}

// collect appends the text inside the element that was just begun, up to its
// end, without that of elements inside it.
func (x *scanner) collect(dst []byte) ([]byte, error) {
	for depth := x.depth(); ; {
		t, err := x.next()
		switch {
		case err != nil:
			return dst, err
		case t == endTag:
			return dst, nil
		case t == startTag:
			if err := x.skip(); err != nil {
				return dst, err
			}
		case x.depth() == depth:
			if dst, err = appendText(dst, x.text, x.cdata); err != nil {
				return dst, err
			}
		}
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// local cuts the prefix off a name.
func local(name []byte) []byte { return name[bytes.IndexByte(name, ':')+1:] }
