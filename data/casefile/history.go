package casefile

import (
	"encoding/json"
	"iter"
	"slices"
	"strings"
	"time"
)

// History returns the entries that changed a key beginning with prefix, in
// order.
func (f *File) History(prefix string) []Entry {
	var h []Entry
	for _, e := range f.now.Load().entries {
		if e.touches(prefix) {
			h = append(h, e)
		}
	}
	return h
}

// Changed returns when a key beginning with prefix was last changed, the zero
// time when none ever was.
func (f *File) Changed(prefix string) time.Time {
	for _, e := range slices.Backward(f.now.Load().entries) {
		if e.touches(prefix) {
			return e.Time
		}
	}
	return time.Time{}
}

// Written goes through every value that a key beginning with prefix was ever
// given, those taken back or deleted since among them.
func (f *File) Written(prefix string) iter.Seq2[string, json.RawMessage] {
	entries := f.now.Load().entries
	return func(yield func(string, json.RawMessage) bool) {
		for _, e := range entries {
			for _, c := range e.Changes {
				if c.To != nil && strings.HasPrefix(c.Key, prefix) && !yield(c.Key, slices.Clone(c.To)) {
					return
				}
			}
		}
	}
}

func (e Entry) touches(prefix string) bool {
	return slices.ContainsFunc(e.Changes, func(c Change) bool { return strings.HasPrefix(c.Key, prefix) })
}
