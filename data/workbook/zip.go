package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"path"
	"strings"

	"izpete/data/survey"
)

// pack is the zip that a workbook is. Nothing is ever extracted: its names are
// only keys, so that one such as "../../x" leads nowhere.
type pack struct {
	job   *job
	data  []byte
	parts map[string]*zip.File // by key
}

// key makes names comparable: parts are found whatever their case, slashes or
// leading slash, as the format demands of names that should not occur anyway.
func key(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}

func (j *job) openPack(data []byte) (*pack, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && err != zip.ErrInsecurePath {
		return nil, problem(Truncated, j.file, err)
	}
	if len(z.File) > MaxEntries {
		return nil, tooLarge("files in the zip", MaxEntries)
	}
	p := &pack{job: j, data: data, parts: make(map[string]*zip.File, len(z.File))}
	for _, f := range z.File {
		p.parts[key(f.Name)] = f
	}
	return p, nil
}

func (p *pack) has(name string) bool { return p.parts[key(name)] != nil }

// size is what a part declares to unpack to, for progress only.
func (p *pack) size(name string) int64 {
	if f := p.parts[key(name)]; f != nil {
		return int64(min(f.UncompressedSize64, MaxUnpacked))
	}
	return 0
}

// open unpacks a part as it is read, within the limits of the job.
func (p *pack) open(name string) (io.ReadCloser, error) {
	f := p.parts[key(name)]
	if f == nil {
		return nil, fmt.Errorf("the workbook lacks %.80q", name)
	}
	if f.Flags&1 != 0 {
		return nil, survey.Problem(Encrypted, survey.Place{File: p.job.file}, nil)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%.80q: %w", name, err)
	}
	return &partReader{job: p.job, r: r, packed: int64(f.CompressedSize64)}, nil
}

// partReader counts what comes out of a part against what went in.
type partReader struct {
	job      *job
	r        io.ReadCloser
	packed   int64
	unpacked int64
}

func (p *partReader) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	p.unpacked += int64(n)
	if p.unpacked > RatioFrom && p.unpacked/MaxRatio > p.packed {
		return 0, fmt.Errorf("%w: %d bytes from %d", errBomb, p.unpacked, p.packed)
	}
	if over := p.job.count(int64(n), 0); over != nil {
		return 0, over
	}
	return n, err
}

func (p *partReader) Close() error { return p.r.Close() }

// scan opens a part for scanning; close ends it.
func (p *pack) scan(name string) (x *scanner, close func(), err error) {
	r, err := p.open(name)
	if err != nil {
		return nil, nil, err
	}
	if p.size(name) > aheadFrom {
		r = newReadAhead(r)
	}
	plain, err := asUTF8(r)
	if err != nil {
		r.Close()
		return nil, nil, err
	}
	return newScanner(plain), func() { r.Close() }, nil
}
