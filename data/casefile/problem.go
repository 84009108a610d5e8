package casefile

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"syscall"

	bolterr "go.etcd.io/bbolt/errors"

	"izpete/data/survey"
)

// problem is a coded error about a case file.
func problem(code, path string, cause error) *survey.Error {
	return survey.Problem(code, survey.Place{File: filepath.Base(path)}, cause)
}

// damaged says that the file lost its structure, or what it holds is not what a
// journal holds.
func damaged(path string, cause error) *survey.Error {
	return problem("case-damaged", path, cause)
}

// failure gives an error of the file system or of bbolt its code. Errors that
// have one, or that nobody foresaw, pass unchanged.
func failure(path string, err error) error {
	var coded *survey.Error
	invalid := []error{
		errPanic, bolterr.ErrInvalid, bolterr.ErrChecksum, bolterr.ErrVersionMismatch, bolterr.ErrInvalidMapping,
	}
	switch {
	case err == nil || errors.As(err, &coded):
		return err
	case full(err):
		return problem("disk-full", path, err)
	case errors.Is(err, bolterr.ErrTimeout):
		return problem("case-locked", path, err)
	case errors.Is(err, bolterr.ErrDatabaseReadOnly):
		return problem("case-read-only", path, err)
	case errors.Is(err, fs.ErrNotExist):
		return problem("case-not-found", path, err)
	case errors.Is(err, fs.ErrExist):
		return problem("case-exists", path, err)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return problem("case-no-access", path, err)
	}
	for _, i := range invalid {
		if errors.Is(err, i) {
			return damaged(path, err)
		}
	}
	return err
}

// full tells whether the disk, or the person's share of it, is full. Windows
// has two numbers of its own for it: ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL.
func full(err error) bool {
	var n syscall.Errno
	if !errors.As(err, &n) {
		return false
	}
	if runtime.GOOS == "windows" && (n == 39 || n == 112) {
		return true
	}
	return n == syscall.ENOSPC || n == syscall.EDQUOT
}

var errPanic = errors.New("the database could not be followed")

// guard runs a piece of work on the database. On a damaged file bbolt panics,
// or reads beyond the end of the file it has mapped; either becomes an error.
func guard(work func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %v", errPanic, r)
		}
	}()
	return work()
}
