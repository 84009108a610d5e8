package async_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"izpete/ui/async"
)

func TestLatestWins(t *testing.T) {
	q := async.NewQueue()
	var got []string
	ask := func(key, v string) {
		async.Run(q, key, func(context.Context) (string, error) { return v, nil }, func(v string, _ error) { got = append(got, v) })
	}
	ask("chart", "first")
	ask("chart", "second")
	ask("other", "aside")
	ask("gone", "never")
	q.Cancel("gone")
	q.Drain()
	if want := []string{"second", "aside"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestOvertakenWhileRunning(t *testing.T) {
	q := async.NewQueue()
	var got []string
	q.Start("k", func(ctx context.Context) func() {
		q.Start("k", func(context.Context) func() { return func() { got = append(got, "later") } })
		if ctx.Err() == nil {
			t.Error("the overtaken job's context must be cancelled")
		}
		return func() { got = append(got, "earlier") }
	})
	q.Drain()
	if want := []string{"later"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// The program's own runner, with real goroutines.
func TestAppRunner(t *testing.T) {
	test.NewTempApp(t)
	r := async.New()
	started, out := make(chan context.Context), make(chan error)
	r.Start("k", func(ctx context.Context) func() {
		started <- ctx
		<-ctx.Done()
		return func() { out <- errors.New("the overtaken job handed over") }
	})
	ctx := <-started
	async.Run(r, "k", func(context.Context) (int, error) { return 1, nil }, func(int, error) { out <- nil })
	<-ctx.Done()
	if err := <-out; err != nil {
		t.Error(err)
	}
}

func TestTraceTellsOfWhatRunsOnTheScreensGoroutine(t *testing.T) {
	var told []string
	q := async.NewQueue()
	r := async.Traced(q, func(what string, _ time.Duration) { told = append(told, what) })
	async.Run(r, "chart", func(context.Context) (int, error) {
		told = append(told, "beside the screen")
		return 1, nil
	}, func(int, error) { told = append(told, "shown") })
	r.Post(func() { told = append(told, "posted") })
	r.Start("nothing", func(context.Context) func() { return nil })
	q.Drain()
	if want := []string{"beside the screen", "shown", "show chart", "posted", "post"}; !slices.Equal(told, want) {
		t.Errorf("%q, want %q", told, want)
	}
	if async.Traced(q, nil) != async.Runner(q) {
		t.Error("without a trace there is another runner")
	}
}
