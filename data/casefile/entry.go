package casefile

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// What an entry may hold. A journal that breaks them was not written by this
// program.
const (
	MaxKey     = 512      // bytes of a key
	MaxChanges = 20_000   // changes of one entry
	MaxValue   = 8 << 20  // bytes of one value
	MaxEntry   = 32 << 20 // bytes of an entry as stored
	maxParents = 64
	maxName    = 256 // bytes of a user name, an action, a subject
)

// ActionCreate is the action of the entry every journal begins with.
const ActionCreate = "case.create"

// ActionCheckpoint is the action of an entry without changes, before which Undo
// does not go: what the case holds by then is what it was given with.
const ActionCheckpoint = "case.checkpoint"

// Change sets one key of the case from one value to another; nil is absent.
// Keys are paths: "case/title", "source/<sha>", "finding/<id>/condition",
// "finding/<id>/evidence/<eid>". Values are JSON without needless white space;
// null is the same as absent.
type Change struct {
	Key  string          `json:"key"`
	From json.RawMessage `json:"from,omitempty"`
	To   json.RawMessage `json:"to,omitempty"`
}

// Entry is one change to the case, as the journal keeps it for good. The slices
// of an entry that was read are shared and must not be written to.
type Entry struct {
	// ID is the hex SHA-256 of everything below.
	ID string `json:"-"`
	// Parents are the ids of the entries nothing had followed yet: one while a
	// person works alone, several where copies were brought together.
	Parents []string `json:"parents,omitempty"`

	Time    time.Time `json:"time"` // UTC
	User    string    `json:"user"`
	Action  string    `json:"action"`            // what was done: "finding.edit"
	Subject string    `json:"subject,omitempty"` // what it was done to: the id of a finding

	Changes []Change `json:"changes,omitempty"` // sorted by key, each key once

	Undoes string `json:"undoes,omitempty"` // id of the entry this takes back
	Redoes string `json:"redoes,omitempty"` // id of the entry this does again
}

// encode writes the entry in the one form its id is computed from, and returns
// that id.
func (e Entry) encode() ([]byte, [sha256.Size]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(e); err != nil {
		return nil, [sha256.Size]byte{}, err
	}
	data := bytes.TrimSuffix(b.Bytes(), []byte("\n"))
	if len(data) > MaxEntry {
		return nil, [sha256.Size]byte{}, fmt.Errorf("entry of %d bytes, %d allowed", len(data), MaxEntry)
	}
	return data, sha256.Sum256(data), nil
}

// record is the entry as stored: its id, then what the id is computed from.
func (e Entry) record() ([]byte, string, error) {
	data, id, err := e.encode()
	if err != nil {
		return nil, "", err
	}
	return append(id[:], data...), hex.EncodeToString(id[:]), nil
}

var (
	errAltered    = errors.New("the entry is not the one its id was computed from")
	errUnreadable = errors.New("the entry cannot be read")
)

// decode reads a stored record. With errAltered the entry is returned as it
// stands, under the id it was stored with; with errUnreadable there is none.
func decode(record []byte) (Entry, error) {
	if len(record) <= sha256.Size || len(record) > MaxEntry+sha256.Size {
		return Entry{}, fmt.Errorf("%w: %d bytes", errUnreadable, len(record))
	}
	id, data := record[:sha256.Size], record[sha256.Size:]
	var e Entry
	if err := json.Unmarshal(data, &e); err != nil {
		return Entry{}, fmt.Errorf("%w: %w", errUnreadable, err)
	}
	e.ID = hex.EncodeToString(id)
	if err := e.check(); err != nil {
		return Entry{}, fmt.Errorf("%w: %w", errUnreadable, err)
	}
	// Written again it must be the same bytes: unknown fields, repeated names and
	// other spellings would be content that the fold does not see.
	again, sum, err := e.encode()
	if err != nil {
		return Entry{}, fmt.Errorf("%w: %w", errUnreadable, err)
	}
	if !bytes.Equal(sum[:], id) || !bytes.Equal(again, data) {
		return e, errAltered
	}
	return e, nil
}

// prepare brings an entry into the form that is stored: values compact and
// copied, changes sorted.
func (e Entry) prepare() (Entry, error) {
	changes := make([]Change, len(e.Changes))
	for i, c := range e.Changes {
		from, err := compact(c.From)
		if err != nil {
			return Entry{}, fmt.Errorf("%s: %w", c.Key, err)
		}
		to, err := compact(c.To)
		if err != nil {
			return Entry{}, fmt.Errorf("%s: %w", c.Key, err)
		}
		changes[i] = Change{Key: c.Key, From: from, To: to}
	}
	slices.SortFunc(changes, func(a, b Change) int { return cmp.Compare(a.Key, b.Key) })
	e.Changes = changes
	e.Parents = slices.Clone(e.Parents)
	slices.Sort(e.Parents)
	e.Time = e.Time.UTC().Round(0)
	e.User = clean(e.User)
	return e, e.check()
}

// clean keeps a person's name, which the system gives, to what can be stored.
func clean(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	for len(s) > maxName {
		_, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
	}
	return s
}

// compact copies a value without its white space; null becomes nil.
func compact(v json.RawMessage) (json.RawMessage, error) {
	if len(v) == 0 {
		return nil, nil
	}
	if len(v) > MaxValue {
		return nil, fmt.Errorf("value of %d bytes, %d allowed", len(v), MaxValue)
	}
	if !utf8.Valid(v) {
		return nil, errors.New("value is not UTF-8")
	}
	var b bytes.Buffer
	if err := json.Compact(&b, v); err != nil {
		return nil, err
	}
	if b.String() == "null" {
		return nil, nil
	}
	return slices.Clip(b.Bytes()), nil
}

func (e Entry) check() error {
	switch {
	case len(e.Parents) > maxParents:
		return fmt.Errorf("%d parents", len(e.Parents))
	case len(e.Changes) > MaxChanges:
		return fmt.Errorf("%d changes, %d allowed", len(e.Changes), MaxChanges)
	case e.Action == "":
		return errors.New("no action")
	case max(len(e.User), len(e.Action), len(e.Subject)) > maxName:
		return errors.New("a name too long")
	case !utf8.ValidString(e.User + e.Action + e.Subject):
		return errors.New("a name is not UTF-8")
	}
	for _, id := range append([]string{e.Undoes, e.Redoes}, e.Parents...) {
		if id != "" && !isID(id) {
			return fmt.Errorf("%.80q is no entry id", id)
		}
	}
	for i := 1; i < len(e.Parents); i++ {
		if e.Parents[i-1] >= e.Parents[i] {
			return errors.New("parents out of order")
		}
	}
	for i, c := range e.Changes {
		switch {
		case c.Key == "" || len(c.Key) > MaxKey || !utf8.ValidString(c.Key):
			return fmt.Errorf("%.80q is no key", c.Key)
		case i > 0 && e.Changes[i-1].Key >= c.Key:
			return fmt.Errorf("%s stands twice or out of order", c.Key)
		case max(len(c.From), len(c.To)) > MaxValue:
			return fmt.Errorf("%s: value too long", c.Key)
		}
	}
	return nil
}

func isID(s string) bool {
	if len(s) != 2*sha256.Size || strings.ToLower(s) != s {
		return false
	}
	_, err := hex.DecodeString(s)
	return err == nil
}
