package async

import (
	"context"
	"sync"
)

// Queue is the Runner of tests: jobs wait until the test drains them, and run
// on its goroutine, in order.
type Queue struct {
	latest
	mu    sync.Mutex
	tasks []func()
}

var _ Runner = (*Queue)(nil)

// NewQueue returns an empty queue.
func NewQueue() *Queue { return &Queue{} }

// Start puts a job into the queue.
func (q *Queue) Start(key string, work func(context.Context) func()) {
	j := q.begin(key)
	q.Post(func() {
		if j.ctx.Err() != nil {
			return
		}
		then := work(j.ctx)
		if q.end(key, j) && then != nil {
			then()
		}
	})
}

// Post puts f into the queue.
func (q *Queue) Post(f func()) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.tasks = append(q.tasks, f)
}

// Len returns how many jobs wait.
func (q *Queue) Len() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	return len(q.tasks)
}

// Step runs the job that waits first, if any.
func (q *Queue) Step() {
	q.mu.Lock()
	if len(q.tasks) == 0 {
		q.mu.Unlock()
		return
	}
	f := q.tasks[0]
	q.tasks = q.tasks[1:]
	q.mu.Unlock()
	f()
}

// Drain runs what waits, and what that puts into the queue, until it is empty.
func (q *Queue) Drain() {
	for q.Len() > 0 {
		q.Step()
	}
}
