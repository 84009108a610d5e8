package casefile

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"io/fs"
	"os"
)

// A case comes from anywhere: a mail, a share, a failing disk. bbolt trusts the
// pages it maps: a page that names itself as its child, or a number beyond the
// end, makes it loop, run out of memory or fault. So before bbolt follows them,
// examine follows every page itself, reading only headers. Layout: bbolt file
// format, version 2, little-endian.
const (
	pageSize     = 4096 // of every case, whatever machine made it
	pageHeader   = 16   // id 8, flags 2, count 2, overflow 4
	elementSize  = 16
	metaSize     = 64
	bucketHeader = 16
	maxDepth     = 48

	magic        = 0xED0CDAED
	boltVersion  = 2
	flagBranch   = 0x01
	flagLeaf     = 0x02
	flagFreelist = 0x10
	leafBucket   = 0x01
	noFreelist   = ^uint64(0)
)

var le = binary.LittleEndian

// recognise tells a file that could be a case from one that is not, without
// writing to it: bbolt would turn an empty file into a database.
func recognise(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return problem("case-not-found", path, err)
	case err != nil:
		return failure(path, err)
	case !info.Mode().IsRegular():
		return problem("not-a-case", path, nil)
	}
	file, err := os.Open(path)
	if err != nil {
		return failure(path, err)
	}
	defer file.Close()
	head := make([]byte, 2*pageSize)
	n, err := io.ReadFull(file, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return failure(path, err)
	}
	for at := pageHeader; at+4 <= n; at += pageSize {
		if le.Uint32(head[at:]) == magic {
			return nil
		}
	}
	return problem("not-a-case", path, nil)
}

type meta struct {
	root, freelist, high, txid uint64
}

// readMeta returns the newer of the two meta pages that is whole; bbolt writes
// them in turn, so that one always is.
func readMeta(r io.ReaderAt) (meta, error) {
	var newest meta
	found := false
	for page := range int64(2) {
		b := make([]byte, metaSize)
		if _, err := r.ReadAt(b, page*pageSize+pageHeader); err != nil {
			continue
		}
		sum := fnv.New64a()
		sum.Write(b[:56])
		if le.Uint32(b) != magic || le.Uint32(b[4:]) != boltVersion || sum.Sum64() != le.Uint64(b[56:]) {
			continue
		}
		if size := le.Uint32(b[8:]); size != pageSize {
			return meta{}, fmt.Errorf("pages of %d bytes", size)
		}
		m := meta{root: le.Uint64(b[16:]), freelist: le.Uint64(b[32:]), high: le.Uint64(b[40:]), txid: le.Uint64(b[48:])}
		if !found || m.txid > newest.txid {
			newest, found = m, true
		}
	}
	if !found {
		return meta{}, errors.New("no whole meta page")
	}
	return newest, nil
}

// walker follows the pages of a database and holds each to its place.
type walker struct {
	r    io.ReaderAt
	high uint64
	seen []bool // pages that belong to something
}

// examine checks that every page can be followed: ids, kinds and sizes in
// bounds, no page in two places, none lost, no buckets within buckets.
func examine(file *os.File) error {
	info, err := file.Stat()
	if err != nil {
		return err
	}
	m, err := readMeta(file)
	if err != nil {
		return err
	}
	if pages := uint64(info.Size()) / pageSize; m.high < 4 || m.high > pages {
		return fmt.Errorf("the file has %d pages of %d", pages, m.high)
	}
	w := &walker{r: file, high: m.high, seen: make([]bool, m.high)}
	w.seen[0], w.seen[1] = true, true
	if err := w.tree(m.root, 0, true); err != nil {
		return err
	}
	if m.freelist == noFreelist {
		return nil
	}
	if err := w.freelist(m.freelist); err != nil {
		return err
	}
	for id, seen := range w.seen {
		if !seen {
			return fmt.Errorf("page %d is lost", id)
		}
	}
	return nil
}

// page reads the header of a page and marks it and its overflow as taken.
func (w *walker) page(id uint64) (header []byte, size int64, err error) {
	if id < 2 || id >= w.high {
		return nil, 0, fmt.Errorf("page %d of %d", id, w.high)
	}
	header = make([]byte, pageHeader)
	if _, err := w.r.ReadAt(header, int64(id)*pageSize); err != nil {
		return nil, 0, err
	}
	overflow := uint64(le.Uint32(header[12:]))
	if le.Uint64(header) != id || overflow >= w.high-id {
		return nil, 0, fmt.Errorf("page %d: header of %d with %d more", id, le.Uint64(header), overflow)
	}
	for p := id; p <= id+overflow; p++ {
		if w.seen[p] {
			return nil, 0, fmt.Errorf("page %d stands in two places", p)
		}
		w.seen[p] = true
	}
	return header, int64(overflow+1) * pageSize, nil
}

// tree follows the pages of a bucket from its root.
func (w *walker) tree(id uint64, depth int, top bool) error {
	if depth > maxDepth {
		return errors.New("pages nested too deep")
	}
	header, size, err := w.page(id)
	if err != nil {
		return err
	}
	flags, count := le.Uint16(header[8:]), int64(le.Uint16(header[10:]))
	if pageHeader+count*elementSize > size {
		return fmt.Errorf("page %d: %d elements", id, count)
	}
	body := io.NewSectionReader(w.r, int64(id)*pageSize, size)
	elements := make([]byte, count*elementSize)
	if _, err := body.ReadAt(elements, pageHeader); err != nil && count > 0 {
		return err
	}
	switch {
	case flags == flagLeaf:
		return w.leaf(body, elements, top)
	case flags != flagBranch || count == 0:
		return fmt.Errorf("page %d: kind %#x with %d elements", id, flags, count)
	}
	for i := int64(0); i < count; i++ {
		e := elements[i*elementSize:]
		if end := pageHeader + i*elementSize + int64(le.Uint32(e)) + int64(le.Uint32(e[4:])); end > size {
			return fmt.Errorf("page %d: key %d beyond the page", id, i)
		}
		if err := w.tree(le.Uint64(e[8:]), depth+1, top); err != nil {
			return err
		}
	}
	return nil
}

// leaf checks keys and values, and follows the buckets among them.
func (w *walker) leaf(body *io.SectionReader, elements []byte, top bool) error {
	for i := 0; i < len(elements); i += elementSize {
		e := elements[i:]
		key := pageHeader + int64(i) + int64(le.Uint32(e[4:]))
		value := key + int64(le.Uint32(e[8:]))
		length := int64(le.Uint32(e[12:]))
		if value+length > body.Size() {
			return errors.New("a value beyond its page")
		}
		switch flags := le.Uint32(e); {
		case flags == 0:
		case flags != leafBucket || !top || length < bucketHeader:
			return fmt.Errorf("element of kind %#x and %d bytes", flags, length)
		default:
			if err := w.bucket(io.NewSectionReader(body, value, length)); err != nil {
				return err
			}
		}
	}
	return nil
}

// bucket follows a bucket: its own pages, or for a small one a page within the
// value.
func (w *walker) bucket(v *io.SectionReader) error {
	head := make([]byte, bucketHeader)
	if _, err := v.ReadAt(head, 0); err != nil {
		return err
	}
	if root := le.Uint64(head); root != 0 {
		return w.tree(root, 0, false)
	}
	page := io.NewSectionReader(v, bucketHeader, v.Size()-bucketHeader)
	head = make([]byte, pageHeader)
	if _, err := page.ReadAt(head, 0); err != nil {
		return err
	}
	count := int64(le.Uint16(head[10:]))
	if le.Uint16(head[8:]) != flagLeaf || pageHeader+count*elementSize > page.Size() {
		return errors.New("a bucket without its page")
	}
	elements := make([]byte, count*elementSize)
	if _, err := page.ReadAt(elements, pageHeader); err != nil && count > 0 {
		return err
	}
	return w.leaf(page, elements, false)
}

// freelist checks the list of pages that belong to nothing: bbolt writes over
// them.
func (w *walker) freelist(id uint64) error {
	header, size, err := w.page(id)
	if err != nil {
		return err
	}
	at, count := int64(id)*pageSize+pageHeader, uint64(le.Uint16(header[10:]))
	size -= pageHeader
	if count == 0xFFFF { // too many for the header: the number comes first
		b := make([]byte, 8)
		if _, err := w.r.ReadAt(b, at); err != nil {
			return err
		}
		at, count, size = at+8, le.Uint64(b), size-8
	}
	if le.Uint16(header[8:]) != flagFreelist || count > uint64(size/8) {
		return fmt.Errorf("a list of %d free pages", count)
	}
	ids := make([]byte, count*8)
	if _, err := w.r.ReadAt(ids, at); err != nil && count > 0 {
		return err
	}
	for i := uint64(0); i < count; i++ {
		free := le.Uint64(ids[i*8:])
		if free < 2 || free >= w.high || w.seen[free] {
			return fmt.Errorf("page %d is free and is not", free)
		}
		w.seen[free] = true
	}
	return nil
}
