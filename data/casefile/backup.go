package casefile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"

	"go.etcd.io/bbolt"
)

// Backup writes a copy of the case as it is at this moment; work can go on
// meanwhile. It never writes over a file: the error has the code
// "backup-exists" then. The copy appears whole or not at all.
func (f *File) Backup(to string) error { return f.backup(to, false) }

// ReplaceBackup writes a copy as Backup does, in place of the file that is
// there, which stays until the copy is complete. It refuses to replace the case
// itself.
func (f *File) ReplaceBackup(to string) error { return f.backup(to, true) }

func (f *File) backup(to string, replace bool) error {
	if same(f.path, to) {
		return problem("backup-exists", to, nil)
	}
	err := publish(to, replace, func(temporary string) error {
		return f.view(func(tx *bbolt.Tx) (err error) {
			out, err := os.OpenFile(temporary, os.O_WRONLY|os.O_TRUNC, 0)
			if err != nil {
				return err
			}
			_, err = tx.WriteTo(out)
			return errors.Join(err, out.Sync(), out.Close())
		})
	})
	switch {
	case errors.Is(err, fs.ErrExist):
		return problem("backup-exists", to, err)
	case noFolder(err):
		return problem("no-such-folder", to, err)
	}
	return failure(to, err)
}

// noFolder tells whether a file could not be made for want of a folder.
func noFolder(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}

func same(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// publish has a file written beside its place and then moves it there, so that
// nobody ever meets half of it. Without replace the name is claimed first, and
// fs.ErrExist returned when it is taken.
func publish(path string, replace bool, write func(temporary string) error) (err error) {
	temporary, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	name := temporary.Name()
	defer os.Remove(name) // there is nothing left to remove once it was moved
	if err := temporary.Close(); err != nil {
		return err
	}
	if err := write(name); err != nil {
		return err
	}
	if !replace {
		// A second name for the file claims its place in one step, where the file
		// system knows such names.
		err := os.Link(name, path)
		if err == nil {
			return syncFolder(filepath.Dir(path))
		}
		if errors.Is(err, fs.ErrExist) {
			return err
		}
		claim, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if err != nil {
			return err
		}
		if err := claim.Close(); err != nil {
			return err
		}
	}
	if err := os.Rename(name, path); err != nil {
		if !replace {
			err = errors.Join(err, os.Remove(path))
		}
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// syncFolder makes a new name last through a power cut. Windows has no such
// call, and some network shares refuse it; there the name lasts as it can.
func syncFolder(folder string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(folder)
	if err != nil {
		return nil
	}
	_ = d.Sync()
	return d.Close()
}
