package workbook

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"syscall"

	"izpete/data/survey"
)

// The problems that reading can meet. Each has its sentence in both languages
// under "error.<code>".
const (
	NotFound      = "not-found"
	Locked        = "locked"           // open elsewhere, or no rights
	Unreadable    = "unreadable"       // the disk or network gives an error
	EmptyFile     = "empty-file"       // no bytes
	NotAWorkbook  = "not-a-workbook"   // some other kind of file
	OldXLS        = "old-xls"          // the binary format before 2007
	BinaryXLSB    = "binary-xlsb"      // the binary format since 2007
	Encrypted     = "encrypted"        // behind a password
	Truncated     = "truncated"        // begins as a workbook and breaks off
	DamagedBook   = "damaged-workbook" // the list of sheets, the texts or the styles
	DamagedSheet  = "damaged-sheet"    // one sheet, in Place
	EmptyWorkbook = "empty-workbook"   // no cell in any sheet
	TooLarge      = "too-large"        // over a limit; What names which
	ZipBomb       = "zip-bomb"         // unpacks to far more than it is
	Cancelled     = "cancelled"
)

func problem(code, file string, cause error) *survey.Error {
	return survey.Problem(code, survey.Place{File: file}, cause)
}

// errTooLarge and errBomb mark limits met deep inside, where the file's name is
// not known.
var (
	errTooLarge = errors.New("over a limit")
	errBomb     = errors.New("unpacks to far more than its size")
)

func tooLarge(what string, limit int) error {
	return fmt.Errorf("%w: more than %d %s", errTooLarge, limit, what)
}

// coded gives an error of reading its code; code is that of an error that is
// nothing special.
func coded(err error, code string, at survey.Place) *survey.Error {
	var known *survey.Error
	switch {
	case errors.As(err, &known):
		return known
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return survey.Problem(Cancelled, survey.Place{File: at.File}, err)
	case errors.Is(err, errBomb):
		return survey.Problem(ZipBomb, survey.Place{File: at.File}, err)
	case errors.Is(err, errTooLarge):
		code = TooLarge
	}
	return survey.Problem(code, at, err)
}

// Windows' own numbers for a file that another program keeps to itself.
const (
	sharingViolation = syscall.Errno(32)
	lockViolation    = syscall.Errno(33)
)

// whyClosed gives the code for a file that cannot be opened or read.
func whyClosed(err error) string {
	var no syscall.Errno
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return NotFound
	case errors.Is(err, fs.ErrPermission):
		return Locked
	case runtime.GOOS == "windows" && errors.As(err, &no) && (no == sharingViolation || no == lockViolation):
		return Locked
	}
	return Unreadable
}
