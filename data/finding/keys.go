package finding

import (
	"encoding/json"
	"fmt"
	"iter"
	"strings"
)

// State is what a case holds, key by key. Keys goes through the keys with a
// prefix in byte order.
type State interface {
	Get(key string) json.RawMessage
	Keys(prefix string) iter.Seq[string]
}

// AllFindings is the prefix of every key of every finding.
const AllFindings = "finding/"

const (
	partMeta     = "meta"
	partEvidence = "evidence/"
)

// Prefix is how the keys of one finding begin.
func Prefix(id string) string { return AllFindings + id + "/" }

// Key is where a field of a finding is kept.
func Key(id string, f Field) string { return Prefix(id) + string(f) }

// EvidenceKey is where a piece of evidence is kept.
func EvidenceKey(id, evidence string) string { return Prefix(id) + partEvidence + evidence }

// MetaKey is where the number of a finding is kept, with when and by whom it
// was made.
func MetaKey(id string) string { return Prefix(id) + partMeta }

// split takes a key of a finding apart.
func split(key string) (id, part string, ok bool) {
	rest, ok := strings.CutPrefix(key, AllFindings)
	if !ok {
		return "", "", false
	}
	id, part, ok = strings.Cut(rest, "/")
	return id, part, ok && id != "" && part != ""
}

// Label is how a finding is referred to: K-03, for „konstatējums”.
func Label(f Finding) string { return fmt.Sprintf("K-%02d", f.Number) }
