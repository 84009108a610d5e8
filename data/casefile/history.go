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

// Changed returns when a key beginning with prefix was last changed, by the part
// of the key that follows, up to the next slash: of "finding/" by the id of the
// finding.
func (f *File) Changed(prefix string) map[string]time.Time {
	last := map[string]time.Time{}
	for _, e := range f.now.Load().entries {
		for _, c := range e.Changes {
			if rest, ok := strings.CutPrefix(c.Key, prefix); ok {
				part, _, _ := strings.Cut(rest, "/")
				last[part] = e.Time
			}
		}
	}
	return last
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
