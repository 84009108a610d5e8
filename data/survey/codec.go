package survey

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
)

// A survey as bytes: a format mark, the length and JSON of everything that does
// not grow with the respondents, then their rows, names and answers in the
// order of the tables and questions. It is a copy for quick opening and may be
// thrown away at any time; another version of the program makes it anew.
const codecMark = "izpete-survey-3\n"

var errCodec = errors.New("not a stored survey")

// skeleton is what does not grow with the respondents.
type skeleton struct {
	Survey
	Notes []storedNote
}

type storedNote struct {
	Code  string
	Level Level
	Place Place
	Args  map[string]any `json:",omitempty"`
}

// Encode returns the survey as bytes.
func Encode(s *Survey) ([]byte, error) {
	sk := skeleton{Survey: *s}
	sk.Survey.Notes = nil
	for _, n := range s.Notes {
		sk.Notes = append(sk.Notes, storedNote(n))
	}
	sk.Tables = nil
	for _, t := range s.Tables {
		c := *t
		c.Rows, c.Names, c.Origins = nil, nil, nil
		sk.Tables = append(sk.Tables, &c)
	}
	head, err := json.Marshal(sk)
	if err != nil {
		return nil, err
	}
	w := writer{buf: append([]byte(codecMark), binary.AppendUvarint(nil, uint64(len(head)))...)}
	w.buf = append(w.buf, head...)
	for _, t := range s.Tables {
		w.table(t)
	}
	return w.buf, nil
}

// Decode rebuilds a survey from Encode's bytes. Whatever the bytes, it returns
// an error or a survey whose sets agree with each other: answered within asked,
// ticked within answered.
func Decode(data []byte) (*Survey, error) {
	rest, ok := bytes.CutPrefix(data, []byte(codecMark))
	if !ok {
		return nil, errCodec
	}
	r := &reader{buf: rest}
	head := r.bytes(r.count(1))
	if r.err != nil {
		return nil, r.err
	}
	var sk skeleton
	d := json.NewDecoder(bytes.NewReader(head))
	d.UseNumber()
	if err := d.Decode(&sk); err != nil {
		return nil, fmt.Errorf("%w: %w", errCodec, err)
	}
	s := &sk.Survey
	for _, n := range sk.Notes {
		s.Notes = append(s.Notes, Note(n))
	}
	for _, t := range s.Tables {
		if t == nil {
			return nil, errCodec
		}
		r.table(t)
	}
	if r.err == nil && len(r.buf) > 0 {
		r.err = errCodec
	}
	if r.err != nil {
		return nil, r.err
	}
	return s, nil
}

type writer struct{ buf []byte }

func (w *writer) number(n int) { w.buf = binary.AppendUvarint(w.buf, uint64(n)) }

func (w *writer) text(s string) {
	w.number(len(s))
	w.buf = append(w.buf, s...)
}

func (w *writer) texts(all []string) {
	w.number(len(all))
	for _, s := range all {
		w.text(s)
	}
}

func (w *writer) numbers(all []int) {
	w.number(len(all))
	for _, n := range all {
		w.number(n)
	}
}

func (w *writer) set(s *Set) {
	for _, word := range s.words {
		w.buf = binary.LittleEndian.AppendUint64(w.buf, word)
	}
}

func (w *writer) table(t *Table) {
	w.numbers(t.Rows)
	w.texts(t.Names)
	w.number(len(t.Origins))
	for _, p := range t.Origins {
		w.text(p.File)
		w.text(p.Sheet)
		w.text(p.Cell)
	}
	for _, q := range t.Questions {
		w.set(q.Asked)
		w.set(q.Answered)
		if q.Unasked == nil {
			w.number(0)
		} else {
			w.number(1)
			w.set(q.Unasked)
		}
		w.number(len(q.Picked))
		for _, p := range q.Picked {
			w.set(p)
		}
		w.number(len(q.Numbers))
		for _, x := range q.Numbers {
			w.buf = binary.LittleEndian.AppendUint64(w.buf, math.Float64bits(x))
		}
		w.texts(q.Texts)
		w.texts(q.Written)
		w.numbers(q.Rows)
		w.number(len(q.Addresses))
		for _, a := range q.Addresses {
			w.texts(a)
		}
	}
}

// reader keeps its first error, after which everything it reads is empty.
type reader struct {
	buf []byte
	err error
}

func (r *reader) fail() { r.buf, r.err = nil, errCodec }

// count reads how many things of at least size bytes follow; more than the rest
// can hold is an error, so that nothing is allocated on the word of the bytes.
func (r *reader) count(size int) int {
	n, used := binary.Uvarint(r.buf)
	if used <= 0 || n > uint64(len(r.buf)-used)/uint64(size) {
		r.fail()
		return 0
	}
	r.buf = r.buf[used:]
	return int(n)
}

func (r *reader) number() int {
	n, used := binary.Uvarint(r.buf)
	if used <= 0 || n > math.MaxInt32 {
		r.fail()
		return 0
	}
	r.buf = r.buf[used:]
	return int(n)
}

func (r *reader) bytes(n int) []byte {
	if n > len(r.buf) {
		r.fail()
		return nil
	}
	b := r.buf[:n]
	r.buf = r.buf[n:]
	return b
}

func (r *reader) text() string { return string(r.bytes(r.count(1))) }

func (r *reader) texts() []string {
	n := r.count(1)
	if n == 0 {
		return nil
	}
	all := make([]string, n)
	for i := range all {
		all[i] = r.text()
	}
	return all
}

func (r *reader) numbers() []int {
	n := r.count(1)
	if n == 0 {
		return nil
	}
	all := make([]int, n)
	for i := range all {
		all[i] = r.number()
	}
	return all
}

func (r *reader) set(n int) *Set {
	b := r.bytes((n + 63) / 64 * 8)
	if r.err != nil {
		return NewSet(0)
	}
	s := NewSet(n)
	for i := range s.words {
		s.words[i] = binary.LittleEndian.Uint64(b[8*i:])
	}
	s.trim()
	return s
}

func (r *reader) table(t *Table) {
	t.Rows, t.Names = r.numbers(), r.texts()
	n := len(t.Rows)
	if k := r.count(3); k > 0 {
		t.Origins = make([]Place, k)
		for i := range t.Origins {
			t.Origins[i] = Place{File: r.text(), Sheet: r.text(), Cell: r.text()}
		}
	}
	if len(t.Names) != n || t.Origins != nil && len(t.Origins) != n {
		r.fail()
	}
	for _, q := range t.Questions {
		if q == nil {
			r.fail()
		}
		if r.err != nil {
			return
		}
		r.question(q, n)
	}
}

func (r *reader) question(q *Question, n int) {
	q.Asked, q.Answered = r.set(n), r.set(n)
	if r.err == nil && q.Answered.AndNot(q.Asked).Count() > 0 {
		r.fail()
	}
	if r.number() > 0 {
		if q.Unasked = r.set(n); r.err == nil && q.Unasked.AndNot(q.Answered).Count() > 0 {
			r.fail()
		}
	}
	k := r.count(max(1, (n+63)/64*8))
	if k != len(q.Options) && k != 0 || q.Charted() && k != len(q.Options) {
		r.fail()
		return
	}
	for range k {
		p := r.set(n)
		if r.err != nil {
			return
		}
		if p.AndNot(q.Answered).Count() > 0 {
			r.fail()
			return
		}
		q.Picked = append(q.Picked, p)
	}
	if k := r.count(8); k > 0 {
		b := r.bytes(8 * k)
		q.Numbers = make([]float64, k)
		for i := range q.Numbers {
			q.Numbers[i] = math.Float64frombits(binary.LittleEndian.Uint64(b[8*i:]))
		}
	}
	q.Texts, q.Written, q.Rows = r.texts(), r.texts(), r.numbers()
	if k := r.count(1); k > 0 {
		q.Addresses = make([][]string, k)
		for i := range q.Addresses {
			q.Addresses[i] = r.texts()
		}
	}
	for _, k := range []int{len(q.Numbers), len(q.Texts), len(q.Written), len(q.Rows), len(q.Addresses)} {
		if k != 0 && k != n {
			r.fail()
			return
		}
	}
	if q.Kind == KindNumber && len(q.Numbers) != n {
		r.fail()
	}
}
