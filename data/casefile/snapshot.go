package casefile

import (
	"io"
	"os"
	"time"

	bolterr "go.etcd.io/bbolt/errors"
)

// snapshot copies a case that another program has open for writing, so that it
// can be read. bbolt never writes over a page of the transaction it committed
// last, nor of the one before while the next is being written; so the copy is
// whole when the newest transaction is the same before and after it was made.
func (f *File) snapshot() error {
	in, err := os.Open(f.path)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.CreateTemp(f.opt.Scratch, "izpete-*"+Extension)
	if err != nil {
		return err
	}
	f.copy = out.Name()
	defer out.Close()
	const attempts = 20
	for range attempts {
		whole, err := copyCase(out, in)
		if err != nil {
			return err
		}
		if whole {
			return nil
		}
		time.Sleep(f.opt.timeout() / attempts)
	}
	return bolterr.ErrTimeout
}

// copyCase copies once, meta pages first, and tells whether nothing was
// committed meanwhile.
func copyCase(out, in *os.File) (whole bool, err error) {
	before, err := readMeta(in)
	if err != nil {
		return false, nil // both being looked at while one is written: try again
	}
	size := int64(before.high) * pageSize
	if err := out.Truncate(0); err != nil {
		return false, err
	}
	if _, err := io.Copy(io.NewOffsetWriter(out, 0), io.NewSectionReader(in, 0, size)); err != nil {
		return false, err
	}
	after, err := readMeta(in)
	if err != nil {
		return false, nil
	}
	if copied, err := readMeta(out); err != nil || copied != before {
		return false, nil
	}
	return after == before, nil
}
