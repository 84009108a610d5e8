package async

import (
	"context"
	"time"
)

// Trace is told how long something kept the screen's goroutine: the screen stands
// still for so long.
type Trace func(what string, took time.Duration)

// Timed runs f and tells the trace, if there is one, how long it took.
func Timed(t Trace, what string, f func()) {
	if t == nil {
		f()
		return
	}
	begun := time.Now()
	f()
	t(what, time.Since(begun))
}

// Traced is a runner that tells of all that runs on the screen's goroutine
// through it; without a trace it is the runner itself.
func Traced(r Runner, t Trace) Runner {
	if t == nil {
		return r
	}
	return &traced{r, t}
}

type traced struct {
	Runner
	trace Trace
}

func (r *traced) Start(key string, work func(context.Context) func()) {
	r.Runner.Start(key, func(ctx context.Context) func() {
		then := work(ctx)
		if then == nil {
			return nil
		}
		return func() { Timed(r.trace, "show "+key, then) }
	})
}

func (r *traced) Post(f func()) {
	r.Runner.Post(func() { Timed(r.trace, "post", f) })
}
