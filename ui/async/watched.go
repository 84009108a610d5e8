package async

import "context"

// Watched is a runner that tells when what it was given is done.
type Watched struct {
	Runner
	// OnIdle is called on the screen's goroutine when no job is under way any more.
	OnIdle func()

	under map[string]*int // jobs under way, by key; each its own
}

// Watch returns a runner that counts the jobs of another.
func Watch(r Runner) *Watched { return &Watched{Runner: r, under: map[string]*int{}} }

// Busy tells whether a job is under way.
func (w *Watched) Busy() bool { return len(w.under) > 0 }

// Start runs a job as the other runner does.
func (w *Watched) Start(key string, job func(context.Context) func()) {
	this := new(int)
	w.under[key] = this
	w.Runner.Start(key, func(ctx context.Context) func() {
		then := job(ctx)
		return func() {
			if then != nil {
				then()
			}
			if w.under[key] == this { // it started no other of its key
				w.end(key)
			}
		}
	})
}

// Cancel ends the job of a key.
func (w *Watched) Cancel(key string) {
	w.Runner.Cancel(key)
	if w.under[key] != nil {
		w.end(key)
	}
}

func (w *Watched) end(key string) {
	delete(w.under, key)
	if len(w.under) == 0 && w.OnIdle != nil {
		w.OnIdle()
	}
}
