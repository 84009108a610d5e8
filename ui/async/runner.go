// Package async runs slow work beside the screen. Of several jobs with one key
// only the latest counts: a page asks again whenever something changes, and
// what comes back late is dropped.
package async

import (
	"context"
	"sync"

	"fyne.io/fyne/v2"
)

// Runner runs jobs. Its methods are called on the screen's goroutine.
type Runner interface {
	// Start runs a job beside the screen and then what it returns, which may be
	// nil, on the screen's goroutine. A job of the same key that was started
	// earlier has its context cancelled, and what it returns is not run.
	Start(key string, job func(ctx context.Context) (then func()))
	// Cancel ends the job of a key; what it returns is not run.
	Cancel(key string)
	// Post runs f on the screen's goroutine, soon. It may be called from any
	// goroutine: a job tells of its progress with it.
	Post(f func())
}

// Run computes a value beside the screen and hands it over on the screen's
// goroutine, unless a later job of the same key was started in the meantime.
func Run[T any](r Runner, key string, work func(ctx context.Context) (T, error), done func(T, error)) {
	r.Start(key, func(ctx context.Context) func() {
		v, err := work(ctx)
		return func() { done(v, err) }
	})
}

// latest keeps the one job of each key that counts.
type latest struct {
	mu   sync.Mutex
	jobs map[string]*job
}

type job struct {
	ctx    context.Context
	cancel context.CancelFunc
}

// begin makes a job the one that counts for its key.
func (l *latest) begin(key string) *job {
	l.mu.Lock()
	defer l.mu.Unlock()
	if old := l.jobs[key]; old != nil {
		old.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	j := &job{ctx, cancel}
	if l.jobs == nil {
		l.jobs = map[string]*job{}
	}
	l.jobs[key] = j
	return j
}

// end reports whether the job still counts, and forgets it.
func (l *latest) end(key string, j *job) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.jobs[key] != j {
		return false
	}
	delete(l.jobs, key)
	j.cancel()
	return true
}

// Cancel ends the job of a key.
func (l *latest) Cancel(key string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if j := l.jobs[key]; j != nil {
		j.cancel()
		delete(l.jobs, key)
	}
}

// app is the Runner of the program.
type app struct{ latest }

// New returns a Runner that runs each job in a goroutine of its own.
func New() Runner { return &app{} }

func (a *app) Start(key string, work func(context.Context) func()) {
	j := a.begin(key)
	go func() {
		then := work(j.ctx)
		fyne.Do(func() {
			if a.end(key, j) && then != nil {
				then()
			}
		})
	}()
}

func (a *app) Post(f func()) { fyne.Do(f) }
