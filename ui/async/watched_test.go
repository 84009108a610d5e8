package async_test

import (
	"context"
	"testing"

	"izpete/ui/async"
)

func TestWatchedTellsWhenAllIsDone(t *testing.T) {
	nothing := func(context.Context) func() { return nil }
	for name, c := range map[string]struct {
		do   func(w *async.Watched)
		want int // times that it was told
	}{
		"nothing was started":       {func(*async.Watched) {}, 0},
		"two jobs, told once":       {func(w *async.Watched) { w.Start("a", nothing); w.Start("b", nothing) }, 1},
		"one that replaces another": {func(w *async.Watched) { w.Start("a", nothing); w.Start("a", nothing) }, 1},
		"one that was cancelled":    {func(w *async.Watched) { w.Start("a", nothing); w.Cancel("a") }, 1},
		"nothing to cancel":         {func(w *async.Watched) { w.Cancel("a") }, 0},
		"one that starts the next": {func(w *async.Watched) {
			w.Start("a", func(context.Context) func() { return func() { w.Start("b", nothing) } })
		}, 1},
		"one that starts its own key again": {func(w *async.Watched) {
			w.Start("a", func(context.Context) func() { return func() { w.Start("a", nothing) } })
		}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			q, told := async.NewQueue(), 0
			w := async.Watch(q)
			w.OnIdle = func() {
				told++
				if w.Busy() {
					t.Error("told while a job is under way")
				}
			}
			c.do(w)
			q.Drain()
			if told != c.want || w.Busy() {
				t.Errorf("told %d times, busy %v", told, w.Busy())
			}
		})
	}
}
