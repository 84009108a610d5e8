package forms

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"izpete/data/survey"
	"izpete/data/workbook"
)

// Source is one file of a folder of forms.
type Source struct {
	Name  string // base name
	Open  func() (io.ReadCloser, error)
	Aside bool // set aside by the auditor: listed, not read
	Dir   bool // a folder inside the folder: listed, not read
}

// MaxForms is how many files a folder of forms may hold.
const MaxForms = 20_000

// Folder lists the files of a folder, by name. Folders inside it are listed and
// not entered.
func Folder(folder fs.FS, name string) ([]Source, error) {
	entries, err := fs.ReadDir(folder, ".")
	at := survey.Place{File: name}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, survey.Problem("forms-no-folder", at, err)
	case err != nil:
		return nil, survey.Problem("forms-folder-closed", at, err)
	case len(entries) > MaxForms:
		return nil, survey.Problem("forms-too-many", at, nil).With("Max", MaxForms)
	}
	var all []Source
	for _, e := range entries {
		all = append(all, Source{Name: e.Name(), Dir: e.IsDir(), Open: func() (io.ReadCloser, error) { return folder.Open(e.Name()) }})
	}
	return all, nil
}

// skipped tells why a file is not looked into.
func (s *Source) skipped() Reason {
	switch strings.ToLower(path.Ext(s.Name)) {
	case ".xlsx", ".xlsm":
	default:
		if s.Dir {
			return Subfolder
		}
		return NotAForm
	}
	switch {
	case s.Dir:
		return Subfolder
	case strings.HasPrefix(s.Name, "~$"):
		return LockFile
	case s.Aside:
		return SetAside
	}
	return ""
}

// bytes reads the file whole, no more than a workbook may have.
func (s *Source) bytes(ctx context.Context) ([]byte, error) {
	at := survey.Place{File: s.Name}
	if err := ctx.Err(); err != nil {
		return nil, survey.Problem(workbook.Cancelled, at, err)
	}
	f, err := s.Open()
	if err != nil {
		code := workbook.Locked
		if errors.Is(err, fs.ErrNotExist) {
			code = workbook.NotFound
		}
		return nil, survey.Problem(code, at, err)
	}
	defer f.Close()
	var b bytes.Buffer
	if _, err := b.ReadFrom(io.LimitReader(f, workbook.MaxFile+1)); err != nil {
		return nil, survey.Problem(workbook.Locked, at, err)
	}
	if b.Len() > workbook.MaxFile {
		return nil, survey.Problem(workbook.TooLarge, at, nil)
	}
	return b.Bytes(), nil
}

// byName puts sources in the order of their names.
func byName(sources []Source) []Source {
	all := slices.Clone(sources)
	slices.SortStableFunc(all, func(a, b Source) int { return strings.Compare(a.Name, b.Name) })
	return all
}
