package workbook

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"izpete/data/survey"
)

// Open reads a workbook from disk: .xlsx, .xlsm, .xltx, .csv or .tsv. The file
// is opened for reading only, read whole once, and closed. progress, which may
// be nil, is told the share done, 0 to 1, never from two goroutines at once.
//
// Every error is a *survey.Error with one of the codes of this package.
func Open(ctx context.Context, path string, progress func(share float64)) (*Book, error) {
	name := filepath.Base(path)
	data, err := load(ctx, path, name)
	if err != nil {
		return nil, err
	}
	return Read(ctx, name, data, progress)
}

// load reads the bytes of the file, no more than MaxFile of them.
func load(ctx context.Context, path, name string) ([]byte, error) {
	// Looked at before it is opened: opening a pipe would wait for its other end.
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, problem(whyClosed(err), name, err)
	case !info.Mode().IsRegular():
		return nil, problem(NotAWorkbook, name, fmt.Errorf("no file: %s", info.Mode()))
	case info.Size() > MaxFile:
		return nil, problem(TooLarge, name, tooLarge("bytes", MaxFile))
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, problem(whyClosed(err), name, err)
	}
	defer f.Close()
	var b bytes.Buffer
	b.Grow(int(info.Size()) + bytes.MinRead)
	_, err = b.ReadFrom(io.LimitReader(until{ctx, f}, MaxFile+1))
	switch {
	case ctx.Err() != nil:
		return nil, problem(Cancelled, name, ctx.Err())
	case err != nil:
		return nil, problem(whyClosed(err), name, err)
	case b.Len() > MaxFile:
		return nil, problem(TooLarge, name, tooLarge("bytes", MaxFile))
	}
	return b.Bytes(), nil
}

// until stops reading when the context ends.
type until struct {
	ctx context.Context
	r   io.Reader
}

func (u until) Read(p []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err
	}
	return u.r.Read(p[:min(len(p), 1<<20)])
}

// Read reads a workbook from its bytes. name is the base name of the file; what
// the file is follows from its first bytes, and only where they say nothing,
// from the name. Otherwise as Open.
func Read(ctx context.Context, name string, data []byte, progress func(share float64)) (book *Book, err error) {
	defer func() {
		// The scanners are written not to panic whatever they are fed; should one
		// do so after all, the auditor is told of a damaged file and keeps working.
		if p := recover(); p != nil {
			book, err = nil, problem(DamagedBook, name, fmt.Errorf("panic: %v", p))
		}
	}()
	if err := ctx.Err(); err != nil {
		return nil, problem(Cancelled, name, err)
	}
	job := &job{ctx: ctx, file: name, size: int64(len(data)), progress: progress}
	sheets, err := job.read(name, data)
	if err != nil {
		return nil, coded(err, NotAWorkbook, survey.Place{File: name})
	}
	if !anyCells(sheets) {
		return nil, problem(EmptyWorkbook, name, nil)
	}
	job.tell(1)
	sum := sha256.Sum256(data)
	return &Book{File: name, SHA256: hex.EncodeToString(sum[:]), Size: int64(len(data)), Sheets: sheets, Names: job.names}, nil
}

// The first bytes of the formats.
var (
	zipMark = []byte("PK")
	oleMark = []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
)

func (j *job) read(name string, data []byte) ([]*Sheet, error) {
	switch {
	case len(data) == 0:
		return nil, problem(EmptyFile, name, nil)
	case len(data) > MaxFile:
		return nil, tooLarge("bytes", MaxFile)
	case bytes.HasPrefix(data, zipMark):
		return j.readZip(data)
	case len(data) >= 4 && bytes.HasPrefix(oleMark, data[:min(len(data), len(oleMark))]):
		return nil, problem(oldFormat(data), name, nil)
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".csv", ".tsv", ".txt", ".tab":
		return j.readText(name, data)
	}
	return nil, problem(NotAWorkbook, name, errors.New("neither a zip nor a text file"))
}

// oldFormat tells an encrypted workbook from one of before 2007: both lie in
// the same kind of container, and the parts of an encrypted one have names of
// their own.
func oldFormat(data []byte) string {
	for _, part := range []string{"EncryptedPackage", "EncryptionInfo"} {
		if bytes.Contains(data, utf16le(part)) {
			return Encrypted
		}
	}
	return OldXLS
}

func utf16le(ascii string) []byte {
	var b []byte
	for i := range len(ascii) {
		b = append(b, ascii[i], 0)
	}
	return b
}

func anyCells(sheets []*Sheet) bool {
	for _, s := range sheets {
		if s.Count() > 0 {
			return true
		}
	}
	return false
}

// job is one reading of one file: what all its parts together may use up, and
// how far it has come.
type job struct {
	ctx      context.Context
	file     string
	size     int64 // bytes of the file
	progress func(float64)
	names    []Name

	mu       sync.Mutex
	expected int64 // bytes to unpack, as the file declares them: for progress only
	unpacked int64
	cells    int
	told     int // hundredths
}

// count adds bytes unpacked and cells kept to those before and says when it is
// too much or has been called off.
func (j *job) count(bytes int64, cells int) error {
	if err := j.ctx.Err(); err != nil {
		return err
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	j.unpacked += bytes
	j.cells += cells
	switch {
	case j.unpacked > MaxUnpacked && j.unpacked/bombRatio > j.size:
		return fmt.Errorf("%w: more than %d bytes from %d", errBomb, MaxUnpacked, j.size)
	case j.unpacked > MaxUnpacked:
		return tooLarge("bytes unpacked", MaxUnpacked)
	case j.cells > MaxCells:
		return tooLarge("cells", MaxCells)
	}
	if j.expected > 0 {
		j.report(float64(j.unpacked) / float64(j.expected))
	}
	return nil
}

// tell reports a share done.
func (j *job) tell(share float64) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.report(share)
}

// report passes on a share when it is at least a hundredth more than before.
func (j *job) report(share float64) {
	if h := int(min(share, 1) * 100); j.progress != nil && h > j.told {
		j.told = h
		j.progress(float64(h) / 100)
	}
}
