package workbook

import (
	"fmt"
	"io"
)

// readAhead unpacks a part beside the one who scans it, a few blocks ahead at
// most, so that a single large sheet keeps two processors busy.
type readAhead struct {
	full  chan block // unpacked, in order
	empty chan []byte
	stop  chan struct{}
	src   io.ReadCloser
	block block
	rest  []byte // of the block, not yet handed on
}

type block struct {
	bytes []byte
	err   error
}

const (
	aheadBlocks = 4
	aheadSize   = 128 << 10
	aheadFrom   = 1 << 20 // a smaller part is not worth a goroutine
)

func newReadAhead(src io.ReadCloser) *readAhead {
	a := &readAhead{
		full:  make(chan block, aheadBlocks),
		empty: make(chan []byte, aheadBlocks),
		stop:  make(chan struct{}),
		src:   src,
	}
	for range aheadBlocks {
		a.empty <- make([]byte, aheadSize)
	}
	go a.run()
	return a
}

// run unpacks until the end, a problem, or Close.
func (a *readAhead) run() {
	defer close(a.full)
	for {
		var room []byte
		select {
		case room = <-a.empty:
		case <-a.stop:
			return
		}
		b := a.fill(room)
		select {
		case a.full <- b:
		case <-a.stop:
			return
		}
		if b.err != nil {
			return
		}
	}
}

// fill unpacks one block. Unpacking is where a hostile file has its first
// chance: a panic becomes an error here, as no one above would catch it.
func (a *readAhead) fill(room []byte) (b block) {
	defer func() {
		if p := recover(); p != nil {
			b = block{err: fmt.Errorf("panic: %v", p)}
		}
	}()
	n := 0
	var err error
	for n < len(room) && err == nil {
		var more int
		more, err = a.src.Read(room[n:])
		n += more
	}
	return block{bytes: room[:n], err: err}
}

func (a *readAhead) Read(p []byte) (int, error) {
	if len(a.rest) == 0 {
		if a.block.err != nil {
			return 0, a.block.err
		}
		if a.block.bytes != nil {
			a.empty <- a.block.bytes[:aheadSize]
		}
		b, ok := <-a.full
		if !ok {
			b.err = io.EOF
		}
		a.block, a.rest = b, b.bytes
	}
	n := copy(p, a.rest)
	a.rest = a.rest[n:]
	if n == 0 && a.block.err != nil {
		return 0, a.block.err
	}
	return n, nil
}

// Close ends the unpacking and waits for it to have ended.
func (a *readAhead) Close() error {
	close(a.stop)
	for range a.full {
	}
	return a.src.Close()
}
