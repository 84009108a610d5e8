package forms

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"izpete/data/survey"
	"izpete/data/workbook"
)

// Result is what a folder of forms holds.
type Result struct {
	Survey     *survey.Survey // with one table, a row a form that was read
	Forms      []Form         // every file of the folder, by name
	Attendance *Attendance    // nil until Invite
}

// Table is the answers of all forms that were read.
func (r *Result) Table() *survey.Table { return r.Survey.Tables[0] }

// LeftOut counts the files that were not read as forms; with the rows of the
// table they add up to all files.
func (r *Result) LeftOut() int {
	n := 0
	for i := range r.Forms {
		if r.Forms[i].LeftOut != "" {
			n++
		}
	}
	return n
}

// Doubtful lists the forms that need a look.
func (r *Result) Doubtful() []*Form {
	var all []*Form
	for i := range r.Forms {
		if r.Forms[i].Doubtful() {
			all = append(all, &r.Forms[i])
		}
	}
	return all
}

// ReadFolder reads all forms of a folder by a profile, as many at a time as
// there are processors. folder is the name that figures are said to come from.
// progress, which may be nil, is told the share done, 0 to 1, never from two
// goroutines at once.
//
// A form that cannot be read is no error: it is told in its Form. An error is
// "cancelled", "forms-none" when the folder has no form at all, and those of a
// profile.
func ReadFolder(ctx context.Context, profile *Profile, folder string, sources []Source, progress func(share float64)) (*Result, error) {
	if f := profile.check(); f != nil {
		return nil, f.in("")
	}
	pl := newPlan(profile)
	sources = byName(sources)
	r := &Result{Forms: make([]Form, len(sources))}
	looked := 0
	for i := range sources {
		s := &sources[i]
		r.Forms[i] = Form{File: s.Name, Respondent: -1, LeftOut: s.skipped()}
		if r.Forms[i].LeftOut == "" {
			looked++
		}
	}
	at := survey.Place{File: folder}
	if looked == 0 {
		return nil, survey.Problem("forms-none", at, nil).With("N", len(sources))
	}
	var (
		wait  sync.WaitGroup
		mu    sync.Mutex
		done  int
		turns = make(chan struct{}, runtime.GOMAXPROCS(0))
	)
	for i := range sources {
		if r.Forms[i].LeftOut != "" {
			continue
		}
		turns <- struct{}{}
		wait.Go(func() {
			defer func() { <-turns }()
			pl.readSource(ctx, &sources[i], &r.Forms[i])
			mu.Lock()
			defer mu.Unlock()
			if done++; progress != nil {
				progress(float64(done) / float64(looked))
			}
		})
	}
	wait.Wait()
	if err := ctx.Err(); err != nil {
		return nil, survey.Problem(workbook.Cancelled, at, err)
	}
	r.leaveCopies()
	r.survey(pl, folder)
	return r, nil
}

// Read is ReadFolder for workbooks that have been opened.
func Read(ctx context.Context, profile *Profile, folder string, books ...*workbook.Book) (*Result, error) {
	if f := profile.check(); f != nil {
		return nil, f.in("")
	}
	pl := newPlan(profile)
	r := &Result{Forms: make([]Form, len(books))}
	for i, b := range books {
		if err := ctx.Err(); err != nil {
			return nil, survey.Problem(workbook.Cancelled, survey.Place{File: folder}, err)
		}
		r.Forms[i] = Form{File: b.File, SHA256: b.SHA256, Size: b.Size, Respondent: -1}
		pl.read(&r.Forms[i], b)
	}
	r.leaveCopies()
	r.survey(pl, folder)
	return r, nil
}

// readSource reads one file; whatever happens to it ends with this file.
func (pl *plan) readSource(ctx context.Context, s *Source, f *Form) {
	defer func() {
		if p := recover(); p != nil {
			f.fail(survey.Problem(workbook.DamagedBook, survey.Place{File: s.Name}, fmt.Errorf("panic: %v", p)))
		}
	}()
	data, err := s.bytes(ctx)
	if err != nil {
		f.fail(err)
		return
	}
	sum := sha256.Sum256(data)
	f.SHA256, f.Size = hex.EncodeToString(sum[:]), int64(len(data))
	b, err := workbook.Read(ctx, s.Name, data, nil)
	if err != nil {
		f.fail(err)
		return
	}
	pl.read(f, b)
}

func (f *Form) fail(err error) {
	f.LeftOut, f.Problem, f.Notes, f.given = Unreadable, err, nil, nil
}

// leaveCopies leaves out files that are byte for byte one read before.
func (r *Result) leaveCopies() {
	seen := map[string]bool{}
	for i := range r.Forms {
		f := &r.Forms[i]
		if f.LeftOut != "" {
			continue
		}
		if seen[f.SHA256] {
			f.LeftOut, f.Notes, f.given = SameFile, nil, nil
		}
		seen[f.SHA256] = true
	}
}

// source identifies the folder: by the names and hashes of all its forms, those
// that could not be read among them.
func (r *Result) source(folder string) survey.Source {
	var lines []string
	s := survey.Source{File: folder}
	for _, f := range r.Forms {
		switch f.LeftOut {
		case LockFile, NotAForm, Subfolder, SetAside:
			continue
		}
		lines = append(lines, f.File+"\x00"+f.SHA256+"\n")
		s.Size += f.Size
	}
	slices.Sort(lines)
	sum := sha256.New()
	_, _ = io.WriteString(sum, strings.Join(lines, "")) // a hash takes everything
	s.SHA256 = hex.EncodeToString(sum.Sum(nil))
	return s
}

// stem is the name of a file without its kind.
func stem(file string) string { return strings.TrimSuffix(file, path.Ext(file)) }
