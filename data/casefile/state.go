package casefile

import (
	"bytes"
	"encoding/json"
	"iter"
	"slices"
	"strings"
)

// State is what the journal amounts to: every key with its present value. A
// State never changes; an edit makes the next one.
type State struct {
	pairs []pair // sorted by key
}

type pair struct {
	key   string
	value json.RawMessage
}

func (s *State) find(key string) (int, bool) {
	return slices.BinarySearchFunc(s.pairs, key, func(p pair, k string) int { return strings.Compare(p.key, k) })
}

func (s *State) at(key string) json.RawMessage {
	if i, ok := s.find(key); ok {
		return s.pairs[i].value
	}
	return nil
}

// Get returns a copy of the value of a key, nil when there is none.
func (s *State) Get(key string) json.RawMessage { return bytes.Clone(s.at(key)) }

// Keys goes through the keys that begin with prefix, in byte order.
func (s *State) Keys(prefix string) iter.Seq[string] {
	return func(yield func(string) bool) {
		i, _ := s.find(prefix)
		for ; i < len(s.pairs) && strings.HasPrefix(s.pairs[i].key, prefix); i++ {
			if !yield(s.pairs[i].key) {
				return
			}
		}
	}
}

// Len returns how many keys have a value.
func (s *State) Len() int { return len(s.pairs) }

// Equal tells whether both states have the same keys and values.
func (s *State) Equal(t *State) bool {
	return slices.EqualFunc(s.pairs, t.pairs, func(a, b pair) bool {
		return a.key == b.key && bytes.Equal(a.value, b.value)
	})
}

// with returns the state after the changes, which are sorted by key. One pass
// over a slice: with some ten thousand keys it is far cheaper than the write to
// disk it follows.
func (s *State) with(changes []Change) *State {
	next := make([]pair, 0, len(s.pairs)+len(changes))
	rest := s.pairs
	for _, c := range changes {
		i, found := (&State{rest}).find(c.Key)
		next = append(next, rest[:i]...)
		if c.To != nil {
			next = append(next, pair{c.Key, c.To})
		}
		if found {
			i++
		}
		rest = rest[i:]
	}
	return &State{append(next, rest...)}
}

// stateOf makes a state of a map.
func stateOf(values map[string]json.RawMessage) *State {
	s := &State{make([]pair, 0, len(values))}
	for k, v := range values {
		s.pairs = append(s.pairs, pair{k, v})
	}
	slices.SortFunc(s.pairs, func(a, b pair) int { return strings.Compare(a.key, b.key) })
	return s
}
