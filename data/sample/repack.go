package sample

import (
	"archive/zip"
	"bytes"
	"cmp"
	"io"
	"slices"
)

// contents is the part that must come first for some readers.
const contents = "[Content_Types].xml"

// repack writes a workbook's parts in a fixed order, at a fixed time and
// without compression, so that the bytes depend on nothing but the parts: not
// on the clock and not on the compressor of the Go release.
func repack(book []byte) ([]byte, error) {
	in, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		return nil, err
	}
	slices.SortFunc(in.File, func(a, b *zip.File) int {
		if first := cmp.Compare(rank(a), rank(b)); first != 0 {
			return first
		}
		return cmp.Compare(a.Name, b.Name)
	})
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, part := range in.File {
		if err := copyPart(w, part); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func rank(f *zip.File) int {
	if f.Name == contents {
		return 0
	}
	return 1
}

func copyPart(w *zip.Writer, part *zip.File) error {
	r, err := part.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	to, err := w.CreateHeader(&zip.FileHeader{Name: part.Name, Method: zip.Store, Modified: made})
	if err != nil {
		return err
	}
	_, err = io.Copy(to, r)
	return err
}
